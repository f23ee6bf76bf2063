import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { spelledNumber } from '../../server/src/drafting/figures/spelledNumbers.ts';

function found(text: string, language: Language): string[][] {
  const source = `---\nlang: ${language}\n---\n\n# 1. Subject\n\n${text}\n`;
  return readDrafting(parseContract(source))
    .findings.filter(({ code }) => code === 'figure-words-differ')
    .map(({ range, subject, other = '' }) => [source.slice(range.start, range.end), subject, other]);
}

const DIFFERENT: readonly (readonly [Language, text: string, range: string, digits: string, words: string])[] = [
  ['nl', 'Betaling volgt binnen dertig (20) dagen.', 'dertig (20)', '20', 'dertig'],
  ['nl', 'Betaling volgt binnen 30 (twintig) dagen.', '30 (twintig)', '30', 'twintig'],
  ['nl', 'Melding volgt binnen tweeënzeventig (24) uur.', 'tweeënzeventig (24)', '24', 'tweeënzeventig'],
  ['nl', 'De boete is vijfduizend euro (€ 50.000).', 'vijfduizend euro (€ 50.000)', '50.000', 'vijfduizend'],
  ['nl', 'De boete is € 50.000 (vijfduizend euro).', '50.000 (vijfduizend euro)', '50.000', 'vijfduizend euro'],
  ['nl', 'De rente is tien procent (12 %).', 'tien procent (12 %)', '12', 'tien'],
  ['nl', 'Na **één** (2) maand.', 'één** (2)', '2', 'één'],
  ['en', 'Payment is due within thirty (20) days.', 'thirty (20)', '20', 'thirty'],
  ['en', 'Notice is given twenty-four (48) hours before.', 'twenty-four (48)', '48', 'twenty-four'],
  ['en', 'At most two hundred and fifty (205) users.', 'two hundred and fifty (205)', '205', 'two hundred and fifty'],
  ['en', 'Within 5 (three) days.', '5 (three)', '5', 'three'],
  ['en', 'A cap of ten thousand euros (EUR 100,000).', 'ten thousand euros (EUR 100,000)', '100,000', 'ten thousand'],
  ['fr', 'Le paiement a lieu dans les trente (20) jours.', 'trente (20)', '20', 'trente'],
  ['fr', 'Dans les quatre-vingt-dix (80) jours.', 'quatre-vingt-dix (80)', '80', 'quatre-vingt-dix'],
  ['fr', 'Dans les 30 (quarante-cinq) jours.', '30 (quarante-cinq)', '30', 'quarante-cinq'],
  ['fr', 'Une indemnité de mille cinq cents euros (1.200 €).', 'mille cinq cents euros (1.200 €)', '1.200', 'mille cinq cents'],
  ['fr', 'Pendant un (2) mois.', 'un (2)', '2', 'un'],
];

const SAME: readonly (readonly [Language, string])[] = [
  ['nl', 'Binnen dertig (30) dagen, 30 (dertig) dagen of achtenveertig (48) uur.'],
  ['nl', 'Tweehonderdvijftig (250) euro, honderd twintig (120) dagen, duizend (1.000) euro.'],
  ['nl', 'Vijftigduizend euro (€ 50.000,00), twee komma vijf (2,5) procent.'],
  ['nl', 'Een of meer (3) partijen; voor een (2e) keer; een (zie 5) en twee (a).'],
  ['nl', 'Een derde (1/3), artikel twee (5.3), van twee (1) tot (2) en (3).'],
  ['nl', 'Twee weken (14 dagen) en één jaar (12 maanden).'],
  ['en', 'Within thirty (30) days, seventy-two (72) hours, one hundred twenty (120) days.'],
  ['en', 'One hundred and five (105), two thousand and one (2,001), five percent (5%).'],
  ['en', 'It covers two: (1) one, (2) two, and three (3) others; times three (3x).'],
  ['en', 'Two weeks (14 days), five dollars (€ 4), thirty days (1 month).'],
  ['en', 'Nine point five (5) percent; twenty to thirty (30) days; section 5 (One year).'],
  ['en', 'Ninety-nine and a half (99.5) percent; fifty-one (51st) state.'],
  ['fr', 'Trente (30) jours, quatre-vingt-dix (90), soixante et onze (71), vingt et un (21).'],
  ['fr', 'Deux cent mille euros (200 000 €), quatre-vingts (80), cinq pour cent (5 %).'],
  ['fr', 'Soixante-dix-sept (77), quatre-vingt-quinze (95), nonante-neuf (99), cent un (101).'],
  ['fr', 'D’un (voir 2) ou deux (a) ; l’article deux (5.1) ; un (1°) et un (2ème).'],
];

describe('a number in words beside one in digits', () => {
  for (const [language, text, ...expected] of DIFFERENT) {
    it(`differs in “${text}”`, () => assert.deepEqual(found(text, language), [expected]));
  }
  for (const [language, text] of SAME) {
    it(`does not in “${text}”`, () => assert.deepEqual(found(text, language), []));
  }
});

describe('spelledNumber', () => {
  const cases: readonly (readonly [Language, string, number | undefined])[] = [
    ['en', 'two hundred and fifty thousand', 250_000],
    ['en', 'one million two hundred thousand and five', 1_200_005],
    ['en', 'five ten', undefined],
    ['en', 'and five', undefined],
    ['en', 'million', undefined],
    ['fr', 'quatre vingt dix sept', 97],
    ['fr', 'deux cent mille', 200_000],
    ['fr', 'mille neuf cent quatre vingt', 1980],
    ['fr', 'vingt dix', undefined],
    ['nl', 'vijfentwintigduizend', 25_000],
    ['nl', 'een miljoen tweehonderdduizend', 1_200_000],
    ['nl', 'honderd en vijf', 105],
    ['nl', 'dertig twintig', undefined],
  ];
  for (const [language, words, value] of cases) {
    it(`of “${words}” is ${value}`, () => assert.equal(spelledNumber(words.split(' '), language), value));
  }
});
