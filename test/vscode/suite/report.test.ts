import { strict as assert } from 'node:assert';
import { commands, Position, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { Tab } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, open, reviewed } from './lawyer.ts';

const TITLE = 'Report: hosting-agreement.md';

function reports(): Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label, input }) => input instanceof TabInputWebview && label.startsWith('Report: '));
}

/** What the command saves. */
async function saved(format: string): Promise<string> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = Uri.joinPath(folder.uri, `saved.report.${format}`);
  // It ends when the message that says so is answered or gone; the file is there before.
  void commands.executeCommand('contractReview.saveReport', format, file);
  try {
    return await eventually(`the ${format} report`, async () => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(file)) || undefined;
      } catch {
        return undefined;
      }
    });
  } finally {
    await workspace.fs.delete(file);
  }
}

export const tests: Tests = {
  'the report opens beside the draft, once, and goes when it is closed': async () => {
    const editor = await open('hosting-agreement.md');
    await reviewed(editor.document);
    await commands.executeCommand('contractReview.openReport');
    const tab = await eventually('the report', () => reports()[0]);
    assert.equal(tab.label, TITLE);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
    await commands.executeCommand('contractReview.openReport');
    assert.deepEqual(reports().map(({ label }) => label), [TITLE]);
    await window.tabGroups.close(reports());
    await eventually('the end of the report', () => (reports().length === 0 ? true : undefined));
    await commands.executeCommand('contractReview.openReport');
    await eventually('another report', () => reports()[0]);
    await window.tabGroups.close(reports());
  },

  'the report is saved as the draft is at the moment, in four formats': async () => {
    const editor = await open('hosting-agreement.md');
    await reviewed(editor.document);
    const title = 'Hosting of the [●] archive';
    await editor.edit((edit) => edit.insert(new Position(editor.document.lineCount, 0), `\n## 99. ${title}\n\n99.1 The archive is hosted at [●].\n`));
    const html = await saved('html');
    assert.match(html, /^<!DOCTYPE html>/u);
    assert.match(html, /<dt>File<\/dt><dd>hosting-agreement\.md<\/dd>/u);
    assert.match(html, /<dd>Contract Review \d+\.\d+\.\d+<\/dd>/u);
    assert.match(html, /<td>art\. 99\.1<\/td>/u);
    assert.doesNotMatch(html, /command:/u);
    assert.match(await saved('md'), /\n# Contract review report – /u);
    assert.equal((JSON.parse(await saved('sarif')) as { readonly version: string }).version, '2.1.0');
    assert.equal((JSON.parse(await saved('json')) as { readonly documents: readonly { readonly path: string }[] }).documents[0]?.path, 'hosting-agreement.md');
    await closeUnsaved();
  },

  'there is no report on what is no contract': async () => {
    await open('README.md');
    await commands.executeCommand('contractReview.openReport');
    assert.deepEqual(reports(), []);
    await closeUnsaved();
  },
};
