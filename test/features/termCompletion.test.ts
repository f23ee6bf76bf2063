import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termCompletions } from '../../server/src/features/completion/terms.ts';
import { cursor, shown } from './places.ts';
import { draftOf } from './support.ts';

const DEFINITIONS = `# Hosting Agreement

## 1. Definitions

“Personal Data” or “Records” means any information about a person.

“Person” means a human being.

“Personal Data Breach” means a leak of Personal Data.

“Site” means the building.

## 2. Duties

Each Person keeps Personal Data, and each Person keeps the Site.

`;

function completed(typed: string, definitions = DEFINITIONS) {
  const { text, offset } = cursor(definitions + typed);
  const draft = draftOf(text);
  return { draft, items: termCompletions(draft, draft.lines.position(offset)) };
}

function labels(typed: string, definitions?: string): string[] {
  return completed(typed, definitions).items.map(({ label }) => label);
}

describe('termCompletions', () => {
  it('offers the terms that a word in capitals begins, the most used first', () => {
    assert.deepEqual(labels('The Host tells the Per|\n'), ['Personal Data', 'Person', 'Personal Data Breach']);
    assert.deepEqual(labels('The Host opens the S|.\n'), ['Site']);
    assert.deepEqual(labels('The Host keeps Rec|\n'), ['Records']);
  });

  it('replaces what is typed of it, over several words', () => {
    const { draft, items } = completed('The Host tells the Personal D|\n');
    assert.deepEqual(
      items.map(({ label, filterText, textEdit }) => [label, filterText, textEdit && 'range' in textEdit && shown(draft, textEdit.range), textEdit?.newText]),
      [
        ['Personal Data', 'Personal Data', '16:19 Personal D', 'Personal Data'],
        ['Personal Data Breach', 'Personal Data Breach', '16:19 Personal D', 'Personal Data Breach'],
      ],
    );
  });

  it('is filtered by what stands there, blanks and all', () => {
    assert.deepEqual(completed('The Host tells the Personal\u00a0d|\n').items.map(({ filterText }) => filterText), [
      'Personal\u00a0data', 'Personal\u00a0data Breach',
    ]);
  });

  it('shows the definition', () => {
    const [site] = completed('The Host opens the Si|\n').items;
    assert.deepEqual(site, {
      label: 'Site',
      kind: 18,
      detail: 'art. 1',
      documentation: { kind: 'markdown', value: '[art\\. 1](file:///drafts/contract.md#L11):\n\n> “Site” means the building\\.' },
      sortText: '0000',
      filterText: 'Site',
      textEdit: { range: { start: { line: 16, character: 19 }, end: { line: 16, character: 21 } }, newText: 'Site' },
    });
    assert.equal(completed('The Host keeps Rec|\n').items[0]?.detail, 'Personal Data (art. 1)');
  });

  it('offers them after a quotation mark in small letters too', () => {
    assert.deepEqual(labels('As for “pers|\n'), ['Personal Data', 'Person', 'Personal Data Breach']);
    assert.deepEqual(labels('As for pers|\n'), []);
  });

  it('begins a sentence with a capital', () => {
    const text = '# Agreement\n\n## 1. Definitions\n\n“client” means the party that pays.\n\n## 2. Price\n\nCli|\n';
    assert.deepEqual(completed('', text).items.map(({ textEdit }) => textEdit?.newText), ['Client']);
  });

  it('never offers the term that is complete', () => {
    assert.deepEqual(labels('The Host opens the Site|\n'), []);
    assert.deepEqual(labels('The Host tells the Personal Data|\n'), ['Personal Data Breach']);
    assert.deepEqual(labels('The Host tells the Person|\n'), ['Personal Data', 'Personal Data Breach']);
  });

  it('offers nothing within a word, after a blank, or where no term goes on', () => {
    for (const typed of ['The Pe|rsonal x\n', 'The Host |\n', 'The Zo|\n', '|\n']) assert.deepEqual(labels(typed), [], typed);
    assert.deepEqual(termCompletions(draftOf(''), { line: 0, character: 0 }), []);
  });

  it('offers nothing in headings, code and comments', () => {
    for (const typed of ['## The Si|\n', '```\nThe Si|\n```\n', '<!-- The Si| -->\n', 'Write `The Si|` here.\n']) {
      assert.deepEqual(labels(typed), [], typed);
    }
    assert.deepEqual(labels('Write `x` and Si|\n'), ['Site']);
    assert.deepEqual(labels('- The Si|\n'), ['Site']);
    assert.deepEqual(labels('> The Si|\n'), ['Site']);
  });

  it('offers the terms of the language of the section', () => {
    const both = `# Overeenkomst

## 1. Definities

“Gegevens”: alle informatie over een persoon die de leverancier voor de klant bewaart en verwerkt.

De leverancier bewaart de Gegevens en geeft ze aan de klant terug wanneer die daarom vraagt.

# Contrat

## 1. Définitions

« Garantie » désigne ce que le prestataire promet au client pour la durée du contrat et après celui-ci.

Le prestataire donne la Garantie au client et la respecte jusqu’à la fin du contrat, sans aucune réserve. `;
    assert.deepEqual(labels('La G|\n', both), ['Garantie']);
    assert.deepEqual(labels('Het gaat om de G|', both.slice(0, both.indexOf('# Contrat'))), ['Gegevens']);
  });
});
