/** The draft's own words in an answer: without its Markdown, and of a length to be read at a glance. */
import type { Contract, PlainText, Section, Span } from '../../contract/types.ts';
import type { Draft } from './draft.ts';
import { escapeMarkdown, lineLink } from './markdown.ts';
import { provisionIn } from '../../wording/places.ts';

/** Characters that are quoted of one passage. */
const MOST_QUOTED = 800;

/** Where a sentence, or an item of an enumeration, ends. */
const ENDS = /[.!?;:…]["'”’»)\]]*$/u;

/**
 * What a span of a section says, as a Markdown block quote in which nothing of the draft is rendered as markup. A long
 * one ends after a sentence, with an ellipsis that leads to the place.
 */
export function quoted(draft: Draft, section: number, span: Span): string {
  const paragraphs: string[] = [];
  let left = MOST_QUOTED;
  for (const paragraph of paragraphsOf(draft.review.contract, section, span)) {
    const whole = paragraph.length <= left;
    const shown = whole ? paragraph : cut(paragraph, left, paragraphs.length > 0);
    if (shown !== '') paragraphs.push(escapeMarkdown(shown));
    left -= paragraph.length;
    if (whole) continue;
    const more = lineLink('…', draft.uri, draft.lines.lineAt(span.start));
    paragraphs.push(`${paragraphs.pop() ?? ''} ${more}`.trimStart());
    break;
  }
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** What a span of a section says, in one line of plain text; a long one ends after a sentence or a word, with an ellipsis. */
export function saidIn({ review: { contract } }: Draft, section: number, span: Span): string {
  const said = [...paragraphsOf(contract, section, span)].join(' ').replace(/\s+/gu, ' ');
  return said.length <= MOST_QUOTED ? said : `${cut(said, MOST_QUOTED, false)} …`;
}

/** The beginning of a text up to the end of a sentence, else of a word; nothing where others stand before it. */
function cut(text: string, most: number, others: boolean): string {
  const words = text.slice(0, most + 1).replace(/\s?\S*$/u, '');
  for (let at = words.length; at > most / 2; at = words.lastIndexOf(' ', at - 1)) {
    if (ENDS.test(words.slice(Math.max(0, at - 4), at))) return words.slice(0, at);
  }
  return others ? '' : words;
}

/** The title and the provisions, with their numbers, as far as the span holds them. */
function* paragraphsOf(contract: Contract, index: number, span: Span): Generator<string> {
  const section = contract.sections[index];
  if (section === undefined) return;
  const { heading, provisions } = section.body;
  const wanted = { start: span.start - section.origin, end: span.end - section.origin };
  if (heading !== undefined && wanted.start < heading.range.end) {
    const title = held(heading.title, wanted);
    const numbered = wanted.start <= heading.range.start && heading.number !== undefined;
    if (title !== '') yield numbered ? `${heading.number} ${title}` : title;
  }
  for (let at = provisionIn(contract, index, span.start) ?? 0; at < provisions.length; at += 1) {
    const provision = provisions[at];
    if (provision === undefined || provision.range.start >= wanted.end) return;
    const said = held(provision.plain, wanted);
    // The number of the passage itself stands in its name.
    const numbered = wanted.start < provision.range.start && provision.number !== undefined;
    if (said !== '') yield numbered ? `${mark(provision.number ?? '')} ${said}` : said;
  }
}

/** A number as written; the marks of a list without numbers look alike. */
function mark(number: string): string {
  return /^[-*+]$/u.test(number) ? '•' : number;
}

/** What of a plain text comes from a span of the source. */
function held({ text, pieces }: PlainText, { start, end }: Span): string {
  let from = text.length;
  let to = 0;
  for (const piece of pieces) {
    if (piece.source >= end) break;
    if (piece.source + piece.sourceLength <= start) continue;
    const exact = piece.plainLength === piece.sourceLength;
    from = Math.min(from, piece.plain + (exact ? Math.max(0, start - piece.source) : 0));
    to = Math.max(to, piece.plain + (exact ? Math.min(piece.plainLength, end - piece.source) : piece.plainLength));
  }
  return text.slice(from, to).trim();
}

/** What a section says after its heading. */
export function underHeading({ origin, body, range }: Section): Span {
  return { start: body.heading === undefined ? range.start : origin + body.heading.range.end, end: range.end };
}

/** A passage of a section with the items that complete its last sentence. */
export function withItems({ review: { contract } }: Draft, index: number, passage: Span): Span {
  const { body, origin } = contract.sections[index] ?? {};
  const first = provisionIn(contract, index, Math.max(passage.start, passage.end - 1));
  if (body === undefined || origin === undefined || first === undefined) return passage;
  let last = first;
  for (let next = body.provisions[last + 1]; next?.kind === 'item' && (next.leadIn ?? -1) >= first; next = body.provisions[last + 1]) last += 1;
  return last === first ? passage : { start: passage.start, end: origin + (body.provisions[last]?.range.end ?? passage.end) };
}
