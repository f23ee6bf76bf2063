import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Parties } from '../../server/src/contract/types.ts';

function parties(...paragraphs: readonly string[]): Parties {
  return parseContract(paragraphs.join('\n\n')).parties;
}

test('role nouns, with the article they have mid-sentence', () => {
  assert.deepEqual(parties('On request the Provider shall help the Customer.', 'Data of the Customer is kept by the Provider.'), {
    provider: { name: 'the Provider', aliases: ['Provider'] },
    customer: { name: 'the Customer', aliases: ['Customer'] },
  });
  assert.deepEqual(parties('Op verzoek helpt de Leverancier de Klant.', 'Dan meldt de Leverancier het aan de Klant.'), {
    provider: { name: 'de Leverancier', aliases: ['Leverancier'] },
    customer: { name: 'de Klant', aliases: ['Klant'] },
  });
  assert.deepEqual(parties("À la demande du Client, le Prestataire l'aide et en informe le Client.", 'Les données du Client restent chez le Prestataire.'), {
    provider: { name: 'le Prestataire', aliases: ['Prestataire'] },
    customer: { name: 'le Client', aliases: ['Client'] },
  });
});

test('names without an article stay so', () => {
  const { provider, customer } = parties('Each year, Supplier shall report to Client.', 'If asked, Supplier helps Client.');
  assert.deepEqual([provider.name, customer.name], ['Supplier', 'Client']);
});

test('elided articles', () => {
  const text = "Ensuite, l'Hébergeur informe l'Abonné. Sur demande, l’Hébergeur aide l’Abonné et les autres.";
  const { provider, customer } = parties(text, text);
  assert.deepEqual([provider.name, customer.name], ['l’Hébergeur', 'l’Abonné']);
});

test('a company that the draft names beside its role is an alias', () => {
  const { provider, customer } = parties(
    'between Zephyr Hosting NV, with its seat in Dorp (hereinafter the “Provider”), and the City of Dorp, hereinafter referred to as the “Customer”.',
    'Zephyr Hosting keeps the data. The Provider notifies the Customer. Zephyr Hosting and the Provider are one. The Customer pays the Provider.',
  );
  assert.deepEqual(provider, { name: 'the Provider', aliases: ['Provider', 'Zephyr Hosting'] });
  assert.equal(customer.name, 'the Customer');
});

test('a company without a role noun is on the side its counterpart leaves', () => {
  const { provider, customer } = parties(
    'Zephyr will provide the service to Customer. Customer’s data is kept by Zephyr.',
    'Zephyr may update it. If asked, Zephyr shall notify Customer. Zephyr’s staff helps, and Customer pays Zephyr.',
  );
  assert.deepEqual(provider, { name: 'Zephyr', aliases: ['Zephyr'] });
  assert.equal(customer.name, 'Customer');
});

test('a placeholder may be a name', () => {
  const { provider, customer } = parties(
    'Le Sous-traitant cède les droits à [acme.name]. [acme.name] peut les exploiter ; [acme.name] doit payer le Sous-traitant.',
    'Les parties, ci-après « le Sous-traitant » et [acme.name], signent. Un Client final de [acme.name] ne doit rien. Le Client final attend.',
  );
  assert.equal(provider.name, 'le Sous-traitant');
  assert.deepEqual(customer, { name: '[acme.name]', aliases: ['[acme.name]'] });
});

test('a subcontractor is no party', () => {
  const french = parties('Le Prestataire informe le Client de tout Sous-traitant. Le Prestataire répond du Sous-traitant envers le Client.');
  assert.deepEqual(french.provider.aliases, ['Prestataire']);
  const english = parties('The Processor informs the Controller of each Sub-Processor. The Processor answers for its Sub-Processor to the Controller.');
  assert.deepEqual(english.provider.aliases, ['Processor']);
});

test('the French processor, set against the controller', () => {
  const text = 'Le Sous-traitant assiste le Responsable de traitement. Avec accord, le Sous-traitant engage un sous-traitant ultérieur et en informe le Responsable de traitement.';
  const { provider, customer } = parties(text, text);
  assert.deepEqual([provider.name, customer.name], ['le Sous-traitant', 'le Responsable de traitement']);
});

test('drafts in the first person', () => {
  const { provider, customer } = parties('We keep your data. If you ask, we return it to you. Our staff helps you. We may not use your data.', 'You pay us. We tell you.');
  assert.deepEqual(provider, { aliases: ['we'] });
  assert.deepEqual(customer, { aliases: ['you'] });
});

test('defined things, law and third parties are no parties', () => {
  const { provider, customer } = parties(
    '“Personal Data” means data. “Agreement” means this text. (the “Services”)',
    'The Services will be provided by the Supplier. Personal Data will be kept. The Agreement shall bind the Supplier and the Client. The Client may use a third-party Provider; another Provider may help.',
  );
  assert.deepEqual([provider.aliases, customer.aliases], [['Supplier'], ['Client']]);
});

test('lower-case nouns are names where the draft has no others', () => {
  const text = 'For this, the contractor informs the client. If needed the client asks the contractor.';
  assert.deepEqual(parties(text, text), { provider: { name: 'the contractor', aliases: ['contractor'] }, customer: { name: 'the client', aliases: ['client'] } });
  const { provider } = parties('In all, the Supplier helps the Client. A provider of the Supplier, or a provider of the Client, or a provider of power may fail.', 'Then the Supplier tells the Client.');
  assert.deepEqual(provider.aliases, ['Supplier']);
});

test('a text without parties has none', () => {
  assert.deepEqual(parties('Nothing here.'), { provider: { aliases: [] }, customer: { aliases: [] } });
});
