/**
 * Reads what most of a contract is (paragraphs, headings, lists and tables of plain words) without the Markdown
 * parser, which takes many times as long.
 */
import type { Heading, List, ListItem, RootContent, TableCell, TableRow } from 'mdast';
import { placeOf, simplePhrases } from './simpleInline.ts';

/** A stretch of Markdown with its nodes, or one for the parser to read; blank lines are in neither. */
export interface MarkdownPart {
  readonly start: number;
  readonly end: number;
  readonly nodes?: readonly RootContent[];
}

interface Line {
  readonly start: number;
  /** Where its first character that is no blank stands; `end` when there is none. */
  readonly text: number;
  /** Its line end left out. */
  readonly end: number;
  readonly next: number;
}

interface Read {
  readonly nodes: readonly RootContent[];
  /** Where what follows begins. */
  readonly next: number;
}

const MARKER = /(?:[-*+]|(\d{1,9})([.)]))( *)/yu;
const HEADING = /#{1,6}(?: +|(?=\r|\n|$))/yu;
const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u;
const UNDERLINE = /^(?:=+|-+) *$/u;
/** Lines of these marks alone rule off, underline, or head a table; colons alone do not. */
const MARKS_ONLY = /^(?!:+ *$)[-=*_:+#>| ]+$/u;
/** What a line has to begin with to be anything but words. */
const MEANINGFUL = /[-=*_:+#>|<`~\d\t]/u;
const TASK = /^\[[\sxX]?\]/u;
const TABLE_RULE = /^\|(?: *:?-+:? *\|)+ *$/u;
const BLANK = /^[ \t]*$/u;
/** Lists nested deeper are left to the parser, which has its own ways to give up. */
const DEEPEST_LIST = 40;
/** What may begin a block that no blank line ends. */
const RAW = /```|~~~|<(?:script|pre|style|textarea|[!?])/iu;

/**
 * Cuts Markdown where the parser would begin anew, reads the parts that are certainly simple, and leaves the others
 * to the parser.
 *
 * @returns the parts in order; the nodes of one that was read tell offsets into `text`, and of items the column, as
 * the parser would; neighbouring parts that were not are one
 */
export function markdownParts(text: string): MarkdownPart[] {
  // A definition may stand far from what refers to it, and these characters the parser reads as others.
  if (text.includes(']:') || /[\0\uFEFF]/u.test(text)) return [{ start: 0, end: text.length }];
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

function lineAt(text: string, start: number): Line {
  let first = start;
  while (text.charCodeAt(first) === 0x20) first += 1;
  for (let end = first; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x0a) return { start, text: first, end, next: end + 1 };
    if (code === 0x0d) return { start, text: first, end, next: text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1 };
  }
  return { start, text: first, end: text.length, next: text.length };
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

/** Whether a line after a blank one is outside of whatever list, quote or footnote stands before it. */
function beginsAnew(text: string, line: Line): boolean {
  return line.text === line.start && line.text < line.end && text.charAt(line.start) !== '\t' && markerAt(text, line.text) === undefined;
}

interface Marker {
  readonly ordered: boolean;
  /** The bullet, or what stands after the number: items of one list have the same. */
  readonly type: string;
  /** Whether it makes an item of a line right under a paragraph. */
  readonly interrupts: boolean;
  /** Where the item's words begin. */
  readonly content: number;
}

function markerAt(text: string, at: number): Marker | undefined {
  MARKER.lastIndex = at;
  const [whole, digits, delimiter, blanks] = MARKER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const content = at + whole.length;
  if (blanks === '' && content < text.length && !/[\t\r\n]/u.test(text.charAt(content))) return undefined;
  return { ordered: digits !== undefined, type: delimiter ?? whole.charAt(0), interrupts: digits === undefined || digits === '1', content };
}

/** @returns nothing when it is not certain what begins at a line that is not blank */
function readBlock(text: string, line: Line): Read | undefined {
  const words = text.slice(line.text, line.end);
  if (RULE.test(words)) return { nodes: [], next: line.next };
  if (markerAt(text, line.text) !== undefined) return new ListReader(text).read(line);
  if (words.startsWith('|')) return readTable(text, line);
  HEADING.lastIndex = line.text;
  if (HEADING.test(text)) return readHeading(text, line, HEADING.lastIndex);
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

/** Whether what stands in a line is words, where something begins. */
function beginsWords(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  const char = text.charAt(start);
  if (!MEANINGFUL.test(char)) return true;
  if (/[>|<`~\t]/u.test(char) || markerAt(text, start) !== undefined || MARKS_ONLY.test(text.slice(start, end))) return false;
  HEADING.lastIndex = start;
  return !HEADING.test(text);
}

