import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompletionItem, DocumentHighlight, DocumentLink, Hover, Location, Position, Range } from 'vscode-languageserver-protocol';
import { ensureBuilt } from './build.ts';
import { applyEdit, Editor, MODERN } from './client.ts';

const URI = 'file:///work/drafts/hosting.md';
const TEXT = `---
contract: true
---

# Hosting Agreement

This agreement is made between Alpha NV (the “Provider”) and Beta BV (the “Customer”).

## 1. Definitions

1.1 “Affiliate” means a company that controls the Customer.

## 2. Duties

2.1 The Provider serves each Affiliate and all Affiliates' staff as set out in clause 3.

2.2 An Affiliate is no party. The Affiliates know it.

## 3. Price

The Customer pays the Provider within thirty days.
`;

const CAPABLE = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, rename: { prepareSupport: true } },
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

before(ensureBuilt);

function positionOf(quote: string, into = 1): Position {
  const before = TEXT.slice(0, TEXT.indexOf(quote) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function shown({ start, end }: Range): string {
  return `${start.line}:${start.character} ${TEXT.split('\n')[start.line]?.slice(start.character, end.character) ?? ''}`;
}

describe('defined terms and cross-references over the connection', () => {
  const editor = new Editor();
  before(async () => {
    const { capabilities } = await editor.start(CAPABLE);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    await editor.open(URI, TEXT);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  it('renames a term', async () => {
    const position = positionOf('Affiliate is');
    const prepared = await editor.at<{ range: Range; placeholder: string }>('textDocument/prepareRename', URI, position);
    assert.deepEqual([shown(prepared.range), prepared.placeholder], ['16:7 Affiliate', 'Affiliate']);
    const edit = await editor.rename(URI, position, 'Group Company');
    assert.equal(
      applyEdit(TEXT, edit ?? undefined),
      TEXT.replace('An Affiliate', 'A Affiliate').replace('Affiliates know', 'Group Companies know').replace("Affiliates'", "Group Companies'").replace(/Affiliate/gu, 'Group Company'),
    );
    assert.equal(edit?.changeAnnotations, undefined);
  });

  it('leaves doubtful forms to be confirmed', async () => {
    const edit = await editor.rename(URI, positionOf('Affiliate is'), 'Staff');
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [{ label: 'Inflected forms – check each', needsConfirmation: true }]);
  });

  it('tells why a name will not do', async () => {
    await assert.rejects(editor.rename(URI, positionOf('Affiliate is'), 'Customer'), /“Customer” is already a defined term of this draft\./u);
    assert.equal(await editor.rename(URI, positionOf('thirty'), 'x'), null);
  });

  it('shows and finds them', async () => {
    const hover = await editor.at<Hover>('textDocument/hover', URI, positionOf('Affiliate is'));
    assert.match(JSON.stringify(hover.contents), /Affiliate” means a company that controls the Customer/u);
    const definition = await editor.at<Location[]>('textDocument/definition', URI, positionOf('clause 3'));
    assert.deepEqual(definition.map(({ uri, range }) => [uri, shown(range)]), [[URI, '18:0 ## 3. Price']]);
    const references = await editor.at<Location[]>('textDocument/references', URI, positionOf('## 3. Price'), { context: { includeDeclaration: false } });
    assert.deepEqual(references.map(({ range }) => shown(range)), ['14:79 clause 3']);
    const highlights = await editor.at<DocumentHighlight[]>('textDocument/documentHighlight', URI, positionOf('Affiliate”'));
    assert.deepEqual(highlights.map(({ kind }) => kind), [3, 2, 2, 2, 2]);
    const links = await editor.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: URI } });
    assert.deepEqual(links.map(({ target, tooltip }) => [target, tooltip]), [[`${URI}#L19,1`, 'art. 3 – Price']]);
  });

  it('completes a term that is being typed', async () => {
    const end = positionOf('thirty days.', 12);
    await editor.change(URI, 2, [{ range: { start: end, end }, text: ' The Aff' }]);
    const items = await editor.at<CompletionItem[]>('textDocument/completion', URI, { line: end.line, character: end.character + 8 });
    assert.deepEqual(items.map(({ label }) => label), ['Affiliate']);
  });
});
