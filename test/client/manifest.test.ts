import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

interface Manifest {
  readonly type?: string;
  readonly main: string;
  readonly browser: string;
}

test('VS Code takes both halves of the extension for what they are: CommonJS', async () => {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;
  // Since 1.101 or so `"type": "module"` makes an ES module of a `.js`, which VS Code in a browser refuses to load.
  assert.equal(manifest.type, undefined);
  assert.match(manifest.browser, /\.js$/);
  assert.match(manifest.main, /\.cjs$/);
});
