import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readSettings } from '../../server/src/settings.ts';

const DEFAULTS = { contracts: 'detect', include: [], exclude: [], language: 'auto', severities: {}, drafting: {} };

it('reads the section, alone or in an object', () => {
  const section = { contracts: 'off', include: ['a.md'], exclude: ['b.md'], language: 'nl', severities: { mandatory: { weak: 'error' } } };
  assert.deepEqual(readSettings(section), section);
  assert.deepEqual(readSettings({ contractReview: section }), section);
});

it('takes the default for what is missing or wrong', () => {
  for (const value of [undefined, null, 7, 'x', [], {}, { contracts: 'all', include: 'a', exclude: 3, language: 'de' }]) {
    assert.deepEqual(readSettings(value), DEFAULTS);
  }
  assert.deepEqual(readSettings({ include: ['a', 1, 'b'], language: 'fr' }), { ...DEFAULTS, include: ['a', 'b'], language: 'fr' });
});

it('takes of the severities what it knows', () => {
  const severities = { mandatory: { weak: 'hint', missing: 'fatal' }, privacy: 3, checklist: { missing: 'off', strange: 'error' }, other: { weak: 'error' } };
  assert.deepEqual(readSettings({ severities }).severities, { mandatory: { weak: 'hint' }, checklist: { missing: 'off' } });
});
