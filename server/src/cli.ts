import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { parseContract } from './contract/contract.ts';
import { LANGUAGES } from './contract/types.ts';
import type { Language } from './contract/types.ts';
import { readDrafting } from './drafting/drafting.ts';
import { libraryFromJson } from './library/bundled.ts';
import { Words } from './messages/words.ts';
import { jsonReport } from './report/json.ts';
import { reportedDocument } from './report/report.ts';
import type { ReportedDocument } from './report/report.ts';
import { textReport } from './report/text.ts';
import { settled } from './review/acceptances.ts';
import { reviewContract } from './review/review.ts';

const USAGE = `Usage: contract-review check [options] FILE...

Reviews contracts in Markdown; "-" reads one from standard input. What a draft accepts in a comment
(<!-- contract-review: accept ID because "reason" -->) is reported with its reason, and is no finding.

Options:
  --format text|json           how to report (default: text)
  --language auto|en|fr|nl     the language of the report (default: auto, the contract's own)
  --help                       print this text
  --version                    print the version

Exit status: 0 no error or warning found, 1 errors or warnings found, 2 wrong usage or unreadable input.
`;

const LARGEST = 20 * 1024 * 1024;

/** What went wrong, in words for the person at the terminal. */
class Complaint extends Error {}

interface Job {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly language: 'auto' | Language;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const job = readArguments(args);
    return typeof job === 'string' ? print(job) : await check(job);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`contract-review: ${error.message}\nTry "contract-review --help".\n`);
    return 2;
  }
}

/** A job, or a text to print and be done. */
function readArguments(args: readonly string[]): Job | string {
  const { values, positionals } = parsed(args);
  if (values.help === true) return USAGE;
  if (values.version === true) return `${readVersion()}\n`;
  const [command, ...files] = positionals;
  if (command !== 'check') throw new Complaint(command === undefined ? 'no command' : `unknown command "${command}"`);
  if (files.length === 0) throw new Complaint('no file to check');
  const format = oneOf(values.format, ['text', 'json'], 'format');
  const language = oneOf(values.language, ['auto', ...LANGUAGES], 'language');
  return { files, format, language };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        language: { type: 'string', default: 'auto' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Complaint(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(value: string, choices: readonly T[], option: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new Complaint(`--${option} is ${choices.join(', ')}, not "${value}"`);
  return choice;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Reviews every file it can read and complains of the others. */
async function check(job: Job): Promise<number> {
  const library = libraryFromJson(readFileSync(join(__dirname, 'library.json'), 'utf8'));
  const words: Partial<Record<Language, Words>> = {};
  const documents: ReportedDocument[] = [];
  let unreadable = false;
  for (const file of job.files) {
    try {
      const contract = parseContract(await readText(file));
      const outcome = settled(reviewContract(contract, library), readDrafting(contract), library);
      const language = job.language === 'auto' ? contract.language : job.language;
      documents.push(reportedDocument(file, outcome, (words[language] ??= new Words(library, language))));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      process.stderr.write(`contract-review: ${file}: ${error.message}\n`);
      unreadable = true;
    }
  }
  process.stdout.write(job.format === 'json' ? jsonReport(documents) : textReport(documents, terminal()));
  return unreadable ? 2 : documents.some(hasProblems) ? 1 : 0;
}

/** What is only untidy, or accepted, is no problem. */
function hasProblems({ review, drafting }: ReportedDocument): boolean {
  return [...review.findings, ...drafting.findings].some(({ severity }) => severity === 'error' || severity === 'warning');
}

function terminal(): { colour: boolean; width: number } {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY === true && (process.env['NO_COLOR'] ?? '') === '', width: isTTY === true ? columns : 100 };
}

/** The text of a file, without a byte order mark; throws a `Complaint` that says what to do. */
async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint('not UTF-8 text; save or convert it as UTF-8 and check it again');
  }
}

/** Reads no more than it takes to see that a file is too large. */
async function readBytes(file: string): Promise<Buffer> {
  const stream: Readable = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) throw new Complaint('larger than 20 MB; split it and check the parts');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(explain(error));
  }
  return Buffer.concat(chunks);
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder; name the files in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you; check its permissions';
  return error instanceof Error ? error.message : String(error);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

// A reader that has seen enough ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`contract-review: internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
