import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { CancellationToken, CodeAction, Connection, Hover } from 'vscode-languageserver';
import { SEEN_NOTIFICATION, SETTINGS_SECTION, STATUS_NOTIFICATION } from '../../client/src/protocol.ts';
import type { SeenParams, StatusParams } from '../../client/src/protocol.ts';
import { clientFiles, filesFrom } from './clientFiles.ts';
import { capabilitiesFor, clientOf, foldersOf } from './client.ts';
import type { Client } from './client.ts';
import { accept, acceptanceEditOf } from './features/codeActions/accept.ts';
import { acceptNoLonger } from './features/codeActions/acceptNoLonger.ts';
import { goToEvidence } from './features/codeActions/goToEvidence.ts';
import { renumber } from './features/codeActions/renumber.ts';
import { hoverAt, onDraftRequests } from './draftRequests.ts';
import { OPEN_DOCUMENTS } from './documents.ts';
import { diagnostics } from './features/diagnostics.ts';
import { standardHover } from './features/standard/hover.ts';
import type { Draft } from './features/support/draft.ts';
import { actionsFor, editOf, wantsQuickFixes } from './features/support/fixes.ts';
import type { Language } from './contract/types.ts';
import { FIXES } from './fixes.ts';
import { folderPath } from './folders.ts';
import type { Library } from './library/types.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import { settingsUnder, Standards } from './standards.ts';
import { isStandard, isYaml, StandardDocuments } from './standardDocuments.ts';
import { StandardProblems } from './standardProblems.ts';
import { coverageOf } from './review/coverage.ts';
import { Reviews } from './reviews.ts';
import type { Circumstances, DocumentReview, Outcome } from './reviews.ts';
import { readSettings } from './settings.ts';
import { onCompareRequests } from './requests/compare.ts';
import { onCoverageRequests } from './requests/coverage.ts';
import { onFolderRequests } from './requests/folder.ts';
import { onNewClauseRequests } from './requests/newClause.ts';
import { onReportRequests } from './requests/report.ts';
import { onStandardRequests } from './requests/standard.ts';
import { onToolRequests } from './requests/tools.ts';
import { onWorkspaceDiagnostics } from './requests/workspaceDiagnostics.ts';
import type { Workbench } from './requests/workbench.ts';
import { inPlainText } from './plainText.ts';
import { pause } from './slices.ts';
import { TokenResults } from './tokenResults.ts';
import { unmoved } from './unmoved.ts';
import { WorkspaceDrafts } from './workspaceDrafts.ts';
import { STANDARD_FILE } from './standard/types.ts';
import { joined, keyOf } from './uris.ts';
import type { Wire } from './wire/wire.ts';

/** Milliseconds after the last keystroke before diagnostics are pushed to a client that does not ask for them. */
const PUSH_DELAY = 250;

/** Milliseconds that a hover waits for the review of what was just typed before it answers from the one before. */
const PATIENCE = 50;

/** Standards, the files of libraries, and drafts. */
const WATCHED = '**/*.{yaml,md,markdown}';

/** What the server gets from where it runs. */
export interface Surroundings {
  /** Gives the compiled library; called until it does, from the first contract on. */
  readonly library: () => Library;
  /** What is on the disk of this machine; undefined where there is none, and the client has to be asked. */
  readonly files: Files | undefined;
}

