/** `contract-review compare`: what the changes between two versions of a draft did to the guarantees. */
import { LANGUAGES } from '../contract/types.ts';
import { reportedComparison } from '../report/comparison/comparison.ts';
import type { ReportedComparison } from '../report/comparison/comparison.ts';
import { comparisonJson } from '../report/comparison/json.ts';
import { comparisonMarkdown } from '../report/comparison/markdown.ts';
import { comparisonText } from '../report/comparison/text.ts';
import { comparisonPage } from '../report/html/comparison.ts';
import { Complaint } from './complaint.ts';
import { readText } from './input.ts';
import { oneOf, readOptions } from './options.ts';
import { draftReviewer } from './reviewing.ts';
import { STANDARD_OPTION, STANDARD_USAGE } from './standards.ts';
import { terminal } from './terminal.ts';

export const USAGE = `Usage: contract-review compare [options] OLD NEW

Compares two versions of a contract: which guarantees became worse, better, or were reworded, with both passages.
It is no redline of the whole text. One of the two may be "-", standard input:

  git show HEAD~1:contract.md | contract-review compare - contract.md

Options:
  --format text|html|md|json   how to report (default: text)
  --language auto|en|fr|nl     the language of the report (default: auto, that of NEW)
  ${STANDARD_USAGE}
  --help                       print this text

Exit status: 0 no guarantee became worse, 1 one did (accepted in a comment or not), 2 wrong usage or unreadable input.
`;

const FORMATS = {
  text: (reported: ReportedComparison) => comparisonText(reported, terminal()),
  html: (reported: ReportedComparison) => comparisonPage(reported),
  md: comparisonMarkdown,
  json: comparisonJson,
} as const;

export async function compare(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'auto' },
    ...STANDARD_OPTION,
  });
  const [old, own, ...others] = positionals;
  if (old === undefined || own === undefined || others.length > 0) throw new Complaint('compare takes two files: OLD NEW');
  if (old === '-' && own === '-') throw new Complaint('only one of the two can be standard input');
  const format = oneOf(values.format, ['text', 'html', 'md', 'json'], 'format');
  const reviewer = draftReviewer(oneOf(values.language, ['auto', ...LANGUAGES], 'language'), !values['no-standard']);
  // Both are held against the same: what the newer one is under.
  const place = own === '-' ? old : own;
  const isBroken = await reviewer.tellStandards([place]);
  const [before, after] = [await textOf(old), await textOf(own)];
  const reported = reportedComparison(await reviewer.review(old, before, place), await reviewer.review(own, after, place));
  process.stdout.write(FORMATS[format](reported));
  if (isBroken) return 2;
  return reported.comparison.counts.worse > 0 ? 1 : 0;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readText(file);
  } catch (error) {
    throw error instanceof Complaint ? new Complaint(`${file}: ${error.message}`) : error;
  }
}
