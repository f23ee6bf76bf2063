/** Defined terms: where they are defined, where they are used, and what is wrong with either. */
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw, Terms } from './types.ts';

/** What a section tells about terms; offsets are from its origin. */
export interface TermNotes {
  readonly definitions: readonly never[];
}

export function readTerms(_section: SectionTexts): TermNotes {
  return { definitions: [] };
}

export class TermReader {
  read(_draft: NotedDraft): { readonly terms: Terms; readonly flaws: readonly DraftingFlaw[] } {
    return { terms: { all: [], at: () => undefined, usesOf: () => [], within: () => [] }, flaws: [] };
  }
}
