/** The files of a library while it is read: each checked for its form, and what is wrong reported at its place. */
import type { Language } from '../contract/types.ts';
import { libraryMessage } from '../messages/library.ts';
import { YAML_MESSAGES } from '../messages/yaml.ts';
import { MISLEADING } from '../visible.ts';
import { LibraryFile, ofBearableLength, type LibraryProblem, type ProblemSeverity } from './problem.ts';
import { matchesSchema, type SchemaName } from './schemas.ts';
import type { Localised } from './types.ts';
import { placeAt, readYaml, type YamlValue } from './yaml.ts';

/** A YAML file of which the form has been checked. */
export interface Checked<T> {
  readonly file: LibraryFile;
  readonly yaml: YamlValue;
  readonly value: T;
}

export class LibraryFiles {
  readonly problems: LibraryProblem[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #language: Language;

  /**
   * @param files path relative to the library's folder, with forward slashes, to text
   * @param language in which problems are told
   */
  constructor(files: ReadonlyMap<string, string>, language: Language = 'en') {
    this.#files = files;
    this.#language = language;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** By code unit: in the same order on every machine. */
  paths(): string[] {
    return [...this.#files.keys()].sort(compareText);
  }

  /** How many errors are reported so far: the same number means that a step found none. */
  get errors(): number {
    return this.problems.filter(({ severity }) => severity === undefined).length;
  }

  /** Undefined, with the problems reported, for a file that is missing, cannot be read or does not match its schema. */
  yaml<T>(path: string, schema: SchemaName): Checked<T> | undefined {
    const file = this.file(path);
    const words = YAML_MESSAGES[this.#language];
    const yaml = file === undefined ? undefined : readYaml(file, words);
    if (file === undefined || yaml === undefined || !matchesSchema(file, yaml, schema, words)) return undefined;
    return { file, yaml, value: yaml.value as T };
  }

  /** Undefined, with the problem reported, for a file that is missing or cannot be read. */
  file(path: string): LibraryFile | undefined {
    const text = this.#files.get(path);
    if (text === undefined) {
      this.onFile(path, 'This file is missing: add it.');
      return undefined;
    }
    const file = new LibraryFile(path, text, this.problems);
    const damaged = file.text.indexOf('\uFFFD');
    const misleading = MISLEADING.exec(file.text)?.index ?? -1;
    if (damaged >= 0) file.report({ start: damaged, end: damaged + 1 }, 'This character cannot be read: save the file as UTF-8.');
    else if (misleading >= 0) file.report({ start: misleading, end: misleading + 1 }, 'Remove the invisible sign here: what is shown would not be what is read.');
    else return file;
    return undefined;
  }

  /** Reports a problem on a file as a whole. */
  onFile(path: string, message: string, severity?: ProblemSeverity): void {
    new LibraryFile(path, '', this.problems).report({ start: 0, end: 0 }, message, severity);
  }

  onKey({ file, yaml }: Checked<unknown>, pointer: string, message: string, severity?: ProblemSeverity): void {
    const { key, value } = placeAt(yaml, pointer);
    file.report(key ?? value, message, severity);
  }

  onValue({ file, yaml }: Checked<unknown>, pointer: string, message: string, severity?: ProblemSeverity): void {
    file.report(placeAt(yaml, pointer).value, message, severity);
  }

  /** All problems, by file and place. */
  sortedProblems(): readonly LibraryProblem[] {
    return inLanguage(this.problems, this.#language).sort((a, b) => compareText(a.file, b.file) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  }
}

/** Problems with their messages in a language. */
export function inLanguage(problems: readonly LibraryProblem[], language: Language): LibraryProblem[] {
  return problems.map((problem) => ({ ...problem, message: ofBearableLength(libraryMessage(problem.message, language)) }));
}

export function localised<T>(of: (language: Language) => T): Localised<T> {
  return { en: of('en'), fr: of('fr'), nl: of('nl') };
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
