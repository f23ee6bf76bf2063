/** What came and went between two states of a list. */

/** How many members two states of a list begin with, and end with, alike. */
export interface Common {
  readonly before: number;
  readonly after: number;
}

/** The members of two lists outside the stretch in which they differ, compared by identity. */
export function common<T>(old: readonly T[], now: readonly T[]): Common {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before] === now[before]) before += 1;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === now[now.length - 1 - after]) after += 1;
  return { before, after };
}

/** The members of a list in which it differs from another state of it. */
export function between<T>(list: readonly T[], { before, after }: Common): readonly T[] {
  return list.slice(before, list.length - after);
}

/** Results made of the members of a list, kept from one state of the list to the next for the members that stay. */
export class Kept<T, R> {
  #items: readonly T[] = [];
  #results: readonly R[] = [];

  /** What was made of the last state. */
  get results(): readonly R[] {
    return this.#results;
  }

  /** @returns what both states have in common, and the results that went */
  update(items: readonly T[], make: (item: T) => R): Common & { readonly gone: readonly R[] } {
    const same = common(this.#items, items);
    const gone = between(this.#results, same);
    const tail = this.#results.length - same.after;
    this.#results = [...this.#results.slice(0, same.before), ...between(items, same).map(make), ...this.#results.slice(tail)];
    this.#items = items;
    return { ...same, gone };
  }
}
