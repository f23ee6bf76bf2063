import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { Target } from '../drafting/types.ts';
import type { Draft } from './support/draft.ts';
import { escapeMarkdown, lineLink } from './support/markdown.ts';
import { targetName } from './support/places.ts';
import { quoted, underHeading } from './support/quotes.ts';

/**
 * What the cross-reference at a position refers to: its number, title and text, or that the draft has no such thing.
 * Null elsewhere, and for a law or another document.
 */
export function referenceHover(draft: Draft, position: Position): Hover | null {
  const reference = draft.drafting.references.at(draft.lines.offset(position));
  if (reference === undefined || reference.outside) return null;
  const { target, written, range } = reference;
  const value = target === undefined ? escapeMarkdown(draft.words.messages.notInDraft(written)) : targetText(draft, target);
  return { contents: { kind: MarkupKind.Markdown, value }, range: draft.lines.range(range) };
}

function targetText(draft: Draft, target: Target): string {
  const title = `**${lineLink(targetName(draft, target), draft.uri, draft.lines.lineAt(target.range.start))}**`;
  const text = said(draft, target);
  return text === '' ? title : `${title}\n\n${text}`;
}

/** The provision, or what stands under the heading: its own text, else the first section under it. */
function said(draft: Draft, { section: index, provision, range }: Target): string {
  const { sections } = draft.review.contract;
  const section = sections[index];
  const next = sections[index + 1];
  if (provision !== undefined || section === undefined) return quoted(draft, index, range);
  if (section.body.provisions.length === 0 && next?.parent === index) return quoted(draft, index + 1, next.range);
  return quoted(draft, index, underHeading(section));
}
