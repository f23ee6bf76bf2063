import { strict as assert } from 'node:assert';
import { commands, languages, Uri, window, workspace } from 'vscode';
import type { Diagnostic, Tab } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, codeOf, open, SOURCE } from './lawyer.ts';

function uriOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function problems(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/** The problems of a file, as soon as there are any. */
function found(uri: Uri): Promise<readonly Diagnostic[]> {
  return eventually(`problems of ${uri.path}`, () => (problems(uri).length > 0 ? problems(uri) : undefined));
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function overviewTab(): Tab | undefined {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Overview of the contracts');
}

export const tests: Tests = {
  'the problems of a draft are there though it is not open, and are those that it has when it is': async () => {
    const uri = uriOf('copie.md');
    await workspace.fs.copy(uriOf('contrat.md'), uri);
    const closed = (await found(uri)).map(codeOf);
    assert.equal(isOpen(uri), false);
    await open('copie.md');
    await eventually('the draft is open', () => (isOpen(uri) ? true : undefined));
    await found(uri);
    assert.deepEqual(problems(uri).map(codeOf), closed);
    await closeUnsaved();
    await workspace.fs.delete(uri);
    assert.deepEqual(problems(uriOf('README.md')), []);
  },

  'a draft that comes into the folder is reviewed, again when it changes, and no longer when it goes': async () => {
    const uri = uriOf('new contract (2).md');
    const text = '---\ncontract: true\n---\n\n# Agreement\n\n## Audit\n\nThe Customer may not audit the Provider.\n';
    await write(uri, text);
    const before = (await found(uri)).length;
    await write(uri, `${text}\n## Fees\n\nThe fee is [amount].\n`);
    await eventually('another problem', () => (problems(uri).length > before && problems(uri).some((each) => codeOf(each) === 'blank') ? true : undefined));
    await workspace.fs.delete(uri);
    await eventually('no problems', () => (problems(uri).length === 0 ? true : undefined));
    assert.equal(isOpen(uri), false);
  },

  'what was typed and never saved is forgotten when the draft is closed': async () => {
    const uri = uriOf('contrat.md');
    const saved = (await found(uri)).map(codeOf);
    const editor = await open('contrat.md');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(editor.document.getText().length), '\n\nLe prix est de [montant] euros.\n'));
    await eventually('the problem that was typed', () => (problems(uri).length > saved.length ? true : undefined));
    await closeUnsaved();
    await eventually('the problems that are saved', () => (problems(uri).length === saved.length ? true : undefined));
    assert.deepEqual(problems(uri).map(codeOf), saved);
  },

  'all contracts are laid out in an overview': async () => {
    await commands.executeCommand('contractReview.reviewFolder');
    const tab = await eventually('the overview', overviewTab);
    await window.tabGroups.close(tab);
  },
};
