/** Puts the references of all sections together: where they lead in the draft, and which of them lead nowhere. */
import { common } from '../../contract/changes.ts';
import type { Common } from '../../contract/changes.ts';
import { shiftSpan } from '../../contract/spans.ts';
import type { Contract, Span } from '../../contract/types.ts';
import type { NotedDraft, SectionNotes } from '../notes.ts';
import type { DraftingFlaw, Reference, References, Target } from '../types.ts';
import { LabelTable } from './labels.ts';
import type { Place } from './labels.ts';
import { DraftNature } from './nature.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolve.ts';
import type { ReferenceNote } from './sectionReferences.ts';

/** The references of one section, resolved, and what they were resolved against. */
interface Kept {
  readonly table: LabelTable;
  readonly section: number;
  readonly resolved: readonly Resolved[];
}

export class ReferenceReader {
  #contract: Contract | undefined;
  #notes: readonly SectionNotes[] = [];
  #table: LabelTable | undefined;
  #nature: DraftNature | undefined;
  #title: string | undefined;
  readonly #kept = new WeakMap<SectionNotes, Kept>();
  /** Of each section, the references that lead nowhere. */
  #missing: (readonly ReferenceNote[])[] = [];

  read({ contract, notes }: NotedDraft): { readonly references: References; readonly flaws: readonly DraftingFlaw[] } {
    const same = common(this.#notes, notes);
    const isKnown = this.#isKnown(contract, notes, same);
    this.#contract = contract;
    this.#notes = notes;
    if (!isKnown) this.#number(contract, notes);
    const table = this.#table ?? new LabelTable(contract, []);
    const nature = this.#nature ?? new DraftNature(contract);
    const resolved = (section: number): readonly Resolved[] => {
      const own = notes[section];
      if (own === undefined || own.references.references.length === 0) return [];
      const known = this.#kept.get(own);
      if (known?.table === table && known.section === section) return known.resolved;
      const made = own.references.references.flatMap((note) => resolve(note, section, table, nature) ?? []);
      this.#kept.set(own, { table, section, resolved: made });
      return made;
    };
    // Where no number changed, only what the edit touched can lead elsewhere.
    const [first, past] = isKnown ? [same.before, notes.length - same.after] : [0, notes.length];
    this.#missing.length = notes.length;
    for (let section = first; section < past; section += 1) this.#missing[section] = missingOf(notes[section], resolved(section));
    return { references: new PlacedReferences(contract, resolved), flaws: flawsOf(contract, this.#missing) };
  }

  #number(contract: Contract, notes: readonly SectionNotes[]): void {
    this.#title = titlePrint(contract);
    this.#nature = new DraftNature(contract);
    this.#table = new LabelTable(contract, notes.map(({ references }) => references.labels));
  }

  /** Whether every number stands where it stood. */
  #isKnown(contract: Contract, notes: readonly SectionNotes[], { before, after }: Common): boolean {
    const old = this.#contract?.sections ?? [];
    const { sections } = contract;
    if (this.#table === undefined || old.length !== sections.length || this.#title !== titlePrint(contract)) return false;
    for (let index = before; index < sections.length - after; index += 1) {
      if (old[index]?.kind !== sections[index]?.kind || this.#notes[index]?.references.labels.print !== notes[index]?.references.labels.print) return false;
    }
    return sections.every(({ parent }, index) => parent === old[index]?.parent);
  }
}

const NONE: readonly never[] = [];

function missingOf(own: SectionNotes | undefined, resolved: readonly Resolved[]): readonly ReferenceNote[] {
  if (own === undefined || !resolved.some(({ missing }) => missing)) return NONE;
  const { blanks } = own;
  // What is still to be filled in, "[Annex 5]", refers to nothing yet.
  const isOpen = ({ range }: ReferenceNote): boolean => blanks.some(({ start, end }) => start < range.end && range.start < end);
  return resolved.filter(({ missing, note }) => missing && !isOpen(note)).map(({ note }) => note);
}

function titlePrint(contract: Contract): string {
  return `${contract.title ?? ''} ${contract.sections[contract.title ?? 0]?.body.heading?.title.text ?? ''}`;
}

function flawsOf(contract: Contract, missing: readonly (readonly ReferenceNote[])[]): DraftingFlaw[] {
  const flaws: DraftingFlaw[] = [];
  for (let section = 0; section < missing.length; section += 1) {
    for (const { range, written } of missing[section] ?? NONE) flaws.push({ code: 'reference-missing', range: shiftSpan(range, originOf(contract, section)), subject: written, related: [] });
  }
  return flaws;
}

function originOf(contract: Contract, section: number): number {
  return contract.sections[section]?.origin ?? 0;
}

class PlacedReferences implements References {
  readonly #contract: Contract;
  readonly #resolved: (section: number) => readonly Resolved[];

  constructor(contract: Contract, resolved: (section: number) => readonly Resolved[]) {
    this.#contract = contract;
    this.#resolved = resolved;
  }

  at(offset: number): Reference | undefined {
    const touching = this.within({ start: offset, end: offset });
    return touching.find(({ range }) => range.start <= offset && offset < range.end) ?? touching[0];
  }

  within(span: Span): readonly Reference[] {
    const { sections } = this.#contract;
    const found: Reference[] = [];
    for (let index = this.#firstAt(span.start); index < sections.length; index += 1) {
      const section = sections[index];
      if (section === undefined || section.range.start > span.end) break;
      for (const resolved of this.#resolved(index)) {
        const range = shiftSpan(resolved.note.range, section.origin);
        if (range.start <= span.end && range.end >= span.start) found.push(this.#placed(resolved, range, section.origin));
      }
    }
    return found.sort((a, b) => a.range.start - b.range.start);
  }

  /** The first section that an offset may stand in. */
  #firstAt(offset: number): number {
    const { sections } = this.#contract;
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.range.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placed({ note, place, places, outside }: Resolved, range: Span, origin: number): Reference {
    const numbers = note.numbers.map((number, index) => ({ range: shiftSpan(number.range, origin), written: number.written, target: this.#target(places[index]) }));
    return { range, written: note.written, target: this.#target(place), outside, numbers };
  }

  #target(place: Place | undefined): Target | undefined {
    if (place === undefined) return undefined;
    const section = this.#contract.sections[place.section];
    if (section === undefined) return undefined;
    const { body, origin } = section;
    const relative = (place.provision === undefined ? body.heading : body.provisions[place.provision])?.range;
    return relative === undefined ? undefined : { ...place, range: shiftSpan(relative, origin) };
  }
}
