/** What may stand at a place in a standard, and what it means. */
import type { StandardMessages } from '../messages/standard.ts';
import type { StandardPlace } from './place.ts';

/** A key or value, with what it means. */
export interface Entry {
  readonly name: string;
  readonly meaning: string;
}

/** Keys whose value stands on the lines below. */
export const BLOCK_KEYS: ReadonlySet<string> = new Set(['libraries', 'excluded', 'severities', 'drafting', 'include', 'exclude']);
/** Of those, the ones with a list. */
export const LIST_KEYS: ReadonlySet<string> = new Set(['libraries', 'excluded', 'include', 'exclude']);

/** The keys that may stand at a place, in their order; none where no key may. */
export function keysAt({ path }: Pick<StandardPlace, 'path'>, words: StandardMessages): readonly Entry[] {
  const [top, second] = path;
  if (path.length === 0) return entriesOf(words.keys);
  if (path.length === 1 && top === 'severities') return entriesOf(words.levels);
  if (path.length === 2 && top === 'severities' && second !== undefined && Object.hasOwn(words.levels, second)) return entriesOf(words.wrongs);
  if (path.length === 1 && top === 'drafting') return entriesOf(words.drafting);
  return path.length === 2 && top === 'excluded' && second === '-' ? entriesOf(words.exclusion) : [];
}

/** The values that a key may have at a place, where they can be listed and are no ids of a library. */
export function valuesAt({ path, key }: Pick<StandardPlace, 'path' | 'key'>, words: StandardMessages): readonly Entry[] {
  if (path.length === 0 && key === 'contracts') return entriesOf(words.contracts);
  if (path.length === 0 && key === 'language') return entriesOf(words.languages);
  const isSeverity = (path[0] === 'severities' && path.length === 2) || (path[0] === 'drafting' && path.length === 1);
  return isSeverity && key !== undefined && keysAt({ path }, words).some(({ name }) => name === key) ? entriesOf(words.severities) : [];
}

/** Whether the value is the id of what the firm does not ask for. */
export function isExcludedId({ path, key }: StandardPlace): boolean {
  return path.length === 2 && path[0] === 'excluded' && path[1] === '-' && key === 'id';
}

function entriesOf(all: Readonly<Record<string, string>>): readonly Entry[] {
  return Object.entries(all).map(([name, meaning]) => ({ name, meaning }));
}
