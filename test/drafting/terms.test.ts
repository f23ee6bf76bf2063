/** Defined terms: where they are defined and used, and what is told about them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { DraftingFlaw, Term, Terms } from '../../server/src/drafting/types.ts';

interface Read {
  readonly text: string;
  readonly terms: Terms;
  readonly findings: readonly DraftingFlaw[];
}

function read(...paragraphs: readonly string[]): Read {
  return readText(paragraphs.join('\n\n'));
}

function readText(text: string): Read {
  const { terms, findings } = readDrafting(parseContract(text));
  return { text, terms, findings: findings.filter(({ code }) => code.startsWith('term-')) };
}

/** Every term with its aliases; what its definitions' ranges hold has to be what it is called. */
function defined({ text, terms }: Read): Record<string, readonly string[]> {
  return Object.fromEntries(
    terms.all.map(({ name, aliases, definitions }) => {
      for (const { range } of definitions) assert.equal(text.slice(range.start, range.end).toLowerCase(), name.toLowerCase());
      return [name, aliases];
    }),
  );
}

function termOf({ terms }: Read, name: string): Term {
  const term = terms.all.find((each) => each.name === name);
  if (term === undefined) throw new Error(`no term "${name}" among ${terms.all.map((each) => each.name).join(', ')}`);
  return term;
}

/** The words of every use but those in definitions, with their form. */
function uses(draft: Read, name: string): string[] {
  return draft.terms
    .usesOf(termOf(draft, name))
    .filter(({ defines }) => !defines)
    .map(({ range, form }) => `${form}: ${draft.text.slice(range.start, range.end)}`);
}

function passages(draft: Read, name: string): string[] {
  return termOf(draft, name).definitions.map(({ passage }) => draft.text.slice(passage.start, passage.end));
}

function found({ text, findings }: Read): string[] {
  return findings.map(({ code, subject, range, related }) => {
    assert.equal(text.slice(range.start, range.end), subject);
    return `${code} ${subject}${related.length === 0 ? '' : ` (${related.map(({ start, end }) => text.slice(start, end)).join(', ')})`}`;
  });
}

test('entries of a definitions section, whatever marks the term', () => {
  const en = read('## 1. Definitions', '**Portal**: the pages.', '“Depot” means the store.', 'Ledger: the book of all moves.', 'Beacon – the lamp on the roof of it.', '“**Relay**” is the line.', 'Working Hour means an hour of work.');
  assert.deepEqual(defined(en), { Portal: [], Depot: [], Ledger: [], Beacon: [], Relay: [], 'Working Hour': [] });
  const nl = read('## Begrippen', '1.1 **Portaal**: de bladzijden.', '1.2 „Depot” betekent de opslag.', '1.3 Logboek: het boek van alle stappen.', '1.4 **Baken:** de lamp.');
  assert.deepEqual(Object.keys(defined(nl)), ['Portaal', 'Depot', 'Logboek', 'Baken']);
  const fr = read('## Définitions', '- **Portail** : les pages.', '- « Dépôt » désigne le stock.', '- Registre : le livre des mouvements.', '- **Balise :** la lampe.');
  assert.deepEqual(Object.keys(defined(fr)), ['Portail', 'Dépôt', 'Registre', 'Balise']);
});

test('a table of definitions, in a section for them or under a head that says so', () => {
  const rows = '| Term | Meaning |\n| - | - |\n| **Portal** | the pages |\n| Depot (DP) | the store |';
  assert.deepEqual(defined(read('## Glossary', rows)), { Portal: [], Depot: ['DP'] });
  assert.deepEqual(Object.keys(defined(read('## General', rows))), ['Portal', 'Depot']);
  assert.deepEqual(defined(read('## General', '| Service | Price |\n| - | - |\n| **Portal** | ten euro |')), {});
});

test('a term on a line of its own, and as a small heading', () => {
  assert.deepEqual(Object.keys(defined(read('## Definities', 'Portaal  \nDe bladzijden waarop alles staat.', 'Depot  \nDe plaats waar alles ligt.'))), ['Portaal', 'Depot']);
  const draft = read('## Définitions', '### Portail', 'Les pages.', '## Objet', 'Le Portail fonctionne.');
  assert.deepEqual(passages(draft, 'Portail'), ['### Portail\n\nLes pages.']);
});

