/** `contract-review report`: a document to send. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LANGUAGES } from '../contract/types.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { REPORT_FORMATS, writtenReport } from '../report/formats.ts';
import { Complaint } from './complaint.ts';
import { reviewFiles } from './files.ts';
import { oneOf, readOptions } from './options.ts';
import { draftReviewer } from './reviewing.ts';
import { STANDARD_OPTION, STANDARD_USAGE } from './standards.ts';
import { packageVersion } from '../version.ts';

export const USAGE = `Usage: contract-review report [options] PATH...

Writes a report on contracts in Markdown, to read, print or send. A PATH is a file, a folder, a glob, or "-" for
standard input, as for check. The report holds every finding with its passage, what the policy asks, why it falls
short and a proposed text; what the draft accepts, with the reasons; and what the review does and does not do.
To make a PDF, open the HTML in a browser and print it.

Options:
  --format html|md|json|sarif  html (default) and md to read; json and sarif (2.1.0) for other programs
  --output FILE                where to write it (default: standard output)
  --language auto|en|fr|nl     the language of the report (default: auto, each contract's own)
  --date YYYY-MM-DD            the day of the review that it names (default: today)
  ${STANDARD_USAGE}
  --help                       print this text

Exit status: 0 no error or warning found, 1 errors or warnings found, 2 wrong usage or unreadable input.
`;

export async function report(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = readOptions(args, {
    format: { type: 'string', default: 'html' },
    output: { type: 'string' },
    language: { type: 'string', default: 'auto' },
    date: { type: 'string', default: today() },
    ...STANDARD_OPTION,
  });
  if (files.length === 0) throw new Complaint('no file to report on');
  const format = oneOf(values.format, REPORT_FORMATS, 'format');
  const language = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  const date = readDate(values.date);
  const { documents, exitStatus } = await reviewFiles(files, draftReviewer(language, !values['no-standard']));
  const fingerprints = await fingerprintsOf(documents.map(({ review }) => review.contract.text));
  const text = writtenReport(format, documents, { date, version: packageVersion(), fingerprints });
  // A document without a contract in it is nothing to send; a program may be told of no result.
  if (documents.length === 0 && (format === 'html' || format === 'md')) return exitStatus;
  if (values.output === undefined) process.stdout.write(text);
  else await write(values.output, text, documents.map(({ path }) => path));
  return exitStatus;
}

/** A day that the calendar has. */
function readDate(date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) throw new Complaint(`--date is a day as YYYY-MM-DD, not "${date}"`);
  return date;
}

/** Where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** @param drafts what is never overwritten */
async function write(file: string, text: string, drafts: readonly string[]): Promise<void> {
  if (drafts.some((draft) => resolve(draft) === resolve(file))) throw new Complaint(`${file} is the contract itself; choose another --output`);
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Complaint(`${file} cannot be written (${error instanceof Error ? error.message : String(error)}); choose another --output`);
  }
}
