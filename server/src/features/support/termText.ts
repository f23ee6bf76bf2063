/** What is said of a defined term, wherever it is asked. */
import type { Span } from '../../contract/types.ts';
import type { Term, TermDefinition } from '../../drafting/types.ts';
import type { Draft } from './draft.ts';
import { escapeMarkdown, lineLink } from './markdown.ts';
import { placeName, provisionIn } from './places.ts';
import { quoted } from './quotes.ts';

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
  return `${link}${draft.words.messages.colon.trimEnd()}\n\n${quoted(draft, definition.section, withItems(draft, definition))}`;
}

/** A passage with the items that complete its last sentence. */
function withItems({ review: { contract } }: Draft, { section, passage }: TermDefinition): Span {
  const { body, origin } = contract.sections[section] ?? {};
  const first = provisionIn(contract, section, Math.max(passage.start, passage.end - 1));
  if (body === undefined || origin === undefined || first === undefined) return passage;
  let last = first;
  for (let next = body.provisions[first + 1]; next?.leadIn !== undefined && next.leadIn >= first && next.kind === 'item'; next = body.provisions[last + 1]) last += 1;
  return last === first ? passage : { start: passage.start, end: origin + (body.provisions[last]?.range.end ?? passage.end) };
}

/** How often a term is used, its definitions left out. */
export function useCount({ drafting }: Draft, term: Term): number {
  let count = 0;
  for (const { defines } of drafting.terms.usesOf(term)) if (!defines) count += 1;
  return count;
}
