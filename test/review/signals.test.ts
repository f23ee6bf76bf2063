/** What one rule makes of one draft: status and reasons of each sentence that it matches. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { SignalMatcher } from '../../server/src/review/signals.ts';
import { ruleLibrary } from '../support/tinyLibrary.ts';
import { factsOf, lexiconOf } from './support.ts';

/** "status reasons: sentence", for each match of the rules in the last section of a draft. */
function matches(rules: string | readonly string[], draft: string, language: Language = 'en'): string[] {
  const matcher = new SignalMatcher(ruleLibrary(...[rules].flat()), lexiconOf(language));
  const facts = factsOf(language, draft);
  return matcher.match(facts).map(({ element, status, reasons, sentence: place }) => {
    assert.equal(element, 'rule.element');
    const sentence = facts.sentences.find((one) => one.place === place);
    assert.ok(sentence !== undefined, 'a match has the place of its sentence');
    const own = sentence.tokens.slice(sentence.ownFrom).map((token) => token.word);
    return `${[status, ...reasons].join(' ')}: ${own.join(' ')}`;
  });
}

describe('all terms', () => {
  it('stand in one sentence, in any order', () => {
    const rule = 'met: [audit, customer]';
    assert.deepEqual(matches(rule, 'The Customer comes. An audit is done.'), []);
    assert.deepEqual(matches(rule, 'The Customer comes. An audit by the Customer. The Customer has audits.'), ['met: an audit by the customer', 'met: the customer has audits']);
  });

  it('may be alternatives', () => {
    const rule = 'met: [audit|certificate, customer|provider]';
    assert.deepEqual(matches(rule, 'A certificate of the Provider. The audit. A Customer audit.'), ['met: a certificate of the provider', 'met: a customer audit']);
  });

  it('may be figures, compared in hours and percent', () => {
    const draft = 'To notify in 48 hours. To notify in two days. To notify in three (3) days. To notify soon.';
    assert.deepEqual(matches('met: [notify, duration<=48h]', draft), ['met: to notify in 48 hours', 'met: to notify in two days']);
    assert.deepEqual(matches('weak: [notify, duration>2d], reason: too-late', draft), ['weak too-late: to notify in three 3 days']);
    assert.deepEqual(matches('met: [notify, duration]', draft).length, 3);
    assert.deepEqual(matches('met: [percentage>99.5, data]', 'Données : 99,9 %. Données : 99,5 %.', 'fr'), ['met: données 99,9 %']);
    assert.deepEqual(matches('met: [amount, audit]', 'Audit for 500 euro. Audit for 500.'), ['met: audit for 500 euro']);
  });

  it('stand within so many words', () => {
    const rule = 'met: [audit, customer], within: 4';
    assert.deepEqual(matches(rule, 'An audit one two three Customer. An audit one two three four Customer.'), ['met: an audit one two three customer']);
    assert.deepEqual(matches(rule, 'An audit is far away, five and six words, but that Customer audits.'), ['met: an audit is far away five and six words but that customer audits']);
  });

  it('stand in a list item and its lead-in, one of them in the item itself', () => {
    const rule = 'met: [notify, breach], by: provider';
    assert.deepEqual(matches(rule, 'The Provider shall:\n\n- notify any incident;\n- notify;\n- delete data.'), ['met: notify any incident']);
    assert.deepEqual(matches(rule, 'The Provider shall notify:\n\n- any incident;\n- the invoice.'), ['met: any incident']);
    assert.deepEqual(matches(rule, 'The Provider shall notify an incident:\n\n- by telephone.'), ['met: the provider shall notify an incident']);
    assert.deepEqual(matches(rule, 'De Leverancier moet:\n\n1. elke inbreuk onverwijld melden;\n2. betalen.', 'nl'), ['met: elke inbreuk onverwijld melden']);
    assert.deepEqual(matches(rule, 'Le Prestataire s’engage à :\n\na) notifier toute violation ;\nb) payer.', 'fr'), ['met: notifier toute violation']);
    assert.deepEqual(matches(rule, 'The Customer shall:\n\n- notify any incident.'), []);
  });
});

