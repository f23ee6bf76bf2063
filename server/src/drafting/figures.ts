/** Figures that contradict each other: "dertig (20) dagen", 24 hours here and 48 there for the same duty. */
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw } from './types.ts';
import { wordedFigures } from './wordedFigures.ts';
import type { WordedFigure } from './wordedFigures.ts';

/** What the figures of a section tell; offsets are from the section's origin. */
export interface FigureNotes {
  readonly worded: readonly WordedFigure[];
}

export type FigureNote = FigureNotes;

const NOTHING: readonly FigureNotes[] = [];

export function readFigures({ texts, language }: SectionTexts): readonly FigureNote[] {
  const worded = texts.flatMap(({ plain }) => wordedFigures(plain, language));
  return worded.length === 0 ? NOTHING : [{ worded }];
}

/** Holds the figures of a draft against each other. */
export class FigureReader {
  read({ contract, notes }: NotedDraft): readonly DraftingFlaw[] {
    const flaws: DraftingFlaw[] = [];
    notes.forEach(({ figures }, index) => {
      const origin = contract.sections[index]?.origin ?? 0;
      for (const { worded } of figures) {
        for (const { range, digits, words } of worded) {
          flaws.push({ code: 'figure-words-differ', range: { start: range.start + origin, end: range.end + origin }, subject: digits, other: words, related: [] });
        }
      }
    });
    return flaws;
  }
}
