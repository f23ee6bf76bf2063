/** What one section tells about terms. */
import { kept } from '../../memory.ts';
import type { Language } from '../../contract/types.ts';
import type { SectionText, SectionTexts } from '../sectionTexts.ts';
import { definitionsIn } from './definitions.ts';
import type { DefinitionNote } from './definitions.ts';

/** Offsets are from the section's origin. */
export interface TermNotes {
  readonly language: Language;
  readonly definitions: readonly DefinitionNote[];
  /** What uses are looked for in. */
  readonly texts: readonly SectionText[];
}

export function readTerms(section: SectionTexts): TermNotes {
  return { language: section.language, definitions: kept(definitionsIn(section)), texts: section.texts };
}
