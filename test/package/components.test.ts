/** The packages of others that ship: that none comes unseen, and that each keeps its licence. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { licenceFiles, shippedPackages } from '../../.ci/supply/components.ts';
import type { Component, Shipped } from '../../.ci/supply/components.ts';
import type { MadeBundle } from '../../.ci/supply/bundles.ts';
import { thirdPartyNotices } from '../../.ci/supply/notices.ts';
import { productionBundles, ROOT } from './production.ts';

/** Of those that ask no more than that they go with the code. */
const LICENCES = new Set(['MIT', 'ISC', 'BlueOak-1.0.0']);

/** What the table in the README calls the scripts. */
const LETTERS: Readonly<Record<string, string>> = { 'dist/client.cjs': 'C', 'dist/server.cjs': 'S', 'dist/cli.cjs': 'T', 'dist/web/client.js': 'c', 'dist/web/server.js': 's' };

let shipped: Shipped = { components: [], direct: new Map() };

before(async () => {
  shipped = shippedPackages(await productionBundles(), ROOT);
});

/** `yaml 2.9.1, ISC, in S T s`, sorted. */
function described(): readonly string[] {
  const places = ({ bundles }: Component): string => Object.entries(LETTERS).flatMap(([outfile, letter]) => (bundles.includes(outfile) ? [letter] : [])).join(' ');
  return shipped.components.map((component) => `${component.name} ${component.version}, ${component.licence}, in ${places(component)}`).sort();
}

/** The same out of the README, and the reasons. */
function tabled(): { readonly packages: readonly string[]; readonly reasons: readonly string[] } {
  const section = /\n## Dependencies and security\n([^]*?)\n## /u.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  const rows = [...section.matchAll(/^\| (`.*?) \| (.*?) \| (.*?) \| (.*?) \|$/gmu)];
  const packages = rows.flatMap(([, names = '', licence, , where]) => names.split(', ').map((name) => `${name.replaceAll('`', '')}, ${licence}, in ${where}`));
  return { packages: packages.sort(), reasons: rows.map(([, , , reason = '']) => reason) };
}

describe('the packages in the scripts', () => {
  it('are those that the README tells, with their versions, licences, places and reasons', () => {
    const { packages, reasons } = tabled();
    assert.deepEqual(packages, described());
    assert.deepEqual(reasons.filter((reason) => reason.length < 15), []);
  });

  it('have no other licence than those allowed', () => {
    assert.deepEqual(shipped.components.filter(({ licence }) => !LICENCES.has(licence)), []);
  });

  it('have the hash of their archive in the lock file', () => {
    assert.deepEqual(shipped.components.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity)), []);
  });

  it('run nothing when they are installed; of those that build them these want to, and need not', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> };
    const wanting = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    assert.deepEqual(wanting.map(([folder]) => folder).sort(), ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/keytar']);
    assert.deepEqual(shipped.components.filter(({ folder }) => wanting.some(([other]) => other === folder)), []);
  });

  it('are all installed as development dependencies: the package itself brings none', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies', 'bundledDependencies']) assert.equal(manifest[kind], undefined, kind);
  });
});

/** A script that imports one file. */
function importing(path: string): readonly MadeBundle[] {
  const inputs = { 'own.ts': { bytes: 1, imports: [{ path, kind: 'import-statement' as const }] }, [path]: { bytes: 1, imports: [] } };
  const output = { bytes: 2, inputs: { 'own.ts': { bytesInOutput: 1 }, [path]: { bytesInOutput: 1 } }, imports: [], exports: [], entryPoint: 'own.ts' };
  return [{ outfile: 'dist/x.cjs', metafile: { inputs, outputs: { 'dist/x.cjs': output } } }];
}

