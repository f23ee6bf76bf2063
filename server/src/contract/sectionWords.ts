/** What the words of one section tell about the language and the parties. */
import type { Memo } from './cache.ts';
import type { DefinedName } from './definedNames.ts';
import { addCounts, NO_WORDS } from './language.ts';
import type { LanguageCounts } from './language.ts';
import { factsOf } from './textFacts.ts';
import type { TextFacts } from './textFacts.ts';
import type { SectionBody } from './types.ts';

export interface SectionWords {
  readonly title: string;
  /** The provisions, each on a line of its own. */
  readonly text: string;
  /** Of each provision. */
  readonly facts: readonly TextFacts[];
  /** Of heading and provisions. */
  readonly counts: LanguageCounts;
  readonly definitions: readonly DefinedName[];
}

/** @param memo facts of texts that were read before */
export function sectionWords({ heading, provisions }: SectionBody, memo: Memo<TextFacts>): SectionWords {
  const facts = provisions.map(({ plain }) => factsOf(plain.text, memo));
  const title = heading === undefined ? [] : [factsOf(`${heading.number ?? ''} ${heading.title.text}`, memo)];
  return {
    title: heading?.title.text ?? '',
    text: provisions.map(({ plain }) => plain.text).join('\n'),
    facts,
    counts: [...title, ...facts].map(({ languages }) => languages).reduce(addCounts, NO_WORDS),
    definitions: facts.flatMap(({ definitions }) => definitions),
  };
}
