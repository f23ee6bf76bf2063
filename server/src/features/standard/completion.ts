import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, Position, Range } from 'vscode-languageserver';
import { STANDARD_MESSAGES } from '../../messages/standard.ts';
import type { StandardDocument } from '../../standard/document.ts';
import { BLOCK_KEYS, isExcludedId, keysAt, LIST_KEYS, valuesAt } from '../../standard/entries.ts';
import type { Entry } from '../../standard/entries.ts';
import { placeAt } from '../../standard/place.ts';
import type { StandardPlace } from '../../standard/place.ts';
import { escapeWords } from '../support/markdown.ts';
import type { CompletionSupport } from '../support/completionItems.ts';

/** Its lines are indented like the one that it begins in. */
const SNIPPET = { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation };

/** While a standard is written: the keys, values and ids that may stand at a position, with what they mean. */
export function standardCompletions(document: StandardDocument, position: Position, { completesSnippets }: CompletionSupport): CompletionItem[] {
  const place = placeAt(document.lines, position);
  if (place === undefined) return [];
  if (place.isKey) return keyItems(document, place, completesSnippets);
  if (isExcludedId(place)) return idItems(document, place);
  const { library, words } = document;
  if (place.path.length === 0 && place.key === 'profile') return [valueItem({ name: library.profile.id, meaning: library.profile.name[words.language] }, 0, place)];
  return valuesAt(place, STANDARD_MESSAGES[words.language]).map((entry, index) => valueItem(entry, index, place));
}

function keyItems({ lines, words }: StandardDocument, place: StandardPlace, snippets: boolean): CompletionItem[] {
  const { path, range } = place;
  const language = STANDARD_MESSAGES[words.language];
  // Right under the key of the list: its items begin with a mark.
  if (path.length === 1 && path[0] === 'excluded' && place.isFirst && snippets) return [exclusionItem(language.keys.excluded, range)];
  const written = path.length === 0 ? topKeys(lines.text) : new Set<string>();
  const hasColon = lines.line(range.end.line).slice(range.end.character).startsWith(':');
  return keysAt(place, language)
    .filter(({ name }) => name === place.word || !written.has(name))
    .map(({ name, meaning }, index) => ({
      ...item(name, meaning, index, range, hasColon ? name : `${name}:${behind(name, path, snippets)}`),
      kind: CompletionItemKind.Property,
      ...(!hasColon && snippets && SNIPPET),
    }));
}

/** What follows a key: its value on the same line, or the first line below. */
function behind(key: string, path: readonly string[], snippets: boolean): string {
  const isBlock = (path.length === 0 && BLOCK_KEYS.has(key)) || (path.length === 1 && path[0] === 'severities');
  if (!isBlock) return ' ';
  if (!snippets) return '';
  if (key === 'excluded') return '\n  - id: $1\n    reason: $2';
  return LIST_KEYS.has(key) ? '\n  - $1' : '\n  $1';
}

function exclusionItem(meaning: string, range: Range): CompletionItem {
  return { ...item('- id', meaning, 0, range, '- id: $1\n  reason: $2'), kind: CompletionItemKind.Snippet, ...SNIPPET };
}

/** Clauses and their elements, in the order of the library; they are found by their names too. */
function idItems({ library, words }: StandardDocument, { range }: StandardPlace): CompletionItem[] {
  const ids = library.clauses.flatMap(({ id, elements }) => [
    { id, label: words.title(id), text: escapeWords(words.citation(id)) },
    ...elements.map((element) => ({ id: element.id, label: words.label(element.id), text: `${escapeWords(words.elementText(element.id)?.asks ?? '')}\n\n${escapeWords(words.citation(element.id))}` })),
  ]);
  return ids.map(({ id, label, text }, index) => ({
    ...item(id, text, index, range, id),
    kind: CompletionItemKind.Value,
    detail: label,
    labelDetails: { description: label },
    filterText: `${id} ${label}`,
  }));
}

function valueItem({ name, meaning }: Entry, index: number, { range }: StandardPlace): CompletionItem {
  return { ...item(name, meaning, index, range, name), kind: CompletionItemKind.EnumMember };
}

function item(label: string, meaning: string, index: number, range: Range, newText: string): CompletionItem {
  return { label, documentation: { kind: MarkupKind.Markdown, value: meaning }, sortText: String(index).padStart(4, '0'), textEdit: { range, newText } };
}

/** Keys that the file has already. */
function topKeys(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^([a-z]{1,20}):/gimu)].map((match) => match[1] ?? ''));
}
