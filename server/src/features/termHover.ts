import type { Hover, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** The definition of the term at a position; null elsewhere. */
export function termHover(_draft: Draft, _position: Position): Hover | null {
  return null;
}
