/** Reviews one draft again and again while it is edited. */
import { between, common } from '../contract/changes.ts';
import { sourceSpan } from '../contract/spans.ts';
import type { Contract, Language, Section, SectionBody, Span } from '../contract/types.ts';
import type { Library, SeverityOverrides } from '../library/types.ts';
import { assessorOf } from './assessor.ts';
import type { AssessedSection, Assessment } from './assessor.ts';
import { type PartyNames, partyNames } from './facts.ts';
import { findingsOf } from './findings.ts';
import { passageSpan } from './passage.ts';
import type { Match } from './signals.ts';
import type { ElementFault, Evidence, Review, Verdict } from './types.ts';
import { type Decision, Hearing, Speech } from './verdicts.ts';

export interface ReviewSettings {
  readonly severities?: SeverityOverrides;
}

const NOTHING_SAID: Decision<SectionRecord> = { status: 'absent', reasons: [], quotations: [] };
const NO_TITLES: readonly string[] = [];
const NO_NAMES: PartyNames = { provider: [], customer: [] };

/** Titles whose keys are kept, at most. */
const MOST_TITLES = 20_000;

/** Sections that are assessed before whoever drives the review may do something else. */
const SLICE = 20;

/** The assessment of a section, and where the section stands now. */
class SectionRecord {
  readonly body: SectionBody;
  readonly #kind: Section['kind'];
  readonly #language: Language;
  readonly #names: PartyNames;
  /** Titles of the headings above the section that it stands in, and those above its text. */
  readonly #above: readonly string[];
  readonly titles: readonly string[];
  /** The clauses that its heading names. */
  readonly clauses: readonly string[];
  /** What it says, by element. */
  readonly speeches: ReadonlyMap<string, Speech<SectionRecord>>;
  /** Elements of which it is not known what it says to them, with why. */
  readonly faults: ReadonlyMap<string, unknown>;
  index = 0;
  /** Where the sentences that were quoted stand, from the section's origin: its range may begin with white space today and not tomorrow. */
  readonly #quoted = new Map<Match['sentence'], Span>();

  constructor({ body, kind, language, titles, names }: AssessedSection, above: readonly string[], { clauses, matches, faults }: Assessment) {
    this.body = body;
    this.#kind = kind;
    this.#language = language;
    this.#names = names;
    this.#above = above;
    this.titles = titles;
    this.clauses = clauses;
    const broken = new Map(faults);
    const speeches = new Map<string, Speech<SectionRecord>>();
    for (const [element, own] of matches) {
      try {
        speeches.set(element, new Speech<SectionRecord>(this, own));
      } catch (error) {
        broken.set(element, error);
      }
    }
    this.speeches = speeches;
    this.faults = broken.size === 0 ? faults : broken;
  }

