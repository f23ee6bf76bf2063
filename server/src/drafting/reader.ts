/** Reads what holds one draft together, again and again while it is edited. */
import { between } from '../contract/changes.ts';
import type { Common } from '../contract/changes.ts';
import type { Contract, Language, Section, SectionBody, SectionKind } from '../contract/types.ts';
import { placedBlanks } from './blanks.ts';
import { FigureReader } from './figures/figureReader.ts';
import { notesOf } from './notes.ts';
import type { NotedDraft, SectionNotes } from './notes.ts';
import { NumberingReader } from './numbering/numberingReader.ts';
import { ReferenceReader } from './references/referenceReader.ts';
import { sectionTexts } from './sectionTexts.ts';
import { graded } from './severities.ts';
import { TermReader } from './terms/termReader.ts';
import type { Drafting, DraftingSeverities } from './types.ts';

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
  readonly #noted = new WeakMap<SectionBody, Noted>();
  readonly #terms = new TermReader();
  readonly #references = new ReferenceReader();
  readonly #figures = new FigureReader();
  readonly #numbering = new NumberingReader();
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
    const draft = yield* this.#note(contract);
    const { terms, flaws: ofTerms } = this.#terms.read(draft);
    const { references, flaws: ofReferences } = this.#references.read(draft);
    const { blanks, flaws: ofBlanks } = placedBlanks(draft);
    const { numbering, flaws: ofNumbers } = this.#numbering.read(draft);
    const findings = graded([ofTerms, ofReferences, ofBlanks, ofNumbers, this.#figures.read(draft)].flat(), this.#severities);
    return { contract, terms, references, numbering, blanks, findings, accepted: [] };
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
