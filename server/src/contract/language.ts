/** Which of the house's languages a text is in, by its function words. */
import type { Language } from './types.ts';
import { LANGUAGES } from './types.ts';

/** Words that are frequent in one language and hardly occur in the other two; the last are those of headings and first lines. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'the of and to by for any or shall is this be with that will its under from are may not such which other schedule agreement between hereinafter',
  fr: 'le les la et du des au aux une est dans pour par sur que qui ou sont ce cette ses son avec ne pas être sera doit annexe contrat entre ci-après prestataire fournisseur',
  nl: 'het een van en de te voor dat zijn is of op met door aan wordt worden deze die niet zal bij ook indien uit naar artikel bijlage overeenkomst tussen hierna leverancier klant',
};
/** Counts of no use: they stand in two lists above. */
const SHARED = new Set(['is', 'of', 'de', 'en', 'van']);

/** The language that a word, in lower case, is typical of. */
export const LANGUAGES_OF: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => WORDS[language].split(' ').filter((word) => !SHARED.has(word)).map((word): [string, Language] => [word, language])),
);

/** A text tells its language where its words in one are so many times those in any other. */
const CLEAR = 3;
/** Words in another language for which a section is taken to change the language, and again to change back. */
const CHANGE = 3;
/** Less likely by a shade: a change between a heading and the first one under it. */
const CHANGE_BELOW = CHANGE + 0.5;
/** Less dear than a change: not to be back in the document's language at the end. */
const ENDS_ELSEWHERE = CHANGE / 2;

/** How many words of each language a text has. */
export type LanguageCounts = Readonly<Record<Language, number>>;

export const NO_WORDS: LanguageCounts = { en: 0, fr: 0, nl: 0 };


export function addCounts(a: LanguageCounts, b: LanguageCounts): LanguageCounts {
  return { en: a.en + b.en, fr: a.fr + b.fr, nl: a.nl + b.nl };
}

/** The language of a document from its words; English where they do not tell. */
function mainLanguage(counts: LanguageCounts): Language {
  return LANGUAGES.reduce((found, language) => (counts[language] > counts[found] ? language : found), 'en');
}

/** Tells the languages of one draft, again and again while it is edited. */
export class LanguageReader {
  #counts: readonly LanguageCounts[] = [];
  #depths: readonly number[] = [];
  #declared: Language | undefined;
  #known: { readonly language: Language; readonly languages: readonly Language[] } = { language: 'en', languages: [] };

  /**
   * @param counts the words of each section
   * @param depths of the sections' headings, 0 without one
   * @param declared the language that the draft says it is in
   * @returns the language of the document, and of each section
   */
  read(counts: readonly LanguageCounts[], depths: readonly number[], declared: Language | undefined): { readonly language: Language; readonly languages: readonly Language[] } {
    const same = declared === this.#declared && isSame(counts, this.#counts, isSameCount) && isSame(depths, this.#depths, Object.is);
    this.#counts = counts;
    this.#depths = depths;
    this.#declared = declared;
    if (same && counts.length > 0) return this.#known;
    const language = declared ?? mainLanguage(counts.reduce(addCounts, NO_WORDS));
    const sections = counts.map((own, index) => ({ counts: own, depth: depths[index] ?? 0 }));
    this.#known = { language, languages: sectionLanguages(sections, language) };
    return this.#known;
  }
}

function isSame<T>(one: readonly T[], other: readonly T[], equal: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((each, index) => equal(each, other[index] as T));
}

function isSameCount(one: LanguageCounts, other: LanguageCounts): boolean {
  return one === other || (one.en === other.en && one.fr === other.fr && one.nl === other.nl);
}

/** A section, as far as its language goes. */
interface Worded {
  readonly counts: LanguageCounts;
  /** Depth of its heading, 0 without one. */
  readonly depth: number;
}

/**
 * The language of each section. A section of few words has that of the sections around it; a run of sections in
 * another language than the document's is seen as one, however short each is.
 *
 * @param document the language of the whole, in which the document begins and ends unless its words say otherwise
 */
function sectionLanguages(sections: readonly Worded[], document: Language): Language[] {
  // The cheapest way through the sections: each word in another language costs one, each change a few.
  let costs: Record<Language, number> = { en: CHANGE, fr: CHANGE, nl: CHANGE, [document]: 0 };
  const cameFrom: Record<Language, Language>[] = [];
  sections.forEach((section, index) => {
    const change = section.depth > (sections[index - 1]?.depth ?? Infinity) ? CHANGE_BELOW : CHANGE;
    const from = cheapest(costs, document);
    const before = index === 0 ? { en: 'en', fr: 'fr', nl: 'nl' } as const : arrivals(costs, from, change);
    const against = evidenceAgainst(section.counts);
    costs = perLanguage((language) => costs[before[language]] + (before[language] === language ? 0 : change) + against[language]);
    cameFrom.push(before);
  });
  return trace(cameFrom, cheapest(perLanguage((language) => costs[language] + (language === document ? 0 : ENDS_ELSEWHERE)), document));
}

/** Whence each language is reached: from itself, or by a change from the cheapest; as late as it costs no more. */
function arrivals(costs: LanguageCounts, from: Language, change: number): Record<Language, Language> {
  const reached: Record<Language, Language> = { en: 'en', fr: 'fr', nl: 'nl' };
  for (const language of LANGUAGES) if (costs[from] + change <= costs[language]) reached[language] = from;
  return reached;
}

/** Words that speak against each language; a text in two languages at once speaks against none. */
function evidenceAgainst(counts: LanguageCounts): LanguageCounts {
  const [most = 0, second = 0] = LANGUAGES.map((language) => counts[language]).sort((a, b) => b - a);
  if (most < CLEAR * second) return NO_WORDS;
  const all = counts.en + counts.fr + counts.nl;
  return perLanguage((language) => all - counts[language]);
}

function trace(cameFrom: readonly Record<Language, Language>[], last: Language): Language[] {
  const languages: Language[] = [];
  let at = last;
  for (let index = cameFrom.length - 1; index >= 0; index -= 1) {
    languages.push(at);
    at = cameFrom[index]?.[at] ?? at;
  }
  return languages.reverse();
}

function cheapest(costs: LanguageCounts, preferred: Language): Language {
  return LANGUAGES.reduce((found, language) => (costs[language] < costs[found] ? language : found), preferred);
}

function perLanguage(value: (language: Language) => number): Record<Language, number> {
  return { en: value('en'), fr: value('fr'), nl: value('nl') };
}
