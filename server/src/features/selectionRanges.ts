import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Contract, Provision, Span } from '../contract/types.ts';
import { sectionAt } from '../contract/sections.ts';
import { sourceSpan } from '../contract/spans.ts';
import { sentences } from '../language/sentences.ts';
import type { Draft } from './support/draft.ts';
import { wholeEnds } from './support/nesting.ts';

/**
 * Of each position: the word, the sentence, the provision, an item with those under it, the list with what leads it in,
 * what stands under the heading, the section, the section with its subsections, the sections around it, the draft.
 */
export function selectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[] {
  const ends = wholeEnds(draft.review.contract);
  return positions.map((position) => {
    const offset = draft.lines.offset(position);
    const { length } = draft.lines.text;
    const growing = strictlyGrowing([...candidates(draft.review.contract, ends, offset)], offset).filter(({ start, end }) => start > 0 || end < length);
    // Where nothing else holds it there is still the draft.
    const whole: SelectionRange = { range: draft.lines.range({ start: 0, end: length }) };
    return growing.reduceRight<SelectionRange>((parent, span) => ({ range: draft.lines.range(span), parent }), whole);
  });
}

/** Spans around an offset, more or less from the innermost to the outermost. */
function* candidates(contract: Contract, ends: readonly number[], offset: number): Generator<Span> {
  const { text, frontMatter, sections } = contract;
  yield wordAt(text, offset);
  if (frontMatter !== undefined && offset <= frontMatter.range.end && offset < (sections[0]?.range.start ?? Infinity)) {
    yield lineAt(text, offset);
    yield trimmed(text, frontMatter.range);
    return;
  }
  const index = sectionAt(contract, offset);
  const section = sections[index];
  if (section === undefined) return;
  const { heading, range, provisions } = section;
  if (heading !== undefined && holds(heading.range, offset)) {
    yield sourceSpan(heading.title, 0, heading.title.text.length);
    yield heading.range;
  }
  yield* provisionsAt(provisions, offset);
  const end = trimmed(text, range).end;
  yield trimmed(text, { start: heading?.range.end ?? range.start, end });
  for (let at: number | undefined = index; at !== undefined; at = sections[at]?.parent) {
    const outer = sections[at];
    if (outer === undefined) break;
    const start = outer.heading?.range.start ?? outer.range.start;
    if (at === index) yield trimmed(text, { start, end });
    yield trimmed(text, { start, end: ends[at] ?? outer.range.end });
  }
}

/** The provision that holds an offset: its sentence, itself, with the items under it, and the lists it is part of. */
function* provisionsAt(provisions: readonly Provision[], offset: number): Generator<Span> {
  const index = provisions.findIndex(({ range }) => holds(range, offset));
  const found = provisions[index];
  if (found === undefined) return;
  for (const { start, end } of sentences(found.plain.text)) yield sourceSpan(found.plain, start, end);
  yield found.range;
  yield withItems(provisions, index);
  for (let at: number | undefined = found.leadIn; at !== undefined; at = provisions[at]?.leadIn) yield withItems(provisions, at);
}

/** A provision with all that completes it, and what stands deeper in the list. */
function withItems(provisions: readonly Provision[], index: number): Span {
  const { range, depth, kind } = provisions[index] ?? { range: { start: 0, end: 0 }, depth: 0, kind: 'paragraph' };
  let last = index;
  for (let at = index + 1; at < provisions.length && belongs(provisions, at, index, kind === 'item' ? depth : Infinity); at++) last = at;
  return { start: range.start, end: Math.max(range.end, provisions[last]?.range.end ?? 0) };
}

function belongs(provisions: readonly Provision[], at: number, index: number, depth: number): boolean {
  const provision = provisions[at];
  if (provision === undefined || (provision.kind === 'item' && provision.depth > depth)) return provision !== undefined;
  for (let above = provision.leadIn; above !== undefined && above >= index; above = provisions[above]?.leadIn) {
    if (above === index) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** What stands within a word: "d’une", "back-up", "12.3". */
const WITHIN = /['’.-]/u;
/** No word goes on for longer to either side. */
const LONGEST_WORD = 200;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (offset - start < LONGEST_WORD && isInWord(text, start - 1)) start--;
  let end = offset;
  while (end - offset < LONGEST_WORD && isInWord(text, end)) end++;
  return { start, end };
}

function isInWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (WORD.test(character)) return true;
  return WITHIN.test(character) && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
}

function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !/[\r\n]/u.test(text.charAt(end))) end++;
  return { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && isSpace(text, from)) from++;
  let to = end;
  while (to > from && isSpace(text, to - 1)) to--;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Those that hold the offset, each wider than the one before it and around it; without the draft as a whole. */
function strictlyGrowing(spans: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  let inner: Span = { start: offset, end: offset };
  for (const span of spans) {
    if (span.start > inner.start || span.end < inner.end || span.end - span.start === inner.end - inner.start) continue;
    kept.push(span);
    inner = span;
  }
  return kept;
}
