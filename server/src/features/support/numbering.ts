import { nextNumber } from '../../contract/numbering.ts';

/**
 * The number that follows a series of numbers as written, in the manner of the last one, and that the series
 * does not have yet: after `4.1`, `4.2` comes `4.3`, after `(h)`, `(i)` comes `(j)`. Undefined when the
 * series is empty or its manner has no next number (bullets, or the letter z).
 */
export function numberAfter(series: readonly string[]): string | undefined {
  const taken = new Set(series.map((each) => each.toLowerCase()));
  let next = series.at(-1);
  do next = next === undefined ? undefined : following(next, taken);
  while (next !== undefined && taken.has(next.toLowerCase()));
  return next;
}

/** `i`, `v` and `x` are letters where the letter before them is in the series, Roman numerals elsewhere. */
function following(written: string, taken: ReadonlySet<string>): string | undefined {
  const match = /^(\(?)([ivx])([.)]?)$/iu.exec(written);
  if (match === null) return nextNumber(written);
  const [, before = '', letter = '', after = ''] = match;
  const code = letter.charCodeAt(0);
  const previous = `${before}${String.fromCharCode(code - 1)}${after}`.toLowerCase();
  return taken.has(previous) ? `${before}${String.fromCharCode(code + 1)}${after}` : nextNumber(written);
}
