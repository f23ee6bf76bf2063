/** Words of a plain text, in the form in which the lexicon is matched. */
import { endOfRun, kindAt, LETTER, MARK, NUMBER } from '../characters.ts';
import type { Language } from '../contract/types.ts';
import { copied } from '../memory.ts';
import { classesOf } from './functionWords.ts';
import { LONGEST_WORD } from './stems.ts';

export interface Token {
  /** Lower-case, NFC, diacritics kept, typographic apostrophes and inner hyphens gone. */
  readonly word: string;
  /** A number that no other word has; a word may have several. */
  readonly id: number;
  /** The closed classes that the word is in, bits of `CLASS`. */
  readonly classes: number;
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Whether a comma, colon, semicolon, bracket or dash stands between this word and the one before it. */
  readonly afterBreak: boolean;
  /** An English possessive, whose ending was cut off: "Customer's". */
  readonly possessive: boolean;
}

/** A word of what is written in one piece, and where in that it stands. */
type Part = Omit<Token, 'afterBreak'>;

/** An address is one word, whatever it is made of; no mailbox has a longer name, nor more parts of a domain. */
const ADDRESS = /(https?:\/\/[^\s<>"'’”)\]]+)|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,40}/uy;
const BREAKS = new Set([...',;:()[]–—|'].map((mark) => mark.charCodeAt(0)));
/** One apostrophe or hyphen may join two runs of letters; a point or comma two of digits ("99,9", "1.000"). */
const JOINTS = new Set([..."-\u2010\u2011'’"].map((mark) => mark.charCodeAt(0)));
const SEPARATORS = new Set([...'.,'].map((mark) => mark.charCodeAt(0)));
const PERCENT = '%'.charCodeAt(0);
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
 * @param offset what to add to the places of the words: where the text stands in a longer one
 */
export function tokenize(text: string, language: Language, offset = 0): Token[] {
  const tokens: Token[] = [];
  const hasAddress = text.includes('@') || text.includes('://');
  let last = 0;
  let afterBreak = false;
  for (let at = 0; at < text.length; ) {
    const address = hasAddress ? addressAt(text, at, language) : undefined;
    const end = address?.end ?? endOfPiece(text, at);
    if (end === at) {
      if (last > 0 && BREAKS.has(text.charCodeAt(at))) afterBreak = true;
      at++;
      continue;
    }
    for (const { word, id, classes, start, end: to, possessive } of address?.parts ?? partsOf(text.slice(at, end), language)) {
      tokens.push({ word, id, classes, start: offset + at + start, end: offset + at + to, afterBreak, possessive });
      afterBreak = false;
    }
    afterBreak = false;
    at = last = end;
  }
  return tokens;
}

/** Where what is written in one piece ends: a figure, a word with its hyphens and apostrophes, a percent sign. */
function endOfPiece(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === 0) return text.charCodeAt(at) === PERCENT ? at + 1 : at;
  return kind === NUMBER ? endOfRuns(text, at, NUMBER, SEPARATORS) : endOfRuns(text, at, LETTER | MARK | NUMBER, JOINTS);
}

function endOfRuns(text: string, from: number, kinds: number, joints: ReadonlySet<number>): number {
  let end = endOfRun(text, from, kinds);
  while (joints.has(text.charCodeAt(end))) {
    const next = endOfRun(text, end + 1, kinds);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function addressAt(text: string, at: number, language: Language): { readonly end: number; readonly parts: readonly Part[] } | undefined {
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  if (match === null) return undefined;
  const [address, web] = match;
  return { end: at + address.length, parts: web === undefined ? mailParts(address, language) : [partOf('url', language, 0, address.length)] };
}
function mailParts(address: string, language: Language): Part[] {
  const at = address.indexOf('@');
  return [partOf(fold(address.slice(0, at)), language, 0, at), partOf('email', language, at, address.length)];
}

/** What is written in one piece is cut up once: a contract repeats its words. */
const memo: Readonly<Record<Language, Map<string, readonly Part[]>>> = { en: new Map(), fr: new Map(), nl: new Map() };
/** Beyond this many the memo starts anew, so that it cannot grow with the work of a day. */
const MEMO_LIMIT = 50_000;

function partsOf(piece: string, language: Language): readonly Part[] {
  const known = memo[language].get(piece);
  if (known !== undefined) return known;
  const parts = cut(piece, language);
  if (piece.length > LONGEST_WORD) return parts;
  if (memo[language].size >= MEMO_LIMIT) memo[language].clear();
  memo[language].set(copied(piece), parts);
  return parts;
}

function cut(piece: string, language: Language): Part[] {
  const parts: Part[] = [];
  let rest = piece;
  let at = 0;
  const push = (length: number, word: string, possessive = false): void => {
    if (word !== '') parts.push(partOf(word, language, at, at + length, possessive));
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
  return parts;
}

let ids = 0;

function partOf(word: string, language: Language, start: number, end: number, possessive = false): Part {
  return { word: copied(word), id: ids++, classes: classesOf(word, language), start, end, possessive };
}

function fold(word: string): string {
  // Most words are plain ASCII, for which normalising is wasted work.
  const lower = word.toLowerCase();
  return /^[a-z0-9.,%]*$/.test(lower) ? lower : lower.normalize('NFC').replace(/[-\u2010\u2011'’]/gu, '');
}