test('meanings given in running text, in the three languages', () => {
  assert.deepEqual(Object.keys(defined(read('In this contract “Portal” means the pages.', 'They agree. “Depot” shall mean the store, and “Relay” has the meaning given in clause 4.'))), ['Portal', 'Depot', 'Relay']);
  assert.deepEqual(Object.keys(defined(read('Onder “Portaal” wordt verstaan: de bladzijden.', 'Met ‘Depot’ wordt de opslag bedoeld. “Baken” betekent de lamp die op het dak staat.'))), ['Portaal', 'Depot', 'Baken']);
  assert.deepEqual(Object.keys(defined(read('On entend par « Portail » les pages.', '« Dépôt » s’entend du stock. Par « Balise », on entend la lampe. Le mot « Relais » désigne la ligne. « Registre » signifie le livre.'))), ['Portail', 'Dépôt', 'Balise', 'Relais', 'Registre']);
});

test('a list that a sentence opens as one of definitions', () => {
  const draft = read('## 1. Algemeen', 'In deze voorwaarden wordt verstaan onder:', '1. aanvrager: wie een aanvraag doet;\n2. loket: de plaats van de aanvraag.', 'De aanvrager gaat naar het loket.');
  assert.deepEqual(Object.keys(defined(draft)), ['aanvrager', 'loket']);
  assert.deepEqual(uses(draft, 'aanvrager'), ['same: aanvrager']);
});

test('namings, with and without quotation marks', () => {
  const en = read('Nimbus SA (hereinafter the “Supplier”) and the Town of Dorp (“Client”) agree on a price (the “Fee” or “Charge”), hereinafter referred to as the Master Plan.');
  assert.deepEqual(defined(en), { Supplier: [], Client: [], Fee: ['Charge'], 'Master Plan': [] });
  const nl = read('Nimbus NV (hierna: de Leverancier) en de stad Dorp, hierna te noemen “Klant”, spreken een prijs af (hierna “Vergoeding” of “Prijs”), verder te noemen de Bijdrage.');
  assert.deepEqual(defined(nl), { Klant: [], Vergoeding: ['Prijs'], Leverancier: [], Bijdrage: [] });
  const fr = read('Nimbus SA (ci-après « le Fournisseur ») et la ville de Bourg, ci-après dénommée le « Client », conviennent d’un prix (le « Tarif »), ci-après le Barème.');
  assert.deepEqual(Object.keys(defined(fr)), ['Fournisseur', 'Client', 'Tarif', 'Barème']);
});

test('names that are defined together', () => {
  assert.deepEqual(defined(read('“Personal Data” or “Data” means facts. “Crew” and “Fleet” have the meaning given in clause 2.')), { 'Personal Data': ['Data'], Crew: [], Fleet: [] });
  assert.deepEqual(defined(read('Each is a “Party” and together they are (the “Parties”).')), { Parties: [] });
  assert.deepEqual(defined(read('(hierna gezamenlijk “Partijen” en ieder afzonderlijk “Partij”)')), { Partijen: ['Partij'] });
  assert.deepEqual(defined(read('## Definitions', '**Service Level Agreement (SLA)**: the levels. ', '**User(s)**: who uses it.', '**Alarm (minor)**: a light that blinks.')), { 'Service Level Agreement': ['SLA'], User: [], 'Alarm (minor)': [] });
});

test('what defines nothing', () => {
  for (const text of [
    'The button says “Cancel” (see Section 3 (“How to leave”)).',
    'The results may be wrong (“hallucinations”).',
    'That means a lot to “Customers” of the shop.',
    'Rights that others refer to as “moral rights” stay.',
    '“Fleet” and “Crew” are defined in the other agreement between us.',
    '- **Encryption**: all disks are encrypted.\n- **Logging**: all is logged.',
    'De termijn is verlengd (zoals “binnen veertien dagen”).',
    'Une page intitulée « Crédits » existe.',
    '## “Title” means nothing',
    '**Encrypted** data “ only opened',
    '',
  ]) assert.deepEqual(defined(readText(text)), {}, text);
});

test('the passage of an entry is its provision with the items that complete it, that of a naming its sentence', () => {
  const entry = '“Fleet” means:\n\n- all ships; and\n- all boats.';
  assert.deepEqual(passages(read('## Definitions', entry, '“Crew” means all hands.'), 'Fleet'), [entry]);
  assert.deepEqual(passages(read('They meet. They pay a price (the “Fee”) each year. They leave.'), 'Fee'), ['They pay a price (the “Fee”) each year.']);
});

