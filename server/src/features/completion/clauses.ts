import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Draft } from '../support/draft.ts';
import type { EditSupport } from '../support/edits.ts';

/** On a heading that is being typed: the clauses that the draft lacks. */
export function clauseCompletions(_draft: Draft, _position: Position, _support: EditSupport): CompletionItem[] {
  return [];
}
