import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Language } from '../../server/src/contract/types.ts';
import type { Sentence } from '../../server/src/review/facts.ts';
import { type Actor, distance, Grammar } from '../../server/src/review/grammar.ts';
import { factsOf, lexiconOf } from './support.ts';

/** The last sentence of a draft, the place of its first word for the act, and the grammar of its language. */
function read(language: Language, draft: string, act: string): { grammar: Grammar; sentence: Sentence; at: number; headings: ReturnType<typeof factsOf>['headings'] } {
  const { sentences, headings } = factsOf(language, draft);
  const sentence = sentences.at(-1);
  const at = sentence?.hits.get(lexiconOf(language).id(act) ?? -1)?.[0]?.from;
  if (sentence === undefined || at === undefined) throw new Error(`no "${act}" in: ${draft}`);
  return { grammar: new Grammar(lexiconOf(language)), sentence, at, headings };
}

type ActorCase = readonly [Language, string, Actor | undefined];

function actorCases(act: string, cases: readonly ActorCase[]): void {
  for (const [language, text, actor] of cases) {
    it(`${actor ?? 'nobody named'}: ${text.replace(/\s+/gu, ' ')}`, () => {
      const { grammar, sentence, at, headings } = read(language, text, act);
      assert.equal(grammar.actor(sentence, at, headings), actor);
    });
  }
}

