/** Thousands of requests that nobody wants any more. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt } from './build.ts';
import { CODES, RawEditor } from './raw.ts';

before(ensureBuilt);
after(() => RawEditor.endAll());

const URI = 'file:///work/agreement.md';
const TEXT = `---\ncontract: true\nlang: en\n---\n\n# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree.\n\n## Audit\n\nThe Customer has no right to audit the Provider.\n${'\n## More\n\nThe Provider keeps records of everything that it does. It keeps them in order.\n'.repeat(200)}`;
const STORM = 5000;
const METHODS = ['hover', 'definition', 'documentHighlight', 'documentSymbol', 'foldingRange', 'diagnostic', 'completion', 'semanticTokens/full', 'codeLens'];

describe('a storm of cancellations', () => {
  it('has each request answered once, with a result or as cancelled, and the server goes on', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.open(URI, TEXT);
    const ids: number[] = [];
    for (let number = 0; number < STORM; number += 1) {
      const id = editor.request(`textDocument/${METHODS[number % METHODS.length] ?? ''}`, { textDocument: { uri: URI }, position: { line: 11, character: 4 } });
      ids.push(id);
      if (number % 5 !== 4) editor.notify('$/cancelRequest', { id });
      // Again, before its time, and of what never was.
      if (number % 7 === 0) for (const other of [id, id + 1, 'x', -1]) editor.notify('$/cancelRequest', { id: other });
      if (number % 500 === 0) editor.change(URI, number + 2, [{ range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } }, text: ' ' }]);
    }
    const answers = [];
    for (const id of ids) answers.push(await editor.answer(id));
    for (const { error } of answers) assert.ok(error === undefined || error.code === CODES.cancelled, JSON.stringify(error));
    assert.ok(answers.filter(({ error }) => error === undefined).length >= STORM / 7, 'what nobody cancelled has a result');
    assert.ok(answers.filter(({ error }) => error !== undefined).length >= STORM / 2, 'most of what was cancelled is not worked at');
    assert.equal(await editor.isAlive(), true);
    const counted = new Map<unknown, number>();
    for (const { method, id } of editor.received) if (method === undefined) counted.set(id, (counted.get(id) ?? 0) + 1);
    assert.deepEqual([...counted].filter(([, count]) => count !== 1), []);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});
