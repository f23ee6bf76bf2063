/** What is said of a defined term, wherever it is asked. */
import type { Term, TermDefinition } from '../../drafting/types.ts';
import type { Draft } from './draft.ts';
import { escapeMarkdown, lineLink } from './markdown.ts';
import { placeName } from '../../wording/places.ts';
import { quoted, withItems } from './quotes.ts';

/** The term with its other names: "**Personal Data** (also “Data”)". */
export function termTitle({ words }: Draft, { name, aliases }: Term): string {
  const title = `**${escapeMarkdown(name)}**`;
  return aliases.length === 0 ? title : `${title} (${escapeMarkdown(words.messages.alsoCalled(aliases))})`;
}

/** Nobody reads on after so many definitions of one term. */
const MOST_DEFINITIONS = 10;

/** Its definitions as the draft has them, each with its place. */
export function definitionsOf(draft: Draft, { definitions }: Term): string {
  return definitions.slice(0, MOST_DEFINITIONS).map((definition) => definitionText(draft, definition)).join('\n\n');
}

function definitionText(draft: Draft, definition: TermDefinition): string {
  const link = lineLink(placeName(draft, definition), draft.uri, draft.lines.lineAt(definition.range.start));
  return `${link}${draft.words.messages.colon.trimEnd()}\n\n${quoted(draft, definition.section, withItems(draft, definition.section, definition.passage))}`;
}

/** How often a term is used, its definitions left out. */
export function useCount({ drafting }: Draft, term: Term): number {
  let count = 0;
  for (const { defines } of drafting.terms.usesOf(term)) if (!defines) count += 1;
  return count;
}
