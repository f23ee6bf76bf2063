/** `workspace/diagnostic`: the findings of all drafts of the workspace that no editor has open. */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver';
import type {
  CancellationToken,
  Connection,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isDraftName } from '../draftNames.ts';
import { diagnostics } from '../features/diagnostics.ts';
import { OVERVIEW_MESSAGES } from '../messages/overview.ts';
import type { Circumstances } from '../reviews.ts';
import { keyOf, nameOf } from '../uris.ts';
import type { WorkspaceDrafts } from '../workspaceDrafts.ts';
import type { Workbench } from './workbench.ts';

export function onWorkspaceDiagnostics(connection: Connection, workbench: Workbench): void {
  const answers = new WorkspaceDiagnostics(connection, workbench);
  workbench.onFilesChanged((uris) => workbench.drafts.changed(uris.filter((uri) => isDraftName(nameOf(uri)) && !workbench.isOpen(uri))));
  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) => answers.answer(params, token, progress, partial));
}

/** What the client was last told of a file: all that is kept of it. */
interface Told {
  /** Undefined for what is no contract. */
  readonly id: string | undefined;
  readonly of: Circumstances;
  readonly change: number;
}

/** From so many drafts on, the person is shown how far the review is. */
const MANY = 10;

class WorkspaceDiagnostics {
  readonly #connection: Connection;
  readonly #workbench: Workbench;
  readonly #drafts: WorkspaceDrafts;
  readonly #told = new Map<string, Told>();
  #ids = 0;
  #hasAnswered = false;

  constructor(connection: Connection, workbench: Workbench) {
    this.#connection = connection;
    this.#workbench = workbench;
    this.#drafts = workbench.drafts;
  }

  /**
   * Answers when there is something to tell: a client asks again as soon as it has an answer, and every answer costs a
   * look at all folders. The first answer comes at once, so that nobody waits in a workspace without contracts.
   */
  async answer(params: WorkspaceDiagnosticParams, token: CancellationToken, progress: WorkDoneProgressReporter, partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map<string, Previous>(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
    const asked = WorkDoneProgressReporter.isNullInstance(progress) ? undefined : progress;
    for (;;) {
      const { changeCount } = this.#drafts;
      for (const uri of this.#drafts.takeClosed()) previous.set(keyOf(uri), { uri, value: STALE });
      const pass = new Pass(partial);
      await this.#look(pass, previous, token, asked);
      refuseCancelled(token);
      if (pass.hasNews || !this.#hasAnswered) {
        this.#hasAnswered = true;
        return { items: pass.items };
      }
      await this.#drafts.changeAfter(changeCount, token);
      refuseCancelled(token);
    }
  }

  /** One look at all files; open documents are left out, because the client asks for each of them. */
  async #look(pass: Pass, previous: ReadonlyMap<string, Previous>, token: CancellationToken, asked: WorkDoneProgressReporter | undefined): Promise<void> {
    const isWanted = (): boolean => !token.isCancellationRequested;
    const { uris, isAll } = await this.#drafts.list(isWanted);
    if (!isAll) this.#connection.console.warn(`Only ${uris.length} Markdown files of the workspace are looked at.`);
    const shown = new Shown(this.#connection, this.#workbench, uris.length, asked);
    const there = new Set<string>();
    try {
      for (const uri of uris) {
        if (!isWanted()) return;
        const key = keyOf(uri);
        shown.next();
        if (this.#workbench.isOpen(uri) || (await this.#lookAt(uri, pass, previous.get(key)?.value, shown, isWanted))) there.add(key);
        else this.#told.delete(key);
      }
    } finally {
      shown.end();
    }
    for (const [key, { uri }] of previous) {
      if (!there.has(key) && !this.#workbench.isOpen(uri)) pass.take(nothingIn(uri));
    }
  }

  /** Tells what there is to tell of a file; false when it is not to be looked at. */
  async #lookAt(uri: string, pass: Pass, previousId: string | undefined, shown: Shown, isWanted: () => boolean): Promise<boolean> {
    const circumstances = await this.#drafts.circumstancesOf(uri);
    if (!circumstances.settings.workspace) return false;
    const key = keyOf(uri);
    const change = this.#drafts.changeOf(uri);
    const known = this.#told.get(key);
    const isSame = known?.of === circumstances && known.change === change;
    if (isSame && known.id === previousId) {
      if (known.id !== undefined) pass.take({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId: known.id });
      return true;
    }
    await shown.reviewing(uri, circumstances);
    const outcome = await this.#drafts.review(uri, circumstances, isWanted);
    if (!isWanted()) return true;
    const draft = outcome?.draft;
    // Never the id of an open document's report: the client keeps them in one place.
    const id = draft && `saved-${++this.#ids}`;
    this.#told.set(key, { id, of: circumstances, change });
    if (draft === undefined || id === undefined) {
      if (outcome === undefined) this.#connection.console.warn(`${uri} cannot be read, or is larger than 20 MB; it is not reviewed.`);
      if (previousId !== undefined) pass.take(nothingIn(uri));
      return true;
    }
    pass.take({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: id, items: diagnostics(draft) });
    return true;
  }
}

/** The id of a report that the client has of a document, or has had. */
interface Previous {
  readonly uri: string;
  readonly value: string;
}

/** No id that was ever given: of a document that was open, and of which the client has what was told last. */
const STALE = '';

function nothingIn(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

/** What one look has found. */
class Pass {
  readonly items: WorkspaceDocumentDiagnosticReport[] = [];
  readonly #partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;
  hasNews = false;

  constructor(partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined) {
    this.#partial = partial;
  }

  /** What is new goes to a client that takes it one by one; what is not may have to wait for an answer. */
  take(report: WorkspaceDocumentDiagnosticReport): void {
    const isNews = report.kind === DocumentDiagnosticReportKind.Full;
    this.hasNews ||= isNews;
    if (isNews && this.#partial !== undefined) this.#partial.report({ items: [report] });
    else this.items.push(report);
  }
}

/** How far the review is, for the person: where the client asked to be told, or where many drafts are to be reviewed. */
class Shown {
  readonly #connection: Connection;
  readonly #workbench: Workbench;
  readonly #all: number;
  readonly #isAsked: boolean;
  #place = 0;
  #reviewed = 0;
  #hasBegun = false;
  #reporter: WorkDoneProgressReporter | undefined;

  constructor(connection: Connection, workbench: Workbench, all: number, asked: WorkDoneProgressReporter | undefined) {
    this.#connection = connection;
    this.#workbench = workbench;
    this.#all = all;
    this.#isAsked = asked !== undefined;
    this.#reporter = asked;
  }

  /** One more file is looked at. */
  next(): void {
    this.#place++;
  }

  /** This one is not known yet, or has changed. */
  async reviewing(uri: string, { settings, locale }: Circumstances): Promise<void> {
    const { reviewing, progress } = OVERVIEW_MESSAGES[settings.language === 'auto' ? (locale ?? 'en') : settings.language];
    this.#reviewed++;
    const isMany = this.#reviewed === MANY && !this.#isAsked && this.#workbench.client()?.showsProgress === true;
    if (isMany) this.#reporter = await this.#connection.window.createWorkDoneProgress();
    if (this.#reporter === undefined) return;
    if (!this.#hasBegun) this.#reporter.begin(reviewing, 0, undefined, false);
    this.#hasBegun = true;
    this.#reporter.report(Math.floor((100 * (this.#place - 1)) / this.#all), progress(this.#place, this.#all, nameOf(uri)));
  }

  end(): void {
    if (this.#hasBegun) this.#reporter?.done();
  }
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
