/** Cuts a contract at its headings, so that each piece can be parsed, and kept, by itself. */
import { copied } from '../memory.ts';
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
/** What stands between the two lines may be nothing at all; the halves of a CR LF are no two line ends. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r(?!\n))(?:([\s\S]*?)(?:\r\n|\n|\r(?!\n)))??(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u;
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

/** What the scanner knows where a chunk begins, beside the text that follows: all that the next cuts depend on. */
interface ScanState {
  readonly blankBefore: boolean;
  readonly html: boolean;
}

/** A stretch of source that the Markdown parser reads by itself. An object stands for one place in one draft. */
export interface Chunk extends ScanState {
  /** A copy of its own, which does not keep the whole draft in memory. */
  readonly text: string;
}

/**
 * Contiguous chunks that together are `text.slice(range.start, range.end)`. A cut stands only where the
 * parser would begin anew anyway: before an unindented heading outside fences, HTML, lists and block quotes;
 * in a chunk of thousands of characters also at a blank line, an item, or any line.
 *
 * @param previous the chunks of an earlier state of the same draft: those that no edit touched come again, the same
 * objects, and only the text around the edit is looked at
 */
export function cutChunks(text: string, range: Span, previous: readonly Chunk[] = []): Chunk[] {
  const first = equalAtHead(text, range, previous);
  // Where a chunk ends depends on the beginning of the next one, so the last equal one is cut anew.
  const kept = first === previous.length && lengthOf(previous) === range.end - range.start ? previous : previous.slice(0, Math.max(0, first - 1));
  const start = range.start + lengthOf(kept);
  if (start === range.end) return [...kept];
  const next = previous[kept.length];
  const tail = new Tail(text, start, range.end, previous.slice(kept.length));
  const [again, ...rest] = new ChunkScanner(text, start, range.end, kept.length === 0 ? START : (next ?? START), tail).chunks();
  return again === undefined ? [...kept] : [...kept, again.text === next?.text ? next : again, ...rest];
}

const START: ScanState = { blankBefore: true, html: false };

function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.text.length, 0);
}

/** How many chunks the text begins with. */
function equalAtHead(text: string, range: Span, chunks: readonly Chunk[]): number {
  let at = range.start;
  const different = chunks.findIndex(({ text: own }) => {
    const end = at + own.length;
    const equal = end <= range.end && text.slice(at, end) === own;
    at = end;
    return !equal;
  });
  return different < 0 ? chunks.length : different;
}

/** The chunks with which a text ends as it ended before: where the scanner comes upon one of them, the rest is as it was. */
class Tail {
  readonly #chunks: readonly Chunk[];
  /** Where the chunks that may be left begin, the last one first. */
  readonly #starts: number[] = [];

  constructor(text: string, start: number, end: number, chunks: readonly Chunk[]) {
    this.#chunks = chunks;
    let at = end;
    for (let index = chunks.length - 1; index > 0; index -= 1) {
      const own = chunks[index]?.text ?? '';
      at -= own.length;
      if (at <= start || text.slice(at, at + own.length) !== own) break;
      this.#starts.push(at);
    }
  }

  /** The chunks from an offset on, if one of them begins there in the same state; offsets are asked for in order. */
  from(offset: number, { blankBefore, html }: ScanState): readonly Chunk[] | undefined {
    while ((this.#starts.at(-1) ?? offset) < offset) this.#starts.pop();
    if (this.#starts.at(-1) !== offset) return undefined;
    const index = this.#chunks.length - this.#starts.length;
    const chunk = this.#chunks[index];
    return chunk?.blankBefore === blankBefore && chunk.html === html ? this.#chunks.slice(index) : undefined;
  }
}

class ChunkScanner {
  readonly #text: string;
  readonly #end: number;
  readonly #tail: Tail;
  readonly #chunks: Chunk[] = [];
  #start: number;
  #state: ScanState;
  /** The chunks that are left, once they are found to be as they were. */
  #rest: readonly Chunk[] | undefined;
  #fence: string | undefined;
  #raw: string | undefined;
  #html: boolean;
  #blankBefore: boolean;
  /** Start of an unindented paragraph that could turn out to be a setext heading. */
  #paragraph: number | undefined;

  constructor(text: string, start: number, end: number, state: ScanState, tail: Tail) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#tail = tail;
    this.#state = state;
    this.#html = state.html;
    this.#blankBefore = state.blankBefore;
  }

  chunks(): Chunk[] {
    let at = this.#start;
    while (at < this.#end && this.#rest === undefined) {
      const next = lineAfter(this.#text, at, this.#end);
      this.#line(at, next);
      at = next;
    }
    if (this.#rest === undefined) this.#push(this.#end);
    return [...this.#chunks, ...(this.#rest ?? [])];
  }

  #line(start: number, next: number): void {
    // A line's first stretch tells all there is to tell, save where raw HTML closes.
    const line = this.#text.slice(start, Math.min(next, start + 1000)).replace(/[\r\n]+$/u, '');
    const blank = line.trim() === '';
    const state = { blankBefore: this.#blankBefore, html: this.#html };
    if (this.#swallowed(line, start, next)) {
      this.#paragraph = undefined;
    } else if (blank) {
      this.#html = false;
      this.#paragraph = undefined;
    } else {
      this.#outside(line, start, state);
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

  /** @param state before this line */
  #outside(line: string, start: number, state: ScanState): void {
    if (HTML_OPEN.test(line)) this.#html = true;
    if (this.#html) {
      this.#paragraph = undefined;
      this.#cutLong(line, start, state);
    } else if (ATX.test(line)) {
      this.#cut(start, state);
      this.#paragraph = undefined;
    } else if (UNDERLINE.test(line) && this.#paragraph !== undefined) {
      // Scanned from there, the paragraph comes after a blank line.
      this.#cut(this.#paragraph, START);
      this.#paragraph = undefined;
    } else {
      this.#cutLong(line, start, state);
      if (this.#blankBefore) this.#paragraph = /^[^\s>#|<]/u.test(line) && !LIST_MARK.test(line) ? start : undefined;
    }
  }

  #cutLong(line: string, start: number, state: ScanState): void {
    const length = start - this.#start;
    if (length < LONG) return;
    const unindented = /^\S/u.test(line);
    const item = LIST_MARK.test(line);
    const fresh = this.#blankBefore && unindented && !item;
    if (fresh || (length > LONGER && unindented && item) || length > LONGEST) this.#cut(start, state);
  }

  /** @param state of the scanner before the line that begins at `at` */
  #cut(at: number, state: ScanState): void {
    if (at <= this.#start) return;
    this.#push(at);
    this.#start = at;
    this.#state = state;
    this.#rest = this.#tail.from(at, state);
  }

  #push(end: number): void {
    const { blankBefore, html } = this.#state;
    this.#chunks.push({ text: copied(this.#text.slice(this.#start, end)), blankBefore, html });
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
