/** Figures with their units, in digits and in words: time limits, percentages, amounts, dates. */
import type { Language } from '../contract/types.ts';
import type { FigureKind } from '../library/types.ts';
import { CLASS, has } from './functionWords.ts';
import { isNumberWord, numberOf } from './numberWords.ts';
import type { Token } from './tokens.ts';

export interface Figure {
  readonly kind: FigureKind;
  /** Hours for a duration, percent for a percentage, the bare number for an amount, the year for a date. */
  readonly value: number;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const HOURS = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730, quarter: 2190, year: 8760 } as const;

const UNITS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: units({ minute: 'minute minutes min mins', hour: 'hour hours hr hrs h', day: 'day days', week: 'week weeks', month: 'month months', quarter: 'quarter quarters', year: 'year years' }),
  fr: units({ minute: 'minute minutes min', hour: 'heure heures h', day: 'jour jours j', week: 'semaine semaines', month: 'mois', quarter: 'trimestre trimestres', year: 'an ans année années annee annees' }),
  nl: units({ minute: 'minuut minuten min', hour: 'uur uren u', day: 'dag dagen kalenderdag kalenderdagen werkdag werkdagen', week: 'week weken', month: 'maand maanden', quarter: 'kwartaal kwartalen', year: 'jaar jaren' }),
};

/** Words that may stand between the number and its unit: "ten business days". */
const BETWEEN = new Set(['business', 'calendar', 'working', 'consecutive', 'full', 'clear', 'whole', 'opeenvolgende', 'volle', 'volledige', 'aaneengesloten']);

const AND = new Set(['and', 'en', 'et']);
const MONTHS = new Set(
  'january february march april may june july august september october november december januari februari maart mei juni juli augustus oktober janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
);
const THE = new Set(['a', 'the', 'de', 'het', 'le', 'la', 'l', 'one']);

const CURRENCIES = new Set(['eur', 'euro', 'euros', 'usd', 'gbp', 'dollar', 'dollars']);

function units(words: Readonly<Record<keyof typeof HOURS, string>>): Map<string, number> {
  const map = new Map<string, number>();
  for (const [unit, forms] of Object.entries(words)) {
    for (const form of forms.split(' ')) map.set(form, HOURS[unit as keyof typeof HOURS]);
  }
  return map;
}

/**
 * Finds the figures in a run of words.
 *
 * "seventy-two (72) hours", "dix (10) jours ouvrables" and "tweeënzeventig uur" each give one duration; where
 * digits and words stand together, the digits count.
 *
 * @returns figures in the order of the words
 */
export function figures(tokens: readonly Token[], language: Language): Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = numberFrom(tokens, i, language);
    if (number === undefined) continue;
    const figure = withUnit(tokens, number, i, language);
    if (figure !== undefined) found.push(figure);
    i = (figure ?? number).to - 1;
  }
  return found;
}

/** The word at a place; none before the first and after the last. */
function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

interface NumberRun {
  readonly value: number;
  readonly to: number;
  /** The digits as written, whose point may stand for thousands or decimals. */
  readonly digits?: string;
}

/** The number that begins with a word; most words begin none, which their classes tell. */
function numberFrom(tokens: readonly Token[], at: number, language: Language): NumberRun | undefined {
  const number = has(tokens[at], CLASS.numeral) ? numberAt(tokens, at, language) : undefined;
  return number ?? (has(tokens[at - 1], CLASS.within) ? singleAt(tokens, at, language) : undefined);
}

/** One or more number words or digits that make one number: "seventy two", "thirty (30)", "quatre vingt dix". */
function numberAt(tokens: readonly Token[], from: number, language: Language): NumberRun | undefined {
  let spelled: number | undefined;
  let to = from;
  for (; to < tokens.length; to++) {
    const word = wordAt(tokens, to);
    if (/^\d/.test(word)) return digitRun(tokens, to);
    if (spelled !== undefined && AND.has(word) && isNumberWord(wordAt(tokens, to + 1), language)) continue;
    const value = numberOf(word, language);
    if (value === undefined) break;
    spelled = spelled === undefined ? value : combine(spelled, value);
  }
  // "een" and "un" are articles far more often than numbers; they count before a unit only, which withUnit sees to.
  return spelled === undefined ? undefined : { value: spelled, to };
}

/** "within the month", "binnen de week", "dans l'heure": one of the unit. */
function singleAt(tokens: readonly Token[], at: number, language: Language): NumberRun | undefined {
  return THE.has(wordAt(tokens, at)) && UNITS[language].has(wordAt(tokens, at + 1)) ? { value: 1, to: at + 1 } : undefined;
}

/** "1 January 2026", or without the year, whose value is then 0. */
function dated(tokens: readonly Token[], from: number, at: number): Figure {
  const year = /^(?:19|20)\d\d$/.exec(wordAt(tokens, at))?.[0];
  return { kind: 'date', value: Number(year ?? 0), from, to: year === undefined ? at : at + 1 };
}

function combine(sum: number, next: number): number {
  if (next === 100) return sum * 100;
  return sum === 4 && next === 20 ? 80 : sum + next;
}

/** No figure of a contract has more digits; a line of millions of groups is none. */
const MOST_DIGITS = 18;

/** Digits, with the groups of three that a blank sets apart: "1 000". */
function digitRun(tokens: readonly Token[], from: number): NumberRun {
  let digits = wordAt(tokens, from);
  let to = from + 1;
  while (digits.length < MOST_DIGITS && /^\d{1,3}(?:\d{3})*$/.test(digits) && /^\d{3}$/.test(wordAt(tokens, to)) && tokens[to]?.afterBreak === false) digits += wordAt(tokens, to++);
  return { value: valueOf(digits, true), to, digits };
}

/** "1.250,50" and "1,250.50"; a single separator before three digits stands for thousands, but for decimals in a percentage. */
function valueOf(digits: string, thousands: boolean): number {
  const separators = digits.replace(/\d/g, '');
  const decimal = new Set(separators).size > 1 ? separators.slice(-1) : undefined;
  if (decimal !== undefined) return Number(digits.split(decimal).map((part) => part.replace(/\D/g, '')).join('.'));
  if (separators.length > 1 || (thousands && /^\d{1,3}[.,]\d{3}$/.test(digits))) return Number(digits.replace(/\D/g, ''));
  return Number(digits.replace(',', '.'));
}

function withUnit(tokens: readonly Token[], number: NumberRun, from: number, language: Language): Figure | undefined {
  let at = number.to;
  const word = wordAt(tokens, at);
  if (word === '%' || word === 'percent' || word === 'procent' || (word === 'pour' && tokens[at + 1]?.word === 'cent')) {
    return { kind: 'percentage', value: number.digits === undefined ? number.value : valueOf(number.digits, false), from, to: at + (word === 'pour' ? 2 : 1) };
  }
  if (CURRENCIES.has(word)) return { kind: 'amount', value: number.value, from, to: at + 1 };
  if (MONTHS.has(word)) return dated(tokens, from, at + 1);
  if (CURRENCIES.has(wordAt(tokens, from - 1))) return { kind: 'amount', value: number.value, from: from - 1, to: at };
  while (BETWEEN.has(wordAt(tokens, at))) at++;
  const hours = UNITS[language].get(wordAt(tokens, at));
  return hours === undefined ? undefined : { kind: 'duration', value: number.value * hours, from, to: at + 1 };
}
