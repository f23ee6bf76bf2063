/** What the review and the library say to a language model: plain data, with ids, places and sources to cite. */
import { LANGUAGES } from '../contract/types.ts';
import type { Language, Span } from '../contract/types.ts';
import type { DraftingFinding } from '../drafting/types.ts';
import type { Clause, Element, PositionKind } from '../library/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { positionMessages, positionName } from '../messages/positions.ts';
import { toolMessages } from '../messages/tools.ts';
import type { Words } from '../messages/words.ts';
import { coverageOf } from '../review/coverage.ts';
import { nearest } from '../review/nearest.ts';
import { positionOf } from '../review/positions.ts';
import type { Evidence, Finding, Verdict } from '../review/types.ts';
import { fillTemplate, provisionText } from '../wording/template.ts';
import type { Draft } from './support/draft.ts';
import { placeName } from '../wording/places.ts';

/** Characters of a quotation; a language model needs no page of a draft to find the place. */
const LONGEST_QUOTATION = 600;
/** Findings about drafting in an answer: a draft may have thousands. */
const MOST_DRAFTING = 40;

/** Thrown where there is no answer, with a sentence that says what to do. */
export class ToolFailure extends Error {}

/** The value of one key of what a language model gave; undefined where that is no text, or blank. */
export function given(input: unknown, key: 'path' | 'id' | 'language' | 'clause'): string | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return undefined;
  const value: unknown = Reflect.get(input, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

// --- review

/**
 * The score of a draft and its findings, in the reader's language.
 *
 * @param input `clause`: the id of the clause to keep to; of an element, its clause
 * @throws {ToolFailure} for an id that the library does not have
 */
export function reviewAnswer(draft: Draft, path: string, input: unknown): object {
  const { review, library, words, drafting, lines } = draft;
  const asked = given(input, 'clause');
  const only = asked === undefined ? undefined : subjectOf(words, asked).clause.id;
  const coverage = coverageOf(review, library);
  const clauses = coverage.clauses.filter(({ clause }) => only === undefined || clause.id === only);
  const findings = review.findings.filter(({ clause }) => only === undefined || clause === only);
  const accepted = review.accepted.filter(({ finding }) => only === undefined || finding.clause === only);
  return {
    about: toolMessages(words.language).aboutReview(library.profile.source[words.language]),
    note: toolMessages(words.language).quoted,
    draft: path,
    language: review.contract.language,
    score: { met: coverage.counts.met, of: coverage.total, counts: coverage.counts },
    clauses: clauses.map(({ clause, counts, elements }) => ({ id: clause.id, title: words.title(clause.id), policy: words.citation(clause.id), met: counts.met, of: elements.length })),
    findings: findings.map((finding) => findingAnswer(draft, finding)),
    accepted: accepted.map(({ finding, acceptance }) => ({ code: finding.code, kind: finding.kind, line: lines.lineAt(finding.range.start) + 1, because: acceptance.reason })),
    ...(only === undefined && {
      drafting: drafting.findings.slice(0, MOST_DRAFTING).map((finding) => draftingAnswer(draft, finding)),
      ...(drafting.findings.length > MOST_DRAFTING && { moreDrafting: drafting.findings.length - MOST_DRAFTING }),
    }),
  };
}

function findingAnswer(draft: Draft, finding: Finding): object {
  const { words, review } = draft;
  const verdict = review.verdicts.find(({ element }) => element === finding.code);
  const passage = finding.kind === 'weak' || finding.kind === 'contrary';
  const section = review.contract.sections.findLastIndex(({ range }) => range.start <= finding.range.start);
  return {
    code: finding.code,
    kind: finding.kind,
    severity: finding.severity,
    subject: words.subject(finding),
    policy: words.citation(finding.code),
    says: words.finding(finding),
    ...(passage && { place: placeName(draft, { range: finding.range, section }), quotation: quotation(draft, finding.range) }),
    line: draft.lines.lineAt(finding.range.start) + 1,
    ...(finding.reasons.length > 0 && { reasons: words.reasons(finding.reasons) }),
    ...(verdict !== undefined && positionPart(draft, verdict)),
  };
}

function draftingAnswer({ words, lines }: Draft, finding: DraftingFinding): object {
  return { code: finding.code, severity: finding.severity, line: lines.lineAt(finding.range.start) + 1, says: words.drafting(finding) };
}

function positionPart({ review, library, words }: Draft, verdict: Verdict): object {
  const position = positionOf(review, library, verdict);
  return position === undefined ? {} : { position: positionName(words, verdict.element, position) };
}

function quotation({ review }: Draft, { start, end }: Span): string {
  const text = review.contract.text.slice(start, end).replace(/\s+/gu, ' ');
  return text.length > LONGEST_QUOTATION ? `${text.slice(0, LONGEST_QUOTATION)}…` : text;
}

// --- explanation

/**
 * What the policy asks of an element or a clause, why, and what to look for; with a draft, how that stands there.
 *
 * @param input `id`: of an element or a clause
 * @throws {ToolFailure} without an id, and for one that the library does not have
 */
export function explainAnswer(words: Words, input: unknown, draft?: Draft): object {
  const { clause, element } = subjectOf(words, idIn(words, input));
  const text = words.clauseText(clause.id);
  const elements = element === undefined ? clause.elements : [element];
  return {
    about: toolMessages(words.language).aboutLibrary(words.library.profile.source[words.language]),
    ...(draft !== undefined && { note: toolMessages(words.language).quoted }),
    id: element?.id ?? clause.id,
    clause: { id: clause.id, title: words.title(clause.id), level: clause.level },
    policy: { citation: words.citation(element?.id ?? clause.id), url: words.library.profile.url },
    asks: text?.explanation ?? '',
    why: text?.why ?? '',
    lookFor: text?.lookFor ?? '',
    elements: elements.map(({ id }) => ({
      id,
      label: words.label(id),
      policy: words.citation(id),
      asks: words.elementText(id)?.asks ?? '',
      ...(draft !== undefined && { inDraft: stateIn(draft, id) }),
    })),
  };
}

/** How an element stands in a draft: status, what the draft accepts, and the passages that decide. */
function stateIn(draft: Draft, id: string): object {
  const { review, library, words } = draft;
  const state = coverageOf(review, library).clauses.flatMap(({ elements }) => elements).find(({ verdict }) => verdict.element === id);
  if (state === undefined) return {};
  const { verdict, status, acceptance } = state;
  return {
    status,
    says: words.messages.status[verdict.status],
    ...(acceptance !== undefined && { acceptedBecause: acceptance.reason }),
    ...(verdict.reasons.length > 0 && { reasons: words.reasons(verdict.reasons) }),
    ...positionPart(draft, verdict),
    passages: verdict.evidence.slice(0, 5).map((evidence) => passageAnswer(draft, evidence)),
  };
}

function passageAnswer(draft: Draft, evidence: Evidence): object {
  return { place: placeName(draft, evidence), line: draft.lines.lineAt(evidence.range.start) + 1, quotation: quotation(draft, evidence.range) };
}

// --- texts

/**
 * The contract text of an element or of all elements of a clause, with its negotiation positions.
 *
 * @param input `id`: of an element or a clause; `language`: of the text; else that of the draft, else the reader's
 * @param draft whose party names and blanks the text gets
 * @throws {ToolFailure} without an id, and for one that the library does not have
 */
export function clauseTextAnswer(words: Words, input: unknown, draft?: Draft): object {
  const { clause, element } = subjectOf(words, idIn(words, input));
  const wanted = given(input, 'language')?.slice(0, 2).toLowerCase();
  const language = LANGUAGES.find((each) => each === wanted) ?? draft?.review.contract.language ?? words.language;
  const text = clause.texts[language];
  const elements = element === undefined ? clause.elements : [element];
  return {
    about: toolMessages(words.language).aboutLibrary(words.library.profile.source[words.language]),
    clause: { id: clause.id, title: text.title },
    language,
    elements: elements.map(({ id }) => {
      const { label = id, template = '', positions = [] } = text.elements[id] ?? {};
      const write = (written: string): string => writtenFor(written, language, draft);
      const others = positions.map(({ kind, name, template: own }) => positionAnswer(kind, language, write(own), name));
      return { id, label, policy: words.citation(id), texts: [positionAnswer('preferred', language, write(template)), ...others] };
    }),
  };
}

function positionAnswer(kind: PositionKind, language: Language, text: string, name?: string): object {
  return { position: kind, called: positionMessages(language).kind[kind], ...(name !== undefined && { gives: name }), text };
}

function writtenFor(template: string, language: Language, draft: Draft | undefined): string {
  if (draft !== undefined) return provisionText(template, draft.review.contract, language, false);
  const { provider, customer } = messagesIn(language);
  return fillTemplate(template, { provider, customer });
}

// --- ids

interface Subject {
  readonly clause: Clause;
  /** Left out for a whole clause. */
  readonly element?: Element;
}

function idIn(words: Words, input: unknown): string {
  const id = given(input, 'id');
  if (id === undefined) throw new ToolFailure(toolMessages(words.language).noId);
  return id;
}

function subjectOf(words: Words, id: string): Subject {
  const { clauses, excluded = [] } = words.library;
  for (const clause of clauses) {
    if (clause.id === id) return { clause };
    const element = clause.elements.find((each) => each.id === id);
    if (element !== undefined) return { clause, element };
  }
  const { excluded: notAsked, unknownId } = toolMessages(words.language);
  const exclusion = excluded.find((each) => each.id === id || id.startsWith(`${each.id}.`));
  if (exclusion !== undefined) throw new ToolFailure(notAsked(id, exclusion.reason));
  const ids = clauses.map((clause) => clause.id);
  const near = nearest(id.slice(0, 100), [...ids, ...clauses.flatMap(({ elements }) => elements.map((element) => element.id))]);
  throw new ToolFailure(unknownId(id.slice(0, 100), near, ids));
}
