import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';
import { occurrencesAt } from './support/occurrences.ts';

/** The places to show together with a position: the uses of the term there, or what refers to the same provision. */
export function documentHighlights(draft: Draft, position: Position): DocumentHighlight[] {
  return occurrencesAt(draft, draft.lines.offset(position)).map(({ range, declares }) => ({
    range: draft.lines.range(range),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