describe('context', () => {
  const rule = 'met: [notify], context: [breach]';

  it('stands in the sentence, in its provision or in the one before', () => {
    assert.deepEqual(matches(rule, 'Notify the incident.'), ['met: notify the incident']);
    assert.deepEqual(matches(rule, 'An incident happens. Notify it.'), ['met: notify it']);
    assert.deepEqual(matches(rule, 'An incident happens.\n\nNotify it.'), ['met: notify it']);
    assert.deepEqual(matches(rule, 'An incident happens.\n\nSomething else.\n\nNotify it.'), []);
    assert.deepEqual(matches(rule, 'Notify it.\n\nAn incident happens.'), []);
  });

  it('stands in a heading above', () => {
    assert.deepEqual(matches(rule, '## Incidents\n\nOther text.\n\nOther text.\n\nNotify it.'), ['met: notify it']);
    assert.deepEqual(matches(rule, '## Inbreuk\n\n### Melding\n\nDit wordt gemeld.', 'nl'), ['met: dit wordt gemeld']);
    assert.deepEqual(matches(rule, '## Violation\n\nLe reste.\n\n## Autre\n\nNotifier ceci.', 'fr'), []);
  });
});

describe('none and notUnder', () => {
  it('keep a term out of the sentence, or out of the headings above', () => {
    assert.deepEqual(matches('met: [audit], none: [subcontractor]', 'Audit of a subcontractor. Audit here.\n\nThe subcontractor.'), ['met: audit here']);
    assert.deepEqual(matches('met: [audit], notUnder: [subcontractor]', '## Subcontractor\n\nAudit here.'), []);
    assert.deepEqual(matches('met: [audit], notUnder: [subcontractor]', '## Subcontractor\n\n### Other\n\nAudit here.'), []);
    assert.deepEqual(matches('met: [audit], notUnder: [subcontractor]', '## Other\n\nAudit of a subcontractor.'), ['met: audit of a subcontractor']);
  });
});

describe('by', () => {
  it('drops what is clearly the act of another party', () => {
    const rule = 'met: [notify, breach], by: provider';
    assert.deepEqual(matches(rule, 'The Customer shall notify an incident.'), []);
    assert.deepEqual(matches(rule, 'The subcontractor shall notify an incident.'), []);
    assert.deepEqual(matches(rule, 'The Provider shall notify an incident.'), ['met: the provider shall notify an incident']);
    assert.deepEqual(matches(rule, 'Incidents shall be notified.'), ['met: incidents shall be notified']);
    assert.deepEqual(matches(rule, 'The Provider shall be notified of an incident by the Customer.'), []);
    assert.deepEqual(matches(rule, 'Bij een inbreuk meldt de Klant dit.', 'nl'), []);
    assert.deepEqual(matches(rule, 'La violation est notifiée par le Client.', 'fr'), []);
  });

  it('looks at the act, which need not be the first term', () => {
    const draft = 'The data that the Customer keeps, the Provider shall delete.';
    assert.deepEqual(matches('met: [data, retain], by: provider, act: [delete]', draft).length, 1);
    assert.deepEqual(matches('met: [data, retain], by: provider, act: [retain]', draft).length, 0);
  });
});

describe('a negated act', () => {
  const draft = 'The Provider shall not notify the incident. The Provider shall notify the incident.';

  it('is dropped, contrary, ignored or required', () => {
    assert.deepEqual(matches('met: [notify, breach]', draft), ['met: the provider shall notify the incident']);
    assert.deepEqual(matches('met: [notify, breach], negated: contrary', draft), ['contrary denied: the provider shall not notify the incident', 'met: the provider shall notify the incident']);
    assert.deepEqual(matches('met: [notify, breach], negated: ignore', draft).length, 2);
    assert.deepEqual(matches('weak: [notify, breach], negated: require, reason: kept', draft), ['weak kept: the provider shall not notify the incident']);
  });

  it('is read in three languages, with forms that only look negative', () => {
    const rule = 'met: [notify, breach], negated: contrary';
    assert.deepEqual(matches(rule, 'Le Prestataire ne notifie pas la violation. Il notifie sans délai la violation.', 'fr'), ['contrary denied: le prestataire ne notifie pas la violation', 'met: il notifie sans délai la violation']);
    assert.deepEqual(matches(rule, 'De Leverancier meldt een inbreuk niet. Hij meldt een inbreuk niet later dan morgen.', 'nl'), ['contrary denied: de leverancier meldt een inbreuk niet', 'met: hij meldt een inbreuk niet later dan morgen']);
    assert.deepEqual(matches(rule, 'It shall notify the incident not later than tomorrow.'), ['met: it shall notify the incident not later than tomorrow']);
  });
});

