import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

test('a citation names the section or the annex of the policy, in the language of the reader', async () => {
  const library = await clauseLibrary();
  const cited = (id: string) => LANGUAGES.map((language) => new Words(library, language).place(id));
  assert.deepEqual(cited('contract-checklist'), ['Annex C', 'annexe C', 'bijlage C']);
  assert.deepEqual(cited('audit.customer-right'), ['§2.2.5(a)', '§2.2.5(a)', '§2.2.5(a)']);
  assert.deepEqual(cited('no-such-clause'), ['', '', '']);
});