/** Serves one client until the connection ends. */
export function serve(wire: Wire, surroundings: Surroundings): void {
  new Server(wire, surroundings).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #faults: Faults;
  readonly #documents = new TextDocuments(OPEN_DOCUMENTS);
  readonly #reviews = new Reviews();
  /** As they are saved. */
  readonly #standards: Standards;
  readonly #standardDocuments: StandardDocuments;
  readonly #problems: StandardProblems;
  /** Who wants to know of files that have changed on disk. */
  readonly #watching: ((uris: readonly string[]) => void)[] = [];
  readonly #files: Files;
  readonly #workspaceDrafts: WorkspaceDrafts;
  /** How many reviews of open documents somebody waits for. */
  #awaited = 0;
  readonly #tokens = new TokenResults();
  readonly #circumstances = new Map<string, Promise<Circumstances>>();
  readonly #pushes = new Map<string, ReturnType<typeof setTimeout>>();
  /** The outcome that the client was last told of. */
  readonly #told = new WeakMap<DocumentReview, Outcome>();
  /** The first line that is seen of each document. */
  readonly #seen = new Map<string, number>();
  #client: Client | undefined;
  #folders: readonly string[] = [];
  /** The settings of a client that does not answer `workspace/configuration`, or answers nothing. */
  #sentSettings: unknown;
  /** Of the reader, as far as it is known: what standards are told about in. */
  #language: Language = 'en';

  constructor({ connection, faults }: Wire, { library, files }: Surroundings) {
    this.#connection = connection;
    this.#faults = faults;
    let read: Library | undefined;
    const asked = clientFiles(connection);
    this.#files = filesFrom(files, () => (this.#client?.readsFiles === true ? asked : undefined));
    this.#workspaceDrafts = new WorkspaceDrafts({
      files: this.#files,
      folders: () => this.#folders,
      circumstancesOf: (uri) => this.#circumstancesOf(uri),
      isWatched: () => this.#client?.watchesFiles === true,
      isBusy: () => this.#awaited > 0,
    });
    const bundled = (): Library => (read ??= library());
    const language = (): Language => this.#language;
    this.#standards = new Standards(bundled, this.#files, language);
    this.#standardDocuments = new StandardDocuments(this.#documents, this.#standards, { folders: () => this.#folders, language });
    const typed = new Standards(bundled, this.#standardDocuments.filesOver(this.#files), language);
    this.#problems = new StandardProblems(typed, () => this.#folders, (uri) => this.#sendProblems(uri));
  }

  listen(): void {
    this.#onLifecycle();
    this.#onDocuments();
    this.#onRequests();
    this.#documents.listen(this.#connection);
    this.#connection.listen();
  }

  #onLifecycle(): void {
    this.#connection.onInitialize((params) => {
      this.#client = clientOf(params);
      this.#language = this.#client.locale ?? 'en';
      this.#sentSettings = params.initializationOptions;
      this.#folders = foldersOf(params);
      return { capabilities: capabilitiesFor(this.#client), serverInfo: { name: 'contract-review' } };
    });
    this.#connection.onInitialized(() => {
      if (this.#client?.registersConfiguration === true) {
        void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
      }
      if (this.#client?.watchesFiles === true) {
        void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
      }
      this.#lookAtStandards();
      if (this.#client?.watchesFolders === true) this.#connection.workspace.onDidChangeWorkspaceFolders((event) => this.#moveFolders(event));
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)));
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      if (settings !== null && settings !== undefined) this.#sentSettings = settings;
      this.#forgetStandards();
      this.#startAfresh();
    });
  }

  #onDocuments(): void {
    this.#documents.onDidChangeContent(({ document }) => {
      this.#schedulePush(document.uri);
      this.#workspaceDrafts.typed();
      this.#problems.changed([document.uri]);
      if (isStandard(document.uri)) this.#inBackground(this.#circumstancesOf(document.uri));
    });
    // For clients that watch no files.
    this.#documents.onDidSave(({ document }) => this.#filesChanged([document.uri]));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#reviews.forget(uri);
      this.#circumstances.delete(uri);
      this.#seen.delete(uri);
      this.#tokens.forget(uri);
      this.#workspaceDrafts.closed(uri);
      this.#problems.changed([uri]);
      if (this.#client?.pullsDiagnostics === true) return;
      clearTimeout(this.#pushes.get(uri));
      this.#pushes.delete(uri);
      this.#sendProblems(uri);
    });
  }

  #onRequests(): void {
    const connection = this.#connection;
    connection.onNotification(SEEN_NOTIFICATION, ({ uri, line }: SeenParams) => {
      this.#seen.set(uri, line);
    });
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const preview = await this.#preview(textDocument.uri, token);
      if (preview !== undefined) return { kind: DocumentDiagnosticReportKind.Full, items: diagnostics(preview) };
      const outcome = await this.#outcome(textDocument.uri, token);
      if (outcome !== undefined && outcome.id === previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: outcome.id };
      }
      const items = outcome?.draft === undefined ? [] : diagnostics(outcome.draft);
      return { kind: DocumentDiagnosticReportKind.Full, items, ...(outcome && { resultId: outcome.id }) };
    });
    const shown = (hover: Hover | null): Hover | null => (hover === null || this.#client?.showsMarkdown === true ? hover : inPlainText(hover));
    connection.onHover(async ({ textDocument, position }, token) => {
      const standard = await this.#standardDocuments.of(textDocument.uri);
      if (standard !== undefined) return standardHover(standard, position);
      const outcome = this.#outcome(textDocument.uri, token);
      const early = await this.#early(textDocument.uri, outcome);
      const place = early && unmoved(early, this.#documents.get(textDocument.uri)?.current.lines, position);
      if (early !== undefined && place !== undefined) return shown(place.back(hoverAt(early, place.position)));
      const draft = (await outcome)?.draft;
      return draft === undefined ? null : shown(hoverAt(draft, position));
    });
    const workbench: Workbench = {
      draftOf: async (uri, token) => (await this.#outcome(uri, token))?.draft,
      circumstancesOf: (uri) => this.#circumstancesOf(uri),
      files: this.#files,
      folders: () => this.#folders,
      client: () => this.#client,
      onFilesChanged: (listener) => this.#watching.push(listener),
      drafts: this.#workspaceDrafts,
      openUri: (uri) => this.#documents.keys().find((each) => keyOf(each) === keyOf(uri)),
      outcomeOf: (uri, token) => this.#outcome(uri, token),
    };
    for (const answer of [onCoverageRequests, onReportRequests, onCompareRequests, onFolderRequests, onStandardRequests, onWorkspaceDiagnostics, onNewClauseRequests, onToolRequests]) answer(connection, workbench);
    onDraftRequests(connection, {
      draftOf: async (uri, token) => (await this.#outcome(uri, token))?.draft,
      openDrafts: (token) => this.#openDrafts(token),
      standardOf: (uri) => this.#standardDocuments.of(uri),
      client: () => this.#client,
      tokens: this.#tokens,
    });
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const draft = (await this.#outcome(textDocument.uri, token))?.draft;
      const client = this.#client;
      if (draft === undefined || client === undefined) return [];
      const renumbering = renumber(draft, context, client);
      if (!wantsQuickFixes(context)) return renumbering;
      const actions = actionsFor(draft, FIXES, range, context);
      const edited = client.resolvesEdits ? actions : actions.map((action) => withEdit(draft, action, client));
      return [...edited, ...goToEvidence(draft, range, context, client.commands), ...accept(draft, range, context, client), ...acceptNoLonger(draft, range, context, client), ...renumbering];
    });
    connection.onCodeActionResolve(async (action, token) => {
      const data: unknown = action.data;
      const uri = typeof data === 'object' && data !== null && 'uri' in data ? String(data.uri) : '';
      const draft = (await this.#outcome(uri, token))?.draft;
      const edit = draft && this.#client && (editOf(draft, FIXES, data, this.#client) ?? acceptanceEditOf(draft, data, this.#client));
      if (edit === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed.');
      return { ...action, edit };
    });
  }

  /** The outcome for the document as it is after what the client has sent so far; undefined when it is not open. */
  async #outcome(uri: string, token?: CancellationToken): Promise<Outcome | undefined> {
    const review = this.#reviewOf(uri);
    const circumstances = await this.#circumstancesOf(uri);
    // Edits and cancellations that wait behind this request come first.
    await pause();
    if (review === undefined || this.#documents.get(uri) === undefined) return undefined;
    refuseCancelled(token);
    const outcome = await this.#awaiting(review.outcome(circumstances));
    if (outcome !== undefined && outcome !== this.#told.get(review)) {
      this.#told.set(review, outcome);
      this.#sendStatus(uri, outcome);
    }
    refuseCancelled(token);
    return outcome;
  }

  async #awaiting<T>(review: Promise<T>): Promise<T> {
    this.#awaited++;
    try {
      return await review;
    } finally {
      this.#awaited--;
    }
  }

  async #openDrafts(token: CancellationToken): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for (const uri of this.#documents.keys()) {
      const draft = (await this.#outcome(uri, token))?.draft;
      if (draft !== undefined) drafts.push(draft);
    }
    return drafts;
  }

  #reviewOf(uri: string): DocumentReview | undefined {
    return isYaml(uri) ? undefined : this.#documents.get(uri) && this.#reviews.of(uri, () => this.#documents.get(uri)?.current);
  }

  /** The first time that a long draft is asked for: what is seen of it. The rest follows when it is read. */
  async #preview(uri: string, token: CancellationToken): Promise<Draft | undefined> {
    const review = this.#reviewOf(uri);
    if (review === undefined || review.last !== undefined || this.#client?.refreshesDiagnostics !== true) return undefined;
    const circumstances = await this.#circumstancesOf(uri);
    await pause();
    refuseCancelled(token);
    const preview = await review.preview(circumstances, this.#seen.get(uri) ?? 0);
    refuseCancelled(token);
    if (preview !== undefined) this.#inBackground(this.#outcome(uri).then(() => this.#connection.languages.diagnostics.refresh()));
    return preview;
  }

  /** The draft of the last review, where that of the latest version keeps one waiting. */
  async #early(uri: string, outcome: Promise<Outcome | undefined>): Promise<Draft | undefined> {
    const last = this.#reviewOf(uri)?.last?.draft;
    if (last === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Draft>((resolve) => (timer = setTimeout(resolve, PATIENCE, last)));
    const first = await Promise.race([outcome.then(() => undefined), late]);
    clearTimeout(timer);
    return first;
  }

  #sendStatus(uri: string, { draft, language }: Outcome): void {
    const findings = draft === undefined ? 0 : draft.review.findings.length + draft.drafting.findings.length;
    const coverage = draft && coverageOf(draft.review, draft.library);
    const status: StatusParams = { uri, isContract: draft !== undefined, findings, met: coverage?.counts.met ?? 0, guarantees: coverage?.total ?? 0, language };
    void this.#connection.sendNotification(STATUS_NOTIFICATION, status);
  }

  #circumstancesOf(uri: string): Promise<Circumstances> {
    const known = this.#circumstances.get(uri);
    if (known !== undefined) return known;
    const asked = this.#askedCircumstances(uri);
    this.#circumstances.set(uri, asked);
    return asked;
  }

  async #askedCircumstances(uri: string): Promise<Circumstances> {
    const personal = readSettings(await this.#settingsOf(uri));
    this.#speak(personal.language === 'auto' ? (this.#client?.locale ?? 'en') : personal.language);
    const ruling = await this.#standards.of(uri, this.#folders);
    this.#inBackground(this.#problems.lookAt(uri));
    const { library } = ruling;
    const settings = settingsUnder(ruling, personal, uri);
    return { settings, path: folderPath(uri, this.#folders), locale: this.#client?.locale, library };
  }

  async #settingsOf(uri: string): Promise<unknown> {
    if (this.#client?.answersConfiguration !== true) return this.#sentSettings;
    try {
      const settings: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION });
      // An editor that was told of no settings has perhaps sent them at the start.
      return settings ?? this.#sentSettings;
    } catch {
      // A client that cannot answer after all has its draft reviewed all the same.
      return this.#sentSettings;
    }
  }

  #moveFolders({ added, removed }: { added: readonly { uri: string }[]; removed: readonly { uri: string }[] }): void {
    const gone = new Set(removed.map((folder) => folder.uri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
    this.#forgetStandards();
    this.#startAfresh();
  }

  /** Files have changed on disk, or were saved. */
  #filesChanged(uris: readonly string[]): void {
    this.#problems.changed(uris);
    if (this.#standards.changed(uris)) this.#startAfresh();
    for (const listener of this.#watching) listener(uris);
  }

  /** Before anybody asks about a draft: what is wrong in a standard is shown at once. */
  #lookAtStandards(): void {
    for (const folder of this.#folders) this.#inBackground(this.#circumstancesOf(joined(folder, STANDARD_FILE)));
  }

  /** What is wrong with standards is told in the reader's language. */
  #speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#forgetStandards();
  }

  #forgetStandards(): void {
    this.#standards.forget();
    this.#problems.startAfresh();
  }

  #sendProblems(uri: string): void {
    // Who is told of all findings of a draft is told of these with them.
    const isDraft = this.#client?.pullsDiagnostics !== true && this.#documents.get(uri) !== undefined && !isYaml(uri);
    if (isDraft) this.#schedulePush(uri);
    else void this.#connection.sendDiagnostics({ uri, diagnostics: [...this.#problems.of(uri)] });
  }

  #startAfresh(): void {
    this.#circumstances.clear();
    this.#lookAtStandards();
    this.#workspaceDrafts.startAfresh();
    if (this.#client?.refreshesDiagnostics === true) this.#connection.languages.diagnostics.refresh();
    if (this.#client?.refreshesCodeLenses === true) this.#inBackground(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    for (const document of this.#documents.all()) this.#schedulePush(document.uri);
  }

  #schedulePush(uri: string): void {
    if (this.#client?.pullsDiagnostics === true || isYaml(uri)) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.set(uri, setTimeout(() => this.#inBackground(this.#push(uri)), PUSH_DELAY));
  }

  /** What nobody waits for has nobody to tell that it failed; the log is told. */
  #inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#faults.report(({ background }) => background, error));
  }

  async #push(uri: string): Promise<void> {
    this.#pushes.delete(uri);
    const outcome = await this.#outcome(uri);
    if (outcome === undefined) return;
    const version = this.#documents.get(uri)?.current.version;
    const items = [...(outcome.draft === undefined ? [] : diagnostics(outcome.draft)), ...this.#problems.of(uri)];
    await this.#connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
  }
}

function withEdit(draft: Draft, action: CodeAction, client: Client): CodeAction {
  const edit = editOf(draft, FIXES, action.data, client);
  return edit === undefined ? action : { ...action, edit };
}

function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
