import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderPath } from '../../server/src/folders.ts';
import { matchesGlob } from '../../server/src/glob.ts';

const CASES: readonly (readonly [path: string, glob: string, matches: boolean])[] = [
  ['contract.md', '*.md', true],
  ['a/b/contract.md', '*.md', true],
  ['a/b/contract.md', '/*.md', false],
  ['contract.md', '/contract.md', true],
  ['a/contract.md', 'a/*.md', true],
  ['a/b/contract.md', 'a/*.md', false],
  ['a/b/contract.md', 'a/**/*.md', true],
  ['a/contract.md', 'a/**/*.md', true],
  ['a/b/c/contract.md', '**/c/**', true],
  ['b/contract.md', 'a/**', false],
  ['contract.md', 'contract.{md,markdown}', true],
  ['contract.markdown', 'contract.{md,markdown}', true],
  ['contract.txt', 'contract.{md,markdown}', false],
  ['c1.md', 'c?.md', true],
  ['c.md', 'c?.md', false],
  ['aXbXc', 'a*b*c', true],
  ['aXbX', 'a*b*c', false],
  ['a(b).md', 'a(b).md', true],
  ['x', '', false],
];

describe('matchesGlob', () => {
  for (const [path, glob, expected] of CASES) {
    it(`${glob} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(matchesGlob(path, glob), expected);
    });
  }

  it('answers on globs made to take for ever', () => {
    assert.equal(matchesGlob('a'.repeat(5000), '*a'.repeat(500) + 'b'), false);
    assert.equal(matchesGlob('x', '{a,b}'.repeat(500)), false);
  });
});

describe('folderPath', () => {
  it('is the path in the innermost folder', () => {
    assert.equal(folderPath('file:///w/sub/a%20b.md', ['file:///w', 'file:///w/sub']), 'a b.md');
    assert.equal(folderPath('file:///w/sub/a.md', ['file:///w/']), 'sub/a.md');
    assert.equal(folderPath('file:///world/a.md', ['file:///w']), 'world/a.md');
  });

  it('is the whole path outside every folder', () => {
    assert.equal(folderPath('untitled:Untitled-1', []), 'Untitled-1');
    assert.equal(folderPath('vscode-remote://host/home/a.md', []), 'home/a.md');
    assert.equal(folderPath('file:///100%/a.md', []), '100%/a.md');
  });
});
