/** What of the profile a draft gives, as a tree for a person to go through: clauses, their elements, and what decides. */
import type { CoverageCount, CoverageFinding, CoverageItem, CoverageTree } from '../../../client/src/protocol.ts';
import type { Span } from '../contract/types.ts';
import { COVERAGE_MESSAGES } from '../messages/coverage.ts';
import type { CoverageMessages } from '../messages/coverage.ts';
import { reportMessagesIn } from '../messages/report.ts';
import { SIGNS } from '../messages/signs.ts';
import { COVERAGE_STATUSES, coverageOf } from '../review/coverage.ts';
import type { ClauseCoverage, Counts, CoverageStatus, ElementCoverage } from '../review/coverage.ts';
import { headingRange } from '../review/findings.ts';
import type { Acceptance, Evidence, Finding } from '../review/types.ts';
import type { Draft } from './support/draft.ts';
import { placeName } from '../wording/places.ts';
import { saidIn } from './support/quotes.ts';

/** The coverage of a draft in the reader's language. */
export function coverageTree(draft: Draft): CoverageTree {
  const { uri, version, words } = draft;
  const { clauses, counts, total } = coverageOf(draft.review, draft.library);
  const findings = new Map(draft.review.findings.map((finding) => [finding.code, finding]));
  return {
    uri,
    version,
    score: words.messages.guarantees(counts.met, total),
    all: said(draft).all,
    total,
    counts: COVERAGE_STATUSES.map((status) => countOf(draft, status, counts[status])),
    ...excludedBy(draft),
    items: clauses.map((clause) => clauseItem(draft, clause, findings)),
  };
}

/** What nobody looked for, with the reasons. */
function excludedBy({ library: { excluded = [] }, words }: Draft): Pick<CoverageTree, 'excluded'> {
  if (excluded.length === 0) return {};
  const tooltip = excluded.map(({ name, reason }) => `${name[words.language]}${words.messages.colon}${reason}`).join('\n');
  return { excluded: { label: reportMessagesIn(words.language).excluded, count: excluded.length, tooltip } };
}

function said({ words }: Draft): CoverageMessages {
  return COVERAGE_MESSAGES[words.language];
}

/** "too weak", "accepted" */
function wordOf({ words: { messages } }: Draft, status: CoverageStatus): string {
  return status === 'accepted' ? messages.accepted : messages.status[status];
}

function countOf(draft: Draft, status: CoverageStatus, count: number): CoverageCount {
  return { status, count, sign: SIGNS[status], word: wordOf(draft, status), label: said(draft).counted[status](count) };
}

function clauseItem(draft: Draft, coverage: ClauseCoverage, findings: ReadonlyMap<string, Finding>): CoverageItem {
  const { words } = draft;
  const { clause, elements, counts } = coverage;
  const label = words.title(clause.id);
  const score = said(draft).met(counts.met, elements.length);
  const short = COVERAGE_STATUSES.filter((status) => status !== 'met' && counts[status] > 0);
  const parts = short.map((status) => said(draft).counted[status](counts[status]));
  const finding = findings.get(clause.id);
  // A side bar is narrow: there the numbers stand alone; in words they are in the tooltip, and are read aloud.
  return {
    kind: 'clause',
    id: clause.id,
    status: clauseStatus(counts),
    label,
    description: counts.absent === elements.length ? wordOf(draft, 'absent') : [`${counts.met}/${elements.length}`, ...short.map((status) => `${SIGNS[status]}${counts[status]}`)].join(' '),
    tooltip: [`${label} (${words.citation(clause.id)})`, [score, ...parts].join(' · ')].join('\n'),
    spoken: `${label}${words.messages.colon}${[score, ...parts].join(', ')}`,
    range: draft.lines.range(clauseSpan(draft, coverage)),
    ...(finding !== undefined && { finding: findingOf(draft, finding) }),
    items: elements.map((element) => elementItem(draft, element, findings)),
  };
}

/** What a clause shows in its place in the list: one that is incomplete is too weak, though what is lacking is missing. */
function clauseStatus({ contrary, weak, absent, accepted, met }: Counts): CoverageStatus {
  if (contrary > 0) return 'contrary';
  if (absent > 0 && weak + accepted + met === 0) return 'absent';
  if (weak + absent > 0) return 'weak';
  return met > 0 ? 'met' : 'accepted';
}

