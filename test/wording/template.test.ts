import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillTemplate, toSnippet } from '../../server/src/wording/template.ts';

describe('fillTemplate', () => {
  it('names the parties as the draft does, with a capital where a sentence begins', () => {
    const template = '{provider} shall inform {customer}. {customer} answers {provider}.';
    assert.equal(
      fillTemplate(template, { provider: 'the Processor', customer: 'Acme' }),
      'The Processor shall inform Acme. Acme answers the Processor.',
    );
  });

  it('does not begin a sentence after a colon', () => {
    assert.equal(fillTemplate('{provider} informe {customer}.', { provider: 'le Prestataire', customer: 'Acme' }, false), 'le Prestataire informe Acme.');
  });

  it('keeps the English possessive', () => {
    assert.equal(fillTemplate('All of {customer}\'s data.', { provider: '', customer: 'the Customer' }), 'All of the Customer\'s data.');
  });

  const cases: readonly (readonly [name: string, de: string, à: string])[] = [
    ['le Prestataire', 'du Prestataire', 'au Prestataire'],
    ['la Société', 'de la Société', 'à la Société'],
    ['les Clients', 'des Clients', 'aux Clients'],
    ['l’Hébergeur', 'de l’Hébergeur', 'à l’Hébergeur'],
    ['Acme', 'd’Acme', 'à Acme'],
    ['Établissement X', 'd’Établissement X', 'à Établissement X'],
    ['Nuage SA', 'de Nuage SA', 'à Nuage SA'],
  ];
  for (const [name, de, à] of cases) {
    it(`contracts ${name} in French`, () => {
      assert.equal(
        fillTemplate('Les données {de provider} et {à provider}.', { provider: name, customer: '' }),
        `Les données ${de} et ${à}.`,
      );
    });
  }

  it('takes a name literally', () => {
    assert.equal(fillTemplate('{provider} acts.', { provider: '$& {customer} $1', customer: '' }), '$& {customer} $1 acts.');
  });
});

describe('toSnippet', () => {
  it('makes every blank a numbered placeholder', () => {
    assert.equal(toSnippet('Within [30 days] at [a@b.be].'), 'Within ${1:[30 days]} at ${2:[a@b.be]}.');
  });

  it('escapes what snippets read as their own', () => {
    assert.equal(toSnippet('$1 {x} \\ [5 $ {a}].'), '\\$1 {x\\} \\\\ ${1:[5 \\$ {a\\}]}.');
  });

  it('is undefined without a blank', () => {
    assert.equal(toSnippet('Nothing to fill in.'), undefined);
  });
});
