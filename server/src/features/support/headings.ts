import type { Contract, Heading, PlainText, Section } from '../../contract/types.ts';
import { isRunIn } from './outline.ts';

/** The parts of a heading in the source, in order; together they are the heading. */
interface Parts {
  readonly before: string;
  readonly number: string;
  readonly between: string;
  readonly title: string;
  readonly after: string;
}

/** A heading written as another one is, without the underline of a setext heading. */
export interface WrittenHeading {
  readonly text: string;
  /** Whether the text under it goes on in its line. */
  readonly runIn: boolean;
}

/**
 * A heading like that of a section of the draft: its marks, the separator after its number, its capitals.
 *
 * @param number as it is to be written; undefined for a heading without one
 */
export function headingLike(
  contract: Contract,
  model: Section,
  number: string | undefined,
  title: string,
  eol: string,
): WrittenHeading {
  const { heading } = model;
  if (heading === undefined) return { text: `## ${title}`, runIn: false };
  const parts = partsOf(contract.text, heading);
  const cased = isCapitals(parts.title) ? title.toLocaleUpperCase() : title;
  const text = withoutTags(parts.before) + (number === undefined ? '' : number + parts.between) + cased + ending(parts.after);
  if (heading.style !== 'setext') return { text, runIn: isRunIn(contract, model) };
  const underline = /-/u.test(parts.after) ? '-' : '=';
  return { text: `${text}${eol}${underline.repeat(Math.max(3, text.length))}`, runIn: false };
}

/** The marks before and after a heading's number and title, for a text that bears the number alone. */
export function numberLike(contract: Contract, heading: Heading, number: string): string {
  const { before, between } = partsOf(contract.text, heading);
  const bare = withoutTags(before + number + between).replace(/\*\*|__/gu, '');
  return `${bare.trimEnd()} `;
}

/** The mark before a provision: bold that it opens and does not close goes on in the text of the model, not in that of another. */
export function closedMarks(mark: string): string {
  const marks = mark.match(/\*\*|__/gu) ?? [];
  return marks.length % 2 === 0 ? mark : mark.replace(/\*\*|__/gu, '');
}

function partsOf(text: string, heading: Heading): Parts {
  const { start, end } = heading.range;
  const number = heading.number ?? '';
  const plain = heading.title;
  const skipped = number !== '' && plain.text.startsWith(number) ? separated(plain.text, number.length) : 0;
  const titleStart = Math.max(start, sourceOffset(plain, skipped) ?? end);
  const last = plain.pieces.at(-1);
  const titleEnd = Math.min(end, last === undefined ? titleStart : last.source + last.sourceLength);
  const lead = text.slice(start, titleStart);
  const at = number === '' ? -1 : lead.lastIndexOf(number);
  return {
    before: at < 0 ? lead : lead.slice(0, at),
    number: at < 0 ? '' : number,
    between: at < 0 ? ' ' : lead.slice(at + number.length) || ' ',
    title: text.slice(titleStart, titleEnd),
    after: text.slice(titleEnd, end),
  };
}

function separated(text: string, from: number): number {
  return from + (/^[\s.:)\]–—-]*/u.exec(text.slice(from))?.[0].length ?? 0);
}

function sourceOffset(plain: PlainText, offset: number): number | undefined {
  const piece = plain.pieces.find((each) => offset < each.plain + each.plainLength);
  if (piece === undefined) return undefined;
  return piece.source + (piece.plainLength === piece.sourceLength ? Math.max(0, offset - piece.plain) : 0);
}

/** Tags, anchors and link brackets name one place in a document; they are not written twice. */
function withoutTags(marks: string): string {
  return marks.replace(/<[^>]*>|[[\]]/gu, '');
}

/** The closing marks: emphasis, a full stop of a run-in heading, closing hashes. */
function ending(after: string): string {
  const line = after.split(/[\r\n]/u)[0] ?? '';
  return line.replace(/<[^>]*>|\]\([^)]*\)|\{[^}]*\}|[[\]]/gu, '').trimEnd();
}

function isCapitals(title: string): boolean {
  return /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);
}
