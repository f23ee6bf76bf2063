import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, Position } from 'vscode-languageserver';
import { sectionAt } from '../../contract/sections.ts';
import type { Language } from '../../contract/types.ts';
import type { Term } from '../../drafting/types.ts';
import type { Draft } from '../support/draft.ts';
import { placeName, provisionIn } from '../../wording/places.ts';
import { definitionsOf, useCount } from '../support/termText.ts';

/** Characters before the cursor that may begin a term. */
const LONGEST = 80;

/** Terms offered at once, the most used first. */
const MOST_OFFERED = 50;

/** Where a word begins, and whether a quotation mark stands before it. */
const WORDS = /(["“”„«‘]\s*)?(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/**
 * The defined terms that go on with what is typed before a position: a word in capitals, or one in quotation marks. They
 * are those that the draft defines in the language of the section.
 */
export function termCompletions(draft: Draft, position: Position): CompletionItem[] {
  const offset = draft.lines.offset(position);
  const prefixes = prefixesAt(draft, offset);
  if (prefixes.length === 0) return [];
  const { contract } = draft.review;
  const language = contract.sections[sectionAt(contract, offset)]?.language ?? contract.language;
  return draft.drafting.terms.all
    .filter((term) => isDefinedIn(draft, term, language))
    .flatMap((term) => [term.name, ...term.aliases].flatMap((name) => offered(term, name, prefixes)))
    .map((offer) => ({ ...offer, uses: useCount(draft, offer.term) }))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, MOST_OFFERED)
    .map((offer, rank) => item(draft, offset, offer, rank));
}

/** What stands from the beginning of a word up to the cursor; the longest first. */
function prefixesAt(draft: Draft, offset: number): string[] {
  const { lines } = draft;
  const { text } = draft.review.contract;
  if (/[\p{L}\p{N}]/u.test(text.charAt(offset))) return [];
  const line = text.slice(Math.max(lines.start(lines.lineAt(offset)), offset - LONGEST), offset);
  const prefixes: string[] = [];
  for (const found of line.matchAll(WORDS)) {
    const prefix = line.slice(found.index + found[0].length - 1);
    if (found[1] !== undefined || /^\p{Lu}/u.test(prefix)) prefixes.push(prefix);
  }
  return prefixes.length > 0 && isProse(draft, offset) ? prefixes : [];
}

/** Whether a place is in the words of a provision: not in a heading of its own, in code or in a comment. */
function isProse({ lines, review: { contract } }: Draft, offset: number): boolean {
  const { text } = contract;
  const start = lines.start(lines.lineAt(offset));
  if (/^[\s>]{0,8}#{1,6}\s/u.test(text.slice(start, Math.min(offset, start + 20)))) return false;
  const index = sectionAt(contract, offset - 1);
  const { body, origin } = contract.sections[index] ?? {};
  const provision = body?.provisions[provisionIn(contract, index, offset - 1) ?? -1];
  if (provision === undefined || origin === undefined) return false;
  const last = offset - origin - 1;
  const inWords = provision.plain.pieces.some(({ source, sourceLength }) => source <= last && last < source + sourceLength);
  return inWords && !opensCode(text.slice(origin + provision.range.start, offset));
}

/** Whether a text ends within code: after a run of backticks that no other one closes. */
function opensCode(text: string): boolean {
  let open: string | undefined;
  for (const [run] of text.matchAll(/`+/gu)) open = open === undefined ? run : open === run ? undefined : open;
  return open !== undefined;
}

function isDefinedIn({ review: { contract } }: Draft, { definitions }: Term, language: Language): boolean {
  return definitions.some(({ section }) => contract.sections[section]?.language === language);
}

interface Offer {
  readonly term: Term;
  /** The term's own name, or another one. */
  readonly name: string;
  /** What is typed of it. */
  readonly prefix: string;
  /** The name as it would be typed on. */
  readonly filter: string;
}

function offered(term: Term, name: string, prefixes: readonly string[]): Offer[] {
  const lower = name.toLowerCase();
  const folded = prefixes.map((prefix) => prefix.replace(/\s+/gu, ' ').toLowerCase());
  const at = folded.findIndex((typed) => lower.startsWith(typed));
  const prefix = prefixes[at];
  if (prefix === undefined || folded.includes(lower)) return [];
  // The editor holds this against what is typed, blanks and all.
  return [{ term, name, prefix, filter: prefix + name.slice(folded[at]?.length) }];
}

function item(draft: Draft, offset: number, { term, name, prefix, filter }: Offer, rank: number): CompletionItem {
  const [first] = term.definitions;
  const place = first === undefined ? '' : placeName(draft, first);
  return {
    label: name,
    kind: CompletionItemKind.Reference,
    detail: name === term.name ? place : `${term.name} (${place})`,
    documentation: { kind: MarkupKind.Markdown, value: definitionsOf(draft, term) },
    sortText: String(rank).padStart(4, '0'),
    filterText: filter,
    textEdit: { range: draft.lines.range({ start: offset - prefix.length, end: offset }), newText: capitalisedLike(prefix, name) },
  };
}

/** A term that is defined in small letters may begin a sentence. */
function capitalisedLike(typed: string, name: string): string {
  return /^\p{Lu}/u.test(typed) ? name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase()) : name;
}
