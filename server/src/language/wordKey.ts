/** What makes two words the same word for the lexicon: the stem, and the kind of word it was built into. */
import type { Language } from '../contract/types.ts';
import { stem } from './stems.ts';

/**
 * Porter's stems unite too much for law: "provider" and "provided", "information" and "inform", "authority"
 * and "authorised", "traitant" and "traitement". The suffix that makes a person, a noun or an adjective of a
 * verb keeps them apart; the endings of number, person and tense do not. Dutch stems keep them apart already.
 */
const KINDS: Readonly<Record<Language, readonly (readonly [kind: string, ending: RegExp])[]>> = {
  en: [
    ['agent', /(?:[eo]r|ee)$/],
    ['ion', /ion$/],
    ['ment', /ment$/],
    ['nce', /[ae]nc[ey]$/],
    ['ity', /ity$/],
    ['ly', /ly$/],
    ['adjective', /(?:al|ive|[ai]ble|ory|ary|ous|ful|[ae]nt|ic)$/],
  ],
  fr: [
    ['agent', /(?:eur|euse|rice)$/],
    ['ion', /ion$/],
    ['ment', /ment$/],
    ['nce', /[ae]nce$/],
    // Not the participles: traité, limité, exploité, visité.
    ['ité', /(?<!tra|explo|lim|inv|vis|év|déb|créd|prof|éd|hér)ité$/],
    ['ant', /[ae]nte?$/],
    ['adjective', /(?:[ai]ble|if|ive|el|elle|al|ale|aux)$/],
  ],
  nl: [],
};

/** The key under which a word is looked for: equal for the inflections of one word. */
export function wordKey(word: string, language: Language): string {
  const base = language === 'en' ? withoutInflection(word) : word.replace(/s$/u, '');
  const kind = KINDS[language].find(([, ending]) => ending.test(base))?.[0] ?? '';
  return `${stem(word, language)}/${kind}`;
}

/** "providers" and "provided" to "provider" and "provid", "transferred" to "transfer", "identities" to "identity". */
function withoutInflection(word: string): string {
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  return singular.replace(/(?:ed|ing)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
