/** Numbers of articles, clauses and list items, as drafts write them. */

/** A number at the head of a heading or provision. */
export interface Numbering {
  /** As written, without the separator after it: `4.2`, `Article IV`, `(a)`, `§ 3`. */
  readonly written: string;
  /** `article`, `annexe`, `§`, … in lower case, where the draft has one. */
  readonly keyword?: string;
  readonly style: 'decimal' | 'roman' | 'letter';
  /** 4.2.1 is [4, 2, 1]; `IV` is [4]; `b` is [2]; `A3.1` is [1, 3, 1]. */
  readonly parts: readonly number[];
  /** Offset in the text where what is numbered begins. */
  readonly end: number;
  /** Whether a mark other than a blank stands between the number and what follows: `4. Audit`, `4 – Audit`. */
  readonly separated: boolean;
}

const KEYWORD =
  "article|artikel|artikels|art|section|sectie|clause|clausule|paragraaf|annex|annexe|appendix|appendice|schedule|exhibit|bijlage|addendum|part|partie|deel|titre|titel|title|hoofdstuk|chapitre|chapter|module";
const SUFFIX = 'bis|ter|quater|quinquies|er|ère';
// Every repetition ends somewhere: the engine runs out of stack in a line of millions of them.
const VALUE = `(?:[A-Z](?=\\d))?\\d{1,4}(?:\\.\\d{1,3}){0,20}(?:${SUFFIX})?|[IVXLC]{1,7}(?:\\.\\d{1,3}){0,20}|[A-Za-z](?:\\.\\d{1,3}){0,20}`;
const SEPARATOR = '[ ]?(?:[.)\\]:°]|[-–—−](?=[ ]))+[ ]*|[ ]*$|[ ]+';
const WITH_KEYWORD = new RegExp(`^((?:${KEYWORD})\\b\\.?|§{1,2})[ ]*(?:n[o°º]\\.?[ ]*)?(${VALUE}|premier|unique)(?![\\p{L}\\p{N}])(${SEPARATOR})`, 'iu');
const BARE_DECIMAL = new RegExp(`^((?:[A-Z](?=\\d))?\\d{1,3}(?:\\.\\d{1,3}){0,20}(?:${SUFFIX})?)(?![\\p{L}\\p{N}%€$])([ ]?[.)\\]:°]+[ ]*|[ ]?[-–—](?=[ ])[ ]*|[ ]+|$)`, 'u');
const ROMAN_OR_LETTER = /^(?:([IVXLC]{1,7}(?:\.\d{1,3}){0,20}|[A-Z](?:\.\d{1,3}){0,20})([.)](?:[ ]+|$)|[ ]?[-–—][ ]+)|((?:[IVXLC]{1,7}|[A-Z])(?:\.\d{1,3}){1,20})([ ]+))/u;
const ITEM = /^(\((?:[a-z]{1,2}|[A-Z]|[ivx]{1,6}|[IVX]{1,6}|\d{1,3})\)|(?:[a-z]|[ivx]{1,5}|\d{1,3})\)|[a-z]\.(?![a-z]\.)|[ivx]{1,5}\.|\d{1,3}°\)?)[ ]*(?=[^ ]|$)/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The number at the head of a heading: `4`, `4.2.`, `Article IV -`, `A.`, `§ 3`, `Bijlage B`. */
export function headingNumber(text: string): Numbering | undefined {
  return keywordNumber(text) ?? decimalNumber(text) ?? romanNumber(text);
}

/** A number that a word introduces: `Article 4`, `Annexe B`, `§ 3`. */
export function keywordNumber(text: string): Numbering | undefined {
  const match = WITH_KEYWORD.exec(text);
  if (match === null) return undefined;
  const [all, keyword = '', value = '', separator = ''] = match;
  // "Article a" is prose; "Annexe a" is hardly ever written.
  if (/^[a-z](?:\.|$)/u.test(value) && !/^[a-z]$/u.test(value)) return undefined;
  if (/^[a-z]$/u.test(value) && separator.trim() === '') return undefined;
  return {
    written: all.slice(0, all.length - separator.length),
    keyword: keyword.replace(/\.$/u, '').toLowerCase(),
    ...valueOf(value),
    end: all.length,
    separated: separator.trim() !== '',
  };
}

/** Memo of the last text: each provision is asked for its number several times in a row. */
let last: { readonly text: string; readonly number: Numbering | undefined } | undefined;

/** `4`, `4.2`, `4.2.1.`, `A3.1`, `4)`, `5bis`. */
export function decimalNumber(text: string): Numbering | undefined {
  if (last?.text !== text) last = { text, number: readDecimal(text) };
  return last.number;
}

function readDecimal(text: string): Numbering | undefined {
  const match = /^[A-Z]?\d/u.test(text) ? BARE_DECIMAL.exec(text) : null;
  if (match === null) return undefined;
  const [all, value = '', separator = ''] = match;
  return { written: value, ...valueOf(value), end: all.length, separated: separator.trim() !== '' };
}

