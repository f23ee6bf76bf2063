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
  /** Keys of all that stands in quotation marks or in bold, and is short enough for a name. */
  readonly marked: readonly string[];
  /** What uses are looked for in. */
  readonly texts: readonly SectionText[];
}

export function readTerms(section: SectionTexts): TermNotes {
  const { language, kind, texts } = section;
  const abbreviations = ABBREVIATIONS.test(section.section.body.heading?.title.text ?? '');
  const { definitions, marked } = definitionsIn(section);
  return { language, kind, abbreviations, definitions: kept(definitions), marked: kept(marked), texts };
}
