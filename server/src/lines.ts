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

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
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

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
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
