import type { Drafting } from '../../drafting/types.ts';
import type { Library } from '../../library/types.ts';
import type { Lines } from '../../lines.ts';
import type { Words } from '../../messages/words.ts';
import type { Review } from '../../review/types.ts';

/** A reviewed version of an open document: what every feature is a function of. */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly lines: Lines;
  readonly library: Library;
  readonly review: Review;
  readonly drafting: Drafting;
  /** In the reader's language, which need not be the draft's. */
  readonly words: Words;
}
