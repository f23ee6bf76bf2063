/** How far a contract gives what the profile asks: by clause, by element, and in all. */
import type { Clause, ElementStatus, Library } from '../library/types.ts';
import type { Acceptance, Review, Verdict } from './types.ts';

/** What is short but accepted by the draft, with its reason, has a status of its own. */
export type CoverageStatus = ElementStatus | 'accepted';

/** In the order in which they are shown: what is worst for the customer first. */
export const COVERAGE_STATUSES: readonly CoverageStatus[] = ['contrary', 'absent', 'weak', 'accepted', 'met'];

/** How many elements have which status. */
export type Counts = Readonly<Record<CoverageStatus, number>>;

export interface ElementCoverage {
  readonly verdict: Verdict;
  readonly status: CoverageStatus;
  /** By which the draft accepts it; given for `accepted` alone. */
  readonly acceptance?: Acceptance;
}

export interface ClauseCoverage {
  readonly clause: Clause;
  /** In the order of the library. */
  readonly elements: readonly ElementCoverage[];
  readonly counts: Counts;
}

export interface Coverage {
  /** In the order of the profile. */
  readonly clauses: readonly ClauseCoverage[];
  readonly counts: Counts;
  /** All elements that are counted: the sum of `counts`. */
  readonly total: number;
}

/**
 * The coverage of a reviewed contract, acceptances included.
 *
 * @param review as `settled` gives it, with what the draft accepts set apart
 */
export function coverageOf(review: Review, library: Library): Coverage {
  const clauses = library.clauses.map((clause) => {
    const elements = review.verdicts.filter((verdict) => verdict.clause === clause.id).map((verdict) => elementCoverage(review, verdict));
    return { clause, elements, counts: countsOf(elements) };
  });
  const elements = clauses.flatMap((each) => each.elements);
  return { clauses, counts: countsOf(elements), total: elements.length };
}

function elementCoverage(review: Review, verdict: Verdict): ElementCoverage {
  const acceptance = acceptanceOf(review, verdict);
  return acceptance === undefined ? { verdict, status: verdict.status } : { verdict, status: 'accepted', acceptance };
}

/** The comment by which the draft accepts what is wrong with an element; undefined where nothing is, or nothing is accepted. */
export function acceptanceOf({ accepted }: Review, { element, clause, status }: Verdict): Acceptance | undefined {
  if (status === 'met') return undefined;
  return accepted.find(({ finding }) => finding.code === element || (finding.kind === 'missing-clause' && finding.clause === clause))?.acceptance;
}

function countsOf(elements: readonly ElementCoverage[]): Counts {
  const counts = { met: 0, weak: 0, contrary: 0, absent: 0, accepted: 0 };
  for (const { status } of elements) counts[status] += 1;
  return counts;
}
