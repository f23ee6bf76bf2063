/** What a lawyer does in the editor, and sees there. */
import { strict as assert } from 'node:assert';
import { commands, languages, Selection, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, Hover, MarkdownString, Range, TextDocument, TextEditor } from 'vscode';
import { eventually } from './harness.ts';

export const SOURCE = 'Contract Review';

/** Milliseconds after which somebody whose keystroke did nothing tries it again. */
const AGAIN = 3_000;

export async function open(name: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return window.showTextDocument(Uri.joinPath(folder.uri, name), { preview: false });
}

export function findings({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/** The findings of a draft, as soon as there are any. */
export function reviewed(document: TextDocument): Promise<Diagnostic[]> {
  return eventually(`findings in ${document.uri.path}`, () => {
    const all = findings(document);
    return all.length > 0 ? all : undefined;
  });
}

export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The findings' codes, in order. */
export function codesOf(document: TextDocument): string[] {
  return findings(document).map(codeOf);
}

export async function finding(document: TextDocument, code: string): Promise<Diagnostic> {
  return eventually(`the finding ${code}`, () => findings(document).find((each) => codeOf(each) === code));
}

export async function gone(document: TextDocument, code: string): Promise<void> {
  await eventually(`the end of the finding ${code}`, () => (codesOf(document).includes(code) ? undefined : true));
}

/** The text of the hover at the beginning of a range; empty when there is none. */
export async function hoverAt({ uri }: TextDocument, range: Range): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, range.start);
  const contents = hovers.flatMap(({ contents }) => contents) as (MarkdownString | string)[];
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n\n');
}

/**
 * The quick fixes that the light bulb offers at a finding, edits included. An editor that is about something else
 * cancels what it has asked, and has none or those of others: it is asked until what is wanted is among them.
 *
 * @returns those that are wanted, at least one
 */
export async function quickFixes({ uri }: TextDocument, { range }: Diagnostic, isWanted: (action: CodeAction) => boolean): Promise<[CodeAction, ...CodeAction[]]> {
  let offered: string[] = [];
  const wanted = eventually('the quick fix', async () => {
    const actions = await unlessCancelled(commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix', 100));
    offered = actions.map(({ title }) => title);
    const [first, ...others] = actions.filter(isWanted);
    return first && ([first, ...others] satisfies [CodeAction, ...CodeAction[]]);
  });
  return wanted.catch((error: unknown) => assert.fail(`${String(error)}; offered: “${offered.join('”, “')}”`));
}

async function unlessCancelled<T>(asked: Thenable<T[]>): Promise<T[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'Canceled') return [];
    throw error;
  }
}

/** Puts the cursor at a finding and takes its preferred fix, as Alt+Shift+. or the light bulb does. */
export async function takePreferredFix(editor: TextEditor, diagnostic: Diagnostic): Promise<void> {
  const { start } = diagnostic.range;
  editor.selection = new Selection(start, start);
  const before = editor.document.version;
  const changed = (): true | undefined => (editor.document.version > before ? true : undefined);
  await eventually('the change', async () => {
    // The light bulb, which follows the cursor, may take it out of the editor's hands: then it is taken once more.
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first', preferred: true });
    return eventually('the change', changed, AGAIN).catch(() => undefined);
  });
}

/** Applies a fix of the list. */
export async function apply(editor: TextEditor, fix: CodeAction): Promise<void> {
  assert.ok(fix.edit, `${fix.title}: has an edit`);
  const before = editor.document.version;
  // A browser does not always say that it has done it; the document does.
  assert.notEqual(await workspace.applyEdit(fix.edit), false);
  await eventually('the change', () => (editor.document.version > before ? true : undefined));
}

/** Undoes until the text is as it was. */
export async function undoTo(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document, { preview: false });
  await commands.executeCommand('undo');
  await eventually('the draft as it was', () => (editor.document.getText() === text ? true : undefined));
}

/** Closes the editor without saving what was changed in it. */
export async function closeUnsaved(): Promise<void> {
  const editor = window.activeTextEditor;
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  // What is opened before it is gone would go with it.
  if (editor !== undefined) await eventually('the editor to be closed', () => (window.visibleTextEditors.includes(editor) ? undefined : true));
}

/** Closes all editors, without saving what was changed in them. */
export async function closeAllUnsaved(): Promise<void> {
  for (const _ of window.tabGroups.all.flatMap(({ tabs }) => tabs)) await closeUnsaved();
}
