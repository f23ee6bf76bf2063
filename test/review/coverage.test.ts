/** How far a contract gives what is asked, what it accepts set apart. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { settled, wouldHold } from '../../server/src/review/acceptances.ts';
import { acceptanceOf, coverageOf } from '../../server/src/review/coverage.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { TINY } from '../support/tinyLibrary.ts';

const DRAFT = `# Agreement

## Audit

The Customer may audit the Provider. Each audit takes place once a year.

## Incidents

The Provider shall notify the Customer of a breach promptly.
`;

function covered(text: string) {
  const contract = parseContract(text);
  const { review } = settled(reviewContract(contract, TINY), readDrafting(contract), TINY);
  return { review, coverage: coverageOf(review, TINY) };
}

/** "element status", with the reason where it is accepted; a clause by itself. */
function statuses(text: string): string[][] {
  return covered(text).coverage.clauses.map(({ elements }) => elements.map(({ verdict, status, acceptance }) => [verdict.element, status, ...(acceptance === undefined ? [] : [acceptance.reason])].join(' ')));
}

const COMMENT = (codes: string): string => `<!-- contract-review: accept ${codes} because "agreed" -->\n\n`;

describe('coverageOf', () => {
  it('has every element of the library once, under its clause, with its status', () => {
    const { coverage } = covered(DRAFT);
    assert.deepEqual(coverage.clauses.map(({ clause }) => clause.id), TINY.clauses.map(({ id }) => id));
    assert.deepEqual(coverage.clauses.flatMap(({ elements }) => elements.map(({ verdict }) => verdict.element)), TINY.clauses.flatMap(({ elements }) => elements.map(({ id }) => id)));
    assert.deepEqual(statuses(DRAFT), [
      ['audit.right weak', 'audit.subcontractors absent'],
      ['breach.duty met', 'breach.deadline weak'],
      ['deletion.data absent', 'deletion.certificate absent'],
    ]);
  });

  it('sets apart what the draft accepts, an element or a clause that is missing, and nothing that is met', () => {
    assert.deepEqual(statuses(COMMENT('audit, deletion, breach.duty') + DRAFT), [
      ['audit.right accepted agreed', 'audit.subcontractors accepted agreed'],
      ['breach.duty met', 'breach.deadline weak'],
      ['deletion.data accepted agreed', 'deletion.certificate accepted agreed'],
    ]);
  });

  it('counts by clause and in all', () => {
    const { coverage } = covered(COMMENT('audit.right') + DRAFT);
    const sum = { met: 0, weak: 0, contrary: 0, absent: 0, accepted: 0 };
    for (const { counts, elements } of coverage.clauses) {
      for (const status of Object.keys(sum) as (keyof typeof sum)[]) {
        assert.equal(counts[status], elements.filter((each) => each.status === status).length);
        sum[status] += counts[status];
      }
    }
    assert.deepEqual(coverage.counts, sum);
    assert.equal(coverage.total, TINY.clauses.reduce((count, { elements }) => count + elements.length, 0));
    assert.equal(sum.accepted, 1);
  });
});

describe('acceptanceOf', () => {
  it('is the comment by which the draft accepts an element, and none for what is met or not accepted', () => {
    const { review } = covered(COMMENT('audit.right, breach.duty') + DRAFT);
    const reasons = review.verdicts.map((verdict) => [verdict.element, acceptanceOf(review, verdict)?.reason]);
    assert.deepEqual(reasons.filter(([, reason]) => reason !== undefined), [['audit.right', 'agreed']]);
  });
});

describe('wouldHold', () => {
  it('is whether a comment at one place would accept what begins at another: at the top all, in a section what stands there', () => {
    const contract = parseContract(DRAFT);
    const [audit, incidents] = [DRAFT.indexOf('The Customer'), DRAFT.indexOf('The Provider shall')];
    assert.deepEqual([wouldHold(contract, 0, audit), wouldHold(contract, 0, incidents), wouldHold(contract, audit, audit), wouldHold(contract, audit, incidents)], [true, true, true, false]);
  });
});
