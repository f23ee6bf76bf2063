/** Which of the places in a document is the next one, seen from the cursor. */
import type { LspRange } from './protocol.ts';

/**
 * The first place that begins at or after the end of the selection, or the last one that ends at or before its start;
 * beyond the last one the first, and the other way round. So a place that is selected gives way to its neighbour.
 *
 * @param places in the order of the document, none overlapping another
 */
export function neighbour(places: readonly LspRange[], selection: LspRange, direction: 'next' | 'previous'): LspRange | undefined {
  if (direction === 'next') return places.find(({ start }) => !isBefore(start, selection.end)) ?? places[0];
  return places.findLast(({ end }) => !isBefore(selection.start, end)) ?? places.at(-1);
}

function isBefore(a: LspRange['start'], b: LspRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
