import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';

const EN = 'The Provider shall not disclose any of the data to other persons, and is bound by this duty for as long as it has them or may be able to use them under the agreement.';
const NL = 'De Leverancier zal de gegevens van de Klant niet aan derden meedelen, en wordt door deze plicht gebonden zolang hij die gegevens heeft of kan gebruiken voor het einde van de overeenkomst, ook indien het niet is gevraagd.';
const FR = "Le Prestataire ne communique pas les données du Client à des tiers et est tenu par ce devoir aussi longtemps qu'il les a ou peut les utiliser, sur la base du contrat et pour les besoins de celui-ci.";
const DE = 'Der Auftragnehmer gibt die Daten des Kunden nicht an Dritte weiter und ist an diese Pflicht gebunden.';

test('the language of a document', () => {
  assert.equal(parseContract(EN).language, 'en');
  assert.equal(parseContract(NL).language, 'nl');
  assert.equal(parseContract(FR).language, 'fr');
  assert.equal(parseContract('').language, 'en');
});

test('front matter decides', () => {
  assert.equal(parseContract(`---\nlang: "fr"\n---\n${EN}`).language, 'fr');
  assert.equal(parseContract(`---\nlang: de\n---\n${NL}`).language, 'nl');
});

test('a section in another language has its own', () => {
  const { sections, language } = parseContract(`# A\n\n${EN} ${EN}\n\n# B\n\n${NL}\n\n# C\n\nDe Klant.\n\n# D\n\n${FR}\n`);
  assert.equal(language, 'en');
  assert.deepEqual(sections.map((section) => section.language), ['en', 'nl', 'en', 'fr']);
});

test('a language of no house still gives a contract', () => {
  assert.equal(parseContract(DE).sections[0]?.provisions.length, 1);
});
