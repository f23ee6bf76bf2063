/** Finds cross-references in plain text: where they stand, and the way that each of their numbers leads. */
import { endOfRun, kindAt, LETTER, NUMBER } from '../../characters.ts';
import { keywordEnd, keywordOf, openingWords, opensReference } from './referenceWords.ts';
import type { Keyword, Unit } from './referenceWords.ts';

/** One step on the way to a place: to article 5, then to its paragraph 2. */
export interface Step {
  /** `bare` for a number without a word: "see 4.2". */
  readonly unit: Unit | 'bare';
  /** See `Keyword.name`. */
  readonly name: string;
  /** See `canonical`. */
  readonly value: string;
}

/** A number in plain text. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** From the outermost place to the innermost. */
  readonly path: readonly Step[];
  /** The title after it, as in "Section 6.2 (Deletion)"; see `titlePrint`. */
  readonly title?: string;
}

/** A reference in plain text; its numbers are in the order of the text. */
export interface FoundReference {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly FoundNumber[];
  /** Whether its number has the form of an article of a code: "L. 123-4". */
  readonly codeArticle: boolean;
}

/** A number as it is compared: `4.2`, `iv`, `b`, without brackets, points at its end, and case. */
export function canonical(written: string): string {
  const value = written.toLowerCase().replace(/^\(|[().°\]:]+$/gu, '');
  if (value === 'premier' || value === 'unique') return '1';
  if (/^\d{1,2}-\d{1,2}$/u.test(value)) return value.replace('-', '.');
  return value.replace(/(?<=\d)(?:er|ère)$/u, '').replace(/(?<![\d.])0+(?=\d)/u, '');
}

/** A title as it is compared: its letters and digits in lower case. */
export function titlePrint(title: string): string {
  const text = title.toLowerCase();
  let print = '';
  for (let at = 0; at < text.length && print.length < LONGEST_PRINT; ) {
    const end = endOfRun(text, at, LETTER | NUMBER);
    print += text.slice(at, end);
    at = end + 1;
  }
  return print.slice(0, LONGEST_PRINT);
}

const LONGEST_PRINT = 40;
const NUMBER_SIGN = /\s*(?:n[o°º]s?\.?\s*)?/iuy;
const END = '(?![\\p{L}\\p{N}]|[./]\\d|-\\p{L})';
const VALUE = new RegExp(
  `(?:\\d{1,2}-\\d{1,2}|[A-Z]?\\d{1,4}(?:\\.\\d{1,3}){0,20}(?:bis|ter|quater|quinquies|er|ère)?|[IVXLC]{1,7}(?:\\.[A-Z\\d]{1,3}){0,20}|[A-Z](?:\\.\\d{1,3}){0,20}|premier|unique)${END}`,
  'uy',
);
const DECIMAL = /\d{1,3}(?:\.\d{1,3}){1,20}(?![\p{L}\p{N}]|[.,/]\d)/uy;
/** "L. 123-4", "226-1", "6:96"; "4-2" is a number that any contract may have. */
const CODE_ARTICLE = /(?:[LRD]\.\s?\d[\d.]*(?:[-‑–]\d+)*|[LRD]\d{2,}(?:[-‑–]\d+)*|\d{3,4}(?:[-‑]\d{1,3})+|\d{1,2}:\d{1,4}[a-z]?|\d{1,2}:\s\d{1,4}[a-z]?(?=\s(?:BW|B\.W|Burgerlijk)))(?![\p{L}\p{N}])/uy;
const BRACKETED = /\((?:\d{1,2}|([a-z])\1?|[ivxl]{1,6}|[A-Z]|[IVX]{1,5})\)/uy;
/** After a blank a bracket may open a list instead: "under Section 5 (a) pay and (b) …". */
const BRACKETED_APART = /\s\((?:\d{1,2}|([a-z])\1?|[ivxl]{1,6})\)(?=\s?\(|[,.;:)]|$|\s(?:and|or|of|to|en|van|et|ou|du|de|\p{Lu}))/uy;
const INNER = /\(?(?:\d{1,3}(?:\.\d{1,3}){0,20}|([a-z])\1|[ivxl]{2,6}|[IVX]{1,5}|[A-Z])[)°]?(?![\p{L}\p{N}]|[./]\d)|\([a-z]\)|[a-z][)°](?![\p{L}\p{N}])|[a-z](?=[,.;:)]|$|\s(?:and|or|en|of|et|ou|du|de|van|\p{Lu}))/uy;

