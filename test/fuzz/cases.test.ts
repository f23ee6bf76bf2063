/** What failed once does not fail again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptCases } from './cases.ts';
import { targetNamed } from './targets.ts';

for (const [name, { target, failed, input }] of keptCases()) {
  test(`${name}: ${failed}`, () => {
    const own = targetNamed(target);
    assert.ok(own !== undefined, `there is no target “${target}”`);
    own.check(input);
  });
}
