/** Where the terms of a table are used in a section. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Language } from '../../contract/types.ts';
import type { TermUse } from '../types.ts';
import { folded, inflectionKey } from './inflection.ts';
import type { TermNotes } from './notes.ts';
import type { NameIndex, NamePattern, NamesOfWord, PatternWord, TermTable } from './termTable.ts';
import { endOfWord, isAbbreviation, isCapitalised, nextWord } from './termWords.ts';

/** A use, its range from the section's origin. */
export interface PlacedUse {
  /** Index into the table. */
  readonly term: number;
  readonly use: TermUse;
}

/** What may stand between two words of one name. */
const GAP = /^(?:[ \u00a0\u202f]|[’'/‐‑-]| ?& ?| ?\/ ?)$/u;
const LONGEST_GAP = 8;
const NONE: readonly never[] = [];

/** Definitions and uses of a section, in the order of the document; none overlaps another. */
export function usesIn(notes: TermNotes, table: TermTable): PlacedUse[] {
  const defining = definingUses(notes, table);
  const index = table.index(notes.language);
  const uses = index.byFirst.size === 0 ? [] : notes.texts.flatMap(({ plain }) => matches(plain.text, index, notes.language).map(({ pattern, start, end, written }) => ({ term: pattern.term, use: { range: sourceSpan(plain, start, end), form: formOf(pattern, written), defines: false } })));
  return merged(defining, uses);
}

/** Both in the order of the document; a use that overlaps a definition is that definition. */
function merged(defining: readonly PlacedUse[], uses: readonly PlacedUse[]): PlacedUse[] {
  const all: PlacedUse[] = [];
  let next = 0;
  for (const use of uses) {
    while (next < defining.length && (defining[next]?.use.range.start ?? 0) < use.use.range.end) push(all, defining[next++]);
    if ((all.at(-1)?.use.range.end ?? 0) <= use.use.range.start) all.push(use);
  }
  while (next < defining.length) push(all, defining[next++]);
  return all;
}

function push(all: PlacedUse[], use: PlacedUse | undefined): void {
  if (use !== undefined && (all.at(-1)?.use.range.end ?? 0) <= use.use.range.start) all.push(use);
}

function definingUses({ definitions }: TermNotes, table: TermTable): PlacedUse[] {
  const uses: PlacedUse[] = [];
  for (const definition of definitions) {
    const term = table.termOf(definition);
    if (term === undefined) continue;
    const form = definition.name.name === table.terms[term]?.name ? 'same' : 'inflected';
    uses.push({ term, use: { range: definition.name.range, form, defines: true } });
    for (const alias of definition.aliases) uses.push({ term, use: { range: alias.range, form: 'alias', defines: true } });
  }
  return uses.sort((a, b) => a.use.range.start - b.use.range.start);
}

function formOf({ name, alias }: NamePattern, written: string): TermUse['form'] {
  if (alias) return 'alias';
  return written === name ? 'same' : 'inflected';
}

interface Match {
  readonly pattern: NamePattern;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** The longest name at each word, from left to right. */
function matches(text: string, index: NameIndex, language: Language): Match[] {
  const found: Match[] = [];
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = Math.max(endOfWord(text, at), at + 1);
    const match = index.lower || isUpperAt(text, at) ? matchAt(text, at, end, index, language) : undefined;
    if (match !== undefined) found.push(match);
    at = nextWord(text, match?.end ?? end);
  }
  return found;
}

function isUpperAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit <= 90;
  return isCapitalised(text.slice(at, at + 2));
}

function matchAt(text: string, at: number, end: number, { byFirst }: NameIndex, language: Language): Match | undefined {
  const names = byFirst.get(inflectionKey(text.slice(at, end), language));
  if (names === undefined) return undefined;
  return longest(followed(names, text, end, language), text, at, end, language) ?? longest(names.alone, text, at, end, language);
}

/** The names that go on with the word after an offset. */
function followed({ bySecond }: NamesOfWord, text: string, end: number, language: Language): readonly NamePattern[] {
  if (bySecond.size === 0) return NONE;
  const start = nextWord(text, end);
  if (start - end > LONGEST_GAP) return NONE;
  return bySecond.get(inflectionKey(text.slice(start, endOfWord(text, start)), language)) ?? NONE;
}

/** The first of the longest names that stand there, one that is written exactly so before its inflections. */
function longest(patterns: readonly NamePattern[], text: string, at: number, end: number, language: Language): Match | undefined {
  let best: Match | undefined;
  let exact = false;
  for (const pattern of patterns) {
    if (best !== undefined && (exact || pattern.words.length < best.pattern.words.length)) break;
    const to = endOfMatch(text, at, end, pattern.words, language);
    if (to === undefined) continue;
    const written = text.slice(at, to);
    // "Term" and "Terms" may be two terms.
    const same = folded(written) === folded(pattern.name);
    if (best !== undefined && !same) continue;
    best = { pattern, start: at, end: to, written };
    exact = same;
  }
  return best;
}

function endOfMatch(text: string, at: number, firstEnd: number, words: readonly PatternWord[], language: Language): number | undefined {
  let start = at;
  let end = firstEnd;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      start = nextWord(text, end);
      const gap = text.slice(end, Math.min(start, end + LONGEST_GAP + 1));
      if (gap !== word.gap && !GAP.test(gap)) return undefined;
      end = endOfWord(text, start);
    }
    if (!isWord(text.slice(start, end), word, index === 0, language)) return undefined;
  }
  return end;
}

function isWord(written: string, word: PatternWord, first: boolean, language: Language): boolean {
  if (inflectionKey(written, language) !== word.key) return false;
  if (word.abbreviation) return isAbbreviation(written);
  // French and Dutch titles capitalise their first word only.
  return !word.capitalised || isCapitalised(written) || (!first && language !== 'en');
}
