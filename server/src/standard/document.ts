/** A standard that is open in an editor, for what helps to write it. */
import type { Library } from '../library/types.ts';
import type { Lines } from '../lines.ts';
import type { Words } from '../messages/words.ts';

export interface StandardDocument {
  readonly lines: Lines;
  /** With the firm's own clauses, and with what it excludes. */
  readonly library: Library;
  /** Of that library, in the reader's language. */
  readonly words: Words;
}
