import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';
import { definitionsOf, termTitle, useCount } from './support/termText.ts';

/** The definition of the term at a position, on a definition itself how often it is used; null elsewhere. */
export function termHover(draft: Draft, position: Position): Hover | null {
  const found = draft.drafting.terms.at(draft.lines.offset(position));
  if (found === undefined) return null;
  const { term, use } = found;
  const title = `${termTitle(draft, term)} — ${draft.words.messages.termUses(useCount(draft, term))}`;
  // Somebody who looks at the only definition need not be told what it says.
  const known = use.defines && term.definitions.length === 1;
  const value = known ? title : `${title}\n\n${definitionsOf(draft, term)}`;
  return { contents: { kind: MarkupKind.Markdown, value }, range: draft.lines.range(use.range) };
}
