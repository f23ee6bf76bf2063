import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Draft } from '../support/draft.ts';

/** The defined terms that go on with what is typed before a position. */
export function termCompletions(_draft: Draft, _position: Position): CompletionItem[] {
  return [];
}
