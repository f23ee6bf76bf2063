import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Span } from '../../contract/types.ts';
import type { Draft } from './draft.ts';
import { toSnippet } from './template.ts';

/** A replacement of a span of the draft. In `text` what only the parties know stands in square brackets. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

export interface EditSupport {
  /** Edits may name the version they are for. */
  readonly documentChanges: boolean;
  /** Edits may be snippets. */
  readonly snippets: boolean;
}

/**
 * The change as the client understands it best: for this version only where it can be said, with places to
 * fill in where there are any and the client can show them.
 */
export function workspaceEdit(draft: Draft, change: Change, support: EditSupport): WorkspaceEdit {
  const range = draft.lines.range(change.span);
  const plain: TextEdit = { range, newText: change.text };
  if (!support.documentChanges) return { changes: { [draft.uri]: [plain] } };
  const snippet = support.snippets ? toSnippet(change.text) : undefined;
  const edit: TextEdit | SnippetTextEdit =
    snippet === undefined ? plain : { range, snippet: { kind: 'snippet', value: snippet } };
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits: [edit] }] };
}
