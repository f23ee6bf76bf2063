import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { figures } from '../../server/src/language/figures.ts';
import { tokenize } from '../../server/src/language/tokens.ts';

/** Kind, value and the text from the first to the last word of each figure. */
function found(text: string, language: Language): [string, number, string][] {
  const tokens = tokenize(text, language);
  return figures(tokens, language).map(({ kind, value, from, to }) => [kind, value, text.slice(tokens[from]?.start, tokens[to - 1]?.end)]);
}

const ONE: readonly (readonly [Language, string, string, number, string])[] = [
  ['en', 'within 72 hours', 'duration', 72, '72 hours'],
  ['en', 'within seventy-two (72) hours after it', 'duration', 72, 'seventy-two (72) hours'],
  ['en', 'within seventy two hours', 'duration', 72, 'seventy two hours'],
  ['en', 'a period of 48h', 'duration', 48, '48h'],
  ['en', 'ten (10) business days', 'duration', 240, 'ten (10) business days'],
  ['en', 'two hundred fifty days', 'duration', 6000, 'two hundred fifty days'],
  ['en', 'a 30-day period', 'duration', 720, '30-day'],
  ['en', 'the thirtieth day', 'duration', 720, 'thirtieth day'],
  ['en', '1.5 days', 'duration', 36, '1.5 days'],
  ['en', '30 minutes', 'duration', 0.5, '30 minutes'],
  ['en', 'one week', 'duration', 168, 'one week'],
  ['en', 'six months', 'duration', 4380, 'six months'],
  ['en', 'two quarters', 'duration', 4380, 'two quarters'],
  ['en', 'five (5) years', 'duration', 43_800, 'five (5) years'],
  ['en', '99.9% a month', 'percentage', 99.9, '99.9%'],
  ['en', 'five percent', 'percentage', 5, 'five percent'],
  ['en', '50,000 euros', 'amount', 50_000, '50,000 euros'],
  ['en', '1,250 EUR', 'amount', 1250, '1,250 EUR'],
  ['fr', 'dans les dix (10) jours ouvrables', 'duration', 240, 'dix (10) jours'],
  ['fr', 'quatre-vingt-dix jours', 'duration', 2160, 'quatre-vingt-dix jours'],
  ['fr', 'soixante-douze heures', 'duration', 72, 'soixante-douze heures'],
  ['fr', 'cent vingt jours', 'duration', 2880, 'cent vingt jours'],
  ['fr', 'sous 24h/24', 'duration', 24, '24h'],
  ['fr', 'un an', 'duration', 8760, 'un an'],
  ['fr', 'une (1) semaine', 'duration', 168, 'une (1) semaine'],
  ['fr', '3 trimestres', 'duration', 6570, '3 trimestres'],
  ['fr', '99,9 % du temps', 'percentage', 99.9, '99,9 %'],
  ['fr', '99,95 pour cent', 'percentage', 99.95, '99,95 pour cent'],
  ['fr', '1.500 euros', 'amount', 1500, '1.500 euros'],
  ['nl', 'binnen tweeënzeventig uur', 'duration', 72, 'tweeënzeventig uur'],
  ['nl', 'achtenveertig (48) uur', 'duration', 48, 'achtenveertig (48) uur'],
  ['nl', 'vierentwintig uren', 'duration', 24, 'vierentwintig uren'],
  ['nl', 'negenennegentig dagen', 'duration', 2376, 'negenennegentig dagen'],
  ['nl', 'één maand', 'duration', 730, 'één maand'],
  ['nl', 'een (1) jaar', 'duration', 8760, 'een (1) jaar'],
  ['nl', '10 opeenvolgende werkdagen', 'duration', 240, '10 opeenvolgende werkdagen'],
  ['nl', '30 kalenderdagen', 'duration', 720, '30 kalenderdagen'],
  ['nl', 'twee kwartalen', 'duration', 4380, 'twee kwartalen'],
  ['nl', '15 minuten', 'duration', 0.25, '15 minuten'],
  ['nl', '99,9 %', 'percentage', 99.9, '99,9 %'],
  ['nl', '5 procent', 'percentage', 5, '5 procent'],
  ['nl', '1500,75 euro', 'amount', 1500.75, '1500,75 euro'],
  ['nl', 'honderdtwintig dagen', 'duration', 2880, 'honderdtwintig dagen'],
  ['nl', 'driehonderdvijfenzestig dagen', 'duration', 8760, 'driehonderdvijfenzestig dagen'],
  ['nl', 'tweehonderd uur', 'duration', 200, 'tweehonderd uur'],
  ['nl', 'honderdeneen dagen', 'duration', 2424, 'honderdeneen dagen'],
  ['nl', 'EUR 1.250,50 per maand', 'amount', 1250.5, 'EUR 1.250,50'],
  ['en', '1,250.50 EUR a month', 'amount', 1250.5, '1,250.50 EUR'],
  ['en', '1,250,000 euros', 'amount', 1_250_000, '1,250,000 euros'],
  ['fr', 'EUR 1 000 000', 'amount', 1_000_000, 'EUR 1 000 000'],
];

const NONE: readonly (readonly [Language, string])[] = [
  ['en', 'one of the hours, any day, 24/7, article 28, ISO 27001'],
  ['fr', "l'un des jours, article 28, un client"],
  ['nl', 'een van de dagen, artikel 28, een klant'],
  ['en', 'dix jours'],
  ['fr', 'ten days'],
  ['nl', 'honderdjarig, veelhonderd dagen, honderdtal uren'],
];

describe('figures', () => {
  for (const [language, text, kind, value, place] of ONE) {
    it(`reads ${text} (${language})`, () => {
      assert.deepEqual(found(text, language), [[kind, value, place]]);
    });
  }

  for (const [language, text] of NONE) {
    it(`finds none in: ${text} (${language})`, () => {
      assert.deepEqual(found(text, language), []);
    });
  }

  it('gives several in the order of the words', () => {
    assert.deepEqual(found('within 24 hours, at the latest three (3) days, or 10 % of 100 euro after one year', 'en'), [
      ['duration', 24, '24 hours'],
      ['duration', 72, 'three (3) days'],
      ['percentage', 10, '10 %'],
      ['amount', 100, '100 euro'],
      ['duration', 8760, 'one year'],
    ]);
  });
});