describe('the actor of an act', () => {
  describe('is the subject before it', () => {
    actorCases('notify', [
      ['en', 'The Provider shall notify the Customer of an incident.', 'provider'],
      ['en', 'The Customer may notify the Provider of an incident.', 'customer'],
      ['en', 'The subcontractor shall notify the Provider.', 'subcontractor'],
      ['en', 'The Provider is required to notify the Customer.', 'provider'],
      ['fr', 'Le Prestataire notifie la violation au Client.', 'provider'],
      ['fr', 'Le Client informe le Prestataire.', 'customer'],
      ['fr', 'Le Prestataire est tenu de notifier la violation au Client.', 'provider'],
      ['nl', 'De Leverancier meldt een inbreuk aan de Klant.', 'provider'],
      ['nl', 'De Klant meldt een inbreuk aan de Leverancier.', 'customer'],
      ['nl', 'De onderaannemer meldt een inbreuk aan de Leverancier.', 'subcontractor'],
    ]);
  });

  describe('is not a party after a preposition, in the possessive, or that says whose the data are', () => {
    actorCases('notify', [
      ['en', 'Together with the Customer, the Provider shall notify it.', 'provider'],
      ['en', 'In the event of an incident at the Customer, the Provider shall notify it.', 'provider'],
      ['en', "The Customer's administrators notify the Provider.", undefined],
      ['en', 'Where Customer data are lost, the Provider shall notify this.', 'provider'],
      ['fr', 'À la demande du Client, le Prestataire notifie la violation.', 'provider'],
      ['nl', 'Op vraag van de Klant meldt men dit aan de Leverancier.', undefined],
    ]);
  });

  describe('is not the subject of a subordinate clause that a comma closes', () => {
    actorCases('notify', [
      ['en', 'If the Customer so requires, the Provider shall notify it.', 'provider'],
      ['en', 'Where the Provider fails, the Customer shall notify it.', 'customer'],
      ['fr', 'Lorsque le Client le demande, le Prestataire notifie la violation.', 'provider'],
      ['nl', 'Indien de Klant dit vraagt, moet de Leverancier dit melden.', 'provider'],
    ]);
  });

  describe('is the party that a modal follows, else the first', () => {
    actorCases('notify', [
      ['en', 'The Customer agrees that the Provider shall notify it.', 'provider'],
      ['en', 'The Provider gives the Customer access and notifies it.', 'provider'],
    ]);
  });

  describe('may follow the verb in Dutch and French', () => {
    actorCases('notify', [
      ['nl', 'Bij een inbreuk meldt de Leverancier dit onverwijld aan de Klant.', 'provider'],
      ['nl', 'Bij een inbreuk meldt de Klant dit aan de Leverancier.', 'customer'],
      ['nl', 'Na een inbreuk moet de Leverancier dit melden.', 'provider'],
      ['nl', 'Indien de Klant dit vraagt, meldt de Leverancier de inbreuk.', 'provider'],
      ['fr', 'La violation que notifie le Prestataire est décrite.', 'provider'],
      ['en', 'Having to notify the Provider takes time.', undefined],
    ]);
  });

  describe('is the agent of a passive, and never its subject', () => {
    actorCases('notify', [
      ['en', 'The Customer shall be notified of an incident by the Provider.', 'provider'],
      ['en', 'The Customer shall be notified of an incident.', undefined],
      ['en', 'The Provider is notified of it by its Customer.', 'customer'],
      ['fr', 'Le Client est informé de la violation par le Prestataire.', 'provider'],
      ['fr', 'Le Client est informé sans délai de la violation.', undefined],
      ['nl', 'De Klant wordt door de Leverancier op de hoogte gebracht van de inbreuk.', 'provider'],
      ['nl', 'De Klant wordt van elke inbreuk onverwijld op de hoogte gebracht.', undefined],
    ]);
    actorCases('delete', [
      ['fr', 'Les données du Client sont effacées par le Prestataire.', 'provider'],
      ['nl', 'De gegevens worden door de onderaannemer gewist.', 'subcontractor'],
      ['en', 'All Customer data shall be destroyed.', undefined],
    ]);
  });

  describe('of a list item is the subject of its lead-in', () => {
    actorCases('notify', [
      ['en', 'The Provider shall:\n\n- delete data;\n- notify the Customer.', 'provider'],
      ['fr', 'Le Client doit :\n\n- notifier la violation au Prestataire.', 'customer'],
      ['nl', 'De Leverancier zal:\n\n- de Klant onverwijld melden.', 'provider'],
    ]);
  });

  describe('is the one party that the nearest heading names, where the sentence names none', () => {
    actorCases('notify', [
      ['en', '## Duties of the Provider\n\nTo notify an incident.', 'provider'],
      ['en', '## Provider and Customer\n\nTo notify an incident.', undefined],
      ['fr', '## Prestataire\n\n### Client\n\nNotifier la violation.', 'customer'],
      ['nl', '# Klant\n\n## Klant en Leverancier\n\nMelding van een inbreuk.', 'customer'],
      ['en', '## Duties of the Provider\n\nThe Customer shall notify an incident.', 'customer'],
    ]);
  });

  describe('stands before the pronoun that takes its place', () => {
    actorCases('notify', [
      ['en', 'The Customer trusts the Provider, as it notifies incidents.', 'provider'],
      ['en', 'The Provider warrants to the Customer that it notifies incidents.', 'provider'],
      ['en', 'The Provider warrants that it notifies the Customer.', 'provider'],
      ['en', 'It notifies the Customer.', undefined],
      ['en', 'The Customer trusts the Provider and notifies it.', 'customer'],
      ['nl', 'Zodra de Klant de Leverancier betaalt, meldt hij de inbreuk.', 'provider'],
      ['nl', 'Wenst de Klant gegevens te wissen, moet hij dit melden.', 'customer'],
    ]);
  });

  describe('is the reader of an order, who is the customer', () => {
    actorCases('notify', [
      ['en', 'Notify us if your account is lost.', 'customer'],
      ['en', 'Please notify us if your account is lost.', 'customer'],
      ['en', 'Notify incidents.', undefined],
      ['en', 'We notify you of incidents.', undefined],
      ['en', 'We shall notify you of incidents.', undefined],
      ['fr', 'Veuillez notifier toute violation de votre compte.', 'customer'],
      ['nl', 'Gelieve inbreuken op uw account te melden.', undefined],
    ]);
  });

  describe('of several is the one whose verb it is', () => {
    actorCases('notify', [
      ['en', 'The Customer trusts the Provider and notifies incidents.', 'customer'],
      ['en', 'The Customer pays and the Provider may notify incidents.', 'provider'],
      ['en', 'The Customer shall pay and the Provider shall notify incidents.', 'provider'],
      ['en', 'The Customer gives the Provider access free of charge and shall notify incidents.', 'customer'],
      ['en', 'The Customer trusts the Provider, which also shall notify incidents.', 'provider'],
      ['en', 'The Customer pays and the Provider notifies incidents.', 'provider'],
      ['en', 'The Customer helps the Provider notified of an incident.', 'customer'],
      ['en', 'The Customer pays and the Provider is notifying incidents.', 'provider'],
      ['en', 'The Customer helps the Provider promptly notify incidents.', 'customer'],
      ['en', 'The Customer knows that the Provider always notifies incidents.', 'provider'],
      ['en', 'The Customer, if asked, notifies the Provider.', 'customer'],
      ['en', 'The Provider, at its own cost, notifies incidents.', 'provider'],
    ]);
  });

  describe('is not a party that only says whose data, account or staff it is, in English', () => {
    actorCases('notify', [
      ['en', 'Customer data remain safe and the Provider always notifies incidents.', 'provider'],
      ['en', 'Customer account owners pay and the Provider always notifies incidents.', 'provider'],
      ['en', 'Customer staff work here and the Provider always notifies incidents.', 'provider'],
      ['en', 'On behalf of each such Customer the Provider always notifies incidents.', 'provider'],
    ]);
  });

  describe('of a passive is the nearest agent, no more than fourteen words away', () => {
    const words = (count: number): string => 'day '.repeat(count);
    actorCases('notify', [
      ['en', 'Where the incident was caused by the Customer itself, it is notified by the Provider.', 'provider'],
      ['en', 'In each and every case of an incident at a place in Belgium it is notified by the Provider.', 'provider'],
      ['en', 'Incidents shall be promptly and without delay notified by the Provider.', 'provider'],
      ['en', `Incidents are notified ${words(11)} by the Provider.`, 'provider'],
      ['en', `Incidents are notified ${words(12)} by the Provider.`, undefined],
      ['en', 'The Provider is required to notify incidents found by the Customer.', 'provider'],
      ['en', 'The Provider notifies incidents found by the Customer.', 'provider'],
      ['en', 'The Provider is bound by law and each day of the year notifies incidents found by the Customer.', 'provider'],
      ['en', 'The Provider notifies failures and incidents whose cause is known by the Customer.', 'provider'],
    ]);
  });

  describe('after the verb is at most four words away', () => {
    actorCases('notify', [
      ['nl', 'Na een inbreuk meldt dit onverwijld de Leverancier.', 'provider'],
      ['nl', 'Na een inbreuk meldt dit steeds onverwijld de Leverancier.', undefined],
    ]);
  });

  describe('in a heading is never the subcontractor', () => {
    actorCases('notify', [
      ['en', '## Provider and subcontractor\n\nTo notify an incident.', 'provider'],
      ['en', '## Subcontractors\n\nTo notify an incident.', undefined],
    ]);
  });
});

