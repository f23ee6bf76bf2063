/** One chunk of Markdown as a flat list of blocks. */
import type { List, ListItem, Nodes, Root, RootContent, TableRow } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { ReadingCache } from './cache.ts';
import { htmlParts } from './html.ts';
import { inlineText } from './inline.ts';
import type { Mark } from './inline.ts';
import { verbatimPlain } from './plain.ts';
import { markdownParts } from './simpleMarkdown.ts';
import type { MarkdownPart } from './simpleMarkdown.ts';
import { joinPlain, nodeSpan, shiftPlain, slicePlain } from './spans.ts';
import type { PlainText, Span } from './types.ts';

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'html';
  readonly plain: PlainText;
  /** The block in the source, its marks included. */
  readonly range: Span;
  /** Of a Markdown or HTML heading 1 to 6; of an item its nesting from 0; of a paragraph in an item the item's. */
  readonly depth: number;
  /** Stretches of the plain text in bold or italics. */
  readonly marks: readonly Mark[];
  /** Of a heading. */
  readonly setext?: boolean;
  /** Of an item, and of a heading that is one to Markdown: `-`, `1.`, `2)` as written; none in HTML. */
  readonly marker?: string;
  /** Of a block in a list: whether it stands in an ordered list that is itself in no list. */
  readonly outerOrdered?: boolean;
  /** Of an item: whether more than its first paragraph stands in it. */
  readonly holdsMore?: boolean;
  /** Of an item: how many items its list has. */
  readonly siblings?: number;
  /** Of an item: whether it is the first of its list. */
  readonly opensList?: boolean;
  /** Whether it consists of links only, as the lines of a table of contents do. */
  readonly links?: boolean;
  /** Of a row: whether it is the head of its table. */
  readonly headsTable?: boolean;
  /** In a block quote. */
  readonly quoted?: boolean;
}

/** The first row of a table that lays out clauses is a clause, not a head; it is longer than any head. */
const LONGEST_TABLE_HEAD = 120;

