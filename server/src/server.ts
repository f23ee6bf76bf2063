import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { SEEN_NOTIFICATION, SETTINGS_SECTION, STATUS_NOTIFICATION } from '../../client/src/protocol.ts';
import type { SeenParams, StatusParams } from '../../client/src/protocol.ts';
import { clientFiles, filesFrom } from './clientFiles.ts';
import { capabilitiesFor, clientOf, foldersOf } from './client.ts';
import type { Client } from './client.ts';
import { OPEN_DOCUMENTS, versioned } from './documents.ts';
import type { Version } from './documents.ts';
import type { Draft } from './features/support/draft.ts';
import type { Language } from './contract/types.ts';
import { folderPath } from './folders.ts';
import { soundLibrary } from './library/sound.ts';
import type { Library } from './library/types.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import { Patience } from './patience.ts';
import { settingsUnder, Standards } from './standards.ts';
import { isStandard, isYaml, StandardDocuments } from './standardDocuments.ts';
import { StandardProblems } from './standardProblems.ts';
import { coverageOf } from './review/coverage.ts';
import { Reviews } from './reviews.ts';
import type { Circumstances, DocumentReview, OnFault, Outcome } from './reviews.ts';
import { readSettings } from './settings.ts';
import { onCodeActionRequests } from './requests/codeActions.ts';
import { onCompareRequests } from './requests/compare.ts';
import { onCoverageRequests } from './requests/coverage.ts';
import { OpenDiagnostics } from './requests/diagnostics.ts';
import { onDraftRequests } from './requests/drafts.ts';
import type { Drafts } from './requests/drafts.ts';
import { onFolderRequests } from './requests/folder.ts';
import { onHoverRequests } from './requests/hover.ts';
import { onNewClauseRequests } from './requests/newClause.ts';
import { onReportRequests } from './requests/report.ts';
import { onStandardRequests } from './requests/standard.ts';
import { onToolRequests } from './requests/tools.ts';
import { onWorkspaceDiagnostics } from './requests/workspaceDiagnostics.ts';
import type { Workbench } from './requests/workbench.ts';
import { pause } from './slices.ts';
import { TokenResults } from './tokenResults.ts';
import { WorkspaceDrafts } from './workspaceDrafts.ts';
import { STANDARD_FILE } from './standard/types.ts';
import { joined, keyOf, nameOf } from './uris.ts';
import type { Wire } from './wire/wire.ts';

/** Milliseconds that a client has to tell its settings before drafts are reviewed without them. */
const SETTINGS_PATIENCE = 5000;

/** How many times as long it has to give a file: that may be on another machine. */
const FILE_PATIENCE = 4;

/** Documents of which it is remembered what is seen of them. */
const MOST_SEEN = 1000;

/** Standards, the files of libraries, and drafts. */
const WATCHED = '**/*.{yaml,md,markdown}';

/** What the server gets from where it runs. */
export interface Surroundings {
  /** Gives the compiled library; called until it does, from the first contract on. */
  readonly library: () => Library;
  /** What is on the disk of this machine; undefined where there is none, and the client has to be asked. */
  readonly files: Files | undefined;
  /** Milliseconds that the client has to tell its settings; 5000 where it is left out. */
  readonly patience?: number;
}

