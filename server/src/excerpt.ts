/** The part of a long draft that is looked at first. */
import type { Span } from './contract/types.ts';
import type { Version } from './documents.ts';

export interface Excerpt {
  /** A draft by itself: the head of the whole, for the parties' names and the language, and what is seen. */
  readonly text: string;
  /** Where a stretch of it stands in the whole; undefined for what reaches over the gap. */
  readonly inWhole: (span: Span) => Span | undefined;
}

/** Code units from which on a draft takes so long that an excerpt is worth it. */
const LONG = 60_000;
const HEAD = 12_000;
const SEEN = 24_000;

/**
 * @param line the first one that is seen, zero-based
 * @returns undefined for a draft that is read as fast as any excerpt of it
 */
export function excerptOf({ text, lines }: Version, line: number): Excerpt | undefined {
  if (text.length < LONG) return undefined;
  const head = headingAt(text, lines.start(lines.lineAt(HEAD)));
  const from = Math.max(head, headingBefore(text, lines.start(line), head));
  const to = headingAt(text, lines.start(lines.lineAt(from + SEEN) + 1));
  // A draft of a few endless lines has no part that could be read by itself.
  if (head + to - from > text.length / 2 + SEEN) return undefined;
  return {
    text: text.slice(0, head) + text.slice(from, to),
    inWhole: ({ start, end }) => (end <= head ? { start, end } : start >= head ? { start: start + from - head, end: end + from - head } : undefined),
  };
}

/** The beginning of the first line after `offset` that is a Markdown heading or follows a blank one: no sentence is cut in two there. Failing that, of any. */
function headingAt(text: string, offset: number): number {
  const found = /\n\r?\n(?=\S)|\n(?=#{1,6} )/u.exec(text.slice(offset, offset + SEEN));
  if (found !== null) return offset + found.index + found[0].length;
  return text.includes('\n', offset) ? text.indexOf('\n', offset) + 1 : text.length;
}

/** The last Markdown heading before an offset, else the last blank line, no further back than `floor`. */
function headingBefore(text: string, offset: number, floor: number): number {
  const near = Math.max(floor, offset - SEEN / 2);
  const heading = text.lastIndexOf('\n#', offset) + 1;
  if (heading > near) return heading;
  const blank = Math.max(text.lastIndexOf('\n\n', offset) + 2, text.lastIndexOf('\n\r\n', offset) + 3);
  return blank > near ? blank : offset;
}
