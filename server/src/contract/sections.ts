/** Headings and what stands under them. */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Memo } from './cache.ts';
import { between, common } from './changes.ts';
import { headingOf } from './headings.ts';
import { isSameState, nextDepth, nextSection, NO_SECTIONS, titleIndex } from './outlineState.ts';
import type { OutlineState } from './outlineState.ts';
import { provisionsOf } from './provisions.ts';
import { ownKind } from './sectionKinds.ts';
import { sectionWords } from './sectionWords.ts';
import type { SectionWords } from './sectionWords.ts';
import { shiftPlain } from './spans.ts';
import type { Draft, PlacedOutlines } from './stretches.ts';
import type { TextFacts } from './textFacts.ts';
import type { Contract, Heading, Section, SectionBody, SectionKind } from './types.ts';

/** What a section consists of, wherever it stands; kept for as long as nothing in it changes. */
export class SectionContent {
  readonly body: SectionBody;
  /** Of its heading. */
  readonly depth: number | undefined;
  readonly ownKind: SectionKind | undefined;
  #print: string | undefined;
  #words: SectionWords | undefined;

  constructor({ heading, units: own }: Draft, depth: number | undefined) {
    const units = own.map((unit) => shiftBlock(unit, -(heading?.range.start ?? 0)));
    this.body = { ...(heading === undefined || depth === undefined ? {} : { heading: movedHeading(headingOf(heading, depth)) }), provisions: provisionsOf(units) };
    this.depth = depth;
    this.ownKind = ownKind(heading, units);
  }