describe('softeners', () => {
  const rule = 'met: [notify, breach], softeners: [effort, permission, fee]';

  it('make a met signal weak where they stand in their place', () => {
    assert.deepEqual(matches(rule, 'The Provider may notify the incident.'), ['weak permission: the provider may notify the incident']);
    assert.deepEqual(matches(rule, 'De Leverancier kan een inbreuk melden.', 'nl'), ['weak permission: de leverancier kan een inbreuk melden']);
    assert.deepEqual(matches(rule, 'Le Prestataire s’efforce de notifier la violation.', 'fr'), ['weak effort: le prestataire s efforce de notifier la violation']);
    assert.deepEqual(matches(rule, 'The Provider shall notify the incident.'), ['met: the provider shall notify the incident']);
  });

  it('that govern stand before the act, and not as the customer’s right', () => {
    assert.deepEqual(matches(rule, 'The Provider shall notify the incident so that the Customer may act.'), ['met: the provider shall notify the incident so that the customer may act']);
  });

  it('that are near stand within 14 words', () => {
    assert.deepEqual(matches(rule, 'Notify the incident a b c d e f g h i j k with best efforts.'), ['weak effort: notify the incident a b c d e f g h i j k with best efforts']);
    assert.deepEqual(matches(rule, 'Notify the incident a b c d e f g h i j k l m n with best efforts.').map((match) => match.split(':')[0]), ['met']);
  });

  it('of the provision stand anywhere in it, but not in the next', () => {
    assert.deepEqual(matches(rule, 'Notify the incident. This is done for a fee.'), ['weak fee: notify the incident']);
    assert.deepEqual(matches(rule, 'Notify the incident.\n\nThis is done for a fee.'), ['met: notify the incident']);
  });

  it('are all named, in the order of the profile', () => {
    assert.deepEqual(matches(rule, 'For a fee, the Provider may notify the incident with best efforts.'), ['weak effort permission fee: for a fee the provider may notify the incident with best efforts']);
  });

  it('add their reason to a weak signal that names them, or whose element has a met one that does', () => {
    const weak = 'weak: [notify, breach], reason: no-term';
    const draft = 'The Provider uses best efforts to notify the incident.';
    assert.deepEqual(matches(`${weak}, softeners: [effort]`, draft), ['weak effort no-term: the provider uses best efforts to notify the incident']);
    assert.deepEqual(matches(['met: [notify, duration], softeners: [effort]', weak], draft), ['weak effort no-term: the provider uses best efforts to notify the incident']);
    assert.deepEqual(matches(`${weak}, softeners: [fee]`, draft), ['weak no-term: the provider uses best efforts to notify the incident']);
  });

  it('are only those that the rule names, and leave contrary signals', () => {
    assert.deepEqual(matches('met: [notify, breach], softeners: [effort]', 'The Provider may notify the incident.'), ['met: the provider may notify the incident']);
    assert.deepEqual(matches('contrary: [notify, breach], reason: excluded, softeners: [permission]', 'The Provider may notify the incident.'), ['contrary excluded: the provider may notify the incident']);
  });
});

