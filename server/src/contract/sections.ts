/** Headings and what stands under them. */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Memo } from './cache.ts';
import { Depths, headingOf } from './headings.ts';
import type { FoundHeading } from './headings.ts';
import { provisionsOf } from './provisions.ts';
import { isAnnexKeyword, kindOf, names, ownKind } from './sectionKinds.ts';
import { sectionWords } from './sectionWords.ts';
import type { SectionWords } from './sectionWords.ts';
import type { Draft, PlacedStretch } from './stretches.ts';
import type { TextFacts } from './textFacts.ts';
import type { Contract, Heading, Section, SectionBody, SectionKind, Span } from './types.ts';

/** What a section consists of, wherever it stands; kept for as long as nothing in it changes. */
export class SectionContent {
  readonly body: SectionBody;
  readonly ownKind: SectionKind | undefined;
  readonly parts: readonly Part[];
  #words: SectionWords | undefined;

  constructor(draft: Draft, depth: number | undefined, parts: readonly Part[]) {
    const units = parts.flatMap((part) => part.units.map((unit) => shiftBlock(unit, part.by)));
    this.parts = parts;
    this.body = { ...(draft.heading === undefined || depth === undefined ? {} : { heading: headingOf(draft.heading, depth) }), provisions: provisionsOf(units) };
    this.ownKind = ownKind(draft.heading, units);
  }

  get isRead(): boolean {
    return this.#words !== undefined;
  }

  words(memo: Memo<TextFacts>): SectionWords {
    return (this.#words ??= sectionWords(this.body, memo));
  }

  is(depth: number | undefined, parts: readonly Part[]): boolean {
    if (this.body.heading?.depth !== depth || parts.length !== this.parts.length) return false;
    return parts.every(({ units, by }, index) => units === this.parts[index]?.units && by === this.parts[index].by);
  }
}

/** Units of one stretch. */
interface Part {
  readonly units: readonly Block[];
  /** What to add to their offsets to have them from where the section's stretch begins. */
  readonly by: number;
}

/** A section whose language is not told yet, where it stands. */
export interface UnreadSection {
  readonly content: SectionContent;
  /** Offset in the draft of what the body's offsets are from. */
  readonly origin: number;
  readonly start: number;
  readonly end: number;
  readonly kind: SectionKind;
  readonly parent: number | undefined;
}

/** A draft with what belongs to it in later stretches, if anything. */
interface Whole {
  readonly draft: Draft;
  /** Where the stretch stands in which it begins. */
  readonly origin: number;
  more: Part[] | undefined;
}

/** Stands for what comes before the first heading. */
const NO_DRAFT: Draft = { units: [], parts: [] };

/** Puts the sections of a draft together, keeping the contents of those that stay as they are. */
export class SectionReader {
  readonly #contents = new WeakMap<Draft, SectionContent>();

