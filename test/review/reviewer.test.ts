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

  it('quotes a passage where it stands, also when a heading comes before the blank lines that the draft began with', () => {
    const reader = new ContractReader();
    const reviewer = new Reviewer(library);
    const section = '## Audit\n\nThe Customer may audit the Provider at any time.\n';
    for (const text of [`\n\n${section}`, `# Agreement\n\n${section}`, `\n${section}`]) {
      const { verdicts } = reviewer.review(reader.read(text));
      const quoted = verdicts.flatMap(({ evidence }) => evidence.map((each) => each.text));
      assert.deepEqual([...new Set(quoted)], ['The Customer may audit the Provider at any time.']);
    }
  });

  it('may be left at any step, also of a draft whose parties are called otherwise', () => {
    const clauses = '## Incidents\n\nZorblat does not notify the City of any breach of security. The City may audit Zorblat at any time.\n\n'.repeat(100);
    const text = `# Terms\n\n${clauses}## Parties\n\nZorblat NV (hereinafter the “Provider” or “Zorblat”) and the City of Aalberg (hereinafter the “Customer” or the “City”) agree.\n`;
    const other = text.replace('“Provider”', '“Customer”').replace('the “Customer” or the “City”', 'the “Provider” or the “City”');
    const reader = new ContractReader();
    const reviewer = new Reviewer(library);
    for (let steps = 1; steps < 6; steps += 1) {
      reviewer.review(reader.read(text));
      const reviewing = reviewer.reviewing(reader.read(other));
      for (let step = 0; step < steps; step += 1) reviewing.next();
      assert.equal(JSON.stringify(reviewer.review(reader.read(other))), JSON.stringify(reviewContract(parseContract(other), library)));
    }
    const [one, two] = [text, other].map((draft) => reviewContract(parseContract(draft), library).verdicts.map(({ status }) => status));
    assert.notDeepEqual(one, two, 'who is called what matters here');
  });
});
