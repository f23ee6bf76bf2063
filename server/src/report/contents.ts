/** What a report on a draft says, in the order in which it says it, before it is HTML or Markdown. */
import { sectionAt } from '../contract/comments.ts';
import type { Language, Party, Span } from '../contract/types.ts';
import type { DraftingFinding } from '../drafting/types.ts';
import type { Clause, Element } from '../library/types.ts';
import { COVERAGE_STATUSES, coverageOf } from '../review/coverage.ts';
import type { ClauseCoverage, Coverage, CoverageStatus, ElementCoverage } from '../review/coverage.ts';
import type { Accepted, Evidence, Finding } from '../review/types.ts';
import { placeName } from '../wording/places.ts';
import { quotation } from '../wording/quotation.ts';
import { provisionText } from '../wording/template.ts';
import type { ReportedDocument } from './report.ts';

/** What a report cannot know by itself. */
export interface Edition {
  /** The day of the review, YYYY-MM-DD; a report without one names none. */
  readonly date?: string;
  /** The version of the program. */
  readonly version?: string;
  /** Text of a draft -> its SHA-256, in hexadecimal. */
  readonly fingerprints?: ReadonlyMap<string, string>;
}

export interface ReportContents {
  /** The title that the draft gives itself, else its file's name. */
  readonly title: string;
  readonly coverage: Coverage;
  /** The names that the draft gives the parties: "Customer / Fund". */
  readonly provider: string | undefined;
  readonly customer: string | undefined;
  /** The words by which the draft introduces the parties. */
  readonly introductions: readonly string[];
  readonly clauses: readonly ClauseEntry[];
  /** Those that are to be settled first: what is against the customer, and mandatory clauses that are missing. */
  readonly first: readonly FindingEntry[];
  readonly clausesMissing: number;
  readonly accepted: readonly AcceptedEntry[];
  readonly drafting: readonly DraftingEntry[];
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  /** How many of the guarantees are the firm's own, and asked by no policy. */
  readonly own: number;
}

export interface ClauseEntry {
  readonly coverage: ClauseCoverage;
  readonly id: string;
  readonly title: string;
  /** Where the clause stands in the draft. */
  readonly place: Place | undefined;
  readonly why: string;
  readonly findings: readonly FindingEntry[];
  /** Elements that no finding is about: met, accepted, or not reported. */
  readonly others: readonly OtherEntry[];
}

export interface Place {
  /** "art. 12.3", or "line 40". */
  readonly name: string;
  readonly range: Span;
}

export interface FindingEntry {
  /** 1 for the first of the report on this draft. */
  readonly number: number;
  readonly finding: Finding;
  readonly status: CoverageStatus;
  /** The element's label; of a missing clause its title. */
  readonly name: string;
  readonly clauseTitle: string;
  /** Where it is, or where it is to be added; undefined for a clause that has no place. */
  readonly place: Place | undefined;
  readonly passages: readonly Passage[];
  readonly reasons: readonly string[];
  /** What is asked for: one element, or all those of a missing clause. */
  readonly asked: readonly Asked[];
}

export interface Passage {
  readonly place: Place;
  readonly words: string;
  readonly language: Language;
}

export interface Asked {
  readonly label: string;
  /** The policy, or the firm itself: "What the policy asks". */
  readonly whoAsks: string;
  readonly asks: string;
  /** Where the policy asks it: "§2.2.5(a)". */
  readonly source: string;
  /** In the language of the contract, with its own names for the parties. */
  readonly proposal: string;
}

export interface OtherEntry {
  readonly coverage: ElementCoverage;
  readonly label: string;
  readonly places: readonly Place[];
  /** Whether it falls short without being reported or accepted. */
  readonly isUnreported: boolean;
}

export interface AcceptedEntry {
  readonly name: string;
  /** The status that is accepted; undefined for a remark on the drafting. */
  readonly status: CoverageStatus | undefined;
  readonly place: Place;
  readonly reason: string;
}

export interface DraftingEntry {
  readonly sentence: string;
  readonly place: Place;
}

