import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { Target } from '../drafting/types.ts';
import type { Draft } from './support/draft.ts';
import { escapeMarkdown, lineLink } from './support/markdown.ts';
import { targetName } from '../wording/places.ts';
import { quoted, underHeading, withItems } from './support/quotes.ts';
import { partAt } from './support/referenceParts.ts';
import type { ReferencePart } from './support/referenceParts.ts';

/**
 * What the cross-reference at a position refers to: its number, title and text, or that the draft has no such thing.
 * Null elsewhere, for a law or another document, and for a reference of which nobody can tell what it refers to.
 */
export function referenceHover(draft: Draft, position: Position): Hover | null {
  const part = partAt(draft, draft.lines.offset(position));
  if (part === undefined || part.reference.outside) return null;
  const value = part.target === undefined ? missingText(draft, part) : targetText(draft, part.target);
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: draft.lines.range(part.range) };
}

/** Only what is found to be missing is said to be. */
function missingText({ drafting, words }: Draft, { reference: { range, written } }: ReferencePart): string | undefined {
  const found = [...drafting.findings, ...drafting.accepted.map(({ finding }) => finding)];
  const missing = found.some((each) => each.code === 'reference-missing' && each.range.start === range.start);
  return missing ? escapeMarkdown(words.messages.notInDraft(written)) : undefined;
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
  if (provision !== undefined || section === undefined) return quoted(draft, index, provision === undefined ? range : withItems(draft, index, range));
  if (section.body.provisions.length === 0 && next?.parent === index) return quoted(draft, index + 1, next.range);
  return quoted(draft, index, underHeading(section));
}