/** Its section; else the first passage of the draft that decides on one of its elements; else the title. */
function clauseSpan(draft: Draft, { clause, elements }: ClauseCoverage): Span {
  const section = sectionOf(draft, clause.id);
  const passages = section === undefined ? elements.flatMap(({ verdict }) => verdict.evidence.map(({ range }) => range)) : [];
  const [first, ...others] = passages;
  if (first === undefined) return headingRange(draft.review.contract, section);
  return others.reduce((least, each) => (each.start < least.start ? each : least), first);
}

function elementItem(draft: Draft, coverage: ElementCoverage, findings: ReadonlyMap<string, Finding>): CoverageItem {
  const { words, review, lines } = draft;
  const { verdict, status, acceptance } = coverage;
  const label = words.label(verdict.element);
  const word = wordOf(draft, status);
  const reasons = acceptance === undefined ? words.reasons(verdict.reasons) : [acceptance.reason];
  const finding = findings.get(verdict.element);
  const [first] = verdict.evidence;
  return {
    kind: 'element',
    id: verdict.element,
    status,
    label,
    description: [word, ...(reasons.length > 0 ? [reasons.join(' ')] : [])].join(' – '),
    tooltip: [
      `${label}${words.messages.colon}${word}`,
      ...reasons,
      `${words.elementText(verdict.element)?.asks ?? ''} (${words.citation(verdict.element)})`.trimStart(),
    ].join('\n'),
    spoken: `${label}${words.messages.colon}${word}. ${reasons.join(' ')}`.trimEnd(),
    range: lines.range(first?.range ?? headingRange(review.contract, sectionOf(draft, verdict.clause))),
    ...(finding !== undefined && { finding: findingOf(draft, finding) }),
    items: [
      ...(acceptance === undefined ? [] : [acceptanceItem(draft, verdict.element, acceptance)]),
      ...verdict.evidence.map((evidence, at) => evidenceItem(draft, `${verdict.element}/${at}`, evidence)),
    ],
  };
}

function sectionOf({ review: { sectionOfClause } }: Draft, clause: string): number | undefined {
  return Object.hasOwn(sectionOfClause, clause) ? sectionOfClause[clause] : undefined;
}

function findingOf({ words }: Draft, finding: Finding): CoverageFinding {
  const mending = finding.kind === 'weak' || finding.kind === 'contrary' ? 'strengthen' : 'insert';
  return { code: finding.code, start: finding.range.start, name: words.subject(finding), mending };
}

function evidenceItem(draft: Draft, id: string, evidence: Evidence): CoverageItem {
  const { range, section, status, reason } = evidence;
  return passageItem(draft, range, {
    kind: 'evidence',
    id,
    status,
    label: placeName(draft, evidence),
    reasons: draft.words.reasons(reason === undefined ? [] : [reason]),
    says: saidIn(draft, section, range),
  });
}

/** The comment by which the draft accepts what is short. */
function acceptanceItem(draft: Draft, element: string, { range, reason }: Acceptance): CoverageItem {
  const { words, lines } = draft;
  const label = words.messages.line(lines.lineAt(range.start) + 1);
  return passageItem(draft, range, { kind: 'acceptance', id: `${element}/accepted`, status: 'accepted', label, reasons: [], says: reason });
}

interface Passage extends Pick<CoverageItem, 'kind' | 'id' | 'status' | 'label'> {
  /** Why it falls short. */
  readonly reasons: readonly string[];
  /** In its own words. */
  readonly says: string;
}

/** A place in the draft: its name, and what it says. */
function passageItem(draft: Draft, range: Span, { reasons, says, ...item }: Passage): CoverageItem {
  const quotation = said(draft).quotation(says);
  const title = `${item.label}${draft.words.messages.colon}${wordOf(draft, item.status)}`;
  const spoken = [`${title}.`, ...reasons, quotation].join(' ');
  return { ...item, description: quotation, tooltip: [title, ...reasons, quotation].join('\n'), spoken, range: draft.lines.range(range), items: [] };
}
