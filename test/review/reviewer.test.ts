/** Reviewing a draft again while it is edited. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Library } from '../../server/src/library/types.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { Reviewer } from '../../server/src/review/reviewer.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { edits } from '../support/edits.ts';

describe('a reviewer', () => {
  let library: Library;
  before(async () => {
    library = await clauseLibrary();
  });

  it('gives after any edit, to the byte, what a review from scratch gives', () => {
    for (const { file, texts } of edits(220, 3)) {
      const reader = new ContractReader();
      const reviewer = new Reviewer(library);
      for (const text of texts) {
        const again = JSON.stringify(reviewer.review(reader.read(text)));
        const scratch = JSON.stringify(reviewContract(parseContract(text), library));
        assert.equal(again, scratch, `${file}: ${JSON.stringify(text)}`);
      }
    }
  });

  it('may be left at any step', () => {
    const clauses = '## Audit\n\nThe Customer may audit the Vendor once a year. Acme and the City agree. Acme helps the City.\n\n'.repeat(100);
    const text = `# Terms\n\nAcme (the “Vendor”) and the City (the “Customer”) agree.\n\n${clauses}`;
    const reader = new ContractReader();
    const reviewer = new Reviewer(library);
    for (let steps = 1; steps < 6; steps += 1) {
      reviewer.review(reader.read(text));
      const reviewing = reviewer.reviewing(reader.read(text.replace('(the “Vendor”)', '').replace('once', `${'x'.repeat(steps)} once`)));
      for (let step = 0; step < steps; step += 1) reviewing.next();
      const without = text.replace('(the “Vendor”)', '');
      assert.equal(JSON.stringify(reviewer.review(reader.read(without))), JSON.stringify(reviewContract(parseContract(without), library)));
    }
    assert.equal(JSON.stringify(reviewer.review(reader.read(text))), JSON.stringify(reviewContract(parseContract(text), library)));
  });
});
