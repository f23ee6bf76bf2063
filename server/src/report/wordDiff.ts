/** What changed between two texts, word by word. */

export interface DiffPart {
  readonly kind: 'same' | 'deleted' | 'inserted';
  /** Never empty. */
  readonly text: string;
}

/** Differences beyond which two texts are no versions of one another, and looking for more would take long. */
const MOST_DIFFERENCES = 400;

/** Letters that two changes may have between them and still be read as one: "of", "the". */
const SHORT = 3;

/** Words, figures ("99.5", "1.000,50"), stretches of white space; else a character at a time. */
const TOKEN = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|\s+|[^]/gu;

/**
 * The words of both texts in one: joined, those that are not inserted give the text before, those that are not deleted the
 * text after. What was deleted stands before what was inserted in its place.
 *
 * Time grows with the length of the texts times the number of changes, of which at most {@link MOST_DIFFERENCES} are looked for:
 * texts with more are one deletion and one insertion between what they have in common at their ends.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [one, two] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const [old, own] = [one.slice(start, one.length - end), two.slice(start, two.length - end)];
  const parts = new Parts();
  parts.add('same', one.slice(0, start));
  for (const [kind, tokens] of changesBetween(old, own)) parts.add(kind, tokens);
  parts.add('same', one.slice(one.length - end));
  return parts.all();
}

type Run = readonly [kind: DiffPart['kind'], tokens: readonly string[]];

/** Myers' algorithm (1986), which finds the fewest changes. */
function changesBetween(one: readonly string[], two: readonly string[]): Run[] {
  const traces: Int32Array[] = [];
  const most = Math.min(one.length + two.length, MOST_DIFFERENCES);
  // How far one gets on each diagonal; diagonal 0 is in the middle.
  const reach = new Int32Array(2 * most + 3);
  for (let changes = 0; changes <= most; changes += 1) {
    traces.push(reach.slice(most + 1 - changes - 1, most + 1 + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const at = most + 1 + diagonal;
      const down = diagonal === -changes || (diagonal !== changes && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
      while (x < one.length && x - diagonal < two.length && one[x] === two[x - diagonal]) x += 1;
      reach[at] = x;
      if (x >= one.length && x - diagonal >= two.length) return walkBack(one, two, traces);
    }
  }
  return [['deleted', one], ['inserted', two]];
}

/** @param traces how far one got with each number of changes, of which the last was enough */
function walkBack(one: readonly string[], two: readonly string[], traces: readonly Int32Array[]): Run[] {
  const runs: Run[] = [];
  let [x, y] = [one.length, two.length];
  for (let changes = traces.length - 1; changes >= 0; changes -= 1) {
    const reach = traces[changes];
    const far = (diagonal: number): number => reach?.[diagonal + changes + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -changes || (diagonal !== changes && far(diagonal - 1) < far(diagonal + 1));
    const from = changes === 0 ? 0 : down ? far(diagonal + 1) : far(diagonal - 1) + 1;
    if (x > from) runs.push(['same', one.slice(from, x)]);
    y -= x - from;
    x = from;
    if (changes === 0) break;
    if (down) runs.push(['inserted', [two[--y] ?? '']]);
    else runs.push(['deleted', [one[--x] ?? '']]);
  }
  return runs.reverse();
}

/** Puts runs together as a person would mark them: what was deleted before what was inserted, no islands between them. */
class Parts {
  readonly #parts: DiffPart[] = [];
  #deleted = '';
  #inserted = '';
  /** The same in both, after the last change: an island if another change follows. */
  #same = '';

  add(kind: DiffPart['kind'], tokens: readonly string[]): void {
    const text = tokens.join('');
    if (text === '') return;
    if (kind === 'same') {
      this.#same += text;
      return;
    }
    if (this.#same !== '') this.#join();
    if (kind === 'deleted') this.#deleted += text;
    else this.#inserted += text;
  }

  all(): DiffPart[] {
    this.#flush();
    if (this.#same !== '') this.#parts.push({ kind: 'same', text: this.#same });
    this.#same = '';
    return this.#parts;
  }

  /** Before a further change: what is the same since the last one becomes part of both, or stands between them. */
  #join(): void {
    const isIsland = this.#deleted + this.#inserted !== '' && (this.#same.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= SHORT && !/[.;:!?]/u.test(this.#same);
    if (isIsland) {
      this.#deleted += this.#same;
      this.#inserted += this.#same;
    } else {
      this.#flush();
      this.#parts.push({ kind: 'same', text: this.#same });
    }
    this.#same = '';
  }

  #flush(): void {
    if (this.#deleted !== '') this.#parts.push({ kind: 'deleted', text: this.#deleted });
    if (this.#inserted !== '') this.#parts.push({ kind: 'inserted', text: this.#inserted });
    this.#deleted = '';
    this.#inserted = '';
  }
}