  /** Equal for sections that are the same wherever they stand. */
  get print(): string {
    return (this.#print ??= JSON.stringify([this.ownKind, this.body]));
  }

  get isRead(): boolean {
    return this.#words !== undefined;
  }

  words(memo: Memo<TextFacts>): SectionWords {
    return (this.#words ??= sectionWords(this.body, memo));
  }
}

/** With offsets from its own start. */
function movedHeading(heading: Heading): Heading {
  const { start, end } = heading.range;
  return { ...heading, title: shiftPlain(heading.title, -start), range: { start: 0, end: end - start } };
}

/** The sections of a draft and where they stand; a list each of what is known of them, in order. */
export interface Layout {
  readonly contents: readonly SectionContent[];
  /** Offsets in the draft of their headings, or of what comes before the first one. */
  readonly starts: readonly number[];
  readonly kinds: readonly SectionKind[];
  /** Indices of the sections that they stand in. */
  readonly parents: readonly (number | undefined)[];
  /** Index of the section whose heading names the document. */
  readonly title: number | undefined;
}

/** What is known of the last state: of each draft its section, and what stands after it. */
interface Known extends Omit<Layout, 'starts'> {
  readonly drafts: readonly Draft[];
  readonly states: readonly OutlineState[];
}

/** Puts the sections of a draft together, keeping the contents of those that stay as they are. */
export class SectionReader {
  readonly #drafts = new DraftReader();
  #known: Known = { drafts: [], contents: [], states: [], kinds: [], parents: [], title: undefined };

  /** The sections: contiguous, in the order of the document, the first one from `start` on. */
  read(outlines: PlacedOutlines, start: number): Layout {
    const { drafts, starts } = this.#drafts.read(outlines, start);
    const fold = new Fold(this.#known, drafts, titleIndex(drafts));
    this.#known = fold.run();
    return { ...this.#known, starts };
  }
}

/** Goes through the drafts that changed, and on for as long as what follows them stands otherwise than before. */
class Fold {
  readonly #old: Known;
  readonly #drafts: readonly Draft[];
  readonly #title: number | undefined;
  /** How many drafts it begins with as before; from where on it is gone through. */
  readonly #head: number;
  readonly #before: number;
  /** Index from which on the drafts are those of before. */
  readonly #tail: number;
  readonly #shift: number;
  readonly #prints: Map<string, SectionContent>;
  #contents: SectionContent[];
  #states: OutlineState[];
  #kinds: SectionKind[];
  #parents: (number | undefined)[];

  constructor(old: Known, drafts: readonly Draft[], title: number | undefined) {
    const same = common(old.drafts, drafts);
    const before = title === old.title ? same.before : 0;
    this.#old = old;
    this.#drafts = drafts;
    this.#title = title;
    this.#head = same.before;
    this.#before = before;
    this.#tail = drafts.length - same.after;
    this.#shift = drafts.length - old.drafts.length;
    this.#prints = this.#tail === same.before ? new Map() : new Map(between(old.contents, same).map((content) => [content.print, content]));
    this.#contents = old.contents.slice(0, before);
    this.#states = old.states.slice(0, before);
    this.#kinds = old.kinds.slice(0, before);
    this.#parents = old.parents.slice(0, before);
  }

  run(): Known {
    for (let index = this.#before; index < this.#drafts.length; index += 1) {
      if (index >= this.#tail && this.#title === this.#old.title && this.#keepTail(index)) break;
      this.#next(index);
    }
    return { drafts: this.#drafts, contents: this.#contents, states: this.#states, kinds: this.#kinds, parents: this.#parents, title: this.#title };
  }

  #next(index: number): void {
    const draft = this.#drafts[index] as Draft;
    const before = this.#states[index - 1] ?? NO_SECTIONS;
    const content = this.#content(draft, nextDepth(before, draft.heading), index);
    const { kind, parent, state } = nextSection(before, index, draft.heading, content.ownKind, index === this.#title);
    this.#contents.push(content);
    this.#states.push(state);
    this.#kinds.push(kind);
    this.#parents.push(parent);
  }

  #content(draft: Draft, depth: number | undefined, index: number): SectionContent {
    const known = index < this.#head ? this.#old.contents[index] : index >= this.#tail ? this.#old.contents[index - this.#shift] : undefined;
    if (known !== undefined && known.depth === depth) return known;
    const content = new SectionContent(draft, depth);
    // A section next to an edit is mostly what it was, though it was read again.
    const same = this.#prints.size > 0 ? this.#prints.get(content.print) : undefined;
    // It stands for one place only: where a clause was pasted twice, the second is another section.
    if (same !== undefined) this.#prints.delete(content.print);
    return same ?? content;
  }

  /** @returns whether what follows stands as it stood; then it has been taken over */
  #keepTail(index: number): boolean {
    if (this.#shift !== 0 || !isSameState(this.#old.states[index - 1] ?? NO_SECTIONS, this.#states[index - 1] ?? NO_SECTIONS)) return false;
    this.#contents = [...this.#contents, ...this.#old.contents.slice(index)];
    this.#states = [...this.#states, ...this.#old.states.slice(index)];
    this.#kinds = [...this.#kinds, ...this.#old.kinds.slice(index)];
    this.#parents = [...this.#parents, ...this.#old.parents.slice(index)];
    return true;
  }
}

/** Puts drafts together with what belongs to them in later stretches. */
class DraftReader {
  /** Stands for what comes before the first heading. */
  readonly #head: Draft = { units: [] };
  #outlines: PlacedOutlines = { outlines: [], starts: [] };
  /** How many drafts begin in each stretch. */
  #counts: readonly number[] = [];
  readonly #joined = new WeakMap<Draft, JoinedDraft>();
  /** What comes before the first heading is always the first of them, be it empty. */
  #drafts: readonly Draft[] = [];
  #starts: readonly number[] = [];

  /** @returns the drafts, the same objects where they are the same, and where they begin */
  read(outlines: PlacedOutlines, start: number): { readonly drafts: readonly Draft[]; readonly starts: readonly number[] } {
    const window = this.#window(outlines, start);
    const old = { drafts: this.#drafts, starts: this.#starts, counts: this.#counts, outlines: this.#outlines };
    const first = window.from === 0 ? 0 : 1 + sum(old.counts, 0, window.from);
    const tail = old.counts.length - (outlines.outlines.length - window.to);
    const last = old.drafts.length - sum(old.counts, tail, old.counts.length);
    const put = this.#put(outlines, window, start);
    const by = (outlines.starts[window.to] ?? 0) - (old.outlines.starts[tail] ?? 0);
    this.#outlines = outlines;
    this.#counts = [...old.counts.slice(0, window.from), ...outlines.outlines.slice(window.from, window.to).map(({ drafts }) => drafts.length), ...old.counts.slice(tail)];
    this.#drafts = [...old.drafts.slice(0, first), ...put.drafts, ...old.drafts.slice(last)];
    this.#starts = [...old.starts.slice(0, first), ...put.starts, ...old.starts.slice(last).map((each) => each + by)];
    const isHeaded = this.#drafts.length > 1 && this.#drafts[0] === this.#head;
    return isHeaded ? { drafts: this.#drafts.slice(1), starts: this.#starts.slice(1) } : { drafts: this.#drafts, starts: this.#starts };
  }

  /** The stretches to go over again: those that changed, from one in which a draft begins to one with which one begins. */
  #window({ outlines, starts }: PlacedOutlines, start: number): { readonly from: number; readonly to: number } {
    const same = common(this.#outlines.outlines, outlines);
    if (this.#starts[0] !== start || starts[0] !== this.#outlines.starts[0]) return { from: 0, to: outlines.length };
    let from = Math.max(0, same.before - 1);
    while (from > 0 && outlines[from]?.drafts.length === 0) from -= 1;
    let to = outlines.length - same.after;
    while (to < outlines.length && (outlines[to]?.drafts.length === 0 || outlines[to]?.lead.length !== 0)) to += 1;
    return { from, to };
  }

  #put({ outlines, starts }: PlacedOutlines, window: { readonly from: number; readonly to: number }, start: number): { drafts: Draft[]; starts: number[] } {
    const put: { drafts: Draft[]; starts: number[] } = window.from === 0 ? { drafts: [this.#head], starts: [start] } : { drafts: [], starts: [] };
    const parts: Part[][] = put.drafts.map(() => []);
    let origin = start;
    for (let index = window.from; index < window.to; index += 1) {
      const [outline, at = 0] = [outlines[index], starts[index]];
      if (outline === undefined) continue;
      // The lead of the first stretch belongs to a draft before the window.
      if (outline.lead.length > 0) parts.at(-1)?.push({ units: outline.lead, by: at - origin });
      for (const draft of outline.drafts) {
        put.drafts.push(draft);
        put.starts.push(at + (draft.heading?.range.start ?? 0));
        parts.push([]);
        origin = at;
      }
    }
    return { drafts: put.drafts.map((draft, index) => this.#join(draft, parts[index] ?? [])), starts: put.starts };
  }

  #join(draft: Draft, parts: readonly Part[]): Draft {
    if (parts.length === 0) return draft;
    const known = this.#joined.get(draft);
    const same = known?.parts.length === parts.length && parts.every(({ units, by }, index) => units === known.parts[index]?.units && by === known.parts[index].by);
    if (same) return known.draft;
    const joined = { ...draft, units: [...draft.units, ...parts.flatMap(({ units, by }) => units.map((unit) => shiftBlock(unit, by)))] };
    this.#joined.set(draft, { parts, draft: joined });
    return joined;
  }
}

function sum(counts: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let index = from; index < to; index += 1) all += counts[index] ?? 0;
  return all;
}

interface JoinedDraft {
  readonly parts: readonly Part[];
  readonly draft: Draft;
}

/** Units of a later stretch. */
interface Part {
  readonly units: readonly Block[];
  /** What to add to their offsets to have them from the stretch that the section begins in. */
  readonly by: number;
}

/**
 * The headings over a section, outermost first, its own last; empty for what stands before the first heading.
 *
 * @param section index into `contract.sections`
 */
export function headingTrail(contract: Contract, section: number): Heading[] {
  const trail: Heading[] = [];
  let at: number | undefined = section;
  while (at !== undefined) {
    const current: Section | undefined = contract.sections[at];
    if (current?.heading !== undefined) trail.unshift(current.heading);
    at = current?.parent;
  }
  return trail;
}

/**
 * Index of the section that holds an offset into the text; of the first one for an offset before it (in front
 * matter), of the last one for an offset at or past the end.
 */
export function sectionAt(contract: Contract, offset: number): number {
  let low = 0;
  let high = contract.sections.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contract.sections[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return high;
}
