/** Where a passage that is quoted begins and ends in the source. */
import type { Span } from '../contract/types.ts';

/** Takes in the emphasis marks and the link bracket that the passage would otherwise cut in two. */
export function passageSpan(text: string, { start, end }: Span): Span {
  for (const mark of ['**', '__', '*', '_']) {
    if ((text.slice(start, end).split(mark).length - 1) % 2 === 0) continue;
    // Before the beginning `startsWith` would look at the beginning.
    if (start >= mark.length && text.startsWith(mark, start - mark.length)) return passageSpan(text, { start: start - mark.length, end });
    if (text.startsWith(mark, end)) return passageSpan(text, { start, end: end + mark.length });
  }
  const passage = text.slice(start, end);
  return text.charAt(start - 1) === '[' && passage.split(']').length > passage.split('[').length ? { start: start - 1, end } : { start, end };
}
