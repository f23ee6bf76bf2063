import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { withoutExcluded } from '../../server/src/library/exclusions.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { LIBRARY } from '../features/support.ts';

/** What is wrong with an acceptance in a draft, where a standard excludes some ids. */
function flaws(accepted: string, excluded: readonly string[]): string[] {
  const contract = parseContract(`# Contract\n\n<!-- contract-review: accept ${accepted} because "agreed" -->\n\n## 1. Fees\n\nThe fees are due.\n`);
  const library = withoutExcluded(LIBRARY, excluded.map((id) => ({ id, reason: 'Ours.' })));
  const { drafting } = settled(reviewContract(contract, library), readDrafting(contract), library);
  return drafting.findings.filter(({ code }) => code.startsWith('acceptance')).map(({ code, subject }) => `${code} ${subject}`);
}

describe('an acceptance of what a standard excludes', () => {
  const cases: readonly (readonly [accepted: string, excluded: readonly string[], flaws: readonly string[]])[] = [
    ['audit.right', ['audit.right'], []],
    ['audit.right', ['audit'], []],
    ['audit', ['audit'], []],
    ['audit', ['audit.right', 'audit.report'], []],
    ['audit.rihgt', ['continuity'], ['acceptance-unknown audit.rihgt']],
    ['audit.right, nothing', ['audit.right'], ['acceptance-unknown nothing']],
    ['audits.right', ['audit'], ['acceptance-unknown audits.right']],
  ];
  for (const [accepted, excluded, expected] of cases) {
    it(`${accepted}, without ${excluded.join(', ')}`, () => assert.deepEqual(flaws(accepted, excluded), expected));
  }
});

describe('a library without anything', () => {
  it('finds nothing', () => {
    const library = withoutExcluded(LIBRARY, LIBRARY.clauses.map(({ id }) => ({ id, reason: 'Ours.' })));
    assert.deepEqual(reviewContract(parseContract('# Contract\n\n## Audit\n\nThe Customer may audit.\n'), library).findings, []);
    assert.deepEqual(library.excluded?.map(({ id }) => id), LIBRARY.clauses.map(({ id }) => id));
  });
});
