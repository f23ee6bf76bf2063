/** Headings and what stands under them. */
import { shiftBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import { Depths } from './headings.ts';
import type { FoundHeading } from './headings.ts';
import type { Place } from './placedSection.ts';
import { provisionsOf } from './provisions.ts';
import { isAnnexKeyword, kindOf, names, ownKind } from './sectionKinds.ts';
import type { Draft, PlacedStretch } from './stretches.ts';
import type { Contract, Heading, Section, SectionBody, SectionKind, Span } from './types.ts';

/** A section whose language is not told yet. */
export interface UnreadSection {
  readonly body: SectionBody;
  readonly place: Place;
}

/** What a section consists of, and what was made of it. */
interface Made {
  readonly parts: readonly Part[];
  readonly body: SectionBody;
  readonly depth: number | undefined;
  readonly ownKind: SectionKind | undefined;
}

/** A draft with what belongs to it in later stretches. */
interface Whole {
  readonly draft: Draft;
  /** Where the stretch stands in which it begins. */
  readonly origin: number;
  readonly parts: readonly Part[];
}

/** Units of one stretch. */
interface Part {
  readonly units: readonly Block[];
  /** What to add to their offsets to have them from the origin. */
  readonly by: number;
}

/** Stands for what comes before the first heading. */
const NO_DRAFT: Draft = { units: [] };

/** Puts the sections of a draft together, keeping the bodies of those that stay as they are. */
export class SectionReader {
  readonly #made = new WeakMap<Draft, Made>();

  /**
   * The flat list of sections: contiguous, in the order of the document, together all of `range`; and the index of
   * the one whose heading names the document.
   */
  read(stretches: readonly PlacedStretch[], range: Span): { readonly sections: readonly UnreadSection[]; readonly title?: number } {
    const wholes = wholesOf(stretches, range.start);
    const depths = new Depths();
    const made = wholes.map((whole) => this.#make(whole, whole.draft.heading && depths.heading(whole.draft.heading)));
    const title = titleIndex(wholes, made);
    const places = new Places(range, title);
    const sections = wholes.map((whole, index) => ({
      body: made[index]?.body ?? { provisions: [] },
      place: places.next(whole, made[index], wholes[index + 1]),
    }));
    return { sections, ...(title === undefined ? {} : { title }) };
  }

  #make({ draft, parts }: Whole, heading: Heading | undefined): Made {
    const known = this.#made.get(draft);
    if (known !== undefined && known.depth === heading?.depth && isSame(known.parts, parts)) return known;
    const units = parts.flatMap((part) => part.units.map((unit) => shiftBlock(unit, part.by)));
    const body = { ...(heading === undefined ? {} : { heading }), provisions: provisionsOf(units) };
    const made = { parts, body, depth: heading?.depth, ownKind: ownKind(draft.heading, units) };
    this.#made.set(draft, made);
    return made;
  }
}

function isSame(one: readonly Part[], other: readonly Part[]): boolean {
  return one.length === other.length && one.every(({ units, by }, index) => units === other[index]?.units && by === other[index].by);
}

/** What stands before the first heading is a section of its own, where there is anything. */
function wholesOf(stretches: readonly PlacedStretch[], start: number): Whole[] {
  const wholes: { draft: Draft; origin: number; parts: Part[] }[] = [{ draft: NO_DRAFT, origin: start, parts: [] }];
  for (const { start: origin, outline } of stretches) {
    const last = wholes.at(-1);
    if (outline.lead.length > 0 && last !== undefined) last.parts.push({ units: outline.lead, by: origin - last.origin });
    for (const draft of outline.drafts) wholes.push({ draft, origin, parts: [{ units: draft.units, by: 0 }] });
  }
  return wholes.length > 1 && wholes[0]?.parts.length === 0 ? wholes.slice(1) : wholes;
}

/** Goes from section to section and tells where each stands in the order of things. */
class Places {
  readonly #range: Span;
  readonly #title: number | undefined;
  /** The headings that are open, outermost first. */
  readonly #open: { readonly depth: number; readonly index: number }[] = [];
  readonly #kinds: SectionKind[] = [];
  /** The number of the last article, and what it was when the first annex came. */
  #last = 0;
  #annexedAfter: number | undefined;

  constructor(range: Span, title: number | undefined) {
    this.#range = range;
    this.#title = title;
  }

  next({ draft, origin }: Whole, made: Made | undefined, following: Whole | undefined): Place {
    const index = this.#kinds.length;
    const depth = made?.depth;
    while (depth !== undefined && (this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop();
    const parent = this.#open.at(-1)?.index;
    if (depth !== undefined) this.#open.push({ depth, index });
    const start = index === 0 ? this.#range.start : origin + (draft.heading?.range.start ?? 0);
    const end = following === undefined ? this.#range.end : following.origin + (following.draft.heading?.range.start ?? 0);
    const kind = this.#kind(index, draft.heading, made?.ownKind, parent);
    this.#kinds.push(kind);
    return { origin, range: { start, end }, kind, ...(parent === undefined ? {} : { parent }) };
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
function titleIndex(wholes: readonly Whole[], made: readonly Made[]): number | undefined {
  const headed: { readonly heading: FoundHeading; readonly index: number; readonly depth: number }[] = [];
  let numbered: number | undefined;
  for (const [index, { draft: { heading } }] of wholes.entries()) {
    if (heading === undefined) continue;
    if (heading.number !== undefined && !isAnnexKeyword(heading.number.keyword)) numbered ??= headed.length;
    headed.push({ heading, index, depth: made[index]?.depth ?? 1 });
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
