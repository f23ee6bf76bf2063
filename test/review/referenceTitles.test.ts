import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceTitles } from '../../server/src/review/referenceTitles.ts';

function titles(text: string): string[] {
  return referenceTitles(text).map(({ start, end }) => text.slice(start, end));
}

describe('referenceTitles', () => {
  it('finds the title behind a reference, without its brackets', () => {
    assert.deepEqual(titles('The parties follow section 7.2(a) (Notice of incidents) and clause 9 (Fees).'), ['Notice of incidents', 'Fees']);
    assert.deepEqual(titles('Zoals bepaald in artikel 5.2 (Verwijdering van gegevens) blijft de klant eigenaar.'), ['Verwijdering van gegevens']);
    assert.deepEqual(titles('Conformément à l’article 12 (Réversibilité), le contrat prend fin.'), ['Réversibilité']);
  });

  it('finds all that one keyword leads', () => {
    assert.deepEqual(titles('Paragraphs 5.5 (Contact) to 5.7 (Deletion at the end) are additional clauses.'), ['Contact', 'Deletion at the end']);
  });

  it('leaves alone what is no title, or what the sentence is about', () => {
    assert.deepEqual(titles('Within 30 (Thirty) days, under section 4, the data are returned.'), []);
    assert.deepEqual(titles('Section 7 (Deletion): the Provider deletes all data.'), []);
    assert.deepEqual(titles('Section 7 (deletion and return) applies.'), []);
    assert.deepEqual(titles('Under clause 2, Annex 3 (Service levels) and schedule 3.1 (Fees) are part of the contract.'), []);
    assert.deepEqual(titles('The Provider (Acme) is bound by ISO 27001 (Information security).'), []);
  });
});
