import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { DRAFTING_KINDS } from '../../server/src/drafting/types.ts';
import { SEVERITIES } from '../../server/src/library/types.ts';
import { readSettings } from '../../server/src/settings.ts';

const DEFAULTS = { contracts: 'detect', include: [], exclude: [], workspace: true, language: 'auto', severities: {}, drafting: {} };

it('reads the section, alone or in an object', () => {
  const section = { contracts: 'off', include: ['a.md'], exclude: ['b.md'], workspace: false, language: 'nl', severities: { mandatory: { weak: 'error' } }, drafting: { blank: 'off' } };
  assert.deepEqual(readSettings(section), section);
  assert.deepEqual(readSettings({ contractReview: section }), section);
});

it('takes the default for what is missing or wrong', () => {
  for (const value of [undefined, null, 7, 'x', [], {}, { contracts: 'all', include: 'a', exclude: 3, workspace: 'no', language: 'de' }]) {
    assert.deepEqual(readSettings(value), DEFAULTS);
  }
  assert.deepEqual(readSettings({ include: ['a', 1, 'b'], language: 'fr' }), { ...DEFAULTS, include: ['a', 'b'], language: 'fr' });
});

it('takes of the severities what it knows', () => {
  const severities = { mandatory: { weak: 'hint', missing: 'fatal' }, privacy: 3, checklist: { missing: 'off', strange: 'error' }, other: { weak: 'error' } };
  assert.deepEqual(readSettings({ severities }).severities, { mandatory: { weak: 'hint' }, checklist: { missing: 'off' } });
});

it('takes of the drafting kinds what it knows', () => {
  const drafting = { blank: 'off', 'term-unused': 'fatal', 'acceptance-unused': 'hint', other: 'error', 'figures-differ': 3 };
  assert.deepEqual(readSettings({ drafting }).drafting, { blank: 'off', 'acceptance-unused': 'hint' });
  assert.deepEqual(readSettings({ drafting: ['blank'] }).drafting, {});
});

it('has a setting for every drafting kind, and for no other', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const { properties } = manifest.contributes.configuration.properties['contractReview.drafting'];
  assert.deepEqual(Object.keys(properties).sort(), [...DRAFTING_KINDS].sort());
  for (const { enum: choices } of Object.values(properties)) assert.deepEqual(choices, SEVERITIES);
});

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: {
        readonly 'contractReview.drafting': { readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>> };
      };
    };
  };
}