  /** Whether it is what a section would be assessed to be now. */
  is({ body, kind, language }: Section, above: readonly string[], names: PartyNames): boolean {
    return this.body === body && speaks(this.#kind) === speaks(kind) && this.#language === language && this.#above === above && this.#names === names;
  }

  /** Where a sentence stands in the draft. */
  spanOf(sentence: Match['sentence'], contract: Contract): Span {
    const section = contract.sections[this.index];
    const start = section?.origin ?? 0;
    const known = this.#quoted.get(sentence);
    if (known !== undefined) return { start: known.start + start, end: known.end + start };
    const plain = section?.provisions[sentence.provision]?.plain;
    const span = plain === undefined ? { start, end: start } : passageSpan(contract.text, sourceSpan(plain, sentence.span.start, sentence.span.end));
    this.#quoted.set(sentence, { start: span.start - start, end: span.end - start });
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
  /** The names under which the records were assessed: a review that was left may have come upon others. */
  #settled: ReadonlyMap<Language, PartyNames> = new Map();
  #titles = new Titles((title) => this.#assessor.headingKey(title, this.#names));
  #records: readonly SectionRecord[] = [];
  /** The sections of the contract that the records are of. */
  #sections: readonly Section[] = [];
  readonly #hearings = new Map<string, Hearing<SectionRecord>>();
  /** The sections whose headings name each clause. */
  readonly #named = new Map<string, Set<SectionRecord>>();
  readonly #decisions = new Map<string, Decision<SectionRecord>>();
  /** Elements that could not be decided, with why. */
  readonly #undecided = new Map<string, unknown>();

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
    const faults: ElementFault[] = [];
    const unknown = this.#unknownIn(records);
    const verdicts = this.#library.clauses.flatMap(({ id, elements }) => elements.flatMap((element) => this.#verdictOf(contract, id, element.id, unknown, faults)));
    const sectionOfClause = this.#sectionsOfClauses(contract, verdicts);
    const findings = findingsOf(contract, this.#library, verdicts, sectionOfClause, this.#settings.severities ?? {});
    return { contract, verdicts, sectionOfClause, findings, accepted: [], ...(faults.length > 0 && { faults }) };
  }

  *#assess(contract: Contract): Generator<undefined, SectionRecord[]> {
    const isNamedAnew = this.#name(contract);
    const { sections } = contract;
    // A section that is the same object stands where it stood, under the same headings.
    const before = isNamedAnew ? 0 : common(this.#sections, sections).before;
    const records = this.#records.slice(0, before);
    let read = 0;
    for (let index = before; index < sections.length; index += 1) {
      const section = sections[index] as Section;
      const above = section.parent === undefined ? NO_TITLES : (records[section.parent]?.titles ?? NO_TITLES);
      const names = this.#names.get(section.language) ?? NO_NAMES;
      const known = this.#knownOf(section, above, names, index, sections.length);
      records.push(known ?? this.#record(section, above, names));
      if (known === undefined) read += 1;
      if (read < SLICE) continue;
      read = 0;
      yield;
    }
    const moved = records.length === this.#records.length ? common(this.#records, records) : { before, after: 0 };
    for (let index = moved.before; index < records.length - moved.after; index += 1) (records[index] as SectionRecord).index = index;
    this.#sections = sections;
    this.#settled = new Map(this.#names);
    return records;
  }

  /**
   * The parties' names in each language of the contract; what the headings say depends on them.
   *
   * @returns whether any is not the one under which the records were assessed
   */
  #name(contract: Contract): boolean {
    let anew = false;
    for (const language of new Set(contract.sections.map((section) => section.language))) {
      const known = this.#names.get(language);
      const names = partyNames(contract.parties, language, known);
      if (names !== known) this.#titles = new Titles((title) => this.#assessor.headingKey(title, this.#names));
      anew ||= names !== this.#settled.get(language);
      this.#names.set(language, names);
    }
    return anew;
  }

  /** The record of a section that stays what it was: most stand where they stood, from the beginning or from the end. */
  #knownOf(section: Section, above: readonly string[], names: PartyNames, index: number, length: number): SectionRecord | undefined {
    const fromStart = this.#records[index];
    if (fromStart?.is(section, above, names) === true) return fromStart;
    const fromEnd = this.#records[this.#records.length - length + index];
    if (fromEnd?.is(section, above, names) === true) return fromEnd;
    const moved = this.#known.get(section.body);
    return moved?.is(section, above, names) === true ? moved : undefined;
  }

  #record({ body, kind, language }: Section, above: readonly string[], names: PartyNames): SectionRecord {
    const section = { body, kind, language, titles: this.#titles.under(above, body.heading?.title.text), names };
    const record = new SectionRecord(section, above, this.#assessor.assess(section));
    this.#known.set(body, record);
    return record;
  }

  /** Decides the elements to which a section speaks that came or went. */
  #decide(records: readonly SectionRecord[]): void {
    const same = common(this.#records, records);
    const removed = between(this.#records, same);
    const added = between(records, same);
    this.#records = records;
    for (const record of removed) this.#forget(record);
    for (const record of added) this.#hear(record);
    const touched = new Set([...removed, ...added].flatMap(({ speeches }) => [...speeches.keys()]));
    for (const element of touched) this.#decideOn(element);
  }

  #decideOn(element: string): void {
    try {
      this.#decisions.set(element, this.#hearings.get(element)?.decide() ?? NOTHING_SAID);
      this.#undecided.delete(element);
    } catch (error) {
      this.#undecided.set(element, error);
    }
  }

  #forget(record: SectionRecord): void {
    for (const [element, speech] of record.speeches) this.#hearings.get(element)?.remove(speech);
    for (const clause of record.clauses) this.#named.get(clause)?.delete(record);
  }

  #hear(record: SectionRecord): void {
    for (const [element, speech] of record.speeches) {
      const hearing = this.#hearings.get(element) ?? new Hearing<SectionRecord>();
      this.#hearings.set(element, hearing);
      hearing.add(speech);
    }
    for (const clause of record.clauses) {
      const named = this.#named.get(clause) ?? new Set<SectionRecord>();
      this.#named.set(clause, named.add(record));
    }
  }

