import type { Location, Position } from 'vscode-languageserver';
import type { Span } from '../contract/types.ts';
import type { Draft } from './support/draft.ts';
import { partAt } from './support/referenceParts.ts';

/** Where the term at a position is defined, or where the cross-reference there leads. */
export function definition(draft: Draft, position: Position): Location[] {
  const offset = draft.lines.offset(position);
  const part = partAt(draft, offset);
  const places: readonly Span[] =
    part === undefined
      ? (draft.drafting.terms.at(offset)?.term.definitions.map(({ range }) => range) ?? [])
      : part.target === undefined ? [] : [part.target.range];
  return places.map((span) => ({ uri: draft.uri, range: draft.lines.range(span) }));
}
