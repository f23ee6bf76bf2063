import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { partyNames, readHeading, readSection } from '../../server/src/review/facts.ts';
import type { PartyNames } from '../../server/src/review/facts.ts';
import { contractIn, factsOf, lexiconOf, names, words, wordsOf } from './support.ts';

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

  it('are definitions up to the ninth word, counted from the first of their own', () => {
    const CASES: readonly (readonly [draft: string, definition: boolean])[] = [
      ['Means an inspection.', true],
      ['One two three four five six seven eight means an inspection.', true],
      ['One two three four five six seven eight nine means an inspection.', false],
      ['The Customer may, in each of the years of this term:\n\n- audit, which means an inspection.', true],
      ['The Customer audits.', false],
    ];
    for (const [draft, definition] of CASES) assert.equal(factsOf('en', draft).sentences.at(-1)?.definition, definition, draft);
  });

  it('have no concepts in the title behind a reference', () => {
    const audits = (draft: string): string[] => wordsOf(factsOf('en', draft).sentences.at(-1), 'audit');
    assert.deepEqual(audits('Under section 7.2 (Audit rights) the Customer pays.'), []);
    assert.deepEqual(audits('Text. An inspection under section 7.2 (Audit rights) is an audit.'), ['inspection', 'audit']);
    assert.deepEqual(audits('The Customer may, by audits:\n\n- see, under section 7.2 (Audit), an inspection.'), ['audits', 'inspection']);
  });

  it('have a concept at all its places', () => {
    assert.deepEqual(wordsOf(factsOf('en', 'The Provider shall notify and inform of a notification.').sentences[0], 'notify'), ['notify', 'inform', 'notification']);
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

  it('completes the last of three sentences', () => {
    assert.equal(words(factsOf('en', 'One pays. Two pay. The Provider shall:\n\n- notify.').sentences.at(-1)), 'the provider shall notify');
  });

  it('has no lead-in above one that begins anew', () => {
    assert.equal(words(factsOf('nl', 'De Leverancier zal:\n\n- wissen. Bij een inbreuk:\n  - de Klant melden.').sentences.at(-1)), 'bij een inbreuk de klant melden');
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

describe('the names of the parties', () => {
  const parties = (provider: readonly string[], customer: readonly string[]) => ({ provider: { aliases: provider }, customer: { aliases: customer } });

  it('are words in a fixed order, without what has none', () => {
    assert.deepEqual(partyNames(parties(['Zorblat', '—', 'Acme NV'], []), 'en'), { provider: [['acme', 'nv'], ['zorblat']], customer: [] });
  });

  it('are the same object as long as the parties are called the same', () => {
    const known = partyNames(parties(['Zorblat', 'Acme'], ['City']), 'en');
    assert.equal(partyNames(parties(['Acme', 'Zorblat'], ['City']), 'en', known), known);
    assert.notEqual(partyNames(parties(['Acme'], ['City']), 'en', known), known);
    assert.notEqual(partyNames(parties(['City'], ['Acme', 'Zorblat']), 'en', known), known);
  });
});

/** Who is named in the last sentence of a draft whose parties have these names: provider, customer, subcontractor. */
function named(language: Language, draft: string, { provider = [], customer = [] }: Partial<PartyNames> = {}): readonly string[][] {
  const section = contractIn(language, draft).sections.at(-1);
  assert.ok(section !== undefined);
  const sentence = readSection(section, [], lexiconOf(language), { provider, customer }).sentences.at(-1);
  return ['provider', 'customer', 'subcontractor'].map((concept) => wordsOf(sentence, concept));
}

describe('a name of several words', () => {
  it('is found whole only', () => {
    const names = { customer: [['stad', 'aalberg']] };
    assert.deepEqual(named('en', 'Stad Aalberg audits Stad Gent and Stad', names), [[], ['stad aalberg'], []]);
  });

  it('decides over the names and the words within it', () => {
    const names = { provider: [['acme', 'cloud'], ['nimbora', 'data', 'customer']], customer: [['acme'], ['cloud']] };
    assert.deepEqual(named('en', 'Acme Cloud notifies Acme.', names), [['acme cloud'], ['acme'], []]);
    assert.deepEqual(named('en', 'Acme Cloud notifies the Cloud.', names), [['acme cloud'], ['cloud'], []]);
    assert.deepEqual(named('en', 'The Nimbora Data Customer notifies the Customer.', names), [['nimbora data customer'], ['customer'], []]);
  });

  it('leaves a name that only overlaps', () => {
    assert.deepEqual(named('en', 'Acme Cloud Belgium notifies it.', { provider: [['acme', 'cloud']], customer: [['cloud', 'belgium']] }), [['acme cloud'], ['cloud belgium'], []]);
  });

  it('may begin as another does', () => {
    assert.deepEqual(named('en', 'Stad notifies Stad Aalberg.', { provider: [['stad']], customer: [['stad', 'aalberg']] }), [['stad'], ['stad aalberg'], []]);
    assert.deepEqual(named('en', 'Stad Aalberg notifies Stad.', { provider: [['stad', 'aalberg'], ['stad', 'gent']], customer: [] }), [['stad aalberg'], [], []]);
  });

  it('gives way to a longer notion of a subcontractor', () => {
    assert.deepEqual(named('fr', 'Le sous-traitant ultérieur informe le Sous-traitant.', { provider: [['soustraitant']] }), [['soustraitant'], [], ['soustraitant ultérieur']]);
    assert.deepEqual(named('fr', 'Le sous-traitant ultérieur informe le Client.', { provider: [['soustraitant', 'ultérieur']] }), [['soustraitant ultérieur'], ['client'], []]);
  });
});

describe('the French “sous-traitant” of a sentence without a provider', () => {
  const CASES: readonly (readonly [sentence: string, provider: readonly string[], subcontractor: readonly string[]])[] = [
    ['Le sous-traitant notifie la violation.', ['soustraitant'], ['soustraitant']],
    ['Le sous-traitant notifie la violation au Client.', ['soustraitant'], []],
    ['Les données du sous-traitant sont effacées.', ['soustraitant'], ['soustraitant']],
    ['La violation est notifiée au sous-traitant.', ['soustraitant'], ['soustraitant']],
    ['Un sous-traitant notifie la violation au Client.', [], ['soustraitant']],
    ['Le sous-traitant ultérieur notifie la violation au Client.', [], ['soustraitant ultérieur']],
    ['Sous-traitant du Client.', [], ['soustraitant']],
  ];
  for (const [sentence, provider, subcontractor] of CASES) {
    it(sentence, () => {
      const [one, , other] = named('fr', sentence);
      assert.deepEqual([one, other], [provider, subcontractor]);
    });
  }

  it('is the subcontractor where the provider is named, and in the other languages', () => {
    assert.deepEqual(named('fr', 'Le sous-traitant informe le Prestataire.'), [['prestataire'], [], ['soustraitant']]);
    assert.deepEqual(named('en', 'The subcontractor informs the Customer.'), [[], ['customer'], ['subcontractor']]);
    assert.deepEqual(named('nl', 'De onderaannemer informeert de Klant.'), [[], ['klant'], ['onderaannemer']]);
  });
});

describe('what a heading says', () => {
  const NAMES: PartyNames = { provider: [['zorblat']], customer: [] };
  const heading = (title: string): ReturnType<typeof readHeading> => readHeading(title, lexiconOf('en'), NAMES);

  it('has the same key for the same notions, in whatever order', () => {
    assert.equal(heading('Data and audits of a breach').key, heading('3. A breach: audits, data').key);
    assert.equal(heading('Terms').key, heading('Conditions').key);
    assert.notEqual(heading('Data').key, heading('Audits').key);
    assert.notEqual(heading('Data').key, heading('Data of Zorblat').key);
  });

  it('is a party only by its name, a notion by its words', () => {
    const { hits, concepts } = heading('Audits by Zorblat');
    assert.deepEqual([names(hits.keys(), 'en'), names(concepts, 'en')], [['audit', 'provider'], ['audit']]);
  });
});