  /** The elements of which nothing can be said, with why. */
  #unknownIn(records: readonly SectionRecord[]): ReadonlyMap<string, unknown> {
    const unknown = new Map(this.#undecided);
    for (const { faults } of records) if (faults.size > 0) for (const [element, error] of faults) unknown.set(element, error);
    return unknown;
  }

  /** @param faults gets the element where it could not be checked */
  #verdictOf(contract: Contract, clause: string, element: string, unknown: ReadonlyMap<string, unknown>, faults: ElementFault[]): Verdict[] {
    try {
      if (!unknown.has(element)) return [this.#verdict(contract, clause, element)];
      faults.push({ element, clause, error: unknown.get(element) });
    } catch (error) {
      faults.push({ element, clause, error });
    }
    return [];
  }

  #verdict(contract: Contract, clause: string, element: string): Verdict {
    const { status, reasons, quotations } = this.#decisions.get(element) ?? NOTHING_SAID;
    const evidence = quotations.map(({ section, match, status: own, reason }): Evidence => {
      const range = section.spanOf(match.sentence, contract);
      return { range, text: contract.text.slice(range.start, range.end), section: section.index, status: own, ...(reason === undefined ? {} : { reason }) };
    });
    return { element, clause, status, reasons, evidence };
  }

  /** The section that is about each clause: its heading names the clause, else most of its evidence stands there. */
  #sectionsOfClauses(contract: Contract, verdicts: readonly Verdict[]): Record<string, number> {
    const isAbout = (index: number): boolean => contract.sections[index]?.kind !== 'contents' && index !== contract.title;
    const found: Record<string, number> = {};
    for (const { id } of this.#library.clauses) {
      const evidence = evidencePerSection(verdicts.filter(({ clause }) => clause === id));
      const first = this.#firstNamed(id, isAbout);
      const candidates = [...evidence.keys(), ...(first === undefined ? [] : [first])].filter(isAbout).sort((a, b) => a - b);
      const score = (index: number): number => 2 * (evidence.get(index) ?? 0) + (this.#records[index]?.clauses.includes(id) === true ? 3 : 0);
      const best = candidates.reduce<number | undefined>((most, index) => (most === undefined || score(index) > score(most) ? index : most), undefined);
      if (best !== undefined) found[id] = best;
    }
    return found;
  }

  #firstNamed(clause: string, isAbout: (index: number) => boolean): number | undefined {
    let first: number | undefined;
    for (const { index } of this.#named.get(clause) ?? []) if ((first === undefined || index < first) && isAbout(index)) first = index;
    return first;
  }
}

/** How many elements of a clause rest on each section. */
function evidencePerSection(verdicts: readonly Verdict[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const { section } of verdicts.flatMap((verdict) => verdict.evidence.slice(0, 1))) count.set(section, (count.get(section) ?? 0) + 1);
  return count;
}

/** What kinds of section there are, as far as their assessment goes. */
function speaks(kind: Section['kind']): string {
  return kind === 'contents' || kind === 'definitions' ? kind : '';
}

/** Lists of titles, the same list for titles that say the same. */
class Titles {
  readonly #key: (title: string) => string;
  readonly #keys = new Map<string, string>();
  readonly #below = new WeakMap<readonly string[], Map<string, readonly string[]>>();

  /** @param key equal for titles that say the same */
  constructor(key: (title: string) => string) {
    this.#key = key;
  }

  /** The titles over a text, of which the last is its own heading's, if it has one. */
  under(above: readonly string[], title: string | undefined): readonly string[] {
    if (title === undefined) return above;
    const key = this.#keyOf(title);
    const below = this.#below.get(above) ?? new Map<string, readonly string[]>();
    const titles = below.get(key) ?? [...above, title];
    below.set(key, titles);
    this.#below.set(above, below);
    return titles;
  }

  #keyOf(title: string): string {
    const known = this.#keys.get(title) ?? this.#key(title);
    // A title that is being typed leaves one behind for each of its letters.
    if (this.#keys.size > MOST_TITLES) this.#keys.clear();
    this.#keys.set(title, known);
    return known;
  }
}
