/** The numbers that the headings, paragraphs and items of a section are written with. */
import { kindAt, LETTER, NUMBER } from '../../characters.ts';
import { headingNumber, itemNumber } from '../../contract/numbering.ts';
import type { Numbering } from '../../contract/numbering.ts';
import type { PlainText, Provision, Span } from '../../contract/types.ts';
import type { SectionTexts } from '../sectionTexts.ts';

/** How the last part of a number is written; the first letter tells upper case from lower. */
export type Notation = 'decimal' | 'roman' | 'Roman' | 'letter' | 'Letter';

/** A number as it stands in a section; its offsets are from the section's origin. */
export interface SectionNumber {
  /** Index into the section's provisions; undefined for its heading. */
  readonly provision: number | undefined;
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Without word and brackets: `4.2`, `IV`, `a`, `1er`. */
  readonly text: string;
  /** Where `text` stands. */
  readonly span: Span;
  /** With its brackets, as a reader sees it: `(a)`, `4.2`. */
  readonly written: string;
  readonly range: Span;
  /** `article`, `§`, … in lower case; empty without one. */
  readonly keyword: string;
  /** The keyword as written, with what stands between it and the number: `Article `. */
  readonly lead: string;
  /** What precedes the last part, the dot between them left out: `4` of `4.2`, empty of `4`. */
  readonly prefix: string;
  readonly last: number;
  readonly notation: Notation;
  /** Brackets and such: `()`, `)`, `°`. */
  readonly marks: string;
  /** Whether the written number is what a reader sees and can be counted on: no mark of a Markdown list, no quotation. */
  readonly counts: boolean;
  /** `5bis`: stands beside the number before it. */
  readonly inserted: boolean;
  /** Of an item: which of the section's enumerations it belongs to. */
  readonly enumeration: number;
}

export interface NumberNotes {
  readonly numbers: readonly SectionNumber[];
  /**
   * Numbers that begin a line or a sentence, be they read as one or not: what a series skips may stand there. Those
   * that a word introduces as `withWord` writes them.
   */
  readonly begun: ReadonlySet<string>;
  /** Texts of the items' provisions, in which an item that seems to be missing may run on. */
  readonly says: (provision: number) => string;
  /** Equal for sections that are numbered alike. */
  readonly print: string;
}

const NONE: NumberNotes = { numbers: [], begun: new Set(), says: () => '', print: '' };

export function readNumbers({ kind, section: { body }, source }: SectionTexts): NumberNotes {
  if (kind === 'contents' || kind === 'signatures') return NONE;
  const numbers: SectionNumber[] = [];
  const { heading, provisions } = body;
  if (heading?.number !== undefined) {
    const lead = leadOf(source, heading.range, heading.title);
    const number = headingNumber(`${heading.number}. X`);
    const listed = heading.style !== 'atx' && heading.style !== 'setext' && isListMark(source, heading.range.start, heading.number);
    const read = number === undefined ? undefined : placed(heading.number, number, lead, source);
    if (read !== undefined) numbers.push({ ...read, kind: 'heading', provision: undefined, counts: read.counts && !listed, enumeration: 0 });
  }
  const enumerations = new Enumerations();
  provisions.forEach((provision, index) => {
    const number = numberOf(source, provision);
    const enumeration = enumerations.of(provision, index, number !== undefined && isItem(number));
    if (number !== undefined) numbers.push({ ...number, kind: isItem(number) ? 'item' : 'paragraph', provision: index, enumeration });
  });
  const begun = numbersBegun(source);
  const print = [...numbers.map(printOf), ...begun].join('|');
  return { numbers, begun, says: (provision) => provisions[provision]?.plain.text ?? '', print };
}

type Read = Omit<SectionNumber, 'kind' | 'provision' | 'enumeration'>;

function printOf({ kind, lead, written, marks, counts, enumeration, provision }: SectionNumber): string {
  return [kind, lead, written, marks, counts, enumeration, provision ?? ''].join(' ');
}

