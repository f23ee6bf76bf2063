/**
 * Chunks as they are read: a stretch is one chunk, or the few over whose borders a paragraph goes on. Everything in it
 * has offsets from its own start, so that it stays what it is while the text before it is edited.
 */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import { between, common } from './changes.ts';
import type { Common } from './changes.ts';
import type { Chunk } from './chunks.ts';
import { findHeading, isSameHabit, numberedParagraphs, titledParagraphs } from './headings.ts';
import type { FoundHeading, NumberedParagraph } from './headings.ts';
import { opensDefinitions } from './sectionKinds.ts';
import { continues, isPrinted, unitsOf } from './units.ts';
import type { ParagraphCounts } from './units.ts';

/** A chunk and the blocks in it. */
export interface ChunkBlocks {
  readonly chunk: Chunk;
  /** Offsets are from the chunk's start. */
  readonly blocks: readonly Block[];
  readonly counts: ParagraphCounts;
}

/** What the stretches hold, and their offsets in the draft. */
export interface PlacedOutlines {
  readonly outlines: readonly Outline[];
  readonly starts: readonly number[];
}

/** A heading, or what stands before the first one of a stretch, with the units under it. */
export interface Draft {
  readonly heading?: FoundHeading;
  readonly units: readonly Block[];
}

/** What a stretch holds: what still belongs to the section before it, and the sections that begin in it. */
export interface Outline {
  readonly lead: readonly Block[];
  readonly drafts: readonly Draft[];
  /** The heading "Definitions" that what follows the stretch stands under, if any. */
  readonly definitions: FoundHeading | undefined;
}

/** Where a stretch stands, as far as its headings depend on it. */
export interface Context {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly definitions: FoundHeading | undefined;
  /** See `titledParagraphs`. */
  readonly titled: ReadonlySet<Block>;
}

export class Stretch {
  readonly chunks: readonly ChunkBlocks[];
  readonly printed: boolean;
  readonly text: string;
  readonly units: readonly Block[];
  readonly numbered: readonly NumberedParagraph[];
  #known: { readonly context: Context; readonly found: readonly (FoundHeading | undefined)[]; readonly outline: Outline } | undefined;

  /** @param printed see `isPrinted` */
  constructor(chunks: readonly ChunkBlocks[], printed: boolean) {
    this.chunks = chunks;
    this.printed = printed;
    this.text = chunks.map(({ chunk }) => chunk.text).join('');
    this.units = unitsOf(blocksIn(chunks), this.text, printed);
    this.numbered = numberedParagraphs(this.units);
  }

  /** Whether it consists of the same chunks, read the same way. */
  is(chunks: readonly ChunkBlocks[], printed: boolean): boolean {
    return printed === this.printed && chunks.length === this.chunks.length && chunks.every((chunk, index) => chunk === this.chunks[index]);
  }

  /** The sections of the stretch; the same object as before where the new context leaves all as it was. */
  outline(context: Context): Outline {
    const known = this.#known;
    if (known !== undefined && isSame(known.context, context)) return known.outline;
    const found = this.#headings(context);
    const unchanged = known !== undefined && found.every((heading, index) => heading === known.found[index]) && (known.outline.drafts.length > 0 || known.context.definitions === context.definitions);
    const outline = unchanged ? known.outline : outlineOf(this.units, found, context.definitions);
    this.#known = { context, found, outline };
    return outline;
  }

  #headings(context: Context): (FoundHeading | undefined)[] {
    const known = this.#known;
    let { definitions } = context;
    return this.units.map((unit, index) => {
      const previous = index === 0 ? context.previous : this.units[index - 1];
      const next = this.units[index + 1] ?? context.next;
      const found = findHeading(unit, { previous, next, definitions, titled: context.titled, source: this.text });
      if (found !== undefined) definitions = opensDefinitions(found.title.text) ? found : undefined;
      const before = known?.found[index];
      return found !== undefined && before !== undefined && isSameHeading(before, found) ? before : found;
    });
  }
}

function blocksIn(chunks: readonly ChunkBlocks[]): readonly Block[] {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only.blocks;
  let at = 0;
  return chunks.flatMap(({ chunk, blocks }) => {
    const start = at;
    at += chunk.text.length;
    return blocks.map((block) => shiftBlock(block, start));
  });
}

