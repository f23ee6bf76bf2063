import assert from 'node:assert/strict';
import { it } from 'node:test';
import { numberAfter } from '../../server/src/features/support/numbering.ts';

const CASES: readonly (readonly [series: readonly string[], next: string | undefined])[] = [
  [['4.1', '4.2'], '4.3'],
  [['Article 4'], 'Article 5'],
  [['I', 'II'], 'III'],
  [['Article IX'], 'Article X'],
  [['(a)', '(b)'], '(c)'],
  [['(h)', '(i)'], '(j)'],
  [['u.', 'v.'], 'w.'],
  [['(i)'], '(ii)'],
  [['(iv)', '(v)'], '(vi)'],
  [['1', '3', '2'], '4'],
  [['5bis'], '6'],
  [['z)'], undefined],
  [['-', '-'], undefined],
  [[], undefined],
];

for (const [series, next] of CASES) {
  it(`${series.join(', ')} is followed by ${next ?? 'nothing'}`, () => {
    assert.equal(numberAfter(series), next);
  });
}
