/** Figures that contradict each other: "dertig (20) dagen", 24 hours here and 48 there for the same duty. */
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw } from './types.ts';

/** A figure of a section and what it is about; its offsets are from the section's origin. */
export type FigureNote = never;

export function readFigures(_section: SectionTexts): readonly FigureNote[] {
  return [];
}

/** Holds the figures of a draft against each other. */
export class FigureReader {
  read(_draft: NotedDraft): readonly DraftingFlaw[] {
    return [];
  }
}
