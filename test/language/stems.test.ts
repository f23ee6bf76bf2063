import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stem, withoutDiacritics } from '../../server/src/language/stems.ts';

describe('stem', () => {
  it('is that of the language', () => {
    assert.equal(stem('audits', 'en'), 'audit');
    assert.equal(stem('délais', 'fr'), stem('délai', 'fr'));
    assert.equal(stem('onderaannemers', 'nl'), 'onderaannemer');
  });

  it('has no diacritics', () => {
    assert.equal(stem('détérioré', 'fr'), 'deterior');
    assert.equal(stem('beëindigen', 'nl'), stem('beeindigen', 'nl'));
  });

  it('leaves words with digits and words that are too long as they are', () => {
    assert.equal(stem('iso27001s', 'en'), 'iso27001s');
    assert.equal(stem('é'.repeat(61), 'fr'), 'é'.repeat(61));
  });

  it('is the same after more words than it remembers', () => {
    for (let i = 0; i <= 50_000; i++) stem(`${i}`, 'nl');
    assert.equal(stem('onderaannemers', 'nl'), 'onderaannemer');
  });
});

describe('withoutDiacritics', () => {
  it('takes accents off letters and leaves the letters', () => {
    assert.equal(withoutDiacritics('reëel'), 'reeel');
    assert.equal(withoutDiacritics('garçon'), 'garcon');
    assert.equal(withoutDiacritics('œuvre'), 'œuvre');
    assert.equal(withoutDiacritics('audit27'), 'audit27');
  });
});
