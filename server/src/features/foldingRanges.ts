import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import type { Contract, Provision, Section } from '../contract/types.ts';
import type { Lines } from '../lines.ts';
import type { Draft } from './support/draft.ts';
import { handedUp } from './support/nesting.ts';

/** Whole lines, both included. */
interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind?: FoldingRangeKind;
}

/** Shorter lists are as well seen whole. */
const FEWEST_LIST_LINES = 3;

/**
 * Sections with their subsections, lists under what leads them in, tables, front matter, comments and fenced blocks;
 * each stands wholly inside or outside another, and no two begin in the same line.
 *
 * @param limit the most that the client wants; the longest are kept
 */
export function foldingRanges(draft: Draft, limit?: number): FoldingRange[] {
  const { lines, review: { contract } } = draft;
  const folds = [...frontMatter(contract, lines), ...sections(contract, lines), ...contract.sections.flatMap((each) => groups(each, lines)), ...blocks(contract, lines)];
  return limited(nested(folds), limit).map(({ first, last, kind }) => ({ startLine: first, endLine: last, ...(kind !== undefined && { kind }) }));
}

function frontMatter({ text, frontMatter: found }: Contract, lines: Lines): Fold[] {
  if (found === undefined) return [];
  return [{ first: lines.lineAt(found.range.start), last: lineBefore(text, lines, found.range.end) }];
}

/** The line that holds the last character before an offset that is no line end. */
function lineBefore(text: string, lines: Lines, offset: number): number {
  let end = offset;
  while (end > 0 && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === '\r')) end--;
  return lines.lineAt(end);
}

/** Blank lines, rules and anchors at the end of a section stand between it and the next. */
const BETWEEN = /^\s*$|^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$|^\s*<a\b[^<>]*>\s*<\/a>\s*$/u;
/** No such line is longer; a regular expression is not let loose on what is. */
const LONGEST_BETWEEN = 200;

function sections(contract: Contract, lines: Lines): Fold[] {
  const last = handedUp(contract.sections, contract.sections.map((section) => lastLine(section, lines)));
  return contract.sections.flatMap(({ heading }, index) => {
    const end = last[index] ?? 0;
    // The underline of a heading is nothing to fold.
    return heading === undefined || end <= lines.lineAt(heading.range.end) ? [] : [{ first: lines.lineAt(heading.range.start), last: end }];
  });
}

function lastLine({ heading, range }: Section, lines: Lines): number {
  const first = lines.lineAt(heading === undefined ? range.start : heading.range.end);
  // What ends within a line leaves this line to what follows it.
  let line = range.end < lines.text.length || lines.start(lines.count - 1) === range.end ? lines.lineAt(range.end) - 1 : lines.lineAt(range.end);
  while (line > first && isBetween(lines, line)) line--;
  return Math.max(first, line);
}

function isBetween(lines: Lines, line: number): boolean {
  return lines.end(line) - lines.start(line) <= LONGEST_BETWEEN && BETWEEN.test(lines.line(line));
}

/** A stretch of provisions that are folded together. */
interface Group {
  readonly first: number;
  last: number;
  readonly least: number;
}

/** Lists and tables of a section. */
function groups({ body: { provisions }, origin }: Section, lines: Lines): Fold[] {
  const found: Group[] = [];
  /** By the index of the provision that leads them in. */
  const led = new Map<number, Group>();
  let open: Group | undefined;
  provisions.forEach((provision, index) => {
    const { start, end } = linesOf(provision, origin, lines);
    const before = provisions[index - 1];
    if (provision.kind === 'row') open = continuesTable(provision, before, origin, lines) ? open : undefined;
    else if (provision.kind !== 'item' || before?.kind !== 'item') open = undefined;
    if (provision.kind !== 'row' && provision.kind !== 'item') return;
    if (open === undefined) found.push((open = { first: start, last: end, least: provision.kind === 'row' ? 2 : FEWEST_LIST_LINES }));
    else open.last = end;
    if (provision.kind === 'item') lead(provisions, origin, provision, end, led, lines);
  });
  return [...found, ...led.values()].filter(({ first, last, least }) => last - first + 1 >= least);
}

