import type { AnnotatedTextEdit, ChangeAnnotation, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Span } from '../../contract/types.ts';
import type { Draft } from './draft.ts';
import { toSnippet } from '../../wording/template.ts';

/** A replacement of a span of the draft. In `text` what only the parties know stands in square brackets. */
export interface Change {
  readonly span: Span;
  readonly text: string;
  /** What a person is to look at before it is made, in the reader's language; changes with the same words go together. */
  readonly check?: string;
}

export interface EditSupport {
  /** Edits may name the version they are for. */
  readonly documentChanges: boolean;
  /** Edits may be snippets. */
  readonly snippets: boolean;
  /** Edits may ask to be confirmed. */
  readonly annotations?: boolean;
}

/**
 * One change or several as the client understands them best: for this version only where it can be said; a single one
 * or one that only inserts with places to fill in where there are any and the client can show them; those to be checked
 * to be confirmed.
 *
 * @param changes spans that do not overlap
 */
export function workspaceEdit(draft: Draft, changes: Change | readonly Change[], support: EditSupport): WorkspaceEdit {
  const all = changesOf(changes);
  const plain = (change: Change): TextEdit => ({ range: draft.lines.range(change.span), newText: change.text });
  if (!support.documentChanges) return { changes: { [draft.uri]: all.map(plain) } };
  const asked = support.annotations === true;
  const edits = all.map((change): TextEdit | SnippetTextEdit | AnnotatedTextEdit => {
    if (asked && change.check !== undefined) return { ...plain(change), annotationId: change.check };
    const snippet = support.snippets && (all.length === 1 || isInsertion(change)) ? toSnippet(change.text) : undefined;
    return snippet === undefined ? plain(change) : { range: draft.lines.range(change.span), snippet: { kind: 'snippet', value: snippet } };
  });
  const annotations = asked ? annotationsOf(all) : undefined;
  return {
    documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits }],
    ...(annotations !== undefined && { changeAnnotations: annotations }),
  };
}

export function changesOf(changes: Change | readonly Change[]): readonly Change[] {
  return isList(changes) ? changes : [changes];
}

/**
 * A text with changes made to it.
 *
 * @param changes spans that do not overlap; of two at one offset the first given comes first
 */
export function changedText(text: string, changes: Change | readonly Change[]): string {
  const sorted = [...changesOf(changes)].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  const parts = sorted.map(({ span, text: inserted }) => {
    const part = text.slice(at, span.start) + inserted;
    at = span.end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

function isList(changes: Change | readonly Change[]): changes is readonly Change[] {
  return Array.isArray(changes);
}

function isInsertion({ span }: Change): boolean {
  return span.start === span.end;
}

function annotationsOf(changes: readonly Change[]): Record<string, ChangeAnnotation> | undefined {
  const labels = [...new Set(changes.map(({ check }) => check))].filter((check) => check !== undefined);
  if (labels.length === 0) return undefined;
  return Object.fromEntries(labels.map((label) => [label, { label, needsConfirmation: true }]));
}
