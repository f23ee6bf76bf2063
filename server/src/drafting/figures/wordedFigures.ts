/** Numbers in words beside the same numbers in digits: "dertig (30) dagen", "30 (dertig) dagen". */
import { kindAt, LETTER } from '../../characters.ts';
import { sourceSpan } from '../../contract/spans.ts';
import type { Language, PlainText, Span } from '../../contract/types.ts';
import { isNumberPart, spelledNumber } from './spelledNumbers.ts';

/** A number of which the words and the digits differ. Offsets are those of the plain text's source. */
export interface WordedFigure {
  /** From the first to the last of both. */
  readonly range: Span;
  readonly digits: string;
  readonly words: string;
}

const CURRENCY = '€|\\$|£|eur|usd|gbp|euros?|dollars?';
/** "(20)", "(€ 50.000)", "(5 %)", "(20 days)", in lower case. */
const DIGITS_IN_BRACKETS = new RegExp(`^\\(\\s?(?:(${CURRENCY})\\s?)?(\\d[\\d., ]{0,20})(?:\\s?(%|${CURRENCY}|\\p{L}{2,20}))?\\s?\\)`, 'u');
/** What the brackets of such a one begin with. */
const DIGIT_OR_CURRENCY = /[\d€$£EUGD]/iu;
/** "30 (twintig)", "€ 50.000 (vijfduizend euro)". */
const WORDS_IN_BRACKETS = /(?<![\p{L}\p{N}.,/-])(\d[\d., ]{0,20}?),?-?(?:\s?(%|€|\$|£|\p{L}{1,12}))?\s?\(\s?(\p{L}[\p{L} ‑-]{1,80})\)/gu;
const UNIT = /^(?:%|percent|procent|cent|€|eur|euros?|usd|dollars?|\$|£|gbp|pounds?|days?|hours?|months?|years?|weeks?|minutes?|dag|dagen|kalenderdagen|werkdagen|uur|uren|maand|maanden|jaar|jaren|week|weken|minuten|jours?|heures?|mois|ans?|années?|semaines?|calendar|business|working|calendrier|ouvrables?|ouvrés?)$/iu;
const MONEY: readonly RegExp[] = [/^(?:€|eur|euros?)$/iu, /^(?:\$|usd|dollars?)$/iu, /^(?:£|gbp|pounds?)$/iu];
/** Articles more often than numbers. */
const ARTICLE = new Set(['een', 'un', 'une']);
const DECIMAL = /(?:[\d,.]|point|virgule|komma|comma|half|demie?)\s?$/iu;
/** "Section 5 (One year)": a number with the title of what it numbers. */
const REFERENCE = /(?:articles?|sections?|clauses?|annex(?:e|es)?|appendix|schedule|exhibit|paragraph(?:e|s)?|artikel(?:en)?|bijlagen?|lid|leden|punt|point|module|part|deel|titre|titel|§|art\.|nr\.|n°)\s?$/iu;
const LOOK_BACK = 120;
const LONGEST_BRACKETS = 60;
/** Before brackets: digits, and at most one word between. */
const DIGITS_AHEAD = /\d[., -]*\s?[^\s\d]{0,12}\s?$/u;
const LETTERS = /\p{L}/u;
const JOINS = new Set(' ‑-');
const NONE: readonly WordedFigure[] = [];

export function wordedFigures(plain: PlainText, language: Language): readonly WordedFigure[] {
  const { text } = plain;
  if (!text.includes('(')) return NONE;
  const found: Found[] = [];
  let isAfterDigits = false;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    // A blank may follow the bracket.
    const inside = text.slice(at + 1, at + 3);
    if (DIGIT_OR_CURRENCY.test(inside)) found.push(...wordsFirst(text, at, language));
    isAfterDigits ||= LETTERS.test(inside) && DIGITS_AHEAD.test(text.slice(Math.max(0, at - 40), at));
  }
  if (isAfterDigits) found.push(...digitsFirst(text, language));
  if (found.length === 0) return NONE;
  return found.sort((a, b) => a.start - b.start).map(({ start, end, digits, words }) => ({ range: sourceSpan(plain, start, end), digits, words }));
}

interface Found extends Span {
  readonly digits: string;
  readonly words: string;
}

