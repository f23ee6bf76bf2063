/** Headings and what stands under them. */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Memo } from './cache.ts';
import { common } from './changes.ts';
import { Depths, headingOf } from './headings.ts';
import { provisionsOf } from './provisions.ts';
import { isAnnexKeyword, kindOf, names, ownKind } from './sectionKinds.ts';
import { sectionWords } from './sectionWords.ts';
import type { SectionWords } from './sectionWords.ts';
import type { Draft, PlacedStretch } from './stretches.ts';
import type { TextFacts } from './textFacts.ts';
import type { Contract, Heading, Section, SectionBody, SectionKind } from './types.ts';

/** What a section consists of, wherever it stands; kept for as long as nothing in it changes. */
export class SectionContent {
  readonly body: SectionBody;
  /** Of its heading. */
  readonly depth: number | undefined;
  readonly ownKind: SectionKind | undefined;
  readonly #more: readonly Part[] | undefined;
  #words: SectionWords | undefined;

  /** @param more what belongs to the draft in later stretches */
  constructor(draft: Draft, depth: number | undefined, more: readonly Part[] | undefined) {
    const units = more === undefined ? draft.units : [...draft.units, ...more.flatMap((part) => part.units.map((unit) => shiftBlock(unit, part.by)))];
    this.body = { ...(draft.heading === undefined || depth === undefined ? {} : { heading: headingOf(draft.heading, depth) }), provisions: provisionsOf(units) };
    this.depth = depth;
    this.ownKind = ownKind(draft.heading, units);
    this.#more = more;
  }

  get isRead(): boolean {
    return this.#words !== undefined;
  }

