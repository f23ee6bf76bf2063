/**
 * Blocks as a reader sees them: paragraphs that a page break cut in two are one again, and a paragraph that
 * holds several numbered provisions or a heading line falls apart into them.
 */
import type { Block } from './blocks.ts';
import { headingLine, isUnfinished } from './headingLines.ts';
import type { Mark } from './inline.ts';
import { decimalNumber, follows, headingNumber, itemNumber } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { joinPlain, lineStarts, slicePlain, sourceSpan } from './spans.ts';

/**
 * @param source the text that the blocks' offsets are offsets into
 * @param printed whether every printed line of the contract is a paragraph, see `isPrinted`
 */
export function unitsOf(blocks: readonly Block[], source: string, printed: boolean): Block[] {
  return rejoined(blocks, printed).flatMap((block) => (block.kind === 'paragraph' || block.kind === 'item' ? split(block, source) : [block]));
}

const STOP = /[.!?…:;|]["'”’»)\]*]*$/u;
/** A printed line is at least this long; what is shorter is a label, not a line cut off. */
const PRINTED_LINE = 40;

/** Where so many paragraphs go on in lower case, every printed line is a paragraph: names go on in capitals as well. */
const PRINTED_SHARE = 0.15;

/** How many paragraphs there are, and how many of them go on in lower case. */
export interface ParagraphCounts {
  readonly paragraphs: number;
  readonly lowerCase: number;
}

export function countParagraphs(blocks: readonly Block[]): ParagraphCounts {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return { paragraphs: paragraphs.length, lowerCase: paragraphs.filter((block) => /^\p{Ll}{2}/u.test(block.plain.text)).length };
}

/** Whether every printed line of a contract is a paragraph, as its paragraphs tell. */
export function isPrinted({ paragraphs, lowerCase }: ParagraphCounts): boolean {
  return paragraphs > 20 && lowerCase > PRINTED_SHARE * paragraphs;
}

/** Paragraphs cut mid-sentence put together again. */
function rejoined(blocks: readonly Block[], printed: boolean): Block[] {
  const joined: Block[] = [];
  let parts: Block[] = [];
  const flush = (): void => {
    if (parts.length > 0) joined.push(joinBlocks(parts));
    parts = [];
  };
  for (const block of blocks) {
    const previous = parts.at(-1);
    if (previous === undefined || !continues(previous, block, printed)) flush();
    parts.push(block);
  }
  flush();
  return joined;
}

/** Whether a block goes on with the sentence of the one before it. */
export function continues(previous: Block, next: Block, printed: boolean): boolean {
  if (next.kind !== 'paragraph' || (previous.kind !== 'paragraph' && previous.kind !== 'item')) return false;
  if (previous.depth !== next.depth || previous.quoted !== next.quoted) return false;
  const tail = previous.plain.text;
  if (tail.length < PRINTED_LINE || STOP.test(tail) || isCapitals(tail) || itemNumber(next.plain.text) !== undefined) return false;
  const { text } = next.plain;
  if (/^[“"'«(]?\p{Ll}/u.test(text)) return true;
  if (!/^[\p{L}(]/u.test(text) || headingNumber(text)?.keyword !== undefined || isCapitals(text)) return false;
  return isUnfinished(tail) || (printed && tail.length >= 1.5 * PRINTED_LINE && text.length >= PRINTED_LINE);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

function joinBlocks(parts: readonly Block[]): Block {
  const [first] = parts as readonly [Block];
  if (parts.length === 1) return first;
  const plain = joinPlain(parts.map((part) => part.plain), ' ');
  return { ...first, plain, range: { start: first.range.start, end: parts.at(-1)?.range.end ?? first.range.end } };
}

/** Cuts a block at the lines and numbers that begin a provision or a heading of their own. */
function split(block: Block, source: string): Block[] {
  const cuts = cutsOf(block, source);
  if (cuts.length === 0) return [block];
  const bounds = [0, ...cuts, block.plain.text.length];
  const pieces: Block[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const piece = pieceOf(block, bounds[index] ?? 0, bounds[index + 1] ?? 0, index === 0, source);
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

function pieceOf(block: Block, from: number, to: number, first: boolean, source: string): Block | undefined {
  const plain = slicePlain(block.plain, from, to);
  if (plain.text === '') return undefined;
  const start = first ? block.range.start : sourceStart(block, from, source);
  const end = to >= block.plain.text.length ? block.range.end : sourceStart(block, to, source);
  const trimmed = source.slice(start, end).trimEnd().length;
  const { marker: _, holdsMore: __, ...rest } = block;
  return {
    ...(first ? block : rest),
    kind: first ? block.kind : 'paragraph',
    plain,
    range: { start, end: start + trimmed },
    marks: marksWithin(block.marks, from, from + (block.plain.text.slice(from, to).length)),
  };
}

/** Where the piece that begins at a plain offset begins in the source, emphasis marks before it included. */
function sourceStart(block: Block, plain: number, source: string): number {
  let start = sourceSpan(block.plain, plain, plain).start;
  const floor = plain === 0 ? block.range.start : sourceSpan(block.plain, plain - 1, plain).start;
  while (start > floor && /[*_<>/a-z[]/iu.test(source.charAt(start - 1)) && !/\s/u.test(source.charAt(start - 1))) start -= 1;
  return start;
}

function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .filter((mark) => mark.start < to && mark.end > from)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - from), end: Math.min(to, mark.end) - from }));
}

function cutsOf(block: Block, source: string): number[] {
  const { text } = block.plain;
  const lines = lineStarts(block.plain, source);
  const cuts = new Set([...lineCuts(text, lines), ...numberCuts(block, text)]);
  return [...cuts].sort((a, b) => a - b);
}

const BULLET = /^[-*•·▪◦‣–—][ ]/u;

/** Lines that begin an item or a numbered provision, or that are a heading by themselves. */
function lineCuts(text: string, starts: readonly number[]): number[] {
  const cuts: number[] = [];
  let previous = itemNumber(text) ?? decimalNumber(text);
  let afterHeading = isHeadingLine(text.slice(0, starts[0] ?? 0));
  starts.forEach((start, index) => {
    const line = text.slice(start, starts[index + 1] ?? text.length).trim();
    const before = text.slice(Math.max(0, start - 20), start).trimEnd();
    const number = itemNumber(line) ?? numberedLine(line);
    const heading = /[.!?:;]["”»)]*$/u.test(before) && isHeadingLine(line);
    if (heading || afterHeading || BULLET.test(line) || (number !== undefined && opensItem(number, previous, before))) {
      cuts.push(start);
      previous = number;
    }
    afterHeading = heading;
  });
  return cuts;
}

function isHeadingLine(line: string): boolean {
  return line !== '' && headingLine(line) !== undefined;
}

function numberedLine(line: string): Numbering | undefined {
  const number = decimalNumber(line);
  return number !== undefined && (number.separated || number.parts.length > 1) && /^[\p{Lu}“"«(]/u.test(line.slice(number.end)) ? number : undefined;
}

/** A mark at the head of a line opens an item where one may begin, or where it continues the enumeration. */
function opensItem(number: Numbering, previous: Numbering | undefined, before: string): boolean {
  if (previous !== undefined && (follows(previous, number) || (skips(previous, number) && /[:;]["”»)]*$/u.test(before)))) return true;
  const first = number.parts.at(-1) === 1;
  const bare = /^[a-z]\.$/u.test(number.written);
  return (first || number.parts.length > 1) && (bare ? /[:;,]$/u : /(?:[.:;,!?]|\b(?:and|or|en|of|et|ou))["”»)]*$/u).test(before);
}

/** Numbers that an enumeration leaves out at most. */
const SKIPPED = 2;

/** Whether a mark continues an enumeration in which one stands twice or is left out: "(b)" or "(d)" after "(b)". */
function skips(previous: Numbering, next: Numbering): boolean {
  const [from = 0] = previous.parts;
  const [to = 0] = next.parts;
  const isSameForm = previous.style === next.style && shape(previous) === shape(next);
  return isSameForm && previous.parts.length === 1 && next.parts.length === 1 && to >= from && to <= from + 1 + SKIPPED;
}

function shape({ written }: Numbering): string {
  return written.replace(/[\p{L}\p{N}]+/u, '');
}

/** Decimal numbers in running text that continue the paragraph's own: "2.1. … . 2.2. …". */
function numberCuts(block: Block, text: string): number[] {
  let current = decimalNumber(text);
  if (current === undefined || !(current.separated || current.parts.length > 1)) return [];
  const cuts: number[] = [];
  for (const match of text.matchAll(/[.!?;:)”»] \d{1,3}(?:\.\d{1,3}){0,20}\.?(?= ?\p{L}| [“"«(])/gu)) {
    const at = match.index + 2;
    const next: Numbering | undefined = decimalNumber(text.slice(at, at + 40));
    if (next === undefined || !follows(current, next)) continue;
    const bold = block.marks.some((mark) => mark.strong && mark.start === at);
    if (next.parts.length < 2 && !bold) continue;
    cuts.push(at);
    current = next;
  }
  return cuts;
}
