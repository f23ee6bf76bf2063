/** Which units are headings, and how deep. */
import type { Block } from './blocks.ts';
import { headingLine, isCapitals, isPhrase, isTitle, isUnfinished } from './headingLines.ts';
import { decimalNumber, follows, headingNumber, keywordNumber } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { isRoleNoun } from './roles.ts';
import { slicePlain, sourceSpan } from './spans.ts';
import type { Heading, HeadingStyle, PlainText, Span } from './types.ts';

/** A unit that is a heading, or that begins with one. */
export interface FoundHeading {
  readonly title: PlainText;
  readonly range: Span;
  readonly style: HeadingStyle;
  readonly number?: Numbering;
  /** Of a Markdown heading. */
  readonly markdownDepth?: number;
  /** What follows a run-in heading in its paragraph. */
  readonly rest?: Block;
}

const LONGEST_RUN_IN = 180;
const LONGEST_NUMBER = 30;
/** Most words of a numbered title in bold: it is a title whatever it says. */
const LONGEST_BOLD = 22;
const LONGEST_BOLD_CHARACTERS = 170;
/** A number and a bold title, at most. */
const LONGEST_LINE = LONGEST_NUMBER + LONGEST_BOLD_CHARACTERS;
/** "Acme N.V." ends with a dot that ends nothing. */
const ABBREVIATED = /(?:^|[\s.])(?:\p{Lu}|Inc|Ltd|Corp|Co|nr|no|art|al|cf|bv|nv)\.$/iu;

/** Where a unit stands. */
export interface Surroundings {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The heading "Definitions" that it stands under, if any: there a term with its meaning looks like a run-in heading. */
  readonly definitions: FoundHeading | undefined;
  /** Paragraphs that may begin with a title, see `titledParagraphs`. */
  readonly titled: ReadonlySet<Block>;
  /** The whole text of the contract. */
  readonly source: string;
}

/** The heading that a unit is or begins with, if any. */
export function findHeading(unit: Block, { previous, next, definitions, titled, source }: Surroundings): FoundHeading | undefined {
  if (unit.kind === 'heading') return markdownHeading(unit);
  if (unit.quoted === true || unit.links === true) return undefined;
  const isParagraph = unit.kind === 'paragraph' || unit.kind === 'html';
  const whole = isParagraph && unit.plain.text.length <= LONGEST_LINE ? wholeLine(unit, previous, next) : undefined;
  if (whole !== undefined) return whole;
  const found = isParagraph ? runIn(unit, titled, source) : isOuterItem(unit) ? orderedItem(unit, next, source) : undefined;
  return definitions === undefined || (found !== undefined && comesAfter(definitions, found)) ? found : undefined;
}

function isOuterItem(unit: Block): boolean {
  return unit.kind === 'item' && unit.outerOrdered === true && unit.depth === 0;
}

/** "2. Services" after "1. Definitions". */
function comesAfter(previous: FoundHeading, next: FoundHeading): boolean {
  return previous.number !== undefined && next.number !== undefined && follows(previous.number, next.number);
}

/** Of the numbered paragraphs on one level, or in one article, more must begin with a title for any of them to do so. */
const TITLED_SHARE = 0.5;
/** In one article a single title proves nothing. */
const FEWEST_TITLED = 2;

/** A paragraph that begins with a number, as far as the habit of titles goes. */
export interface NumberedParagraph {
  readonly unit: Block;
  /** Its number, where that tells its level and article. */
  readonly number?: Numbering;
  /** Whether a title, in whatever print, follows the number. */
  readonly hasTitle: boolean;
  /** Whether that title is in plain print: then it is one only by habit. */
  readonly plainTitle: boolean;
}

export function numberedParagraphs(units: readonly Block[]): NumberedParagraph[] {
  return units.filter(isProse).flatMap((unit): NumberedParagraph[] => {
    const plain = plainTitle(unit) !== undefined;
    const decimal = decimalNumber(unit.plain.text);
    const number = decimal !== undefined && (decimal.separated || decimal.parts.length > 1) ? decimal : undefined;
    if (number === undefined) return plain ? [{ unit, hasTitle: true, plainTitle: true }] : [];
    const hasTitle = plain || unit.marks.some(({ strong, start }) => strong && start <= number.end + 4) || isTitle(unit.plain.text.slice(number.end));
    return [{ unit, number, hasTitle, plainTitle: plain }];
  });
}

