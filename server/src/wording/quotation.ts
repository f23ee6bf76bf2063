/** A passage of a draft in the words that a reader sees, without its Markdown. */
import type { Contract, PlainText, Span } from '../contract/types.ts';
import { provisionIn } from './places.ts';

/** More of a single passage is not quoted: no sentence that decides is as long. */
const LONGEST = 3_000;

/**
 * The words of a passage, white space folded to single blanks; of a very long one its beginning, with "[…]" after it.
 *
 * @param section index of the section that it stands in
 */
export function quotation(contract: Contract, section: number, range: Span): string {
  const words = (plainIn(contract, section, range) ?? contract.text.slice(range.start, range.end)).replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()} […]`;
}

/** Undefined where the passage is not wholly in one provision. */
function plainIn(contract: Contract, section: number, range: Span): string | undefined {
  const { origin, body } = contract.sections[section] ?? {};
  const provision = body?.provisions[provisionIn(contract, section, range.start) ?? -1];
  if (provision === undefined || origin === undefined) return undefined;
  const own = { start: range.start - origin, end: range.end - origin };
  if (own.start < provision.range.start || own.end > provision.range.end) return undefined;
  const words = wordsAt(provision.plain, own);
  return words === '' ? undefined : words;
}

/** The plain text of what stands at a span of the source. */
function wordsAt({ text, pieces }: PlainText, { start, end }: Span): string {
  let words = '';
  for (const piece of pieces) {
    if (piece.source >= end || piece.source + piece.sourceLength <= start) continue;
    const exact = piece.plainLength === piece.sourceLength;
    const from = exact ? Math.max(0, start - piece.source) : 0;
    const to = exact ? Math.min(piece.plainLength, end - piece.source) : piece.plainLength;
    words += text.slice(piece.plain + from, piece.plain + to);
  }
  return words;
}
