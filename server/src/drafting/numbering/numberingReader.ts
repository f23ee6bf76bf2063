/** Gaps, duplicates and mixed styles in the numbers of articles, paragraphs and items. */
import { Kept } from '../../contract/changes.ts';
import type { Common } from '../../contract/changes.ts';
import type { Contract, Section } from '../../contract/types.ts';
import type { NotedDraft, SectionNotes } from '../notes.ts';
import type { DraftingFlaw } from '../types.ts';
import type { NumberFlaw } from './flaws.ts';
import { judgedEnumerations, judgedSeries } from './judged.ts';
import type { JudgedSeries } from './judged.ts';
import type { NumberNotes, SectionNumber } from './numbers.ts';
import type { Numbered } from './series.ts';

/** The numbers of a draft. */
export interface Numbering {
  /** Whether no number is left out or stands twice. */
  readonly runsOn: boolean;
  /** Those of headings and numbered paragraphs, then those of enumerations; worked out when asked for. */
  readonly series: () => readonly JudgedSeries[];
}

/** Which number of which section. */
interface Place {
  readonly section: number;
  readonly number: number;
}

interface PlacedFlaw {
  readonly code: NumberFlaw['code'];
  readonly at: Place;
  readonly other: string | undefined;
  readonly first: Place | undefined;
}

/** Judges the series again only where the numbers, or how the sections stand in one another, changed. */
export class NumberingReader {
  /** What is wrong with the enumerations of each section. */
  readonly #enumerated = new Kept<SectionNotes, readonly PlacedFlaw[]>();
  #sections: readonly Section[] = [];
  #notes: readonly SectionNotes[] = [];
  #flaws: readonly PlacedFlaw[] = [];

  read({ contract, notes }: NotedDraft): { readonly flaws: readonly DraftingFlaw[]; readonly numbering: Numbering } {
    const { sections } = contract;
    const same = this.#enumerated.update(notes, ({ numbers }) => enumerationFlaws(numbers));
    const isKnown = this.#isKnown(sections, notes, same);
    this.#sections = sections;
    this.#notes = notes;
    if (!isKnown) {
      const numbers = notes.map((each) => each.numbers);
      this.#flaws = judgedSeries(contract, numbers).flatMap((series) => series.flaws.map((flaw) => placed(flaw, numbers)));
    }
    const flaws = this.#flaws.map((flaw) => told(flaw, contract, notes, 0));
    this.#enumerated.results.forEach((own, section) => {
      for (const flaw of own) flaws.push(told(flaw, contract, notes, section));
    });
    const runsOn = flaws.every(({ code }) => code === 'numbering-style');
    return { flaws, numbering: { runsOn, series: once(() => allSeries(contract, notes.map((each) => each.numbers))) } };
  }

  /** Notes that stay tell the same of their section; only its parent, which is told by its place, may be another. */
  #isKnown(sections: readonly Section[], notes: readonly SectionNotes[], { before, after }: Common): boolean {
    if (sections.length !== this.#sections.length) return false;
    for (let index = before; index < sections.length - after; index += 1) {
      const [old, now] = [this.#sections[index], sections[index]];
      if (old?.kind !== now?.kind || old?.body.heading?.depth !== now?.body.heading?.depth) return false;
      if (this.#notes[index]?.numbers.print !== notes[index]?.numbers.print) return false;
    }
    return sections.every(({ parent }, index) => parent === this.#sections[index]?.parent);
  }
}

const NONE: readonly never[] = [];

function enumerationFlaws(numbers: NumberNotes): readonly PlacedFlaw[] {
  if (!numbers.numbers.some(({ enumeration }) => enumeration > 0)) return NONE;
  const flaws = judgedEnumerations(numbers, 0).flatMap((series) => series.flaws.map((flaw) => placed(flaw, [numbers])));
  return flaws.length === 0 ? NONE : flaws;
}

function allSeries(contract: Contract, numbers: readonly NumberNotes[]): JudgedSeries[] {
  const enumerations = numbers.flatMap((own, section) => judgedEnumerations(own, section));
  return [...judgedSeries(contract, numbers), ...enumerations];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function placed({ code, at, other, first }: NumberFlaw, notes: readonly NumberNotes[]): PlacedFlaw {
  return { code, at: placeOf(at, notes), other, first: first === undefined ? undefined : placeOf(first, notes) };
}

/** A number is found again by its rank in the section: an edit that changes no number may move them all. */
function placeOf({ section, number }: Numbered, notes: readonly NumberNotes[]): Place {
  const numbers = notes[section]?.numbers ?? [];
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.range.start ?? 0) < number.range.start) low = middle + 1;
    else high = middle;
  }
  return { section, number: low };
}

/** @param from index of the section that the flaw's sections are counted from */
function told({ code, at, other, first }: PlacedFlaw, contract: Contract, notes: readonly SectionNotes[], from: number): DraftingFlaw {
  const span = (place: Place): DraftingFlaw['range'] => {
    const { origin = 0 } = contract.sections[place.section + from] ?? {};
    const { start, end } = numberAt(place)?.range ?? { start: 0, end: 0 };
    return { start: start + origin, end: end + origin };
  };
  const numberAt = (place: Place): SectionNumber | undefined => notes[place.section + from]?.numbers.numbers[place.number];
  const { written = '', lead = '', kind } = numberAt(at) ?? {};
  // In "§ 6" among articles the sign is what is odd.
  const subject = code === 'numbering-style' && kind !== 'item' ? lead + written : written;
  return { code, range: span(at), subject, ...(other === undefined ? {} : { other }), related: first === undefined ? [] : [span(first)] };
}
