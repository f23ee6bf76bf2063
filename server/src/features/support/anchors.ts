/** What repeats the number of a heading elsewhere in a draft: links to its anchor, and its entry in the table of contents. */
import type { Contract, Span } from '../../contract/types.ts';
import type { Change } from './edits.ts';

/** A heading that gets another number. */
export interface MovedHeading {
  /** Index of its section. */
  readonly section: number;
  /** Where its number stands. */
  readonly number: Span;
  readonly was: string;
  /** The number that it gets. */
  readonly text: string;
}

const LINK = /\]\(\s*<?#([^)\s>]{1,400})|^[ ]{0,3}\[[^\]\r\n]{1,200}\]:[ \t]*<?#([^\s>]{1,400})|\bhref=["']#([^"'\r\n]{1,400})["']/gmu;

/** New numbers in the anchors that links lead to: `[…](#8-audit)` → `[…](#9-audit)`. */
export function linkChanges(contract: Contract, headings: readonly MovedHeading[]): Change[] {
  const anchors = anchorsOf(contract, headings);
  if (anchors.size === 0) return [];
  return linksWithin(contract.text).flatMap(({ fragment, start: from, link }) => {
    const anchor = anchors.get(letters(fragment));
    const number = anchor === undefined ? undefined : numberIn(fragment, anchor);
    if (anchor === undefined || number === undefined) return [];
    const start = from + number.start;
    const written = fragment.slice(number.start, number.end);
    const separator = /[.-]/u.exec(written)?.[0] ?? '';
    const change = { span: { start, end: start + written.length }, text: anchor.text.replaceAll('.', separator).toLowerCase() };
    return [...entryChange(contract.text, link, anchor), change];
  });
}

const LONGEST_ENTRY = 300;
const LINK_ENTRY = /\[((?:[*_\\]|\p{L}{2,12}\.?[ \u00a0]|§[ \u00a0]?)*)(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}])([^[\]\r\n]*)$/u;

/** The number in the words of a link that are the heading itself: `[8. Audit](#8-audit)`. */
function entryChange(text: string, end: number, { was, title, text: now }: Anchor): Change[] {
  const before = text.slice(Math.max(0, end - LONGEST_ENTRY), end);
  const [all, lead = '', number, rest = ''] = LINK_ENTRY.exec(before) ?? [];
  if (all === undefined || number !== was || title === '' || letters(rest) !== title) return [];
  const start = end - all.length + 1 + lead.length;
  return [{ span: { start, end: start + number.length }, text: now }];
}

/** Where a text leads to an anchor of its own: the anchor as written, where it starts, and where what leads to it does. */
export function linksWithin(text: string): { readonly fragment: string; readonly start: number; readonly link: number }[] {
  return [...text.matchAll(LINK)].map((match) => {
    const fragment = match[1] ?? match[2] ?? match[3] ?? '';
    return { fragment, start: match.index + match[0].lastIndexOf(fragment), link: match.index };
  });
}

interface Anchor {
  readonly was: string;
  readonly text: string;
  /** Its letters. */
  readonly title: string;
  /** How many letters and digits stand before the number, and how many are its own. */
  readonly before: number;
  readonly length: number;
}

/**
 * The anchors that moved headings have, by their letters and digits alone: how blanks and punctuation become
 * hyphens differs from one renderer to the next.
 */
function anchorsOf(contract: Contract, headings: readonly MovedHeading[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { section, number, was, text } of headings) {
    const heading = contract.sections[section]?.heading;
    if (heading === undefined || (heading.style !== 'atx' && heading.style !== 'setext')) continue;
    const lead = letters(words(contract.text.slice(heading.range.start, number.start)));
    const own = letters(was);
    const title = letters(words(contract.text.slice(number.end, heading.range.end)));
    const key = lead + own + title;
    if (!anchors.has(key)) anchors.set(key, { was, text, title, before: lead.length, length: own.length });
  }
  return anchors;
}

/** A piece of a heading in the source without tags, link targets and attributes. */
export function words(source: string): string {
  return source.replace(/<[^<>]{0,200}>|\]\([^()]{0,400}\)|\{#[^{}]{0,200}\}|&\p{L}{1,10};/gu, '');
}

/** The letters and digits of a text or an anchor, by which one is told to be that of the other. */
export function letters(text: string): string {
  return decoded(text).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the number stands in an anchor as written. */
function numberIn(fragment: string, { before, length }: Anchor): Span | undefined {
  // What is encoded has other letters.
  if (before > 0 && fragment.includes('%')) return undefined;
  let start = 0;
  let end = 0;
  let counted = 0;
  for (let at = 0; at < fragment.length && counted < before + length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(fragment.charAt(at))) continue;
    if (counted === before) start = at;
    counted += 1;
    end = at + 1;
  }
  return counted < before + length ? undefined : { start, end };
}

const ENTRY = /^((?:[ \t>|[*_\\+•-]|\d{1,3}[.)][ \t](?=\[?[^\d]{0,12}\d)|<[^<>\r\n]{0,200}>){0,40}(?:\p{L}{2,12}\.?[ \u00a0]|§[ \u00a0]?)?)(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}])(.*)$/gmu;

/** New numbers at the head of the entries of the table of contents. */
export function contentsChanges(contract: Contract, headings: readonly MovedHeading[]): Change[] {
  const changes: Change[] = [];
  for (const { kind, range } of contract.sections) {
    if (kind !== 'contents') continue;
    for (const match of contract.text.slice(range.start, range.end).matchAll(ENTRY)) {
      const [, lead = '', number = '', rest = ''] = match;
      const moved = headings.find((each) => each.was === number && isTitled(contract, each, rest));
      if (moved === undefined) continue;
      const start = range.start + match.index + lead.length;
      changes.push({ span: { start, end: start + number.length }, text: moved.text });
    }
  }
  return changes;
}

/** Whether what follows the number of an entry is the title of a heading; a page number may come after it. */
function isTitled(contract: Contract, { section }: MovedHeading, rest: string): boolean {
  const title = letters(contract.sections[section]?.heading?.title.text ?? '');
  const entry = letters(words(rest));
  return title === '' ? /^\d*$/u.test(entry) : entry.startsWith(title) && /^\d*$/u.test(entry.slice(title.length));
}
