/** Edits that cannot be made, versions that cannot be, and documents that come, go and move while they are reviewed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.ts';
import { CODES, RawEditor } from './raw.ts';
import type { Answer } from './raw.ts';

before(ensureBuilt);
after(() => RawEditor.endAll());

const URI = 'file:///work/agreement.md';
const AUDIT = 'audit.customer-right';
const HEAD = '---\ncontract: true\nlang: en\n---\n\n# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree. 😀\n\n## Audit\n\n';
const CONTRARY = 'The Customer has no right to audit the Provider.';
const TEXT = `${HEAD}${CONTRARY}\n\nBelgian law applies.\n`;
/** In the middle of a character of two units. */
const MIDDLE = (TEXT.split('\n')[7] ?? '').indexOf('😀') + 1;

function at(line: unknown, character: unknown): object {
  return { line, character };
}

/** What the server takes the document's text for: the range of its finding, and how its title is folded. */
async function rangeOf(editor: RawEditor, uri = URI): Promise<unknown> {
  const { result } = await editor.ask('textDocument/diagnostic', { textDocument: { uri } });
  return (result as { items: { code: string; range: unknown }[] }).items.find(({ code }) => code === AUDIT)?.range;
}

const WHERE = { start: at(11, 0), end: at(11, CONTRARY.length) };

