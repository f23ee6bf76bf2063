import type { CodeLens } from 'vscode-languageserver';
import { OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND } from '../../../client/src/protocol.ts';
import { COVERAGE_MESSAGES } from '../messages/coverage.ts';
import { coverageOf } from '../review/coverage.ts';
import { headingRange } from '../review/findings.ts';
import type { Draft } from './support/draft.ts';

/** Whether a client has a use for lenses: every one of them runs a command of its own. */
export function hasLenses(commands: readonly string[]): boolean {
  return commands.includes(SHOW_COVERAGE_COMMAND) || commands.includes(OPEN_REPORT_COMMAND);
}

/**
 * Over the title of the draft: how far it gives what the profile asks, and the way to the report.
 *
 * @param commands those of the client's own that it can run
 */
export function codeLenses(draft: Draft, commands: readonly string[]): CodeLens[] {
  const { lines, review, words } = draft;
  const lenses = [
    { title: score(draft), command: SHOW_COVERAGE_COMMAND },
    { title: COVERAGE_MESSAGES[words.language].openReport, command: OPEN_REPORT_COMMAND },
  ];
  // The beginning of its line alone: where the lenses stand is not to change while somebody types in the title.
  const { start } = lines.range(headingRange(review.contract, undefined));
  const range = { start, end: start };
  return lenses.filter(({ command }) => commands.includes(command)).map((command) => ({ range, command }));
}

/** "31 of 97 guarantees met · 4 against the customer"; of what is against nobody nothing is said. */
function score({ review, library, words }: Draft): string {
  const { counts, total } = coverageOf(review, library);
  const against = counts.contrary === 0 ? [] : [COVERAGE_MESSAGES[words.language].counted.contrary(counts.contrary)];
  return [words.messages.guarantees(counts.met, total), ...against].join(' · ');
}
