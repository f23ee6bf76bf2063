/** The texts of a clause in one language, from `<clause>/<language>.md`. */
import type { Blockquote, Heading, Nodes, Paragraph, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Language, Span } from '../contract/types.ts';
import type { LibraryFile } from './problem.ts';
import { isPlain, PLAIN_MESSAGE, unshowable } from './showable.ts';
import type { Unshowable } from './showable.ts';
import { templateFaults } from './template.ts';
import { POSITION_KINDS } from './types.ts';
import type { ClauseText, ElementText, Position } from './types.ts';

/** Longest text file and longest line, in UTF-16 code units: the Markdown parser slows down beyond. */
export const MAX_TEXT_LENGTH = 60_000;
const MAX_LINE_LENGTH = 5_000;

const processor = unified().use(remarkParse).freeze();

const START: Span = { start: 0, end: 0 };

const KINDS = POSITION_KINDS.filter((kind) => kind !== 'preferred');

/** A heading with what stands under it up to the next heading of its depth or less. */
interface Part {
  readonly heading: Heading;
  readonly content: readonly RootContent[];
}

/**
 * Reads a text file, whose blocks under the third second-level heading are those of `elements` (ids). Undefined,
 * with the problems reported, when anything is missing or too much.
 *
 * @param base the text of the clause that this one extends: what is left out here stays as it is there
 */
export function readClauseText(file: LibraryFile, elements: readonly string[], language: Language, base?: ClauseText): ClauseText | undefined {
  const before = file.reported;
  if (file.text.length > MAX_TEXT_LENGTH) file.report(START, `This file is too long: shorten it to at most ${MAX_TEXT_LENGTH} characters.`);
  else if (file.text.split('\n').some((line) => line.length > MAX_LINE_LENGTH)) file.report(START, `A line is too long: break it after at most ${MAX_LINE_LENGTH} characters.`);
  if (file.reported > before) return undefined;
  const text = new TextReader(file, language, base).read(elements);
  return file.reported === before ? text : undefined;
}

class TextReader {
  readonly #file: LibraryFile;
  readonly #language: Language;
  readonly #base: ClauseText | undefined;
  #unshowable: readonly Unshowable[] = [];

  constructor(file: LibraryFile, language: Language, base: ClauseText | undefined) {
    this.#file = file;
    this.#language = language;
    this.#base = base;
  }