/** Whether two paragraphs say the same of the habit of titles. */
export function isSameHabit(one: NumberedParagraph, other: NumberedParagraph | undefined): boolean {
  return one.hasTitle === other?.hasTitle && one.plainTitle === other.plainTitle && one.number?.parts.join('.') === other.number?.parts.join('.');
}

/**
 * Which paragraphs begin with a number and a title in plain print. Titles are a habit: where other paragraphs of
 * the same level have none, a short first sentence is a sentence.
 *
 * @param numbered the numbered paragraphs of the contract, in order
 */
export function titledParagraphs(numbered: readonly NumberedParagraph[]): boolean[] {
  if (!numbered.some((each) => each.plainTitle)) return [];
  const habits = new Habits();
  const places = numbered.map(({ number, hasTitle }) => (number === undefined ? undefined : habits.count(number, hasTitle)));
  return numbered.map(({ plainTitle: titled }, index) => {
    const [level, article] = places[index] ?? [];
    return titled && (level === undefined || article === undefined || habits.has(level, 1) || habits.has(article, FEWEST_TITLED));
  });
}

function isProse(unit: Block): boolean {
  return unit.kind === 'paragraph' || unit.kind === 'html';
}

/** On which levels, and in which articles, the numbered paragraphs begin with titles. */
class Habits {
  readonly #counts = new Map<string, { readonly all: number; readonly titled: number }>();
  /** The last number in each article: annexes begin again at 1.1. */
  readonly #lasts = new Map<string, { readonly number: number; readonly round: number }>();

  /** Counts a paragraph; gives the level and the article that it is in. */
  count({ parts }: Numbering, titled: boolean): readonly [string, string] {
    const within = parts.slice(0, -1).join('.');
    const own = parts.at(-1) ?? 0;
    const last = this.#lasts.get(within) ?? { number: 0, round: 0 };
    const round = own > last.number ? last.round : last.round + 1;
    this.#lasts.set(within, { number: own, round });
    const keys = [`level ${parts.length}`, `${within} in round ${round}`] as const;
    for (const key of keys) {
      const before = this.#counts.get(key) ?? { all: 0, titled: 0 };
      this.#counts.set(key, { all: before.all + 1, titled: before.titled + (titled ? 1 : 0) });
    }
    return keys;
  }

  has(key: string, fewest: number): boolean {
    const { all, titled } = this.#counts.get(key) ?? { all: 0, titled: 0 };
    return titled >= fewest && titled > TITLED_SHARE * all;
  }
}

function markdownHeading(unit: Block): FoundHeading {
  const number = unit.marker === undefined ? undefined : decimalNumber(unit.marker);
  const found = titled(unit, headingNumber(unit.plain.text));
  const style = unit.setext === true ? 'setext' : 'atx';
  return { ...found, ...(number === undefined ? {} : { number }), style, markdownDepth: unit.depth };
}

