/** Reviews one draft again and again while it is edited. */
import type { Contract } from '../contract/types.ts';
import type { Library } from '../library/types.ts';
import { reviewContract } from './review.ts';
import type { ReviewSettings } from './review.ts';
import type { Review } from './types.ts';

/** Keeps what it found in each section, so that a review after an edit costs what the edit touched. */
export class Reviewer {
  readonly #library: Library;
  readonly #settings: ReviewSettings;

  constructor(library: Library, settings: ReviewSettings = {}) {
    this.#library = library;
    this.#settings = settings;
  }

  /** The review of a contract, the same as a new reviewer gives. */
  review(contract: Contract): Review {
    return reviewContract(contract, this.#library, this.#settings);
  }
}
