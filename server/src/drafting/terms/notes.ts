/** What one section tells about terms. */
import { kept } from '../../memory.ts';
import type { Language, SectionKind } from '../../contract/types.ts';
import type { SectionText, SectionTexts } from '../sectionTexts.ts';
import { definitionsIn } from './definitions.ts';
import type { DefinitionNote } from './definitions.ts';
import { ABBREVIATIONS } from './phrases.ts';

/** Offsets are from the section's origin. */
export interface TermNotes {
  readonly language: Language;
  readonly kind: SectionKind;
  /** Whether its heading announces abbreviations. */
  readonly abbreviations: boolean;
  readonly definitions: readonly DefinitionNote[];
  /** What uses are looked for in. */
  readonly texts: readonly SectionText[];
}

export function readTerms(section: SectionTexts): TermNotes {
  const { language, kind, texts } = section;
  const abbreviations = ABBREVIATIONS.test(section.section.body.heading?.title.text ?? '');
  return { language, kind, abbreviations, definitions: kept(definitionsIn(section)), texts };
}
