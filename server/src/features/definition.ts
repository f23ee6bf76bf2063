import type { Location, Position } from 'vscode-languageserver';
import type { Span } from '../contract/types.ts';
import type { Draft } from './support/draft.ts';

/** Where the term at a position is defined, or where the cross-reference there leads. */
export function definition(draft: Draft, position: Position): Location[] {
  const offset = draft.lines.offset(position);
  const reference = draft.drafting.references.at(offset);
  const places: readonly Span[] =
    reference === undefined
      ? (draft.drafting.terms.at(offset)?.term.definitions.map(({ range }) => range) ?? [])
      : reference.target === undefined ? [] : [reference.target.range];
  return places.map((span) => ({ uri: draft.uri, range: draft.lines.range(span) }));
}
