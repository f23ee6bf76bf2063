import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { typographicFaults } from '../support/typography.ts';

const LANGUAGES = ['fr', 'nl'] as const;

/** What is the same word in English and in the other language. */
const SAME = new Set(['Contract Review', 'Type']);

function bundle(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

function keysOf(path: string): string[] {
  return Object.keys(bundle(path)).sort();
}

/** The places of a message that something is put into, in order. */
function placesIn(message: string): string[] {
  return (message.match(/\{\d+\}/g) ?? []).sort();
}

describe('what the client says', () => {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, source: readFileSync(`client/src/${name}`, 'utf8') }));
  const calls = sources.flatMap(({ name, source }) => [...source.matchAll(/(?<![\w.])t\((\s*)(.)/g)].map((call) => ({ name, at: call.index, quote: call[2] ?? '' })));
  const said = [...new Set(sources.flatMap(({ source }) => [...source.matchAll(/(?<![\w.])t\(\s*'((?:[^'\\]|\\.)+)'/g)].map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'))))].sort();

  it('is found in its source', () => {
    assert.ok(said.includes('Contract Review has stopped'));
  });

  it('is said in single quotation marks, so that it can be found', () => {
    const others = calls.filter(({ name, quote }) => quote !== "'" && name !== 'words.ts');
    assert.deepEqual(others, []);
  });

  it('goes through the words of the client, which know the setting', () => {
    const direct = sources.filter(({ name, source }) => name !== 'words.ts' && source.includes('l10n.t('));
    assert.deepEqual(direct.map(({ name }) => name), []);
  });

  for (const language of LANGUAGES) {
    const translations = bundle(`l10n/bundle.l10n.${language}.json`);
    it(`is there in ${language}, and nothing else`, () => {
      assert.deepEqual(Object.keys(translations).sort(), said);
    });

    it(`has the same places in ${language}, and other words`, () => {
      for (const [english, translation] of Object.entries(translations)) {
        assert.deepEqual(placesIn(translation), placesIn(english), english);
        assert.ok(translation !== english || SAME.has(english), `not translated: ${english}`);
      }
    });

    it(`is written as ${language} is`, () => {
      assert.deepEqual(Object.values(translations).flatMap((text) => typographicFaults(text, language)), []);
    });
  }
});

describe('what the manifest says', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''))].sort();
  const english = bundle('package.nls.json');

  for (const suffix of ['', ...LANGUAGES.map((language) => `.${language}`)]) {
    it(`is there in package.nls${suffix}.json, and nothing else`, () => {
      assert.deepEqual(keysOf(`package.nls${suffix}.json`), used);
    });
  }

  for (const language of LANGUAGES) {
    it(`is translated into ${language}, and written as ${language} is`, () => {
      const translations = bundle(`package.nls.${language}.json`);
      const same = Object.entries(translations).filter(([key, text]) => text === english[key] && !SAME.has(text));
      assert.deepEqual(same, []);
      assert.deepEqual(Object.values(translations).flatMap((text) => typographicFaults(text, language)), []);
    });
  }

  it('runs nothing from a link but what it has', () => {
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: readonly { command: string; category: string }[] } };
    const own = new Set(contributes.commands.map(({ command }) => command));
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Contract Review']);
    for (const suffix of ['', '.fr', '.nl']) {
      const links = Object.values(bundle(`package.nls${suffix}.json`)).flatMap((text) => [...text.matchAll(/\(command:(contractReview\.[\w.]+)\)/g)].map((match) => match[1] ?? ''));
      assert.ok(links.length > 3);
      assert.deepEqual(links.filter((command) => !own.has(command) && !command.endsWith('.focus')), []);
    }
  });
});

describe('the walkthrough and the samples', () => {
  const files = readdirSync('client/walkthrough').filter((name) => name.endsWith('.md'));

  it('has each page in every language, with its picture described', () => {
    const pages = files.filter((name) => !name.includes('.nls.'));
    assert.deepEqual(files, pages.flatMap((name) => ['', ...LANGUAGES.map((language) => `.nls.${language}`)].map((suffix) => name.replace('.md', `${suffix}.md`))).sort());
    for (const name of files) {
      const text = readFileSync(`client/walkthrough/${name}`, 'utf8');
      const picture = /^!\[([^\]]{20,})\]\(\.\/([a-z]+\.svg)\)$/m.exec(text);
      assert.ok(picture, name);
      assert.match(readFileSync(`client/walkthrough/${picture[2] ?? ''}`, 'utf8'), /^<svg /);
    }
  });

  for (const language of LANGUAGES) {
    it(`is written as ${language} is`, () => {
      const texts = [...files.filter((name) => name.includes(`.nls.${language}.`)).map((name) => `client/walkthrough/${name}`), `client/samples/${language}.md`];
      assert.equal(texts.length, 8);
      for (const path of texts) assert.deepEqual(typographicFaults(readFileSync(path, 'utf8'), language), [], path);
    });
  }
});
