/** Reviews one draft again and again while it is edited. */
import { changes } from '../contract/changes.ts';
import { sourceSpan } from '../contract/spans.ts';
import { LANGUAGES } from '../contract/types.ts';
import type { Contract, Language, Section, SectionBody, Span } from '../contract/types.ts';
import type { Library, SeverityOverrides } from '../library/types.ts';
import { assessorOf } from './assessor.ts';
import type { AssessedSection, Assessment } from './assessor.ts';
import { type PartyNames, partyNames } from './facts.ts';
import { findingsOf } from './findings.ts';
import { passageSpan } from './passage.ts';
import type { Match } from './signals.ts';
import type { Evidence, Review, Verdict } from './types.ts';
import { type Decision, decide } from './verdicts.ts';

export interface ReviewSettings {
  readonly severities?: SeverityOverrides;
}

const NO_NAMES: PartyNames = { provider: [], customer: [] };

/** Sections that are assessed before whoever drives the review may do something else. */
const SLICE = 20;

/** The assessment of a section, and where the section stands now. */
class SectionRecord {
  readonly assessed: AssessedSection;
  readonly assessment: Assessment;
  index = 0;
  /** Offset of the section in the draft. */
  start = 0;
  /** Where the sentences that were quoted stand, from the start of the section. */
  readonly #quoted = new Map<Match['sentence'], Span>();

  constructor(assessed: AssessedSection, assessment: Assessment) {
    this.assessed = assessed;
    this.assessment = assessment;
  }

  /** Where a sentence stands in the draft. */
  spanOf(sentence: Match['sentence'], contract: Contract): Span {
    const known = this.#quoted.get(sentence);
    if (known !== undefined) return { start: known.start + this.start, end: known.end + this.start };
    const plain = contract.sections[this.index]?.provisions[sentence.provision]?.plain;
    const span = plain === undefined ? { start: this.start, end: this.start } : passageSpan(contract.text, sourceSpan(plain, sentence.span.start, sentence.span.end));
    this.#quoted.set(sentence, { start: span.start - this.start, end: span.end - this.start });
    return span;
  }
}

/**
 * Keeps what it found in each section, so that a review after an edit costs what the edit touched.
 *
 * Each section is assessed on its own, from its text, the headings above it, the document's language and the parties'
 * names; an element is decided anew where a section that speaks to it has changed, come or gone.
 */
export class Reviewer {
  readonly #library: Library;
  readonly #settings: ReviewSettings;
  readonly #assessor: ReturnType<typeof assessorOf>;
  readonly #known = new WeakMap<SectionBody, SectionRecord>();
  readonly #names = new Map<Language, PartyNames>();
  readonly #titles = new Titles();
  #records: readonly SectionRecord[] = [];
  /** The sections that speak to each element, in order. */
  readonly #speakers = new Map<string, readonly SectionRecord[]>();
  readonly #decisions = new Map<string, Decision<SectionRecord>>();

  constructor(library: Library, settings: ReviewSettings = {}) {
    this.#library = library;
    this.#settings = settings;
    this.#assessor = assessorOf(library);
  }

