/** What is wrong with the numbers of a series. */
import { romanText } from '../../contract/numbering.ts';
import type { DraftingKind } from '../types.ts';
import type { Notation, SectionNumber } from './numbers.ts';
import type { Numbered, Series } from './series.ts';

export interface NumberFlaw {
  readonly code: Extract<DraftingKind, `numbering-${string}`>;
  readonly at: Numbered;
  /** The number expected, or the usual form. */
  readonly other?: string;
  /** The number that stands there already. */
  readonly first?: Numbered;
}

/** Numbers that are left out together at most: where more are, the text between has not been read, or it is an excerpt. */
const WIDEST_GAP = 2;
/** A series with fewer numbers shows no habit. */
const FEWEST = 3;
/** Where more of the numbers than this are out of order, they are no series. */
const MOST_FLAWED = 0.5;

/** Whether a number that a series lacks may stand between two of its members all the same. */
export type IsElsewhere = (missing: string, from: Numbered, to: Numbered) => boolean;

/** Numbers that stand twice and numbers that are left out; none where the numbers cannot be relied on. */
export function gapsAndDuplicates(series: Series, isElsewhere: IsElsewhere): NumberFlaw[] {
  const { members } = series;
  if (members.length < FEWEST || !members.every(({ number }) => number.counts)) return [];
  const notation = members[0]?.number.notation;
  if (members.some(({ number }) => number.notation !== notation && number.notation.toLowerCase() !== notation?.toLowerCase())) return [];
  const flaws = new RunReader(members, series.others, isElsewhere).read() ?? [];
  return flaws.length > MOST_FLAWED * members.length ? [] : flaws;
}

/** Goes through a series that may begin again at its first number. */
class RunReader {
  readonly #members: readonly Numbered[];
  readonly #others: readonly Numbered[];
  readonly #isElsewhere: IsElsewhere;
  #seen = new Map<number, Numbered>();
  #last: Numbered | undefined;
  /** How many numbers in a row stand for one that is left out: in 1, 2, 2, 4 the second 2 is the 3. */
  #repeated = 0;

  constructor(members: readonly Numbered[], others: readonly Numbered[], isElsewhere: IsElsewhere) {
    this.#members = members;
    this.#others = others;
    this.#isElsewhere = isElsewhere;
  }

  /** @returns undefined for numbers that are no series */
  read(): NumberFlaw[] | undefined {
    const flaws: NumberFlaw[] = [];
    for (const [index, member] of this.#members.entries()) {
      if (member.number.inserted) continue;
      const flaw = this.#next(member, index);
      if (flaw === undefined) return undefined;
      if (flaw !== 'none') flaws.push(flaw);
    }
    return flaws;
  }

  #next(member: Numbered, index: number): NumberFlaw | 'none' | undefined {
    const { last: value } = member.number;
    const before = this.#last;
    const next = this.#members[index + 1]?.number.last;
    // 1, 1, 3: here the second one begins nothing.
    if (before === undefined || (value === 1 && !(before.number.last === 1 && next === 3))) return this.#restart(member);
    const first = this.#seen.get(value);
    const by = value - before.number.last;
    if (first !== undefined) {
      if (by !== 0 && next !== before.number.last + 1) return undefined;
      if (by === 0) this.#repeated += 1;
      return { code: 'numbering-duplicate', at: member, first };
    }
    this.#seen.set(value, member);
    this.#last = member;
    const repeated = this.#repeated;
    this.#repeated = 0;
    if (by < 1 || by > 1 + WIDEST_GAP) return undefined;
    return by - 1 <= repeated ? 'none' : this.#gap(before, member);
  }

  #restart(member: Numbered): 'none' {
    this.#seen = new Map([[member.number.last, member]]);
    this.#last = member;
    this.#repeated = 0;
    return 'none';
  }

  #gap(before: Numbered, member: Numbered): NumberFlaw | undefined {
    for (let missing = before.number.last + 1; missing < member.number.last; missing += 1) {
      const text = withLast(member.number, missing);
      if (this.#isKnown(missing) || this.#isElsewhere(text, before, member)) return undefined;
    }
    const expected = withLast(member.number, before.number.last + 1);
    return { code: 'numbering-gap', at: member, other: inMarks(member.number, expected) };
  }

  /** Whether the series has a number, or what stands beside it. */
  #isKnown(value: number): boolean {
    const has = ({ number }: Numbered): boolean => number.last === value;
    return this.#members.some(has) || this.#others.some(has);
  }
}

