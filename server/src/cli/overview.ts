/** `contract-review overview`: many contracts at once. */
import { LANGUAGES } from '../contract/types.ts';
import { coverageOf } from '../review/coverage.ts';
import { commonLanguage, ORDERS, overviewOf, summaryOf } from '../report/overview.ts';
import type { ContractSummary, Overview } from '../report/overview.ts';
import { overviewHtml } from '../report/html/overview.ts';
import { overviewJson } from '../report/overviewJson.ts';
import { overviewMarkdown } from '../report/overviewMarkdown.ts';
import { overviewText } from '../report/overviewText.ts';
import type { Task } from './batch.ts';
import { Complaint } from './complaint.ts';
import { oneOf, readJobs, readOptions } from './options.ts';
import { draftReviewer } from './reviewing.ts';
import { STANDARD_OPTION, STANDARD_USAGE } from './standards.ts';
import { reviewAll } from './reviewAll.ts';

export const USAGE = `Usage: contract-review overview [options] PATH...

Lays out contracts by clauses: the worst status of each clause, and how many of its guarantees are met. A PATH is a
file, a folder, a glob ("contracts/**/*.md"), or "-" for standard input; of a folder what reads like a contract.

Options:
  --format text|html|md|json   how to lay it out (default: text)
  --language auto|en|fr|nl     the language of the overview (default: auto, that of most of the contracts)
  --order worst|path           which contracts come first (default: worst)
  --jobs N                     at most N drafts at a time (default: as many as the machine has cores)
  ${STANDARD_USAGE}
  --help                       print this text

Exit status: 0 overview made, 2 wrong usage, unreadable input or no contract.
`;

/** Of one draft; undefined for what is no contract. */
export const OVERVIEW: Task<boolean, ContractSummary | undefined> = {
  name: 'overview',
  begin: (isUnderStandards) => {
    const reviewer = draftReviewer('auto', isUnderStandards);
    return async (draft) => {
      const document = await reviewer.reviewFound(draft);
      return document && summaryOf(document.path, document.review.contract.language, coverageOf(document.review, document.words.library));
    };
  },
};

/** Prints the overview of what could be read, and complains of the rest. */
export async function overview(args: readonly string[]): Promise<number> {
  const { values, positionals: paths } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'auto' },
    order: { type: 'string', default: 'worst' },
    jobs: { type: 'string' },
    ...STANDARD_OPTION,
  });
  if (paths.length === 0) throw new Complaint('no file or folder to look at');
  const format = oneOf(values.format, ['text', 'html', 'md', 'json'], 'format');
  const asked = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  const order = oneOf(values.order, ORDERS, 'order');
  const contracts: ContractSummary[] = [];
  const { failed, others, unread } = await reviewAll(OVERVIEW, !values['no-standard'], paths, readJobs(values.jobs), !values['no-standard'], (_, summary) => contracts.push(summary));
  const language = asked === 'auto' ? commonLanguage(contracts) : asked;
  process.stdout.write(LAYOUTS[format](overviewOf({ contracts, others, unread }, language, order)));
  return failed ? 2 : 0;
}

const LAYOUTS: Readonly<Record<'text' | 'html' | 'md' | 'json', (overview: Overview) => string>> = {
  text: (given) => overviewText(given, process.stdout.isTTY === true ? process.stdout.columns : Infinity),
  html: (given) => overviewHtml(given),
  md: overviewMarkdown,
  json: overviewJson,
};