  /** The review of a contract, the same as a new reviewer gives. */
  review(contract: Contract): Review {
    const steps = this.reviewing(contract);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** As `review`, step by step. It may be left at any step for the review of another contract; what was assessed is kept. */
  *reviewing(contract: Contract): Generator<undefined, Review> {
    const records = yield* this.#assess(contract);
    this.#decide(records);
    const verdicts = this.#library.clauses.flatMap((clause) => clause.elements.map((element) => this.#verdict(contract, clause.id, element.id)));
    const sectionOfClause = this.#sectionsOfClauses(contract, verdicts);
    const findings = findingsOf(contract, this.#library, verdicts, sectionOfClause, this.#settings.severities ?? {});
    return { contract, verdicts, sectionOfClause, findings };
  }

  *#assess(contract: Contract): Generator<undefined, SectionRecord[]> {
    const titles = this.#titles.of(contract.sections);
    for (const language of LANGUAGES) this.#names.set(language, partyNames(contract.parties, language, this.#names.get(language)));
    const records: SectionRecord[] = [];
    let read = 0;
    for (const [index, { body, kind, language }] of contract.sections.entries()) {
      const section = { body, kind, language, titles: titles[index] ?? [], names: this.#names.get(language) ?? NO_NAMES };
      const known = this.#known.get(body);
      const record = known !== undefined && isSame(known.assessed, section) ? known : new SectionRecord(section, this.#assessor.assess(section));
      records.push(record);
      if (record === known) continue;
      this.#known.set(body, record);
      read += 1;
      if (read % SLICE === 0) yield;
    }
    records.forEach((record, index) => {
      record.index = index;
      record.start = contract.sections[index]?.range.start ?? 0;
    });
    return records;
  }

  /** Decides the elements to which a section speaks that came or went. */
  #decide(records: readonly SectionRecord[]): void {
    const { removed, added } = changes(this.#records, records);
    this.#records = records;
    const gone = new Set(removed);
    const touched = new Set([...removed, ...added].flatMap(({ assessment }) => [...assessment.matches.keys()]));
    for (const element of touched) {
      const stayed = (this.#speakers.get(element) ?? []).filter((record) => !gone.has(record));
      const came = added.filter(({ assessment }) => assessment.matches.has(element));
      const speakers = came.length === 0 ? stayed : [...stayed, ...came].sort((a, b) => a.index - b.index);
      this.#speakers.set(element, speakers);
      this.#decisions.set(element, decide(speakers.map((section) => ({ section, matches: section.assessment.matches.get(element) ?? [] }))));
    }
  }

  #verdict(contract: Contract, clause: string, element: string): Verdict {
    const { status, reasons, quotations } = this.#decisions.get(element) ?? { status: 'absent', reasons: [], quotations: [] };
    const evidence = quotations.map(({ section, match, status: own, reason }): Evidence => {
      const range = section.spanOf(match.sentence, contract);
      return { range, text: contract.text.slice(range.start, range.end), section: section.index, status: own, ...(reason === undefined ? {} : { reason }) };
    });
    return { element, clause, status, reasons, evidence };
  }

  /** The section that is about each clause: its heading names the clause, else most of its evidence stands there. */
  #sectionsOfClauses(contract: Contract, verdicts: readonly Verdict[]): Record<string, number> {
    const isAbout = (index: number): boolean => contract.sections[index]?.kind !== 'contents' && index !== contract.title;
    const named = new Map<string, number>();
    this.#records.forEach(({ assessment }, index) => {
      for (const clause of assessment.clauses) if (!named.has(clause) && isAbout(index)) named.set(clause, index);
    });
    const found: Record<string, number> = {};
    for (const { id } of this.#library.clauses) {
      const evidence = evidencePerSection(verdicts.filter(({ clause }) => clause === id));
      const first = named.get(id);
      const candidates = [...evidence.keys(), ...(first === undefined ? [] : [first])].filter(isAbout).sort((a, b) => a - b);
      const score = (index: number): number => 2 * (evidence.get(index) ?? 0) + (this.#records[index]?.assessment.clauses.includes(id) === true ? 3 : 0);
      const best = candidates.reduce<number | undefined>((most, index) => (most === undefined || score(index) > score(most) ? index : most), undefined);
      if (best !== undefined) found[id] = best;
    }
    return found;
  }
}

/** How many elements of a clause rest on each section. */
function evidencePerSection(verdicts: readonly Verdict[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const { section } of verdicts.flatMap((verdict) => verdict.evidence.slice(0, 1))) count.set(section, (count.get(section) ?? 0) + 1);
  return count;
}

function isSame(one: AssessedSection, other: AssessedSection): boolean {
  return one.kind === other.kind && one.language === other.language && one.titles === other.titles && one.names === other.names;
}

/** The titles over each section, the same list as before where they are the same. */
class Titles {
  #root = new Trail([]);

  of(sections: readonly Section[]): (readonly string[])[] {
    const root = new Trail([]);
    const before: (Trail | undefined)[] = [];
    const now: Trail[] = [];
    for (const [index, { body, parent }] of sections.entries()) {
      const title = body.heading?.title.text;
      const [above, aboveBefore] = parent === undefined ? [root, this.#root] : [now[parent] ?? root, before[parent]];
      const known = title === undefined ? aboveBefore : aboveBefore?.below.get(title);
      before[index] = known;
      now[index] = title === undefined ? above : above.next(title, known);
    }
    this.#root = root;
    return now.map(({ titles }) => titles);
  }
}

/** A title under others. */
class Trail {
  readonly titles: readonly string[];
  readonly below = new Map<string, Trail>();

  constructor(titles: readonly string[]) {
    this.titles = titles;
  }

  /** @param before the same trail in the state before, whose list of titles is kept */
  next(title: string, before: Trail | undefined): Trail {
    const known = this.below.get(title) ?? new Trail(before?.titles ?? [...this.titles, title]);
    this.below.set(title, known);
    return known;
  }
}
