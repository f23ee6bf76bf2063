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

it('allows one letter wrong in three, and at most three', () => {
  const CASES: readonly (readonly [written: string, id: string, near: boolean])[] = [
    ['ab', 'ab', true],
    ['ab', 'ac', false],
    ['abc', 'abx', true],
    ['abc', 'ayx', false],
    ['abcdefghijkl', 'xyzdefghijkl', true],
    ['abcdefghijkl', 'xyzwefghijkl', false],
    ['audot', 'audit', true],
    ['xudit', 'audit', true],
    ['audix', 'audit', true],
    ['xudix', 'audit', false],
    ['audi', 'audit', true],
    ['udit', 'audit', true],
    ['audits', 'audit', true],
    ['aauditt', 'audit', true],
    ['saudi', 'audit', false],
    ['abcxyz', 'abcd', false],
    ['abcd1x', 'abcd345', false],
    ['cdefgh', 'abcdefgx', false],
  ];
  for (const [written, id, near] of CASES) assert.equal(nearest(written, [id]), near ? id : undefined, `${written} for ${id}`);
});

it('takes two letters that changed places for one mistake', () => {
  assert.equal(nearest('aduit', ['audit']), 'audit');
  assert.equal(nearest('uadit', ['audit']), 'audit');
  assert.equal(nearest('auidt', ['audit']), 'audit');
  assert.equal(nearest('auxdt', ['audit']), undefined, 'another letter in between');
  assert.equal(nearest('adxit', ['audit']), undefined, 'only one is the other');
  assert.equal(nearest('aduti', ['audit']), undefined, 'twice');
  assert.equal(nearest('dauit', ['audit']), undefined, 'further apart');
});

it('is the first of those that are equally near', () => {
  assert.equal(nearest('audit', ['audix', 'audiy']), 'audix');
  assert.equal(nearest('audits', ['audixx', 'audit', 'audity']), 'audit');
});