describe('a sentence that speaks of the same twice', () => {
  it('matches where the nearest places are not what is looked for, but others are', () => {
    const rule = 'met: [notify, breach], by: provider';
    assert.deepEqual(matches(rule, 'The Customer may notify a breach and the Provider shall notify every incident.'), ['met: the customer may notify a breach and the provider shall notify every incident']);
    assert.deepEqual(matches(rule, 'The Customer may notify a breach and the Customer shall notify every incident.'), []);
    assert.deepEqual(matches('met: [notify, breach]', 'The Provider shall not notify a breach, but it shall notify every major incident.'), ['met: the provider shall not notify a breach but it shall notify every major incident']);
  });

  it('takes the places that stand closest', () => {
    const rule = 'met: [audit, customer], within: 3';
    assert.deepEqual(matches(rule, 'The Customer of one two three four five six audits, and an audit by a Customer.').length, 1);
    assert.deepEqual(matches(rule, 'The Customer one two three four audits five six seven.'), []);
  });

  it('looks at the act that is nearest to the first term', () => {
    const rule = 'met: [data, retain], by: provider, act: [delete]';
    assert.deepEqual(matches(rule, 'The Customer may delete one, and the Provider shall delete the data it keeps.').length, 1);
    assert.deepEqual(matches(rule, 'The Provider shall delete one, and the Customer shall delete the data it keeps.'), []);
    assert.deepEqual(matches('met: [data, retain], by: provider, act: [notify]', 'The Provider keeps data.').length, 1, 'without the act the first term is it');
  });
});

describe('a denied act that is only supposed', () => {
  it('speaks neither for nor against', () => {
    const rule = 'met: [notify, breach], negated: contrary';
    assert.deepEqual(matches(rule, 'If the Provider does not notify the breach, it pays.'), []);
    assert.deepEqual(matches(rule, 'Si le Prestataire ne notifie pas la violation, il paie.', 'fr'), []);
    assert.deepEqual(matches('met: [notify, breach], negated: ignore', 'If the Provider does not notify the breach, it pays.').length, 1);
    assert.deepEqual(matches('weak: [notify, breach], negated: require, reason: kept', 'If the Provider does not notify the breach, it pays.'), ['weak kept: if the provider does not notify the breach it pays']);
  });

  it('is known as denied where it is not supposed', () => {
    const matcher = new SignalMatcher(ruleLibrary('met: [notify, breach], negated: contrary'), lexiconOf('en'));
    const found = matcher.match(factsOf('en', 'The Provider shall not notify a breach. The Provider shall notify a breach.'));
    assert.deepEqual(found.map(({ reversed, status, reasons }) => [reversed, status, reasons]), [[true, 'contrary', ['denied']], [false, 'met', []]]);
  });
});

describe('definitions', () => {
  it('carry no duties, unless the rule says so', () => {
    const draft = '“Notice” means to notify an incident. Notify an incident.';
    assert.deepEqual(matches('met: [notify, breach]', draft), ['met: notify an incident']);
    assert.deepEqual(matches('met: [notify, breach], inDefinitions: true', draft).length, 2);
    assert.deepEqual(matches('met: [notify, breach]', '## Definities\n\nMelding: een inbreuk melden.', 'nl'), []);
    assert.deepEqual(matches('met: [notify, breach]', '« Avis » désigne notifier la violation.', 'fr'), []);
  });
});

