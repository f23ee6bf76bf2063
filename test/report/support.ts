import type { Language } from '../../server/src/contract/types.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { reportedDocument } from '../../server/src/report/report.ts';
import type { ReportedDocument } from '../../server/src/report/report.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { draftOf, LIBRARY } from '../features/support.ts';

export const SENTENCE = 'The **Customer** may audit the Provider once a year.';
const AGAINST = 'The Provider keeps the data.';
const TEXT = `# Hosting contract

Between the Fund, hereinafter the "Customer", and Acme, hereinafter the "Provider".

## 1. Audit

1.1 ${SENTENCE}

## 2. Exit

2.1 ${AGAINST}
`;

/** A draft with a guarantee that is weak, one that is missing in a clause, one that is contrary, and a clause that is missing. */
export function sample(language: Language, library: Library = LIBRARY): ReportedDocument {
  const { review, drafting } = draftOf(TEXT, {
    decisions: {
      'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' },
      'return.data': { status: 'contrary', quote: AGAINST, reason: 'excluded' },
    },
    clauses: { audit: 'Audit', return: 'Exit' },
  });
  return reportedDocument('drafts/hosting.md', { review, drafting: { ...drafting, findings: [] } }, new Words(library, language));
}

/** A draft as the command line reviews it. */
export function reviewed(text: string, library: Library, language: Language, path = 'a.md'): ReportedDocument {
  const contract = parseContract(text);
  const outcome = settled(reviewContract(contract, library), readDrafting(contract), library);
  return reportedDocument(path, outcome, new Words(library, language));
}

/** Full of what would do harm where it is not escaped. */
export const HOSTILE = `# Contract </title></style><script>alert(1)</script> " onload="alert(2)

Between **Evil <img src=x onerror=alert(3)>**, hereinafter the "Customer", and **A|B**, hereinafter the "Provider".

## 1. Audit <svg onload=alert(4)>

1.1 The Customer may audit the Provider once a year <script>alert(5)</script> [click](javascript:alert(6)) ![x](https://evil.example/t.png) | cell https://evil.example.

1.2 The "\\<b onmouseover=alert(7)\\>" is due under [\\<script\\>alert(8)\\</script\\>] and {{0}} [go](http://evil.example).

<!-- contract-review: accept audit because "</td><script>alert(9)</script> | [x](javascript:alert(10))" -->
`;