/** "4.2" and "§ 3" number paragraphs, "(a)", "ii." and "1°" items. */
function isItem({ prefix, keyword }: Read): boolean {
  return prefix === '' && keyword === '';
}

/** What stands before the words of a heading or provision. */
function leadOf(source: string, range: Span, plain: PlainText): Span {
  const first = plain.pieces[0]?.source;
  return { start: range.start, end: first === undefined || first <= range.start ? Math.min(range.end, source.length) : Math.min(first, source.length) };
}

function numberOf(source: string, provision: Provision): Read | undefined {
  const { number, kind, range, plain } = provision;
  if (number === undefined || kind === 'row' || !holdsWord(number) || isEntry(source, range)) return undefined;
  const parsed = itemNumber(`${number} X`) ?? headingNumber(`${number}. X`);
  const read = parsed === undefined ? undefined : placed(number, parsed, leadOf(source, range, plain), source);
  if (read === undefined) return undefined;
  return { ...read, counts: read.counts && !isListMark(source, range.start, number) && !isQuoted(source, range.start) };
}

/** Markdown numbers the items of its lists itself, whatever is written. */
function isListMark(source: string, start: number, number: string): boolean {
  const mark = /^[ \t]*(\d{1,9})[.)](?=\s)/u.exec(source.slice(start, start + 24))?.[1];
  return mark !== undefined && mark === number.replace(/[.)]$/u, '');
}

/** An entry of a table of contents that has no heading: nothing but a link within the draft. */
function isEntry(source: string, { start, end }: Span): boolean {
  if (end - start >= LONGEST_ENTRY) return false;
  const text = source.slice(start, end);
  return text.includes('](#') && /^[^\p{L}\p{N}[]*\[[^[\]]*\]\(#[^()]*\)[^\p{L}\p{N}]*$/u.test(text);
}

const LONGEST_ENTRY = 400;

/** Whether a mark holds a letter or digit: that of a bulleted list holds none. */
function holdsWord(mark: string): boolean {
  for (let at = 0; at < mark.length; at += 1) if ((kindAt(mark, at) & (LETTER | NUMBER)) !== 0) return true;
  return false;
}

function isQuoted(source: string, start: number): boolean {
  return /(?:^|[\r\n])[ \t]*>[^\r\n]*$/u.test(source.slice(Math.max(0, start - LONGEST_QUOTE_MARK), start));
}

/** The marks before a number on its line, at most: `> - **`. */
const LONGEST_QUOTE_MARK = 24;

const CORE = /[\p{L}\p{N}]+(?:\.\d+){0,20}/gu;
const PARTS = /^(.*?)(\d+|[A-Za-z]+?)(bis|ter|quater|quinquies|er|ère)?$/u;
const LONGEST_LEAD = 400;

function placed(number: string, parsed: Numbering, lead: Span, source: string): Read | undefined {
  const text = number.match(CORE)?.at(-1);
  if (text === undefined) return undefined;
  const start = lastStanding(source.slice(lead.start, Math.min(lead.end, lead.start + LONGEST_LEAD)), text);
  const from = lead.start + Math.max(0, start);
  const to = from + text.length;
  if (isCutShort(text, source.slice(to, to + 8))) return undefined;
  const opened = source.charAt(from - 1) === '(';
  const closing = /^\\?([)°])/u.exec(source.slice(to, to + 2)) ?? undefined;
  const range = { start: opened ? from - 1 : from, end: to + (closing?.[0].length ?? 0) };
  const [, before = '', last = '', suffix] = PARTS.exec(text) ?? [];
  const ordinal = /^(?:premier|unique)$/iu.test(text);
  return {
    text,
    span: { start: from, end: to },
    written: source.slice(range.start, range.end).replaceAll('\\', ''),
    range,
    keyword: parsed.keyword ?? '',
    lead: parsed.keyword === undefined ? '' : number.slice(0, number.length - text.length),
    prefix: ordinal ? '' : before.replace(/\.$/u, ''),
    last: parsed.parts.at(-1) ?? 0,
    notation: ordinal || /^\d/u.test(last) ? 'decimal' : notationOf(last, parsed.style),
    marks: `${opened ? '(' : ''}${closing?.[1] ?? (/\.$/u.test(number) ? '.' : '')}`,
    counts: start >= 0,
    inserted: suffix !== undefined && suffix !== 'er' && suffix !== 'ère',
  };
}

/** "4. 3 – Vouchers" is 4.3 spaced out, "4.3.1Security" is 4.3.1. */
function isCutShort(text: string, after: string): boolean {
  return /^\\?\.\d/u.test(after) || (!text.includes('.') && /^\\?\.\s\d{1,2}(?:[\s.)]|$)/u.test(after));
}

