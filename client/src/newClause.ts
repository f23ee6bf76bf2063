/** Clauses of the firm's own: asks what they are to be, and writes what the server makes of it. */
import { commands, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable, QuickPickItem, TextEditor, WorkspaceFolder } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../../server/src/contract/types.ts';
import type { Level } from '../../server/src/library/types.ts';
import { isFolderName, titleFault } from '../../server/src/newClause/ids.ts';
import { NEW_CLAUSE_CHOICES_REQUEST, NEW_CLAUSE_REQUEST } from './protocol.ts';
import type { NewClauseAnswer, NewClauseChoices, NewClauseParams, NewClauseWish } from './protocol.ts';
import { t } from './words.ts';

/** What a caller of the commands may say in advance; what is left out is asked. */
interface Given {
  readonly title?: string;
  readonly level?: Level;
  readonly languages?: readonly Language[];
  readonly library?: string;
}

/** Where clauses go that are the first ones. */
const FIRST_LIBRARY = 'clauses';

export function registerNewClause(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand('contractReview.newClause', (given?: Given) => newClause(client, given ?? {}, undefined)),
    commands.registerTextEditorCommand('contractReview.newClauseFromSelection', (editor, _edit, given?: Given) => void newClause(client, given ?? {}, editor)),
  ];
}

async function newClause(client: BaseLanguageClient, given: Given, editor: TextEditor | undefined): Promise<void> {
  const folder = await folderFor(editor ?? window.activeTextEditor);
  if (folder === undefined) return;
  const params = paramsFor(folder, editor);
  const choices = await client.sendRequest<NewClauseChoices>(NEW_CLAUSE_CHOICES_REQUEST, params);
  if (params.from !== undefined && choices.passages === 0) return tellNothing();
  const title = given.title ?? (await askTitle(choices.title));
  if (title === undefined) return;
  const level = given.level ?? (await askLevel());
  if (level === undefined) return;
  const languages = choices.language === undefined ? (given.languages ?? (await askLanguages())) : [choices.language];
  if (languages === undefined) return;
  const library = given.library ?? (await askLibrary(choices.libraries));
  if (library === undefined) return;
  const wish: NewClauseWish = { ...params, title, level, languages, library };
  const answer = await client.sendRequest<NewClauseAnswer | null>(NEW_CLAUSE_REQUEST, wish);
  if (answer === null) return tellNothing();
  await write(answer, title, library);
}

/** The folder of the document, or the only one; asked where there are several. */
async function folderFor(editor: TextEditor | undefined): Promise<WorkspaceFolder | undefined> {
  const own = editor && workspace.getWorkspaceFolder(editor.document.uri);
  const folders = workspace.workspaceFolders ?? [];
  if (own !== undefined || folders.length === 1) return own ?? folders[0];
  if (folders.length > 1) return window.showWorkspaceFolderPick();
  tell(t('Open a folder first: clauses of your own are files in it, beside your drafts.'));
  return undefined;
}

function paramsFor(folder: WorkspaceFolder, editor: TextEditor | undefined): NewClauseParams {
  const near = (editor ?? window.activeTextEditor)?.document.uri;
  const isNear = near !== undefined && workspace.getWorkspaceFolder(near) === folder;
  const { document, selection } = editor ?? {};
  const from = document && selection && { text: document.getText(), start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { folder: folder.uri.toString(), ...(isNear && { near: near.toString() }), ...(from && { from }) };
}

// --- questions

function askTitle(proposed: string | undefined): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('New clause'),
    prompt: t('The title of the clause, as the heading of an article has it'),
    ...(proposed !== undefined && { value: proposed }),
    ignoreFocusOut: true,
    validateInput: (value) => complaintOf(value),
  });
}

function complaintOf(title: string): string | undefined {
  const fault = titleFault(title);
  if (fault === 'empty') return t('A title has at least one letter.');
  if (fault === 'long') return t('A title has at most 100 characters.');
  return fault === undefined ? undefined : t('A title is plain text: leave out brackets, stars and other marks.');
}

async function askLevel(): Promise<Level | undefined> {
  const warning = t('What is missing is a warning');
  const items: (QuickPickItem & { readonly level: Level })[] = [
    { level: 'mandatory', label: t('Mandatory'), description: t('What is missing is an error') },
    { level: 'security', label: t('Security'), description: warning },
    { level: 'privacy', label: t('Privacy'), description: warning },
    { level: 'checklist', label: t('Checklist'), description: t('What is missing is listed for information') },
  ];
  return (await window.showQuickPick(items, { title: t('How much does the clause weigh?'), ignoreFocusOut: true }))?.level;
}

async function askLanguages(): Promise<readonly Language[] | undefined> {
  const items: (QuickPickItem & { readonly language: Language })[] = [
    { language: 'nl', label: 'Nederlands' },
    { language: 'fr', label: 'Français' },
    { language: 'en', label: 'English' },
  ];
  const picked = await window.showQuickPick(items, { title: t('In which languages are its texts?'), canPickMany: true, ignoreFocusOut: true });
  if (picked?.length === 0) return tell(t('A clause has texts in at least one language.'));
  return picked?.map(({ language }) => language);
}

async function askLibrary(libraries: readonly string[]): Promise<string | undefined> {
  const title = t('In which folder does the clause belong?');
  if (libraries.length > 0) {
    const another = t('Another folder…');
    const picked = await window.showQuickPick([...libraries, another], { title, ignoreFocusOut: true });
    if (picked !== another) return picked;
  }
  return window.showInputBox({
    title,
    prompt: t('A folder for the clauses of your own; it is named in .contract-review.yaml'),
    value: libraries.includes(FIRST_LIBRARY) ? '' : FIRST_LIBRARY,
    ignoreFocusOut: true,
    validateInput: (value) => (isFolderName(value) ? undefined : t('Write the name of a folder, such as {0}: letters, digits and hyphens.', FIRST_LIBRARY)),
  });
}

// --- writing

async function write({ files, standard, standardIsBroken, problems }: NewClauseAnswer, title: string, library: string): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { uri, text } of files) edit.createFile(Uri.parse(uri), { contents: new TextEncoder().encode(text), overwrite: false });
  if (standard?.isNew === true) edit.createFile(Uri.parse(standard.uri), { contents: new TextEncoder().encode(standard.text), overwrite: false });
  else if (standard !== null) edit.insert(Uri.parse(standard.uri), new Position(standard.position.line, standard.position.character), standard.text);
  if (!(await workspace.applyEdit(edit))) return tell(t('The clause could not be written: a file of that name is there already, or the folder cannot be written to.'));
  if (standard?.isNew === false) await (await workspace.openTextDocument(Uri.parse(standard.uri))).save();
  const [first] = files;
  if (first !== undefined) await window.showTextDocument(Uri.parse(first.uri), { preview: false });
  if (standardIsBroken) return tell(t('The clause is in {0}, but .contract-review.yaml cannot be read: mend it, and write the folder under “libraries”.', library));
  if (problems.length > 0) return tell(t('“{0}” is in {1}, but is not found by its own rules yet: {2}', title, library, problems.join(' ')));
  void window.showInformationMessage(t('“{0}” is in {1}. Complete its texts; clause.yaml holds the words by which it is found.', title, library));
}

function tellNothing(): undefined {
  return tell(t('There is nothing in the selection to make a clause from: select the provisions of one clause.'));
}

function tell(message: string): undefined {
  void window.showWarningMessage(message);
  return undefined;
}
