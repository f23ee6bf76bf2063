import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** Of each position: the word, the sentence, the provision, the section, the article, the draft. */
export function selectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => ({ range: draft.lines.range({ start: draft.lines.offset(position), end: draft.lines.offset(position) }) }));
}
