/** Puts the references of all sections together: where they lead in the draft, and which of them lead nowhere. */
import type { Contract, Span } from '../../contract/types.ts';
import type { NotedDraft, SectionNotes } from '../notes.ts';
import type { DraftingFlaw, Reference, References, Target } from '../types.ts';
import { LabelTable } from './labels.ts';
import type { Place } from './labels.ts';
import { DraftNature } from './nature.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolve.ts';

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

  read({ contract, notes }: NotedDraft): { readonly references: References; readonly flaws: readonly DraftingFlaw[] } {
    const table = this.#tableOf(contract, notes);
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
    return { references: new PlacedReferences(contract, resolved), flaws: flawsOf(contract, notes, resolved) };
  }

  /** The same table as before where every number stands where it stood. */
  #tableOf(contract: Contract, notes: readonly SectionNotes[]): LabelTable {
    const title = titlePrint(contract);
    const known = this.#table;
    const same = known !== undefined && this.#title === title && this.#sameNumbers(contract, notes);
    this.#contract = contract;
    this.#notes = notes;
    if (same) return known;
    this.#title = title;
    this.#nature = new DraftNature(contract);
    this.#table = new LabelTable(contract, notes.map(({ references }) => references.labels));
    return this.#table;
  }

  #sameNumbers({ sections }: Contract, notes: readonly SectionNotes[]): boolean {
    const before = this.#contract?.sections ?? [];
    if (before.length !== sections.length) return false;
    return sections.every((section, index) => {
      const old = before[index];
      if (old?.parent !== section.parent || old?.kind !== section.kind) return false;
      const [was, is] = [this.#notes[index], notes[index]];
      return was === is || was?.references.labels.print === is?.references.labels.print;
    });
  }
}

function titlePrint(contract: Contract): string {
  return `${contract.title ?? ''} ${contract.sections[contract.title ?? 0]?.body.heading?.title.text ?? ''}`;
}

function flawsOf(contract: Contract, notes: readonly SectionNotes[], resolved: (section: number) => readonly Resolved[]): DraftingFlaw[] {
  const flaws: DraftingFlaw[] = [];
  for (const section of notes.keys()) {
    const blanks = notes[section]?.blanks ?? [];
    for (const { missing, note } of resolved(section)) {
      // What is still to be filled in, "[Annex 5]", refers to nothing yet.
      const isOpen = blanks.some(({ start, end }) => start < note.range.end && note.range.start < end);
      if (missing && !isOpen) flaws.push({ code: 'reference-missing', range: moved(note.range, originOf(contract, section)), subject: note.written, related: [] });
    }
  }
  return flaws;
}

function originOf(contract: Contract, section: number): number {
  return contract.sections[section]?.origin ?? 0;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
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
        const range = moved(resolved.note.range, section.origin);
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
    const numbers = note.numbers.map((number, index) => ({ range: moved(number.range, origin), written: number.written, target: this.#target(places[index]) }));
    return { range, written: note.written, target: this.#target(place), outside, numbers };
  }

  #target(place: Place | undefined): Target | undefined {
    if (place === undefined) return undefined;
    const section = this.#contract.sections[place.section];
    if (section === undefined) return undefined;
    const { body, origin } = section;
    const relative = (place.provision === undefined ? body.heading : body.provisions[place.provision])?.range;
    return relative === undefined ? undefined : { ...place, range: moved(relative, origin) };
  }
}