function wordsFirst(text: string, at: number, language: Language): Found[] {
  const match = DIGITS_IN_BRACKETS.exec(text.slice(at, at + LONGEST_BRACKETS).toLowerCase());
  if (match === null) return [];
  const [all, before, digits = '', unit] = match;
  const value = valueOf(digits);
  const bare = before === undefined && unit === undefined;
  if (value === undefined || (unit !== undefined && !UNIT.test(unit)) || (bare && isEnumerated(text, digits))) return [];
  const run = runBefore(text, at, language, before ?? unit);
  if (run === undefined) return [];
  const end = at + all.length;
  const after = text.slice(end, end + 30);
  const [only = ''] = run.words;
  if (run.words.length === 1 && ARTICLE.has(only.toLowerCase()) && !UNIT.test(/^\s?(\p{L}+)/u.exec(after)?.[1] ?? '')) return [];
  if (bare && /^\s?(?:%|st|nd|rd|th|e|er|ème|ste|de)(?!\p{L})/u.test(after) && after.startsWith('%') === false) return [];
  const spelled = spelledNumber(run.words, language);
  return spelled === undefined || spelled === value ? [] : [{ start: run.start, end, digits: digits.trim(), words: run.written }];
}

/** "(1) … (2)": marks of an enumeration in running text. */
function isEnumerated(text: string, digits: string): boolean {
  const number = Number(digits);
  return number < 20 && (text.includes(`(${number + 1})`) || (number > 1 && text.includes(`(${number - 1})`)));
}

interface Run {
  readonly start: number;
  readonly words: readonly string[];
  readonly written: string;
}

/** The number in words right before an offset; a unit may stand between, where the digits have the same. */
function runBefore(text: string, end: number, language: Language, unit: string | undefined): Run | undefined {
  const before = text.slice(Math.max(0, end - LOOK_BACK), end);
  const tail = wordsAtEnd(before);
  const words = [...tail.matchAll(/\p{L}+/gu)];
  let last = words.length - 1;
  if (unit === '%' && /^cent$/iu.test(words[last]?.[0] ?? '') && /^pour$/iu.test(words[last - 1]?.[0] ?? '')) last -= 2;
  else if (unit !== undefined && sameUnit(words[last]?.[0] ?? '', unit)) last--;
  let first = last;
  while (first >= 0 && isNumberPart(words[first]?.[0] ?? '', language)) first--;
  first++;
  while (first <= last && /^(?:and|et|en)$/iu.test(words[first]?.[0] ?? '')) first++;
  if (first > last) return undefined;
  const from = words[first]?.index ?? 0;
  const to = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
  const at = end - tail.length;
  // The run may go on further back than was looked, or be the decimals of a number.
  if ((first === 0 && at > 0 && from === 0 && before.length === LOOK_BACK && tail.length === LOOK_BACK) || DECIMAL.test(text.slice(Math.max(0, at + from - 12), at + from))) return undefined;
  return { start: at + from, words: words.slice(first, last + 1).map(([word]) => word), written: tail.slice(from, to) };
}

/** The letters, blanks and hyphens that a text ends with. */
function wordsAtEnd(text: string): string {
  let from = text.length;
  while (from > 0 && ((kindAt(text, from - 1) & LETTER) !== 0 || JOINS.has(text.charAt(from - 1)))) from -= 1;
  return text.slice(from);
}

function sameUnit(word: string, unit: string): boolean {
  const money = MONEY.find((each) => each.test(unit));
  if (money !== undefined) return money.test(word);
  return unit === '%' ? /^(?:percent|procent)$/iu.test(word) : word.toLowerCase() === unit.toLowerCase();
}

function digitsFirst(text: string, language: Language): Found[] {
  return [...text.matchAll(WORDS_IN_BRACKETS)].flatMap((match) => {
    const [all, digits = '', unit, inside = ''] = match;
    const value = valueOf(digits);
    if (value === undefined || (unit !== undefined && !UNIT.test(unit)) || REFERENCE.test(text.slice(Math.max(0, match.index - 20), match.index))) return [];
    const words = inside.split(/[\s‑-]+/u).filter((word) => word !== '');
    while (words.length > 1 && UNIT.test(words.at(-1) ?? '') && !isNumberPart(words.at(-1) ?? '', language)) words.pop();
    const spelled = spelledNumber(words, language);
    if (spelled === undefined || spelled === value) return [];
    return [{ start: match.index, end: match.index + all.length, digits: digits.trim(), words: inside.trim() }];
  });
}

/** A whole number in digits, its thousands set apart or not; undefined for any other. */
function valueOf(digits: string): number | undefined {
  const written = digits.trim().replace(/[.,]$/u, '').replace(/[.,](?:0{1,2})$/u, '');
  if (/^\d+$/u.test(written)) return Number(written);
  return /^\d{1,3}(?:([. ,])\d{3})(?:\1\d{3})*$/u.test(written) ? Number(written.replace(/\D/gu, '')) : undefined;
}
