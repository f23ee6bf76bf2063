import type { Reference } from '../../server/src/drafting/types.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { withReferences } from './places.ts';
import { draftOf, spanOf } from './support.ts';
import type { Case } from './support.ts';

/** A draft with a defined term and with cross-references of all kinds. */
export const LINKED = `# Agreement

## 1. Definitions

“Site” means the building.

## 2. Access

2.1 The Site is open as set out in clause 3.

2.2 Visitors ring the bell.

The Sites close for those who break clause 2.2.

The Site keeps to the hours in clause 3, whatever clause 9 or Article 28 of the GDPR says.

## 3. Hours

From nine to five.
`;

export function linkedDraft(of: Case = {}): Draft {
  const hours = { section: 3, range: spanOf(LINKED, '## 3. Hours') };
  const bell = { section: 2, provision: 1, range: spanOf(LINKED, '2.2 Visitors ring the bell.') };
  const reference = (quote: string, after: string, more: Partial<Reference>): Reference => {
    const from = LINKED.indexOf(after);
    const { start, end } = spanOf(LINKED.slice(from), quote);
    return { range: { start: from + start, end: from + end }, written: quote, target: undefined, outside: false, numbers: [], ...more };
  };
  return withReferences(draftOf(LINKED, of), [
    reference('clause 3', '2.1', { target: hours }),
    reference('clause 2.2', 'The Sites', { target: bell }),
    reference('clause 3', 'The Site keeps', { target: hours }),
    reference('clause 9', 'The Site keeps', {}),
    reference('Article 28 of the GDPR', 'The Site keeps', { outside: true }),
  ]);
}
