/** Stems, from natural's Porter stemmers, memoised: a contract repeats its words. */
// The bare 'natural' loads database drivers and prints on standard output; the sub-paths load in milliseconds.
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import type { Language } from '../contract/types.ts';

const stemmers: Readonly<Record<Language, { stem(word: string): string }>> = { en: english, fr: french, nl: dutch };
const memo: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), fr: new Map(), nl: new Map() };
/** Beyond this many distinct words the memo starts anew, so that it cannot grow with the work of a day. */
const MEMO_LIMIT = 50_000;
/** No word of a contract is longer; stemmers are not made for a line without blanks. */
export const LONGEST_WORD = 60;

/**
 * The stem of a word, without diacritics.
 *
 * @param word a lower-case word, as `tokenize` gives it
 */
export function stem(word: string, language: Language): string {
  const known = memo[language].get(word);
  if (known !== undefined) return known;
  const result = word.length > LONGEST_WORD || /\d/.test(word) ? word : withoutDiacritics(stemmers[language].stem(word));
  if (memo[language].size >= MEMO_LIMIT) memo[language].clear();
  memo[language].set(word, result);
  return result;
}

/** "délai" to "delai": scanned and hastily typed drafts lose their accents. */
export function withoutDiacritics(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}