/** The number with another last part: `4.2` → `4.3`. */
export function withLast({ prefix, text, notation }: SectionNumber, last: number): string {
  const value = lastPart(notation, last);
  if (prefix === '') return value;
  return `${prefix}${text.charAt(prefix.length) === '.' ? '.' : ''}${value}`;
}

function lastPart(notation: Notation, last: number): string {
  switch (notation) {
    case 'decimal':
      return String(last);
    case 'Roman':
      return romanText(last);
    case 'roman':
      return romanText(last).toLowerCase();
    case 'Letter':
      return letters(last);
    case 'letter':
      return letters(last).toLowerCase();
  }
}

/** After z comes aa. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(1 + Math.floor((value - 1) / 26));
}

function inMarks({ marks }: SectionNumber, text: string): string {
  const [, open = '', close = ''] = /^(\(?)\.?([)°]?)\.?$/u.exec(marks) ?? [];
  return open + text + close;
}

/** How much of a series must be written alike for the rest to be odd. */
const USUAL = 3;
const MOST_ODD = 2;

/** Numbers written unlike the others of their series: `5.` between Article 4 and Article 6, `(c)` after `b)`. */
export function oddStyles({ members, others }: Series): NumberFlaw[] {
  if (members.length + others.length < USUAL + 1 || (others.length === 0 && areAlike(members))) return [];
  const all = others.length === 0 ? members : [...members, ...others].sort(inOrder);
  if (!all.every(({ number }) => number.counts)) return [];
  const usual = usualForm(members);
  const model = members.find(({ number }) => formOf(number) === usual);
  const odd = all.filter(({ number }) => formOf(number) !== usual);
  if (odd.length === 0 || odd.length > MOST_ODD || odd.length * USUAL > all.length - odd.length) return [];
  if (model === undefined || !runsOn(all)) return [];
  return odd.map((at) => ({ code: 'numbering-style', at, other: likeModel(model.number, at.number.last) }));
}

/** Whether numbers are written alike to the letter, as they nearly always are. */
function areAlike(members: readonly Numbered[]): boolean {
  const first = members[0]?.number;
  return members.every(({ number }) => number.kind === first?.kind && number.keyword === first.keyword && number.notation === first.notation && number.marks === first.marks);
}

function usualForm(members: readonly Numbered[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { number } of members) counts.set(formOf(number), (counts.get(formOf(number)) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>((most, each) => (each[1] > (most?.[1] ?? 0) ? each : most), undefined)?.[0];
}

function inOrder(a: Numbered, b: Numbered): number {
  return a.section - b.section || (a.number.provision ?? -1) - (b.number.provision ?? -1);
}

/** Only numbers that count on from one another, whatever their form, are of one series. */
function runsOn(all: readonly Numbered[]): boolean {
  return all.every(({ number }, index) => index === 0 || number.last === (all[index - 1]?.number.last ?? 0) + 1);
}

function formOf({ kind, keyword, notation, marks }: SectionNumber): string {
  // A full stop after the number of a heading or none is a matter of taste.
  return `${keyword} ${notation} ${kind === 'item' ? marks : marks.replace('.', '')}`;
}

function likeModel(model: SectionNumber, last: number): string {
  const text = withLast({ ...model }, last);
  return model.kind === 'item' ? model.marks.replace(/^\(?/u, (open) => open + text) : model.lead + inMarks(model, text);
}
