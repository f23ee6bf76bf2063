import { strict as assert } from 'node:assert';
import { commands, extensions, window } from 'vscode';
import type { Tests } from './harness.ts';
import { closeUnsaved, codesOf, finding, open, reviewed } from './lawyer.ts';

const EXTENSION = 'contract-review.contract-review';

export const tests: Tests = {
  'the extension starts with the first Markdown document': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    assert.equal(extensions.getExtension(EXTENSION)?.isActive, true);
    await closeUnsaved();
  },

  'it works in a folder that is not trusted, and says so': async () => {
    const manifest = extensions.getExtension(EXTENSION)?.packageJSON as { capabilities?: unknown } | undefined;
    assert.deepEqual(manifest?.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  },

  'its commands are there': async () => {
    const known = new Set(await commands.getCommands(true));
    const own = ['restart', 'showOutput', 'reviewThisFile', 'goToEvidence', 'renumber', 'accept', 'nextBlank', 'previousBlank'].map((name) => `contractReview.${name}`);
    assert.deepEqual(own.filter((name) => !known.has(name)), []);
  },

  'after a restart of the server the findings are the same': async () => {
    const { document } = await open('hosting-agreement.md');
    await reviewed(document);
    const before = codesOf(document);
    await commands.executeCommand('contractReview.restart');
    await reviewed(document);
    assert.deepEqual(codesOf(document), before);
    await closeUnsaved();
  },

  'one can go from a finding to another passage': async () => {
    const { document } = await open('hosting-agreement.md');
    const { range } = await finding(document, 'audit.customer-right');
    await commands.executeCommand('contractReview.goToEvidence', document.uri.toString(), {
      start: { line: range.start.line, character: range.start.character },
      end: { line: range.end.line, character: range.end.character },
    });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(editor?.document.getText(editor.selection), document.getText(range));
    await closeUnsaved();
  },
};
