/** Lists of simple Markdown: items, items in items, paragraphs in them. */
import type { List, ListItem, RootContent } from 'mdast';
import { beginsAnew, beginsWords, isRule, lineAt, markerAt, roleUnder } from './markdownLines.ts';
import type { Line, Marker } from './markdownLines.ts';
import { placeOf, simplePhrases } from './simpleInline.ts';

/** What was read, with nodes as the Markdown parser gives them. */
export interface Read {
  readonly nodes: readonly RootContent[];
  /** Where what follows begins. */
  readonly next: number;
}

const TASK = /^\[[\sxX]?\]/u;
/** Lists nested deeper are left to the parser, which has its own ways to give up. */
const DEEPEST_LIST = 40;

interface OpenItem {
  readonly list: List;
  readonly item: ListItem;
  readonly type: string;
  /** How far a line has to be indented to stand in it. */
  readonly indent: number;
}

/** Reads the lists that begin at a line, up to a line that stands in none of them. */
export class ListReader {
  readonly #text: string;
  readonly #lists: List[] = [];
  /** The item of each level that a line may continue. */
  #open: OpenItem[] = [];
  #paragraph: { readonly item: ListItem; readonly start: number; end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns nothing when it is not certain what all of it is */
  read(first: Line): Read | undefined {
    let line = first;
    let blank = true;
    for (;;) {
      if (line.text === line.end) blank = true;
      else if (blank && beginsAnew(this.#text, line)) return this.#end(line.start);
      else if (!blank && line.text === line.start && isRule(this.#text, line)) return this.#end(line.next, line);
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
