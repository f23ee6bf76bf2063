/** What somebody may have meant who wrote an id wrong. */

/** The id that is the fewest letters away from what is written, if it is near; the first of several. */
export function nearest(written: string, ids: Iterable<string>): string | undefined {
  const most = Math.min(3, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const id of ids) {
    if (Math.abs(id.length - written.length) >= least) continue;
    const distance = distanceOf(written.toLowerCase(), id);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

/** How many letters have to come, go or change, or neighbours swap, to make one word of the other. */
function distanceOf(one: string, two: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1];
      const swapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      next.push(
        Math.min(
          (next[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, next];
  }
  return last.at(-1) ?? 0;
}