function continuesTable({ range }: Provision, before: Provision | undefined, origin: number, lines: Lines): boolean {
  // Between the head of a table and its rows stands the line that makes it one.
  return before?.kind === 'row' && lines.lineAt(origin + range.start) - linesOf(before, origin, lines).end <= 2;
}

/** An item goes on what leads it in, and what leads that in. */
function lead(provisions: readonly Provision[], origin: number, item: Provision, end: number, led: Map<number, Group>, lines: Lines): void {
  for (let at = item.leadIn; at !== undefined; at = provisions[at]?.leadIn) {
    const group = led.get(at);
    const leading = provisions[at];
    if (group !== undefined) group.last = Math.max(group.last, end);
    else if (leading !== undefined) led.set(at, { first: linesOf(leading, origin, lines).end, last: end, least: 2 });
  }
}

function linesOf({ range }: Provision, origin: number, lines: Lines): { readonly start: number; readonly end: number } {
  return { start: lines.lineAt(origin + range.start), end: lineBefore(lines.text, lines, origin + range.end) };
}

/** Comments and fenced blocks of several lines. */
function blocks({ text, frontMatter: found }: Contract, lines: Lines): Fold[] {
  const folds: Fold[] = [];
  // The lines are gone through only where there may be something to find.
  if (!text.includes('<!--') && !text.includes('```') && !text.includes('~~~')) return folds;
  const lastComment = text.lastIndexOf('-->');
  let line = found === undefined ? 0 : lines.lineAt(found.range.end);
  while (line < lines.count) {
    const last = endOfFence(lines, line) ?? line;
    const comment = last > line || lines.start(line) > lastComment ? undefined : endOfComment(lines, line);
    if (last > line) folds.push({ first: line, last });
    else if (comment !== undefined && comment > line) folds.push({ first: line, last: comment, kind: FoldingRangeKind.Comment });
    line = Math.max(last, comment ?? line) + 1;
  }
  return folds;
}

/** The line that closes the fence that a line opens; one that is never closed goes on to the end. */
function endOfFence(lines: Lines, line: number): number | undefined {
  const head = lines.text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + LONGEST_BETWEEN));
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(head)?.[1];
  if (fence === undefined) return undefined;
  for (let at = line + 1; at < lines.count; at++) {
    if (lines.end(at) - lines.start(at) <= LONGEST_BETWEEN && lines.line(at).trim().startsWith(fence) && /^(?:`+|~+)$/u.test(lines.line(at).trim())) return at;
  }
  return lines.count - 1;
}

/** The line in which a comment ends that begins in this line. */
function endOfComment(lines: Lines, line: number): number | undefined {
  const at = lines.text.slice(lines.start(line), lines.end(line)).lastIndexOf('<!--');
  if (at < 0) return undefined;
  const end = lines.text.indexOf('-->', lines.start(line) + at + 4);
  return end < 0 ? undefined : lines.lineAt(end);
}

/** Without those of one line; of those that begin in the same line, the longest; without those that cross another. */
function nested(folds: readonly Fold[]): Fold[] {
  const sorted = folds.filter(({ first, last }) => last > first).sort((a, b) => a.first - b.first || b.last - a.last);
  const open: Fold[] = [];
  return sorted.filter((fold) => {
    while ((open.at(-1)?.last ?? Infinity) < fold.first) open.pop();
    const around = open.at(-1);
    if (around !== undefined && (around.first === fold.first || fold.last > around.last)) return false;
    open.push(fold);
    return true;
  });
}

function limited(folds: readonly Fold[], limit: number | undefined): readonly Fold[] {
  if (limit === undefined || folds.length <= limit) return folds;
  return [...folds]
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .slice(0, Math.max(0, limit))
    .sort((a, b) => a.first - b.first);
}
