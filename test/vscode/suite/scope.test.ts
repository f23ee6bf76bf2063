import { strict as assert } from 'node:assert';
import { commands, ConfigurationTarget, Range, workspace } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, findings, hoverAt, open, reviewed } from './lawyer.ts';

export const tests: Tests = {
  'a README is not reviewed': async () => {
    const { document } = await open('README.md');
    // The server has seen the document once it has answered.
    assert.equal(await hoverAt(document, new Range(0, 2, 0, 2)), '');
    assert.deepEqual(findings(document), []);
    await closeUnsaved();
  },

  'a file is reviewed when the reader asks for it, and the choice is kept in the folder': async () => {
    const { document } = await open('README.md');
    await commands.executeCommand('contractReview.reviewThisFile');
    await reviewed(document);
    const settings = workspace.getConfiguration('contractReview', document.uri);
    assert.deepEqual(settings.inspect('include')?.workspaceValue, ['/README.md']);
    await settings.update('include', undefined, ConfigurationTarget.WorkspaceFolder);
    await eventually('no findings', () => (findings(document).length === 0 ? true : undefined));
    await closeUnsaved();
  },

  'a file that is excluded is not reviewed': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    const settings = workspace.getConfiguration('contractReview', document.uri);
    await settings.update('exclude', ['hosting-*.md'], ConfigurationTarget.Workspace);
    await eventually('no findings', () => (findings(document).length === 0 ? true : undefined));
    await settings.update('exclude', undefined, ConfigurationTarget.Workspace);
    await reviewed(document);
    await closeUnsaved();
  },
};
