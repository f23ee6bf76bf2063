import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import type { Draft } from '../support/draft.ts';
import type { EditSupport } from '../support/edits.ts';

/** "Renumber the contract", where its numbers do not run on; asked for as a source action or for a numbering finding. */
export function renumber(_draft: Draft, _context: CodeActionContext, _support: EditSupport): CodeAction[] {
  return [];
}