function isSame(one: Context, other: Context): boolean {
  return one.previous === other.previous && one.next === other.next && one.definitions === other.definitions && isSameSet(one.titled, other.titled);
}

function isSameSet(one: ReadonlySet<Block>, other: ReadonlySet<Block>): boolean {
  return one.size === other.size && [...one].every((block) => other.has(block));
}

/** Of the same unit: what was found is then told by where the title ends and how it is read. */
function isSameHeading(one: FoundHeading, other: FoundHeading): boolean {
  return (
    one.title.text === other.title.text &&
    one.style === other.style &&
    one.range.start === other.range.start &&
    one.range.end === other.range.end &&
    one.number?.written === other.number?.written &&
    one.rest?.plain.text === other.rest?.plain.text
  );
}

function outlineOf(units: readonly Block[], found: readonly (FoundHeading | undefined)[], before: FoundHeading | undefined): Outline {
  const lead: Block[] = [];
  const drafts: (Draft & { readonly units: Block[] })[] = [];
  let definitions = before;
  units.forEach((unit, index) => {
    const heading = found[index];
    if (heading === undefined) {
      (drafts.at(-1)?.units ?? lead).push(unit);
      return;
    }
    definitions = opensDefinitions(heading.title.text) ? heading : undefined;
    drafts.push({ heading, units: heading.rest === undefined ? [] : [heading.rest] });
  });
  return { lead, drafts, definitions };
}

/** Puts the chunks of one draft together, again and again while it is edited. */
export class StretchReader {
  #chunks: readonly ChunkBlocks[] = [];
  #counts: ParagraphCounts = { paragraphs: 0, lowerCase: 0 };
  #printed = false;
  #stretches: readonly Stretch[] = [];
  #outlines: readonly Outline[] = [];
  #starts: readonly number[] = [];
  #titled: readonly boolean[] = [];

