import type { DocumentHighlight, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** The places to show together with a position: the uses of the term there, or what refers to the same provision. */
export function documentHighlights(_draft: Draft, _position: Position): DocumentHighlight[] {
  return [];
}
