import { LanguageStatusSeverity, window } from 'vscode';
import type { Command, Disposable, LanguageStatusItem, Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import { RESTART_COMMAND, REVIEW_THIS_FILE_COMMAND } from './commands.ts';
import { SHOW_COVERAGE_COMMAND } from './protocol.ts';
import type { StatusParams } from './protocol.ts';
import { languageOfWords, t } from './words.ts';

/** The language status item: what the review says about the document one is looking at. */
export class ReviewStatus implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #reviews = new Map<string, StatusParams>();
  #server: State = State.Starting;

  constructor(item: LanguageStatusItem) {
    this.#item = item;
    this.#item.name = 'Contract Review';
    this.show(window.activeTextEditor?.document.uri);
  }

  reviewed(review: StatusParams): void {
    this.#reviews.set(review.uri, review);
    this.show(window.activeTextEditor?.document.uri);
  }

  forget(uri: Uri): void {
    this.#reviews.delete(uri.toString());
  }

  serverIs(state: State): void {
    this.#server = state;
    if (state !== State.Running) this.#reviews.clear();
    this.show(window.activeTextEditor?.document.uri);
  }

  show(uri: Uri | undefined): void {
    const review = uri && this.#reviews.get(uri.toString());
    const { busy, text, detail, severity, command } = describe(this.#server, review);
    this.#item.busy = busy;
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severity;
    this.#item.command = command;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

interface Appearance {
  readonly busy: boolean;
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  readonly command: Command | undefined;
}

function describe(server: State, review: StatusParams | undefined): Appearance {
  const quiet = { busy: false, detail: '', severity: LanguageStatusSeverity.Information, command: undefined };
  if (server === State.Stopped || server === State.StartFailed) {
    return {
      ...quiet,
      text: t('Contract Review has stopped'),
      severity: LanguageStatusSeverity.Error,
      command: { command: RESTART_COMMAND, title: t('Restart') },
    };
  }
  if (review === undefined) return { ...quiet, busy: true, text: t('Contract: reviewing…') };
  if (review.isStale === true) {
    return {
      ...quiet,
      text: t('Contract: not reviewed as it is now'),
      detail: t('The findings are those of an earlier version; the log says more.'),
      severity: LanguageStatusSeverity.Warning,
      command: { command: RESTART_COMMAND, title: t('Restart') },
    };
  }
  if (!review.isContract) {
    return {
      ...quiet,
      text: t('Not reviewed as a contract'),
      command: { command: REVIEW_THIS_FILE_COMMAND, title: t('Review this file') },
    };
  }
  return {
    ...quiet,
    text: textOf(review),
    detail: new Intl.DisplayNames([languageOfWords()], { type: 'language' }).of(review.language) ?? '',
    command: { command: SHOW_COVERAGE_COMMAND, title: t('Show coverage') },
  };
}

/** How many guarantees are met, of how many, and how many findings there are. */
function textOf({ met, guarantees, findings }: StatusParams): string {
  switch (findings) {
    case 0:
      return t('Contract: {0} of {1} met · no findings', met, guarantees);
    case 1:
      return t('Contract: {0} of {1} met · 1 finding', met, guarantees);
    default:
      return t('Contract: {0} of {1} met · {2} findings', met, guarantees, findings);
  }
}
