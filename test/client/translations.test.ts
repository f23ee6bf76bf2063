import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const LANGUAGES = ['fr', 'nl'];

function keysOf(path: string): string[] {
  return Object.keys(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>).sort();
}

describe('what the client says', () => {
  const said = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`client/src/${name}`, 'utf8').matchAll(/\bt\(\s*'((?:[^'\\]|\\.)+)'/g)])
    .map((match) => match[1] ?? '')
    .filter((message, index, all) => all.indexOf(message) === index)
    .sort();

  it('is found in its source', () => {
    assert.ok(said.includes('Contract: no findings'));
  });

  for (const language of LANGUAGES) {
    it(`is there in ${language}, and nothing else`, () => {
      assert.deepEqual(keysOf(`l10n/bundle.l10n.${language}.json`), said);
    });
  }
});

describe('what the manifest says', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''))].sort();

  for (const suffix of ['', ...LANGUAGES.map((language) => `.${language}`)]) {
    it(`is there in package.nls${suffix}.json, and nothing else`, () => {
      assert.deepEqual(keysOf(`package.nls${suffix}.json`), used);
    });
  }
});