  read(elements: readonly string[]): ClauseText {
    const root = processor.parse(this.#file.text);
    this.#unshowable = unshowable(this.#file.text);
    for (const { span, message } of this.#unshowable) this.#file.report(span, message);
    const blocks = root.children;
    const [first, ...rest] = blocks;
    const titled = first?.type === 'heading' && first.depth === 1;
    const base = this.#base;
    if (!titled && base === undefined) this.#file.report(first === undefined ? START : spanOf(first), 'The file begins with the clause’s title: write “# ” and the title on the first line.');
    const body = titled ? rest : blocks;
    const at = body.findIndex(isPartHeading);
    const parts = partsOf(at < 0 ? [] : body.slice(at), 2);
    const [why, lookFor, blocksOf, extra] = base !== undefined && parts.length === 1 ? [undefined, undefined, parts[0]] : parts;
    if (base === undefined || parts.length > 1) this.#checkParts(parts);
    return {
      title: titled ? this.#required(this.#plain(first), spanOf(first), 'The title is empty: write it behind “# ”.') : (base?.title ?? ''),
      explanation: this.#prose(at < 0 ? body : body.slice(0, at), titled ? spanOf(first) : START, 'Under the title, write what the policy asks.', base?.explanation),
      why: this.#proseOf(why, 'Under this heading, write why it matters.', base?.why),
      lookFor: this.#proseOf(lookFor, 'Under this heading, write what to look for.', base?.lookFor),
      elements: { ...base?.elements, ...(extra === undefined ? this.#elements(blocksOf, elements) : {}) },
    };
  }

  #checkParts(parts: readonly Part[]): void {
    const extra = parts[3];
    if (extra !== undefined) this.#file.report(spanOf(extra.heading), 'A text has three headings “## ”: why it matters, what to look for, and the elements. Make this one “### ” or remove it.');
    else if (parts.length < 3) this.#file.report(START, `A text has three headings “## ”: why it matters, what to look for, and the elements; this one has ${parts.length}.`);
  }

  #elements(part: Part | undefined, ids: readonly string[]): Record<string, ElementText> {
    const base = this.#base?.elements ?? {};
    if (part === undefined) {
      if (this.#base !== undefined) for (const id of ids) this.#file.report(START, `The element “${id}” has no text here: add a heading “## ” for the elements, and under it a block that begins with “### ${id}”.`);
      return {};
    }
    const stray = part.content[0];
    if (stray !== undefined && stray.type !== 'heading') this.#file.report(spanOf(stray), 'Here only the elements stand: begin each with “### ” and its id.');
    const texts: Record<string, ElementText> = {};
    for (const block of partsOf(part.content, 3)) {
      const id = plainText(block.heading);
      if (!ids.includes(id) && !Object.hasOwn(base, id)) this.#file.report(spanOf(block.heading), `“${id}” is not an element of clause.yaml: correct the id, or add the element there.`);
      else if (Object.hasOwn(texts, id)) this.#file.report(spanOf(block.heading), `“${id}” has a block already: keep one of the two.`);
      else texts[id] = this.#element(block, id);
    }
    for (const id of ids) {
      if (!Object.hasOwn(texts, id)) this.#file.report(spanOf(part.heading), `The element “${id}” has no text here: add a block that begins with “### ${id}”.`);
    }
    return texts;
  }

  #element({ heading, content }: Part, id: string): ElementText {
    const headed = content.findIndex((block) => block.type === 'heading' && block.depth === 4);
    const [label, asks, template, more] = headed < 0 ? content : content.slice(0, headed);
    const positions = headed < 0 ? [] : this.#positions(content.slice(headed), id);
    const known = this.#base !== undefined && Object.hasOwn(this.#base.elements, id) ? this.#base.elements[id] : undefined;
    if (known !== undefined && label?.type === 'blockquote' && asks === undefined) return this.#changed(known, label, positions);
    if (known !== undefined && label === undefined && headed >= 0) return this.#changed(known, undefined, positions);
    const at = spanOf(heading);
    if (!isLabel(label)) this.#file.report(label === undefined ? at : spanOf(label), `Under “### ${id}”, first write the label in bold: **a short name**.`);
    else if (asks?.type !== 'paragraph') this.#file.report(asks === undefined ? at : spanOf(asks), `Under the label of “${id}”, write in one paragraph what the contract has to say.`);
    else if (template?.type !== 'blockquote') this.#file.report(template === undefined ? at : spanOf(template), `Under “${id}”, write the template: one paragraph, each line behind “> ”.`);
    else if (more !== undefined) this.#file.report(spanOf(more), `“${id}” has a label, a paragraph and a template, no more: remove this.`);
    else return { label: this.#plain(label), asks: this.#plain(asks), template: this.#template(template), ...(positions.length > 0 && { positions }) };
    return { label: '', asks: '', template: '' };
  }

  /**
   * An element of the clause that is extended. Positions that go with another template are the base's no more; those
   * beside the base's own template add to the base's, or take the place of those of their kind.
   */
  #changed({ positions: before = [], ...known }: ElementText, template: Blockquote | undefined, own: readonly Position[]): ElementText {
    const positions = template === undefined ? KINDS.flatMap((kind) => [...own, ...before].find((position) => position.kind === kind) ?? []) : own;
    return { ...known, ...(template !== undefined && { template: this.#template(template) }), ...(positions.length > 0 && { positions }) };
  }

  /** The positions of an element, the better first, in whatever order they are written. */
  #positions(blocks: readonly RootContent[], id: string): Position[] {
    const positions = new Map<string, Position>();
    for (const { heading, content } of partsOf(blocks, 4)) {
      const kind = KINDS.find((each) => each === plainText(heading));
      if (kind === undefined) this.#file.report(spanOf(heading), `Under “${id}”, a position is “#### acceptable” or “#### fallback”, not “${plainText(heading)}”: write one of the two.`);
      else if (positions.has(kind)) this.#file.report(spanOf(heading), `“${id}” has a position “${kind}” already: keep one of the two.`);
      else positions.set(kind, this.#position(kind, { heading, content }));
    }
    return KINDS.flatMap((kind) => positions.get(kind) ?? []);
  }

  /** The name in bold may be left out. */
  #position(kind: Position['kind'], { heading, content }: Part): Position {
    const [first, ...others] = content;
    const [template, more] = isLabel(first) ? others : content;
    if (template?.type !== 'blockquote') this.#file.report(spanOf(template ?? first ?? heading), `Under “#### ${kind}”, write its text: one paragraph, each line behind “> ”; before it at most its name in bold.`);
    else if (more !== undefined) this.#file.report(spanOf(more), `“#### ${kind}” has a name and a text, no more: remove this.`);
    else return { kind, ...(isLabel(first) && { name: this.#plain(first) }), template: this.#template(template) };
    return { kind, template: '' };
  }

  #plain(node: RootContent): string {
    const text = plainText(node);
    if (!isPlain(text)) this.#file.report(spanOf(node), PLAIN_MESSAGE);
    return text;
  }

  #template(quote: Blockquote): string {
    const [paragraph, more] = quote.children;
    if (paragraph?.type !== 'paragraph' || more !== undefined) {
      this.#file.report(more === undefined ? spanOf(quote) : spanOf(more), 'A template is one paragraph: no list, no heading, no second paragraph.');
      return '';
    }
    const hardBreak = paragraph.children.find((child) => child.type === 'break');
    if (hardBreak !== undefined) this.#file.report(spanOf(hardBreak), 'A template is one paragraph: remove the forced line break at the end of this line.');
    const { start, end } = spanOf(paragraph);
    const lines = withoutQuoteMarks(this.#file.text.slice(start, end));
    for (const { span, message } of templateFaults(lines, this.#language)) {
      this.#file.report({ start: start + span.start, end: start + span.end }, message);
    }
    return folded(lines);
  }

  #proseOf(part: Part | undefined, missing: string, base: string | undefined): string {
    return part === undefined ? (base ?? '') : this.#prose(part.content, spanOf(part.heading), missing, base);
  }

  /** Markdown as it is written; `heading` is where a missing text is reported. */
  #prose(blocks: readonly RootContent[], heading: Span, missing: string, base: string | undefined): string {
    const first = blocks[0];
    const last = blocks.at(-1);
    const text = first === undefined || last === undefined ? '' : this.#file.text.slice(spanOf(first).start, spanOf(last).end).trim();
    // By itself, and without the blanks before it, it may be read otherwise than in the file.
    if (first !== undefined && this.#unshowable.length === 0) for (const { message } of unshowable(text)) this.#file.report(spanOf(first), message);
    return base !== undefined && text === '' ? base : this.#required(text, heading, missing);
  }

  #required(text: string, span: Span, missing: string): string {
    if (text === '') this.#file.report(span, missing);
    return text;
  }
}

/** Where the block of an element begins; the beginning of the file when it has none. */
export function elementHeading({ text }: LibraryFile, id: string): Span {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('###') && line.replace(/^#+/u, '').trim() === id) return { start, end: start + line.trimEnd().length };
    start += line.length + 1;
  }
  return START;
}

function isPartHeading(block: RootContent): boolean {
  return block.type === 'heading' && block.depth <= 2;
}

/** Cuts blocks at the headings of a depth (or less); what stands before the first is left out. */
function partsOf(blocks: readonly RootContent[], depth: number): Part[] {
  const parts: { heading: Heading; content: RootContent[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= depth) parts.push({ heading: block, content: [] });
    else parts.at(-1)?.content.push(block);
  }
  return parts;
}

function isLabel(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'strong' && plainText(block) !== '';
}

/** The words of a block on one line; only blanks and line ends are folded, so that French keeps its fixed spaces. */
function plainText(node: RootContent): string {
  return folded(words(node)).replace(/^ | $/gu, '');
}

function words(node: RootContent): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(words).join('') : '';
}

function folded(text: string): string {
  return text.replace(/[ \t\n]+/gu, ' ');
}

/** Blanks in place of the quote marks at the line beginnings: every other character keeps its offset. */
function withoutQuoteMarks(quoted: string): string {
  return quoted.replace(/\n[ \t]*>?/gu, (mark) => ' '.repeat(mark.length));
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
