/** What is wrong with a library file, and where: for the build's output and for a lawyer's own library. */
import type { Span } from '../contract/types.ts';
import { Lines, type Range } from '../lines.ts';

/** What is wrong but leaves nothing out of the library: `warning` for what was probably meant otherwise, `hint` for what is only less than it could be. */
export type ProblemSeverity = 'warning' | 'hint';

export interface LibraryProblem {
  /** Path of the file, relative to the library's folder, with forward slashes. */
  readonly file: string;
  readonly range: Range;
  /** English; says what to do. */
  readonly message: string;
  /** An error where there is none. */
  readonly severity?: ProblemSeverity;
}

/** One file of a library while it is read: turns spans of its text into problems with lines and characters. */
export class LibraryFile {
  readonly path: string;
  /** The text without a byte order mark, with `\n` for every line end: lines and characters stay as they were. */
  readonly text: string;
  readonly #problems: LibraryProblem[];
  #lines: Lines | undefined;

  /** `problems` collects what is reported on any file of the library. */
  constructor(path: string, text: string, problems: LibraryProblem[]) {
    this.path = path;
    this.text = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
    this.#problems = problems;
  }

  /** Reports a problem on a span of `text`; of a span over several lines only the first line is marked. */
  report(span: Span, message: string, severity?: ProblemSeverity): void {
    this.#problems.push({ file: this.path, range: this.range(span), message, ...(severity === undefined ? {} : { severity }) });
  }

  /** Where a span of `text` stands; of a span over several lines only the first. */
  range(span: Span): Range {
    const lines = (this.#lines ??= new Lines(this.text));
    const start = lines.position(span.start);
    return { start, end: lines.position(Math.min(span.end, lines.end(start.line))) };
  }

  /** How many problems are reported so far, on all files together: the same number means that a step found none. */
  get reported(): number {
    return this.#problems.length;
  }
}

/** More than the longest of our own messages: what is longer quotes somebody at length. */
const MAX_MESSAGE = 1_000;

export function ofBearableLength(message: string): string {
  return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE)}…`;
}
