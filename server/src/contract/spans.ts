/** Plain text and its way back to the source: cutting, joining, mapping. */
import type { Nodes } from 'mdast';
import type { Piece, PlainText, Span } from './types.ts';

const LINE_END = /[\n\r]/u;

/** Where a node of a Markdown tree stands; the parser gives every node its place. */
export function nodeSpan(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The same stretch, `by` code units further on. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The same text, its source `by` code units further on. */
export function shiftPlain(plain: PlainText, by: number): PlainText {
  if (by === 0) return plain;
  return { text: plain.text, pieces: plain.pieces.map((piece) => ({ ...piece, source: piece.source + by })) };
}

/** `plain.text.slice(start, end)` without blanks at its ends, with its pieces. */
export function slicePlain(plain: PlainText, start: number, end: number): PlainText {
  let from = Math.max(0, start);
  let to = Math.min(plain.text.length, end);
  while (from < to && plain.text.charAt(from) === ' ') from += 1;
  while (to > from && plain.text.charAt(to - 1) === ' ') to -= 1;
  if (from === 0 && to === plain.text.length) return plain;
  const pieces: Piece[] = [];
  for (let index = pieceAt(plain.pieces, from); index < plain.pieces.length; index += 1) {
    const piece = plain.pieces[index];
    if (piece === undefined || piece.plain >= to) break;
    const cut = cutPiece(piece, from, to);
    if (cut !== undefined) pieces.push(cut);
  }
  return { text: plain.text.slice(from, to), pieces };
}

function cutPiece(piece: Piece, from: number, to: number): Piece | undefined {
  const start = Math.max(from, piece.plain);
  const end = Math.min(to, piece.plain + piece.plainLength);
  if (end <= start) return undefined;
  const exact = piece.plainLength === piece.sourceLength;
  return {
    plain: start - from,
    source: exact ? piece.source + start - piece.plain : piece.source,
    plainLength: end - start,
    sourceLength: exact ? end - start : piece.sourceLength,
  };
}

/** Texts one after the other with `glue` between them, which stands for the source between them. */
export function joinPlain(parts: readonly PlainText[], glue: string): PlainText {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    const first = part.pieces[0];
    if (first === undefined) continue;
    if (before !== undefined) {
      const source = before.source + before.sourceLength;
      pieces.push({ plain: text.length, source, plainLength: glue.length, sourceLength: Math.max(0, first.source - source) });
      text += glue;
    }
    for (const piece of part.pieces) pieces.push({ ...piece, plain: piece.plain + text.length });
    text += part.text;
  }
  return { text, pieces };
}

/**
 * Where a stretch of plain text stands in the source.
 *
 * @param start offset into `plain.text`, inclusive; `end` exclusive; both are clamped to the text
 * @returns source offsets; a piece that maps as a whole (an entity, a folded line break) is taken whole
 */
export function sourceSpan(plain: PlainText, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, plain.text.length));
  const to = Math.max(from, Math.min(end, plain.text.length));
  const first = plain.pieces[pieceAt(plain.pieces, from)];
  if (first === undefined) return { start: 0, end: 0 };
  const source = sourceOf(first, from - first.plain);
  if (to === from) return { start: source, end: source };
  const last = plain.pieces[pieceAt(plain.pieces, to - 1)] ?? first;
  const exact = last.plainLength === last.sourceLength;
  return { start: source, end: exact ? last.source + to - last.plain : last.source + last.sourceLength };
}

/**
 * The stretch of plain text that a stretch of the source gave; empty where it gave none.
 *
 * @param span in the source, as `sourceSpan` gives it
 */
export function plainSpan(plain: PlainText, { start, end }: Span): Span {
  let from: number | undefined;
  let to = 0;
  for (const piece of plain.pieces) {
    if (piece.source + piece.sourceLength <= start) continue;
    if (piece.source >= end) break;
    const exact = piece.plainLength === piece.sourceLength;
    from ??= exact ? piece.plain + Math.max(0, start - piece.source) : piece.plain;
    to = exact ? piece.plain + Math.min(piece.plainLength, end - piece.source) : piece.plain + piece.plainLength;
  }
  return { start: from ?? 0, end: to };
}

function sourceOf(piece: Piece, into: number): number {
  if (piece.plainLength === piece.sourceLength) return piece.source + into;
  return into >= piece.plainLength ? piece.source + piece.sourceLength : piece.source;
}

/** Index of the piece that holds a plain offset; the last one for an offset at the end. */
function pieceAt(pieces: readonly Piece[], plain: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.plain ?? 0) <= plain) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Plain offsets at which a new line of the source begins, the first line left out. */
export function lineStarts(plain: PlainText, source: string): number[] {
  const starts: number[] = [];
  for (const piece of plain.pieces) {
    if (piece.plainLength !== 1 || plain.text.charAt(piece.plain) !== ' ') continue;
    if (LINE_END.test(source.slice(piece.source, piece.source + piece.sourceLength))) starts.push(piece.plain + 1);
  }
  return starts;
}