describe('a package in a script', () => {
  it('is found wherever the packages are installed', () => {
    const { components, direct } = shippedPackages(importing('../../elsewhere/node_modules/yaml/dist/index.js'), ROOT);
    assert.deepEqual(components.map(({ name, files, bundles }) => ({ name, files, bundles })), [{ name: 'yaml', files: ['dist/index.js'], bundles: ['dist/x.cjs'] }]);
    assert.deepEqual(direct.get('dist/x.cjs'), ['node_modules/yaml']);
  });

  it('is refused when the lock file does not pin what is installed, or it does not say its licence', () => {
    const root = mkdtempSync(join(tmpdir(), 'contract-review-lock-'));
    const refusal = (manifest: object, locked: object): string => {
      writeFileSync(join(root, 'node_modules', 'x', 'package.json'), JSON.stringify(manifest));
      writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
      try {
        return `as ${shippedPackages(importing('node_modules/x/x.js'), root).components.map(({ version }) => version).join(' ')}`;
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    try {
      mkdirSync(join(root, 'node_modules', 'x'), { recursive: true });
      const x = { name: 'x', version: '1.0.0', license: 'MIT' };
      const pinned = { 'node_modules/x': { version: '1.0.0', integrity: 'sha512-x' } };
      assert.equal(refusal(x, pinned), 'as 1.0.0');
      assert.equal(refusal(x, {}), 'node_modules/x is in a bundle, and not with a hash in package-lock.json.');
      assert.equal(refusal(x, { 'node_modules/x': { version: '1.0.0' } }), 'node_modules/x is in a bundle, and not with a hash in package-lock.json.');
      assert.equal(refusal({ ...x, version: '1.0.1' }, pinned), 'node_modules/x is installed as 1.0.1; package-lock.json has 1.0.0.');
      assert.equal(refusal({ ...x, license: undefined }, pinned), 'node_modules/x does not say its licence.');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe('the third-party notices', () => {
  it('have every package under its name and version, with every line of its licence', () => {
    const notices = thirdPartyNotices(shipped, ROOT);
    const chapters = new Map([...notices.matchAll(/^={80}\n(.*) \(.*\)\n={80}\n([^]*?)(?=\n={80}\n|$(?![^]))/gmu)].map(([, title = '', text = '']) => [title, text]));
    assert.deepEqual([...chapters.keys()].sort(), shipped.components.map(({ name, version }) => `${name} ${version}`).sort());
    for (const component of shipped.components) {
      const chapter = chapters.get(`${component.name} ${component.version}`) ?? '';
      assert.match(chapter, /copyright/iu, component.name);
      for (const file of licenceFiles(component, ROOT)) {
        const lines = readFileSync(join(ROOT, component.folder, file), 'utf8').split(/\r\n?|\n/u);
        assert.deepEqual(lines.filter((line) => !chapter.includes(line.replace('\uFEFF', '').trim())), [], `${component.name}: ${file}`);
      }
    }
  });

  it('say so when a package brings no licence, and give the text of the one it names', () => {
    const without = shipped.components.filter((component) => !licenceFiles(component, ROOT).some((name) => /^licen/iu.test(name)));
    assert.deepEqual(without.map(({ name }) => name), ['@cfworker/json-schema']);
    const notices = thirdPartyNotices({ ...shipped, components: without }, ROOT);
    assert.match(notices, /brings no text of its licence\. Its package\.json names MIT and Jeremy Danyow[^]*Permission is hereby granted, free of charge[^]*THE SOFTWARE IS PROVIDED "AS IS"/u);
  });

  it('name the holders who stand in the files only, of which the scripts have no comments', () => {
    const natural = shipped.components.filter(({ name }) => name === 'natural');
    const notices = thirdPartyNotices({ ...shipped, components: natural }, ROOT);
    for (const holder of ['Hugo W.L. ter Doest', 'Ismaël Héry', 'Martijn de Boer, Damien van Holten']) assert.ok(notices.includes(holder), holder);
  });

  it('are not made for a package whose licence is not known', () => {
    const [one] = shipped.components.filter(({ name }) => name === '@cfworker/json-schema');
    assert.ok(one);
    assert.throws(() => thirdPartyNotices({ ...shipped, components: [{ ...one, licence: 'Proprietary' }] }, ROOT), /@cfworker\/json-schema brings no licence, and Proprietary/u);
  });
});
