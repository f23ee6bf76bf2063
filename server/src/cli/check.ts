/** `contract-review check`: what is wrong with drafts. */
import { LANGUAGES } from '../contract/types.ts';
import { jsonReport } from '../report/json.ts';
import type { ReportedDocument } from '../report/report.ts';
import { textReport } from '../report/text.ts';
import { Complaint } from './complaint.ts';
import { readText } from './input.ts';
import { oneOf, readOptions } from './options.ts';
import { bundledLibrary, DraftReviewer } from './reviewing.ts';
import { terminal } from './terminal.ts';

/** Reviews every file it can read and complains of the others. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'auto' },
  });
  if (files.length === 0) throw new Complaint('no file to check');
  const format = oneOf(values.format, ['text', 'json'], 'format');
  const language = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  const reviewer = new DraftReviewer(bundledLibrary(), language);
  const documents: ReportedDocument[] = [];
  let unreadable = false;
  for (const file of files) {
    try {
      documents.push(reviewer.review(file, await readText(file)));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      process.stderr.write(`contract-review: ${file}: ${error.message}\n`);
      unreadable = true;
    }
  }
  process.stdout.write(format === 'json' ? jsonReport(documents) : textReport(documents, terminal()));
  return unreadable ? 2 : documents.some(hasProblems) ? 1 : 0;
}

/** What is only untidy, or accepted, is no problem. */
function hasProblems({ review, drafting }: ReportedDocument): boolean {
  return [...review.findings, ...drafting.findings].some(({ severity }) => severity === 'error' || severity === 'warning');
}
