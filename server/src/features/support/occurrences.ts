/** The places of a draft that are about one and the same thing: a defined term, or something numbered. */
import { sectionAt } from '../../contract/sections.ts';
import type { Span } from '../../contract/types.ts';
import type { Draft } from './draft.ts';
import { provisionIn } from '../../wording/places.ts';
import { allParts, partAt } from './referenceParts.ts';

export interface Occurrence {
  readonly range: Span;
  /** Whether it is the definition of the term, or the number that is referred to. */
  readonly declares: boolean;
}

/**
 * All places that are about what stands at an offset, in the order of the document: the definitions and uses of a term;
 * a heading or the number of a provision, and the cross-references to it.
 */
export function occurrencesAt(draft: Draft, offset: number): readonly Occurrence[] {
  const { terms } = draft.drafting;
  const part = partAt(draft, offset);
  if (part !== undefined) return part.target === undefined ? [] : ofTarget(draft, part.target);
  const term = terms.at(offset)?.term;
  if (term !== undefined) return terms.usesOf(term).map(({ range, defines }) => ({ range, declares: defines }));
  const place = numberedAt(draft, offset);
  return place === undefined ? [] : ofTarget(draft, place);
}

interface Numbered {
  readonly section: number;
  readonly provision?: number | undefined;
}

function ofTarget(draft: Draft, place: Numbered): readonly Occurrence[] {
  const { section, provision } = place;
  const own = numberSpan(draft, place);
  const all = allParts(draft)
    .filter(({ target }) => target?.section === section && target.provision === provision)
    .map(({ range }): Occurrence => ({ range, declares: false }));
  // A heading that nothing refers to is no more than a heading.
  if (own !== undefined && all.length > 0) all.push({ range: own, declares: true });
  return all.sort((a, b) => a.range.start - b.range.start);
}

/** The section whose heading, or the provision whose number, holds an offset. */
function numberedAt(draft: Draft, offset: number): Numbered | undefined {
  const { contract } = draft.review;
  const section = sectionAt(contract, offset);
  const provision = provisionIn(contract, section, offset);
  for (const place of provision === undefined ? [{ section }] : [{ section, provision }, { section }]) {
    const span = numberSpan(draft, place);
    if (span !== undefined && span.start <= offset && offset <= span.end) return place;
  }
  return undefined;
}

/** A heading, or the number of a provision; undefined for a provision without one. */
function numberSpan({ review: { contract } }: Draft, { section, provision }: Numbered): Span | undefined {
  const { origin, body } = contract.sections[section] ?? {};
  if (origin === undefined || body === undefined) return undefined;
  if (provision === undefined) {
    const { start, end } = body.heading?.range ?? { start: 0, end: 0 };
    return body.heading && { start: origin + start, end: origin + end };
  }
  const { range, number, plain } = body.provisions[provision] ?? {};
  if (range === undefined || number === undefined) return undefined;
  const first = plain?.pieces[0]?.source ?? range.end;
  const at = contract.text.slice(origin + range.start, origin + first).indexOf(number);
  return at < 0 ? undefined : { start: origin + range.start + at, end: origin + range.start + at + number.length };
}
