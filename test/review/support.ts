import { parseContract } from '../../server/src/contract/contract.ts';
import { headingTrail } from '../../server/src/contract/sections.ts';
import type { Contract, Language } from '../../server/src/contract/types.ts';
import { CompiledLexicon } from '../../server/src/language/lexicon.ts';
import { partyNames, readHeading, readSection, type SectionFacts, type Sentence } from '../../server/src/review/facts.ts';
import { TINY } from '../support/tinyLibrary.ts';

const LEXICONS: Readonly<Record<Language, CompiledLexicon>> = {
  en: new CompiledLexicon(TINY.lexicons.en, 'en'),
  fr: new CompiledLexicon(TINY.lexicons.fr, 'fr'),
  nl: new CompiledLexicon(TINY.lexicons.nl, 'nl'),
};

/** The tiny library's lexicon. */
export function lexiconOf(language: Language): CompiledLexicon {
  return LEXICONS[language];
}

/** A draft whose language is not left to its few words. */
export function contractIn(language: Language, markdown: string): Contract {
  return parseContract(`---\nlang: ${language}\n---\n\n${markdown}\n`);
}

/** The facts of the last section of a draft. */
export function factsOf(language: Language, markdown: string): SectionFacts {
  const contract = contractIn(language, markdown);
  const last = contract.sections.length - 1;
  const section = contract.sections[last];
  if (section === undefined) throw new Error('no section');
  const headings = headingTrail(contract, last).map((heading) => heading.title.text);
  const names = partyNames(contract.parties, language);
  return readSection(section, headings.map((title) => readHeading(title, lexiconOf(language), names)), lexiconOf(language), names);
}

export function words(sentence: Sentence | undefined): string {
  return sentence?.tokens.map((token) => token.word).join(' ') ?? '';
}

/** The words in which a sentence has a concept, one string for each place. */
export function wordsOf(sentence: Sentence | undefined, concept: string): string[] {
  const hits = sentence?.hits.get(lexiconOf(sentence.language).id(concept) ?? -1) ?? [];
  return hits.map(({ from, to }) => sentence?.tokens.slice(from, to).map((token) => token.word).join(' ') ?? '');
}

/** Names of concepts, in alphabetical order. */
export function names(concepts: Iterable<number>, language: Language): string[] {
  return [...concepts].map((concept) => lexiconOf(language).concepts[concept] ?? '?').sort();
}
