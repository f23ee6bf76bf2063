import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Draft } from '../support/draft.ts';
import type { EditSupport } from '../support/edits.ts';

/** Inside a clause: the elements that it lacks. */
export function elementCompletions(_draft: Draft, _position: Position, _support: EditSupport): CompletionItem[] {
  return [];
}
