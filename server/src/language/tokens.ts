/** Words of a plain text, in the form in which the lexicon is matched. */
import type { Language } from '../contract/types.ts';

export interface Token {
  /** Lower-case, NFC, diacritics kept, typographic apostrophes and inner hyphens gone. */
  readonly word: string;
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Whether a comma, colon, semicolon, bracket or dash stands between this word and the one before it. */
  readonly afterBreak: boolean;
  /** An English possessive, whose ending was cut off: "Customer's". */
  readonly possessive?: true;
}

// An address is one word, whatever it is made of. Letters and digits; figures keep their separators ("99,9", "1.000"); one apostrophe or hyphen may join two runs.
const WORD = /https?:\/\/[^\s<>"'’”)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*|%/gu;
const ADDRESS = /^(https?:\/\/)|@/u;
const BREAK = /[,;:()[\]–—|]/u;
const ELISION = /^(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu;
const POSSESSIVE = /['’]s?$/u;
/** "we'll", "we're": what is cut off is a verb; "we'll" owes something. */
const CONTRACTION = /['’](?:ll|re|ve|d|m)$/iu;
/** First parts that make one word with what follows the hyphen: sub-processor, back-up, sous-traitant, e-mail. */
const JOINING = new Set(['sub', 'back', 'sous', 'e', 'co', 're', 'pre', 'pré', 'anti', 'multi', 'inter', 'non', 'sur', 'contre', 'cyber', 'hyper']);

/**
 * Cuts a text into words.
 *
 * A web address is the word "url"; of a mail address the mailbox is a word ("dpo"), the rest the word "email". French elisions are cut off ("l'audit" gives "l", "audit"), the English possessive goes ("Customer's" gives
 * "customer"), a hyphenated word is one word after a joining prefix ("sub-processor") and two otherwise.
 *
 * @param text any text
 * @param language decides whether elision and possessive are looked for
 */
export function tokenize(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const start = match.index;
    const afterBreak = last > 0 && BREAK.test(text.slice(last, start));
    const address = ADDRESS.exec(match[0]);
    if (address === null) pushWords(tokens, match[0], start, afterBreak, language);
    else if (address[1] !== undefined) tokens.push({ word: 'url', start, end: start + match[0].length, afterBreak });
    else pushMailbox(tokens, match[0], start, afterBreak);
    last = start + match[0].length;
  }
  return tokens;
}

function pushMailbox(tokens: Token[], address: string, start: number, afterBreak: boolean): void {
  const at = address.indexOf('@');
  tokens.push({ word: fold(address.slice(0, at)), start, end: start + at, afterBreak });
  tokens.push({ word: 'email', start: start + at, end: start + address.length, afterBreak: false });
}

function pushWords(tokens: Token[], raw: string, start: number, afterBreak: boolean, language: Language): void {
  let rest = raw;
  let at = start;
  let breaks = afterBreak;
  const push = (length: number, word: string, possessive = false): void => {
    if (word !== '') {
      tokens.push({ word, start: at, end: at + length, afterBreak: breaks, ...(possessive ? { possessive } : {}) });
      breaks = false;
    }
    at += length;
    rest = rest.slice(length);
  };
  if (language === 'fr') {
    for (let elided = ELISION.exec(rest); elided !== null; elided = ELISION.exec(rest)) push(elided[0].length, fold(elided[0].slice(0, -1)));
  }
  while (rest !== '') {
    const hyphen = rest.search(/[-\u2010\u2011]/u);
    const head = hyphen < 0 ? rest : rest.slice(0, hyphen);
    if (hyphen > 0 && !JOINING.has(fold(head))) {
      push(head.length, fold(head));
      push(1, '');
    } else {
      const verb = language === 'en' ? CONTRACTION.exec(rest)?.[0] : undefined;
      const bare = language === 'fr' ? rest : rest.slice(0, rest.length - (verb?.length ?? 0)).replace(POSSESSIVE, '');
      push(rest.length - (verb?.length ?? 0), fold(bare), verb === undefined && bare !== rest);
      if (verb !== undefined) push(verb.length, /ll$/iu.test(verb) ? 'will' : '');
    }
  }
}

function fold(word: string): string {
  // Most words are plain ASCII, for which normalising is wasted work.
  const lower = word.toLowerCase();
  return /^[a-z0-9.,%]*$/.test(lower) ? lower : lower.normalize('NFC').replace(/[-\u2010\u2011'’]/gu, '');
}