/** The unit as a heading; `*`, `_` and `#` that a sloppy export left around the title go. */
function titled(unit: Block, number: Numbering | undefined, style: HeadingStyle = 'plain'): FoundHeading {
  const text = unit.plain.text;
  const stray = /^[*_#\s]*/u.exec(text)?.[0].length ?? 0;
  const from = stray > 0 && number === undefined ? stray : (number?.end ?? 0);
  const inner = stray > 0 && number === undefined ? headingNumber(text.slice(stray)) : undefined;
  const end = text.length - ((ABBREVIATED.test(text) ? undefined : /[*_#\s:.]*$/u.exec(text))?.[0].length ?? 0);
  const title = slicePlain(unit.plain, Math.min(from + (inner?.end ?? 0), end), end);
  const found = number ?? inner;
  return { title, range: unit.range, style, ...(found === undefined ? {} : { number: found }) };
}

/** A paragraph that is a heading as a whole. */
function wholeLine(unit: Block, previous: Block | undefined, next: Block | undefined): FoundHeading | undefined {
  const { text } = unit.plain;
  const line = headingLine(text);
  const style = isBold(unit, 0, text.length) ? 'bold' : 'plain';
  if (line !== undefined && !isReference(text, line.number, previous, next)) return titled(unit, line.number, style);
  if (style === 'bold') return boldLine(unit);
  if (isCapitals(text) && !/[.:,]$/u.test(text)) return titled(unit, undefined);
  return numberedTitle(unit, next);
}

/** "Article 5" on a printed line of its own, in the middle of a sentence. */
function isReference(text: string, number: Numbering | undefined, previous: Block | undefined, next: Block | undefined): boolean {
  if (number?.keyword === undefined || text.length > number.end) return false;
  if (/^\p{Ll}/u.test(next?.plain.text ?? '')) return true;
  return previous?.kind === 'paragraph' && isUnfinished(previous.plain.text) && headingLine(previous.plain.text) === undefined;
}

function boldLine(unit: Block): FoundHeading | undefined {
  const { text } = unit.plain;
  const number = headingNumber(text);
  const title = number === undefined ? text : text.slice(number.end);
  if (/[:,;]$/u.test(text) || !(number === undefined ? isTitle(title) : isPhrase(title, LONGEST_BOLD, LONGEST_BOLD_CHARACTERS))) return undefined;
  if (number === undefined && /\.$/u.test(text) && title.split(' ').length > 6) return undefined;
  if (/^(?:[\d\W]|version|versie|date|datum)/iu.test(title) || /["”»]$/u.test(title)) return undefined;
  return titled(unit, number, 'bold');
}

/** "4.2 Subprocessors": a short numbered line with a longer text under it. */
function numberedTitle(unit: Block, next: Block | undefined): FoundHeading | undefined {
  const { text } = unit.plain;
  const number = decimalNumber(text);
  if (number === undefined || !(number.separated || number.parts.length > 1)) return undefined;
  const title = text.slice(number.end);
  if (/[:;,]$/u.test(text) || !isTitle(title, /\.$/u.test(text) ? 6 : 8)) return undefined;
  const below = next?.plain.text ?? '';
  const deeper = (decimalNumber(below)?.parts.length ?? 0) > number.parts.length;
  return deeper || (next?.kind !== 'row' && below.length > 80 && /^[\p{Lu}\p{N}(“"]/u.test(below)) ? titled(unit, number) : undefined;
}

/** An item of an outer ordered list that titles what stands in it or after it. */
function orderedItem(unit: Block, next: Block | undefined, source: string): FoundHeading | undefined {
  const { text } = unit.plain;
  const number = decimalNumber(unit.marker ?? '');
  const bold = isBold(unit, 0, text.length);
  if (number !== undefined && isTitle(text) && !/[.,;:]$/u.test(text)) {
    const alone = unit.siblings === 1 && next?.kind !== 'item';
    if (bold ? unit.holdsMore === true || alone : alone && (isCapitals(text) || (next?.plain.text.length ?? 0) > 80)) {
      return { ...titled(unit, undefined, bold ? 'bold' : 'plain'), number };
    }
  }
  const found = boldRunIn(unit, source, true);
  return found === undefined || number === undefined ? undefined : { ...found, number: found.number ?? number };
}

/** "**7. Audit.** The Customer may …", "4.1 Audit. The Customer may …" */
function runIn(unit: Block, titled: ReadonlySet<Block>, source: string): FoundHeading | undefined {
  return boldRunIn(unit, source, false) ?? (titled.has(unit) ? numberedRunIn(unit, source) : undefined);
}

/** A bold title at the head of a paragraph; in an ordered list only one that ends with a full stop (terms end with a colon). */
function boldRunIn(unit: Block, source: string, listed: boolean): FoundHeading | undefined {
  const { text } = unit.plain;
  const mark = unit.marks.find(({ strong, start }) => strong && (start === 0 || (start <= LONGEST_NUMBER && headingNumber(text.slice(0, start))?.end === start)));
  if (mark === undefined || mark.end > LONGEST_RUN_IN || mark.end >= text.length - 2) return undefined;
  // In "4.2**Audit.**" only the mark tells where the number ends.
  const before = headingNumber(mark.start === 0 ? text : text.slice(0, mark.start));
  const number = before !== undefined && before.end <= mark.end ? before : undefined;
  const from = Math.max(mark.start, number?.end ?? 0);
  const title = text.slice(from, mark.end).trim();
  const end = mark.end + (/^[ ]?[.:]/u.exec(text.slice(mark.end))?.[0].length ?? 0);
  const rest = text.slice(end).trim();
  const closing = text.slice(from, end).trim().slice(-1);
  const isName = number === undefined && !listed ? isTitle(title) : isPhrase(title, LONGEST_BOLD, LONGEST_BOLD_CHARACTERS);
  if (!isName || !/^[\p{Lu}\p{N}“"«([]/u.test(rest)) return undefined;
  if (closing === ':' ? listed || number === undefined : closing !== '.' && number === undefined) return undefined;
  if (/^["“«]/u.test(title) || (number === undefined && ABBREVIATED.test(text.slice(from, end).trim()))) return undefined;
  return headed(unit, from, end, number, 'bold', source);
}

function numberedRunIn(unit: Block, source: string): FoundHeading | undefined {
  const title = plainTitle(unit);
  return title === undefined ? undefined : headed(unit, title.number.end, title.end, title.number, 'plain', source);
}

/** A number, a few words, a full stop or a colon, and then a sentence; `end` is where that begins. */
function plainTitle(unit: Block): { readonly number: Numbering; readonly end: number } | undefined {
  const { text } = unit.plain;
  const number = decimalNumber(text) ?? keywordNumber(text);
  if (number === undefined || !(number.separated || number.parts.length > 1)) return undefined;
  const match = /^([^.:!?]{3,80}?)[ ]?([.:])[ ](?=[\p{Lu}“"«(\p{N}])/u.exec(text.slice(number.end, number.end + LONGEST_RUN_IN));
  if (match === null) return undefined;
  const [all, title = '', closing] = match;
  const most = closing === ':' ? 7 : 9;
  if (!isTitle(title, most) || text.length - number.end - all.length < 8) return undefined;
  if (isAboutParty(title)) return undefined;
  const italic = unit.marks.some((mark) => !mark.strong && Math.abs(mark.start - number.end) < 2);
  if (!italic && closing === '.' && (ABBREVIATED.test(`${title}.`) || isStatement(title))) return undefined;
  return { number, end: number.end + all.length };
}

const DETERMINER = /^(?:the|an?|each|every|any|no|all|both|this|these|such|de|het|een|elke?|iedere?|ieder|geen|alle|deze|dit|die|dat|les?|la|l['’]|une?|chaque|tout|toute|tous|toutes|aucune?|ces?|cette|cet)(?:\s|(?<=['’]))/iu;
/** Titles that begin with an article are short: "The services", "De prijs". */
const LONGEST_WITH_DETERMINER = 3;
/** Pronouns and verb endings that no title has. */
const SAYS = /(?:^|\s)(?:(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Hh]ij|[Zz]ij|zich|[Ii]ls?|[Ee]lles?|se)(?=\s|$)|s['’]\p{Ll}|\p{Ll}{3,}(?:era|eront|ira|iront)(?=\s|$))/u;

/** Whether what could be a title reads as a sentence about something. */
function isStatement(title: string): boolean {
  return SAYS.test(title) || (DETERMINER.test(title) && title.split(/[\s'’]+/u).length > LONGEST_WITH_DETERMINER);
}

/** "Supplier reports incidents", "The Customer", "Partijen": a sentence about a party, however short, is no title. */
function isAboutParty(title: string): boolean {
  const [, article, first = '', second = ''] = /^((?:both|each|beide|elke|chaque) |the |de |het |les? |la |l['’])?([\p{L}-]+)(?: ([\p{L}-]+))?/iu.exec(title) ?? [];
  return (isRoleNoun(first) || /^part(?:y|ies?|ij|ijen)$/iu.test(first)) && (article !== undefined || /^\p{Ll}/u.test(second));
}

function headed(unit: Block, from: number, end: number, number: Numbering | undefined, style: HeadingStyle, source: string): FoundHeading {
  const text = unit.plain.text;
  const to = end - (/[ .:]*$/u.exec(text.slice(from, end))?.[0].length ?? 0);
  const restStart = sourceSpan(unit.plain, end + (/^ */u.exec(text.slice(end))?.[0].length ?? 0), text.length).start;
  const headEnd = unit.range.start + source.slice(unit.range.start, restStart).trimEnd().length;
  const rest: Block = {
    kind: 'paragraph',
    plain: slicePlain(unit.plain, end, text.length),
    range: { start: restStart, end: unit.range.end },
    depth: 0,
    marks: [],
  };
  return {
    title: slicePlain(unit.plain, from, to),
    range: { start: unit.range.start, end: headEnd },
    style,
    rest,
    ...(number === undefined ? {} : { number }),
  };
}

/** Whether every letter between two plain offsets is bold. */
function isBold(unit: Block, from: number, to: number): boolean {
  let at = from;
  for (const mark of unit.marks) {
    if (!mark.strong || mark.end <= at) continue;
    if (mark.start > at && /[\p{L}\p{N}]/u.test(unit.plain.text.slice(at, Math.min(mark.start, to)))) return false;
    at = Math.max(at, mark.end);
  }
  return at > from && !/[\p{L}\p{N}]/u.test(unit.plain.text.slice(at, to));
}

/** @param depth see `depthAfter` */
export function headingOf({ title, range, style, number }: FoundHeading, depth: number): Heading {
  return { title, range, depth, style, ...(number === undefined ? {} : { number: number.written }) };
}

/** What the headings so far say about the depth of the next. */
export interface DepthState {
  /** The Markdown heading that holds what follows. */
  readonly markdown: number;
  readonly markdownParts: readonly number[];
  /** Depth of the last numbered bold or plain heading under it, if any. */
  readonly numbered: number | undefined;
  /** Whether a bold or plain annex heading holds what follows: its own articles stand in it. */
  readonly annexed: boolean;
}

export const NO_HEADINGS: DepthState = { markdown: 0, markdownParts: [], numbered: undefined, annexed: false };

/** The depth of the next heading, 1 to 6, and what follows from it. */
export function depthAfter(state: DepthState, found: FoundHeading): { readonly depth: number; readonly state: DepthState } {
  const next = freeDepth(state, found);
  return { depth: Math.max(1, Math.min(6, next.depth)), state: next.state };
}

function freeDepth(state: DepthState, found: FoundHeading): { readonly depth: number; readonly state: DepthState } {
  const { number, markdownDepth } = found;
  if (markdownDepth !== undefined) {
    return { depth: markdownDepth, state: { markdown: markdownDepth, markdownParts: number?.parts ?? [], numbered: undefined, annexed: false } };
  }
  if (isApart(found)) return { depth: state.markdown + 1, state: { ...state, annexed: true, numbered: undefined } };
  const base = state.markdown + (state.annexed ? 1 : 0);
  if (number === undefined) return { depth: (state.numbered ?? base) + 1, state };
  const depth = base + levels(number, state.markdownParts);
  return { depth, state: { ...state, numbered: depth } };
}

export function isSameDepthState(one: DepthState, other: DepthState): boolean {
  return one.markdown === other.markdown && one.numbered === other.numbered && one.annexed === other.annexed && one.markdownParts.join('.') === other.markdownParts.join('.');
}

/** "4.2" under Markdown's "## 4 Audit" is one level below it, under "## Terms" two. */
function levels(number: Numbering, above: readonly number[]): number {
  const { parts } = number;
  const within = above.length > 0 && above.length < parts.length && above.every((part, index) => part === parts[index]);
  return within ? parts.length - above.length : parts.length;
}

/** Signatures and annexes stand beside the articles, not in the last of them. */
function isApart({ number, title }: FoundHeading): boolean {
  const words = number?.keyword ?? title.text;
  return /^(?:signature|signed|handtekening|ondertekening|annex|appendi|bijlage|schedule|exhibit)/iu.test(words);
}
