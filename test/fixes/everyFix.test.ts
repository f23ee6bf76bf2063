/**
 * Every fix of every finding of every sample draft. With FIXES=all in the environment each is also made in the draft
 * with other line ends, with a byte order mark and without a last line end; else every eighth is.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Library } from '../../server/src/library/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { faultsOf, freshDraft, offers, OpenDraft } from './applied.ts';
import { SAMPLES, TITLES, withCrlf, withMixedEnds } from './drafts.ts';

const DRAFTS = [...SAMPLES, ...Object.entries(TITLES).map(([language, text]) => ({ name: `a title in ${language}`, text }))];
const STEP = process.env['FIXES'] === 'all' ? 1 : 8;

const FORMS: readonly { readonly name: string; readonly of: (text: string) => string }[] = [
  { name: 'CRLF', of: withCrlf },
  { name: 'mixed line ends', of: withMixedEnds },
  { name: 'a byte order mark', of: (text) => `\uFEFF${withCrlf(text)}` },
  { name: 'no last line end', of: (text) => text.trimEnd() },
];

describe('every fix of every finding of every sample draft', () => {
  let library: Library;
  before(async () => {
    library = await clauseLibrary();
  });

  for (const { name, text } of DRAFTS) {
    it(`is safe in ${name}`, () => {
      const faults: string[] = [];
      const count = tried(text, library, 1, 0, (fault) => faults.push(fault));
      assert.ok(count > 0);
      assert.deepEqual(faults, []);
    });
  }

  FORMS.forEach((form, index) => {
    it(`is safe with ${form.name}`, () => {
      const faults: string[] = [];
      for (const { name, text } of DRAFTS) tried(form.of(text), library, STEP, index, (fault) => faults.push(`${name}: ${fault}`));
      assert.deepEqual(faults, []);
    });
  });
});

/** Tries every `step`th fix of a draft, from the one at `first` on; gives how many. */
function tried(text: string, library: Library, step: number, first: number, tell: (fault: string) => void): number {
  const draft = freshDraft(text, library);
  const open = new OpenDraft(library);
  let count = 0;
  let at = 0;
  for (const { finding, fix } of offers(draft)) {
    if (at++ % step !== first % step) continue;
    count += 1;
    for (const fault of faultsOf(draft, finding, fix, open)) tell(`${fix.name} ${finding.code}: ${fault}`);
  }
  return count;
}
