import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import { STANDARD_MESSAGES } from '../../messages/standard.ts';
import type { StandardDocument } from '../../standard/document.ts';
import { isExcludedId, keysAt, valuesAt } from '../../standard/entries.ts';
import { placeAt } from '../../standard/place.ts';
import type { StandardPlace } from '../../standard/place.ts';
import { escapeMarkdown, escapeWords } from '../support/markdown.ts';

/** What a key, a value or an id of a standard means; null where there is nothing to say. */
export function standardHover(document: StandardDocument, position: Position): Hover | null {
  const place = placeAt(document.lines, position);
  if (place === undefined || position.character > place.range.end.character) return null;
  const value = meaningOf(document, place);
  return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value }, range: place.range };
}

function meaningOf({ library, words }: StandardDocument, place: StandardPlace): string | undefined {
  const language = STANDARD_MESSAGES[words.language];
  const { word } = place;
  if (isExcludedId(place)) return idMeaning(words, word);
  if (place.path.length === 0 && place.key === 'profile') return word === library.profile.id ? escapeMarkdown(library.profile.source[words.language]) : undefined;
  const entry = (place.isKey ? keysAt(place, language) : valuesAt(place, language)).find(({ name }) => name === word);
  return entry && `**${entry.name}** — ${entry.meaning}`;
}

/** The name of a clause or an element, and what is asked of it. */
function idMeaning(words: StandardDocument['words'], id: string): string | undefined {
  const element = words.elementText(id);
  if (element !== undefined) return [`**${escapeMarkdown(element.label)}**`, escapeWords(element.asks), escapeMarkdown(words.citation(id))].join('\n\n');
  const clause = words.clause(id);
  if (clause === undefined) return undefined;
  const labels = clause.elements.map((each) => `- ${escapeMarkdown(words.label(each.id))}`);
  return [`**${escapeMarkdown(words.title(id))}**`, labels.join('\n'), escapeMarkdown(words.citation(id))].join('\n\n');
}
