/** What came and went between two states of a list. */
export interface Changes<T> {
  /** What both states begin with, and end with; how many each. */
  readonly before: number;
  readonly after: number;
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** The stretch in which two lists differ, their members compared by identity. */
export function changes<T>(old: readonly T[], now: readonly T[]): Changes<T> {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before] === now[before]) before += 1;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === now[now.length - 1 - after]) after += 1;
  return { before, after, removed: old.slice(before, old.length - after), added: now.slice(before, now.length - after) };
}
