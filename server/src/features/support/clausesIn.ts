import type { Draft } from './draft.ts';

/** The clauses that a section is about, by index of the section; in the profile's order. */
export function clausesBySection({ library, review }: Draft): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { id } of library.clauses) {
    const section = Object.hasOwn(review.sectionOfClause, id) ? review.sectionOfClause[id] : undefined;
    if (section === undefined) continue;
    const known = found.get(section);
    if (known === undefined) found.set(section, [id]);
    else known.push(id);
  }
  return found;
}
