/**
 * Reads what most of a contract is (paragraphs, headings, lists and tables of plain words) without the Markdown
 * parser, which takes many times as long.
 */
import type { Heading, RootContent, TableCell, TableRow } from 'mdast';
import { beginsAnew, beginsWords, headingWords, isRule, lineAt, markerAt, roleUnder } from './markdownLines.ts';
import type { Line } from './markdownLines.ts';
import { placeOf, simplePhrases } from './simpleInline.ts';
import { ListReader } from './simpleLists.ts';
import type { Read } from './simpleLists.ts';

/** A stretch of Markdown with its nodes, or one for the parser to read; blank lines are in neither. */
export interface MarkdownPart {
  readonly start: number;
  readonly end: number;
  readonly nodes?: readonly RootContent[];
}

const TABLE_RULE = /^\|(?: *:?-+:? *\|)+ *$/u;
const BLANK = /^[ \t]*$/u;
/** What may begin a block that no blank line ends. */
const RAW = /```|~~~|<(?:script|pre|style|textarea|[!?])/iu;
/** Where a definition of a link or footnote may begin, behind whatever marks of quotes and items. */
const DEFINES = /^[ \t>*+\-\d.)]*\[/mu;

/**
 * Cuts Markdown where the parser would begin anew, reads the parts that are certainly simple, and leaves the others
 * to the parser.
 *
 * @returns the parts in order; the nodes of one that was read tell offsets into `text`, and of items the column, as
 * the parser would; neighbouring parts that were not are one
 */
export function markdownParts(text: string): MarkdownPart[] {
  // A definition may stand far from what refers to it, and these characters the parser reads as others.
  if ((text.includes(']:') && DEFINES.test(text)) || /[\0\uFEFF]/u.test(text)) return [{ start: 0, end: text.length }];
  const parts: MarkdownPart[] = [];
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    at = line.next;
    if (line.text === line.end) continue;
    const read = readBlock(text, line);
    at = read?.next ?? regionEnd(text, line);
    const last = parts.at(-1);
    if (read !== undefined) parts.push({ start: line.start, end: at, nodes: read.nodes });
    else if (last !== undefined && last.nodes === undefined) parts.splice(-1, 1, { start: last.start, end: at });
    else parts.push({ start: line.start, end: at });
  }
  return parts;
}

/** Where the parser would begin anew: after a blank line, before one that continues nothing. */
function regionEnd(text: string, first: Line): number {
  let blank = false;
  for (let line = first; line.next < text.length; ) {
    line = lineAt(text, line.next);
    if (blank && beginsAnew(text, line)) return RAW.test(text.slice(first.start, line.start)) ? text.length : line.start;
    blank = BLANK.test(text.slice(line.text, line.end));
  }
  return text.length;
}

/** @returns nothing when it is not certain what begins at a line that is not blank */
function readBlock(text: string, line: Line): Read | undefined {
  if (isRule(text, line)) return { nodes: [], next: line.next };
  if (markerAt(text, line.text) !== undefined) return new ListReader(text).read(line);
  if (text.charAt(line.text) === '|') return readTable(text, line);
  const heading = headingWords(text, line.text);
  if (heading !== undefined) return readHeading(text, line, heading);
  return beginsWords(text, line.text, line.end) ? readParagraph(text, line) : undefined;
}

function readHeading(text: string, line: Line, content: number): Read | undefined {
  const end = trimmedEnd(text, content, line.end);
  if (line.text > line.start || text.charAt(end - 1) === '#') return undefined;
  const children = simplePhrases(text, content, end);
  const depth = text.slice(line.start, content).trimEnd().length as Heading['depth'];
  return children && { nodes: [{ type: 'heading', depth, children, position: placeOf(line.start, line.end) }], next: line.next };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text.charAt(to - 1) === ' ') to -= 1;
  return to;
}

function readParagraph(text: string, first: Line): Read | undefined {
  let last = first;
  while (last.next < text.length) {
    const line = lineAt(text, last.next);
    if (line.text === line.end) break;
    const role = roleUnder(text, line);
    if (role === 'underline') return readUnderlined(text, first, last, line);
    if (role === 'begins') break;
    if (role !== 'words') return undefined;
    last = line;
  }
  const children = simplePhrases(text, first.text, last.end);
  return children && { nodes: [{ type: 'paragraph', children, position: placeOf(first.text, last.end) }], next: last.next };
}

function readUnderlined(text: string, first: Line, last: Line, underline: Line): Read | undefined {
  const children = simplePhrases(text, first.text, last.end);
  const depth = text.charAt(underline.start) === '=' ? 1 : 2;
  return children && { nodes: [{ type: 'heading', depth, children, position: placeOf(first.text, underline.end) }], next: underline.next };
}

/** Reads a table of which each line begins and ends with a bar. */
function readTable(text: string, head: Line): Read | undefined {
  const rule = lineAt(text, head.next);
  const rows: TableRow[] = [];
  if (!TABLE_RULE.test(text.slice(rule.start, rule.end))) return undefined;
  let line = head;
  for (;;) {
    const row = readRow(text, line);
    if (row === undefined) return undefined;
    rows.push(row);
    const next = line === head ? rule.next : line.next;
    const following = lineAt(text, next);
    if (following.text === following.end) {
      const columns = text.slice(rule.start, rule.end).split('|').length;
      if (rows[0]?.children.length !== columns - 2) return undefined;
      return { nodes: [{ type: 'table', children: rows, position: placeOf(head.start, line.end) }], next };
    }
    line = following;
  }
}

function readRow(text: string, line: Line): TableRow | undefined {
  const end = trimmedEnd(text, line.start, line.end);
  if (text.charAt(line.start) !== '|' || text.charAt(end - 1) !== '|' || end - line.start < 3) return undefined;
  if (text.slice(line.start, end).includes('\\')) return undefined;
  const children: TableCell[] = [];
  for (let at = line.start + 1; at < end; ) {
    const bar = text.indexOf('|', at);
    const cell = readCell(text, at, bar);
    if (cell === undefined) return undefined;
    children.push(cell);
    at = bar + 1;
  }
  return { type: 'tableRow', children, position: placeOf(line.start, line.end) };
}

function readCell(text: string, start: number, end: number): TableCell | undefined {
  let from = start;
  while (from < end && text.charAt(from) === ' ') from += 1;
  const children = simplePhrases(text, from, end);
  return children && { type: 'tableCell', children, position: placeOf(start, end) };
}
