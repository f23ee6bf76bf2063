import type { Span } from './contract/types.ts';

/** A place in a text: zero-based line, zero-based UTF-16 character in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where the lines of a text begin and end. LF, CRLF and a lone CR each end a line, as in the protocol. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  /** @param starts the offsets at which the lines begin, where they are known */
  constructor(text: string, starts: readonly number[] = lineStarts(text, 0, text.length, [0])) {
    this.#text = text;
    this.#starts = starts;
  }

  /**
   * The lines of `text`, which is this text with the code units from `start` to `end` replaced by `length` others; what
   * is not touched is not looked at again.
   */
  edited(text: string, start: number, end: number, length: number): Lines {
    // A line end may come about from, or be taken apart into, its CR and its LF.
    const first = this.lineAt(Math.max(0, start - 1));
    const last = this.lineAt(end) + 1;
    const by = length - (end - start);
    const to = last < this.#starts.length ? (this.#starts[last] ?? 0) + by : text.length;
    const starts = this.#starts.slice(0, first + 1);
    lineStarts(text, this.#starts[first] ?? 0, to, starts);
    // The line after the edit has been found again, unless what stood before its beginning is no line end any more.
    for (let line = last; line < this.#starts.length; line++) {
      const at = (this.#starts[line] ?? 0) + by;
      if (at > (starts.at(-1) ?? 0)) starts.push(at);
    }
    return new Lines(text, starts);
  }

  get text(): string {
    return this.#text;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The zero-based line that holds a UTF-16 offset; offsets outside the text give the first or last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The offset of the first character of a line; beyond the last line the end of the text. */
  start(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#text.length);
  }

  /** The offset of the end of a line, before its line end. */
  end(line: number): number {
    let end = this.start(line + 1);
    while (end > this.start(line) && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The text of a line, without its line end. */
  line(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    const bounded = Math.max(this.start(line), Math.min(offset, this.end(line)));
    return { line, character: bounded - this.start(line) };
  }

  offset(position: Position): number {
    return Math.min(this.start(position.line) + Math.max(0, position.character), this.end(position.line));
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }
}

/** Adds to `starts` the offsets at which lines begin that end in `text.slice(from, to)`. */
function lineStarts(text: string, from: number, to: number, starts: number[]): number[] {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  return starts;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