  words(memo: Memo<TextFacts>): SectionWords {
    return (this.#words ??= sectionWords(this.body, memo));
  }

  is(depth: number | undefined, more: readonly Part[] | undefined): boolean {
    if (depth !== this.depth || more?.length !== this.#more?.length) return false;
    return more === undefined || more.every(({ units, by }, index) => units === this.#more?.[index]?.units && by === this.#more[index].by);
  }
}

/** Units of one stretch. */
interface Part {
  readonly units: readonly Block[];
  /** What to add to their offsets to have them from where the section's stretch begins. */
  readonly by: number;
}

/** The sections of a draft and where they stand; a list each of what is known of them, in order. */
export interface Layout {
  readonly contents: readonly SectionContent[];
  /** Offsets in the draft of what the bodies' offsets are from, and of where the sections begin. */
  readonly origins: readonly number[];
  readonly starts: readonly number[];
  readonly kinds: readonly SectionKind[];
  /** Indices of the sections that they stand in. */
  readonly parents: readonly (number | undefined)[];
  /** Index of the section whose heading names the document. */
  readonly title: number | undefined;
}

/** Drafts where they stand, with what belongs to them in later stretches. */
interface Drafts {
  readonly drafts: Draft[];
  readonly origins: number[];
  readonly more: Map<Draft, Part[]>;
}

/** Stands for what comes before the first heading. */
const NO_DRAFT: Draft = { units: [] };

/** Puts the sections of a draft together, keeping the contents of those that stay as they are. */
export class SectionReader {
  #drafts: readonly Draft[] = [];
  #contents: readonly SectionContent[] = [];

  /** The sections: contiguous, in the order of the document, the first one from `start` on. */
  read(stretches: readonly PlacedStretch[], start: number): Layout {
    const { drafts, origins, more } = draftsIn(stretches, start);
    const contents = this.#read(drafts, more);
    const title = titleIndex(drafts, contents);
    const starts = origins.map((origin, index) => (index === 0 ? start : origin + (drafts[index]?.heading?.range.start ?? 0)));
    return { contents, origins, starts, title, ...placesOf(drafts, contents, title) };
  }

  /** A draft's content is that of the same draft before, unless what belongs to it in later stretches has changed. */
  #read(drafts: readonly Draft[], more: ReadonlyMap<Draft, readonly Part[]>): readonly SectionContent[] {
    const { before, after } = common(this.#drafts, drafts);
    const shift = this.#drafts.length - drafts.length;
    const depths = new Depths();
    const contents: SectionContent[] = [];
    for (let index = 0; index < drafts.length; index += 1) {
      const draft = drafts[index] ?? NO_DRAFT;
      const depth = draft.heading === undefined ? undefined : depths.next(draft.heading);
      const known = this.#contents[index < before ? index : index >= drafts.length - after ? index + shift : Infinity];
      const others = more.get(draft);
      contents.push(known?.is(depth, others) === true ? known : new SectionContent(draft, depth, others));
    }
    this.#drafts = drafts;
    this.#contents = contents;
    return contents;
  }
}

/** What stands before the first heading is a section of its own, where there is anything. */
function draftsIn(stretches: readonly PlacedStretch[], start: number): Drafts {
  const drafts: Draft[] = [NO_DRAFT];
  const origins: number[] = [start];
  const more = new Map<Draft, Part[]>();
  for (const { start: origin, outline } of stretches) {
    if (outline.lead.length > 0) {
      const last = drafts.at(-1) ?? NO_DRAFT;
      const part = { units: outline.lead, by: origin - (origins.at(-1) ?? start) };
      more.set(last, [...(more.get(last) ?? []), part]);
    }
    for (const draft of outline.drafts) {
      drafts.push(draft);
      origins.push(origin);
    }
  }
  return drafts.length > 1 && !more.has(NO_DRAFT) ? { drafts: drafts.slice(1), origins: origins.slice(1), more } : { drafts, origins, more };
}

/** Goes from section to section and tells which others each stands in, and what it is for. */
function placesOf(drafts: readonly Draft[], contents: readonly SectionContent[], title: number | undefined): Pick<Layout, 'kinds' | 'parents'> {
  const kinds: SectionKind[] = [];
  const parents: (number | undefined)[] = [];
  /** The headings that are open, outermost first. */
  const open: number[] = [];
  /** The number of the last article, and what it was when the first annex came. */
  let last = 0;
  let annexedAfter: number | undefined;
  contents.forEach(({ depth, ownKind: own }, index) => {
    while (depth !== undefined && (contents[open.at(-1) ?? -1]?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    if (depth !== undefined) open.push(index);
    const number = drafts[index]?.heading?.number;
    const restarts = annexedAfter !== undefined && (number?.parts[0] ?? Infinity) <= annexedAfter;
    const kind = index === title ? 'body' : kindOf(own, parent === undefined ? undefined : kinds[parent], restarts);
    if (kind === 'annex') annexedAfter ??= last;
    else if (number?.keyword !== undefined || number?.parts.length === 1) last = number.parts[0] ?? last;
    kinds.push(kind);
    parents.push(parent);
  });
  return { kinds, parents };
}

/** Only what stands before the first numbered heading can name the document. */
function titleIndex(drafts: readonly Draft[], contents: readonly SectionContent[]): number | undefined {
  const isNumbered = ({ heading }: Draft): boolean => heading?.number !== undefined && !isAnnexKeyword(heading.number.keyword);
  const numbered = drafts.findIndex(isNumbered);
  const before: number[] = [];
  for (let index = 0; index < (numbered < 0 ? drafts.length : numbered); index += 1) if (drafts[index]?.heading !== undefined) before.push(index);
  const main = before.find((index) => contents[index]?.depth === 1 && /^(?:atx|setext)$/u.test(drafts[index]?.heading?.style ?? ''));
  if (main !== undefined) return main;
  const [first, second = numbered] = before;
  const isName = before.find((index) => names(drafts[index]?.heading?.title.text ?? '')) === first;
  if (first === undefined || !isName) return undefined;
  return numbered >= 0 || (contents[second]?.depth ?? 0) > (contents[first]?.depth ?? 0) ? first : undefined;
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
  const after = contract.sections.findIndex((section) => section.range.end > offset);
  return after < 0 ? contract.sections.length - 1 : after;
}