test('uses in English: plural, possessive, capitals, hyphens; none in small letters', () => {
  const draft = read('“Sub-processor” means a helper. “Party” means either of both.', 'Each Party names its Sub-processors. A Subprocessor’s staff helps the Parties. SUB-PROCESSOR RULES. A sub-processor or a party may leave.');
  assert.deepEqual(uses(draft, 'Sub-processor'), ['inflected: Sub-processors', 'inflected: Subprocessor', 'inflected: SUB-PROCESSOR']);
  assert.deepEqual(uses(draft, 'Party'), ['same: Party', 'inflected: Parties']);
});

test('uses in Dutch: plurals and cases, no compounds', () => {
  const draft = read('“Dienst” betekent wat wij doen. “Persoonsgegevens” betekent gegevens. “Bedrijf” betekent een zaak. “Datalek” betekent een lek.', 'De Diensten van het Bedrijf en andere Bedrijven. Een Persoonsgegeven. Alle Datalekken. De Dienstverlening.');
  assert.deepEqual(uses(draft, 'Dienst'), ['inflected: Diensten']);
  assert.deepEqual(uses(draft, 'Persoonsgegevens'), ['inflected: Persoonsgegeven']);
  assert.deepEqual(uses(draft, 'Bedrijf'), ['same: Bedrijf', 'inflected: Bedrijven']);
  assert.deepEqual(uses(draft, 'Datalek'), ['inflected: Datalekken']);
});

test('uses in French: plurals, feminine forms, elision, several words', () => {
  const draft = read('« Utilisateur » désigne une personne. « Donnée à caractère personnel » désigne une information.', 'L’Utilisateur et l’Utilisatrice lisent les Données à caractère personnel des Utilisateurs.');
  assert.deepEqual(uses(draft, 'Utilisateur'), ['same: Utilisateur', 'inflected: Utilisatrice', 'inflected: Utilisateurs']);
  assert.deepEqual(uses(draft, 'Donnée à caractère personnel'), ['inflected: Données à caractère personnel']);
});

test('the longest name wins, an exact one before an inflected one, and aliases are told apart', () => {
  const draft = read('“Data” means facts. “Client Data” or “Files” means its facts. “Term” means a time. “Terms” means this text.', 'Client Data, Data and Files during the Term of the Terms.');
  assert.deepEqual(uses(draft, 'Data'), ['same: Data']);
  assert.deepEqual(uses(draft, 'Client Data'), ['same: Client Data', 'alias: Files']);
  assert.deepEqual([uses(draft, 'Term'), uses(draft, 'Terms')], [['same: Term'], ['same: Terms']]);
});

test('one word after the other: no punctuation between them, marks in the source and line ends may be', () => {
  const draft = read('“Client Data” means facts.', 'All Client\nData and **Client** Data. To the Client. Data is kept.');
  assert.deepEqual(uses(draft, 'Client Data'), ['inflected: Client\nData', 'inflected: Client** Data'].map((use) => use.replace('inflected', 'same')));
});

test('the term at an offset, its end included, and the uses that touch a span', () => {
  const draft = read('“Portal” means the pages.', 'The Portal works. Portals work.');
  const at = draft.text.indexOf('Portal works');
  assert.equal(draft.terms.at(at)?.term.name, 'Portal');
  assert.deepEqual(draft.terms.at(at + 6)?.use, { range: { start: at, end: at + 6 }, form: 'same', defines: false });
  assert.equal(draft.terms.at(at + 7), undefined);
  assert.equal(draft.terms.at(1)?.use.defines, true);
  assert.deepEqual(draft.terms.within({ start: at, end: draft.text.length }).map(({ use }) => use.form), ['same', 'inflected']);
  assert.deepEqual(draft.terms.within({ start: 0, end: draft.text.length }).length, 3);
});

test('a term that nobody uses', () => {
  assert.deepEqual(found(read('## Definitions', '“Portal” means the pages.', '“Depot” means the store.', '## 2. Use', 'The Portal works.')), ['term-unused Depot']);
  assert.deepEqual(found(read('## Definities', '**Portaal**: de bladzijden.', '**Depot**: de opslag.', '## Gebruik', 'Het portaal werkt.')), ['term-unused Depot']);
  assert.deepEqual(found(read('## Définitions', '**Portail** : les pages.', '**Dépôt** : le stock.', '## Usage', 'Le Portail marche.')), ['term-unused Dépôt']);
  assert.deepEqual(found(read('They pay within ten days (the “Grace Period”). They meet.')), ['term-unused Grace Period']);
});

