/** What the other side's changes did to a draft: compared with an earlier version, out of Git or another file. */
import { commands, env, extensions, ProgressLocation, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENTS } from './client.ts';
import { REVIEW_THIS_FILE_COMMAND } from './commands.ts';
import { gitVersions } from './gitVersions.ts';
import type { GitApi, GitVersion } from './gitVersions.ts';
import { showPage } from './page.ts';
import { COMPARE_REQUEST, SETTINGS_SECTION } from './protocol.ts';
import type { CompareParams, ComparisonAnswer } from './protocol.ts';
import { t } from './words.ts';

export const COMPARE_WITH_GIT_COMMAND = 'contractReview.compareWithGit';
export const COMPARE_WITH_FILE_COMMAND = 'contractReview.compareWithFile';

const LARGEST = 20 * 1024 * 1024;
/** Files of the workspace that are offered, at most. */
const MOST_FILES = 500;

/** Both take the URI of the new version, as menus give it; else it is the draft one looks at. */
export function registerComparison(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand(COMPARE_WITH_GIT_COMMAND, (uri: unknown) => compareWithGit(client, uri)),
    // A menu passes all that is selected as its second argument; a URI there is that of the earlier version.
    commands.registerCommand(COMPARE_WITH_FILE_COMMAND, (uri: unknown, earlier: unknown) => compareWithFile(client, uri, earlier)),
  ];
}

async function compareWithGit(client: BaseLanguageClient, uri: unknown): Promise<void> {
  const document = await shown(uri);
  if (document === undefined) return;
  const api = await gitApi();
  if (api === undefined) return offerFile(document, t('Git is not available here.'));
  const versions = await gitVersions(api, document.uri, locale());
  if (versions === undefined) return offerFile(document, t('This file is not in a Git repository.'));
  if (versions.length === 0) return offerFile(document, t('Git knows no earlier version of this file.'));
  const version = await pickVersion(document, versions);
  if (version === undefined) return;
  try {
    const { label, description } = version;
    await compare(client, document, { name: [label, description].filter((part) => part !== '').join(' · '), text: await version.version.text() });
  } catch (error) {
    void window.showErrorMessage(t('That version cannot be compared: {0}', error instanceof Error ? error.message : String(error)));
  }
}

interface VersionItem extends QuickPickItem {
  readonly description: string;
  readonly version: GitVersion;
}

function pickVersion(document: TextDocument, versions: readonly GitVersion[]): Thenable<VersionItem | undefined> {
  const items = versions.map((version): VersionItem => {
    const label = version.kind === 'staged' ? t('What is staged') : version.subject;
    return { label, description: version.about, version, ...(version.kind === 'last' && { detail: t('The last commit of this file') }) };
  });
  const placeHolder = t('With which earlier version is {0} to be compared?', nameOf(document.uri));
  return window.showQuickPick(items, { placeHolder, matchOnDescription: true });
}

/** The API of VS Code's own Git extension; undefined where there is none (in a browser), or Git is switched off. */
async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    return (extension?.isActive === true ? extension.exports : await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** Why Git cannot help, and what can. */
async function offerFile({ uri }: TextDocument, problem: string): Promise<void> {
  const other = t('Compare with another file…');
  if ((await window.showWarningMessage(problem, other)) === other) await commands.executeCommand(COMPARE_WITH_FILE_COMMAND, uri);
}

async function compareWithFile(client: BaseLanguageClient, uri: unknown, earlier: unknown): Promise<void> {
  const document = await shown(uri);
  if (document === undefined) return;
  const other = earlier instanceof Uri ? earlier : await pickFile(document);
  const text = other && (await textOf(other));
  if (other === undefined || text === undefined) return;
  await compare(client, document, { name: nameOf(other), text });
}

interface FileItem extends QuickPickItem {
  /** Undefined for the entry that opens a dialog. */
  readonly uri?: Uri;
}

async function pickFile({ uri }: TextDocument): Promise<Uri | undefined> {
  const open = workspace.textDocuments.filter(({ languageId, uri: { scheme } }) => languageId === 'markdown' && DOCUMENTS.some((each) => each.scheme === scheme)).map((document) => document.uri);
  const found = await workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', MOST_FILES);
  const seen = new Set([uri.toString()]);
  const items = [...open, ...found.sort((a, b) => (a.path < b.path ? -1 : 1))].flatMap((each): FileItem[] => {
    if (seen.has(each.toString())) return [];
    seen.add(each.toString());
    return [{ label: nameOf(each), uri: each }];
  });
  const browse: FileItem = { label: t('Choose another file…') };
  const separator: FileItem = { label: '', kind: QuickPickItemKind.Separator };
  const item = await window.showQuickPick([...items, ...(items.length === 0 ? [] : [separator]), browse], { placeHolder: t('Which file is the earlier version of {0}?', nameOf(uri)) });
  if (item !== browse) return item?.uri;
  const chosen = await window.showOpenDialog({ canSelectMany: false, filters: { Markdown: ['md', 'markdown'] }, title: t('Which file is the earlier version of {0}?', nameOf(uri)) });
  return chosen?.[0];
}

/** The text of a file, as an editor shows it where one has it open; undefined, once a person has been told, where it cannot be read. */
async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LARGEST) return refuse(t('{0} is larger than 20 MB. Split it and compare the parts.', nameOf(uri)));
    const bytes = await workspace.fs.readFile(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return refuse(t('{0} is not UTF-8 text. Save it as UTF-8 and compare again.', nameOf(uri)));
    }
  } catch {
    return refuse(t('{0} cannot be read. Check that it is still there.', nameOf(uri)));
  }
}

function refuse(problem: string): undefined {
  void window.showErrorMessage(problem);
}

/** The new version, in an editor: the links of the page lead there. */
async function shown(uri: unknown): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (!(uri instanceof Uri) || uri.toString() === active?.uri.toString()) {
    if (active?.languageId === 'markdown') return active;
    void window.showWarningMessage(t('Open the contract that is to be compared first.'));
    return undefined;
  }
  return (await window.showTextDocument(uri, { preview: false })).document;
}

async function compare(client: BaseLanguageClient, document: TextDocument, before: CompareParams['before']): Promise<void> {
  const params: CompareParams = { uri: client.code2ProtocolConverter.asUri(document.uri), name: nameOf(document.uri), before };
  const answer = await window.withProgress({ location: ProgressLocation.Window, title: t('Comparing…') }, () => client.sendRequest<ComparisonAnswer>(COMPARE_REQUEST, params));
  if (answer === null) return offerReview();
  if ('refusal' in answer) return refuse(answer.refusal);
  showPage(answer.title, answer.html);
  void (answer.isWorse ? window.showWarningMessage(answer.summary) : window.showInformationMessage(answer.summary));
}

async function offerReview(): Promise<void> {
  const review = t('Review this file');
  const problem = t('This document is not reviewed as a contract: there is nothing to compare.');
  if ((await window.showWarningMessage(problem, review)) === review) await commands.executeCommand(REVIEW_THIS_FILE_COMMAND);
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

/** In which dates are written: as they are in Belgium, in the languages of the house. */
function locale(): string {
  const setting: unknown = workspace.getConfiguration(SETTINGS_SECTION).get('language');
  const language = (typeof setting === 'string' && setting !== 'auto' ? setting : env.language).slice(0, 2);
  return ['en', 'fr', 'nl'].includes(language) ? `${language}-BE` : env.language;
}
