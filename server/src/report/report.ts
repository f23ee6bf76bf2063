import { Lines } from '../lines.ts';
import type { Drafting } from '../drafting/types.ts';
import type { Words } from '../messages/words.ts';
import type { Settled } from '../review/acceptances.ts';
import type { Review } from '../review/types.ts';

/** A reviewed file as a report shows it: its path as given, and the words of the report's language. */
export interface ReportedDocument {
  readonly path: string;
  readonly review: Review;
  readonly drafting: Drafting;
  readonly lines: Lines;
  readonly words: Words;
}

/** @param path as it is to be shown */
export function reportedDocument(path: string, { review, drafting }: Settled, words: Words): ReportedDocument {
  return { path, review, drafting, lines: new Lines(review.contract.text), words };
}
