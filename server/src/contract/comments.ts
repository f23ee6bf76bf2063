/** Comments in the HTML of a draft: `<!-- … -->`. */
import type { Nodes } from 'mdast';
import { copied } from '../memory.ts';
import { markdownTree } from './blocks.ts';
import { cutChunks } from './chunks.ts';
import { nodeSpan } from './spans.ts';
import type { Contract, Section, SectionBody, Span } from './types.ts';

export interface Comment {
  /** From `<!--` to `-->`. */
  readonly range: Span;
  /** Index into the contract's sections. */
  readonly section: number;
}

const OPEN = '<!--';
const CLOSE = '-->';

/** Beside what a section said when it was last looked through, where its comments stand from its start. */
const known = new WeakMap<SectionBody, { readonly source: string; readonly comments: readonly Span[] }>();

/**
 * The comments that hold certain words, in the order of the document. What only looks like a comment is none: in code,
 * escaped, or without an end. A draft without the words costs one search; a section is parsed again only when it changes.
 */
export function commentsWith(contract: Contract, words: string): readonly Comment[] {
  return sectionsWith(contract, words).flatMap((section) => {
    const start = contract.sections[section]?.range.start ?? 0;
    return commentsIn(contract, section)
      .map((span) => ({ start: span.start + start, end: span.end + start }))
      .filter((range) => contract.text.slice(range.start, range.end).includes(words))
      .map((range) => ({ range, section }));
  });
}

/** Indices of the sections in which the words stand, each once. */
function sectionsWith({ text, sections, frontMatter }: Contract, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words, frontMatter?.range.end ?? 0); at >= 0; ) {
    const section = sectionAt(sections, at);
    const { end } = sections[section]?.range ?? { end: text.length };
    found.push(section);
    at = end > at ? text.indexOf(words, end) : -1;
  }
  return found;
}

/** Index of the section that holds an offset: the last that begins at it or before. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function commentsIn({ text, sections }: Contract, index: number): readonly Span[] {
  const section = sections[index];
  if (section === undefined) return [];
  const source = text.slice(section.range.start, section.range.end);
  const before = known.get(section.body);
  if (before?.source === source) return before.comments;
  const comments = commentsOf(source);
  known.set(section.body, { source: copied(source), comments });
  return comments;
}

/** The comments of a stretch of Markdown that begins where the parser would begin anew. */
function commentsOf(source: string): Span[] {
  const comments: Span[] = [];
  // The Markdown parser would drop a byte order mark uncounted.
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (const { text } of cutChunks(source, { start, end: source.length })) {
    const own = text.includes(OPEN) ? (plainComments(text) ?? parsedComments(text)) : [];
    for (const { start: from, end } of own) comments.push({ start: start + from, end: start + end });
    start += text.length;
  }
  return comments;
}

/** What may make of a comment something else. */
const UNSURE = /`|~~~|<(?:script|pre|style|textarea|[?]|!(?!--)|!-->)/iu;

/** A blank line ends some blocks of HTML, and with them what looked like a comment. */
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/u;

/** The comments of a chunk in which each begins a line and nothing is code; undefined where that is not certain. */
function plainComments(text: string): readonly Span[] | undefined {
  if (UNSURE.test(text)) return undefined;
  const comments = commentsOfHtml(text, { start: 0, end: text.length });
  return comments.every(({ start, end }) => beginsLine(text, start) && !BLANK_LINE.test(text.slice(start, end))) ? comments : undefined;
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && /[ \t]/u.test(text.charAt(at - 1))) at -= 1;
  return at === 0 || /[\r\n]/u.test(text.charAt(at - 1));
}

function parsedComments(text: string): readonly Span[] {
  const tree = markdownTree(text);
  return tree === undefined ? [] : htmlOf(tree).flatMap((html) => commentsOfHtml(text, html));
}

/** Where the HTML of a tree stands. */
function htmlOf(node: Nodes): Span[] {
  if (node.type === 'html') return [nodeSpan(node)];
  return 'children' in node ? node.children.flatMap(htmlOf) : [];
}

function commentsOfHtml(text: string, html: Span): Span[] {
  const comments: Span[] = [];
  for (let at = html.start; at < html.end; ) {
    const start = text.indexOf(OPEN, at);
    const close = start < 0 ? -1 : text.indexOf(CLOSE, start + OPEN.length);
    at = close + CLOSE.length;
    if (close < 0 || at > html.end) break;
    comments.push({ start, end: at });
  }
  return comments;
}
