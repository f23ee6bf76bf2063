/** What one section tells about terms. */
import { kept } from '../../memory.ts';
import type { Language, SectionKind } from '../../contract/types.ts';
import type { SectionText, SectionTexts } from '../sectionTexts.ts';
import { candidatesIn } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { definitionsIn } from './definitions.ts';
import type { DefinitionNote } from './definitions.ts';
import { ABBREVIATIONS, defersToOther } from './phrases.ts';
import { inflectedKey } from './termWords.ts';

/** Offsets are from the section's origin. */
export interface TermNotes {
  readonly language: Language;
  readonly kind: SectionKind;
  /** Whether its heading announces abbreviations. */
  readonly abbreviations: boolean;
  readonly definitions: readonly DefinitionNote[];
  /** Keys of all that stands in quotation marks or in bold, and is short enough for a name, and of the title. */
  readonly marked: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Whether it says that terms are defined in another text, or that this text is part of another one. */
  readonly defersToOther: boolean;
  /** What uses are looked for in. */
  readonly texts: readonly SectionText[];
}

const LONGEST_NAME = 90;
/** A text this long is no sentence about terms. */
const LONGEST = 20_000;

export function readTerms(section: SectionTexts): TermNotes {
  const { language, kind, texts } = section;
  const title = section.section.body.heading?.title.text ?? '';
  const abbreviations = ABBREVIATIONS.test(title);
  const { definitions, marked } = definitionsIn(section);
  return { language, kind, abbreviations, definitions: kept(definitions), marked: kept(title === '' || title.length > LONGEST_NAME ? marked : [...marked, inflectedKey(title, language)]), candidates: kept(candidatesIn(section)), defersToOther: texts.some(({ plain: { text } }) => text.length < LONGEST && defersToOther(text)), texts };
}