/** What a line right under a paragraph is: its next words, its underline, the beginning of something else; or nothing when that is not certain. */
function roleUnder(text: string, line: Line): 'words' | 'underline' | 'begins' | undefined {
  const words = text.slice(line.text, line.end);
  if (!MEANINGFUL.test(words.charAt(0))) return 'words';
  if (words.includes('\t')) return undefined;
  const unindented = line.text === line.start;
  if (UNDERLINE.test(words)) return unindented ? 'underline' : undefined;
  const marker = MARKS_ONLY.test(words) ? undefined : markerAt(text, line.text);
  if (marker !== undefined && marker.content < line.end && !marker.interrupts) return 'words';
  if (marker !== undefined) return beginsWords(text, marker.content, line.end) ? 'begins' : undefined;
  if (beginsWords(text, line.text, line.end)) return 'words';
  return unindented && words.startsWith('#') && !MARKS_ONLY.test(words) ? 'begins' : undefined;
}

interface OpenItem {
  readonly list: List;
  readonly item: ListItem;
  readonly type: string;
  /** How far a line has to be indented to stand in it. */
  readonly indent: number;
}

/** Reads lists up to a line that stands in none of them. */
class ListReader {
  readonly #text: string;
  readonly #lists: List[] = [];
  /** The item of each level that a line may continue. */
  #open: OpenItem[] = [];
  #paragraph: { readonly item: ListItem; readonly start: number; end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(first: Line): Read | undefined {
    let line = first;
    let blank = true;
    for (;;) {
      if (line.text === line.end) blank = true;
      else if (blank && beginsAnew(this.#text, line)) return this.#end(line.start);
      else if (!blank && line.text === line.start && RULE.test(this.#text.slice(line.start, line.end))) return this.#end(line.next, line);
      else if (this.#line(line, blank)) blank = false;
      else return undefined;
      if (line.next >= this.#text.length) return this.#end(line.next);
      line = lineAt(this.#text, line.next);
    }
  }

  /** @param rule the rule right under the lists, which may be meant to underline */
  #end(next: number, rule?: Line): Read | undefined {
    if (!this.#close()) return undefined;
    const rules: RootContent[] = rule === undefined ? [] : [{ type: 'thematicBreak', position: placeOf(rule.start, rule.end) }];
    return { nodes: [...this.#lists, ...rules], next };
  }

  /** @returns whether it is certain what the line is */
  #line(line: Line, blankBefore: boolean): boolean {
    const indent = line.text - line.start;
    const beyond = this.#open.findIndex((open) => open.indent > indent);
    const level = beyond < 0 ? this.#open.length : beyond;
    const marker = markerAt(this.#text, line.text);
    if (marker !== undefined && (blankBefore || beyond >= 0 || marker.interrupts)) return this.#item(line, marker, level);
    if (!blankBefore) return this.#continue(line);
    this.#open = this.#open.slice(0, level);
    const item = this.#open.at(-1)?.item;
    return item !== undefined && this.#begin(item, line.text, line.end);
  }

  #item(line: Line, marker: Marker, level: number): boolean {
    const words = this.#text.slice(marker.content, line.end);
    if (words === '' || TASK.test(words) || level > DEEPEST_LIST || !this.#close()) return false;
    const before = this.#open[level];
    this.#open = this.#open.slice(0, level);
    const list = before?.type === marker.type ? before.list : this.#list(line, marker);
    const item: ListItem = { type: 'listItem', children: [], position: placeOf(line.text, line.end, line.text - line.start + 1) };
    list.children.push(item);
    this.#open.push({ list, item, type: marker.type, indent: marker.content - line.start });
    return this.#begin(item, marker.content, line.end);
  }

  #list(line: Line, { ordered }: Marker): List {
    const list: List = { type: 'list', ordered, children: [], position: placeOf(line.text, line.end) };
    const siblings: RootContent[] = this.#open.at(-1)?.item.children ?? this.#lists;
    siblings.push(list);
    return list;
  }

  #continue(line: Line): boolean {
    if (this.#paragraph === undefined || roleUnder(this.#text, line) !== 'words') return false;
    this.#paragraph.end = line.end;
    return true;
  }

  #begin(item: ListItem, start: number, end: number): boolean {
    if (!this.#close() || !beginsWords(this.#text, start, end)) return false;
    this.#paragraph = { item, start, end };
    return true;
  }

  /** Ends the open paragraph. */
  #close(): boolean {
    if (this.#paragraph === undefined) return true;
    const { item, start, end } = this.#paragraph;
    const children = simplePhrases(this.#text, start, end);
    if (children === undefined) return false;
    item.children.push({ type: 'paragraph', children, position: placeOf(start, end) });
    this.#paragraph = undefined;
    return true;
  }
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
