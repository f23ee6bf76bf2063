import type { Location, Position, ReferenceContext } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';
import { occurrencesAt } from './support/occurrences.ts';

/** Every use of the term at a position, or every cross-reference to the provision or heading there. */
export function references(draft: Draft, position: Position, { includeDeclaration }: ReferenceContext): Location[] {
  return occurrencesAt(draft, draft.lines.offset(position))
    .filter(({ declares }) => includeDeclaration || !declares)
    .map(({ range }) => ({ uri: draft.uri, range: draft.lines.range(range) }));
}
