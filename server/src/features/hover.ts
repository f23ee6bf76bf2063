import { MarkupKind } from 'vscode-languageserver';
import type { Hover, Position } from 'vscode-languageserver';
import type { Span } from '../contract/types.ts';
import type { ElementStatus } from '../library/types.ts';
import type { Evidence, Verdict } from '../review/types.ts';
import type { Draft } from './support/draft.ts';
import { explanation } from './support/explanation.ts';
import { lineLink } from './support/markdown.ts';
import { placeName } from './support/places.ts';

/** A sign beside every status word. */
const SIGNS: Readonly<Record<ElementStatus, string>> = { met: '✔', weak: '▲', contrary: '✖', absent: '○' };

/** Clauses whose elements are listed in one hover; of more, only the scores are shown. One alone is explained. */
const MOST_LISTED = 2;

/**
 * What there is to say about a passage that decides on a guarantee, about the heading of a clause, or about a
 * finding; the range is that of the hovered thing. Null elsewhere.
 */
export function hover(draft: Draft, position: Position): Hover | null {
  const offset = draft.lines.offset(position);
  return passageHover(draft, offset) ?? headingHover(draft, offset) ?? findingHover(draft, offset);
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
  const findings = draft.review.findings.filter(({ range }) => holds(range, offset));
  const [first] = findings;
  if (first === undefined) return null;
  return hoverOf(draft, clauseParts(draft, [...new Set(findings.map(({ clause }) => clause))]), first.range);
}

function hoverOf(draft: Draft, parts: readonly string[], range: Span): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n') }, range: draft.lines.range(range) };
}

/** What one passage decides: the element, its status, and what the contract has to say. */
function decisionPart({ words }: Draft, { verdict, evidence }: Decision): string {
  const { messages } = words;
  const title = `${SIGNS[evidence.status]} **${words.title(verdict.clause)} – ${words.label(verdict.element)}**`;
  const status = messages.status[evidence.status];
  const asks = words.elementText(verdict.element)?.asks ?? '';
  // Why it falls short stands in the finding above the hover, and in the list of the clause below.
  return [`${title}${messages.colon}${status}`, `${asks} *(${words.citation(verdict.element)})*`].join('\n\n');
}

function clauseParts(draft: Draft, clauses: readonly string[]): string[] {
  const [only] = clauses;
  if (clauses.length === 1 && only !== undefined) return [...clausePart(draft, only), ...explanation(draft.words, only)];
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
  return `${draft.words.title(clause)} — ${draft.words.messages.guarantees(met, verdicts.length)}`;
}

function verdictLine(draft: Draft, verdict: Verdict): string {
  const { words, lines, uri } = draft;
  const status = `${words.label(verdict.element)}${words.messages.colon}${words.messages.status[verdict.status]}`;
  const [first] = verdict.evidence;
  const link = first && lineLink(placeName(draft, first), uri, lines.lineAt(first.range.start));
  const details = verdict.status === 'absent' ? [words.elementText(verdict.element)?.asks ?? ''] : words.reasons(verdict.reasons);
  return [`- ${SIGNS[verdict.status]} ${status}`, ...(link === undefined ? [] : [`(${link})`]), ...(details.length > 0 ? ['—', ...details] : [])].join(' ');
}
