import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { ensureBuilt } from './build.ts';
import { Editor, MODERN } from './client.ts';

const URI = 'file:///work/drafts/hosting.md';
const TEXT = `---
contract: true
---

# Hosting agreement

Alba Ltd (the “Provider”) and the Council (the “Customer”) agree.

## 1. Services

The Provider shall host the files of the Customer.

The Provider shall not move them.

## 2. Fees

The Customer must pay the fees within thirty days.
`;

before(ensureBuilt);
after(() => Editor.endAll());

describe('the structure of a draft', () => {
  let editor: Editor;
  before(async () => {
    editor = new Editor();
    const textDocument = { ...MODERN.textDocument, foldingRange: { rangeLimit: 2 }, completion: { completionItem: { snippetSupport: true } } };
    await editor.start({ ...MODERN, textDocument });
    await editor.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
  });

  const asked = <R>(method: string, more: object = {}): Promise<R> => editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });

  it('is an outline', async () => {
    const [title] = await asked<readonly DocumentSymbol[]>('documentSymbol');
    assert.equal(title?.name, 'Hosting agreement');
    assert.deepEqual(title.children?.map(({ name, range }) => [name, range.start.line]), [['1 Services', 8], ['2 Fees', 14]]);
  });

  it('is folds, no more than the client wants', async () => {
    assert.deepEqual(await asked<readonly FoldingRange[]>('foldingRange'), [{ startLine: 4, endLine: 16 }, { startLine: 8, endLine: 12 }]);
  });

  it('is selections that grow', async () => {
    const [first] = await asked<readonly SelectionRange[]>('selectionRange', { positions: [{ line: 10, character: 5 }] });
    assert.deepEqual(first?.range, { start: { line: 10, character: 4 }, end: { line: 10, character: 12 } });
    assert.deepEqual(first.parent?.range, { start: { line: 10, character: 0 }, end: { line: 10, character: 50 } });
  });

  it('is found by what its articles are called', async () => {
    const found = await editor.connection.sendRequest<readonly SymbolInformation[]>('workspace/symbol', { query: 'fees' });
    const fees = found.find(({ name }) => name === '2 Fees');
    assert.deepEqual([fees?.containerName, fees?.location], ['hosting.md', { uri: URI, range: { start: { line: 14, character: 0 }, end: { line: 14, character: 10 } } }]);
  });

  it('is tokens: all of them, those of a range, and after an edit what changed', async () => {
    const all = await asked<SemanticTokens>('semanticTokens/full');
    const parts = await asked<SemanticTokens>('semanticTokens/range', { range: { start: { line: 14, character: 0 }, end: { line: 17, character: 0 } } });
    assert.ok(all.resultId !== undefined && all.data.length > parts.data.length && parts.data.length > 0 && parts.resultId === undefined);
    const duties = (data: readonly number[]): number => data.filter((type, at) => at % 5 === 3 && type === 3).length;
    assert.equal(duties(all.data), 3);
    assert.equal(duties(parts.data), 1);

    await editor.change(URI, 2, [{ range: { start: { line: 12, character: 0 }, end: { line: 12, character: 0 } }, text: 'It must not. ' }]);
    const delta = await asked<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: all.resultId });
    const data = delta.edits.reduceRight((list, { start, deleteCount, data: added = [] }) => [...list.slice(0, start), ...added, ...list.slice(start + deleteCount)], all.data);
    const again = await asked<SemanticTokens>('semanticTokens/full');
    assert.deepEqual(data, again.data);
    assert.equal(duties(data), 4);
    assert.ok(delta.edits.length > 0 && delta.edits.every(({ data: added = [] }) => added.length < again.data.length));

    const unknown = await asked<SemanticTokens>('semanticTokens/full/delta', { previousResultId: 'long gone' });
    assert.deepEqual(unknown.data, again.data);
    await editor.change(URI, 3, [{ text: TEXT }]);
  });

  it('is completed: the missing clauses where a heading is typed, explained when asked, nothing in running text', async () => {
    const at = TEXT.split('\n').length - 1;
    await editor.change(URI, 4, [{ text: `${TEXT}\n## ` }]);
    const items = await asked<readonly CompletionItem[]>('completion', { position: { line: at + 1, character: 3 }, context: { triggerKind: 1 } });
    const audit = items.find(({ data }) => (data as { readonly clause: string }).clause === 'audit');
    assert.ok(audit !== undefined && audit.documentation === undefined);
    const { range, newText } = audit.textEdit as TextEdit;
    assert.deepEqual(range, { start: { line: at + 1, character: 0 }, end: { line: at + 1, character: 3 } });
    assert.match(newText, /^## 3\. .*\n\nThe Customer/u);
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', audit);
    assert.equal((resolved.documentation as MarkupContent).kind, 'markdown');
    assert.deepEqual({ ...resolved, documentation: undefined }, { ...audit, documentation: undefined });
    const inText = await asked<readonly CompletionItem[]>('completion', { position: { line: 10, character: 20 }, context: { triggerKind: 1 } });
    assert.deepEqual(inText.filter(({ data }) => data !== undefined), []);
    await editor.change(URI, 5, [{ text: TEXT }]);
  });

  it('is none of a document that is no contract, or unknown', async () => {
    const uri = 'file:///work/note.md';
    await editor.open(uri, '# Shopping\n\n- milk\n- bread\n- eggs\n');
    const note = <R>(method: string, more: object = {}): Promise<R> => editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
    assert.deepEqual(await note('documentSymbol'), []);
    assert.deepEqual(await note('foldingRange'), []);
    assert.deepEqual(await note('semanticTokens/full'), { data: [] });
    assert.deepEqual(await note('completion', { position: { line: 1, character: 0 } }), []);
    await editor.close(uri);
    assert.deepEqual(await note('documentSymbol'), []);
  });
});
