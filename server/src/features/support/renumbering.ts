/** Other numbers for what a draft numbers, and everything in the draft that follows them. */
import type { Contract, Span } from '../../contract/types.ts';
import { withLast } from '../../drafting/numbering/flaws.ts';
import type { SectionNumber } from '../../drafting/numbering/numbers.ts';
import type { Numbered, Series } from '../../drafting/numbering/series.ts';
import type { Drafting, Target } from '../../drafting/types.ts';
import { contentsChanges, linkChanges } from './anchors.ts';
import type { MovedHeading } from './anchors.ts';
import type { Change } from './edits.ts';

/** Which places get another last number: 8 → 9 of `8`, 3 → 4 of `4.3`. */
export type Moves = ReadonlyMap<PlaceKey, number>;

/** Tells the numbered places of a draft apart. */
type PlaceKey = `${number}/${number | ''}`;

function keyOf({ section, provision }: Pick<Target, 'section' | 'provision'>): PlaceKey {
  return `${section}/${provision ?? ''}`;
}

function keyOfNumbered({ section, number }: Numbered): PlaceKey {
  return `${section}/${number.provision ?? ''}`;
}

/** The moves that let the numbers of a draft run on; none where they do. */
export function mendingMoves({ numbering }: Drafting): Moves {
  const moves = new Map<PlaceKey, number>();
  if (numbering.runsOn) return moves;
  for (const { members, flaws } of numbering.series()) {
    const mendable = flaws.some(({ code }) => code !== 'numbering-style') && !members.some(({ number }) => number.inserted);
    if (mendable) runOn(members, new Set(flaws.map(({ at }) => at)), moves);
  }
  return moves;
}

/** Each number is one more than that before it; a series that begins again, with a one that is no slip, begins at one. */
function runOn(members: readonly Numbered[], flawed: ReadonlySet<Numbered>, moves: Map<PlaceKey, number>): void {
  let last: number | undefined;
  for (const member of members) {
    const { last: value } = member.number;
    last = last === undefined || (value === 1 && !flawed.has(member)) ? value : last + 1;
    if (last !== value) moves.set(keyOfNumbered(member), last);
  }
}

/**
 * The moves that make room for a new heading, or a new paragraph, in the series of a numbered one; undefined where the
 * numbers that follow cannot be relied on: they leave one out, stand twice, are written in several ways.
 *
 * @param section index of the section of that heading or paragraph
 * @param side whether the new one stands before it or after it
 * @param provision index of the paragraph in its section; left out for the heading
 */
export function movesForNew({ numbering }: Drafting, section: number, side: 'before' | 'after', provision?: number): Moves | undefined {
  const isModel = (each: Numbered): boolean => each.section === section && each.number.provision === provision;
  const series = numbering.series().find(({ members }) => members.some(isModel));
  const at = series?.members.findIndex(isModel) ?? -1;
  if (series === undefined || at < 0) return undefined;
  const from = side === 'before' ? at : at + 1;
  const later = sameRun(series.members, from);
  if (!areReliable(series, from - 1, from + later.length)) return undefined;
  return new Map(later.map((each) => [keyOfNumbered(each), each.number.last + 1]));
}

/** The members from one on, up to where the series begins again. */
function sameRun(members: readonly Numbered[], from: number): readonly Numbered[] {
  const end = members.findIndex(({ number }, index) => index >= from && number.last === 1);
  return members.slice(from, end < 0 ? members.length : end);
}

function areReliable({ members, others }: Series, from: number, to: number): boolean {
  const run = members.slice(Math.max(0, from), to);
  const [model] = run;
  if (model === undefined || others.some(({ section }) => section > model.section)) return false;
  return run.every(({ number }, index) => {
    const before = run[index - 1]?.number;
    const isSameForm = number.keyword === model.number.keyword && number.notation === model.number.notation;
    return number.counts && !number.inserted && isSameForm && (before === undefined || number.last === before.last + 1);
  });
}

/** What changes in a draft when some of its places get other numbers: these, those under them, and what refers to them. */
export function renumberingChanges(drafting: Drafting, moves: Moves): readonly Change[] {
  if (moves.size === 0) return [];
  const { contract } = drafting;
  const renumbered = new Renumbered(drafting, moves);
  const headings = renumbered.headings();
  return withoutOverlaps([
    ...renumbered.own(),
    ...contentsChanges(contract, headings),
    ...linkChanges(contract, headings),
    ...renumbered.references(),
  ]);
}

class Renumbered {
  readonly #drafting: Drafting;
  readonly #moves: Moves;
  readonly #places = new Map<PlaceKey, Numbered>();
  readonly #texts = new Map<PlaceKey, string>();

