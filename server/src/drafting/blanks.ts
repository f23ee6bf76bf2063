/** Places that a draft leaves to be filled in: `[●]`, `{{name}}`, `______`, "[à compléter]", TBD. */
import type { Span } from '../contract/types.ts';
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw } from './types.ts';

/** The blanks of a section, from its origin. */
export function readBlanks(_section: SectionTexts): readonly Span[] {
  return [];
}

export function placedBlanks(_draft: NotedDraft): { readonly blanks: readonly Span[]; readonly flaws: readonly DraftingFlaw[] } {
  return { blanks: [], flaws: [] };
}