const STATUS_OF: Readonly<Record<Finding['kind'], CoverageStatus>> = { 'missing-clause': 'absent', 'missing-element': 'absent', weak: 'weak', contrary: 'contrary' };

/** The status that a finding reports. */
export function statusOf({ kind }: Finding): CoverageStatus {
  return STATUS_OF[kind];
}

export function contentsOf(document: ReportedDocument): ReportContents {
  const { review, drafting, words } = document;
  const { parties } = review.contract;
  const coverage = coverageOf(review, words.library);
  let number = 0;
  const clauses = coverage.clauses.map((clause) => clauseEntry(document, clause, () => ++number));
  const findings = clauses.flatMap((clause) => clause.findings);
  return {
    title: titleOf(document),
    coverage,
    provider: namesOf(parties.provider),
    customer: namesOf(parties.customer),
    introductions: [...new Set([parties.customer, parties.provider].flatMap((party) => introduction(document, party)))],
    clauses,
    first: [...findings.filter(isAgainst), ...findings.filter((each) => isMissingMandatory(document, each))],
    clausesMissing: findings.filter(({ finding }) => finding.kind === 'missing-clause').length,
    accepted: [...review.accepted.map((each) => acceptedEntry(document, each)), ...drafting.accepted.map((each) => acceptedDrafting(document, each))],
    drafting: drafting.findings.map((finding) => ({ sentence: words.drafting(finding), place: placeOf(document, finding.range) })),
    excluded: (words.library.excluded ?? []).map(({ name, reason }) => ({ name: name[words.language], reason })),
    own: words.library.clauses.flatMap(({ elements }) => elements).filter(({ own }) => own === true).length,
  };
}

function isAgainst({ status }: FindingEntry): boolean {
  return status === 'contrary';
}

function isMissingMandatory({ words }: ReportedDocument, { finding }: FindingEntry): boolean {
  return finding.kind === 'missing-clause' && words.clause(finding.clause)?.level === 'mandatory';
}

/** The title that a draft gives itself, else the name of its file. */
export function titleOf({ review: { contract }, path }: ReportedDocument): string {
  const title = contract.sections[contract.title ?? -1]?.heading?.title.text.trim() ?? '';
  return title === '' ? fileName(path) : title;
}

/** The last part of a path, of Windows or of any other system. */
export function fileName(path: string): string {
  return /[^/\\]+$/u.exec(path)?.[0] ?? path;
}

function namesOf({ aliases }: Party): string | undefined {
  return aliases.length === 0 ? undefined : aliases.slice(0, MOST_NAMES).join(' / ');
}

/** The words by which the draft introduces a party; none where it does not. */
function introduction({ review: { contract }, drafting }: ReportedDocument, { aliases }: Party): string[] {
  const names = new Set(aliases);
  const definition = drafting.terms.all.find((term) => [term.name, ...term.aliases].some((each) => names.has(each)))?.definitions[0];
  if (definition === undefined) return [];
  const words = quotation(contract, definition.section, definition.passage);
  return [words.length <= LONGEST_INTRODUCTION ? words : `${words.slice(0, LONGEST_INTRODUCTION).replace(/\s+\S*$/u, '')} […]`];
}

/** A party has a name, a form and a term or two; of more nobody asks who it is. */
const MOST_NAMES = 4;

/** Name, form and seat; the number of the company may follow. */
const LONGEST_INTRODUCTION = 240;

function clauseEntry(document: ReportedDocument, coverage: ClauseCoverage, next: () => number): ClauseEntry {
  const { review, words } = document;
  const { clause } = coverage;
  const place = clausePlace(document, clause);
  const order = [clause.id, ...coverage.elements.map(({ verdict }) => verdict.element)];
  const reported = review.findings.filter((finding) => finding.clause === clause.id).sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const codes = new Set(reported.map(({ code }) => code));
  return {
    coverage,
    id: clause.id,
    title: words.title(clause.id),
    place,
    why: words.clauseText(clause.id)?.why ?? '',
    findings: reported.map((finding) => findingEntry(document, clause, place, finding, next())),
    others: codes.has(clause.id) ? [] : coverage.elements.filter(({ verdict }) => !codes.has(verdict.element)).map((each) => otherEntry(document, each)),
  };
}

