/** What the sections so far say about where the next one stands. */
import { depthAfter, isSameDepthState, NO_HEADINGS } from './headings.ts';
import type { DepthState, FoundHeading } from './headings.ts';
import { isAnnexKeyword, kindOf, names } from './sectionKinds.ts';
import type { SectionKind } from './types.ts';

export interface OutlineState {
  readonly depths: DepthState;
  /** The innermost section that is open. */
  readonly open: OpenSection | undefined;
  /** The number of the last article, and what it was when the first annex came. */
  readonly last: number;
  readonly annexedAfter: number | undefined;
}

interface OpenSection {
  readonly index: number;
  readonly depth: number;
  readonly kind: SectionKind;
  readonly above: OpenSection | undefined;
}

export interface Standing {
  readonly kind: SectionKind;
  /** Index of the section that it stands in. */
  readonly parent: number | undefined;
  readonly state: OutlineState;
}

export const NO_SECTIONS: OutlineState = { depths: NO_HEADINGS, open: undefined, last: 0, annexedAfter: undefined };

/** The depth of the next heading, 1 to 6; none for what stands before the first one. */
export function nextDepth(state: OutlineState, heading: FoundHeading | undefined): number | undefined {
  return heading && depthAfter(state.depths, heading).depth;
}

/**
 * Where the next section stands.
 *
 * @param own see `ownKind`
 * @param isTitle whether its heading names the document
 */
export function nextSection(state: OutlineState, index: number, heading: FoundHeading | undefined, own: SectionKind | undefined, isTitle: boolean): Standing {
  const after = heading && depthAfter(state.depths, heading);
  let { open, last, annexedAfter } = state;
  while (after !== undefined && open !== undefined && open.depth >= after.depth) open = open.above;
  const number = heading?.number;
  const restarts = annexedAfter !== undefined && (number?.parts[0] ?? Infinity) <= annexedAfter;
  const kind = isTitle ? 'body' : kindOf(own, open?.kind, restarts);
  if (kind === 'annex') annexedAfter ??= last;
  else if (number?.keyword !== undefined || number?.parts.length === 1) last = number.parts[0] ?? last;
  const inner = after === undefined ? open : { index, depth: after.depth, kind, above: open };
  return { kind, parent: open?.index, state: { depths: after?.state ?? state.depths, open: inner, last, annexedAfter } };
}

/** Whether what follows stands the same after both. */
export function isSameState(one: OutlineState, other: OutlineState): boolean {
  if (one.last !== other.last || one.annexedAfter !== other.annexedAfter || !isSameDepthState(one.depths, other.depths)) return false;
  let [a, b] = [one.open, other.open];
  while (a !== b) {
    if (a === undefined || b === undefined || a.index !== b.index || a.depth !== b.depth || a.kind !== b.kind) return false;
    [a, b] = [a.above, b.above];
  }
  return true;
}

/** The heading that names the document: only what stands before the first numbered one can. */
export function titleIndex(drafts: readonly { readonly heading?: FoundHeading }[]): number | undefined {
  let depths = NO_HEADINGS;
  let first: { readonly index: number; readonly depth: number; readonly title: string } | undefined;
  let second: number | undefined;
  for (const [index, { heading }] of drafts.entries()) {
    if (heading === undefined) continue;
    if (heading.number !== undefined && !isAnnexKeyword(heading.number.keyword)) return first !== undefined && names(first.title) ? first.index : undefined;
    const { depth, state } = depthAfter(depths, heading);
    depths = state;
    if (depth === 1 && (heading.style === 'atx' || heading.style === 'setext')) return index;
    if (first === undefined) first = { index, depth, title: heading.title.text };
    else second ??= depth;
  }
  return first !== undefined && names(first.title) && (second ?? 0) > first.depth ? first.index : undefined;
}
