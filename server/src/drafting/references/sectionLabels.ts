/** The numbers that one section gives to itself and to what stands in it. */
import { keywordNumber } from '../../contract/numbering.ts';
import type { Heading, Provision, Span } from '../../contract/types.ts';
import { copied, kept } from '../../memory.ts';
import type { SectionTexts } from '../sectionTexts.ts';
import { canonical, titlePrint } from './referencePattern.ts';
import type { FoundReference } from './referencePattern.ts';
import { keywordOf } from './referenceWords.ts';
import type { Keyword } from './referenceWords.ts';

/** The number of a heading; of "9 Appendix A: Licence" there are two. */
export interface HeadingLabel {
  readonly keyword: Keyword | undefined;
  /** See `canonical`. */
  readonly value: string;
}

/** The number of a provision, or one that stands in the middle of its text. */
export interface ProvisionLabel {
  readonly value: string;
  /** Index into the section's provisions. */
  readonly provision: number;
  readonly depth: number;
  readonly inText: boolean;
  /** Whether it is a paragraph, and no item of a list. */
  readonly paragraph: boolean;
}

export interface SectionLabels {
  /** See `titlePrint`. */
  readonly title: string;
  readonly headings: readonly HeadingLabel[];
  readonly provisions: readonly ProvisionLabel[];
  /** Paragraphs without a number: an "alinéa" or "lid" counts them. */
  readonly paragraphs: readonly number[];
  /** The same for two states of a section in which every number stands in the same place. */
  readonly print: string;
}

const WORD_BEFORE = /^(§{1,2}|\p{L}+\.?(?=[\s\d]|n[o°º]))\s*(?:n[o°º]\.?\s*)?/iu;
const BEGINS_WITH_WORD = /^[^\d(]/u;
/** "4.2. The Provider …" within a paragraph that lost its lines; "(b)" in a sentence. */
const IN_TEXT = /\d+(?:\.\d+){0,20}|\((?:[a-z]|[ivx]{2,5}|\d{1,2})\)(?=\s)/gu;
const DECIMAL = /^\d{1,2}(?:\.\d{1,2})+$/u;
const SINGLE = /^\d{1,2}$/u;
const SENTENCE_ENDS = /[.;:!?]\s$/u;
const CLOSES = /(?:^|\p{L}|[.;:!?)»”"]\s?)$/u;
const OPENS = /^\.?\)?\s?[-–—]?\s?["“«]?\p{Lu}/u;
const OPENS_AFTER_DOT = /^\.\s\p{Lu}/u;
const LONGEST_READ = 20_000;

/** A number as written without the word before it. */
export function labelOf(written: string): HeadingLabel {
  const word = BEGINS_WITH_WORD.test(written) ? WORD_BEFORE.exec(written) : null;
  const keyword = keywordOf(word?.[1] ?? '');
  return { keyword, value: copied(canonical(keyword === undefined || word === null ? written : written.slice(word[0].length))) };
}

/** @param found the references in each text: a number in one of them labels nothing */
export function readLabels({ section, kind }: SectionTexts, found: readonly (readonly FoundReference[])[]): SectionLabels {
  if (kind === 'contents') return { title: '', headings: [], provisions: [], paragraphs: [], print: '' };
  const { heading, provisions } = section.body;
  const titled = heading === undefined ? 0 : 1;
  const headings = heading === undefined ? [] : headingLabels(heading, found[0] ?? []);
  const labels = provisions.flatMap((provision, index) => provisionLabels(provision, index, found[index + titled] ?? []));
  const paragraphs = provisions.flatMap(({ kind: each, number, depth }, index) => (each === 'paragraph' && number === undefined && depth === 0 ? [index] : []));
  const title = copied(titlePrint(heading?.title.text ?? ''));
  return { title, headings: kept(headings), provisions: kept(labels), paragraphs: kept(paragraphs), print: `${title}\n${printOf(headings, labels, paragraphs)}` };
}

function headingLabels({ number, title }: Heading, found: readonly FoundReference[]): HeadingLabel[] {
  // "ARTICLE 5 – FEES5.1 – MONTHLY FEE": two headings that lost the line between them.
  const inTitle = numbersIn(title.text, found).filter((value) => value.includes('.'));
  const own = [...(number === undefined ? [] : [labelOf(whole(number, title.text))]), ...inTitle.map((value) => ({ keyword: undefined, value }))];
  const titled = keywordNumber(title.text);
  if (titled === undefined || (own.length === 0 && !titled.separated)) return own;
  const label = labelOf(titled.written);
  return label.keyword?.unit === 'annex' || own.length === 0 ? [...own, label] : own;
}

function provisionLabels({ kind, plain, number, depth }: Provision, provision: number, found: readonly FoundReference[]): ProvisionLabel[] {
  const { text } = plain;
  const labels: ProvisionLabel[] = [];
  const own = number === undefined || !/[\p{L}\p{N}]/u.test(number) ? headingLike(text) : number;
  if (own !== undefined) labels.push({ value: labelOf(whole(own, text)).value, provision, depth, inText: false, paragraph: kind === 'paragraph' });
  for (const value of numbersIn(text, found)) labels.push({ value, provision, depth: depth + 1, inText: true, paragraph: false });
  return labels;
}

function numbersIn(text: string, found: readonly FoundReference[]): string[] {
  if (text.length > LONGEST_READ || !/[(.]/u.test(text)) return [];
  const values: string[] = [];
  for (const { index, 0: written } of text.matchAll(IN_TEXT)) {
    if (!isLabel(text, index, written) || found.some(({ start, end }) => start <= index && index < end)) continue;
    values.push(copied(canonical(written)));
  }
  return values;
}

function isLabel(text: string, start: number, written: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (written.startsWith('(')) return /\s$/u.test(before);
  const after = text.slice(start + written.length, start + written.length + 6);
  if (DECIMAL.test(written)) return CLOSES.test(before) && OPENS.test(after);
  return SINGLE.test(written) && SENTENCE_ENDS.test(before) && OPENS_AFTER_DOT.test(after);
}

/** "3.4Subcontractors", the blank lost: 3 for a number and "4Subcontractors" for a text are 3.4. */
function whole(number: string, text: string): string {
  const rest = /\d$/u.test(number) ? /^\d{1,2}(?=\p{Lu})/u.exec(text)?.[0] : undefined;
  return rest === undefined ? number : `${number}.${rest}`;
}

/** A heading that was not read as one: "Article 12 – Term of the agreement" in a paragraph. */
export function headingLike(text: string): string | undefined {
  const first = text.charAt(0);
  if (first !== '§' && first === first.toLowerCase()) return undefined;
  const number = keywordNumber(text.slice(0, 60));
  return number?.separated === true ? number.written : undefined;
}

/** The range of a label in its section, from the section's origin. */
export function rangeOf(heading: Heading | undefined, provision: Provision | undefined): Span {
  return provision?.range ?? heading?.range ?? { start: 0, end: 0 };
}

function printOf(headings: readonly HeadingLabel[], provisions: readonly ProvisionLabel[], paragraphs: readonly number[]): string {
  const own = headings.map(({ keyword, value }) => `${keyword?.name ?? ''} ${value}`).join('|');
  const inner = provisions.map(({ value, provision, depth, inText, paragraph }) => `${value}@${provision}.${depth}${inText ? 't' : ''}${paragraph ? 'p' : ''}`).join('|');
  return copied(`${own}\n${inner}\n${paragraphs.join(' ')}`);
}
