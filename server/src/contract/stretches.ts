/**
 * Chunks as they are read: a stretch is one chunk, or the few over whose borders a paragraph goes on. Everything in it
 * has offsets from its own start, so that it stays what it is while the text before it is edited.
 */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
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

/** A stretch where it stands, with what it holds. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  /** Offset of its start in the draft. */
  readonly start: number;
  readonly outline: Outline;
}

/** A heading, or what stands before the first one of a stretch, with the units under it. */
export interface Draft {
  readonly heading?: FoundHeading;
  readonly units: readonly Block[];
  /** The units, as a part of the section. */
  readonly parts: readonly { readonly units: readonly Block[]; readonly by: number }[];
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
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const block of one) if (!other.has(block)) return false;
  return true;
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
    const own = heading.rest === undefined ? [] : [heading.rest];
    drafts.push({ heading, units: own, parts: [{ units: own, by: 0 }] });
  });
  return { lead, drafts, definitions };
}

/** Puts the chunks of one draft together, again and again while it is edited. */
export class StretchReader {
  /** By its first chunk. */
  #known: ReadonlyMap<ChunkBlocks, Stretch> = new Map();
  #numbered: readonly NumberedParagraph[] = [];
  #titled: readonly boolean[] = [];

  /**
   * @param start offset of the first chunk in the draft
   * @returns the stretches; what no edit touched is the same object as before
   */
  read(chunks: readonly ChunkBlocks[], start: number): PlacedStretch[] {
    const stretches = this.#stretches(chunks);
    const titled = this.#titledIn(stretches);
    const starts = startsOf(stretches, start);
    const nextUnits = nextUnitsOf(stretches);
    let previous: Block | undefined;
    let definitions: FoundHeading | undefined;
    return stretches.map((stretch, index) => {
      const outline = stretch.outline({ previous, next: nextUnits[index], definitions, titled: titled[index] ?? NONE });
      previous = stretch.units.at(-1) ?? previous;
      definitions = outline.definitions;
      return { stretch, start: starts[index] ?? start, outline };
    });
  }

  #stretches(chunks: readonly ChunkBlocks[]): Stretch[] {
    const sum = chunks.reduce((counts, { counts: own }) => ({ paragraphs: counts.paragraphs + own.paragraphs, lowerCase: counts.lowerCase + own.lowerCase }), { paragraphs: 0, lowerCase: 0 });
    const printed = isPrinted(sum);
    const stretches = groups(chunks, printed).map((group) => {
      const kept = group[0] === undefined ? undefined : this.#known.get(group[0]);
      const same = kept?.printed === printed && kept.chunks.length === group.length && group.every((chunk, index) => chunk === kept.chunks[index]);
      return same ? kept : new Stretch(group, printed);
    });
    this.#known = new Map(stretches.flatMap((stretch): [ChunkBlocks, Stretch][] => (stretch.chunks[0] === undefined ? [] : [[stretch.chunks[0], stretch]])));
    return stretches;
  }

  /** The habit of titles is the whole draft's, and changes only where a number or a title does. */
  #titledIn(stretches: readonly Stretch[]): readonly ReadonlySet<Block>[] {
    const numbered = stretches.flatMap((stretch) => stretch.numbered);
    const same = numbered.length === this.#numbered.length && numbered.every((each, index) => isSameHabit(each, this.#numbered[index]));
    this.#numbered = numbered;
    if (!same) this.#titled = titledParagraphs(numbered);
    let at = 0;
    return stretches.map((stretch) => {
      const first = at;
      at += stretch.numbered.length;
      const titled = stretch.numbered.filter((_, index) => this.#titled[first + index]);
      return titled.length === 0 ? NONE : new Set(titled.map(({ unit }) => unit));
    });
  }
}

const NONE: ReadonlySet<Block> = new Set();

function startsOf(stretches: readonly Stretch[], start: number): number[] {
  let at = start;
  return stretches.map(({ text }) => {
    const own = at;
    at += text.length;
    return own;
  });
}

/** The first unit after each stretch. */
function nextUnitsOf(stretches: readonly Stretch[]): (Block | undefined)[] {
  const next: (Block | undefined)[] = [];
  let first: Block | undefined;
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    next[index] = first;
    first = stretches[index]?.units[0] ?? first;
  }
  return next;
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
