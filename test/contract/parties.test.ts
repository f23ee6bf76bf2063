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

test('names that a definition gives, without a role noun, on the side that their deeds tell', () => {
  const { provider, customer } = parties(
    'between\n\n1. **Zephyr NV**, with its seat in Dorp (hereinafter “**Zephyr**”); and\n2. **Stad Dorp**, local authority (hereinafter the “**Borough**”),',
    '1.1 Zephyr supplies the platform to the Borough. The Borough may terminate at any time.',
    '1.2 Zephyr shall report incidents to the Borough. The Borough pays within a month. The data of the Borough is kept by Zephyr.',
  );
  assert.deepEqual([provider.name, customer.name], ['Zephyr', 'the Borough']);
  assert.ok(customer.aliases.includes('Borough'));
});

test('a company that is only ever the subject is a party, and not the customers it supplies to', () => {
  const { provider, customer } = parties(
    'Deze voorwaarden gelden voor alle diensten die Zephyr BV, met zetel te Dorp (hierna "Zephyr"), levert aan haar klanten (hierna "de Klant").',
    'Zephyr levert de hosting en zal de gegevens bewaren. Zephyr mag de prijs aanpassen. Zephyr is gevestigd te Dorp. Zephyr kan de dienst schorsen. De Klant betaalt binnen een maand. De Klant meldt een storing.',
  );
  assert.deepEqual([provider, customer], [{ name: 'Zephyr', aliases: ['Zephyr'] }, { name: 'de Klant', aliases: ['Klant'] }]);
});

test('what public bodies call themselves', () => {
  const { customer } = parties('Entre le Centre régional (ci-après « l’Administration ») et Zephyr SA (« le Prestataire »).', "Le Prestataire aide l'Administration. À la fin, l'Administration reprend ses données.");
  assert.equal(customer.name, 'l’Administration');
});

test('a very short draft has the article of the definition', () => {
  const named = (text: string): unknown => Object.values(parties(text)).map(({ name }: { readonly name?: string }) => name);
  assert.deepEqual(named('Zephyr NV (the “Provider”) and the City of Dorp (the “Customer”) agree.'), ['the Provider', 'the Customer']);
  assert.deepEqual(named('Zephyr SA (« le Prestataire ») et la Ville (« le Client ») conviennent.'), ['le Prestataire', 'le Client']);
  assert.deepEqual(named("Zephyr SA, ci-après l'« Hébergeur », et la Ville, ci-après le « Client », conviennent."), ['l’Hébergeur', 'le Client']);
  assert.deepEqual(named('Zephyr NV (“de Leverancier”) en de stad (hierna: de Klant) komen overeen.'), ['de Leverancier', 'de Klant']);
  assert.deepEqual(named("Zephyr NV (hereinafter 'the Supplier') and the City (the Customer) agree."), ['the Supplier', 'the Customer']);
  assert.deepEqual(named('Zephyr NV (“Supplier”) and the City (“Customer”) agree.'), ['Supplier', 'Customer']);
});

test('running text decides about the article, not the definition', () => {
  const { provider } = parties('Zephyr NV (the “Provider”).', 'If asked, Provider helps. Then Provider reports. In May, Provider pays.');
  assert.equal(provider.name, 'Provider');
});

test('names are those of the language of the document', () => {
  const french = "Le Fournisseur aide le Client et les données du Client sont rendues par le Fournisseur dans un délai court, sans frais pour le Client.";
  const dutch = 'De Leverancier helpt de Klant en meldt het aan de Klant. De Leverancier wist het. De Leverancier zal dat voor de Klant doen. Dan betaalt de Leverancier door.';
  const { provider, customer } = parties('# Un', french, french, french, '# Twee', dutch, dutch);
  assert.deepEqual([provider.name, customer.name], ['le Fournisseur', 'le Client']);
  assert.deepEqual([provider.aliases, customer.aliases], [['Fournisseur', 'Leverancier'], ['Client', 'Klant']]);
});

test('processor and controller in short processing agreements', () => {
  const sides = (text: string): unknown => Object.values(parties(text)).map(({ aliases }: { readonly aliases: readonly string[] }) => aliases);
  assert.deepEqual(sides('Le Centre (ci-après « le Responsable du traitement ») et Zephyr (ci-après « le Sous-traitant ») conviennent.'), [['Sous-traitant'], ['Responsable du traitement']]);
  assert.deepEqual(sides('Het Centrum, hierna “de Verantwoordelijke voor de verwerking”, en Zephyr, hierna “de Verwerker”.'), [['Verwerker'], ['Verantwoordelijke voor de verwerking']]);
  assert.deepEqual(
    sides("Le sous-traitant n'agit que sur instruction du responsable du traitement. Le responsable du traitement contrôle le sous-traitant. Enfin, le sous-traitant avertit le responsable du traitement et le sous-traitant aide le responsable du traitement."),
    [['sous-traitant'], ['responsable du traitement']],
  );
});

test('a longer noun is not also the shorter one in it', () => {
  const { provider } = parties('If asked, the Service Provider helps the Customer. Then the Service Provider pays the Customer.');
  assert.deepEqual(provider, { name: 'the Service Provider', aliases: ['Service Provider'] });
});

