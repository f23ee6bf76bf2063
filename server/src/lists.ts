const NOTHING: readonly never[] = [];

/** A list to keep: most of what a section, a provision or a word could have it has not, and empty lists add up. */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list;
}
