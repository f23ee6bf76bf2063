import type { Contract, Provision, Section } from '../../contract/types.ts';
import type { Lines } from '../../lines.ts';
import type { Change } from './edits.ts';
import { closedMarks, headingLike } from './headings.ts';
import { blockEnd, insertedAfter, lastContentLine } from './insertion.ts';
import { layoutOf, wrapped } from './layout.ts';
import type { Layout } from './layout.ts';
import { numberAfter } from './numbering.ts';
import { isRunIn, siblings, wholeRange } from './outline.ts';

/** A provision to add: what it is about, for a heading in the line, and what it says. */
export interface NewProvision {
  readonly label: string;
  readonly text: string;
}

/**
 * Adds provisions to a section in the section's own manner: numbered like its numbered provisions, as items of
 * a list whose items stand for themselves, as further run-in subsections where it consists of these, else as
 * paragraphs. Items that complete a lead-in stay among themselves: a whole sentence does not fit there.
 *
 * @param section index of the section
 * @param anchor index of the provision after which they may stand at the earliest; the last one when left out
 */
export function addedProvisions(
  contract: Contract,
  lines: Lines,
  section: number,
  anchor: number | undefined,
  added: readonly NewProvision[],
): Change {
  const layout = layoutOf(contract, lines);
  return (
    amongRunIns(contract, lines, section, added, layout) ??
    inSection(contract, lines, section, anchor, added, layout)
  );
}

/** A provision as a section would write it at a line, and whether it stands right under the line before. */
export interface WrittenProvision {
  readonly text: string;
  readonly tight: boolean;
}

/**
 * One provision in the section's own manner, to stand in a line of it: with the number that follows those before it.
 *
 * @param section index of the section that holds the line
 * @param line zero-based; what stands in it is not counted
 */
export function provisionAtLine(contract: Contract, lines: Lines, section: number, line: number, added: NewProvision): WrittenProvision {
  const layout = layoutOf(contract, lines);
  const runIn = runInAt(contract, section, line, lines, added, layout);
  if (runIn !== undefined) return { text: runIn, tight: false };
  const whole = contract.sections[section];
  const own = whole && { ...whole, provisions: whole.provisions.filter(({ range }) => lines.lineAt(range.start) !== line) };
  const numbered = own === undefined ? [] : numberedProvisions(own);
  const before = numbered.filter(({ range }) => range.start < lines.start(line));
  const anchor = own?.provisions.findLastIndex(({ range }) => range.start < lines.start(line)) ?? -1;
  const kin = before.at(-1) ?? numbered[0] ?? (own === undefined || anchor < 0 ? undefined : ownItem(own, anchor));
  if (kin === undefined) return { text: wrapped(added.text, layout), tight: false };
  const series = before.map((each) => each.number ?? '');
  const number = before.length === 0 ? kin.number : numberAfter(series);
  return { text: markedBlock(contract.text, lines, kin, number, added.text, layout), tight: isTight(lines, kin) };
}

/** A further run-in subsection, where the section is one of several and the line stands at its end. */
function runInAt(contract: Contract, index: number, line: number, lines: Lines, { label, text }: NewProvision, layout: Layout): string | undefined {
  const section = contract.sections[index];
  if (section === undefined || isOutermost(contract, index) || !isNumberedRunIn(contract, index)) return undefined;
  if (siblings(contract, index).filter((each) => isNumberedRunIn(contract, each)).length < 2) return undefined;
  if (section.provisions.some(({ range }) => range.start >= lines.start(line + 1))) return undefined;
  const number = numberAfter([section.heading?.number ?? '']);
  return wrapped(`${headingLike(contract, section, number, titled(label), layout.eol).text} ${text}`, layout);
}