  /**
   * The flat list of sections: contiguous, in the order of the document, together all of `range`; and the index of
   * the one whose heading names the document.
   */
  read(stretches: readonly PlacedStretch[], range: Span): { readonly sections: readonly UnreadSection[]; readonly title?: number } {
    const wholes = wholesOf(stretches, range.start);
    const depths = new Depths();
    const contents = wholes.map(({ draft, more }) => this.#content(draft, draft.heading && depths.next(draft.heading), more));
    const title = titleIndex(wholes, contents);
    const places = new Places(title);
    const sections = wholes.map((whole, index): UnreadSection => {
      const content = contents[index] as SectionContent;
      const { kind, parent } = places.next(whole.draft.heading, content);
      const start = index === 0 ? range.start : startOf(whole);
      const following = wholes[index + 1];
      return { content, origin: whole.origin, start, end: following === undefined ? range.end : startOf(following), kind, parent };
    });
    return { sections, ...(title === undefined ? {} : { title }) };
  }

  #content(draft: Draft, depth: number | undefined, more: readonly Part[] | undefined): SectionContent {
    const parts = more === undefined ? draft.parts : [...draft.parts, ...more];
    const known = this.#contents.get(draft);
    if (known?.is(depth, parts) === true) return known;
    const content = new SectionContent(draft, depth, parts);
    this.#contents.set(draft, content);
    return content;
  }
}

function startOf({ draft, origin }: Whole): number {
  return origin + (draft.heading?.range.start ?? 0);
}

/** What stands before the first heading is a section of its own, where there is anything. */
function wholesOf(stretches: readonly PlacedStretch[], start: number): Whole[] {
  const wholes: Whole[] = [{ draft: NO_DRAFT, origin: start, more: undefined }];
  for (const { start: origin, outline } of stretches) {
    const last = wholes.at(-1);
    if (outline.lead.length > 0 && last !== undefined) (last.more ??= []).push({ units: outline.lead, by: origin - last.origin });
    for (const draft of outline.drafts) wholes.push({ draft, origin, more: undefined });
  }
  return wholes.length > 1 && wholes[0]?.more === undefined ? wholes.slice(1) : wholes;
}

/** Goes from section to section and tells where each stands in the order of things. */
class Places {
  readonly #title: number | undefined;
  /** The headings that are open, outermost first: their depths and indices. */
  readonly #depths: number[] = [];
  readonly #open: number[] = [];
  readonly #kinds: SectionKind[] = [];
  /** The number of the last article, and what it was when the first annex came. */
  #last = 0;
  #annexedAfter: number | undefined;

  constructor(title: number | undefined) {
    this.#title = title;
  }

  next(heading: FoundHeading | undefined, { body, ownKind: own }: SectionContent): { readonly kind: SectionKind; readonly parent: number | undefined } {
    const index = this.#kinds.length;
    const depth = body.heading?.depth;
    while (depth !== undefined && (this.#depths.at(-1) ?? 0) >= depth) {
      this.#depths.pop();
      this.#open.pop();
    }
    const parent = this.#open.at(-1);
    if (depth !== undefined) {
      this.#depths.push(depth);
      this.#open.push(index);
    }
    const kind = this.#kind(index, heading, own, parent);
    this.#kinds.push(kind);
    return { kind, parent };
  }

  #kind(index: number, heading: FoundHeading | undefined, own: SectionKind | undefined, parent: number | undefined): SectionKind {
    const number = heading?.number;
    const restarts = this.#annexedAfter !== undefined && (number?.parts[0] ?? Infinity) <= this.#annexedAfter;
    const kind = index === this.#title ? 'body' : kindOf(own, parent === undefined ? undefined : this.#kinds[parent], restarts);
    if (kind === 'annex') this.#annexedAfter ??= this.#last;
    else if (number?.keyword !== undefined || number?.parts.length === 1) this.#last = number.parts[0] ?? this.#last;
    return kind;
  }
}

/** Only what stands before the first numbered heading can name the document. */
function titleIndex(wholes: readonly Whole[], contents: readonly SectionContent[]): number | undefined {
  const headed: { readonly heading: FoundHeading; readonly index: number; readonly depth: number }[] = [];
  let numbered: number | undefined;
  for (const [index, { draft: { heading } }] of wholes.entries()) {
    if (heading === undefined) continue;
    if (heading.number !== undefined && !isAnnexKeyword(heading.number.keyword)) numbered ??= headed.length;
    headed.push({ heading, index, depth: contents[index]?.body.heading?.depth ?? 1 });
    if (numbered !== undefined && headed.length > 1) break;
  }
  const before = headed.slice(0, numbered);
  const main = before.find(({ heading, depth }) => depth === 1 && /^(?:atx|setext)$/u.test(heading.style));
  if (main !== undefined) return main.index;
  const candidate = before.find(({ heading }) => names(heading.title.text));
  if (candidate === undefined || candidate !== before[0]) return undefined;
  return numbered !== undefined || (headed[1]?.depth ?? 0) > candidate.depth ? candidate.index : undefined;
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
