import type { Hover, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** What the cross-reference at a position refers to; null elsewhere. */
export function referenceHover(_draft: Draft, _position: Position): Hover | null {
  return null;
}
