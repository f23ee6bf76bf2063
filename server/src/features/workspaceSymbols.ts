import { SymbolKind } from 'vscode-languageserver';
import type { SymbolInformation } from 'vscode-languageserver';
import { clausesBySection } from './support/clausesIn.ts';
import type { Draft } from './support/draft.ts';
import { headingName } from './support/headingName.ts';

/** More are of no use to anybody: whoever searches types on. */
const MOST = 500;

/** How well a name matches what is searched for; the lowest is best. */
type Rank = 0 | 1 | 2;

/**
 * The clauses and headings of the open drafts that match a query, whatever its capitals and accents: those that begin
 * with it first, then those that hold it, then those that hold its letters in this order.
 */
export function workspaceSymbols(drafts: readonly Draft[], query: string): SymbolInformation[] {
  const wanted = folded(query.trim());
  const ranked: readonly [SymbolInformation[], SymbolInformation[], SymbolInformation[]] = [[], [], []];
  for (const draft of drafts) {
    for (const symbol of symbolsOf(draft)) {
      const rank = rankOf(folded(symbol.name), wanted);
      if (rank !== undefined && ranked[rank].length < MOST) ranked[rank].push(symbol);
    }
  }
  return ranked.flat().slice(0, MOST);
}

/** Clauses by their titles in the reader's language with the heading they stand under, and the headings. */
function* symbolsOf(draft: Draft): Generator<SymbolInformation> {
  const { words, lines, uri, review: { contract } } = draft;
  const clauses = clausesBySection(draft);
  const containerName = fileName(uri);
  for (const [index, { heading }] of contract.sections.entries()) {
    if (heading === undefined) continue;
    const location = { uri, range: lines.range(heading.range) };
    const name = headingName(heading);
    for (const clause of clauses.get(index) ?? []) {
      yield { name: `${words.title(clause)} — ${name}`, kind: SymbolKind.Interface, location, containerName };
    }
    yield { name, kind: index === contract.title ? SymbolKind.File : SymbolKind.Class, location, containerName };
  }
}

function rankOf(name: string, wanted: string): Rank | undefined {
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  return holdsInOrder(name, wanted) ? 2 : undefined;
}

function holdsInOrder(name: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s\u00A0]+/gu, ' ').toLowerCase();
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
