/** Inserted blanks are written as the draft writes its own, stay visible, and are found again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES, type Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { provisionText, toSnippet } from '../../server/src/wording/template.ts';
import { wrapped } from '../../server/src/features/support/layout.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

/** What a draft has for blanks, and how it has a proposal of 10 days. */
const STYLES: readonly (readonly [draft: string, inserted: string])[] = [
  ['', '[10 days]'],
  ['The price is [price in EUR] and the term [number of months].', '[10 days]'],
  ['The price is [●] EUR and the term [●] months.', '[● 10 days]'],
  ['The price is [•] EUR and the term [•] months.', '[• 10 days]'],
  ['The price is [...] EUR and the term […] months, for […] users.', '[… 10 days]'],
  ['The price is {{ yearly_price }} EUR.', '{{10_days}}'],
  ['The price is {{price}} EUR.', '{{10 days}}'],
  ['The price is ________ EUR and the term \\_\\_\\_\\_ months.', '______ (10 days)'],
  ['The price is .......... EUR.', '.......... (10 days)'],
  ['The price is TBD.', 'TBD (10 days)'],
  ['The price is [TBC].', '[TBC 10 days]'],
];

const TEMPLATE = '{provider} shall answer within [10 days].';

const library = await clauseLibrary();

describe('blanks of inserted text', () => {
  for (const [draft, inserted] of STYLES) {
    it(`are written ${inserted} where the draft says “${draft}”`, () => {
      const contract = parseContract(`# Contract\n\n${draft}\n`);
      assert.equal(provisionText(TEMPLATE, contract, 'en', false), `The Provider shall answer within ${inserted}.`);
    });
  }

  it('follow the style of most blanks', () => {
    const contract = parseContract('# Contract\n\nBetween [●] and ______, for [●] EUR.\n');
    assert.equal(provisionText(TEMPLATE, contract, 'en', false), 'The Provider shall answer within [● 10 days].');
  });

  it('do not follow the lines that are left open until signing', () => {
    const contract = parseContract('# Contract\n\nText.\n\nDone at ________ on ________\n\n## Signatures\n\nFor us: ________\n');
    assert.equal(provisionText(TEMPLATE, contract, 'en', false), 'The Provider shall answer within [10 days].');
  });

  it('leave the names of the parties as they are', () => {
    const contract = parseContract('# Contract\n\nThe price is ______ EUR.\n');
    assert.equal(provisionText('{provider} informs {customer}.', contract, 'en', false), 'The Provider informs the Customer.');
  });

  for (const [draft, inserted] of STYLES) {
    it(`${inserted} is one placeholder of a snippet and stays on one line`, () => {
      const contract = parseContract(`# Contract\n\n${draft}\n`);
      const text = provisionText(TEMPLATE, contract, 'en', false);
      assert.equal(toSnippet(text), `The Provider shall answer within \${1:${inserted.replace(/[}]/gu, '\\}')}}.`);
      assert.ok(wrapped(text, { eol: '\n', wrap: 36 }).split('\n').some((line) => line.includes(inserted)));
    });
  }

  for (const language of LANGUAGES) {
    for (const [draft, inserted] of STYLES) {
      it(`of the whole library are met and found, written ${inserted} (${language}, “${draft}”)`, () => {
        const model = parseContract(`# Contract\n\n${draft}\n`);
        const clauses = library.clauses.map((clause) => {
          const text = clause.texts[language];
          return [`## ${text.title}`, ...clause.elements.map(({ id }) => provisionText(text.elements[id]?.template ?? '', model, language, false))].join('\n\n');
        });
        const text = [OPENING[language], ...clauses, ''].join('\n\n');
        const contract = parseContract(text);
        assert.deepEqual(reviewContract(contract, library).findings.map(({ code }) => code), []);
        const proposed = library.clauses.flatMap((clause) => Object.values(clause.texts[language].elements).flatMap(({ template }) => template.match(/\[/gu) ?? []));
        const found = readDrafting(contract).blanks.map(({ start, end }) => text.slice(start, end));
        assert.equal(found.length, proposed.length);
        for (const blank of found) assert.match(blank, /[\p{L}\p{N}]/u);
      });
    }
  }
});

const OPENING: Readonly<Record<Language, string>> = {
  en: '# Cloud agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).',
  fr: '# Contrat cloud\n\nLe présent contrat est conclu entre Nimbora NV (le « Prestataire ») et Stad Aalberg (le « Client »).',
  nl: '# Cloudovereenkomst\n\nDeze overeenkomst wordt gesloten tussen Nimbora NV (de “Leverancier”) en Stad Aalberg (de “Klant”).',
};
