/** Reads what holds one draft together, again and again while it is edited. */
import { between, common } from '../contract/changes.ts';
import type { Contract, Language, Section, SectionBody, SectionKind } from '../contract/types.ts';
import { placedBlanks } from './blanks.ts';
import { FigureReader } from './figures.ts';
import { notesOf } from './notes.ts';
import type { NotedDraft, SectionNotes } from './notes.ts';
import { NumberingReader } from './numbering/reader.ts';
import { ReferenceReader } from './references/referenceReader.ts';
import { sectionTexts } from './sectionTexts.ts';
import { graded } from './severities.ts';
import { TermReader } from './terms/termReader.ts';
import type { Drafting, DraftingFlaw, DraftingSeverities } from './types.ts';

/** Sections that are noted before whoever drives the reading may do something else. */
const SLICE = 20;

interface Noted {
  readonly language: Language;
  readonly kind: SectionKind;
  readonly notes: SectionNotes;
}

/** Keeps what it noted of each section, so that reading the draft again after an edit costs what the edit touched. */
export class DraftingReader {
  readonly #severities: DraftingSeverities;
  readonly #known = new WeakMap<SectionBody, Noted>();
  readonly #terms = new TermReader();
  readonly #references = new ReferenceReader();
  readonly #figures = new FigureReader();
  readonly #numbering = new NumberingReader();
  #notes: readonly SectionNotes[] = [];

  constructor(severities: DraftingSeverities = {}) {
    this.#severities = severities;
  }

  /** What holds a contract together, the same as a new reader gives; nothing is accepted yet. */
  read(contract: Contract): Drafting {
    const steps = this.reading(contract);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** As `read`, step by step. It may be left at any step for the reading of another contract; what was noted is kept. */
  *reading(contract: Contract): Generator<undefined, Drafting> {
    const draft = yield* this.#note(contract);
    const { terms, flaws: ofTerms } = this.#terms.read(draft);
    const { references, flaws: ofReferences } = this.#references.read(draft);
    const { blanks, flaws: ofBlanks } = placedBlanks(draft);
    const { numbering, flaws: ofNumbers } = this.#numbering.read(draft);
    const flaws: readonly DraftingFlaw[] = [...ofTerms, ...ofReferences, ...ofBlanks, ...ofNumbers, ...this.#figures.read(draft)];
    return { contract, terms, references, numbering, blanks, findings: graded(flaws, this.#severities), accepted: [] };
  }

  *#note(contract: Contract): Generator<undefined, NotedDraft> {
    const notes: SectionNotes[] = [];
    let read = 0;
    for (const section of contract.sections) {
      const known = this.#known.get(section.body);
      if (known?.language === section.language && known.kind === section.kind) {
        notes.push(known.notes);
        continue;
      }
      notes.push(this.#noteOf(contract, section));
      if ((read += 1) < SLICE) continue;
      read = 0;
      yield;
    }
    const same = common(this.#notes, notes);
    const draft = { contract, notes, gone: between(this.#notes, same), came: between(notes, same) };
    this.#notes = notes;
    return draft;
  }

  #noteOf(contract: Contract, section: Section): SectionNotes {
    const { language, kind, body } = section;
    const notes = notesOf(sectionTexts(contract, section));
    this.#known.set(body, { language, kind, notes });
    return notes;
  }
}
