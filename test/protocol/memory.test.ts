/** Five hundred open documents: all are reviewed, edited and reviewed again, and when they are closed their memory is free. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './build.ts';
import { RawEditor } from './raw.ts';

const MB = 1024 * 1024;
const MANY = 500;
/** As many as fill what is kept between documents. */
const WARM = 300;
const AUDIT = 'audit.customer-right';

before(ensureBuilt);
after(() => RawEditor.endAll());

/** A draft like no other: nothing that was read of another serves for it. */
function draft(number: number): string {
  const articles = Array.from({ length: 12 }, (_, index) => `## ${index + 2}. Records ${number}\n\nThe Provider keeps record ${number * 100 + index} of the Services, and gives it to the Customer within ${index + 2} days. The “Record ${number}” is kept for ${number} months.\n`);
  return `---\ncontract: true\nlang: en\n---\n\n# Agreement ${number}\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree.\n\n## 1. Audit\n\nThe Customer has no right to audit the Provider.\n\n${articles.join('\n')}`;
}

function uriOf(number: number): string {
  return `file:///work/drafts/${number}.md`;
}

/** Bytes on the heap of the server after a collection. */
async function heapOf(editor: RawEditor): Promise<number> {
  const before = editor.errors.length;
  editor.process.kill('SIGUSR2');
  const told = (): string | undefined => /heap (\d+)\n/u.exec(editor.errors.slice(before))?.[1];
  while (told() === undefined) {
    assert.equal(editor.process.exitCode, null);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Number(told());
}

/** All open, reviewed, edited and reviewed again. */
async function work(editor: RawEditor, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  for (const number of numbers) editor.open(uriOf(number), draft(number));
  const first = numbers.map((number) => editor.findings(uriOf(number)));
  for (const codes of await Promise.all(first)) assert.ok(codes.includes(AUDIT));
  for (const number of numbers) editor.change(uriOf(number), 2, [{ range: { start: { line: 11, character: 13 }, end: { line: 11, character: 25 } }, text: 'may at any time' }]);
  const second = numbers.map((number) => editor.findings(uriOf(number)));
  for (const codes of await Promise.all(second)) assert.ok(!codes.includes(AUDIT) && codes.length > 10);
}

/** Of what the documents took, a twentieth may stay: what was read is kept for the next one, up to a bound. */
function assertFree(before: number, open: number, after: number): void {
  assert.ok(after - before < (open - before) / 20, `${toMB(before)} before, ${toMB(open)} with the documents, ${toMB(after)} after`);
}

function toMB(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

describe('five hundred documents', { skip: process.platform === 'win32' ? 'Windows has no such signal' : false }, () => {
  it('are reviewed, edited and closed, and their memory returns', async (test) => {
    const editor = new RawEditor(['--stdio'], ['--expose-gc', '--import', pathToFileURL(join(ROOT, 'test', 'protocol', 'heap.mjs')).href]);
    await editor.start({ textDocument: { diagnostic: {}, semanticTokens: {} } });
    // What is kept between documents is kept already.
    await work(editor, 0, WARM);
    for (let number = 0; number < WARM; number += 1) editor.close(uriOf(number));
    assert.deepEqual(await editor.findings(uriOf(0)), []);
    const before = await heapOf(editor);
    await work(editor, WARM, WARM + MANY);
    const open = await heapOf(editor);
    for (let number = WARM; number < WARM + MANY; number += 1) editor.close(uriOf(number));
    assert.deepEqual(await editor.findings(uriOf(WARM)), []);
    const after = await heapOf(editor);
    test.diagnostic(`${toMB(before)} before, ${toMB(open)} with the documents, ${toMB(after)} after`);
    assert.ok(open - before > 20 * MB, 'the documents are seen in the measure');
    assertFree(before, open, after);
    assert.throws(() => assertFree(before, open, before + (open - before) / 10), 'a tenth of them left behind would be too much');
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});
