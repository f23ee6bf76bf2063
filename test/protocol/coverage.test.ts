import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeLens, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { COVERAGE_REQUEST, MENDING_REQUEST, OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND } from '../../client/src/protocol.ts';
import type { CoverageItem, CoverageTree, MendingParams } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { applyEdit, Editor, MODERN } from './client.ts';

const URI = 'file:///work/drafts/hosting.md';
const REASON = '<!-- contract-review: accept data-return.format because "Dealt with in the framework agreement" -->';
const DRAFT = `---
contract: true
---

# Hosting Agreement

Heronbrook NV (the "Provider") hosts the data of the Regional Fund (the "Customer").

## 1. Subcontracting

1.1 The Provider is not liable for the acts and omissions of its subcontractors.

## 2. Return

${REASON}

2.1 At the end of the agreement the Provider shall return all data to the Customer within 30 days.
`;

before(ensureBuilt);
after(() => Editor.endAll());

async function withEditor(test: (editor: Editor) => Promise<void>, more: Parameters<Editor['start']>[1] = {}): Promise<void> {
  const editor = new Editor();
  await editor.start(MODERN, more);
  await editor.open(URI, DRAFT);
  await test(editor);
  assert.equal(await editor.stop(), 0);
}

function coverage(editor: Editor, uri = URI): Promise<CoverageTree | null> {
  return editor.connection.sendRequest(COVERAGE_REQUEST, { uri });
}

function itemIn(tree: CoverageTree | null, id: string): CoverageItem {
  const found = tree?.items.flatMap((clause) => [clause, ...clause.items]).find((item) => item.id === id);
  assert.ok(found, id);
  return found;
}

describe('the request for the coverage of a draft', () => {
  it('is answered with the draft as it is now', () =>
    withEditor(async (editor) => {
      const tree = await coverage(editor);
      assert.equal(tree?.version, 1);
      assert.equal(itemIn(tree, 'subcontracting.liability').status, 'contrary');
      assert.equal(itemIn(tree, 'data-return.format').description, 'accepted – Dealt with in the framework agreement');
      assert.equal(tree.counts.reduce((sum, { count }) => sum + count, 0), tree.total);
      const [status] = editor.statuses;
      assert.equal(tree.score, `${status?.met} of ${status?.guarantees} guarantees met`);
      await editor.change(URI, 2, [{ text: DRAFT.replace('is not liable', 'is fully liable') }]);
      const after = await coverage(editor);
      assert.equal(after?.version, 2);
      assert.equal(itemIn(after, 'subcontracting.liability').status, 'met');
    }));

  it('is answered in the language of the settings', () =>
    withEditor(async (editor) => {
      editor.settings = { language: 'nl' };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.match((await coverage(editor))?.score ?? '', /^\d+ van \d+ waarborgen voldaan$/);
    }));

  it('is answered with null for what is no contract, or not open', () =>
    withEditor(async (editor) => {
      await editor.open('file:///work/notes.md', '# Notes\n\nBread, milk.\n');
      assert.equal(await coverage(editor, 'file:///work/notes.md'), null);
      assert.equal(await coverage(editor, 'file:///work/other.md'), null);
    }));
});

describe('the request that a finding be mended', () => {
  it('is answered with the change, for the version it is asked for', () =>
    withEditor(async (editor) => {
      const { finding } = itemIn(await coverage(editor), 'subcontracting.liability');
      assert.equal(finding?.mending, 'strengthen');
      const ask = (version: number): Promise<WorkspaceEdit | null> => {
        const params: MendingParams = { uri: URI, version, code: finding.code, start: finding.start };
        return editor.connection.sendRequest(MENDING_REQUEST, params);
      };
      assert.equal(await ask(2), null);
      const mended = applyEdit(DRAFT, (await ask(1)) ?? undefined);
      assert.ok(!mended.includes('is not liable'));
      await editor.change(URI, 2, [{ text: mended }]);
      assert.equal(itemIn(await coverage(editor), 'subcontracting.liability').status, 'met');
    }));

  it('inserts a clause that is missing altogether', () =>
    withEditor(async (editor) => {
      const { finding, description } = itemIn(await coverage(editor), 'sovereignty');
      assert.deepEqual([finding?.mending, description], ['insert', 'missing']);
      const edit = await editor.connection.sendRequest<WorkspaceEdit>(MENDING_REQUEST, { uri: URI, version: 1, code: 'sovereignty', start: finding?.start });
      assert.match(applyEdit(DRAFT, edit), /^## \d+\. Sovereignty and location of the data$/m);
    }));
});

describe('the lenses over a draft', () => {
  const named = { initializationOptions: { commands: [SHOW_COVERAGE_COMMAND, OPEN_REPORT_COMMAND] } };
  const ask = (editor: Editor): Promise<CodeLens[]> => editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: URI } });

  it('say the score over the title, and follow what is typed', () =>
    withEditor(async (editor) => {
      const [first, second] = await ask(editor);
      assert.deepEqual(first?.range.start, { line: 4, character: 0 });
      assert.match(first?.command?.title ?? '', /^\d+ of \d+ guarantees met · 1 against the customer$/);
      assert.equal(first?.command?.command, SHOW_COVERAGE_COMMAND);
      assert.equal(second?.command?.command, OPEN_REPORT_COMMAND);
      await editor.change(URI, 2, [{ text: DRAFT.replace('is not liable', 'is fully liable') }]);
      assert.match((await ask(editor))[0]?.command?.title ?? '', /^\d+ of \d+ guarantees met$/);
    }, named));

  it('are offered to an editor that has the commands', async () => {
    for (const [more, lens] of [[{}, undefined], [named, {}]] as const) {
      const editor = new Editor();
      assert.deepEqual((await editor.start(MODERN, more)).capabilities.codeLensProvider, lens);
      assert.equal(await editor.stop(), 0);
    }
  });

  it('are asked for again when the settings change', async () => {
    const editor = new Editor();
    let refreshes = 0;
    editor.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshes++;
      return null;
    });
    await editor.start({ ...MODERN, workspace: { ...MODERN.workspace, codeLens: { refreshSupport: true } } }, named);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => refreshes === 1);
    assert.equal(await editor.stop(), 0);
  });
});
