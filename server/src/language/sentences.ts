/** Sentences of a provision. */
import type { Span } from '../contract/types.ts';

const STOP = /(?<![.!?…])[.!?…]+(?:["'”’»)\]]|\s»)*(?=\s)/gu;
/** Words after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:art|arts|nr|nrs|no|nos|n|p|pp|par|para|al|cf|e\.g|i\.e|incl|excl|inc|ltd|llc|corp|co|vs|resp|bv|nv|b\.v|n\.v|s\.a|s\.a\.s|sa|m|mr|mme|dr|ir|ing|sect|sec|cl|ann|blz|bv|bijv|d\.w\.z|m\.b\.t|i\.v\.m|o\.a|t\.a\.v|m\.a\.w|enz|evt|max|min|st|ex|p\.ex|c\.-à-d|etc|\p{L}|\d+|[ivx]+)$/iu;

/**
 * Cuts plain text into sentences. A sentence ends at a full stop, question or exclamation mark that is
 * followed by white space and something that can begin a sentence; abbreviations and numbers ("art. 5",
 * "e.g. this") do not end one.
 *
 * @returns contiguous spans in `text`, at least one, white space at their ends left out
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, match[0], end)) {
      pushTrimmed(spans, text, start, end);
      start = end;
    }
  }
  pushTrimmed(spans, text, start, text.length);
  return spans.length > 0 ? spans : [{ start: 0, end: text.length }];
}

function endsSentence(text: string, dot: number, mark: string, end: number): boolean {
  const next = /\S/u.exec(text.slice(end, end + 4))?.[0] ?? '';
  if (next === '' || /[\p{Ll},;:]/u.test(next)) return false;
  // "[… 10 days]" and "..... (10 days)" are blanks in the middle of a sentence.
  if (/^[.…]{1,4}$/u.test(mark) && /[[(]/u.test(text.charAt(dot - 1))) return false;
  if (/^(?:\.{5,}|…{2,})$/u.test(mark) && next === '(') return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  return !ABBREVIATION.test(text.slice(Math.max(0, dot - 12), dot));
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}
