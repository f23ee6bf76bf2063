/** Which of the house's languages a text is in, by its function words. */
import type { Language } from './types.ts';
import { LANGUAGES } from './types.ts';

/** Words that are frequent in one language and hardly occur in the other two. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'the of and to by for any or shall is this be with that will its under from are may not such which other',
  fr: 'le les la et du des au aux une est dans pour par sur que qui ou sont ce cette ses son avec ne pas être sera doit',
  nl: 'het een van en de te voor dat zijn is of op met door aan wordt worden deze die niet zal bij ook indien uit naar',
};
/** Counts of no use: they stand in two lists above. */
const SHARED = new Set(['is', 'of', 'de', 'en', 'van']);

const LANGUAGES_OF: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => WORDS[language].split(' ').filter((word) => !SHARED.has(word)).map((word): [string, Language] => [word, language])),
);

/** Enough words for a document, and for a section; more would only cost time. */
const DOCUMENT_WORDS = 4_000;
const SECTION_WORDS = 200;
/** Function words below which a section says nothing about its language. */
const FEWEST = 12;

type Counts = Record<Language, number>;

/** The language of a document from its texts; English where they do not tell. */
export function detectLanguage(texts: Iterable<string>): Language {
  return best(countWords(texts, DOCUMENT_WORDS), 'en');
}

/** The language of a section: the document's, unless its own words clearly are of another one. */
export function sectionLanguage(texts: Iterable<string>, document: Language): Language {
  const counts = countWords(texts, SECTION_WORDS);
  const language = best(counts, document);
  return counts[language] >= FEWEST && counts[language] >= 3 * counts[document] ? language : document;
}

function best(counts: Counts, otherwise: Language): Language {
  return LANGUAGES.reduce((found, language) => (counts[language] > counts[found] ? language : found), otherwise);
}

function countWords(texts: Iterable<string>, most: number): Counts {
  const counts: Counts = { en: 0, fr: 0, nl: 0 };
  let words = 0;
  for (const text of texts) {
    for (const match of text.slice(0, 10 * most).matchAll(/\p{L}+/gu)) {
      const language = LANGUAGES_OF.get(match[0].toLowerCase());
      if (language !== undefined) counts[language] += 1;
      words += 1;
    }
    if (words > most) break;
  }
  return counts;
}
