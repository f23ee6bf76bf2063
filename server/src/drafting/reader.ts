/** Reads what holds one draft together, again and again while it is edited. */
import { between } from '../contract/changes.ts';
import type { Common } from '../contract/changes.ts';
import type { Contract, Language, Section, SectionBody, SectionKind } from '../contract/types.ts';
import { placedBlanks } from './blanks.ts';
import { FigureReader } from './figures/figureReader.ts';
import { notesOf } from './notes.ts';
import type { NotedDraft, SectionNotes } from './notes.ts';
import { NumberingReader } from './numbering/numberingReader.ts';
import type { Numbering } from './numbering/numberingReader.ts';
import { ReferenceReader } from './references/referenceReader.ts';
import { sectionTexts } from './sectionTexts.ts';
import { graded } from './severities.ts';
import { TermReader } from './terms/termReader.ts';
import type { Drafting, DraftingCheck, DraftingFault, DraftingSeverities, References, Terms } from './types.ts';

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
  #noted = new WeakMap<SectionBody, Noted>();
  #terms = new TermReader();
  #references = new ReferenceReader();
  #figures = new FigureReader();
  #numbering = new NumberingReader();
  #sections: readonly Section[] = [];
  /** Of each of these sections. */
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
    const faults: DraftingFault[] = [];
    let draft: NotedDraft;
    try {
      draft = yield* this.#note(contract);
    } catch (error) {
      this.#startAfresh();
      return { contract, terms: NO_TERMS, references: NO_REFERENCES, numbering: NO_NUMBERING, blanks: [], findings: [], accepted: [], faults: [{ check: 'all', error }] };
    }
    const { terms, flaws: ofTerms } = checked('terms', () => this.#terms.read(draft), { terms: NO_TERMS, flaws: [] }, faults);
    const { references, flaws: ofReferences } = checked('references', () => this.#references.read(draft), { references: NO_REFERENCES, flaws: [] }, faults);
    const { blanks, flaws: ofBlanks } = checked('blanks', () => placedBlanks(draft), { blanks: [], flaws: [] }, faults);
    const { numbering, flaws: ofNumbers } = checked('numbering', () => this.#numbering.read(draft), { numbering: NO_NUMBERING, flaws: [] }, faults);
    const ofFigures = checked('figures', () => this.#figures.read(draft), [], faults);
    const findings = graded([ofTerms, ofReferences, ofBlanks, ofNumbers, ofFigures].flat(), this.#severities);
    if (faults.length > 0) this.#startAfresh();
    return { contract, terms, references, numbering, blanks, findings, accepted: [], ...(faults.length > 0 && { faults }) };
  }

  /** What is kept of the draft may be what is wrong. */
  #startAfresh(): void {
    this.#noted = new WeakMap();
    this.#terms = new TermReader();
    this.#references = new ReferenceReader();
    this.#figures = new FigureReader();
    this.#numbering = new NumberingReader();
    this.#sections = [];
    this.#notes = [];
  }

  *#note(contract: Contract): Generator<undefined, NotedDraft> {
    const { sections } = contract;
    const same = alike(this.#sections, sections);
    const end = sections.length - same.after;
    const came: SectionNotes[] = [];
    for (let index = same.before; index < end; index += 1) {
      const section = sections[index];
      if (section === undefined) continue;
      came.push(this.#known(section) ?? this.#noteOf(contract, section));
      if (came.length % SLICE === 0) yield;
    }
    const old = this.#notes;
    const gone = between(old, same);
    const notes = [...old.slice(0, same.before), ...came, ...old.slice(old.length - same.after)];
    this.#notes = notes;
    this.#sections = sections;
    return { contract, notes, gone, came };
  }

  #known({ body, language, kind }: Section): SectionNotes | undefined {
    const noted = this.#noted.get(body);
    return noted?.language === language && noted.kind === kind ? noted.notes : undefined;
  }

  #noteOf(contract: Contract, section: Section): SectionNotes {
    const { language, kind, body } = section;
    const notes = notesOf(sectionTexts(contract, section));
    this.#noted.set(body, { language, kind, notes });
    return notes;
  }
}

/** What a check gives; `otherwise` where it fails, which is noted: the other checks go on. */
function checked<T>(check: DraftingCheck, read: () => T, otherwise: T, faults: DraftingFault[]): T {
  try {
    return read();
  } catch (error) {
    faults.push({ check, error });
    return otherwise;
  }
}

/** How many sections two states of a draft begin and end with that say the same. */
function alike(old: readonly Section[], now: readonly Section[]): Common {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && saysTheSame(old[before], now[before])) before += 1;
  let after = 0;
  while (after < most - before && saysTheSame(old[old.length - 1 - after], now[now.length - 1 - after])) after += 1;
  return { before, after };
}

function saysTheSame(a: Section | undefined, b: Section | undefined): boolean {
  return a?.body === b?.body && a?.language === b?.language && a?.kind === b?.kind;
}

// What is said of what could not be checked: nothing.
const NO_TERMS: Terms = { all: [], at: () => undefined, usesOf: () => [], within: () => [] };
const NO_REFERENCES: References = { at: () => undefined, within: () => [] };
const NO_NUMBERING: Numbering = { runsOn: false, series: () => [] };
