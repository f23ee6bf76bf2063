import type { DocumentLink } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** A link on every cross-reference whose target is in the draft. */
export function documentLinks(_draft: Draft): DocumentLink[] {
  return [];
}