function clausePlace(document: ReportedDocument, { id }: Clause): Place | undefined {
  const section = document.review.sectionOfClause[id];
  const range = document.review.contract.sections[section ?? -1]?.heading?.range;
  return range === undefined ? undefined : placeOf(document, range, section);
}

/** @param section index of the section that the range is in, where it is known */
function placeOf(document: ReportedDocument, range: Span, section = sectionAt(document.review.contract.sections, range.start)): Place {
  return { name: placeName(document, { range, section }), range };
}

function findingEntry(document: ReportedDocument, clause: Clause, place: Place | undefined, finding: Finding, number: number): FindingEntry {
  const { review, words } = document;
  const isMissing = finding.kind === 'missing-clause' || finding.kind === 'missing-element';
  const evidence = review.verdicts.find(({ element }) => element === finding.code)?.evidence ?? [];
  const [first] = isMissing ? [] : evidence;
  return {
    number,
    finding,
    status: statusOf(finding),
    name: words.subject(finding),
    clauseTitle: words.title(clause.id),
    place: first === undefined ? place : placeOf(document, first.range, first.section),
    passages: isMissing ? [] : evidence.slice(0, MOST_PASSAGES).map((each) => passage(document, each)),
    reasons: words.reasons(finding.reasons),
    asked: clause.elements.filter(({ id }) => finding.kind === 'missing-clause' || id === finding.code).map((element) => asked(document, clause, element)),
  };
}

/** A lawyer who wants to see more than these looks into the contract. */
const MOST_PASSAGES = 5;

function passage(document: ReportedDocument, { range, section }: Evidence): Passage {
  const { contract } = document.review;
  return {
    place: placeOf(document, range, section),
    words: quotation(contract, section, range),
    language: contract.sections[section]?.language ?? contract.language,
  };
}

function asked({ review: { contract }, words }: ReportedDocument, clause: Clause, { id }: Element): Asked {
  const template = clause.texts[contract.language].elements[id]?.template ?? '';
  return {
    label: words.label(id),
    whoAsks: words.whoAsks(id),
    asks: words.elementText(id)?.asks ?? '',
    source: words.place(id),
    proposal: provisionText(template, contract, contract.language, false),
  };
}

function otherEntry(document: ReportedDocument, coverage: ElementCoverage): OtherEntry {
  const { verdict, status } = coverage;
  const deciding = verdict.evidence.filter((each) => each.status === verdict.status);
  const places = deciding.map((each) => placeOf(document, each.range, each.section));
  const distinct = places.filter(({ name }, at) => places.findIndex((other) => other.name === name) === at);
  return {
    coverage,
    label: document.words.label(verdict.element),
    places: distinct.slice(0, MOST_PASSAGES),
    isUnreported: status !== 'met' && status !== 'accepted',
  };
}

function acceptedEntry(document: ReportedDocument, { finding, acceptance }: Accepted<Finding>): AcceptedEntry {
  const { words } = document;
  const title = words.title(finding.clause);
  const name = finding.kind === 'missing-clause' ? title : `${title} – ${words.label(finding.code)}`;
  return { name, status: statusOf(finding), place: placeOf(document, finding.range), reason: acceptance.reason };
}

function acceptedDrafting(document: ReportedDocument, { finding, acceptance }: Accepted<DraftingFinding>): AcceptedEntry {
  return { name: document.words.drafting(finding), status: undefined, place: placeOf(document, finding.range), reason: acceptance.reason };
}

/** The word for a status, in the reader's language. */
export function statusWord({ words: { messages } }: ReportedDocument, status: CoverageStatus): string {
  return status === 'accepted' ? messages.accepted : messages.status[status];
}

/** Those that occur, and those that always have a row. */
export function shownStatuses({ counts }: Coverage): CoverageStatus[] {
  return COVERAGE_STATUSES.filter((status) => status !== 'accepted' || counts.accepted > 0);
}

/** "23 November 2026" in the reader's language; the date as it is given where it is none. */
export function writtenDate(date: string, locale: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
