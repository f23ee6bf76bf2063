/** Gaps, duplicates and mixed styles in the numbers of articles, paragraphs and items. */
import type { Contract, Section, SectionKind } from '../../contract/types.ts';
import type { NotedDraft } from '../notes.ts';
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

/** What the series depend on in a section. */
interface Known {
  readonly print: string;
  readonly kind: SectionKind;
  readonly parent: number | undefined;
  readonly depth: number | undefined;
}

/** Judges the series again only where the numbers, or how the sections stand in one another, changed. */
export class NumberingReader {
  readonly #enumerated = new WeakMap<NumberNotes, readonly PlacedFlaw[]>();
  #known: readonly Known[] = [];
  #flaws: readonly PlacedFlaw[] = [];

  read({ contract, notes }: NotedDraft): { readonly flaws: readonly DraftingFlaw[]; readonly numbering: Numbering } {
    const numbers = notes.map((each) => each.numbers);
    if (!this.#isKnown(contract.sections, numbers)) {
      this.#known = contract.sections.map(({ kind, parent, body }, index) => ({ print: numbers[index]?.print ?? '', kind, parent, depth: body.heading?.depth }));
      this.#flaws = judgedSeries(contract, numbers).flatMap(({ flaws }) => flaws.map((flaw) => placed(flaw, numbers)));
    }
    const flaws = this.#flaws.map((flaw) => told(flaw, contract, numbers, 0));
    numbers.forEach((own, section) => {
      for (const flaw of this.#enumerations(own)) flaws.push(told(flaw, contract, numbers, section));
    });
    const runsOn = flaws.every(({ code }) => code === 'numbering-style');
    return { flaws, numbering: { runsOn, series: once(() => allSeries(contract, numbers)) } };
  }

  #isKnown(sections: readonly Section[], numbers: readonly NumberNotes[]): boolean {
    if (sections.length !== this.#known.length) return false;
    return sections.every(({ kind, parent, body }, index) => {
      const known = this.#known[index];
      return known?.print === numbers[index]?.print && known?.kind === kind && known.parent === parent && known.depth === body.heading?.depth;
    });
  }

  #enumerations(numbers: NumberNotes): readonly PlacedFlaw[] {
    const known = this.#enumerated.get(numbers);
    if (known !== undefined) return known;
    const flaws = judgedEnumerations(numbers, 0).flatMap((series) => series.flaws.map((flaw) => placed(flaw, [numbers])));
    this.#enumerated.set(numbers, flaws);
    return flaws;
  }
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
function told({ code, at, other, first }: PlacedFlaw, contract: Contract, numbers: readonly NumberNotes[], from: number): DraftingFlaw {
  const span = (place: Place): DraftingFlaw['range'] => {
    const { origin = 0 } = contract.sections[place.section + from] ?? {};
    const { start, end } = numberAt(place)?.range ?? { start: 0, end: 0 };
    return { start: start + origin, end: end + origin };
  };
  const numberAt = (place: Place): SectionNumber | undefined => numbers[place.section + from]?.numbers[place.number];
  const { written = '', lead = '', kind } = numberAt(at) ?? {};
  // In "§ 6" among articles the sign is what is odd.
  const subject = code === 'numbering-style' && kind !== 'item' ? lead + written : written;
  return { code, range: span(at), subject, ...(other === undefined ? {} : { other }), related: first === undefined ? [] : [span(first)] };
}
