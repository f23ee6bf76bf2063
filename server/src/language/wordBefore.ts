/** The small word before a name, which follows the name's first sound: "a"/"an", "le"/"l’". */
import type { Language } from '../contract/types.ts';

/** What takes the place of the end of the text before a name. */
export interface WordBefore {
  /** Code units at the end of the text before; 0 where nobody can say what to write instead. */
  readonly length: number;
  readonly text: string;
}

/**
 * @param before the text before a name, up to it
 * @param name a name that is to stand there
 * @returns undefined where the words fit as they are
 */
export function wordBefore(language: Language, before: string, name: string): WordBefore | undefined {
  // A quotation mark or emphasis between the two is left where it is.
  const marks = /[*_“„"«\s\u00a0\u202f]*$/u.exec(before)?.[0] ?? '';
  const bare = before.slice(0, before.length - marks.length);
  const adjacent = /^\s*$/u.test(marks);
  const found = language === 'en' ? english(bare, marks, name) : language === 'fr' ? french(bare, marks, name) : undefined;
  if (found === undefined || adjacent || found === UNKNOWN) return found;
  return UNKNOWN;
}

const UNKNOWN: WordBefore = { length: 0, text: '' };

function english(bare: string, marks: string, name: string): WordBefore | undefined {
  // "Annex A Services" has no article.
  const article = /(?<![\p{L}\p{N}’'.-])(an?|(?<!\p{L}[ \t]*)An?)$/u.exec(bare)?.[1];
  if (article === undefined || marks === '') return undefined;
  const sound = englishSound(name);
  if (sound === (article.length === 2 ? 'vowel' : 'consonant')) return undefined;
  if (sound === undefined) return UNKNOWN;
  const fitting = sound === 'vowel' ? `${article.charAt(0)}n` : article.charAt(0);
  return { length: article.length + marks.length, text: fitting + marks };
}

/** Undefined where it is not told from the letters: "an Hour", "a User", "an SLA". */
function englishSound(name: string): 'vowel' | 'consonant' | undefined {
  if (/^(?:\p{Lu}{2}|\P{L})/u.test(name) || /^(?:h|u(?!n[a-hj-z]|p)|eu|once?\b)/iu.test(name)) return undefined;
  return /^[aeiou]/iu.test(name) ? 'vowel' : 'consonant';
}

/** Before a vowel, in this order; what stands before them stays as it is. */
const ELIDED: readonly (readonly [word: RegExp, elided: string])[] = [
  [/(?<!\p{L})(L)[ea]$/iu, '$1’'],
  [/(?<!\p{L})(D)e$/iu, '$1’'],
  [/(?<!\p{L})(D)u$/iu, '$1e l’'],
  [/(?<!\p{L})(qu|jusqu|lorsqu|puisqu)e$/iu, '$1’'],
  [/(?<!\p{L})A(u)$/u, 'À l’'],
  [/(?<!\p{L})a(u)$/u, 'à l’'],
];
const ELISION = /(?<!\p{L})(l|d|qu|jusqu|lorsqu|puisqu)['’]$/iu;

/** Words of contracts in which the h is mute for certain. */
const MUTE = /^h(?:abil|éberg|érit|eure|istor|omolog|onor|orai|orodat|umain|ypoth)/iu;

function frenchSound(name: string): 'vowel' | 'consonant' | undefined {
  if (/^[hy]/iu.test(name)) return MUTE.test(name) ? 'vowel' : undefined;
  return /^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) ? 'vowel' : 'consonant';
}

function french(bare: string, marks: string, name: string): WordBefore | undefined {
  const sound = frenchSound(name);
  const elision = ELISION.exec(bare);
  if (elision !== null) {
    if (sound === 'vowel') return undefined;
    const [all, word = ''] = elision;
    // What "l’" stands for depends on the gender of the new name.
    if (sound === undefined || /^l$/iu.test(word)) return UNKNOWN;
    return { length: all.length + marks.length, text: `${word}e ${marks}` };
  }
  if (sound === 'consonant' || marks === '') return undefined;
  for (const [word, elided] of ELIDED) {
    const found = word.exec(bare);
    if (found === null) continue;
    if (sound === undefined) return UNKNOWN;
    return { length: found[0].length + marks.length, text: found[0].replace(word, elided) };
  }
  return undefined;
}
