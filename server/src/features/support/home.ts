import type { Provision } from '../../contract/types.ts';
import type { Review } from '../../review/types.ts';
import { family } from './outline.ts';

/** Where something is to be added: a section and, in it, the provision to stand after. */
export interface Home {
  readonly section: number;
  readonly anchor: number | undefined;
}

/**
 * Where a provision of a clause belongs: after the last provision in the clause's section (or its
 * subsections) that speaks to the clause; else at the end of that section; else after the last provision of
 * the draft that speaks to the clause. Undefined when the draft has neither.
 */
export function homeOf(review: Review, clause: string): Home | undefined {
  const section = Object.hasOwn(review.sectionOfClause, clause) ? review.sectionOfClause[clause] : undefined;
  const evidence = review.verdicts
    .filter((verdict) => verdict.clause === clause)
    .flatMap((verdict) => verdict.evidence)
    .sort((a, b) => a.range.start - b.range.start);
  if (section === undefined) {
    const last = evidence.at(-1);
    return last && { section: last.section, anchor: provisionAt(review, last.section, last.range.start) };
  }
  const members = family(review.contract, section);
  const last = evidence.findLast((each) => members.includes(each.section));
  if (last !== undefined) return { section: last.section, anchor: provisionAt(review, last.section, last.range.start) };
  const own = members.findLast((each) => (review.contract.sections[each]?.provisions.length ?? 0) > 0);
  return { section: own ?? section, anchor: undefined };
}

/** Index of the provision of a section that an offset is in, or the last one before it. */
export function provisionAt(review: Review, section: number, offset: number): number | undefined {
  const provisions: readonly Provision[] = review.contract.sections[section]?.provisions ?? [];
  const at = provisions.findLastIndex((provision) => provision.range.start <= offset);
  return at < 0 ? undefined : at;
}
