/** What one section tells by itself, kept for as long as nothing in it changes. */
import type { Contract } from '../contract/types.ts';
import { readBlanks } from './blanks.ts';
import type { Blank } from './blanks.ts';
import { readFigures } from './figures/figureReader.ts';
import type { FigureNote } from './figures/figureReader.ts';
import { readNumbers } from './numbering/numbers.ts';
import type { NumberNotes } from './numbering/numbers.ts';
import { readReferences } from './references/sectionReferences.ts';
import type { ReferenceNotes } from './references/sectionReferences.ts';
import type { SectionTexts } from './sectionTexts.ts';
import { readTerms } from './terms/notes.ts';
import type { TermNotes } from './terms/notes.ts';

/** All offsets are from the section's origin. */
export interface SectionNotes {
  readonly blanks: readonly Blank[];
  readonly references: ReferenceNotes;
  readonly terms: TermNotes;
  readonly figures: readonly FigureNote[];
  readonly numbers: NumberNotes;
}

/** The notes on every section of a draft, and which of them came and went since the draft was last read. */
export interface NotedDraft {
  readonly contract: Contract;
  /** Of each section; the same object as before where the section says the same. */
  readonly notes: readonly SectionNotes[];
  readonly gone: readonly SectionNotes[];
  readonly came: readonly SectionNotes[];
}

export function notesOf(texts: SectionTexts): SectionNotes {
  return {
    blanks: readBlanks(texts),
    references: readReferences(texts),
    terms: readTerms(texts),
    figures: readFigures(texts),
    numbers: readNumbers(texts),
  };
}
