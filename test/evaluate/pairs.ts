/** Reviews the labelled documents and sets each verdict beside its label. */
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Library } from '../../server/src/library/types.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { findQuote, type GoldDocument } from './gold.ts';
import type { Pair } from './figures.ts';

/** One pair for each document and each element of the library. */
export function pairsOf(documents: readonly GoldDocument[], library: Library): Pair[] {
  return documents.flatMap((document) => {
    const review = reviewContract(parseContract(document.text), library);
    const reported = new Set(review.findings.map((finding) => finding.code));
    return review.verdicts.map((verdict) => {
      const label = document.labels[verdict.element];
      return {
        document: document.name,
        language: document.language,
        element: verdict.element,
        gold: label?.status ?? 'absent',
        found: verdict.status,
        quotes: (label?.quotes ?? []).flatMap((quote) => findQuote(document.text, quote) ?? []),
        evidence: verdict.evidence.map((evidence) => evidence.range),
        finding: reported.has(verdict.element) || reported.has(verdict.clause),
      };
    });
  });
}
