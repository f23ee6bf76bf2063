/** A library without what a firm does not ask for. */
import type { Exclusion, Library } from './types.ts';

/** The library without the excluded clauses and elements, which it lists as `excluded`; a clause that has lost all its elements is gone too. */
export function withoutExcluded(library: Library, exclusions: readonly Exclusion[]): Library {
  if (exclusions.length === 0) return library;
  const ids = new Set(exclusions.map(({ id }) => id));
  const clauses = library.clauses
    .filter(({ id }) => !ids.has(id))
    .map((clause) => ({ ...clause, elements: clause.elements.filter(({ id }) => !ids.has(id)) }))
    .filter(({ elements }) => elements.length > 0);
  const profile = { ...library.profile, clauses: clauses.map(({ id }) => id) };
  return { ...library, profile, clauses, excluded: [...(library.excluded ?? []), ...exclusions] };
}
