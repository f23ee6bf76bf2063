import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Heading, Span } from '../contract/types.ts';
import { clausesBySection } from './support/clausesIn.ts';
import type { Draft } from './support/draft.ts';
import { headingName } from './support/headingName.ts';
import { wholeEnds } from './support/nesting.ts';

/**
 * The articles of the draft with their numbers and the clauses they are about, one inside the other; in a section of
 * definitions the terms that it defines.
 */
export function documentSymbols(draft: Draft): DocumentSymbol[] {
  const { contract } = draft.review;
  const ends = wholeEnds(contract);
  const details = detailsBySection(draft);
  const outer: DocumentSymbol[] = [];
  const symbols = contract.sections.map(({ heading, range, parent }, index): DocumentSymbol | undefined => {
    if (heading === undefined) return undefined;
    const end = withoutLineEnd(contract.text, Math.max(heading.range.end, ends[index] ?? range.end), heading.range.end);
    const detail = details.get(index);
    return {
      name: headingName(heading),
      ...(detail !== undefined && { detail }),
      kind: kindOf(draft, index, parent),
      range: draft.lines.range({ start: Math.min(range.start, heading.range.start), end }),
      selectionRange: draft.lines.range(heading.range),
      children: [],
    };
  });
  addTerms(draft, symbols);
  contract.sections.forEach(({ parent }, index) => {
    const symbol = symbols[index];
    if (symbol !== undefined) (symbols[parent ?? -1]?.children ?? outer).push(symbol);
  });
  return outer;
}

/** The next symbol may begin where a line ends: a cursor there is to be in that one alone. */
function withoutLineEnd(text: string, offset: number, least: number): number {
  let end = offset;
  if (end > least && text.charAt(end - 1) === '\n') end--;
  if (end > least && text.charAt(end - 1) === '\r') end--;
  return end;
}

/**
 * The kinds by which an editor picks its icons: the document is a file; articles hold what they provide as classes
 * do, and their subsections are the methods; definitions give names their meaning as namespaces do; annexes come with
 * the document as packages; a table of contents is an array; to sign is an event.
 */
function kindOf({ review: { contract } }: Draft, index: number, parent: number | undefined): SymbolKind {
  if (index === contract.title) return SymbolKind.File;
  switch (contract.sections[index]?.kind) {
    case 'annex':
      return contract.sections[parent ?? -1]?.kind === 'annex' ? SymbolKind.Class : SymbolKind.Package;
    case 'definitions':
      return SymbolKind.Namespace;
    case 'contents':
      return SymbolKind.Array;
    case 'signatures':
      return SymbolKind.Event;
    default:
      return parent === undefined || parent === contract.title ? SymbolKind.Class : SymbolKind.Method;
  }
}

/** "Audit, Continuity — 5 of 9 guarantees met", in the reader's language, by index of the section. */
function detailsBySection(draft: Draft): ReadonlyMap<number, string> {
  const { words, review } = draft;
  const details = new Map<number, string>();
  for (const [section, clauses] of clausesBySection(draft)) {
    const verdicts = review.verdicts.filter(({ clause }) => clauses.includes(clause));
    const met = verdicts.filter(({ status }) => status === 'met').length;
    details.set(section, `${clauses.map((clause) => words.title(clause)).join(', ')} — ${words.messages.guarantees(met, verdicts.length)}`);
  }
  return details;
}

function addTerms({ lines, drafting, review: { contract } }: Draft, symbols: readonly (DocumentSymbol | undefined)[]): void {
  const found = drafting.terms.all
    .flatMap((term) => term.definitions.map((definition) => ({ name: term.name.trim(), ...definition })))
    .filter(({ name, section }) => name !== '' && contract.sections[section]?.kind === 'definitions')
    .sort((a, b) => a.range.start - b.range.start);
  found.forEach(({ name, range, passage, section }, at) => {
    const own = contract.sections[section];
    const whole = apart(passage, range, found[at - 1]?.range.end, found[at + 1]?.range.start);
    if (own === undefined || !isUnder(whole, own.heading, own.range)) return;
    symbols[section]?.children?.push({ name, kind: SymbolKind.Constant, range: lines.range(whole), selectionRange: lines.range(range), children: [] });
  });
}

/** The passage of a definition; where it holds a term before or after too, this term alone. */
function apart(passage: Span, range: Span, before: number | undefined, after: number | undefined): Span {
  const isShared = (before !== undefined && before > passage.start) || (after !== undefined && after < passage.end);
  return isShared ? range : { start: Math.min(passage.start, range.start), end: Math.max(passage.end, range.end) };
}

function isUnder(passage: Span, heading: Heading | undefined, section: Span): boolean {
  return passage.start >= (heading?.range.end ?? section.start) && passage.end <= section.end;
}
