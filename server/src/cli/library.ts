/** `contract-review library check`: whether a folder of own clauses is sound, and reads as it is meant to. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../contract/types.ts';
import { extendLibrary } from '../library/house.ts';
import type { Example } from '../library/examples.ts';
import { inLanguage } from '../library/libraryFiles.ts';
import type { LibraryProblem } from '../library/problem.ts';
import { readLibrary } from '../library/read.ts';
import type { Library } from '../library/types.ts';
import { checkExamples, checkTemplates, type TemplatePlace } from '../libraryCheck.ts';
import { readLibraryFolder } from '../libraryFolder.ts';
import { jsonText, onOneLine } from '../visible.ts';
import { Complaint } from './complaint.ts';
import { oneOf, readOptions } from './options.ts';
import { bundledLibrary } from './reviewing.ts';

export const USAGE = `Usage: contract-review library check [options] FOLDER

Checks a folder of own clauses, read on top of the built-in library: every problem is printed with its file, line and
column; the examples are reviewed; each template has to be found by the rules of its own element. A folder that is a
whole library (with a profile.yaml and a lexicon) is checked by itself.

Options:
  --format text|json           how to report (default: text)
  --language en|fr|nl          the language of the problems (default: en)

Exit status: 0 no error or warning, 1 errors or warnings, 2 wrong usage or unreadable folder.
`;

/** What a folder holds, and what is wrong with it. */
interface Checked {
  readonly problems: readonly LibraryProblem[];
  readonly examples: number;
  readonly examplesPassed: number;
  readonly templates: number;
  readonly templatesFound: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly extended: readonly string[];
  /** How many clauses there are in all; 0 when there is no library. */
  readonly clauses: number;
}

export async function library(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { format: { type: 'string', default: 'text' }, language: { type: 'string', default: 'en' } });
  const [command, folder, more] = positionals;
  if (command !== 'check') throw new Complaint(command === undefined ? 'library: say “check”, and the folder' : `library: unknown command "${command}"`);
  if (folder === undefined) throw new Complaint('no folder to check');
  if (more !== undefined) throw new Complaint('check one folder at a time');
  const format = oneOf(values.format, ['text', 'json'], 'format');
  const language = oneOf(values.language, LANGUAGES, 'language');
  const files = await filesOf(folder);
  const checked = isWholeLibrary(files) ? checkWhole(files, language) : checkHouse(files, language);
  process.stdout.write(format === 'json' ? jsonOf(folder, checked) : textOf(folder, checked));
  return checked.problems.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) throw new Complaint(`${folder}: there is no such folder`);
  if (!stat.isDirectory()) throw new Complaint(`${folder}: is no folder; name the folder that holds the clauses`);
  try {
    return await readLibraryFolder(folder);
  } catch (error) {
    throw new Complaint(`${folder}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** A library by itself brings its own profile and its own concepts. */
function isWholeLibrary(files: ReadonlyMap<string, string>): boolean {
  return files.has('lexicon/concepts.yaml') && [...files.keys()].some((path) => /^[^/]+\/profile\.yaml$/u.test(path));
}

function checkWhole(files: ReadonlyMap<string, string>, reader: Language): Checked {
  const { library: read, problems, examples } = readLibrary(files, reader);
  const clauses = read?.clauses ?? [];
  const templates = clauses.flatMap(({ id, elements }) =>
    elements.flatMap((element) => LANGUAGES.map((language) => ({ file: `${read?.profile.id ?? ''}/${id}/${language}.md`, element: element.id, language }))),
  );
  return checked(read, files, problems, examples, templates, reader, { added: [], changed: [], extended: [] });
}

function checkHouse(files: ReadonlyMap<string, string>, reader: Language): Checked {
  const extended = extendLibrary(bundledLibrary(), files, reader);
  const outcome = checked(extended.library, files, extended.problems, extended.examples, extended.templates, reader, extended);
  const nothing = extended.problems.length === 0 && !holdsAny(files);
  if (!nothing) return outcome;
  const start = { line: 0, character: 0 };
  return { ...outcome, problems: inLanguage([{ file: '.', range: { start, end: start }, message: 'There is no clause in this folder: each has a folder of its own with a clause.yaml in it.', severity: 'warning' }], reader) };
}

function holdsAny(files: ReadonlyMap<string, string>): boolean {
  return [...files.keys()].some((path) => /(?:^|\/)(?:clause\.yaml|(?:lexicon|reasons)\/[a-z]+\.yaml)$/u.test(path));
}

function checked(
  read: Library | undefined,
  files: ReadonlyMap<string, string>,
  problems: readonly LibraryProblem[],
  examples: readonly Example[],
  templates: readonly TemplatePlace[],
  reader: Language,
  { added, changed, extended }: Pick<Checked, 'added' | 'changed' | 'extended'>,
): Checked {
  const failed = read === undefined ? [] : checkExamples(read, examples, reader);
  const unfound = read === undefined ? [] : checkTemplates(read, templates, files, reader);
  const own = read === undefined ? 0 : templates.length;
  return {
    problems: [...problems, ...failed, ...unfound],
    examples: examples.length,
    examplesPassed: examples.length - failed.length,
    templates: own,
    templatesFound: own - unfound.length,
    added,
    changed,
    extended,
    clauses: read?.clauses.length ?? 0,
  };
}

function textOf(folder: string, { problems, ...summary }: Checked): string {
  const lines = problems.map(({ file, range, message, severity }) => {
    const place = `${join(folder, file)}:${range.start.line + 1}:${range.start.character + 1}`;
    return `${onOneLine(place)} ${severity === undefined ? '' : `${severity}: `}${onOneLine(message)}`;
  });
  const { added, changed, extended } = summary;
  const named = (word: string, ids: readonly string[]): string => `${ids.length} ${word}${ids.length === 0 ? '' : ` (${ids.map(onOneLine).join(', ')})`}`;
  const clauses = added.length + changed.length + extended.length > 0 ? `Clauses: ${named('added', added)}, ${named('changed', changed)}, ${named('extended', extended)}.` : `Clauses: ${summary.clauses}.`;
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    clauses,
    `Examples: ${summary.examplesPassed} of ${summary.examples} are read as they are meant.`,
    `Templates: ${summary.templatesFound} of ${summary.templates} are found by their own rules.`,
    ...(lines.length === 0 ? ['No problems.'] : [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`]),
    '',
  ].join('\n');
}

function jsonOf(folder: string, { problems, ...summary }: Checked): string {
  return `${jsonText({ version: 1, folder, ...summary, problems: problems.map((problem) => ({ ...problem, severity: problem.severity ?? 'error' })) })}\n`;
}
