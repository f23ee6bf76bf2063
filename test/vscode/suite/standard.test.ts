import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, Position, Uri, window, workspace } from 'vscode';
import type { CompletionItem, CompletionList } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, codesOf, finding, findings, gone, hoverAt, open } from './lawyer.ts';

const NAME = '.contract-review.yaml';

function uriOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

export const tests: Tests = {
  'a standard is begun with a command, and opened when there is one': async () => {
    await commands.executeCommand('contractReview.newStandard');
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uriOf(NAME).toString());
    const text = document.getText();
    assert.match(text, /^# The firm’s standard/u);
    assert.match(text, /^profile: ksz-cloud$/mu);
    await closeUnsaved();
    await commands.executeCommand('contractReview.newStandard');
    assert.equal(window.activeTextEditor?.document.getText(), text);
    await closeUnsaved();
    await workspace.fs.delete(uriOf(NAME));
  },

  'what a standard excludes is no finding, as soon as it is saved, until it is gone': async () => {
    const { document } = await open('hosting-agreement.md');
    const code = await eventually('a finding about audits', () => codesOf(document).find((each) => each.startsWith('audit')));
    await write(NAME, 'excluded:\n  - id: audit\n    reason: Our own auditors do it.\n');
    await gone(document, code);
    assert.ok(findings(document).length > 0);
    await workspace.fs.delete(uriOf(NAME));
    await finding(document, code);
    await closeUnsaved();
  },

  'what is wrong in a standard is shown in it, and its ids are offered and explained': async () => {
    await write(NAME, 'excluded:\n  - id: audti\n    reason: Ours.\n');
    const { document } = await open(NAME);
    const [wrong] = await eventually('the fault', () => (findings(document).length > 0 ? findings(document) : undefined));
    assert.equal(wrong?.message, 'There is no clause or element “audti”: did you mean “audit”?');
    assert.equal(wrong.severity, DiagnosticSeverity.Error);
    assert.deepEqual([wrong.range.start.line, wrong.range.start.character], [1, 8]);
    const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, new Position(1, 13));
    const labels = items.map(({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('audit.reports'), labels.slice(0, 20).join());
    assert.match(await hoverAt(document, document.lineAt(0).range), /does not ask for/u);
    await closeUnsaved();
    await workspace.fs.delete(uriOf(NAME));
    await eventually('the end of the fault', () => (findings(document).length === 0 ? true : undefined));
  },
};
