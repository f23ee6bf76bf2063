import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentences } from '../../server/src/language/sentences.ts';

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each text is one sentence. */
const WHOLE: readonly string[] = [
  'The duties of art. 5 and Art. 28 GDPR apply.',
  'Third parties (e.g. Hosting companies, i.e. Acme) are subcontractors.',
  'Acme Inc. Nimbora and Aalberg Ltd. Services agree.',
  'This is laid down in clause 4. Annex 2.',
  'No. 3 of Sched. a applies.',
  'As described in section II. Paragraph 3 of it.',
  'J. Peeters and Mr. Janssens sign for it.',
  'A term of 4.5 months at 99.9% applies.',
  'Les sous-traitants (cf. Annexe 2, p. ex. Acme S.A. Services) sont agréés.',
  'Voir art. 28 et al. Le reste suit.',
  'De subverwerkers, d.w.z. Acme B.V. Services en bijv. Nimbora N.V. Hosting, o.a. Cloud, zijn erkend.',
  'De melding (evt. Per e-mail, min. Twee keer, enz. Zoals hierboven) volgt.',
  'It ends... and goes on; what! then?',
  'The term is [… 10 days] and [... 5 EUR] is due.',
  'The term is .......... (10 days) and …… (5 EUR) is due.',
];

describe('sentences', () => {
  for (const text of WHOLE) {
    it(`keeps together: ${text}`, () => {
      assert.deepEqual(cut(text), [text]);
    });
  }

  it('ends at a full stop, a question mark and an exclamation mark before what can begin a sentence', () => {
    assert.deepEqual(cut('One is here. Two is there! Is it? “Four”. (5) is five. [Six] ends… Seven'), [
      'One is here.',
      'Two is there!',
      'Is it?',
      '“Four”.',
      '(5) is five.',
      '[Six] ends…',
      'Seven',
    ]);
  });

  it('takes closing quotes and brackets along', () => {
    assert.deepEqual(cut('“It ends.” The next. (And so on.) [...] Last.'), ['“It ends.”', 'The next.', '(And so on.)', '[...]', 'Last.']);
  });

  it('does not end before a small letter or a comma', () => {
    assert.deepEqual(cut('The services of nimbora. be are meant. , or so.'), ['The services of nimbora. be are meant. , or so.']);
  });

  it('gives places without the white space around', () => {
    assert.deepEqual(sentences('  First one.   Second one.  '), [
      { start: 2, end: 12 },
      { start: 15, end: 26 },
    ]);
  });

  it('gives one span for a text without words', () => {
    assert.deepEqual(sentences(''), [{ start: 0, end: 0 }]);
    assert.deepEqual(sentences('  '), [{ start: 0, end: 2 }]);
  });

  it('goes over any number of marks, and goes on after them', () => {
    assert.deepEqual(cut(`${'…'.repeat(3_000_000)} (5 days) are meant. Next.`).map((sentence) => sentence.slice(-20)), ['…'.repeat(20), '(5 days) are meant.', 'Next.']);
    assert.deepEqual(cut('Il dit : « Fini… » Puis « rien. » Voilà.'), ['Il dit : « Fini… »', 'Puis « rien. »', 'Voilà.']);
  });

  it('cuts what is longer than anybody writes, at a space or a comma, and nothing that somebody does', () => {
    const long = 'to keep the data, '.repeat(550).trimEnd();
    assert.deepEqual(cut(`The Provider agrees ${long}. The next.`), [`The Provider agrees ${long}.`, 'The next.']);
    const parts = sentences(`${'audit,'.repeat(4_000)} and more. The next.`);
    assert.deepEqual(parts, [{ start: 0, end: 10_001 }, { start: 10_001, end: 20_003 }, { start: 20_003, end: 24_010 }, { start: 24_011, end: 24_020 }]);
    assert.deepEqual(sentences('x'.repeat(25_000)), [{ start: 0, end: 25_000 }]);
  });
});
