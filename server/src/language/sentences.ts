/** Sentences of a provision. */
import type { Span } from '../contract/types.ts';

const STOP = /[.!?…]/gu;
/** UTF-16 code units after which a sentence is cut: nobody writes one so long, and what is read of one may take the square of its length. */
const LONGEST = 10_000;
/** Where it may be cut. */
const PAUSE = /[\s,;:/]/gu;

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
  const cut = (end: number): void => {
    pushTrimmed(spans, text, start, end);
    start = end;
  };
  let stop = next(STOP, text, 0);
  /** The next place to cut a sentence that is too long; looked for again only when it is passed. */
  let pause = 0;
  for (;;) {
    if (stop - start > LONGEST) {
      if (pause < start + LONGEST) pause = next(PAUSE, text, start + LONGEST);
      if (pause < stop) {
        cut(pause);
        continue;
      }
    }
    if (stop === text.length) break;
    const marks = endOf(text, stop, isStop);
    const end = afterClosing(text, marks);
    if (end !== undefined && endsSentence(text, stop, marks, end)) cut(end);
    stop = next(STOP, text, marks);
  }
  cut(text.length);
  return spans.length > 0 ? spans : [{ start: 0, end: text.length }];
}

/** Where a pattern, which is global, is found from an offset on; the end of the text where it is not. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function endOf(text: string, from: number, isPart: (character: string) => boolean): number {
  let end = from;
  while (end < text.length && isPart(text.charAt(end))) end++;
  return end;
}

function isStop(character: string): boolean {
  return character === '.' || character === '!' || character === '?' || character === '…';
}

/**
 * Where a sentence ends whose last marks end at an offset: after the quotation marks and brackets that they close, French
 * ones with a space before them.
 *
 * @returns undefined where no white space follows
 */
function afterClosing(text: string, marks: number): number | undefined {
  let last: number | undefined;
  for (let end = marks; ; end++) {
    const character = text.charAt(end);
    if (/^\s/u.test(character)) {
      last = end;
      if (text.charAt(end + 1) !== '»') return last;
    } else if (character === '' || !'"\'”’»)]'.includes(character)) {
      return last;
    }
  }
}

/** @param marks the end of the marks that begin at `stop`; `end` is that of what they close, too */
function endsSentence(text: string, stop: number, marks: number, end: number): boolean {
  const after = /\S/u.exec(text.slice(end, end + 4))?.[0] ?? '';
  if (after === '' || /[\p{Ll},;:]/u.test(after)) return false;
  const count = marks - stop;
  // "[… 10 days]" and "..... (10 days)" are blanks in the middle of a sentence.
  if (end === marks && count <= 4 && /^[.…]+$/u.test(text.slice(stop, marks)) && /[[(]/u.test(text.charAt(stop - 1))) return false;
  if (end === marks && after === '(' && ((count >= 5 && isAll('.', text, stop, marks)) || (count >= 2 && isAll('…', text, stop, marks)))) return false;
  if (text.charAt(stop) !== '.' || text.charAt(stop + 1) === '.') return true;
  return !ABBREVIATION.test(text.slice(Math.max(0, stop - 12), stop));
}

function isAll(mark: string, text: string, from: number, to: number): boolean {
  return endOf(text, from, (character) => character === mark) >= to;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}