function romanNumber(text: string): Numbering | undefined {
  const match = ROMAN_OR_LETTER.exec(text);
  if (match === null) return undefined;
  const value = match[1] ?? match[3] ?? '';
  return { written: value, ...valueOf(value), end: match[0].length, separated: match[1] !== undefined };
}

/** The mark of an enumeration that is no Markdown list: `(a)`, `a)`, `a.`, `(ii)`, `i.`, `1°`, `2)`. */
export function itemNumber(text: string): Numbering | undefined {
  const match = ITEM.exec(text);
  if (match === null) return undefined;
  const [all, written = ''] = match;
  return { written, ...valueOf(written.replace(/[().°]/gu, '')), end: all.length, separated: true };
}

type Value = Pick<Numbering, 'style' | 'parts'>;

/** Memo: a draft has the same few numbers over and over. */
const values = new Map<string, Value>();
const MOST_VALUES = 5_000;

function valueOf(value: string): Value {
  const known = values.get(value);
  if (known !== undefined) return known;
  const read = readValue(value);
  if (values.size >= MOST_VALUES) values.clear();
  values.set(value, read);
  return read;
}

function readValue(value: string): Value {
  if (/^(?:premier|unique)$/iu.test(value)) return { style: 'decimal', parts: [1] };
  const [head = '', ...tail] = value.split('.');
  const rest = tail.map((part) => Number.parseInt(part, 10));
  const lettered = /^([A-Z])(\d+)/u.exec(head);
  if (lettered !== null) return { style: 'letter', parts: [letterValue(lettered[1] ?? 'A'), Number(lettered[2]), ...rest] };
  if (/^\d/u.test(head)) return { style: 'decimal', parts: [Number.parseInt(head, 10), ...rest] };
  const roman = romanValue(head);
  // One letter is a roman number only where it usually is one: i, v, x; "c)" and "d)" are letters.
  if (roman !== undefined && (head.length > 1 || /[ivx]/iu.test(head))) return { style: 'roman', parts: [roman, ...rest] };
  return { style: 'letter', parts: [letterValue(head), ...rest] };
}

function letterValue(letters: string): number {
  const value = letters.toUpperCase().charCodeAt(0) - 64;
  return letters.length === 2 && letters.charAt(0) === letters.charAt(1) ? value + 26 : value;
}

function romanValue(text: string): number | undefined {
  const digits = [...text.toUpperCase()].map((char) => ROMAN_VALUES[char]);
  let sum = 0;
  for (const [index, digit] of digits.entries()) {
    if (digit === undefined) return undefined;
    sum += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  }
  return sum > 0 && romanText(sum) === text.toUpperCase() ? sum : undefined;
}

export function romanText(value: number): string {
  const steps: readonly [number, string][] = [
    [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, digits] of steps) {
    while (rest >= step) {
      text += digits;
      rest -= step;
    }
  }
  return text;
}

/** Whether `next` is the number right after `previous` on the same level, both read as roman or as a letter. */
export function follows(previous: Numbering, next: Numbering): boolean {
  const a = previous.parts;
  const b = next.parts;
  if (a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]) && b.at(-1) === (a.at(-1) ?? 0) + 1) {
    if (previous.style === next.style) return true;
  }
  // h, i, j and u, v, w: a letter that could be roman.
  const before = bareLetter(previous.written);
  const after = bareLetter(next.written);
  return before !== undefined && after !== undefined && after === before + 1;
}

function bareLetter(written: string): number | undefined {
  const letter = /^\(?([a-z])[.)]?$/iu.exec(written)?.[1];
  return letter === undefined ? undefined : letterValue(letter);
}

/**
 * The number that comes after one as written, in the same form: `4.2` → `4.3`, `Article IV` → `Article V`,
 * `(a)` → `(b)`, `ii.` → `iii.`, `Art. 5bis` → `Art. 6`.
 *
 * @returns undefined for what is no number, and where none comes after (`z`)
 */
export function nextNumber(written: string): string | undefined {
  const match = /^(.*?)(\d+|[IVXLC]+|[ivxlc]+|[A-Za-z])(?:bis|ter|quater|quinquies|er|ère)?([.)\]:°-]*)$/u.exec(written.trim());
  if (match === null) return undefined;
  const [, before = '', value = '', after = ''] = match;
  if (/[\p{L}\p{N}]$/u.test(before) && !/^\d/u.test(value)) return undefined;
  const next = nextValue(value);
  return next === undefined ? undefined : before + next + after;
}

function nextValue(value: string): string | undefined {
  if (/^\d/u.test(value)) return String(Number.parseInt(value, 10) + 1);
  const roman = romanValue(value);
  if (roman !== undefined && (value.length > 1 || /[ivx]/iu.test(value))) {
    const text = romanText(roman + 1);
    return value === value.toUpperCase() ? text : text.toLowerCase();
  }
  if (value.length > 1 || /z/iu.test(value)) return undefined;
  return String.fromCharCode(value.charCodeAt(0) + 1);
}
