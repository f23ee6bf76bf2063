import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partyNames } from '../../server/src/review/facts.ts';
import { contractIn, factsOf, names, words, wordsOf } from './support.ts';

describe('sentences of a section', () => {
  it('are those of its provisions, with their place in the plain text', () => {
    const { sentences } = factsOf('en', '## Audit\n\nThe *Customer* may audit. It pays.\n\nA third one.');
    assert.deepEqual(
      sentences.map(({ place, ownFrom }) => ({ ...place, ownFrom })),
      [
        { provision: 0, span: { start: 0, end: 23 }, ownFrom: 0 },
        { provision: 0, span: { start: 24, end: 32 }, ownFrom: 0 },
        { provision: 1, span: { start: 0, end: 12 }, ownFrom: 0 },
      ],
    );
    assert.deepEqual(sentences.map(words), ['the customer may audit', 'it pays', 'a third one']);
  });

  it('have words placed in the provision, figures and concepts', () => {
    const [, second] = factsOf('en', 'One. The Provider shall notify within 24 hours.').sentences;
    assert.deepEqual(second?.tokens.map(({ start }) => start), [5, 9, 18, 24, 31, 38, 41]);
    assert.deepEqual(second?.figures, [{ kind: 'duration', value: 24, from: 5, to: 7 }]);
    assert.deepEqual(names(second?.hits.keys() ?? [], 'en'), ['notify', 'obligation', 'provider']);
    assert.deepEqual(wordsOf(second, 'notify'), ['notify']);
  });

  it('are no definitions unless a defining verb is among the first words', () => {
    const { sentences } = factsOf('en', '“Audit” means an inspection. An audit that is done in every one of the years means work.');
    assert.deepEqual(sentences.map((sentence) => sentence.definition), [true, false]);
  });

  it('are definitions in a section of definitions', () => {
    const { sentences } = factsOf('nl', '## Definities\n\nAudit: een inspectie. De Klant mag dit.');
    assert.deepEqual(sentences.map((sentence) => sentence.definition), [true, true]);
  });
});

describe('a list item', () => {
  it('has its lead-in before it', () => {
    const { sentences } = factsOf('en', 'The Provider shall:\n\n- notify the Customer; and\n- delete data.');
    assert.deepEqual(sentences.map((sentence) => [sentence.ownFrom, words(sentence)]), [
      [0, 'the provider shall'],
      [3, 'the provider shall notify the customer and'],
      [3, 'the provider shall delete data'],
    ]);
    assert.deepEqual(sentences.map(({ place }) => place.span.start), [0, 0, 0]);
    assert.deepEqual(wordsOf(sentences[2], 'provider'), ['provider']);
  });

  it('has the lead-ins of the items above it too', () => {
    const { sentences } = factsOf('nl', 'De Leverancier zal:\n\n- bij een inbreuk:\n  - de Klant melden;\n  - wissen.');
    assert.deepEqual(sentences.map(words), [
      'de leverancier zal',
      'de leverancier zal bij een inbreuk',
      'de leverancier zal bij een inbreuk de klant melden',
      'de leverancier zal bij een inbreuk wissen',
    ]);
  });

  it('completes the last sentence of its lead-in, with its own first one only', () => {
    const { sentences } = factsOf('fr', 'Le Client paie. Le Prestataire doit :\n\n- notifier. Il efface.\n- effacer.');
    assert.deepEqual(sentences.map((sentence) => [sentence.ownFrom, words(sentence)]), [
      [0, 'le client paie'],
      [0, 'le prestataire doit'],
      [3, 'le prestataire doit notifier'],
      [0, 'il efface'],
      [3, 'le prestataire doit effacer'],
    ]);
  });

  it('is no definition because of its lead-in', () => {
    const { sentences } = factsOf('en', 'Audit means:\n\n- the Customer may audit.');
    assert.deepEqual(sentences.map((sentence) => sentence.definition), [true, false]);
  });
});

describe('the surroundings of a sentence', () => {
  it('are the concepts of each provision', () => {
    const { inProvision } = factsOf('en', 'The Customer may audit. A backup.\n\nThe data.');
    assert.deepEqual(inProvision.map((concepts) => names(concepts, 'en')), [['audit', 'backups', 'customer', 'permission'], ['data']]);
  });

  it('are the headings above, outermost first', () => {
    const { headings } = factsOf('fr', '# Contrat\n\n## Données\n\n### Violation par le Prestataire\n\nTexte.');
    assert.deepEqual(headings.map((heading) => names(heading.keys(), 'fr')), [[], ['data'], ['breach', 'provider']]);
  });
});

describe('a party', () => {
  it('is found under the names of the draft', () => {
    const draft = 'Nimbora NV (“Nimbora”, the “Provider”) serves Stad Aalberg (the “Customer”). The Provider and the Customer agree.\n\nNimbora shall delete data for the Customer. Nimbora pays.';
    assert.deepEqual(partyNames(contractIn('en', draft).parties, 'en'), { provider: [['nimbora'], ['provider']], customer: [['customer']] });
    const sentence = factsOf('en', draft).sentences.at(-2);
    assert.deepEqual(wordsOf(sentence, 'provider'), ['nimbora']);
    assert.deepEqual(wordsOf(sentence, 'customer'), ['customer']);
  });

  it('is the provider where the draft calls the provider Sous-traitant; a longer notion stays what it is', () => {
    const draft =
      'Acme SA (le « Sous-traitant ») traite pour la Ville (le « Responsable du traitement »).\n\nLe Sous-traitant notifie la violation. Le Sous-traitant informe le sous-traitant ultérieur. Le Responsable du traitement paie. Le Responsable du traitement contrôle.';
    const { sentences } = factsOf('fr', draft);
    assert.deepEqual(sentences.slice(1, 3).map((sentence) => [wordsOf(sentence, 'provider'), wordsOf(sentence, 'subcontractor')]), [
      [['soustraitant'], []],
      [['soustraitant'], ['soustraitant ultérieur']],
    ]);
    assert.deepEqual(wordsOf(sentences[3], 'customer'), ['responsable du traitement']);
  });

  it('is a subcontractor by the lexicon where the draft does not call the provider so', () => {
    const draft = 'Acme SA (le « Prestataire ») sert la Ville (le « Client »). Le Prestataire et le Client.\n\nLe Sous-traitant notifie la violation au Prestataire.';
    const sentence = factsOf('fr', draft).sentences.at(-1);
    assert.deepEqual(wordsOf(sentence, 'provider'), ['prestataire']);
    assert.deepEqual(wordsOf(sentence, 'subcontractor'), ['soustraitant']);
  });
});
