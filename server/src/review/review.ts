/** The review of a contract against a clause library. */
import type { Contract } from '../contract/types.ts';
import type { Library } from '../library/types.ts';
import { Reviewer } from './reviewer.ts';
import type { ReviewSettings } from './reviewer.ts';
import type { Review } from './types.ts';

/** Reviews a contract once: a verdict for every element of the library's profile, and the findings that follow. */
export function reviewContract(contract: Contract, library: Library, settings: ReviewSettings = {}): Review {
  return new Reviewer(library, settings).review(contract);
}
