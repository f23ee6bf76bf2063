/** What holds a draft together, read again while it is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';
import type { Drafting } from '../../server/src/drafting/types.ts';
import { edits } from '../support/edits.ts';

/** All that a drafting says. */
function told({ contract, terms, references, blanks, findings }: Drafting): string {
  const whole = { start: 0, end: contract.text.length };
  return JSON.stringify({
    terms: terms.all.map((term) => [term, terms.usesOf(term)]),
    uses: terms.within(whole),
    references: references.within(whole),
    blanks,
    findings,
  });
}

test('after any edit it reads what a new reader reads', () => {
  for (const { file, texts } of edits(60, 23)) {
    const contracts = new ContractReader();
    const drafts = new DraftingReader();
    for (const text of texts) {
      const contract = contracts.read(text);
      assert.equal(told(drafts.read(contract)), told(readDrafting(contract)), `${file}: ${JSON.stringify(text)}`);
    }
  }
});

test('every range is in the draft, findings and uses in its order, no use in another', () => {
  for (const { file, texts } of edits(20, 5)) {
    for (const text of texts) {
      const { terms, references, blanks, findings } = readDrafting(new ContractReader().read(text));
      const whole = { start: 0, end: text.length };
      for (const [name, spans, mayOverlap] of [
        ['uses', terms.within(whole).map(({ use }) => use.range), false],
        ['references', references.within(whole).map(({ range }) => range), false],
        ['blanks', blanks, false],
        ['findings', findings.map(({ range }) => range), true],
      ] as const) {
        let last = 0;
        for (const { start, end } of spans) {
          assert.ok(last <= start && start < end && end <= text.length, `${file}, ${name} ${start}–${end} after ${last}: ${JSON.stringify(text)}`);
          last = mayOverlap ? start : end;
        }
      }
    }
  }
});