describe('an edit', () => {
  let editor: RawEditor;
  beforeEach(async () => {
    editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.open(URI, TEXT);
    assert.deepEqual(await rangeOf(editor), WHERE);
  });

  const POSSIBLE: readonly (readonly [string, object])[] = [
    ['beyond the last line is made at the end', { range: { start: at(9999, 0), end: at(9999, 5) }, text: 'x' }],
    ['beyond the end of a line is made at its end', { range: { start: at(5, 9999), end: at(5, 99999) }, text: 'x' }],
    ['of which the start is after the end is made between them', { range: { start: at(5, 9), end: at(5, 2) }, text: 'x' }],
    ['in the middle of a character of two units is made there', { range: { start: at(7, MIDDLE), end: at(7, MIDDLE) }, text: 'x' }],
    ['that puts in half a character is made', { range: { start: at(7, 0), end: at(7, 0) }, text: '\ud83d' }],
    ['with a length that is wrong is made by its range', { range: { start: at(5, 2), end: at(5, 3) }, rangeLength: 77, text: 'x' }],
    ['of the whole text, with a range that is null, is made', { range: null, text: TEXT }],
  ];
  for (const [name, change] of POSSIBLE) {
    it(`${name}`, async () => {
      editor.change(URI, 2, [change]);
      assert.deepEqual(await rangeOf(editor), WHERE);
      // What follows is where the editor has it.
      editor.change(URI, 3, [{ range: { start: at(11, 0), end: at(11, 0) }, text: 'Hence: ' }]);
      assert.deepEqual(await rangeOf(editor), { start: at(11, 0), end: at(11, CONTRARY.length + 7) });
      assert.equal(await editor.stop(), 0);
      assert.deepEqual(editor.complaints, []);
    });
  }

  const IMPOSSIBLE: readonly unknown[] = [
    null, 7, 'x', {}, { text: 7 }, { range: WHERE }, { range: {}, text: 'x' }, { range: { start: at(0, 0) }, text: 'x' }, { range: 'all', text: 'x' },
    ...['0', -1, 1.5, null, 2 ** 53].flatMap((wrong) => [{ range: { start: at(wrong, 0), end: at(5, 0) }, text: 'x' }, { range: { start: at(0, 0), end: at(5, wrong) }, text: 'x' }]),
  ];
  it('that cannot be made takes the document out of the review until its whole text is sent, and is told once', async () => {
    for (const [index, change] of IMPOSSIBLE.entries()) {
      editor.change(URI, 2 + index, [{ range: { start: at(11, 0), end: at(11, 0) }, text: ' ' }, change]);
      assert.deepEqual(await editor.findings(URI), [], JSON.stringify(change));
      editor.change(URI, 3 + index, [{ range: { start: at(0, 0), end: at(0, 0) }, text: 'x' }]);
      assert.deepEqual(await editor.findings(URI), [], 'nobody knows where that is');
      for (const method of ['textDocument/hover', 'textDocument/completion']) assert.equal((await editor.ask(method, { textDocument: { uri: URI }, position: at(11, 2) })).error, undefined);
      editor.change(URI, 4 + index, [{ text: TEXT }]);
      assert.deepEqual(await rangeOf(editor), WHERE);
    }
    editor.change(URI, 100, 'x');
    assert.deepEqual(await editor.findings(URI), []);
    editor.close(URI);
    editor.open(URI, TEXT);
    assert.deepEqual(await rangeOf(editor), WHERE);
    assert.equal(editor.complaints.length, 1, editor.complaints.join('\n'));
    assert.match(editor.complaints[0] ?? '', /^The editor sent a change of agreement\.md that cannot be made in its text\./u);
    assert.equal(await editor.stop(), 0);
  });

  it('takes the findings away from a client that does not ask for them, if it cannot be made', async () => {
    const own = new RawEditor();
    await own.start();
    own.open(URI, TEXT);
    const isPublished = (count: number) => (): boolean => own.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').length === count;
    await own.until(isPublished(1), 'the findings');
    own.change(URI, 2, [null]);
    await own.until(isPublished(2), 'no findings');
    const last = own.received.findLast(({ method }) => method === 'textDocument/publishDiagnostics')?.params;
    assert.deepEqual(last, { uri: URI, diagnostics: [] });
    assert.equal(await own.stop(), 0);
    assert.equal(await editor.stop(), 0);
  });

  it('counts whatever version it says it makes', async () => {
    for (const version of [1, 0, -7, 1, undefined, null, '9', 1.5, 2 ** 60, 1]) {
      editor.change(URI, version, [{ text: HEAD }]);
      assert.equal(await rangeOf(editor), undefined, String(version));
      editor.change(URI, version, [{ text: TEXT }]);
      assert.deepEqual(await rangeOf(editor), WHERE, String(version));
    }
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });

  it('of a document that is not open is left aside', async () => {
    editor.change('file:///work/never.md', 2, [{ text: TEXT }]);
    editor.close('file:///work/never.md');
    editor.close('file:///work/never.md');
    assert.deepEqual(await editor.findings('file:///work/never.md'), []);
    editor.close(URI);
    editor.close(URI);
    editor.change(URI, 3, [{ text: TEXT }]);
    assert.deepEqual(await editor.findings(URI), []);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('a document', () => {
  it('that is opened twice is what it was opened as last', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.open(URI, HEAD, 5);
    assert.equal(await rangeOf(editor), undefined);
    editor.open(URI, TEXT, 5);
    assert.deepEqual(await rangeOf(editor), WHERE);
    editor.close(URI);
    assert.deepEqual(await editor.findings(URI), []);
    assert.equal(await editor.stop(), 0);
  });

  it('is reviewed whatever its client calls its language', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    for (const languageId of ['plaintext', 'quarto', '', 7, null, undefined, { id: 'markdown' }]) {
      editor.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId, version: 1, text: TEXT } });
      assert.deepEqual(await rangeOf(editor), WHERE);
      editor.close(URI);
    }
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });

  it('may be closed while everything is asked about it', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    const long = `${TEXT}${'\n## More\n\nThe Provider keeps records of everything that it does. It keeps them in order.\n'.repeat(2000)}`;
    const ids: number[] = [];
    const textDocument = { uri: URI };
    for (let round = 0; round < 5; round += 1) {
      editor.open(URI, long, round);
      for (const method of ['documentSymbol', 'diagnostic', 'foldingRange', 'codeLens', 'documentLink', 'semanticTokens/full']) ids.push(editor.request(`textDocument/${method}`, { textDocument }));
      ids.push(editor.request('textDocument/hover', { textDocument, position: at(11, 3) }));
      editor.change(URI, round + 1, [{ range: { start: at(11, 0), end: at(11, 0) }, text: 'x' }]);
      editor.close(URI);
    }
    for (const id of ids) {
      const { error } = await editor.answer(id);
      assert.equal(error, undefined, JSON.stringify(error));
    }
    const answered = editor.received.flatMap(({ method, id }) => (method === undefined ? [id] : []));
    assert.equal(new Set(answered).size, answered.length, 'each is answered once');
    assert.deepEqual(await editor.findings(URI), []);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('files and folders', () => {
  it('may be renamed, deleted and made anew while they are reviewed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-review-moving-'));
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    const drafts = Array.from({ length: 12 }, (_, number) => `draft-${number}.md`);
    mkdirSync(join(folder, 'inner'));
    for (const name of drafts) writeFileSync(join(folder, 'inner', name), TEXT.repeat(20));
    writeFileSync(join(folder, '.contract-review.yaml'), 'language: fr\nlibraries:\n  - house\n');
    const editor = new RawEditor();
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } };
    await editor.start(capabilities, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }] });
    const asked = editor.request('workspace/diagnostic', { previousResultIds: [] });
    const overview = editor.request('contractReview/overview', {});
    for (const [index, name] of drafts.entries()) {
      const [from, to] = [`inner/${name}`, `inner/moved-${index}.md`];
      editor.open(uriOf(from), TEXT);
      const pending = editor.request('textDocument/diagnostic', { textDocument: { uri: uriOf(from) } });
      if (index % 3 === 0) rmSync(join(folder, from));
      else renameSync(join(folder, from), join(folder, to));
      editor.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf(from), newUri: uriOf(to) }] });
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(from), type: 3 }, { uri: uriOf(to), type: 1 }] });
      editor.close(uriOf(from));
      assert.equal((await editor.answer(pending)).error, undefined);
    }
    for (const id of [asked, overview]) assert.equal((await editor.answer(id)).error, undefined);
    rmSync(folder, { recursive: true });
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('inner'), type: 3 }, { uri: uriOf('.contract-review.yaml'), type: 3 }] });
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'drafts' }, { uri: 'file:///never/there', name: 'x' }] } });
    const empty = await editor.ask('contractReview/overview', {});
    assert.doesNotMatch(String((empty.result as { html: string }).html), /draft-|moved-/u);
    assert.equal(await editor.isAlive(), true);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('a client that refuses what it is asked', () => {
  it('is served all the same', async () => {
    const editor = new RawEditor();
    editor.reply = () => undefined;
    const capabilities = { textDocument: { diagnostic: {} }, window: { workDoneProgress: true }, workspace: { didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true } } };
    await editor.start(capabilities);
    editor.notify('workspace/didChangeConfiguration', { settings: {} });
    const isAsked = ({ method, id }: Answer): boolean => method !== undefined && id !== undefined;
    await editor.until(() => editor.received.filter(isAsked).length >= 4, 'its questions');
    for (const { id } of editor.received.filter(isAsked)) editor.send({ jsonrpc: '2.0', id, error: { code: CODES.internalError, message: 'no' } });
    assert.equal(await editor.isAlive(), true);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.errors, '');
  });
});
