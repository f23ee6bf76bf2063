/** What a lawyer selects in a model contract: its title, and one passage for every guarantee. */
import { parseContract } from '../contract/contract.ts';
import { slicePlain, sourceSpan } from '../contract/spans.ts';
import type { Contract, Language, Parties, Provision, Section, Span } from '../contract/types.ts';
import { sentences } from '../language/sentences.ts';

/** Most passages that are made into elements; whoever selects more selects a contract, and no clause. */
export const MOST_PASSAGES = 40;

export interface Passage {
  /** Without Markdown and without its number; an item with the lead-in that it completes. */
  readonly text: string;
  /** The heading under which it stands by itself. */
  readonly heading?: string;
}

export interface Selection {
  /** The heading of what is selected; undefined where it has none. */
  readonly title: string | undefined;
  readonly language: Language;
  readonly parties: Parties;
  /** At most `MOST_PASSAGES`. */
  readonly passages: readonly Passage[];
}

/**
 * Reads a part of a contract: whole sentences that the selection touches.
 *
 * @param selected in UTF-16 code units of the text
 */
export function readSelection(text: string, selected: Span): Selection {
  const contract = parseContract(text);
  const sections = contract.sections.filter(({ range }) => touches(range, selected));
  const read = sections.map((section) => ({ section, passages: passagesIn(section, selected) }));
  const first = read.find(({ passages, section }) => passages.length > 0 || isTitled(contract, section));
  const passages = read.flatMap(({ section, passages: own }) => {
    const heading = section === first?.section || own.length > 1 ? undefined : titleOf(section);
    return own.map((passage) => ({ text: passage, ...(heading === undefined ? {} : { heading }) }));
  });
  const title = first === undefined ? undefined : titleOf(first.section);
  return { title, language: first?.section.language ?? contract.language, parties: contract.parties, passages: passages.slice(0, MOST_PASSAGES) };
}

function isTitled(contract: Contract, section: Section): boolean {
  return titleOf(section) !== undefined && section !== contract.sections[contract.title ?? -1];
}

function titleOf({ heading }: Section): string | undefined {
  return heading === undefined || heading.title.text === '' ? undefined : readable(heading.title.text);
}

function passagesIn(section: Section, selected: Span): string[] {
  const own = section.provisions.map((provision) => (provision.kind === 'html' ? '' : selectedText(provision, selected)));
  const leadIns = new Set(section.provisions.flatMap(({ leadIn }, index) => (leadIn === undefined || own[index] === '' ? [] : [leadIn])));
  return section.provisions.flatMap((provision, index) => {
    const text = own[index] ?? '';
    return text === '' || leadIns.has(index) ? [] : [joined(leadInOf(section, provision), text)];
  });
}

/** The sentences that the selection touches. */
function selectedText({ plain, range }: Provision, selected: Span): string {
  if (!touches(range, selected)) return '';
  const all = sentences(plain.text);
  const touched = all.filter(({ start, end }) => touches(sourceSpan(plain, start, end), selected));
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? '' : readable(slicePlain(plain, first.start, last.end).text);
}

/** Without what no file can hold, or no one can see. */
function readable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFD\u200B]/gu, '').trim();
}

/** The last sentence of the lead-in, with its own before it. */
function leadInOf(section: Section, { kind, leadIn }: Provision): string {
  const provision = section.provisions[leadIn ?? -1];
  if (kind === 'row' || leadIn === undefined || provision === undefined) return '';
  const { text } = provision.plain;
  const last = sentences(text).at(-1) ?? { start: 0, end: text.length };
  const own = text.slice(last.start, last.end);
  return last.start === 0 ? joined(leadInOf(section, provision), own) : own;
}

/** "The Provider shall:" and "keep logs; and" make one sentence; an item that is a sentence stands by itself. */
function joined(leadIn: string, text: string): string {
  const item = text.replace(/\s*[;,]\s*(?:and|or|en|of|et|ou)?\s*$/iu, '');
  if (leadIn === '' || (/^\p{Lu}/u.test(item) && /[.!]$/u.test(item))) return item;
  return `${leadIn.replace(/\s*[:–-]\s*$/u, '')} ${item}`;
}

function touches(one: Span, { start, end }: Span): boolean {
  return one.start < end && start < one.end;
}