/** Serves one client until the connection ends. */
export function serve(wire: Wire, surroundings: Surroundings): void {
  new Server(wire, surroundings).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #faults: Faults;
  readonly #documents = new TextDocuments(OPEN_DOCUMENTS);
  readonly #reviews: Reviews;
  readonly #patience: Patience;
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
  readonly #diagnostics: OpenDiagnostics;
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

  constructor({ connection, faults }: Wire, { library, files, patience = SETTINGS_PATIENCE }: Surroundings) {
    this.#connection = connection;
    this.#faults = faults;
    const onFault: OnFault = (uri, error, isLost) => faults.report((messages) => (isLost ? messages.review(nameOf(uri)) : messages.background), error);
    this.#reviews = new Reviews(onFault);
    this.#patience = new Patience(patience, (_, seconds) => faults.warn((messages) => messages.silentSettings(seconds)), (uri) => this.#settingsCame(uri));
    let read: Library | undefined;
    const asked = this.#patientFiles(clientFiles(connection), FILE_PATIENCE * patience);
    this.#files = filesFrom(files, () => (this.#client?.readsFiles === true ? asked : undefined));
    this.#workspaceDrafts = new WorkspaceDrafts({
      files: this.#files,
      folders: () => this.#folders,
      circumstancesOf: (uri) => this.#circumstancesOf(uri),
      isWatched: () => this.#client?.watchesFiles === true,
      isBusy: () => this.#awaited > 0,
      onFault,
    });
    const bundled = (): Library => (read ??= this.#soundOnes(library()));
    const language = (): Language => this.#language;
    this.#standards = new Standards(bundled, this.#files, language);
    this.#standardDocuments = new StandardDocuments(this.#documents, this.#standards, { folders: () => this.#folders, language });
    const typed = new Standards(bundled, this.#standardDocuments.filesOver(this.#files), language);
    this.#problems = new StandardProblems(typed, () => this.#folders, (uri) => this.#diagnostics.sendProblems(uri));
    this.#diagnostics = new OpenDiagnostics(connection, {
      outcomeOf: (uri, token) => this.#outcome(uri, token),
      previewOf: (uri, token) => this.#preview(uri, token),
      versionOf: (uri) => this.#versionOf(uri)?.version,
      isOpen: (uri) => this.#documents.get(uri) !== undefined,
      problemsOf: (uri) => this.#problems.of(uri),
      notReviewed: (code) => this.#notReviewed(code),
      isAsked: () => this.#client?.pullsDiagnostics === true,
      faults,
    });
  }

  listen(): void {
    this.#onLifecycle();
    this.#onDocuments();
    this.#onRequests();
    this.#documents.listen(versioned(this.#connection, this.#documents));
    this.#connection.listen();
  }

  #onLifecycle(): void {
    this.#connection.onInitialize((params) => {
      this.#client = clientOf(params);
      this.#speak(this.#client.locale ?? 'en');
      this.#sentSettings = params.initializationOptions;
      this.#folders = foldersOf(params);
      return { capabilities: capabilitiesFor(this.#client), serverInfo: { name: 'contract-review' } };
    });
    this.#connection.onInitialized(() => {
      if (this.#client?.registersConfiguration === true) {
        this.#unlessRefused(this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }));
      }
      if (this.#client?.watchesFiles === true) {
        this.#unlessRefused(this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] }));
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
      if (document.current === undefined) this.#faults.warn(({ outOfStep }) => outOfStep(nameOf(document.uri)));
      this.#diagnostics.schedule(document.uri);
      this.#workspaceDrafts.typed();
      this.#problems.changed([document.uri]);
      if (isStandard(document.uri)) this.#faults.inBackground(this.#circumstancesOf(document.uri));
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
      this.#diagnostics.closed(uri);
    });
  }

  #onRequests(): void {
    const connection = this.#connection;
    connection.onNotification(SEEN_NOTIFICATION, ({ uri, line }: SeenParams) => {
      if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
      this.#seen.set(uri, line);
    });
    const workbench: Workbench = {
      draftOf: (uri, token) => this.#draft(uri, token, LSPErrorCodes.RequestFailed),
      lastDraftOf: async (uri, token) => (await this.#outcome(uri, token))?.draft,
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
    this.#diagnostics.listen();
    onHoverRequests(connection, {
      standardOf: (uri) => this.#standardDocuments.of(uri),
      outcomeOf: workbench.outcomeOf,
      reviewedBefore: (uri) => this.#reviewOf(uri)?.last?.draft,
      versionOf: (uri) => this.#versionOf(uri),
      client: workbench.client,
      faults: this.#faults,
    });
    const drafts: Drafts = {
      draftOf: (uri, token, isWished = false) => this.#draft(uri, token, isWished ? LSPErrorCodes.RequestFailed : LSPErrorCodes.ContentModified),
      lastDraftOf: workbench.lastDraftOf,
      faults: this.#faults,
      openDrafts: (token) => this.#openDrafts(token),
      standardOf: (uri) => this.#standardDocuments.of(uri),
      client: workbench.client,
      tokens: this.#tokens,
    };
    onDraftRequests(connection, drafts);
    onCodeActionRequests(connection, drafts);
  }

  /** The document as it is in the editor; undefined when it is not open, or is not known. */
  #versionOf(uri: string): Version | undefined {
    return this.#documents.get(uri)?.current;
  }

  /**
   * The draft as it is now; undefined when it is not open, or no contract.
   *
   * @param refusal how a request is refused of which the draft as it is now could not be reviewed
   */
  async #draft(uri: string, token?: CancellationToken, refusal: number = LSPErrorCodes.ContentModified): Promise<Draft | undefined> {
    const outcome = await this.#outcome(uri, token);
    if (outcome?.isStale === true) throw this.#notReviewed(refusal);
    return outcome?.draft;
  }

  #notReviewed(code: number): ResponseError<void> {
    return new ResponseError(code, this.#faults.messages.notReviewed);
  }

  /** The library without the parts that cannot be relied on, which are told. */
  #soundOnes(bundled: Library): Library {
    const { library, broken } = soundLibrary(bundled);
    for (const { clause, element, error } of broken) this.#faults.report((messages) => (element === undefined ? messages.clause(clause) : messages.element(element, clause)), error);
    return library;
  }

  /** The outcome for the document as it is after what the client has sent so far; undefined when it is not open. */
  async #outcome(uri: string, token?: CancellationToken): Promise<Outcome | undefined> {
    const review = this.#reviewOf(uri);
    const circumstances = review && (await this.#circumstancesOf(uri));
    // Edits and cancellations that wait behind this request come first.
    await pause();
    if (review === undefined || circumstances === undefined || this.#versionOf(uri) === undefined) return undefined;
    refuseCancelled(token);
    const outcome = await this.#awaiting(review.outcome(circumstances));
    if (outcome !== undefined) this.#tellOfElements(outcome);
    if (outcome !== undefined && outcome !== this.#told.get(review)) {
      this.#told.set(review, outcome);
      this.#sendStatus(uri, outcome);
    }
    refuseCancelled(token);
    return outcome;
  }

  /** Tells of the guarantees that could not be checked in a draft. */
  #tellOfElements({ draft }: Outcome): void {
    for (const { clause, element, error } of draft?.review.faults ?? []) this.#faults.report((messages) => messages.element(element, clause), error);
    for (const { check, error } of draft?.drafting.faults ?? []) this.#faults.report((messages) => messages.drafting(messages.checks[check]), error);
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
      const { draft, isStale } = (await this.#outcome(uri, token)) ?? {};
      if (draft !== undefined && isStale === false) drafts.push(draft);
    }
    return drafts;
  }

  #reviewOf(uri: string): DocumentReview | undefined {
    return isYaml(uri) ? undefined : this.#documents.get(uri) && this.#reviews.of(uri, () => this.#versionOf(uri));
  }

  /** The first time that a long draft is asked for: what is seen of it. The rest follows when it is read. */
  async #preview(uri: string, token: CancellationToken): Promise<Draft | undefined> {
    const review = this.#reviewOf(uri);
    if (review === undefined || review.last !== undefined || this.#client?.refreshesDiagnostics !== true) return undefined;
    const circumstances = await this.#circumstancesOf(uri);
    await pause();
    refuseCancelled(token);
    // Where that fails, the review of the whole is waited for.
    const preview = await review.preview(circumstances, this.#seen.get(uri) ?? 0).catch((error: unknown) => {
      this.#faults.report(({ background }) => background, error);
      return undefined;
    });
    refuseCancelled(token);
    if (preview !== undefined) this.#faults.inBackground(this.#outcome(uri).then(() => this.#refreshDiagnostics()));
    return preview;
  }

  #sendStatus(uri: string, { draft, language, isStale }: Outcome): void {
    const findings = draft === undefined ? 0 : draft.review.findings.length + draft.drafting.findings.length;
    const coverage = draft && coverageOf(draft.review, draft.library);
    const status: StatusParams = { uri, isContract: draft !== undefined, findings, met: coverage?.counts.met ?? 0, guarantees: coverage?.total ?? 0, language, ...(isStale && { isStale }) };
    this.#faults.inBackground(this.#connection.sendNotification(STATUS_NOTIFICATION, status));
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
    // A standard that cannot be dealt with does not keep the draft from being reviewed.
    const ruling = await this.#standards.of(uri, this.#folders).catch((error: unknown) => {
      this.#faults.report(({ background }) => background, error);
      return this.#standards.none;
    });
    this.#faults.inBackground(this.#problems.lookAt(uri));
    const { library } = ruling;
    const settings = settingsUnder(ruling, personal, uri);
    return { settings, path: folderPath(uri, this.#folders), locale: this.#client?.locale, library };
  }

  async #settingsOf(uri: string): Promise<unknown> {
    if (this.#client?.answersConfiguration !== true) return this.#sentSettings;
    // A client that cannot answer after all, or does not, has its draft reviewed all the same.
    const asked = async (): Promise<unknown> => this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION }).catch(() => undefined);
    const settings = await this.#patience.ask(uri, asked, undefined);
    // An editor that was told of no settings has perhaps sent them at the start.
    return settings ?? this.#sentSettings;
  }

  /** The client has told its settings after all. */
  #settingsCame(uri: string): void {
    this.#circumstances.delete(uri);
    this.#refreshDiagnostics();
    if (this.#documents.get(uri) !== undefined) this.#diagnostics.schedule(uri);
  }

  /** Files of the client, for as long as it gives them in time. */
  #patientFiles({ read, list }: Files, milliseconds: number): Files {
    const changed = (key: string): void => this.#filesChanged([key.slice(key.indexOf(' ') + 1)]);
    const patience = new Patience(milliseconds, (key, seconds) => this.#faults.warn(({ silentFile }) => silentFile(nameOf(key), seconds)), changed);
    return { read: (uri) => patience.ask(`read ${uri}`, () => read(uri), undefined), list: (folder) => patience.ask(`list ${folder}`, () => list(folder), []) };
  }

  #refreshDiagnostics(): void {
    if (this.#client?.refreshesDiagnostics === true) this.#unlessRefused(this.#connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  /** What a client may do or not. */
  #unlessRefused(asked: Promise<unknown>): void {
    asked.catch(() => undefined);
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
    for (const folder of this.#folders) this.#faults.inBackground(this.#circumstancesOf(joined(folder, STANDARD_FILE)));
  }

  /** What is wrong with standards is told in the reader's language. */
  #speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#faults.speak(language);
    this.#forgetStandards();
  }

  #forgetStandards(): void {
    this.#standards.forget();
    this.#problems.startAfresh();
  }

  #startAfresh(): void {
    this.#circumstances.clear();
    this.#lookAtStandards();
    this.#workspaceDrafts.startAfresh();
    this.#refreshDiagnostics();
    if (this.#client?.refreshesCodeLenses === true) this.#unlessRefused(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    for (const document of this.#documents.all()) this.#diagnostics.schedule(document.uri);
  }

}

function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
