/** Under which key the inflections of one word of a term come together. */
import type { Language } from '../../contract/types.ts';
import { withoutDiacritics } from '../../language/stems.ts';
import { copied } from '../../memory.ts';

/** A word this short has no ending to lose. */
const SHORT = 3;
const MEMO_LIMIT = 50_000;
const LONGEST = 60;

const memo: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), fr: new Map(), nl: new Map() };

/**
 * Equal for singular and plural, masculine and feminine of a word, and different for words of one family: the stems of
 * the lexicon unite "Process", "Processing" and "Processed", which are three terms.
 *
 * @param word as written; hyphens and diacritics make no difference
 */
export function inflectionKey(word: string, language: Language): string {
  if (word.length > LONGEST) return word;
  const known = memo[language].get(word);
  if (known !== undefined) return known;
  const key = ENDINGS[language](folded(word));
  if (memo[language].size >= MEMO_LIMIT) memo[language].clear();
  memo[language].set(copied(word), key);
  return key;
}

/** Lower case, without hyphens and diacritics. */
export function folded(word: string): string {
  return withoutDiacritics(word.toLowerCase().replace(/[-\u2010\u2011]/gu, ''));
}

const ENDINGS: Readonly<Record<Language, (word: string) => string>> = { en: english, fr: french, nl: dutch };

/** "parties" to "party", "services" to "servic", "addresses" to "address". */
function english(word: string): string {
  // The terms of a contract are not the plural of its term.
  if (word.length <= SHORT || word === 'terms') return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');
  return singular.length <= SHORT ? singular : singular.replace(/e$/, '');
}

/** "gegevens" to "gegev", "datalekken" to "datalek", "personen" to "person", "bedrijven" to "bedrijf". */
function dutch(word: string): string {
  if (word.length <= SHORT) return word;
  const bare = word.replace(/(?<=[aeiolrnmgtpk])s$/, '');
  const stem = (bare.length <= SHORT ? bare : bare.replace(/(?:en|e)$/, '')).replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return stem.replace(/z$/, 's').replace(/v$/, 'f').replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1');
}

/** "données" to "don", "utilisatrice" to "utilisateur", "professionnelles" to "professionel". */
function french(word: string): string {
  if (word.length <= SHORT) return word;
  const singular = word.replace(/(?<!e)aux$/, 'al').replace(/(?<!s)[sx]$/, '');
  if (singular.length <= SHORT) return singular;
  return singular
    .replace(/trice$/, 'teur')
    .replace(/euse$/, 'eur')
    .replace(/e+$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/v$/, 'f');
}
