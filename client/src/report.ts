/** The report on a draft: beside it, and as a file. */
import { commands, env, extensions, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocument, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showPage } from './page.ts';
import { REPORT_REQUEST, SETTINGS_SECTION } from './protocol.ts';
import type { ReportParams, WrittenReport } from './protocol.ts';
import { t } from './words.ts';

export const OPEN_REPORT_COMMAND = 'contractReview.openReport';
export const SAVE_REPORT_COMMAND = 'contractReview.saveReport';

/** Milliseconds after the last keystroke before a report that is looked at is made anew. */
const REFRESH_DELAY = 600;

type Format = Exclude<ReportParams['format'], 'page'>;

export function registerReport(client: BaseLanguageClient): Disposable[] {
  const reports = new Reports(client);
  return [
    reports,
    commands.registerCommand(OPEN_REPORT_COMMAND, () => reports.open()),
    commands.registerCommand(SAVE_REPORT_COMMAND, (format?: unknown, target?: unknown) => reports.save(FORMATS.find((each) => each === format), target instanceof Uri ? target : undefined)),
    workspace.onDidChangeTextDocument(({ document }) => reports.changed(document)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) reports.allChanged();
    }),
  ];
}

/** The reports that are open, one for a draft. */
class Reports implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #open = new Map<string, OpenReport>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async open(): Promise<void> {
    const draft = this.#draft();
    const key = draft?.uri.toString() ?? '';
    const known = this.#open.get(key);
    if (known !== undefined) return known.reveal();
    const report = draft && (await this.#ask(draft, 'page'));
    if (draft === undefined || report === undefined) return;
    // Another one may have been opened while the server was at it.
    const meanwhile = this.#open.get(key);
    if (meanwhile !== undefined) return meanwhile.reveal();
    const panel = showPage(t('Report: {0}', nameOf(draft.uri)), report.text);
    const opened = new OpenReport(draft, panel, report.text, () => this.#request(draft, 'page'));
    this.#open.set(key, opened);
    panel.onDidDispose(() => {
      opened.dispose();
      this.#open.delete(key);
    });
  }

  /**
   * @param format asked for when it is left out
   * @param target the file to write; asked for when it is left out
   */
  async save(format?: Format, target?: Uri): Promise<void> {
    const draft = this.#draft();
    const choice = draft && (format === undefined ? await chosenFormat() : { format, printed: false });
    const report = draft && choice && (await this.#ask(draft, choice.format));
    if (draft === undefined || choice === undefined || report === undefined) return;
    const file = target ?? (await chosenFile(draft, choice.format));
    if (file === undefined || !(await written(file, report.text))) return;
    if (choice.printed) await openToPrint(file);
    else void offerToOpen(file, choice.format);
  }

  changed(draft: TextDocument): void {
    this.#open.get(draft.uri.toString())?.changed();
  }

  allChanged(): void {
    for (const report of this.#open.values()) report.changed();
  }

  dispose(): void {
    for (const report of [...this.#open.values()]) report.close();
  }

  /** The draft in the editor, or the one whose report is looked at. */
  #draft(): TextDocument | undefined {
    const active = window.activeTextEditor?.document ?? [...this.#open.values()].find(({ isActive }) => isActive)?.draft;
    if (active === undefined) void window.showInformationMessage(t('Open a contract first: the report is about the draft in the editor.'));
    return active;
  }

  /** Says so when there is no report. */
  async #ask(draft: TextDocument, format: ReportParams['format']): Promise<WrittenReport | undefined> {
    const report = await this.#request(draft, format);
    if (report === undefined) void window.showInformationMessage(t('This file is not reviewed as a contract, so there is nothing to report.'));
    return report;
  }

  async #request(draft: TextDocument, format: ReportParams['format']): Promise<WrittenReport | undefined> {
    if (!this.#client.isRunning()) return undefined;
    const params: ReportParams = { uri: this.#client.code2ProtocolConverter.asUri(draft.uri), format, date: today(), version: ownVersion() };
    return (await this.#client.sendRequest<WrittenReport | null>(REPORT_REQUEST, params)) ?? undefined;
  }
}

/** A report in a panel, made anew after an edit when somebody looks at it. */
class OpenReport implements Disposable {
  readonly draft: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #request: () => Promise<WrittenReport | undefined>;
  readonly #listener: Disposable;
  #shown: string;
  #isStale = false;
  #isDisposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: TextDocument, panel: WebviewPanel, shown: string, request: () => Promise<WrittenReport | undefined>) {
    this.draft = draft;
    this.#panel = panel;
    this.#shown = shown;
    this.#request = request;
    this.#listener = panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) this.changed();
    });
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  close(): void {
    this.#panel.dispose();
  }

  changed(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    if (this.#panel.visible) this.#timer = setTimeout(() => void this.#refresh(), REFRESH_DELAY);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  async #refresh(): Promise<void> {
    this.#isStale = false;
    // A server that is being restarted, or a draft that is closed, leaves the last report as it is.
    const report = await this.#request().catch(() => undefined);
    if (this.#isDisposed || this.#isStale || report === undefined || report.text === this.#shown) return;
    this.#shown = report.text;
    this.#panel.webview.html = report.text;
  }
}

const FORMATS: readonly Format[] = ['html', 'md', 'sarif', 'json'];

interface Choice extends QuickPickItem {
  readonly format: Format;
  /** Whether it is opened in the browser, to be printed. */
  readonly printed: boolean;
}

async function chosenFormat(): Promise<Choice | undefined> {
  const choices: readonly Choice[] = [
    { label: t('Web page (HTML)'), description: t('one file, to read, print or send'), format: 'html', printed: false },
    { label: t('PDF: open in the browser and print'), description: t('saves the web page, opens it in your browser; print it there as PDF'), format: 'html', printed: true },
    { label: 'Markdown', description: t('to work on in a word processor'), format: 'md', printed: false },
    { label: 'SARIF', description: t('for programs that collect findings'), format: 'sarif', printed: false },
    { label: 'JSON', description: t('for programs'), format: 'json', printed: false },
  ];
  return window.showQuickPick(choices, { title: t('Save the report as'), matchOnDescription: true });
}

/** Beside the draft, under its name; a draft that was never saved has no beside. */
async function chosenFile({ uri, isUntitled }: TextDocument, format: Format): Promise<Uri | undefined> {
  const name = `${nameOf(uri).replace(/\.(?:md|markdown)$/iu, '')}.report.${format}`;
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return window.showSaveDialog({ title: t('Save the report as'), filters: { [format.toUpperCase()]: [format] }, ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, name) }) });
}

/** Says what is the matter when it could not be written. */
async function written(file: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    void window.showErrorMessage(t('The report could not be saved: {0}. Choose another place.', error instanceof Error ? error.message : String(error)));
    return false;
  }
}

async function openToPrint(file: Uri): Promise<void> {
  if (await env.openExternal(file)) return;
  void window.showInformationMessage(t('Your browser could not be opened. Open {0} there, and print it as PDF.', workspace.asRelativePath(file)));
}

async function offerToOpen(file: Uri, format: Format): Promise<void> {
  const open = t('Open');
  const answer = await window.showInformationMessage(t('The report is saved: {0}', workspace.asRelativePath(file)), open);
  if (answer !== open) return;
  if (format === 'html') await env.openExternal(file);
  else await window.showTextDocument(file);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The day where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function ownVersion(): string {
  const manifest: unknown = extensions.getExtension('contract-review.contract-review')?.packageJSON;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