test('small letters, compounds, inflections, aliases, headings and other definitions are use enough', () => {
  for (const [definition, use] of [
    ['“Portal” means the pages.', 'the portals work'],
    ['“Party” means either.', 'THE PARTIES MEET'],
    ['“Sub-processor” means a helper.', 'a subprocessor helps'],
    ['“Service Level Agreement” or “SLA” means the levels.', 'The SLA applies.'],
    ['“Verwerker” betekent wie verwerkt.', 'De verwerkersovereenkomst geldt.'],
    ['“Bedrijf” betekent een zaak.', 'Alle bedrijven.'],
    ['« Donnée personnelle » désigne une information.', 'Les données personnelles restent.'],
  ] as const) {
    assert.deepEqual(found(read(definition, use)), [], use);
    assert.deepEqual(found(read(definition, `## ${use}`)), [], use);
  }
  assert.deepEqual(found(read('“Portal” means the pages.', '“Depot” means the store behind the Portal.', 'The Depot is full.')), []);
});

test('parties, companies, documents, laws and abbreviations need not be used', () => {
  for (const text of [
    'Nimbus Cloud SA (“Nimbus”) and the Town (hereinafter the “Customer”) agree.',
    'This text (the “Agreement”) binds.',
    'the General Data Protection Regulation (“GDPR”) applies.',
    'The Data Protection Officer (“DPO”) helps.',
    '## Acronyms\n\n| **CAB** | Change Advisory Board |\n| **OS** | Operating System |',
    'Samen “Partijen” te noemen: (hierna “Partijen”).',
  ]) assert.deepEqual(found(readText(text)), [], text);
});

test('a term that is defined twice, in the same words or in others', () => {
  const use = 'The Portal works.';
  assert.deepEqual(found(read('“Portal” means the pages.', use, '“Portal” means the pages.')), ['term-defined-twice Portal (Portal)']);
  const draft = read('“Portal” means the pages.', use, '“Portal” means the gate.');
  assert.deepEqual(found(draft), ['term-defined-differently Portal (Portal)']);
  assert.equal(draft.findings[0]?.range.start, draft.text.lastIndexOf('Portal'));
  assert.deepEqual(draft.findings[0]?.related, [{ start: 1, end: 7 }]);
  assert.deepEqual(found(read('## Begrippen', '**Portaal**: de bladzijden.', '## Gebruik', 'Zij gebruiken de poort (het “Portaal”). Het Portaal werkt.')), ['term-defined-differently Portaal (Portaal)']);
  assert.deepEqual(found(read('« Portail » désigne les pages.', 'Le Portail marche.', '« Portail » désigne la porte.')), ['term-defined-differently Portail (Portail)']);
});

test('definitions that do not contradict each other', () => {
  const use = 'The Portal works.';
  for (const texts of [
    ['They use pages (the “Portal”).', use, '“Portal” has the meaning given in clause 1.'],
    ['# Deal', '“Portal” means the pages.', use, '# Annex A', '## Definitions', '“Portal” means the gate.'],
    ['“Portal” means the pages.', use, 'For the purposes of this clause, “Portal” means the gate.'],
    ['Nimbus SA (hereinafter the “Supplier”) signs.', '## Definitions', '“Supplier” means the company that supplies.', 'The Supplier acts.'],
    ['This text is the deal (the “Agreement”). “Portal” means the pages.', use, '# Second deal', 'This other text is a deal too (the “Agreement”). “Portal” means the gate.'],
  ]) assert.deepEqual(found(read(...texts)), [], texts.join(' / '));
});

const PRACTICE_EN = ['## Definitions', '“Portal” means the pages.', '“Depot” means the store.', '“Ledger” means the book.', '## Use', 'The Portal, the Depot and the Ledger work.'];
const FLEET = ['Twice a year the Fleet is checked.', 'If the Fleet is lost, they pay for the Fleet.'];

test('a word that is written like a term and defined nowhere', () => {
  const draft = read(...PRACTICE_EN, ...FLEET);
  assert.deepEqual(found(draft), ['term-undefined Fleet (Fleet, Fleet)']);
  assert.equal(draft.findings[0]?.range.start, draft.text.indexOf('Fleet'));
  const nl = ['## Begrippen', '**Portaal**: de bladzijden.', '**Depot**: de opslag.', '**Logboek**: het boek.', '## Gebruik', 'Het Portaal, het Depot en het Logboek werken.'];
  assert.deepEqual(found(read(...nl, 'Elk jaar kijken zij naar de staat van de Vloot. Als de Vloot is vergaan, betalen zij de waarde van elke Vloot.')), ['term-undefined Vloot (Vloot, Vloot)']);
  const fr = ['## Définitions', '**Portail** : les pages.', '**Dépôt** : le stock.', '**Registre** : le livre.', '## Usage', 'Le Portail, le Dépôt et le Registre marchent.'];
  assert.deepEqual(found(read(...fr, 'Chaque année la Flotte est vue. Si la Flotte est perdue, ils paient le prix de la Flotte.')), ['term-undefined Flotte (Flotte, Flotte)']);
});