describe('a signal that is spread over the section', () => {
  const rule = 'met: [breach, data, certificate], spread: section';

  it('finds its terms in several sentences; the first term’s sentence carries it', () => {
    assert.deepEqual(matches(rule, 'The notice has:\n\n- data;\n- the incident;\n- a certificate.'), ['met: the incident']);
    assert.deepEqual(matches(rule, 'De melding bevat:\n\n- gegevens;\n- de inbreuk;\n- een attest.', 'nl'), ['met: de inbreuk']);
    assert.deepEqual(matches(rule, 'La notification comprend :\n\n- les données ;\n- la violation ;\n- une attestation.', 'fr'), ['met: la violation']);
  });

  it('needs them all, in one section, outside definitions', () => {
    assert.deepEqual(matches(rule, 'The notice has:\n\n- data;\n- the incident.'), []);
    assert.deepEqual(matches(rule, '## One\n\nData, a certificate.\n\n## Two\n\nAn incident.'), []);
    assert.deepEqual(matches(rule, 'Data. Incident.\n\n“Paper” means a certificate.'), []);
  });

  it('keeps terms out of the sentences that carry it, and counts figures', () => {
    const without = 'met: [breach, data], spread: section, none: [subcontractor]';
    assert.deepEqual(matches(without, 'An incident.\n\nData of a subcontractor.'), []);
    assert.deepEqual(matches(without, 'An incident.\n\nData.\n\nThe subcontractor.'), ['met: an incident']);
    assert.deepEqual(matches('met: [breach, duration<=24h], spread: section', 'An incident.\n\nIn 12 hours.'), ['met: an incident']);
    assert.deepEqual(matches('met: [breach, duration<=24h], spread: section', 'An incident.\n\nIn 48 hours.'), []);
  });

  it('has its act in the sentence of the first term', () => {
    const act = 'met: [notify, data], spread: section, by: provider';
    assert.deepEqual(matches(act, 'The Provider shall notify.\n\nData.'), ['met: the provider shall notify']);
    assert.deepEqual(matches(act, 'The Customer shall notify.\n\nData.'), []);
    assert.deepEqual(matches('met: [notify, data], spread: section', 'The Provider shall not notify.\n\nData.'), []);
  });

  it('stands in the items themselves, not in what they complete', () => {
    assert.deepEqual(matches('met: [data, breach], spread: section', 'The notice of an incident has:\n\n- text;\n- data.'), ['met: data']);
  });

  it('may stand in definitions where the rule says so', () => {
    assert.deepEqual(matches('met: [breach, certificate], spread: section', 'Incident.\n\n“Paper” means a certificate.'), []);
    assert.deepEqual(matches('met: [breach, certificate], spread: section, inDefinitions: true', 'Incident.\n\n“Paper” means a certificate.'), ['met: incident']);
  });

  it('looks at context and headings too', () => {
    const other = 'met: [breach, data], spread: section, context: [notify], notUnder: [subcontractor]';
    assert.deepEqual(matches(other, 'An incident.\n\nData.'), []);
    assert.deepEqual(matches(other, 'An incident.\n\nData.\n\nText.\n\nNotify.'), ['met: an incident']);
    assert.deepEqual(matches(other, '## Notification\n\nAn incident.\n\nData.'), ['met: an incident']);
    assert.deepEqual(matches(other, '## Notification by a subcontractor\n\nAn incident.\n\nData.'), []);
  });
});

describe('matches', () => {
  it('of a sentence stand as the first terms of their rules do, then as in the library', () => {
    const order = (draft: string): string[] => {
      const matcher = new SignalMatcher(ruleLibrary('met: [data]', 'weak: [audit], reason: kept', 'contrary: [data], reason: excluded', 'weak: [duration, breach|audit], reason: too-late'), lexiconOf('en'));
      return matcher.match(factsOf('en', draft)).map(({ status, reasons }) => [status, ...reasons].join(' '));
    };
    assert.deepEqual(order('Data of an audit.'), ['met', 'contrary excluded', 'weak kept']);
    assert.deepEqual(order('An audit of data.'), ['weak kept', 'met', 'contrary excluded']);
    assert.deepEqual(order('An audit of data in 24 hours.'), ['weak kept', 'weak too-late', 'met', 'contrary excluded']);
    assert.deepEqual(order('Data of an audit in 24 hours.'), ['met', 'contrary excluded', 'weak kept', 'weak too-late']);
  });

  it('are in the order of the sentences, one for each rule', () => {
    const matcher = new SignalMatcher(ruleLibrary('met: [audit|data, audit|data]', 'weak: [data], reason: kept'), lexiconOf('en'));
    const found = matcher.match(factsOf('en', 'Data of an audit. Nothing.\n\nAn audit of data.'));
    assert.deepEqual(found.map(({ status, sentence }) => [status, sentence.provision]), [['met', 0], ['weak', 0], ['met', 1], ['weak', 1]]);
  });

  it('know whether their provision overrides the rest of the contract', () => {
    const matcher = new SignalMatcher(ruleLibrary('met: [audit]'), lexiconOf('en'));
    const found = matcher.match(factsOf('en', 'Notwithstanding any other provision, this holds. An audit.\n\nAn audit.'));
    assert.deepEqual(found.map(({ overriding }) => overriding), [true, false]);
  });
});