function titled(label: string): string {
  return label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** For a section that is one of several numbered ones with a heading in the line. */
function amongRunIns(
  contract: Contract,
  lines: Lines,
  index: number,
  added: readonly NewProvision[],
  layout: Layout,
): Change | undefined {
  const runIns = siblings(contract, index).filter((each) => isNumberedRunIn(contract, each));
  const last = runIns.at(-1);
  if (last === undefined || runIns.length < 2 || !runIns.includes(index) || isOutermost(contract, index)) return undefined;
  const model = contract.sections[last];
  if (model === undefined) return undefined;
  const series = runIns.map((each) => contract.sections[each]?.heading?.number ?? '');
  const blocks = added.map(({ label, text }) => {
    const number = numberAfter(series);
    if (number !== undefined) series.push(number);
    return wrapped(`${headingLike(contract, model, number, titled(label), layout.eol).text} ${text}`, layout);
  });
  const line = blockEnd(lines, wholeRange(contract, last), lastContentLine(lines, wholeRange(contract, last)));
  return insertedAfter(lines, line, blocks.join(layout.eol.repeat(2)), layout);
}

function isNumberedRunIn(contract: Contract, index: number): boolean {
  const section = contract.sections[index];
  return section?.heading?.number !== undefined && isRunIn(contract, section);
}

function isOutermost(contract: Contract, index: number): boolean {
  const parent = contract.sections[index]?.parent;
  return parent === undefined || parent === contract.title;
}

function inSection(
  contract: Contract,
  lines: Lines,
  index: number,
  anchor: number | undefined,
  added: readonly NewProvision[],
  layout: Layout,
): Change {
  const section = contract.sections[index];
  const numbered = section === undefined ? [] : numberedProvisions(section);
  const kin = section === undefined ? undefined : (numbered.at(-1) ?? ownItem(section, anchor));
  if (section !== undefined && kin !== undefined) return marked(contract, lines, section, kin, numbered, added, layout);
  const line = paragraphLine(contract, lines, index, anchor);
  const blocks = added.map(({ text }) => wrapped(text, layout));
  return insertedAfter(lines, line, blocks.join(layout.eol.repeat(2)), layout);
}

/** The line after which a free-standing paragraph may come. */
function paragraphLine(contract: Contract, lines: Lines, index: number, anchor: number | undefined): number {
  const section = contract.sections[index];
  const range = section?.range ?? { start: 0, end: contract.text.length };
  const last = section && lastOfSentence(section, anchor ?? section.provisions.length - 1);
  return blockEnd(lines, range, last === undefined ? lastContentLine(lines, range) : lastLine(lines, last));
}

/** The last of the provisions that belong to one: the items that complete its sentence, and those under them. */
function lastOfSentence(section: Section, at: number): Provision | undefined {
  let last = at;
  for (let next = section.provisions[last + 1]; next !== undefined; next = section.provisions[last + 1]) {
    if (next.leadIn === undefined && next.depth === 0) break;
    last++;
  }
  return section.provisions[last];
}

function lastLine(lines: Lines, { range }: Provision): number {
  return lines.lineAt(Math.max(range.start, range.end - 1));
}

/** The section's own numbered provisions, when they are its manner: at least two, and no less than half. */
function numberedProvisions(section: Section): Provision[] {
  const free = section.provisions.filter((each) => each.depth === 0 && each.leadIn === undefined && isText(each));
  const numbered = free.filter((each) => each.number !== undefined && /[\p{L}\p{N}]/u.test(each.number));
  return numbered.length >= 2 && numbered.length * 2 >= free.length ? numbered : [];
}

function isText({ kind }: Provision): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** The last item of the bulleted list that the anchor is in, when its items stand for themselves. */
function ownItem(section: Section, anchor: number | undefined): Provision | undefined {
  const at = anchor ?? section.provisions.length - 1;
  const start = section.provisions[at];
  if (start?.kind !== 'item' || start.depth > 0 || start.leadIn !== undefined || start.number === undefined) return undefined;
  let last = start;
  for (const next of section.provisions.slice(at + 1)) {
    if (next.kind !== 'item') break;
    if (next.depth > 0) continue;
    if (next.leadIn !== undefined || next.number !== start.number) return undefined;
    last = next;
  }
  return last;
}

/** Provisions with the mark of one that is there: after it and all that belongs to it. */
function marked(
  contract: Contract,
  lines: Lines,
  section: Section,
  kin: Provision,
  numbered: readonly Provision[],
  added: readonly NewProvision[],
  layout: Layout,
): Change {
  const series = numbered.map((each) => each.number ?? '');
  const blocks = added.map(({ text }) => {
    const number = numbered.length === 0 ? kin.number : numberAfter(series);
    if (number !== undefined) series.push(number);
    return markedBlock(contract.text, lines, kin, number, text, layout);
  });
  const last = lastOfSentence(section, section.provisions.indexOf(kin)) ?? kin;
  const line = blockEnd(lines, section.range, lastLine(lines, last));
  const gap = isTight(lines, kin) ? 0 : 1;
  return insertedAfter(lines, line, blocks.join(layout.eol.repeat(gap + 1)), layout, { before: gap });
}

function markedBlock(
  text: string,
  lines: Lines,
  kin: Provision,
  number: string | undefined,
  sentence: string,
  layout: Layout,
): string {
  if (number === undefined) return wrapped(sentence, layout);
  const raw = text.slice(lineStartOf(text, lines, kin), kin.range.end);
  const at = raw.indexOf(kin.number ?? '');
  const before = raw.slice(0, Math.max(0, at));
  const between = /^(?:[ \t]|\\?[.):\]°]|\*\*|__|[–—-](?=\s))*/u.exec(raw.slice(Math.max(0, at) + (kin.number ?? '').length))?.[0] ?? ' ';
  const opening = closedMarks(before + number + (/\s$/u.test(between) ? between : `${between} `));
  const isItem = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u.test(opening);
  return wrapped(opening + sentence, layout, 0, isItem ? ' '.repeat(opening.length) : '');
}

/** Where the mark of a provision begins: with its line, unless another provision stands in it before. */
function lineStartOf(text: string, lines: Lines, { range }: Provision): number {
  const start = lines.start(lines.lineAt(range.start));
  return /^[\s>]*$/u.test(text.slice(start, range.start)) ? start : range.start;
}

/** Whether the item stands right under another line of text. */
function isTight(lines: Lines, kin: Provision): boolean {
  const line = lines.lineAt(kin.range.start);
  return kin.kind === 'item' && line > 0 && lines.line(line - 1).trim() !== '';
}
