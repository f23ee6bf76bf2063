import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { Span } from '../contract/types.ts';
import type { DraftingFinding } from '../drafting/types.ts';
import { positionMessages, positionName } from '../messages/positions.ts';
import { SIGNS } from '../messages/signs.ts';
import { acceptanceOf } from '../review/coverage.ts';
import { directivesIn } from '../review/directives.ts';
import { positionOf } from '../review/positions.ts';
import type { Accepted, Evidence, Finding, Verdict } from '../review/types.ts';
import type { Draft } from './support/draft.ts';
import { explanation } from './support/explanation.ts';
import { escapeMarkdown, escapeWords, lineLink } from './support/markdown.ts';
import { placeName } from '../wording/places.ts';
import { positionsExplained } from './support/positions.ts';

/** Clauses whose elements are listed in one hover; of more, only the scores are shown. One alone is explained. */
const MOST_LISTED = 2;

/**
 * What there is to say about a passage that decides on a guarantee, about the heading of a clause, about a finding, or
 * about a comment that accepts one; the range is that of the hovered thing. Null elsewhere.
 */
export function hover(draft: Draft, position: Position): Hover | null {
  const offset = draft.lines.offset(position);
  return acceptanceHover(draft, offset) ?? passageHover(draft, offset) ?? headingHover(draft, offset) ?? findingHover(draft, offset);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

interface Decision {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

function passageHover(draft: Draft, offset: number): Hover | undefined {
  const decisions = draft.review.verdicts.flatMap((verdict) =>
    verdict.evidence.filter(({ range }) => holds(range, offset)).map((evidence): Decision => ({ verdict, evidence })),
  );
  const [first] = decisions.sort((a, b) => length(a.evidence.range) - length(b.evidence.range));
  if (first === undefined) return undefined;
  // A passage that falls short of what another one settles is of no account.
  const decisive = decisions.filter(({ verdict, evidence }) => verdict.status === evidence.status);
  const shown = decisive.length > 0 ? decisive : decisions;
  const clauses = [...new Set(shown.map(({ verdict }) => verdict.clause))];
  const parts = [...shown.map((decision) => decisionPart(draft, decision)), '---', ...clauseParts(draft, clauses)];
  return hoverOf(draft, parts, first.evidence.range);
}

function length({ start, end }: Span): number {
  return end - start;
}

function headingHover(draft: Draft, offset: number): Hover | undefined {
  const { contract, sectionOfClause } = draft.review;
  const index = contract.sections.findIndex(({ heading }) => heading !== undefined && holds(heading.range, offset));
  const range = contract.sections[index]?.heading?.range;
  const clauses = draft.library.clauses.map(({ id }) => id).filter((id) => sectionOfClause[id] === index);
  if (range === undefined || clauses.length === 0) return undefined;
  return hoverOf(draft, clauseParts(draft, clauses), range);
}

function findingHover(draft: Draft, offset: number): Hover | null {
  const { findings: open, accepted } = draft.review;
  const findings = [...open, ...accepted.map(({ finding }) => finding)].filter(({ range }) => holds(range, offset));
  const [first] = findings;
  if (first === undefined) return null;
  return hoverOf(draft, clauseParts(draft, [...new Set(findings.map(({ clause }) => clause))]), first.range);
}

/** What a comment accepts and why, and the clauses that it is about. */
function acceptanceHover(draft: Draft, offset: number): Hover | undefined {
  const { review, drafting, library } = draft;
  const here = directivesIn(review.contract).filter(({ comment }) => holds(comment, offset));
  const [first] = here;
  if (first === undefined) return undefined;
  const isHere = ({ acceptance: { range } }: Accepted<unknown>): boolean => range.start === first.comment.start;
  const lines = [
    ...review.accepted.filter(isHere).map((accepted) => acceptedFinding(draft, accepted)),
    ...drafting.accepted.filter(isHere).map((accepted) => acceptedDrafting(draft, accepted)),
  ];
  const codes = new Set(here.flatMap((directive) => directive.codes.map(({ code }) => code)));
  const clauses = library.clauses.filter(({ id, elements }) => codes.has(id) || elements.some((element) => codes.has(element.id))).map(({ id }) => id);
  const parts = [...(lines.length > 0 ? [lines.join('\n')] : []), ...(clauses.length > 0 ? clauseParts(draft, clauses) : [])];
  return parts.length === 0 ? undefined : hoverOf(draft, parts, first.comment);
}

function acceptedFinding({ words, uri, lines }: Draft, { finding, acceptance }: Accepted<Finding>): string {
  const place = lineLink(words.messages.line(lines.lineAt(finding.range.start) + 1), uri, lines.lineAt(finding.range.start));
  const name = escapeWords(finding.kind === 'missing-clause' ? words.title(finding.clause) : `${words.title(finding.clause)} – ${words.label(finding.code)}`);
  return `- ${because(words, acceptance.reason, `**${name}** (${place})`)}`;
}

function acceptedDrafting({ words, uri, lines }: Draft, { finding, acceptance }: Accepted<DraftingFinding>): string {
  const place = lineLink(words.messages.line(lines.lineAt(finding.range.start) + 1), uri, lines.lineAt(finding.range.start));
  return `- ${because(words, acceptance.reason, `${escapeMarkdown(words.drafting(finding))} (${place})`)}`;
}

/** "◇ accepted: ISAE report", of something or by itself. */
function because({ messages }: Draft['words'], reason: string, what?: string): string {
  return `${SIGNS.accepted} ${what === undefined ? '' : `${what} — `}${messages.accepted}${messages.colon}${escapeMarkdown(reason)}`;
}

/** The reason for which the draft accepts what is wrong with an element. */
function acceptedReason({ review }: Draft, verdict: Verdict): string | undefined {
  return acceptanceOf(review, verdict)?.reason;
}

function hoverOf(draft: Draft, parts: readonly string[], range: Span): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') }, range: draft.lines.range(range) };
}

/** What one passage decides: the element, its status, and what the contract has to say. */
function decisionPart(draft: Draft, { verdict, evidence }: Decision): string {
  const { words } = draft;
  const { messages } = words;
  const reason = acceptedReason(draft, verdict);
  const title = `${SIGNS[evidence.status]} **${escapeWords(`${words.title(verdict.clause)} – ${words.label(verdict.element)}`)}**`;
  const status = messages.status[evidence.status];
  const asks = escapeWords(words.elementText(verdict.element)?.asks ?? '');
  // Why it falls short stands in the finding above the hover, and in the list of the clause below.
  const accepted = reason === undefined ? [] : [because(words, reason)];
  return [`${title}${messages.colon}${status}${positionPart(draft, verdict)}`, ...accepted, `${asks} *(${escapeWords(words.citation(verdict.element))})*`].join('\n\n');
}

/** ", position: acceptable (notice within 48 hours)", where the draft meets one for sure. */
function positionPart({ review, library, words }: Draft, verdict: Verdict): string {
  const kind = positionOf(review, library, verdict);
  return kind === undefined ? '' : `, ${positionMessages(words.language).met(escapeMarkdown(positionName(words, verdict.element, kind)))}`;
}

function clauseParts(draft: Draft, clauses: readonly string[]): string[] {
  const [only] = clauses;
  if (clauses.length === 1 && only !== undefined) return [...clausePart(draft, only), ...explanation(draft.words, only), ...positionsExplained(draft.words, only)];
  if (clauses.length <= MOST_LISTED) return clauses.flatMap((clause) => clausePart(draft, clause));
  return [clauses.map((clause) => `- ${score(draft, clause)}`).join('\n')];
}

function clausePart(draft: Draft, clause: string): string[] {
  const lines = verdictsOf(draft, clause).map((verdict) => verdictLine(draft, verdict));
  return [`### ${score(draft, clause)}`, lines.join('\n')];
}

function verdictsOf(draft: Draft, clause: string): Verdict[] {
  return draft.review.verdicts.filter((verdict) => verdict.clause === clause);
}

/** "Audit and inspection — 3 of 6 guarantees met" */
function score(draft: Draft, clause: string): string {
  const verdicts = verdictsOf(draft, clause);
  const met = verdicts.filter(({ status }) => status === 'met').length;
  return `${escapeWords(draft.words.title(clause))} — ${draft.words.messages.guarantees(met, verdicts.length)}`;
}

function verdictLine(draft: Draft, verdict: Verdict): string {
  const { words, lines, uri } = draft;
  const status = `${escapeWords(words.label(verdict.element))}${words.messages.colon}${words.messages.status[verdict.status]}${positionPart(draft, verdict)}`;
  const [first] = verdict.evidence;
  const link = first && lineLink(placeName(draft, first), uri, lines.lineAt(first.range.start));
  const details = verdict.status === 'absent' ? [words.elementText(verdict.element)?.asks ?? ''] : words.reasons(verdict.reasons);
  const reason = acceptedReason(draft, verdict);
  return [
    `- ${SIGNS[verdict.status]} ${status}`,
    ...(link === undefined ? [] : [`(${link})`]),
    ...(details.length > 0 ? ['—', ...details.map(escapeWords)] : []),
    ...(reason === undefined ? [] : ['—', because(words, reason)]),
  ].join(' ');
}