function negationCases(negated: boolean, cases: readonly (readonly [Language, string])[]): void {
  for (const [language, text] of cases) {
    it(`${language}: ${text.replace(/\s+/gu, ' ')}`, () => {
      const { grammar, sentence, at } = read(language, text, 'notify');
      assert.equal(grammar.negated(sentence, at), negated);
    });
  }
}

describe('an act is negated', () => {
  negationCases(true, [
    ['en', 'The Provider shall not notify the Customer.'],
    ['en', 'The Provider is under no obligation to notify the Customer.'],
    ['en', 'The Provider shall not:\n\n- notify third parties.'],
    ['en', 'The Provider shall not, ever:\n\n- notify third parties.'],
    ['en', 'The Provider shall not, in any case, notify third parties.'],
    ['en', 'The Provider shall not bill for hours spent to notify.'],
    ['nl', 'De Leverancier meldt de inbreuk aan de Klant dat zelf niet.'],
    ['nl', 'Bij een inbreuk, meldt de Leverancier dit niet.'],
    ['fr', 'Le Prestataire ne notifie pas la violation.'],
    ['fr', "Le Prestataire n'est pas tenu de notifier la violation."],
    ['nl', 'De Leverancier moet de inbreuk niet melden.'],
    ['nl', 'De Leverancier meldt de inbreuk niet.'],
    ['nl', 'De Leverancier zal geen inbreuken melden.'],
  ]);
});

describe('an act is not negated', () => {
  negationCases(false, [
    ['en', 'The Provider shall notify the Customer not later than 48 hours after it.'],
    ['en', 'Not later than 48 hours after it, the Provider shall notify.'],
    ['en', 'The Provider does not pay, and shall notify the Customer.'],
    ['en', 'The Provider shall notify data that are not lost.'],
    ['en', 'The Provider shall not bill for all hours spent to notify.'],
    ['en', 'The Provider shall not bill one two three four five hours to notify.'],
    ['fr', 'Le Prestataire notifie sans délai la violation.'],
    ['fr', 'Le Prestataire notifie la violation, sans frais.'],
    ['fr', 'Le Prestataire notifie la violation pas plus tard que demain.'],
    ['nl', 'De Leverancier meldt dit zonder vertraging.'],
    ['nl', 'De Leverancier meldt dit niet later dan morgen.'],
    ['nl', 'De Leverancier meldt de inbreuk aan de Klant die dat zelf niet kan.'],
  ]);
});