function notationOf(last: string, style: Numbering['style']): Notation {
  const upper = /^\p{Lu}/u.test(last);
  return style === 'roman' ? (upper ? 'Roman' : 'roman') : upper ? 'Letter' : 'letter';
}

/** The last place at which a number stands as a word of its own. */
function lastStanding(lead: string, text: string): number {
  for (let at = lead.lastIndexOf(text); at >= 0; at = at === 0 ? -1 : lead.lastIndexOf(text, at - 1)) {
    if (!/[\p{L}\p{N}]/u.test(lead.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(lead.charAt(at + text.length))) return at;
  }
  return -1;
}

/** Which enumeration an item belongs to: items of one depth with one lead-in that nothing of a lesser depth parts. */
class Enumerations {
  #open: { readonly id: number; readonly leadIn: number | undefined; last: number }[] = [];
  #next = 1;

  of({ kind, depth, leadIn }: Provision, index: number, numbered: boolean): number {
    if (kind !== 'item') {
      this.#open.length = Math.min(this.#open.length, kind === 'paragraph' ? depth : 0);
      return 0;
    }
    this.#open.length = Math.min(this.#open.length, depth + 1);
    const known = this.#open[depth];
    if (!numbered) {
      this.#open.length = Math.min(this.#open.length, depth);
      return 0;
    }
    // A letter that stands twice seems to complete the item that it follows.
    if (known !== undefined && (known.leadIn === leadIn || known.last === leadIn)) {
      known.last = index;
      return known.id;
    }
    while (this.#open.length < depth) this.#open.push({ id: 0, leadIn: undefined, last: -1 });
    this.#open[depth] = { id: this.#next, leadIn, last: index };
    this.#next += 1;
    return this.#next - 1;
  }
}

/** A number that a word introduces, as it stands in `NumberNotes.begun`. */
export function withWord(number: string): string {
  return `§${number}`;
}

const BEGINS_LINE =
  /(?:^|[\r\n])(?:<[^<>\r\n]{0,100}>|[^\p{L}\p{N}\r\n<§]){0,20}(\p{L}{2,10}\.?[^\p{L}\p{N}\r\n]{1,4}|§{1,2}[ \u00a0]?)?(\d{1,3}(?:\.\d{1,3}){1,20}|(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?=[.)\]:°| \t\u00a0–—-]{0,6}(?:[^\p{Ll}\p{N}]|$)))(?![\p{L}\p{N}])/gu;
const BEGINS_SENTENCE = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d{1,3}){1,20}(?=[.)]{0,2}[ \u00a0]{1,4}[\p{Lu}"“«])/gu;

function numbersBegun(source: string): Set<string> {
  const begun = new Set<string>();
  // "**8****.2 Minors**": emphasis may end within a number.
  const text = source.replace(/[*_\\]+/gu, '');
  for (const [, word, number = ''] of text.matchAll(BEGINS_LINE)) begun.add(word === undefined ? number : withWord(number));
  for (const [number] of text.matchAll(BEGINS_SENTENCE)) begun.add(number);
  return begun;
}
