/** The terms of a draft, where they stand in it. */
import { shiftSpan } from '../../contract/spans.ts';
import type { Section, Span } from '../../contract/types.ts';
import type { Term, TermDefinition, Terms, TermUse } from '../types.ts';
import type { NotedDraft } from '../notes.ts';
import type { TermNotes } from './notes.ts';
import type { TermTable } from './termTable.ts';
import type { PlacedUse } from './uses.ts';

interface Found {
  readonly term: Term;
  readonly use: TermUse;
}

/** Gives the uses of a section; those that it gave before it may keep. */
export type UsesOf = (notes: TermNotes) => readonly PlacedUse[];

/** Answers about one reading of a draft; what nobody asks for is not worked out. */
export class PlacedTerms implements Terms {
  readonly #sections: readonly Section[];
  readonly #notes: NotedDraft['notes'];
  readonly #table: TermTable;
  readonly #uses: UsesOf;
  #all: readonly Term[] | undefined;
  #byTerm: ReadonlyMap<Term, readonly TermUse[]> | undefined;

  constructor(sections: readonly Section[], notes: NotedDraft['notes'], table: TermTable, uses: UsesOf) {
    this.#sections = sections;
    this.#notes = notes;
    this.#uses = uses;
    this.#table = table;
  }

  get all(): readonly Term[] {
    this.#all ??= placed(this.#sections, this.#notes, this.#table);
    return this.#all;
  }

  at(offset: number): Found | undefined {
    const found = this.within({ start: offset, end: offset }).filter(({ use }) => use.range.start <= offset && offset <= use.range.end);
    // Where two meet, the one that begins there is the one that is pointed at.
    return found.at(-1);
  }

  usesOf(term: Term): readonly TermUse[] {
    this.#byTerm ??= this.#grouped();
    return this.#byTerm.get(term) ?? [];
  }

  within({ start, end }: Span): readonly Found[] {
    const found: Found[] = [];
    for (let index = this.#sectionAt(start); index < this.#sections.length; index += 1) {
      const section = this.#sections[index];
      if (section === undefined || section.range.start > end) break;
      for (const each of this.#usesIn(index)) if (each.use.range.start <= end && start <= each.use.range.end) found.push(each);
    }
    return found;
  }

  /** The section that holds an offset; the one before where it is the end of that one too. */
  #sectionAt(offset: number): number {
    let low = 0;
    let high = this.#sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sections[middle]?.range.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #usesIn(index: number): Found[] {
    const notes = this.#notes[index]?.terms;
    const by = this.#sections[index]?.origin ?? 0;
    if (notes === undefined) return [];
    return this.#uses(notes).flatMap(({ term, use }) => {
      const defined = this.all[term];
      return defined === undefined ? [] : [{ term: defined, use: { ...use, range: shiftSpan(use.range, by) } }];
    });
  }

  #grouped(): ReadonlyMap<Term, readonly TermUse[]> {
    const byTerm = new Map<Term, TermUse[]>(this.all.map((term) => [term, []]));
    for (let index = 0; index < this.#sections.length; index += 1) {
      for (const { term, use } of this.#usesIn(index)) byTerm.get(term)?.push(use);
    }
    return byTerm;
  }
}

function placed(sections: readonly Section[], notes: NotedDraft['notes'], table: TermTable): Term[] {
  const definitions: TermDefinition[][] = table.terms.map(() => []);
  for (const [index, { terms }] of notes.entries()) {
    const by = sections[index]?.origin ?? 0;
    for (const note of terms.definitions) {
      const term = table.termOf(note);
      if (term !== undefined) definitions[term]?.push({ range: shiftSpan(note.name.range, by), passage: shiftSpan(note.passage, by), section: index });
    }
  }
  return table.terms.map(({ name, aliases }, index) => ({ name, aliases, definitions: definitions[index] ?? [] }));
}
