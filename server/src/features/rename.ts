import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { EditSupport } from './support/edits.ts';
import type { Draft } from './support/draft.ts';

/** The term at a position, and what a person is asked to rename it from; null where there is none. */
export function prepareRename(_draft: Draft, _position: Position): { readonly range: Range; readonly placeholder: string } | null {
  return null;
}

/** The edit that gives the term at a position another name, everywhere and in its forms; null where there is none. */
export function rename(_draft: Draft, _position: Position, _newName: string, _support: EditSupport): WorkspaceEdit | null {
  return null;
}
