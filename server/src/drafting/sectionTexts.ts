/** A section as the readers of this room see it. */
import type { Contract, Language, PlainText, Section, SectionKind } from '../contract/types.ts';

/** One text of a section: its title, or a provision. */
export interface SectionText {
  /** Its offsets are from the section's origin. */
  readonly plain: PlainText;
  /** Index into the section's provisions; undefined for the title. */
  readonly provision: number | undefined;
}

export interface SectionTexts {
  readonly language: Language;
  readonly kind: SectionKind;
  /** The section in Markdown, from its origin on. */
  readonly source: string;
  readonly section: Section;
  readonly texts: readonly SectionText[];
}

export function sectionTexts(contract: Contract, section: Section): SectionTexts {
  const { body, kind, language, origin, range } = section;
  const title = body.heading === undefined ? [] : [{ plain: body.heading.title, provision: undefined }];
  const provisions = body.provisions.map(({ plain }, provision) => ({ plain, provision }));
  return { language, kind, source: contract.text.slice(origin, range.end), section, texts: [...title, ...provisions] };
}