test('beside the operator of a portal, its suppliers are its customers', () => {
  const text = 'ZEF stelt het loket ter beschikking aan de aanbieder. ZEF en de aanbieder houden het geheim. De aanbieder meldt het aan ZEF. ZEF biedt hulp. ZEF levert toegang. ZEF zal dit melden.';
  const { provider, customer } = parties(text, text);
  assert.deepEqual([provider.name, customer.name], ['ZEF', 'de aanbieder']);
});

test('a text without parties has none', () => {
  assert.deepEqual(parties('Nothing here.'), { provider: { aliases: [] }, customer: { aliases: [] } });
});

test('the place of a seat is nobody’s name', () => {
  const text = 'Between Heron NV, with its registered office in Ghent (the “Provider”), and the Fund, with its registered office in Brussels (the “Customer”). The Customer may go to court in Brussels. The courts of Brussels decide. Ghent is far; the Provider of Ghent pays the Customer.';
  assert.deepEqual(Object.values(parties(text)).map(({ aliases }: { readonly aliases: readonly string[] }) => aliases), [['Provider'], ['Customer']]);
  const dutch = 'Tussen Reiger NV, met zetel te Gent (de “Leverancier”), en het Fonds, met zetel te Brussel (de “Klant”). De Klant gaat naar Brussel. In Brussel betaalt de Klant de Leverancier van Gent. Gent is ver.';
  assert.deepEqual(Object.values(parties(dutch)).map(({ aliases }: { readonly aliases: readonly string[] }) => aliases), [['Leverancier'], ['Klant']]);
});

/** Zephyr acts most, and does nothing that tells a side. */
const ZEPHYR = 'Zephyr’s staff meets Borealis’s staff. Zephyr shall act. Zephyr shall reply. Zephyr shall answer. Zephyr shall meet. Zephyr shall attend.';

test('where what a name does tells nothing, what its counterpart does tells', () => {
  const sides = (other: string) => Object.values(parties(ZEPHYR, other)).map(({ name }: { readonly name?: string }) => name);
  assert.deepEqual(sides('Borealis shall pay the fees. Borealis shall pay in time. Borealis shall pay on demand.'), ['Zephyr', 'Borealis']);
  assert.deepEqual(sides('Borealis shall provide the service. Borealis shall provide help. Borealis will provide it.'), ['Borealis', 'Zephyr']);
  assert.deepEqual(sides('Borealis shall act. Borealis shall answer. Borealis shall reply.'), [undefined, undefined]);
  assert.deepEqual(sides('Nobody else does anything.'), [undefined, undefined]);
});

test('a second name that the draft hardly uses is no counterpart', () => {
  const provides = 'Zephyr’s staff helps. Zephyr shall provide it. Zephyr shall provide help. Zephyr shall provide support. Zephyr shall act.';
  const pays = 'Borealis’s staff pays. Borealis shall pay. Borealis shall go. Borealis shall act.';
  assert.equal(parties(provides, pays).customer.name, 'Borealis');
  const more = 'Zephyr shall reply. Zephyr shall meet. Zephyr shall attend. Zephyr shall go. Zephyr shall stay.';
  assert.deepEqual(parties(provides, more, pays), { provider: { name: 'Zephyr', aliases: ['Zephyr'] }, customer: { aliases: [] } });
});

test('of a name in two spellings the one in capitals throughout is the lesser', () => {
  const text = 'Zephyr shall help the Customer. On request Zephyr helps the Customer, and the Provider reports.';
  const { provider } = parties('ZEPHYR SA (“ZEPHYR” or the “Provider”) and Zephyr SA (“Zephyr” or the “Provider”).', 'ZEPHYR SHALL NOT PAY. ZEPHYR GIVES NOTHING.', text, text);
  assert.deepEqual(provider, { name: 'Zephyr', aliases: ['Zephyr', 'Provider', 'ZEPHYR'] });
});

test('beside standard clauses in an annex the names of the contract come first', () => {
  const { provider, customer } = parties('On request the Customer pays the Supplier. Then the Supplier helps the Customer.', 'If asked the Data Exporter helps the Data Importer. Then the Data Exporter asks the Data Importer. If so the Data Exporter and the Data Importer agree.');
  assert.deepEqual([provider.aliases, customer.aliases], [['Supplier', 'Data Importer'], ['Customer', 'Data Exporter']]);
});

test('beside a firm that is a client, its customers are its providers', () => {
  const { provider, customer } = parties('Zephyr NV (“Zephyr” or the “Client”) buys. Zephyr and the Customer talk. The Customer and Zephyr agree. If asked the Customer acts for Zephyr. On request the Customer helps Zephyr.');
  assert.deepEqual([provider.name, customer.name], ['the Customer', 'Zephyr']);
});

test('who stands in the title and does what providers do is the provider', () => {
  assert.equal(parties('# Zephyr Cloud Terms', ZEPHYR).provider.name, 'Zephyr');
  assert.equal(parties('# Cloud Terms', ZEPHYR).provider.name, undefined);
});

test('who is defined beside "we" is the provider', () => {
  assert.deepEqual(parties('“We” or “Zephyr” means Zephyr SA (“Zephyr”, “we”).', 'Zephyr shall act. The Customer pays Zephyr. On request the Customer helps Zephyr.').provider, { name: 'Zephyr', aliases: ['Zephyr'] });
});
