import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { COVERAGE_STATUSES, coverageOf } from '../../server/src/review/coverage.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { TINY } from '../support/tinyLibrary.ts';

/** "element status (reason)" of each element, and the counts. */
function covered(text: string): { readonly elements: readonly string[]; readonly counts: object; readonly total: number } {
  const contract = parseContract(text);
  const { review } = settled(reviewContract(contract, TINY), readDrafting(contract), TINY);
  const { clauses, counts, total } = coverageOf(review, TINY);
  for (const { clause, elements } of clauses) assert.deepEqual(elements.map(({ verdict }) => verdict.element), clause.elements.map(({ id }) => id));
  return { elements: clauses.flatMap(({ elements }) => elements.map(({ verdict, status, acceptance }) => `${verdict.element} ${status}${acceptance === undefined ? '' : ` (${acceptance.reason})`}`)), counts, total };
}

const accept = (what: string): string => `<!-- contract-review: accept ${what} -->`;
const AUDIT = 'The Customer may, for a fee, audit the Provider.';
const BREACH = 'The Provider shall not notify a breach. The Provider shall notify a breach within 24 hours.';

describe('the coverage of a contract', () => {
  it('shows what is worst first', () => assert.deepEqual(COVERAGE_STATUSES, ['contrary', 'absent', 'weak', 'accepted', 'met']));

  it('counts the elements by their status', () => {
    assert.deepEqual(covered(`# A\n\n## Audit\n\n${AUDIT}\n\n## Incidents\n\nThe Provider shall not notify a breach.\n\n## Deleting\n\nThe Provider shall delete all data.\n`), {
      elements: ['audit.right weak', 'audit.subcontractors absent', 'breach.duty contrary', 'breach.deadline absent', 'deletion.data met', 'deletion.certificate absent'],
      counts: { contrary: 1, absent: 3, weak: 1, accepted: 0, met: 1 },
      total: 6,
    });
  });

  it('has apart what the draft accepts, an element or a clause that is missing', () => {
    const text = `# A\n\n${accept('deletion because "kept"')}\n\n## Audit\n\n${accept('audit.right because "paid"')}\n\n${AUDIT}\n\n## Incidents\n\n${BREACH}\n`;
    const { elements, counts } = covered(text);
    assert.deepEqual(elements.filter((each) => each.includes('accepted')), ['audit.right accepted (paid)', 'deletion.data accepted (kept)', 'deletion.certificate accepted (kept)']);
    assert.deepEqual((counts as { accepted: number }).accepted, 3);
  });

  it('does not have apart what is met, though the rest of its clause is accepted', () => {
    const { elements } = covered(`# A\n\n## Deleting\n\n${accept('deletion because "kept"')}\n\nThe Provider shall delete all data.\n`);
    assert.deepEqual(elements.slice(-2), ['deletion.data met', 'deletion.certificate accepted (kept)']);
    const contract = parseContract('# A\n\n## Deleting\n\nThe Provider shall delete all data.\n');
    const review = reviewContract(contract, TINY);
    const acceptance = { range: { start: 0, end: 0 }, code: 'deletion.data', codeRange: { start: 0, end: 0 }, reason: 'kept', scope: undefined };
    const [finding] = review.findings;
    assert.ok(finding !== undefined);
    const odd = { ...review, accepted: [{ finding: { ...finding, kind: 'missing-element' as const, code: 'deletion.data', clause: 'deletion' }, acceptance }] };
    assert.equal(coverageOf(odd, TINY).counts.accepted, 0);
  });

  it('is of nothing where nothing is asked', () => {
    const nothing = { ...TINY, clauses: [] };
    assert.deepEqual(coverageOf(reviewContract(parseContract(''), nothing), nothing), { clauses: [], counts: { met: 0, weak: 0, contrary: 0, absent: 0, accepted: 0 }, total: 0 });
  });
});
