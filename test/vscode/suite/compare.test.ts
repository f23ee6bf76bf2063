import { strict as assert } from 'node:assert';
import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { Tab } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, open, reviewed } from './lawyer.ts';

const COMPARISON = 'Comparison of two versions';

/** The tab with the page about what changed. */
function comparison(): Tab | undefined {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input, label }) => input instanceof TabInputWebview && label.startsWith(COMPARISON));
}

export const tests: Tests = {
  'a draft is compared with another file, beside it': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    await reviewed(document);
    const earlier = Uri.joinPath(document.uri, '..', 'earlier.md');
    await workspace.fs.writeFile(earlier, new TextEncoder().encode(document.getText().replace('within 24 hours', 'within 12 hours')));
    await commands.executeCommand('contractReview.compareWithFile', document.uri, earlier);
    const tab = await eventually('the page', () => comparison());
    assert.equal(tab.label, `${COMPARISON} – hosting-agreement.md`);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    await window.tabGroups.close(tab);
    await workspace.fs.delete(earlier);
    await closeUnsaved();
  },

  'a file that is gone, or is no text, is not compared': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    const folder = Uri.joinPath(document.uri, '..');
    await commands.executeCommand('contractReview.compareWithFile', document.uri, Uri.joinPath(folder, 'gone.md'));
    const bytes = Uri.joinPath(folder, 'bytes.md');
    await workspace.fs.writeFile(bytes, new Uint8Array([0x41, 0xe9, 0x42]));
    await commands.executeCommand('contractReview.compareWithFile', document.uri, bytes);
    assert.equal(comparison(), undefined);
    await workspace.fs.delete(bytes);
    await closeUnsaved();
  },

  'a place in the draft opens where the draft is seen': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    await reviewed(document);
    await window.showTextDocument(Uri.joinPath(document.uri, '..', 'README.md'), { viewColumn: 2 });
    const at = document.getText().indexOf('within 24 hours');
    const [start, end] = [document.positionAt(at), document.positionAt(at + 'within 24 hours'.length)].map(({ line, character }) => ({ line, character }));
    await commands.executeCommand('contractReview.goToEvidence', document.uri.toString(), { start, end });
    assert.equal(window.activeTextEditor?.viewColumn, editor.viewColumn);
    assert.equal(window.activeTextEditor?.document.getText(window.activeTextEditor.selection), 'within 24 hours');
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await closeUnsaved();
  },
};