describe('an act is only supposed', () => {
  const cases: readonly (readonly [boolean, Language, string])[] = [
    [true, 'en', 'If the Provider does not notify the Customer.'],
    [true, 'fr', 'Si le Prestataire ne notifie pas la violation.'],
    [true, 'nl', 'Indien de Leverancier dit niet meldt.'],
    [true, 'en', 'If within one whole day of the loss of any data Providers notify.'],
    [false, 'en', 'If within one whole working day of the loss of any data Providers notify.'],
    [false, 'en', 'The Provider shall notify if the Customer asks it.'],
    [false, 'en', 'If asked, the Provider shall notify the Customer.'],
    [false, 'en', 'The Provider shall notify the Customer.'],
  ];
  for (const [supposed, language, text] of cases) {
    it(`${supposed ? 'yes' : 'no'}: ${text}`, () => {
      const { grammar, sentence, at } = read(language, text, 'notify');
      assert.equal(grammar.supposed(sentence, at), supposed);
    });
  }
});

describe('a wording governs an act', () => {
  const cases: readonly (readonly [boolean, Language, string, string])[] = [
    [true, 'en', 'permission', 'The Provider may notify the Customer.'],
    [true, 'en', 'permission', 'The Provider may:\n\n- notify the Customer.'],
    [true, 'fr', 'permission', 'Le Prestataire peut notifier la violation.'],
    [true, 'nl', 'permission', 'De Leverancier kan de inbreuk aan de Klant melden.'],
    [true, 'nl', 'permission', 'Bij een inbreuk kan de Leverancier dit melden.'],
    [true, 'en', 'effort-wording', 'The Provider shall notify with best efforts.'],
    [true, 'en', 'effort-wording', 'The Provider shall notify it using best efforts.'],
    [false, 'en', 'effort-wording', 'The Provider shall notify it by using best efforts.'],
    [true, 'en', 'permission', 'The Provider may take six long hours just to notify.'],
    [false, 'en', 'permission', 'The Provider may take six long whole hours just to notify.'],
    [true, 'en', 'permission', 'The Provider together with the Customer may notify the incident.'],
    [true, 'en', 'permission', 'May notify incidents.'],
    [false, 'en', 'permission', 'The Provider shall notify incidents of whatever kind may follow.'],
    [true, 'nl', 'permission', 'De Leverancier kan dit zonder kosten de Klant melden.'],
    [false, 'nl', 'permission', 'Na een inbreuk kan zo de Klant dit melden.'],
    [true, 'nl', 'permission', 'De Klant weet dat de Leverancier kan melden.'],
    [false, 'en', 'permission', 'The Customer may notify the Provider.'],
    [false, 'en', 'permission', 'The Provider shall notify so that the Customer can act.'],
    [false, 'en', 'permission', 'The Provider may bill hours, and shall notify the Customer.'],
    [false, 'en', 'permission', 'The Provider may take one two three four five six hours to notify.'],
    [false, 'nl', 'permission', 'Na een inbreuk kan de Klant dit melden.'],
    [false, 'en', 'permission', 'The Provider shall notify the Customer of whatever may follow.'],
  ];
  for (const [governs, language, concept, text] of cases) {
    it(`${governs ? 'yes' : 'no'}: ${text.replace(/\s+/gu, ' ')}`, () => {
      const { grammar, sentence, at } = read(language, text, 'notify');
      const hits = sentence.hits.get(lexiconOf(language).id(concept) ?? -1) ?? [];
      assert.equal(hits.length, 1);
      assert.equal(grammar.governs(sentence, hits, at), governs);
    });
  }
});

describe('the distance between two words', () => {
  it('is counted in words', () => {
    const [sentence] = factsOf('en', 'The Provider shall notify.').sentences;
    assert.ok(sentence !== undefined);
    assert.deepEqual([distance(sentence, 0, 3), distance(sentence, 3, 0), distance(sentence, 2, 2)], [3, 3, 0]);
  });

  it('takes the whole lead-in for one word right before the item', () => {
    const sentence = factsOf('en', 'The Provider shall, at all times:\n\n- notify the Customer.').sentences.at(-1);
    assert.ok(sentence !== undefined);
    assert.equal(sentence.ownFrom, 6);
    assert.deepEqual([distance(sentence, 1, 6), distance(sentence, 0, 5), distance(sentence, 1, 3), distance(sentence, 2, 8)], [1, 5, 2, 3]);
  });
});