/** Beyond these the Markdown parser is quadratic or worse; no contract comes near, and the text is read as it stands. */
const LONGEST_LINE = 100_000;
const MOST_MARKS = 2_000;
const DEEPEST = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){40}/mu;
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])/u;
const MARKS = /[*_~]+|!?\[|`+|</gu;

/** `:::note`, `> [!NOTE]`, `!!! note`: the mark that opens an admonition, and `:::` that closes it. */
const ADMONITION = /^(?::{3,}[ \t]*[\w-]*|\[![A-Za-z]+\]|(?:!!!|\?\?\?)\+?[ \t]+[\w-]+)(?=\s|$)/u;
const ADMONITION_END = /(?:^|\s):{3,}$/u;

/**
 * The blocks of a chunk, with offsets into `chunk`.
 *
 * @param definitions Markdown that the chunk refers to but that stands elsewhere (link and footnote definitions);
 * nothing of it comes out
 */
export function parseBlocks(chunk: string, definitions: string, cache?: ReadingCache): readonly Block[] {
  const key = definitions === '' ? chunk : `${chunk}\n\n${definitions}`;
  const kept = cache?.blocks.get(key);
  if (kept !== undefined) return kept;
  const blocks = parse(key, chunk.length, definitions === '' ? markdownParts : wholePart);
  cache?.blocks.set(key, blocks);
  return blocks;
}

/** The blocks of a chunk as the Markdown parser alone gives them: what {@link parseBlocks} is measured by. */
export function parseBlocksInFull(chunk: string): readonly Block[] {
  return parse(chunk, chunk.length, wholePart);
}

/** The Markdown tree of a chunk; undefined where the parser would be quadratic or worse, or gave up. */
export function markdownTree(chunk: string): Root | undefined {
  if (!parsable(chunk)) return undefined;
  try {
    return processor().parse(chunk);
  } catch {
    return undefined;
  }
}

function wholePart(text: string): readonly MarkdownPart[] {
  return [{ start: 0, end: text.length }];
}

function parse(text: string, end: number, partsOf: (text: string) => readonly MarkdownPart[]): readonly Block[] {
  if (!parsable(text)) return literalBlocks(text.slice(0, end));
  try {
    return partsOf(text).flatMap((part) => blocksOf(part, text, end));
  } catch {
    // Only a stack overflow gets here (absurdly nested Markdown): its words are worth more than its structure.
    return literalBlocks(text.slice(0, end));
  }
}

function blocksOf(part: MarkdownPart, text: string, end: number): readonly Block[] {
  const own = part.nodes === undefined ? text.slice(part.start, part.end) : text;
  const walker = new Walker(own, end);
  walker.walkAll(part.nodes ?? processor().parse(own).children);
  return part.nodes === undefined ? walker.blocks.map((block) => shiftBlock(block, part.start)) : walker.blocks;
}

function parsable(text: string): boolean {
  if (DEEPEST.test(text)) return false;
  if (text.length < MOST_MARKS) return true;
  let marks = 0;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (line.length > LONGEST_LINE) return false;
    if (line.trim() === '' || line.startsWith('|')) marks = 0;
    else marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST_MARKS) return false;
  }
  return true;
}

/** Every stretch between blank lines as a paragraph, unparsed. */
function literalBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*/gu)) {
    const plain = verbatimPlain(match[0], match.index);
    const range = { start: match.index, end: match.index + match[0].length };
    if (plain.text !== '') blocks.push({ kind: 'paragraph', plain, range, depth: 0, marks: [] });
  }
  return blocks;
}

/** Memo of the one frozen processor: building it costs milliseconds that no start-up should pay. */
let frozen: Processor<Root, undefined, undefined, undefined, undefined> | undefined;

function processor(): Processor<Root, undefined, undefined, undefined, undefined> {
  frozen ??= unified().use(remarkParse).use(remarkGfm).use(forContracts).freeze();
  return frozen;
}

/**
 * Text indented by four blanks is text (contracts have no code), and nothing is rewritten after parsing (GFM's
 * search for addresses would make nodes without positions).
 */
function forContracts(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat() as Extension[];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

interface Place {
  /** Nesting of the list item around, -1 outside lists. */
  readonly depth: number;
  readonly quoted: boolean;
  readonly outerOrdered?: boolean;
  /** The item whose first block this is. */
  readonly item?: Pick<Block, 'marker' | 'holdsMore' | 'siblings' | 'opensList'> & { readonly start: number };
}

class Walker {
  readonly blocks: Block[] = [];
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  walkAll(nodes: readonly RootContent[]): void {
    let taken: RootContent | undefined;
    nodes.forEach((node, index) => {
      const next = nodes[index + 1];
      if (node === taken) return;
      if (next?.type === 'thematicBreak' && node.type === 'list' && this.#underlined(node, next)) taken = next;
      else this.walk(node, { depth: -1, quoted: false });
    });
  }

  /**
   * "1. Audit" with a line of dashes right under it: to Markdown a list and a rule, to whoever wrote it a heading.
   *
   * @returns whether it was one, and has been added
   */
  #underlined(list: List, rule: Nodes): boolean {
    const [item] = list.children;
    const [paragraph] = item?.children ?? [];
    if (list.children.length !== 1 || item?.children.length !== 1 || list.ordered !== true || paragraph?.type !== 'paragraph') return false;
    const { start } = nodeSpan(list);
    const { start: end, end: ruleEnd } = nodeSpan(rule);
    if (end >= this.#end || !/^[^\r\n]*(?:\r\n|\n|\r)$/u.test(this.#text.slice(start, end))) return false;
    const marker = LIST_MARK.exec(this.#text.slice(start, start + 12))?.[0] ?? '';
    this.#add('heading', paragraph.children, { start, end: ruleEnd }, { depth: -1, quoted: false }, { depth: 2, setext: true, marker });
    return true;
  }

  walk(node: Nodes, place: Place): void {
    const range = nodeSpan(node);
    if (range.start >= this.#end) return;
    switch (node.type) {
      case 'heading':
        return this.#add('heading', node.children, range, place, { depth: node.depth, setext: !this.#text.startsWith('#', range.start) });
      case 'paragraph':
        return this.#paragraph(node.children, range, place);
      case 'list':
        return this.#list(node, place);
      case 'table':
        return node.children.forEach((row, index) => this.#row(row, place, index === 0));
      case 'html':
        return this.#html({ start: range.start, end: Math.min(range.end, this.#end) }, place);
      case 'blockquote':
        return node.children.forEach((child) => this.walk(child, { depth: place.depth, quoted: true }));
      case 'footnoteDefinition':
        return node.children.forEach((child) => this.walk(child, place));
      default:
    }
  }

  /**
   * Items that are indented further than those before them are nested, also where they are too little indented for
   * Markdown: exports write "1.    Text" and the items in it four blanks in.
   */
  #list(list: List, place: Place): void {
    const columns: number[] = [];
    list.children.forEach((item, index) => {
      const column = item.position?.start.column ?? 1;
      while (columns.length > 1 && column < (columns.at(-1) ?? 0)) columns.pop();
      const opensList = index === 0 || column > (columns.at(-1) ?? 0) + 1;
      if (opensList) columns.push(column);
      const depth = place.depth + columns.length;
      const outerOrdered = depth > 0 ? place.outerOrdered === true : list.ordered === true;
      // A list that opens an item has been given its mark; what stands below in its own items is not to have it again.
      this.#item(item, { depth, quoted: place.quoted, outerOrdered }, { siblings: list.children.length, opensList });
    });
  }

  /** @param inside where the item's own blocks stand */
  #item(item: ListItem, inside: Place, list: Pick<Block, 'siblings' | 'opensList'>): void {
    const { start } = nodeSpan(item);
    const marker = LIST_MARK.exec(this.#text.slice(start, start + 12))?.[0];
    const opening = { start, ...list, holdsMore: item.children.length > 1, ...(marker === undefined ? {} : { marker }) };
    item.children.forEach((child, index) => this.walk(child, index > 0 ? inside : { ...inside, item: opening }));
  }

  #paragraph(children: readonly Nodes[], range: Span, place: Place): void {
    const links = children.length > 0 && children.every((child) => /^link/u.test(child.type) || (child.type === 'text' && !/[\p{L}]/u.test(child.value)));
    const { item } = place;
    if (item === undefined) return this.#add('paragraph', children, range, place, { depth: Math.max(0, place.depth), links });
    const { start, ...opening } = item;
    this.#add('item', children, { start, end: range.end }, place, { depth: place.depth, links, ...opening });
  }

  #add(kind: Block['kind'], children: readonly Nodes[], range: Span, place: Place, more: Partial<Block> & { readonly depth: number }): void {
    const { plain, marks } = inlineText(children, this.#text);
    const from = ADMONITION.exec(plain.text)?.[0].length ?? 0;
    const to = plain.text.length - (ADMONITION_END.exec(plain.text)?.[0].length ?? 0);
    const body = slicePlain(plain, from, to);
    if (body.text === '') return;
    this.blocks.push({
      kind,
      plain: body,
      range,
      marks: from === 0 ? marks : [],
      ...(place.quoted ? { quoted: true } : {}),
      ...(place.outerOrdered === undefined ? {} : { outerOrdered: place.outerOrdered }),
      ...more,
    });
  }

  #row(row: TableRow, place: Place, first: boolean): void {
    const cells = row.children.map((cell) => inlineText(cell.children, this.#text)).filter((cell) => cell.plain.text !== '');
    const plain = joinPlain(cells.map((cell) => cell.plain), ' | ');
    if (plain.text === '') return;
    const marks = cells.length === 1 ? (cells[0]?.marks ?? []) : [];
    const heads = first && plain.text.length <= LONGEST_TABLE_HEAD;
    this.blocks.push({ kind: 'row', plain, range: nodeSpan(row), depth: Math.max(0, place.depth), marks, ...(heads ? { headsTable: true } : {}) });
  }

  #html(range: Span, place: Place): void {
    for (const part of htmlParts(this.#text, range)) {
      const { kind, plain, bold } = part;
      const marks = bold ? [{ start: 0, end: plain.text.length, strong: true }] : [];
      const depth = kind === 'heading' ? part.depth : Math.max(0, place.depth);
      this.blocks.push({ kind, plain, range: part.range, depth, marks });
    }
  }
}

/** The same block, `by` code units further on in the source. */
export function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  return { ...block, plain: shiftPlain(block.plain, by), range: { start: block.range.start + by, end: block.range.end + by } };
}
