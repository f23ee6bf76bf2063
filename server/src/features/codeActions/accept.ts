import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import type { Draft } from '../support/draft.ts';

/**
 * For the findings that touch a range: accepting them, for a reason that the client asks for.
 *
 * @param commands those of the client's own that it can run
 */
export function accept(_draft: Draft, _range: Range, _context: CodeActionContext, _commands: readonly string[]): CodeAction[] {
  return [];
}
