/** Which sections of a draft changed: what nobody has looked at can be asked for. */
import type { Contract } from '../contract/types.ts';
import { headingKey } from './wordings.ts';
import type { Wordings } from './wordings.ts';

export interface SectionChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** Index of the section in the version before; undefined where it was added. */
  readonly before: number | undefined;
  /** In the version after; undefined where it was removed. */
  readonly after: number | undefined;
}

export interface SectionChanges {
  /** In the order of the version after; what was removed comes last. */
  readonly changes: readonly SectionChange[];
  /** How many sections say the same in both, wherever they stand and whatever their number. */
  readonly same: number;
}

/** Index in the version after of the section that took the place of one before, or the other way round; undefined where none did. */
export function counterpartOf({ changes }: SectionChanges, version: 'before' | 'after', section: number): number | undefined {
  return version === 'before' ? changes.find(({ before }) => before === section)?.after : changes.find(({ after }) => after === section)?.before;
}

/**
 * Pairs the sections of two versions: those that say the same, then those with the same heading, then those with
 * another heading over the same text. What is left was removed or added. Headings with nothing under them count
 * where they were renamed, added or removed.
 */
export function sectionChanges(before: Wordings, after: Wordings): SectionChanges {
  const pairing = new Pairing(before, after);
  const same = pairing.pair((heading, text) => `${heading}\n${text}`);
  const changed = [...pairing.pair((heading) => heading), ...pairing.pair((_, text) => text)];
  const { before: removed, after: added } = pairing.left;
  const changes: SectionChange[] = [
    ...changed.map(([one, two]): SectionChange => ({ kind: 'changed', before: one, after: two })),
    ...added.map((index): SectionChange => ({ kind: 'added', before: undefined, after: index })),
  ].sort((a, b) => (a.after ?? 0) - (b.after ?? 0));
  return { same: same.length, changes: [...changes, ...removed.map((index): SectionChange => ({ kind: 'removed', before: index, after: undefined }))] };
}

/** What a section is recognised by: its heading and its text; empty where it is not looked at by this. */
type Trait = (heading: string, text: string) => string;

interface Traits {
  readonly heading: string;
  readonly text: string;
}

/** Sections by index that have not been paired yet. */
class Pairing {
  readonly #before: Map<number, Traits>;
  readonly #after: Map<number, Traits>;

  constructor(before: Wordings, after: Wordings) {
    this.#before = traitsOf(before);
    this.#after = traitsOf(after);
  }

  get left(): { readonly before: number[]; readonly after: number[] } {
    return { before: [...this.#before.keys()], after: [...this.#after.keys()] };
  }

  /** Pairs those that have a trait in common, of several the first with the first. */
  pair(trait: Trait): (readonly [before: number, after: number])[] {
    const waiting = new Map<string, number[]>();
    for (const [index, { heading, text }] of [...this.#before].reverse()) {
      const key = trait(heading, text);
      if (key.trim() === '') continue;
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [index]);
      else known.push(index);
    }
    const pairs: (readonly [number, number])[] = [];
    for (const [index, { heading, text }] of this.#after) {
      const other = waiting.get(trait(heading, text))?.pop();
      if (other !== undefined) pairs.push([other, index]);
    }
    for (const [one, two] of pairs) {
      this.#before.delete(one);
      this.#after.delete(two);
    }
    return pairs;
  }
}

function traitsOf(wordings: Wordings): Map<number, Traits> {
  const { sections }: Contract = wordings.contract;
  const all = sections.map((section, index) => [index, { heading: headingKey(section), text: wordings.ofSection(index).key }] as const);
  return new Map(all.filter(([index, { heading, text }]) => (heading !== '' || text !== '') && sections[index]?.kind !== 'contents'));
}
