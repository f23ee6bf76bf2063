/** Cuts a contract at its headings, so that each piece can be parsed, and kept, by itself. */
import type { FrontMatter, Language, Span } from './types.ts';
import { LANGUAGES } from './types.ts';

/** Past this many code units a chunk is also cut at a blank line before plain text, */
const LONG = 3_000;
/** past this also before an unindented list item, */
const LONGER = 16_000;
/** and past this at any line outside a fence: one endless list or table must not make the parser crawl. */
const LONGEST = 32_000;

const ATX = /^#{1,6}(?:[ \t]|$)/u;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/u;
const FENCE = /^[ \t>]*(`{3,100}|~{3,100})/u;
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;
const HTML_OPEN = /^ {0,3}<[a-zA-Z/!?]/u;
const RAW_OPEN = /<(script|style|pre|textarea)\b|<!--/iu;
const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u;
const FRONT_MATTER_LIMIT = 20_000;

/** The front matter at the head of a text, its closing line end left out, or nothing. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = FRONT_MATTER.exec(text.slice(0, FRONT_MATTER_LIMIT));
  if (match === null) return undefined;
  const yaml = match[1] ?? '';
  if (!/^["']?[\w-]+["']?[ \t]*:/mu.test(yaml) && yaml.trim() !== '') return undefined;
  const language = languageTag(/^(["']?)lang(?:uage)?\1[ \t]*:[ \t]*["']?([a-z]{2})(?![a-z])/imu.exec(yaml)?.[2]);
  const contract = /^(["']?)contract\1[ \t]*:[ \t]*["']?(true|false)\b/imu.exec(yaml)?.[2];
  return {
    range: { start: 0, end: match[0].length },
    ...(language === undefined ? {} : { language }),
    ...(contract === undefined ? {} : { contract: contract.toLowerCase() === 'true' }),
  };
}

function languageTag(tag: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === tag?.toLowerCase());
}

/**
 * The body of a text that stands wholly inside one code fence, as pasted from a chat or an export; of any
 * other text all of it from `start`.
 */
export function unfenced(text: string, start: number): Span {
  const whole = { start, end: text.length };
  let first = start;
  while (first < text.length && /\s/u.test(text.charAt(first))) first += 1;
  const from = lineAfter(text, first, text.length);
  const mark = /^(?:`{3,20}|~{3,20})/u.exec(text.slice(first, first + 20))?.[0];
  if (mark === undefined || from === text.length) return whole;
  for (let at = from; at < text.length; ) {
    const next = lineAfter(text, at, text.length);
    const line = text.slice(at, next).trim();
    if (line.startsWith(mark) && line.replaceAll(mark.charAt(0), '') === '') {
      return text.slice(next).trim() === '' ? { start: from, end: at } : whole;
    }
    at = next;
  }
  return { start: from, end: text.length };
}

/**
 * Contiguous chunks that together are `text.slice(range.start, range.end)`. A cut stands only where the
 * parser would begin anew anyway: before an unindented heading outside fences, HTML, lists and block quotes;
 * in a chunk of tens of thousands of characters also at a blank line, an item, or any line.
 */
export function cutChunks(text: string, range: Span): Span[] {
  const scanner = new ChunkScanner(text, range);
  return scanner.chunks();
}

class ChunkScanner {
  readonly #text: string;
  readonly #end: number;
  readonly #cuts: Span[] = [];
  #chunk: number;
  #fence: string | undefined;
  #raw: string | undefined;
  #html = false;
  #blankBefore = true;
  /** Start of an unindented paragraph that could turn out to be a setext heading. */
  #paragraph: number | undefined;

  constructor(text: string, range: Span) {
    this.#text = text;
    this.#end = range.end;
    this.#chunk = range.start;
  }

  chunks(): Span[] {
    let at = this.#chunk;
    while (at < this.#end) {
      const next = lineAfter(this.#text, at, this.#end);
      this.#line(at, next);
      at = next;
    }
    this.#cut(this.#end);
    return this.#cuts;
  }

  #line(start: number, next: number): void {
    // A line's first stretch tells all there is to tell, save where raw HTML closes.
    const line = this.#text.slice(start, Math.min(next, start + 1000)).replace(/[\r\n]+$/u, '');
    const blank = line.trim() === '';
    if (this.#swallowed(line, start, next)) {
      this.#paragraph = undefined;
    } else if (blank) {
      this.#html = false;
      this.#paragraph = undefined;
    } else {
      this.#outside(line, start);
    }
    this.#blankBefore = blank;
  }

  /** In a fence, or in raw HTML: nothing is cut there. */
  #swallowed(line: string, start: number, next: number): boolean {
    const fence = FENCE.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (fence !== undefined && fence.startsWith(this.#fence)) this.#fence = undefined;
      return true;
    }
    if (this.#raw !== undefined) {
      if (this.#text.slice(start, next).toLowerCase().includes(this.#raw)) this.#raw = undefined;
      return true;
    }
    if (fence !== undefined) {
      this.#fence = fence;
      return true;
    }
    const raw = HTML_OPEN.test(line) ? RAW_OPEN.exec(line) : null;
    if (raw === null) return false;
    const close = raw[1] === undefined ? '-->' : `</${raw[1].toLowerCase()}`;
    if (!this.#text.slice(start + raw.index, next).toLowerCase().includes(close)) this.#raw = close;
    this.#html = true;
    return true;
  }

  #outside(line: string, start: number): void {
    if (HTML_OPEN.test(line)) this.#html = true;
    if (this.#html) {
      this.#paragraph = undefined;
      this.#cutLong(line, start);
    } else if (ATX.test(line)) {
      this.#cut(start);
      this.#paragraph = undefined;
    } else if (UNDERLINE.test(line) && this.#paragraph !== undefined) {
      this.#cut(this.#paragraph);
      this.#paragraph = undefined;
    } else {
      this.#cutLong(line, start);
      if (this.#blankBefore) this.#paragraph = /^[^\s>#|<]/u.test(line) && !LIST_MARK.test(line) ? start : undefined;
    }
  }

  #cutLong(line: string, start: number): void {
    const length = start - this.#chunk;
    if (length < LONG) return;
    const unindented = /^\S/u.test(line);
    const item = LIST_MARK.test(line);
    const fresh = this.#blankBefore && unindented && !item;
    if (fresh || (length > LONGER && unindented && item) || length > LONGEST) this.#cut(start);
  }

  #cut(at: number): void {
    if (at > this.#chunk) this.#cuts.push({ start: this.#chunk, end: at });
    this.#chunk = at;
  }
}

/** Start of the next line: after LF, CRLF or a lone CR. */
function lineAfter(text: string, at: number, end: number): number {
  let index = at;
  while (index < end) {
    const code = text.charCodeAt(index);
    index += 1;
    if (code === 10) return index;
    if (code === 13) return text.charCodeAt(index) === 10 && index < end ? index + 1 : index;
  }
  return end;
}
