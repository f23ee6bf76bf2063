import type { Location, Position, ReferenceContext } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** Every use of the term at a position, or every cross-reference to the provision or heading there. */
export function references(_draft: Draft, _position: Position, _context: ReferenceContext): Location[] {
  return [];
}
