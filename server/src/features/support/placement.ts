import type { Contract, Section } from '../../contract/types.ts';
import type { Drafting } from '../../drafting/types.ts';
import type { Lines } from '../../lines.ts';
import type { Review } from '../../review/types.ts';
import type { Draft } from './draft.ts';
import { lastContentLine } from './insertion.ts';
import { numberAfter } from './numbering.ts';
import { siblings, wholeRange } from './outline.ts';
import { movesForNew } from './renumbering.ts';
import type { Moves } from './renumbering.ts';

/** Where a clause goes and how it is headed. */
export interface Place {
  /** The new text stands after this zero-based line; -1 at the start of the draft. */
  readonly line: number;
  /** The section whose heading the new one is written like; undefined when the draft has none to follow. */
  readonly model: number | undefined;
  /** The number of the new clause; undefined when the model has none, or none that can be counted on. */
  readonly number: string | undefined;
  /** Those that come after it and get other numbers. */
  readonly moves?: Moves;
}

/**
 * The place of a clause that the draft lacks: after the nearest clause before it in the profile's order that
 * the draft has a section for; else before the nearest one after it; else at the end of the body. Where the
 * number that follows is taken, what has it and what comes after move on by one. Where the numbers that follow
 * cannot be relied on, the clause becomes the last of the same series (of articles before the signatures and
 * annexes, or of subsections), so that no number stands twice and none has to change.
 */
export function clausePlace({ review, drafting, library, lines }: Draft, clause: string): Place {
  const order = library.profile.clauses;
  const at = order.indexOf(clause);
  const before = firstSection(review, order.slice(0, Math.max(0, at)).reverse());
  if (before !== undefined) return afterSection(drafting, lines, before);
  const after = firstSection(review, order.slice(at + 1));
  if (after !== undefined) return beforeSection(drafting, lines, after);
  return atEnd(review.contract, lines);
}

/** The section of the first of the clauses that has one under a heading of its own below the title. */
function firstSection(review: Review, clauses: readonly string[]): number | undefined {
  const { contract } = review;
  for (const clause of clauses) {
    const index = Object.hasOwn(review.sectionOfClause, clause) ? review.sectionOfClause[clause] : undefined;
    const section = index === undefined ? undefined : contract.sections[index];
    if (section?.heading !== undefined && index !== contract.title && isForClauses(section)) return index;
  }
  return undefined;
}

function isForClauses(section: Section): boolean {
  return section.kind === 'body' || section.kind === 'annex';
}

function afterSection(drafting: Drafting, lines: Lines, index: number): Place {
  const { contract } = drafting;
  const place = { line: lastContentLine(lines, wholeRange(contract, index)), model: index };
  const own = contract.sections[index]?.heading?.number;
  if (own === undefined) return { ...place, number: undefined };
  const next = numberAfter([own]);
  if (next === undefined) return lastOfSeries(contract, lines, index);
  if (!isTaken(contract, index, next)) return { ...place, number: next };
  const moves = movesForNew(drafting, index, 'after');
  return moves === undefined ? lastOfSeries(contract, lines, index) : { ...place, number: next, moves };
}

function beforeSection(drafting: Drafting, lines: Lines, index: number): Place {
  const { contract } = drafting;
  const start = contract.sections[index]?.range.start ?? 0;
  const place = { line: lastContentLine(lines, { start: contract.frontMatter?.range.end ?? 0, end: start }), model: index };
  const number = contract.sections[index]?.heading?.number;
  if (number === undefined) return { ...place, number };
  // Nothing goes before the first article: it says what the contract is about.
  const isFirst = siblings(contract, index).find((each) => contract.sections[each]?.heading?.number !== undefined) === index;
  const moves = isFirst ? undefined : movesForNew(drafting, index, 'before');
  return moves === undefined ? lastOfSeries(contract, lines, index) : { ...place, number, moves };
}

/** After the last section of the series that a section belongs to, with the number that follows. */
function lastOfSeries(contract: Contract, lines: Lines, index: number): Place {
  const series = siblings(contract, index).filter((each) => contract.sections[each]?.heading?.number !== undefined);
  const last = series.at(-1) ?? index;
  return {
    line: lastContentLine(lines, wholeRange(contract, last)),
    model: last,
    number: numberAfter(numbers(contract, series)),
  };
}

function numbers(contract: Contract, series: readonly number[]): string[] {
  return series.flatMap((each) => contract.sections[each]?.heading?.number ?? []);
}

function isTaken(contract: Contract, index: number, number: string): boolean {
  return numbers(contract, siblings(contract, index)).some((each) => each.toLowerCase() === number.toLowerCase());
}

/** At the end of the body: before signatures, annexes and definitions that close the draft. */
function atEnd(contract: Contract, lines: Lines): Place {
  const closing = closingSections(contract);
  const model = lastModel(contract, closing);
  const last = contract.sections[closing - 1];
  const start = contract.frontMatter?.range.end ?? 0;
  const end = last === undefined ? start : signatureStart(last, contract);
  const line = Math.max(lastContentLine(lines, { start, end }), start === 0 ? -1 : lines.lineAt(start - 1));
  const series = model === undefined ? [] : siblings(contract, model).filter((each) => each < closing);
  return { line, model, number: numberAtEnd(contract, series) };
}

/** The index of the first of the sections at the end that are not for clauses. */
function closingSections(contract: Contract): number {
  let first = contract.sections.length;
  while (first > 1 && contract.sections[first - 1]?.kind !== 'body') first--;
  return first;
}

/** The last section of the outermost series of headed body sections below the title. */
function lastModel(contract: Contract, closing: number): number | undefined {
  const headed = contract.sections.flatMap((section, at) =>
    at < closing && at !== contract.title && section.heading !== undefined && section.kind === 'body' ? [at] : [],
  );
  const depth = headed.reduce((least, at) => Math.min(least, contract.sections[at]?.heading?.depth ?? 6), 6);
  return headed.findLast((at) => contract.sections[at]?.heading?.depth === depth);
}

function numberAtEnd(contract: Contract, series: readonly number[]): string | undefined {
  const written = numbers(contract, series);
  return written.length * 2 > series.length ? numberAfter(written) : undefined;
}

/** What opens a block of signatures that has no heading. */
const SIGNATURE =
  /^(?:opgemaakt|aldus (?:opgemaakt|overeengekomen)|gedaan te|getekend|ondertekend|ondertekening|handtekening|voor (?:de|het) \p{L}+\s*[:,]|fait (?:à|en|le)|lu et approuvé|signé|signatures?\b|pour (?:le|la|l['’]) ?\p{L}+\s*[:,]|signed\b|(?:done|executed) (?:at|in|on|by)|in witness|agreed and (?:accepted|signed)|for (?:the|and on behalf) |(?:name|naam|nom|date|datum|title|titel|functie|fonction) *:|_{5,})/iu;

/** The offset at which the signatures at the end of a section begin; else the section's end. */
function signatureStart(section: Section, contract: Contract): number {
  const { provisions } = section;
  let start = provisions.length;
  while (start > 0 && SIGNATURE.test(provisions[start - 1]?.plain.text ?? '')) start--;
  const first = provisions[start];
  return first === undefined ? section.range.end : Math.min(section.range.end, lineStart(contract.text, first.range.start));
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
