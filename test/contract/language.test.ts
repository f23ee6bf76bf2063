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
  assert.deepEqual(sections.map((section) => section.language), ['en', 'nl', 'nl', 'fr']);
});

/** The language of each section, in order. */
function languages(...sections: readonly string[]): string {
  return parseContract(sections.join('\n\n')).sections.map((section) => section.language).join(' ');
}

const SHORT_FR = ['## Durée', 'Le contrat est conclu pour une année.', '## Prix', 'Les prix sont dans une annexe.', '## Droit', 'Le droit est celui du siège.'];
const SHORT_NL = ['## Duur', 'Het contract wordt voor een jaar gesloten.', '## Prijs', 'De prijzen zijn door een bijlage bepaald.', '## Recht', 'Het recht is dat van het land.'];

test('halves in two languages are told apart, however short their sections are', () => {
  assert.equal(languages(...SHORT_FR, ...SHORT_NL), 'fr fr fr nl nl nl');
  assert.equal(languages(...SHORT_NL, ...SHORT_FR, '## Fin', FR), 'nl nl nl fr fr fr fr');
});

test('a section without words has the language of what it holds, else of what comes before it', () => {
  assert.equal(languages('# Avenant – Bijvoegsel', '## Texte', ...SHORT_FR.map((line) => line.replace('##', '###')), '## Tekst', ...SHORT_NL.map((line) => line.replace('##', '###')), '### X'), 'fr fr fr fr fr nl nl nl nl nl');
});

test('languages that alternate from article to article', () => {
  assert.equal(languages('## 1', FR, '## 1', NL, '## 2', FR, '## 2', NL), 'fr nl fr nl');
});

test('a few foreign words, and a section in two languages at once, change nothing', () => {
  assert.equal(languages('# A', EN, '# B', 'Voor de Klant.', '# C', EN), 'en en en');
  assert.equal(languages('# A', EN, '# B', `${FR} / ${NL}`, '# C', EN), 'en en en');
  assert.equal(languages('# A', FR, '# B', NL, 'Fait à Gand par les parties, le / Gedaan te Gent door het bestuur, op'), 'fr nl');
});

test('headings count as well', () => {
  assert.equal(languages('# Contract', EN, '## Bijlage 1 – Het voorwerp van de dienst', '[●]', '## Bijlage 2 – De prijzen voor het gebruik', '[●]', '## Bijlage 3 – Het bestuur', '[●]'), 'en nl nl nl');
});

test('a language of no house still gives a contract', () => {
  assert.equal(parseContract(DE).sections[0]?.provisions.length, 1);
});
