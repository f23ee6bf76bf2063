import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { counterpartOf, sectionChanges } from '../../server/src/review/sectionChanges.ts';
import { Wordings } from '../../server/src/review/wordings.ts';
import { TINY } from '../support/tinyLibrary.ts';

function wordings(...sections: readonly string[]): Wordings {
  const contract = parseContract(`# A\n\n${sections.join('\n\n')}\n`);
  return new Wordings({ review: reviewContract(contract, TINY), drafting: readDrafting(contract) });
}

/** "before→after" of each change, in order; a dash where there is none. */
function changed(before: readonly string[], after: readonly string[]): string[] {
  const { changes, same } = sectionChanges(wordings(...before), wordings(...after));
  return [...changes.map((change) => `${change.kind} ${change.before ?? '-'}→${change.after ?? '-'}`), `same ${same}`];
}

describe('the sections of two versions', () => {
  const [fees, law, term] = ['## Fees\n\nFees are paid.', '## Law\n\nThe law.', '## Term\n\nOne year.'];

  it('are told in the order of the version after, what was removed last', () => {
    assert.deepEqual(changed([fees, law, term], ['## Duties\n\nDuties.', '## Governing law\n\nThe law.', '## Fees\n\nNo fees.']), ['added -→1', 'changed 2→2', 'changed 1→3', 'removed 3→-', 'same 1']);
    assert.deepEqual(changed([fees, law, term], ['## Other\n\nOther.']), ['added -→1', 'removed 1→-', 'removed 2→-', 'removed 3→-', 'same 1']);
  });

  it('of the same name are paired the first with the first', () => {
    assert.deepEqual(changed(['## Fees\n\nOne.', '## Fees\n\nTwo.', '## Fees\n\nThree.'], ['## Fees\n\nFour.', '## Fees\n\nFive.']), ['changed 1→1', 'changed 2→2', 'removed 3→-', 'same 1']);
  });

  it('with nothing under them are not taken for one another', () => {
    assert.deepEqual(changed(['## Fees', law], ['## Term', law]), ['added -→1', 'removed 1→-', 'same 2']);
  });

  it('without a heading count, a table of contents does not', () => {
    const contents = (last: string): string => `## Contents\n\n- [Fees](#a)\n- [Law](#b)\n- [Term](#c)\n- [${last}](#d)`;
    assert.deepEqual(changed([contents('Audit'), fees], [contents('Liability'), fees]), ['same 2']);
    const bare = (text: string): Wordings => {
      const contract = parseContract(text);
      return new Wordings({ review: reviewContract(contract, TINY), drafting: readDrafting(contract) });
    };
    assert.deepEqual(sectionChanges(bare('Fees are paid.\n'), bare('Fees are due.\n')), { same: 0, changes: [{ kind: 'added', before: undefined, after: 0 }, { kind: 'removed', before: 0, after: undefined }] });
    assert.deepEqual(sectionChanges(bare(''), bare('')), { same: 0, changes: [] });
  });

  it('have counterparts in one another', () => {
    const both = sectionChanges(wordings(fees, law, term), wordings('## New\n\nNew.', '## Fees\n\nNo fees.', '## Governing law\n\nThe law.'));
    assert.deepEqual([1, 2, 3].map((section) => counterpartOf(both, 'before', section)), [2, 3, undefined]);
    assert.deepEqual([1, 2, 3].map((section) => counterpartOf(both, 'after', section)), [undefined, 1, 2]);
    assert.deepEqual([counterpartOf(both, 'before', 9), counterpartOf(both, 'after', 9)], [undefined, undefined]);
  });
});