  constructor(drafting: Drafting, moves: Moves) {
    this.#drafting = drafting;
    this.#moves = moves;
    for (const { members } of drafting.numbering.series()) for (const each of members) this.#places.set(keyOfNumbered(each), each);
  }

  own(): Change[] {
    return this.#changed().map((place) => ({ span: this.#spanOf(place), text: this.#textOf(place) }));
  }

  headings(): MovedHeading[] {
    return this.#changed()
      .filter(({ number }) => number.kind === 'heading')
      .map((place) => ({ section: place.section, number: this.#spanOf(place), was: place.number.text, text: this.#textOf(place) }));
  }

  references(): Change[] {
    const { contract, references } = this.#drafting;
    return references
      .within({ start: 0, end: contract.text.length })
      .filter(({ outside }) => !outside)
      .flatMap(({ numbers }) => numbers.flatMap(({ range, target }) => this.#reference(contract, range, target) ?? []));
  }

  #changed(): Numbered[] {
    return [...this.#places.values()].filter((place) => this.#textOf(place) !== place.number.text);
  }

  #spanOf({ section, number }: Numbered): Span {
    const { origin = 0 } = this.#drafting.contract.sections[section] ?? {};
    return { start: number.span.start + origin, end: number.span.end + origin };
  }

  /** The number of a place after all: its own part moved, what it begins with as its owner's. */
  #textOf(place: Numbered): string {
    const key = keyOfNumbered(place);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const { number, owner } = place;
    const moved = this.#moves.get(key);
    const own = moved === undefined ? number.text : withLast(number, moved);
    const text = owner === undefined ? own : this.#prefixOf(number, owner) + own.slice(number.prefix.length);
    this.#texts.set(key, text);
    return text;
  }

  #prefixOf({ prefix }: SectionNumber, owner: Numbered): string {
    if (prefix === owner.number.text) return this.#textOf(owner);
    // "4.2" under "Article IV".
    const moved = this.#moves.get(keyOfNumbered(owner));
    return moved === undefined ? prefix : String(moved);
  }

  #reference({ text }: Contract, range: Span, target: Target | undefined): Change | undefined {
    const core = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/u.exec(text.slice(range.start, range.end));
    if (target === undefined || core === null) return undefined;
    const [was] = core;
    const place = this.#places.get(keyOf(target));
    const now = (place === undefined ? undefined : this.#referred(was, place)) ?? this.#compound(was, target, place);
    if (now === undefined || now === was) return undefined;
    const start = range.start + core.index;
    return { span: { start, end: start + was.length }, text: now };
  }

  /** The number of a place as a reference writes it. */
  #referred(written: string, place: Numbered): string | undefined {
    return asReferred(written, place.number.text, this.#textOf(place));
  }

  /** "5.6" for the sixth item of article 5, "D.3" for the third heading under D. */
  #compound(written: string, target: Target, place: Numbered | undefined): string | undefined {
    for (const heading of this.#headingsOver(target)) {
      const { text } = heading.number;
      if (!same(written.slice(0, text.length + 1), `${text}.`)) continue;
      const rest = written.slice(text.length + 1);
      return `${inCase(written, this.#textOf(heading))}.${(place === undefined ? undefined : this.#referred(rest, place)) ?? rest}`;
    }
    return undefined;
  }

  /** The numbered headings that a place stands under, from the innermost on. */
  *#headingsOver({ section, provision }: Target): Generator<Numbered> {
    const { sections } = this.#drafting.contract;
    let at = provision === undefined ? sections[section]?.parent : section;
    while (at !== undefined) {
      const heading = this.#places.get(keyOf({ section: at }));
      if (heading !== undefined) yield heading;
      at = sections[at]?.parent;
    }
  }
}

/** A moved number in the way a reference writes it: as a whole, or its last part ("lid 2" for 5.2), in either case. */
function asReferred(written: string, was: string, now: string): string | undefined {
  if (same(written, was)) return inCase(written, now);
  const last = lastPart(was);
  if (same(written, last) || same(written, last.replace(/(?<=\d)(?:er|ère)$/u, ''))) return inCase(written, lastPart(now));
  return undefined;
}

function lastPart(number: string): string {
  return number.slice(number.lastIndexOf('.') + 1);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function inCase(model: string, text: string): string {
  return model === model.toLowerCase() ? text.toLowerCase() : model === model.toUpperCase() ? text.toUpperCase() : text;
}

/** In the order of the document; of changes that overlap the first one given. */
function withoutOverlaps(changes: readonly Change[]): Change[] {
  const sorted = changes.map((change, rank) => ({ change, rank })).sort((a, b) => a.change.span.start - b.change.span.start || a.rank - b.rank);
  const kept: Change[] = [];
  for (const { change } of sorted) {
    const before = kept.at(-1);
    if (before === undefined || before.span.end <= change.span.start) kept.push(change);
  }
  return kept;
}
