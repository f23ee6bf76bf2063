import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { tokenize } from '../../server/src/language/tokens.ts';

const CASES: readonly (readonly [Language, string, string, readonly string[]])[] = [
  ['en', 'puts words in lower case', 'The PROVIDER shall', ['the', 'provider', 'shall']],
  ['en', 'cuts off a possessive', "The Customer's data and the providers’ staff", ['the', 'customer', 'data', 'and', 'the', 'providers', 'staff']],
  ['en', 'joins a joining prefix to its word', 'sub-processor, back-up, e‑mail', ['subprocessor', 'backup', 'email']],
  ['en', 'joins and cuts off at once', "a Sub-processor's pre-approval", ['a', 'subprocessor', 'preapproval']],
  ['en', 'takes another hyphenated word for two', 'machine-readable, on-site', ['machine', 'readable', 'on', 'site']],
  ['en', 'keeps the separators of figures', '99.9% or 1,000.50; 5.', ['99.9', '%', 'or', '1,000.50', '5']],
  ['en', 'cuts a unit off its figure', 'a 72h or 5-day limit', ['a', '72', 'h', 'or', '5', 'day', 'limit']],
  ['en', 'keeps letters and digits of a name together', 'ISO27001 and C5', ['iso27001', 'and', 'c5']],
  ['en', 'does not know French elision', "l'audit", ['laudit']],
  ['en', 'cuts off a verb, of which "will" is a word', "The Provider'll report, we’re told and they'd agree", ['the', 'provider', 'will', 'report', 'we', 'told', 'and', 'they', 'agree']],
  ['en', 'makes one word of a web address', 'See https://example.org/terms?v=2 (http://acme.example).', ['see', 'url', 'url']],
  ['en', 'makes two words of a mail address', 'write to DPO@acme.example, or else', ['write', 'to', 'dpo', 'email', 'or', 'else']],
  ['fr', 'cuts off elisions', "l'audit qu’il n'a jusqu'à présent", ['l', 'audit', 'qu', 'il', 'n', 'a', 'jusqu', 'à', 'présent']],
  ['fr', 'cuts off several elisions, in capitals too', "D'ORDRE, s’il est d'un sous-traitant", ['d', 'ordre', 's', 'il', 'est', 'd', 'un', 'soustraitant']],
  ['fr', 'leaves an apostrophe that elides nothing', 'aujourd’hui', ['aujourdhui']],
  ['fr', 'knows no English possessive', 'le Client’s', ['le', 'clients']],
  ['fr', 'joins sous-traitant, not rendez-vous', 'sous‑traitants, rendez-vous', ['soustraitants', 'rendez', 'vous']],
  ['nl', 'cuts off an apostrophe s', "foto's van Acme’s back-ups", ['foto', 'van', 'acme', 'backups']],
  ['nl', 'keeps diacritics, composed or not', 'beëindiging, bee\u0308indiging', ['beëindiging', 'beëindiging']],
  ['nl', 'gives nothing for punctuation', ' … “–” (;) ', []],
];

describe('tokenize', () => {
  for (const [language, what, text, words] of CASES) {
    it(`${what} (${language})`, () => {
      assert.deepEqual(tokenize(text, language).map((token) => token.word), words);
    });
  }

  it('gives the place of each word, possessive included, hyphen and elision left out', () => {
    const placed = (text: string, language: Language): [string, number, number][] =>
      tokenize(text, language).map(({ word, start, end }) => [word, start, end]);
    assert.deepEqual(placed("Customer's on-site back-up", 'en'), [['customer', 0, 10], ['on', 11, 13], ['site', 14, 18], ['backup', 19, 26]]);
    assert.deepEqual(placed('l’audit', 'fr'), [['l', 0, 2], ['audit', 2, 7]]);
    assert.deepEqual(placed('de\u0301lai', 'fr'), [['délai', 0, 6]]);
  });

  it('knows which words a comma, bracket, semicolon, colon, bar or dash separates from the word before', () => {
    const after = tokenize('(One two, three (four) five; six: seven – eight — nine | ten - eleven/twelve "thirteen". Fourteen', 'en');
    assert.deepEqual(after.filter((token) => token.afterBreak).map((token) => token.word), ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);
  });

  it('gives a break to the first of two words only', () => {
    assert.deepEqual(tokenize('a, on-site', 'en').map((token) => token.afterBreak), [false, true, false]);
    assert.deepEqual(tokenize('a, l’audit', 'fr').map((token) => token.afterBreak), [false, true, false]);
  });

  it('takes a line without blanks for one word, however long', () => {
    const long = 'a'.repeat(100_000);
    assert.deepEqual(tokenize(`one ${long} two`, 'en').map(({ word, start, end }) => [word.length, start, end]), [
      [3, 0, 3],
      [100_000, 4, 100_004],
      [3, 100_005, 100_008],
    ]);
    assert.deepEqual(tokenize(long, 'en').map(({ word }) => word), [long]);
  });

  it('cuts up a word the same after more words than it remembers', () => {
    const before = tokenize("Sub-processor's", 'en').map(({ word, start, end, possessive }) => ({ word, start, end, possessive }));
    for (let i = 0; i <= 50_000; i++) tokenize(`w${i}`, 'en');
    assert.deepEqual(tokenize("Sub-processor's", 'en').map(({ word, start, end, possessive }) => ({ word, start, end, possessive })), before);
    assert.deepEqual(before, [{ word: 'subprocessor', start: 0, end: 15, possessive: true }]);
  });
});