const TITLE_AFTER = /\s?,?\s(?:intitulée?\s|entitled\s|getiteld\s)?(?:\(\s?["“«]?|["“«])\s?(\p{Lu}[^()"”»]{2,80})/uy;

const AND = "and/or|en/of|et/ou|as well as|and|or|to|through|until|en|of|t/m|tem|tot en met|tot|alsook|et|ou|à|jusqu['’]à|ainsi que|&";
const TITLES = /(?:\s\((?:["“«]\s?)?\p{L}{2}[^()]{1,100}\)){0,2}/uy;
const NEXT = new RegExp(`\\.?\\s?(?:,\\s?(?:(?:${AND})\\s)?|\\s(?:${AND})\\s|[-–](?=\\d))`, 'uy');
const NEXT_OF_ONE = new RegExp(`,?\\s(?:${AND})\\s`, 'uy');
/** What makes an amount of a number after a comma or an "and". */
const AMOUNTS = new Set(
  'day days dag dagen jour jours month months maand maanden mois hour hours uren uur heure heures year years jaar jaren an ans année années week weeks weken semaine semaines minute minutes minuten times keer fois euro euros eur usd percent procent werkdagen kalenderdagen copies exemplaren exemplaires parties partijen'.split(' '),
);

const COUNTING_ORDER: readonly (readonly string[])[] = [
  ['eerste', 'first', 'premier', 'première'], ['tweede', 'second', 'deuxième', 'seconde'], ['derde', 'third', 'troisième'], ['vierde', 'fourth', 'quatrième'],
  ['vijfde', 'fifth', 'cinquième'], ['zesde', 'sixth', 'sixième'], ['zevende', 'seventh', 'septième'], ['achtste', 'eighth', 'huitième'], ['negende'], ['tiende'],
];
const COUNTED_NOUNS = new Set(['lid', 'alinéa', 'alinea', 'paragraph', 'paragraphe', 'paragraaf']);
/** Between a place and one in it: "artikel 5, aanhef en onder b", "artikel 5, het tweede lid". */
const BETWEEN_INNER = new Set(['and', 'et', 'en', 'het', 'the', 'le', 'la']);
const BEFORE_COUNTED = new Set(['het', 'the', 'le', 'la']);
/** In Dutch "of" is "or". */
const DUTCH = /^(?:artikel|artikelen|artikels|lid|leden|bijlagen?|punt|punten|paragraaf|paragrafen|afdeling|afdelingen|hoofdstuk|onderdeel|sub|onder|clausule)$/iu;
/** Between an inner place and the one that holds it: "paragraph 2 of Article 5", "point c) de l'article 4". */
const OF_OUTER = /,?\s(?:of|van|de|du|des|in|uit|onder|to)\s(?:the\s|het\s|de\s|l['’]\s?|la\s)?/iuy;

/** The place that a word counts: 2 for "tweede"; undefined for a word that counts none. */
function order(word: string): string | undefined {
  const index = COUNTING_ORDER.findIndex((words) => words.includes(word));
  if (index >= 0) return String(index + 1);
  return /^\d{1,2}(?:e|de|ste|ème|er|st|nd|rd|th)$/u.test(word) ? String(Number.parseInt(word, 10)) : undefined;
}

/** The letters and digits from an offset on, in lower case. */
function wordAt(text: string, at: number): string {
  return text.slice(at, endOfRun(text, at, LETTER | NUMBER)).toLowerCase();
}

function isSpace(text: string, at: number): boolean {
  return SPACE.test(text.charAt(at));
}

const SPACE = /^\s/u;

/** Where what follows a comma or a blank begins; undefined where there is neither. */
function pastComma(text: string, from: number): number | undefined {
  const at = isSpace(text, from) ? from + 1 : from;
  if (text.charAt(at) !== ',') return at === from ? undefined : at;
  return isSpace(text, at + 1) ? at + 2 : at + 1;
}

/** Whether a unit or the like follows: "30 days", "5 %", "30 (thirty) calendar days". */
function isAmount(text: string, after: number): boolean {
  let at = isSpace(text, after) ? after + 1 : after;
  if ('%€$£'.includes(text.charAt(at) || ' ')) return true;
  if (text.charAt(at) === '(') {
    const bracket = matchAt(SHORT_BRACKET, text, at)?.[0];
    if (bracket === undefined) return false;
    at += bracket.length;
  }
  const end = endOfRun(text, at, LETTER);
  if (AMOUNTS.has(text.slice(at, end).toLowerCase())) return true;
  return end > at && end - at <= 12 && isSpace(text, end) && AMOUNTS.has(text.slice(end + 1, endOfRun(text, end + 1, LETTER)).toLowerCase());
}

const SHORT_BRACKET = /\([^()]{1,20}\)\s/uy;

/** All references of a text, in its order; none overlaps another. */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  let past = 0;
  for (const { start, end, introduces } of openingWords(text)) {
    if (start < past) continue;
    const reference = introduces ? bareReference(text, end) : new Scanner(text).reference(start, text.slice(start, end), past);
    if (reference === undefined) continue;
    found.push(reference);
    past = reference.end;
  }
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "see 4.2": only what has a point in it, and is no amount. */
function bareReference(text: string, after: number): FoundReference | undefined {
  const at = after + 1;
  if (text.charAt(after) !== ' ') return undefined;
  const value = matchAt(DECIMAL, text, at)?.[0];
  if (value === undefined) return undefined;
  const end = at + value.length;
  if (isAmount(text, end)) return undefined;
  const path: readonly Step[] = [{ unit: 'bare', name: '', value: canonical(value) }];
  return { start: at, end, numbers: [{ start: at, end, path }], codeArticle: false };
}

/** More numbers than any reference lists, and deeper than any goes: what has more is no prose. */
const MOST_NUMBERS = 60;
const MOST_LEVELS = 6;

class Scanner {
  readonly #text: string;
  /** How many references this one holds already: "point 1 of point 2 of …". */
  readonly #level: number;
  #numbers: FoundNumber[] = [];
  #codeArticle = false;
  /** Whether the word of the reference is a plural: then other places follow, not inner ones. */
  #plural = false;

  constructor(text: string, level = 0) {
    this.#text = text;
    this.#level = level;
  }

  /** The reference that begins with a word; `from` is where it may begin at the earliest. */
  reference(start: number, word: string, from: number): FoundReference | undefined {
    const keyword = keywordOf(word);
    if (keyword === undefined || !opensReference(word)) return undefined;
    const counted = this.#counted(start, word, keyword, from);
    if (counted !== undefined) return counted;
    const end = this.#numbered(start + word.length, keyword, word);
    if (end === undefined) return undefined;
    return this.#held(start, end, keyword, word);
  }

  /** "the second paragraph of Article 5". */
  #counted(start: number, word: string, keyword: Keyword, from: number): FoundReference | undefined {
    if (keyword.unit !== 'paragraph') return undefined;
    if (!isSpace(this.#text, start - 1)) return undefined;
    let first = start - 1;
    while (first > Math.max(from, start - 14) && (kindAt(this.#text, first - 1) & (LETTER | NUMBER)) !== 0) first -= 1;
    const value = order(this.#text.slice(first, start - 1).toLowerCase());
    if (value === undefined) return undefined;
    const own = { start: first, end: start - 1, path: [{ unit: keyword.unit, name: keyword.name, value }] };
    const outer = this.#outer(start + word.length, word);
    if (outer === undefined) return undefined;
    return { ...outer, start: own.start, numbers: [inside(own, outer), ...outer.numbers] };
  }

  /** Adds what holds a place where the text names it: "paragraph 2 of Article 5", "section 3 of Annex B". */
  #held(start: number, end: number, keyword: Keyword, word: string): FoundReference {
    const own = { start, end, numbers: this.#numbers, codeArticle: this.#codeArticle };
    const outer = keyword.unit === 'annex' || keyword.unit === 'division' ? undefined : this.#outer(end, word, keyword.unit === 'section');
    if (outer === undefined) return own;
    const numbers = [...own.numbers.map((number) => inside(number, outer)), ...outer.numbers];
    return { start, end: outer.end, numbers, codeArticle: outer.codeArticle };
  }

  #outer(at: number, inner: string, onlyAnnex = false): FoundReference | undefined {
    if (this.#level >= MOST_LEVELS) return undefined;
    const next = this.#wordOfOuter(at, inner);
    if (next === undefined) return undefined;
    const { start, word } = next;
    const keyword = keywordOf(word);
    if (keyword === undefined || keyword.unit === 'division' || (onlyAnnex && keyword.unit !== 'annex')) return undefined;
    return new Scanner(this.#text, this.#level + 1).reference(start, word, start);
  }

  /** The word of reference after "of", "van", "de". */
  #wordOfOuter(at: number, inner: string): { readonly start: number; readonly word: string } | undefined {
    const link = matchAt(OF_OUTER, this.#text, at)?.[0];
    if (link === undefined) return undefined;
    const start = at + link.length;
    const end = keywordEnd(this.#text, start);
    if (end === undefined) return undefined;
    const word = this.#text.slice(start, end);
    const isOr = /\sof\s/iu.test(link) && (DUTCH.test(inner) || DUTCH.test(word));
    return isOr ? undefined : { start, word };
  }

  /** The numbers after a word; gives where they end. */
  #numbered(at: number, keyword: Keyword, word: string): number | undefined {
    this.#plural = keyword.plural;
    const from = at + (matchAt(NUMBER_SIGN, this.#text, at)?.[0].length ?? 0);
    if (from === at && !/[.§]$/u.test(word)) return undefined;
    const code = keyword.name === 'article' ? matchAt(CODE_ARTICLE, this.#text, from) : null;
    if (code !== null && !(keyword.plural && /^\d{1,3}[-‑]\d+$/u.test(code[0]))) return this.#code(from, code[0], keyword);
    let end = this.#one(from, keyword, word);
    if (end === undefined) return undefined;
    for (;;) {
      const next: number | undefined = this.#numbers.length < MOST_NUMBERS ? this.#next(end, keyword, word) : undefined;
      if (next === undefined) return end;
      end = next;
    }
  }

  #code(start: number, written: string, { unit, name }: Keyword): number {
    this.#codeArticle = true;
    const end = start + written.length;
    this.#numbers.push({ start, end, path: [{ unit, name, value: canonical(written) }] });
    return end;
  }

  /** One number and what stands in it: "5, lid 2", "4(b)(ii)". */
  #one(at: number, keyword: Keyword, word: string): number | undefined {
    const lettered = keyword.unit === 'paragraph' || keyword.unit === 'point';
    const value = (lettered ? (this.#inner(at) ?? this.#value(at, word)) : this.#value(at, word, keyword.unit)) ?? '';
    if (value === '') return undefined;
    if (keyword.unit === 'point' && /^,\d/u.test(this.#text.slice(at + value.length, at + value.length + 2))) return undefined;
    const step: Step = { unit: keyword.unit, name: keyword.name, value: canonical(value) };
    if (lettered && isAmount(this.#text, at + value.length)) return undefined;
    const index = this.#numbers.push({ start: at, end: at + value.length, path: [step] }) - 1;
    const end = this.#deeper(at + value.length, [step]);
    const title = matchAt(TITLE_AFTER, this.#text, end)?.[1];
    if (title !== undefined) this.#numbers[index] = { start: at, end: at + value.length, path: [step], title: titlePrint(title) };
    return end;
  }

  #value(at: number, word: string, unit?: Unit): string | undefined {
    const matched = matchAt(VALUE, this.#text, at)?.[0];
    // "articles 4-6" are three, "article 4-2" is one.
    const value = keywordOf(word)?.plural === true ? matched?.replace(/-.*$/u, '') : matched;
    if (value === undefined || !/^[A-Z]/u.test(value) || /\d/u.test(value)) return value;
    // "the section I wrote", "ANNEXE A LA CONVENTION".
    if (word === word.toLowerCase() && unit !== 'annex' && unit !== 'division') return undefined;
    return value === 'A' && /^\s(?:LA|LE|L['’]|CE|CET|UN|UNE)(?!\p{L})/u.test(this.#text.slice(at + 1, at + 6)) ? undefined : value;
  }

  #inner(at: number): string | undefined {
    return matchAt(INNER, this.#text, at)?.[0];
  }

  /** What stands in the place that was just named. */
  #deeper(from: number, outer: readonly Step[]): number {
    let path = outer;
    let at = from;
    while (path.length < MOST_LEVELS) {
      const bracketed = (matchAt(BRACKETED, this.#text, at) ?? matchAt(BRACKETED_APART, this.#text, at))?.[0];
      if (bracketed !== undefined) {
        const start = at + (bracketed.startsWith('(') ? 0 : 1);
        path = this.#push(start, at + bracketed.length, path, { unit: 'point', name: 'point', value: canonical(bracketed.trim()) });
        at += bracketed.length;
        continue;
      }
      const named = this.#countedInner(at, path) ?? this.#namedInner(at, path);
      if (named === undefined) return at;
      ({ at, path } = named);
    }
    return at;
  }

  #push(start: number, end: number, outer: readonly Step[], step: Step): readonly Step[] {
    const path = [...outer, step];
    this.#numbers.push({ start, end, path });
    return path;
  }

  /** ", tweede lid". */
  #countedInner(at: number, outer: readonly Step[]): { at: number; path: readonly Step[] } | undefined {
    let start = pastComma(this.#text, at);
    if (start === undefined) return undefined;
    let word = wordAt(this.#text, start);
    if (BEFORE_COUNTED.has(word) && isSpace(this.#text, start + word.length)) {
      start += word.length + 1;
      word = wordAt(this.#text, start);
    }
    const end = start + word.length;
    const value = isSpace(this.#text, end) ? order(word) : undefined;
    const noun = value === undefined ? '' : this.#text.slice(end + 1, endOfRun(this.#text, end + 1, LETTER));
    if (value === undefined || !COUNTED_NOUNS.has(noun.toLowerCase())) return undefined;
    const path = this.#push(start, end, outer, { unit: 'paragraph', name: 'paragraph', value });
    return { at: end + 1 + noun.length, path };
  }

  /** ", lid 2 en 3", " sub a". */
  #namedInner(from: number, outer: readonly Step[]): { at: number; path: readonly Step[] } | undefined {
    const named = this.#innerWord(from);
    const keyword = keywordOf(named?.word ?? '');
    if (named === undefined || keyword === undefined) return undefined;
    let start = named.end;
    if (!isInner(keyword, outer.at(-1), this.#text.slice(from, start)) || (this.#plural && keyword.unit === 'section')) return undefined;
    let value = this.#inner(start);
    if (value === undefined || (keyword.unit === 'section' && /^\(?[a-z]/u.test(value)) || this.#wordOfOuter(start + value.length, named.word) !== undefined) return undefined;
    for (;;) {
      const end: number = start + value.length;
      const path = this.#push(start, end, outer, { unit: keyword.unit, name: keyword.name, value: canonical(value) });
      const next = this.#link(NEXT_OF_ONE, end);
      const following = next === undefined ? undefined : this.#inner(end + next.length);
      if (next === undefined || following === undefined || this.#numbers.length >= MOST_NUMBERS || this.#isCounted(end + next.length, following)) return { at: end, path };
      start = end + next.length;
      value = following;
    }
  }

  /** The word of reference after a number: " sub ", ", het lid "; `end` is where its number may begin. */
  #innerWord(from: number): { readonly word: string; readonly end: number } | undefined {
    const text = this.#text;
    let start = pastComma(text, from);
    if (start === undefined) return undefined;
    if (text.charAt(start) === 'l' && /['’]/u.test(text.charAt(start + 1))) start += isSpace(text, start + 2) ? 3 : 2;
    else {
      const link = wordAt(text, start);
      if (link === 'aanhef' && wordAt(text, start + 7) === 'en') start += 10;
      else if (BETWEEN_INNER.has(link)) start += link.length + (isSpace(text, start + link.length) ? 1 : 0);
    }
    const end = keywordEnd(text, start);
    return end === undefined ? undefined : { word: text.slice(start, end), end: isSpace(text, end) ? end + 1 : end };
  }

  /** A number further on in the list: "5, 7 and 9", "4(a) and (b)". */
  #next(end: number, keyword: Keyword, word: string): number | undefined {
    const bracketed = this.#nextBracketed(end);
    if (bracketed !== undefined) return bracketed;
    const link = this.#link(keyword.plural ? NEXT : NEXT_OF_ONE, end);
    if (link === undefined) return undefined;
    const start = end + link.length;
    const value = this.#value(start, word, keyword.unit) ?? this.#inner(start);
    if (value === undefined || this.#isCounted(start, value)) return undefined;
    return this.#one(start, keyword, word);
  }

  /** What stands between two numbers of a list, titles in brackets included. */
  #link(pattern: RegExp, from: number): string | undefined {
    const titled = this.#text.charAt(from + 1) === '(' ? (matchAt(TITLES, this.#text, from)?.[0] ?? '') : '';
    const link = matchAt(pattern, this.#text, from + titled.length)?.[0];
    return link === undefined ? undefined : titled + link;
  }

  /** "(c) and (d)" after "4(a)". */
  #nextBracketed(end: number): number | undefined {
    const before = this.#numbers.at(-1);
    if (before === undefined || before.path.length < 2 || this.#text.charAt(before.start) !== '(') return undefined;
    const link = this.#link(NEXT, end);
    if (link === undefined) return undefined;
    const start = end + link.length;
    const bracketed = matchAt(BRACKETED, this.#text, start)?.[0];
    if (bracketed === undefined) return undefined;
    this.#push(start, start + bracketed.length, before.path.slice(0, -1), { unit: 'point', name: 'point', value: canonical(bracketed) });
    return start + bracketed.length;
  }

  /** Whether a number in a list is an amount or a year. */
  #isCounted(start: number, value: string): boolean {
    return /^(?:19|20)\d\d$/u.test(value) || isAmount(this.#text, start + value.length);
  }
}

/** Whether a word may name a place in the one before it: no article in an article, but "annex 2, article 3". */
function isInner({ unit, plural }: Keyword, outer: Step | undefined, written: string): boolean {
  if (unit === 'paragraph' || unit === 'point') return true;
  return outer?.unit === 'annex' && unit === 'section' && !plural && /^\s?,\s?\p{L}+\.?\s?$/u.test(written);
}

/** A place in another: in the innermost of the outer reference's first number. */
function inside(number: FoundNumber, outer: FoundReference): FoundNumber {
  const first = outer.numbers[0];
  // The outer reference may itself go deeper: "point (a) of Article 5(2)".
  const deepest = outer.numbers.reduce((best, each) => (first !== undefined && each.path.length > best.length && each.path[0] === first.path[0] ? each.path : best), first?.path ?? []);
  return { ...number, path: [...deepest, ...number.path] };
}
