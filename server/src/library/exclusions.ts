/** A library without what a firm does not ask for. */
import { localised } from './libraryFiles.ts';
import type { Excluded, Exclusion, Library, Localised } from './types.ts';

/**
 * The library without the excluded clauses and elements, which it lists as `excluded` under their names; a clause that has
 * lost all its elements is gone too. What is not in the library is passed over.
 */
export function withoutExcluded(library: Library, exclusions: readonly Exclusion[]): Library {
  const excluded = exclusions.flatMap(({ id, reason }): Excluded[] => {
    const name = nameOf(library, id);
    return name === undefined ? [] : [{ id, reason, name }];
  });
  if (excluded.length === 0) return library;
  const ids = new Set(excluded.map(({ id }) => id));
  const clauses = library.clauses
    .filter(({ id }) => !ids.has(id))
    .map((clause) => ({ ...clause, elements: clause.elements.filter(({ id }) => !ids.has(id)) }))
    .filter(({ elements }) => elements.length > 0);
  const profile = { ...library.profile, clauses: clauses.map(({ id }) => id) };
  return { ...library, profile, clauses, excluded: [...(library.excluded ?? []), ...excluded] };
}

/** Undefined for an id that the library does not have. */
function nameOf({ clauses }: Library, id: string): Localised<string> | undefined {
  for (const { id: clause, elements, texts } of clauses) {
    const isElement = elements.some((element) => element.id === id);
    if (clause !== id && !isElement) continue;
    return localised((language) => (isElement ? texts[language].elements[id]?.label : texts[language].title) ?? id);
  }
  return undefined;
}

/** Whether an id is one of those that were taken out of a library, or belongs to a clause that was. */
export function isExcluded({ excluded = [], clauses }: Library, id: string): boolean {
  if (clauses.some((clause) => clause.id === id)) return false;
  return excluded.some((each) => each.id === id || id.startsWith(`${each.id}.`) || each.id.startsWith(`${id}.`));
}
