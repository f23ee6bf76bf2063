/** Cross-references: found in each section, resolved against the numbers of the draft. */
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw, References } from './types.ts';

/** A reference as a section has it; its offsets are from the section's origin. */
export type ReferenceNote = never;

export function readReferences(_section: SectionTexts): readonly ReferenceNote[] {
  return [];
}

export class ReferenceReader {
  read(_draft: NotedDraft): { readonly references: References; readonly flaws: readonly DraftingFlaw[] } {
    return { references: { at: () => undefined, within: () => [] }, flaws: [] };
  }
}
