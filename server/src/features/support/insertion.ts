import type { Span } from '../../contract/types.ts';
import type { Lines } from '../../lines.ts';
import type { Change } from './edits.ts';
import type { Layout } from './layout.ts';

/**
 * Lines that stand between sections and belong to what follows: blank ones, thematic breaks, anchors and
 * comments in HTML (but not those that accept what stands before them), link reference definitions.
 */
const BETWEEN = /^\s*$|^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$|^\s*<!--(?!-*\s*contract-review).*-->\s*$|^\s*<a\b[^>]*>\s*<\/a>\s*$|^ {0,3}\[[^\]]+\]:\s*\S/u;

/** The last line of a span that has content of its own; the line before the span when none has. */
export function lastContentLine(lines: Lines, span: Span): number {
  const first = lines.lineAt(span.start);
  let line = lines.lineAt(span.end);
  if (line > first && lines.start(line) === span.end) line--;
  // A setext underline is no thematic break, but it never ends a section that has content.
  while (line >= first && BETWEEN.test(lines.line(line))) line--;
  return line;
}

/**
 * The last line of the block that holds a line, looking no further than `limit` (an offset): a paragraph, a
 * whole list or table, a quotation, an admonition, a block of HTML. After it a new paragraph stands free.
 */
export function blockEnd(lines: Lines, section: Span, line: number): number {
  const last = lines.lineAt(Math.max(section.start, section.end - 1));
  let end = line;
  for (let at = line + 1; at <= last && goesOn(lines, end, at, section.start); at++) {
    if (!isBlank(lines.line(at))) end = at;
  }
  return end;
}

/** Whether the block that has come to line `end` goes on at line `at` (or beyond it, when `at` is blank). */
function goesOn(lines: Lines, end: number, at: number, start: number): boolean {
  const text = lines.text.slice(start, lines.end(end));
  if (isInside(text)) return true;
  const next = lines.line(at);
  if (at === end + 1) return !isBlank(next) || isInList(lines, end, at);
  return !isBlank(next) ? /^(?: {2,}|\t)/u.test(next) || MARK.test(next) : isInList(lines, end, at);
}

const MARK = /^\s*(?:[-+*]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/iu;

/** Whether the first line with text after a gap is indented or an item, as only a list that goes on has it. */
function isInList(lines: Lines, end: number, from: number): boolean {
  const before = lines.line(end);
  if (!MARK.test(before) && !/^(?: {2,}|\t)/u.test(before)) return false;
  for (let at = from; at < lines.count; at++) {
    const next = lines.line(at);
    if (!isBlank(next)) return MARK.test(next) || /^(?: {2,}|\t)/u.test(next);
  }
  return false;
}

/** Whether a fence, an admonition or an HTML block is open at the end of the text. */
function isInside(text: string): boolean {
  return isFenceOpen(text) || isAdmonitionOpen(text) || HTML.some((tag) => isTagOpen(text, tag));
}

const HTML = ['table', 'ul', 'ol', 'dl', 'div', 'details', 'blockquote', 'section'];

function isTagOpen(text: string, tag: string): boolean {
  const opened = text.match(new RegExp(`<${tag}\\b`, 'giu'))?.length ?? 0;
  const closed = text.match(new RegExp(`</${tag}>`, 'giu'))?.length ?? 0;
  return opened > closed;
}

function isAdmonitionOpen(text: string): boolean {
  let depth = 0;
  for (const [line] of text.matchAll(/^[ \t]*:{3,}.*$/gmu)) depth += /^[ \t]*:{3,}[ \t]*$/u.test(line) ? -1 : 1;
  return depth > 0;
}

function isFenceOpen(text: string): boolean {
  let open: string | undefined;
  for (const match of text.matchAll(/^[ \t]*(`{3,}|~{3,})(.*)$/gmu)) {
    const fence = match[1] ?? '';
    if (open === undefined) open = fence;
    else if (fence.startsWith(open) && (match[2] ?? '').trim() === '') open = undefined;
  }
  return open !== undefined;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

export interface Gaps {
  /** Blank lines before the new text; 1 when left out. */
  readonly before?: number;
  /** Blank lines after it, when something follows; 1 when left out. Those that are there already count. */
  readonly after?: number;
}

/** The change that puts a block of lines after a line (-1: at the start), with every other byte as it was. */
export function insertedAfter(lines: Lines, line: number, block: string, layout: Layout, gaps: Gaps = {}): Change {
  const { before = 1, after = 1 } = gaps;
  const { eol } = layout;
  const offset = lines.start(line + 1);
  const atEnd = line + 1 >= lines.count;
  const opening = line < 0 ? '' : (atEnd ? eol : '') + eol.repeat(before);
  const closing = atEnd ? '' : eol + (isFollowed(lines, line + 1) ? eol.repeat(after) : '');
  return { span: { start: offset, end: offset }, text: opening + block + closing };
}

/** Whether a line has text, so that a blank line has to come before it. */
function isFollowed(lines: Lines, line: number): boolean {
  return !isBlank(lines.line(line));
}
