import { Lines } from '../lines.ts';
import type { Words } from '../messages/words.ts';
import type { Review } from '../review/types.ts';

/** A reviewed file as a report shows it: its path as given, and the words of the report's language. */
export interface ReportedDocument {
  readonly path: string;
  readonly review: Review;
  readonly lines: Lines;
  readonly words: Words;
}

/** @param path as it is to be shown */
export function reportedDocument(path: string, review: Review, words: Words): ReportedDocument {
  return { path, review, lines: new Lines(review.contract.text), words };
}
