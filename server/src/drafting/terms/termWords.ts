/** The words that terms are made of, one after the other. */
import type { Language } from '../../contract/types.ts';
import { endOfRun, kindAt, LETTER, MARK, NUMBER } from '../../characters.ts';
import { folded, inflectionKey } from './inflection.ts';

const WORD = LETTER | MARK | NUMBER;
const HYPHENS = new Set([...'-\u2010\u2011'].map((mark) => mark.charCodeAt(0)));
const POINT = '.'.charCodeAt(0);
/** What can make one word with what follows the hyphen: sub-processor, sous-traitant, e-mail. */
const JOINING = /^(?:sub|sous|e|co|re|pre|pré|non|onder|back|mede)$/iu;

/** The end of the word that begins at an offset; the offset itself where none does. */
export function endOfWord(text: string, at: number): number {
  let end = endOfRun(text, at, WORD);
  for (;;) {
    const mark = text.charCodeAt(end);
    const joins = mark === POINT ? startsLower(text, end + 1) : HYPHENS.has(mark) && end - at <= 5 && JOINING.test(text.slice(at, end));
    const next = joins ? endOfRun(text, end + 1, WORD) : end;
    if (next <= end + 1) return end;
    end = next;
  }
}

/** The offset of the next word from an offset on; the length of the text where there is none. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & WORD) === 0) at += 1;
  return at;
}

/** "MonDossier.be" is one word, the end of a sentence none. */
function startsLower(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== '' && (kindAt(text, at) & LETTER) !== 0 && first === first.toLowerCase() && first !== first.toUpperCase();
}

/** The words of a short text. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = Math.max(endOfWord(text, at), at + 1);
    words.push(text.slice(at, end));
    at = nextWord(text, end);
  }
  return words;
}

/** Whether a word begins with a capital or a figure. */
export function isCapitalised(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** "DPA", "SLAs": a word in capitals, a plural ending apart. */
export function isAbbreviation(word: string): boolean {
  const letters = word.replace(/['’]?s$/u, '');
  return letters.length > 1 && letters.length <= 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Equal for the inflections of a name. */
export function inflectedKey(name: string, language: Language): string {
  return wordsIn(name).map((word) => inflectionKey(word, language)).join(' ');
}

/** The same for two spellings of one name. */
export function termKey(name: string): string {
  return wordsIn(name).map(folded).join(' ');
}
