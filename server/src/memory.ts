/** What keeps memory small. */

const NOTHING: readonly never[] = [];

/** A list to keep: most of what a section, a provision or a word could have it has not, and empty lists add up. */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list;
}

/** A piece of a text to keep: a slice would keep the whole text in memory for as long as the slice is kept. */
export function copied(piece: string): string {
  return `${piece} `.slice(0, -1);
}