test('a party by another name than the one it is defined under', () => {
  const nl = ['## Begrippen', '**Portaal**: de bladzijden.', '**Depot**: de opslag.', '**Klant**: wie betaalt.', '## Gebruik', 'Het Portaal en het Depot staan open voor de Klant.'];
  assert.deepEqual(found(read(...nl, 'Elke maand betaalt de Opdrachtgever de prijs. In dat geval tekent de Opdrachtgever alle stukken. Daarna vertrekt de Opdrachtgever zo snel als het kan.')), ['term-undefined Opdrachtgever (Opdrachtgever, Opdrachtgever)']);
  assert.deepEqual(found(read(...nl, 'Elke maand helpt de Leverancier met raad. In dat geval tekent de Leverancier alle stukken. Daarna vertrekt de Leverancier zo snel als het kan.')), []);
});

test('what a draft capitalises for another reason is no undefined term', () => {
  const thrice = (noun: string): string => `Then the ${noun} is seen. They ask the ${noun}. They leave the ${noun}.`;
  for (const noun of ['Court', 'European Commission', 'Civil Code', 'Data Protection Officer', 'Privacy Policy', 'Portal Depot', 'Article', 'GitWarden', 'ISO', 'Monday', 'Parties', 'Annex']) {
    assert.deepEqual(found(read(...PRACTICE_EN, thrice(noun))), [], noun);
  }
  assert.deepEqual(found(read(...PRACTICE_EN, 'Fleet is seen. Fleet is asked. Fleet is left.')), [], 'the beginning of a sentence');
  assert.deepEqual(found(read(...PRACTICE_EN, '## The Fleet is here', '## The Fleet and more', '## The Fleet of all')), [], 'headings');
  assert.deepEqual(found(read(...PRACTICE_EN, '## Fleet', ...FLEET)), [], 'a heading announces it');
  assert.deepEqual(found(read(...PRACTICE_EN, 'They call it the “Fleet”, all of it.', ...FLEET)), [], 'it stands in quotation marks');
  assert.deepEqual(found(read(...PRACTICE_EN, 'A boat that is larger is considered a Fleet.', ...FLEET)), [], 'a sentence says what it is');
  assert.deepEqual(found(read(...PRACTICE_EN, 'They take the Fleet plan. They want the Fleet plan. They leave the Fleet plan.')), [], 'a kind of plan');
  assert.deepEqual(found(read(...PRACTICE_EN, FLEET[0] ?? '')), [], 'one use');
});

test('no word is undefined where definitions are few, or are left to another text', () => {
  assert.deepEqual(found(read('“Portal” means the pages.', 'The Portal works.', ...FLEET)), []);
  for (const deferring of [
    'Capitalised terms that are not defined here have the meaning given to them in the Master Agreement.',
    'This Addendum supplements the main agreement.',
    'Begrippen met een hoofdletter hebben de betekenis die daaraan is gegeven in de Hoofdovereenkomst.',
    'Les termes commençant par une majuscule ont le sens qui leur est donné dans le contrat principal.',
  ]) assert.deepEqual(found(read(...PRACTICE_EN, deferring, ...FLEET)), [], deferring);
});

test('any text is read', () => {
  for (const text of ['“', '“”', '(“', '**', '“A', '“\u{1f600}” means a face.', '“Portal” means\r\nthe pages.\r\n\r\nThe Portal\rworks.', '(hierna', 'hereinafter', '# Definitions\n\n|', '“’’’”', '“x” means “y” means “z”']) {
    const { terms } = readText(text);
    terms.within({ start: 0, end: text.length });
    for (const term of terms.all) terms.usesOf(term);
  }
  const draft = readText('## Definitions\r\n\r\n“Portal” means the pages.\r\n\r\nThe Portal 😀 works.\r\n');
  assert.deepEqual(uses(draft, 'Portal'), ['same: Portal']);
});