  /**
   * @param start offset of the first chunk in the draft
   * @returns the stretches; what no edit touched is the same object as before
   */
  read(chunks: readonly ChunkBlocks[], start: number): PlacedOutlines {
    const before = this.#stretches;
    this.#stretches = this.#put(chunks);
    const same = common(before, this.#stretches);
    const titled = this.#title(before, same);
    this.#outlines = this.#outline(before, titled ? same : { before: 0, after: 0 });
    this.#starts = startsOf(this.#stretches, start, before, this.#starts, same);
    return { outlines: this.#outlines, starts: this.#starts };
  }

  /** Only around the chunks that changed are stretches put together anew. */
  #put(chunks: readonly ChunkBlocks[]): readonly Stretch[] {
    const same = common(this.#chunks, chunks);
    const printed = this.#countParagraphs(between(this.#chunks, same), between(chunks, same));
    const all = printed !== this.#printed;
    const [head, first] = wholeStretches(this.#stretches, all ? 0 : same.before - 1);
    const [tail, last] = wholeStretches(this.#stretches.slice(head.length).reverse(), all ? 0 : same.after - 1);
    // Whether a paragraph goes on over a chunk without any block is told by what stands before that.
    while (chunks[chunks.length - last.count - 1]?.blocks.length === 0 && tail.length > 0) last.count -= tail.pop()?.chunks.length ?? 0;
    this.#printed = printed;
    this.#chunks = chunks;
    const put = groups(chunks.slice(first.count, chunks.length - last.count), printed).map((group) => this.#stretch(group, printed, head.length));
    return [...head, ...put, ...tail.reverse()];
  }

  /** The stretch before and the one after an edit are mostly put together as they were. */
  #stretch(group: readonly ChunkBlocks[], printed: boolean, from: number): Stretch {
    const known = this.#stretches.slice(from, from + NEAR).find((stretch) => stretch.is(group, printed));
    return known ?? new Stretch(group, printed);
  }

  #countParagraphs(gone: readonly ChunkBlocks[], came: readonly ChunkBlocks[]): boolean {
    let { paragraphs, lowerCase } = this.#counts;
    const add = ({ counts }: ChunkBlocks, by: 1 | -1): void => {
      paragraphs += by * counts.paragraphs;
      lowerCase += by * counts.lowerCase;
    };
    for (const chunk of gone) add(chunk, -1);
    for (const chunk of came) add(chunk, 1);
    this.#counts = { paragraphs, lowerCase };
    return isPrinted(this.#counts);
  }

  /**
   * The habit of titles is the whole draft's, and changes only where a number or a title does.
   *
   * @returns whether it is what it was
   */
  #title(before: readonly Stretch[], same: Common): boolean {
    const gone = between(before, same).flatMap(({ numbered }) => numbered);
    const came = between(this.#stretches, same).flatMap(({ numbered }) => numbered);
    if (gone.length === came.length && came.every((each, index) => isSameHabit(each, gone[index]))) return true;
    const titled = titledParagraphs(this.#stretches.flatMap(({ numbered }) => numbered));
    const isKept = titled.length === this.#titled.length && titled.every((each, index) => each === this.#titled[index]);
    this.#titled = titled;
    return isKept;
  }

  /** Outlines change where a stretch, its neighbours, or the definitions that it stands under do. */
  #outline(before: readonly Stretch[], same: Common): Outline[] {
    const stretches = this.#stretches;
    const first = Math.max(0, same.before - 1);
    const outlines = this.#outlines.slice(0, first);
    const shift = before.length - stretches.length;
    let numbered = stretches.slice(0, first).reduce((sum, stretch) => sum + stretch.numbered.length, 0);
    for (let index = first; index < stretches.length; index += 1) {
      const stretch = stretches[index] as Stretch;
      const definitions = outlines[index - 1]?.definitions;
      const inTail = index > stretches.length - same.after;
      if (inTail && this.#outlines[index + shift - 1]?.definitions === definitions) return [...outlines, ...this.#outlines.slice(index + shift)];
      const titled = stretch.numbered.filter((_, place) => this.#titled[numbered + place]).map(({ unit }) => unit);
      const previous = lastUnit(stretches, index);
      outlines.push(stretch.outline({ previous, next: firstUnit(stretches, index), definitions, titled: new Set(titled) }));
      numbered += stretch.numbered.length;
    }
    return outlines;
  }
}

/** So many stretches around an edit are compared with what was there before. */
const NEAR = 4;

/** Only the stretches that changed are measured; those after them move together. */
function startsOf(stretches: readonly Stretch[], start: number, before: readonly Stretch[], old: readonly number[], same: Common): number[] {
  const kept = old[0] === start || old.length === 0 ? same : { before: 0, after: 0 };
  const starts = old.slice(0, kept.before);
  let at = kept.before === 0 ? start : (starts.at(-1) ?? start) + (stretches[kept.before - 1]?.text.length ?? 0);
  for (let index = kept.before; index < stretches.length - kept.after; index += 1) {
    starts.push(at);
    at += stretches[index]?.text.length ?? 0;
  }
  const tail = before.length - kept.after;
  const by = at - (old[tail] ?? at);
  for (let index = tail; index < old.length; index += 1) starts.push((old[index] ?? 0) + by);
  return starts;
}

/** The stretches that consist of the first chunks, as many as are given, and how many chunks those are. */
function wholeStretches(stretches: readonly Stretch[], chunks: number): [Stretch[], { count: number }] {
  let count = 0;
  let sum = 0;
  for (const { chunks: { length } } of stretches) {
    if (sum + length > chunks) break;
    sum += length;
    count += 1;
  }
  return [stretches.slice(0, count), { count: sum }];
}

function lastUnit(stretches: readonly Stretch[], before: number): Block | undefined {
  let index = before - 1;
  while (index >= 0 && stretches[index]?.units.length === 0) index -= 1;
  return stretches[index]?.units.at(-1);
}

function firstUnit(stretches: readonly Stretch[], after: number): Block | undefined {
  let index = after + 1;
  while (index < stretches.length && stretches[index]?.units.length === 0) index += 1;
  return stretches[index]?.units[0];
}

/** Chunks without any block go with the ones before them. */
function groups(chunks: readonly ChunkBlocks[], printed: boolean): ChunkBlocks[][] {
  const groups: ChunkBlocks[][] = [];
  let last: Block | undefined;
  for (const chunk of chunks) {
    const [first] = chunk.blocks;
    const group = groups.at(-1);
    const joins = first === undefined || (last !== undefined && continues(last, first, printed));
    if (group !== undefined && joins) group.push(chunk);
    else groups.push([chunk]);
    last = chunk.blocks.at(-1) ?? last;
  }
  return groups;
}
