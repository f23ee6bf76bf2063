/** What people install: built twice from copies of the sources, and read again. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { packedTwice } from '../../.ci/supply/twice.ts';
import type { Twice } from '../../.ci/supply/twice.ts';
import { ROOT } from './production.ts';
import { readTarball } from './tar.ts';
import { readZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

const SCRIPTS = ['dist/client.cjs', 'dist/server.cjs', 'dist/web/client.js', 'dist/web/server.js'];
const WALKTHROUGH = ['accept', 'coverage', 'findings', 'mend', 'report', 'sample', 'standard'];

/** Of both packages, but for the scripts and what each calls in its own way. */
const FILES = [
  'clause-library/schema/standard.schema.json',
  'client/icons/icon.png',
  'client/icons/view.svg',
  ...['en', 'fr', 'nl'].map((language) => `client/samples/${language}.md`),
  ...WALKTHROUGH.flatMap((step) => ['.md', '.nls.fr.md', '.nls.nl.md', '.svg'].map((end) => `client/walkthrough/${step}${end}`)),
  'dist/ThirdPartyNotices.txt',
  'dist/contract-review.cdx.json',
  'dist/library.json',
  'l10n/bundle.l10n.fr.json',
  'l10n/bundle.l10n.nl.json',
  'package.json',
  'package.nls.fr.json',
  'package.nls.json',
  'package.nls.nl.json',
  'syntaxes/contract.injection.tmLanguage.json',
];

/** Of the files that are not 644: a command, and what the packager writes itself. */
const MODES: Readonly<Record<string, string>> = { 'dist/server.cjs': '755', '[Content_Types].xml': '664', 'extension.vsixmanifest': '664', 'changelog.md': '664', 'readme.md': '664' };

interface Bill {
  readonly components: readonly { readonly type: string; readonly name: string; readonly 'bom-ref': string; readonly hashes: readonly { readonly alg: string; readonly content: string }[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

let folder = '';
let written: readonly Twice[] = [];

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-review-twice-'));
  written = packedTwice(ROOT, folder);
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function bytesOf(name: string): Buffer {
  return written.find((one) => one.name === name)?.first ?? Buffer.alloc(0);
}

function extension(): readonly ZipEntry[] {
  return readZip(bytesOf('contract-review.vsix'));
}

function tarball(): ReadonlyMap<string, Buffer> {
  return readTarball(bytesOf(`contract-review-${version()}.tgz`));
}

function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

function bill(): Bill {
  return JSON.parse(bytesOf('contract-review.cdx.json').toString('utf8')) as Bill;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('two builds in different folders, time zones, locales and umasks, of files of different dates', () => {
  it('give the same bytes', () => {
    assert.deepEqual(written.map(({ name }) => name), [
      `contract-review-${version()}.tgz`,
      'contract-review.cdx.json',
      'contract-review.vsix',
      'dist/ThirdPartyNotices.txt',
      'dist/cli.cjs',
      'dist/client.cjs',
      'dist/contract-review.cdx.json',
      'dist/library.json',
      'dist/server.cjs',
      'dist/web/client.js',
      'dist/web/server.js',
    ]);
    assert.deepEqual(written.filter(({ first, second }) => first.length === 0 || !first.equals(second)).map(({ name }) => name), []);
  });

  it('say nothing of where they were made', () => {
    const places = [folder, ROOT, 'déjà vu', 'sourceMappingURL'];
    assert.deepEqual(written.filter(({ name, first }) => name.startsWith('dist/') && places.some((place) => first.includes(place))).map(({ name }) => name), []);
  });
});

describe('the extension', () => {
  it('has these files and no others', () => {
    const own = ['[Content_Types].xml', 'extension.vsixmanifest', ...['LICENSE.txt', 'changelog.md', 'readme.md', ...FILES, ...SCRIPTS].map((path) => `extension/${path}`)];
    assert.deepEqual(extension().map(({ name }) => name).sort(), own.sort());
  });

  it('has the scripts that were built, with the same modes and dates everywhere', () => {
    for (const { name, bytes, mode, changed } of extension()) {
      const path = name.replace('extension/', '');
      if (SCRIPTS.includes(path)) assert.ok(bytes.equals(bytesOf(path)), path);
      // 1 January 1980, 0:00.
      assert.deepEqual(changed, [0x21, 0], name);
      assert.equal(mode.toString(8), MODES[path] ?? '644', name);
    }
  });
});

describe('the package for terminals and other editors', () => {
  it('has the files of the extension, and the command', () => {
    assert.deepEqual([...tarball().keys()].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/cli.cjs', ...FILES, ...SCRIPTS].map((path) => `package/${path}`).sort());
  });

  it('has the same notices and bill of materials', () => {
    for (const name of ['dist/ThirdPartyNotices.txt', 'dist/contract-review.cdx.json']) {
      assert.ok(tarball().get(`package/${name}`)?.equals(bytesOf(name)), name);
      assert.ok(extension().some((entry) => entry.name === `extension/${name}` && entry.bytes.equals(bytesOf(name))), name);
    }
    assert.ok(bytesOf('contract-review.cdx.json').equals(bytesOf('dist/contract-review.cdx.json')));
  });
});

describe('the bill of materials', () => {
  const schema = (name: string): Schema => JSON.parse(readFileSync(new URL(`cyclonedx/${name}.schema.json`, import.meta.url), 'utf8').replaceAll('.SNAPSHOT.', '.')) as Schema;
  const validator = new Validator(schema('bom-1.6'), '7', false);
  for (const name of ['spdx', 'jsf-0.82']) validator.addSchema(schema(name));

  it('fits the schema of CycloneDX 1.6', () => {
    assert.deepEqual(validator.validate(bill()).errors, []);
  });

  it('is refused by that schema when it is not right', () => {
    const { components, ...rest } = bill();
    const wrong = (change: object): boolean => validator.validate({ ...rest, components: [{ ...components.at(-1), ...change }] }).valid;
    assert.equal(wrong({}), true);
    assert.equal(wrong({ licenses: [{ license: { id: 'Free as in beer' } }] }), false);
    assert.equal(wrong({ hashes: [{ alg: 'SHA-512', content: 'no digits' }] }), false);
    assert.equal(wrong({ type: 'thing' }), false);
  });

  it('has the hashes of the scripts that ship', () => {
    const files = bill().components.filter(({ type }) => type === 'file');
    assert.deepEqual(
      files.map(({ name, hashes }) => [name, hashes]),
      files.map(({ name }) => [name, [{ alg: 'SHA-256', content: sha256(bytesOf(name)) }]]),
    );
    assert.deepEqual(files.map(({ name }) => name).sort(), ['dist/cli.cjs', ...SCRIPTS].sort());
  });

  it('has the hashes of the lock file', () => {
    const yaml = bill().components.find(({ name }) => name === 'yaml');
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly integrity: string }>> };
    const [hash] = yaml?.hashes ?? [];
    assert.equal(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`, packages['node_modules/yaml']?.integrity);
    assert.equal(hash?.alg, 'SHA-512');
  });

  it('leads from the product to every part, and to nothing that is not in it', () => {
    const { components, dependencies } = bill();
    const dependsOn = new Map(dependencies.map(({ ref, dependsOn: on }) => [ref, on]));
    const reached = new Set<string>();
    const queue = [`contract-review@${version()}`];
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      const on = dependsOn.get(ref);
      assert.ok(on, ref);
      for (const next of on) if (!reached.has(next)) queue.push(next);
      on.forEach((next) => reached.add(next));
    }
    assert.deepEqual([...reached].sort(), components.map((component) => component['bom-ref']).sort());
  });
});
