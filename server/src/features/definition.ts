import type { Location, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** Where the term at a position is defined, or where the cross-reference there leads. */
export function definition(_draft: Draft, _position: Position): Location[] {
  return [];
}
