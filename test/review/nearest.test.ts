import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nearest } from '../../server/src/review/nearest.ts';

it('is the id that is the fewest letters away, if it is near', () => {
  const ids = ['audit', 'audit.right', 'audit.reports', 'breach.duty'];
  const CASES: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['audit.rigth', 'audit.right'],
    ['audit.report', 'audit.reports'],
    ['audits', 'audit'],
    ['Breach.Duty', 'breach.duty'],
    ['breach-duty', 'breach.duty'],
    ['a', undefined],
    ['', undefined],
    ['liability', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [written, meant] of CASES) assert.equal(nearest(written, ids), meant);
});
