/** The overview of all contracts of the workspace. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { GO_TO_EVIDENCE_COMMAND, OVERVIEW_REQUEST } from '../../../client/src/protocol.ts';
import type { GoToEvidenceArguments, OverviewAnswer, OverviewParams } from '../../../client/src/protocol.ts';
import type { Language } from '../contract/types.ts';
import type { Draft } from '../features/support/draft.ts';
import { folderPath } from '../folders.ts';
import { OVERVIEW_MESSAGES } from '../messages/overview.ts';
import { commonLanguage, overviewOf, summaryOf } from '../report/overview.ts';
import type { ContractSummary } from '../report/overview.ts';
import { overviewHtml } from '../report/html/overview.ts';
import { coverageOf } from '../review/coverage.ts';
import type { Circumstances } from '../reviews.ts';
import { nameOf, withoutSlash } from '../uris.ts';
import type { Workbench } from './workbench.ts';

export function onFolderRequests(connection: Connection, workbench: Workbench): void {
  connection.onRequest(OVERVIEW_REQUEST, async ({ workDoneToken }: OverviewParams, token: CancellationToken): Promise<OverviewAnswer> => {
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    const survey = new Survey(workbench, token, progress);
    await survey.look();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return survey.answer();
  });
}

/** One look at all drafts of the workspace: open ones as they are typed, others as they are saved. */
class Survey {
  readonly #workbench: Workbench;
  readonly #token: CancellationToken;
  readonly #progress: WorkDoneProgressReporter;
  readonly #contracts: ContractSummary[] = [];
  readonly #unread: string[] = [];
  readonly #uris = new Map<string, string>();
  #others = 0;
  /** The reader's, where the settings or the editor say which it is. */
  #language: Language | undefined;

  constructor(workbench: Workbench, token: CancellationToken, progress: WorkDoneProgressReporter) {
    this.#workbench = workbench;
    this.#token = token;
    this.#progress = progress;
  }

  async look(): Promise<void> {
    const isWanted = (): boolean => !this.#token.isCancellationRequested;
    const { drafts } = this.#workbench;
    const { uris } = await drafts.list(isWanted);
    for (const [index, uri] of uris.entries()) {
      const circumstances = await drafts.circumstancesOf(uri);
      this.#tell(index, uris.length, uri, circumstances);
      if (this.#workbench.isOpen(uri)) this.#take(uri, circumstances, await this.#workbench.draftOf(uri, this.#token));
      else {
        const outcome = await drafts.review(uri, circumstances, isWanted);
        if (!isWanted()) return;
        if (outcome === undefined) this.#unread.push(this.#nameOf(uri, circumstances));
        else this.#take(uri, circumstances, outcome.draft);
      }
    }
    this.#progress.done();
  }

  answer(): OverviewAnswer {
    const language = this.#language ?? commonLanguage(this.#contracts);
    const overview = overviewOf({ contracts: this.#contracts, others: this.#others, unread: this.#unread }, language, 'worst');
    const canGo = this.#workbench.client()?.commands.includes(GO_TO_EVIDENCE_COMMAND) === true;
    return { title: overview.messages.title, html: overviewHtml(overview, (path) => (canGo ? this.#linkTo(path) : undefined)) };
  }

  #take(uri: string, circumstances: Circumstances, draft: Draft | undefined): void {
    if (draft === undefined) {
      this.#others++;
      return;
    }
    const name = this.#nameOf(uri, circumstances);
    this.#uris.set(name, uri);
    this.#contracts.push(summaryOf(name, draft.review.contract.language, coverageOf(draft.review, draft.library)));
  }

  #tell(done: number, all: number, uri: string, { settings, locale }: Circumstances): void {
    const own = settings.language === 'auto' ? locale : settings.language;
    this.#language ??= own;
    const { reviewing, progress } = OVERVIEW_MESSAGES[own ?? 'en'];
    if (done === 0) this.#progress.begin(reviewing, 0, undefined, true);
    this.#progress.report(Math.floor((100 * done) / all), progress(done + 1, all, nameOf(uri)));
  }

  /** The path in the workspace folder, after the folder's name where there are several. */
  #nameOf(uri: string, { path }: Circumstances): string {
    const folders = this.#workbench.folders();
    const holder = folders.length < 2 ? undefined : folders.map(withoutSlash).find((folder) => folderPath(uri, [folder]) === path);
    return holder === undefined ? path : `${nameOf(holder)}/${path}`;
  }

  #linkTo(name: string): string {
    const start = { line: 0, character: 0 };
    const args: GoToEvidenceArguments = [this.#uris.get(name) ?? '', { start, end: start }];
    return `command:${GO_TO_EVIDENCE_COMMAND}?${encodeURIComponent(JSON.stringify(args))}`;
  }
}
