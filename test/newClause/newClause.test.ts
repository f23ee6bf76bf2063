/** Clauses of the firm's own, empty or made from a text: the files, and that they are found by their own rules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { extendLibrary } from '../../server/src/library/house.ts';
import { contractWith } from '../../server/src/libraryCheck.ts';
import { idOf, isFolderName, titleFault, untaken } from '../../server/src/newClause/ids.ts';
import { type ClauseWish, makeClause, type MadeClause, proposedTitle } from '../../server/src/newClause/newClause.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const BASE = await clauseLibrary();

const DUTCH = `# Modelovereenkomst

Tussen Stad Oudenberg (hierna “de Klant”) en Acme NV (hierna “de Leverancier”).

## 12. Beroepsverzekering

12.1 De Leverancier onderschrijft een verzekering die zijn beroepsaansprakelijkheid dekt voor minstens € 1.000.000 per schadegeval. De Klant mag de polis inkijken.

De Leverancier:

- meldt elke schorsing van de polis binnen 5 werkdagen aan de Klant;
- zegt de polis niet op zonder toestemming van de Klant; en
- betaalt de franchise.

## 13. Slot

De Leverancier groet de Klant.
`;

function made(wish: Partial<ClauseWish> & { readonly title: string }, isTaken?: (id: string) => boolean): MadeClause {
  return makeClause({ level: 'checklist', languages: ['nl'], ...wish }, BASE, isTaken) ?? assert.fail('nothing was made');
}

function selected(text: string, from: string, to: string): NonNullable<ClauseWish['from']> {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  return { text, selected: { start, end: end < 0 ? text.length : end } };
}

function faults({ problems }: MadeClause): string[] {
  return problems.filter(({ severity }) => severity !== 'hint').map(({ file, message }) => `${file} ${message}`);
}

/** The statuses of the clause's elements in a draft. */
function statuses({ id, files }: MadeClause, draft: string): (string | undefined)[] {
  const { library } = extendLibrary(BASE, files);
  return reviewContract(parseContract(draft), library).verdicts.filter(({ clause }) => clause === id).map(({ status }) => status);
}

describe('an empty clause', () => {
  it('has these files', () => {
    const clause = made({ title: 'Beroepsverzekering', level: 'mandatory', languages: ['nl', 'fr'] });
    assert.equal(clause.id, 'beroepsverzekering');
    assert.deepEqual([...clause.files.keys()], ['beroepsverzekering/clause.yaml', 'beroepsverzekering/nl.md', 'beroepsverzekering/fr.md']);
    assert.equal(
      clause.files.get('beroepsverzekering/clause.yaml'),
      `# Welke garanties deze clausule vraagt, en de woorden waaraan ze in een contract te herkennen zijn.
# De toelichting en de contractteksten staan in de .md-bestanden hiernaast.
id: beroepsverzekering
level: mandatory
headings: [beroepsverzekering]
words:
  beroepsverzekering:
    nl: [beroepsverzekering]
    fr: [beroepsverzekering]
elements:
  - id: beroepsverzekering.duty
    softeners: [effort, discretion]
    signals:
      - met: [beroepsverzekering, obligation]
`,
    );
    assert.equal(
      clause.files.get('beroepsverzekering/nl.md'),
      `# Beroepsverzekering

Schrijf hier wat uw organisatie vraagt, en waar dat is vastgelegd.

## Waarom dit belangrijk is

Schrijf hier wat er voor de klant op het spel staat.

## Waarop te letten

Schrijf hier op welke formuleringen van de tegenpartij te letten valt.

## Elementen

### beroepsverzekering.duty

**verplichting inzake beroepsverzekering**

Het contract zegt waartoe de leverancier zich verbindt inzake beroepsverzekering.

> Inzake beroepsverzekering verbindt {provider} zich tot het volgende: [beschrijf wat de leverancier moet doen].
`,
    );
  });

  it('is sound and finds its own templates, whatever its title', () => {
    for (const title of ['Pénalités & bonus (art. 12)', 'Duration', 'null', 'Œuvres d’art', '漢字 a']) {
      const clause = made({ title, languages: LANGUAGES });
      assert.deepEqual(clause.problems, [], title);
      for (const language of LANGUAGES) assert.deepEqual(statuses(clause, contractWith('## X\n\nNothing of the kind.', language)), ['absent'], title);
    }
  });

  it('has an id that no clause has yet', () => {
    assert.equal(made({ title: 'Audit' }).id, 'audit-2');
    assert.equal(made({ title: 'Prijs' }, (id) => id === 'prijs' || id === 'prijs-2').id, 'prijs-3');
  });
});

describe('a clause from a text', () => {
  const clause = made({ title: 'Beroepsverzekering', from: selected(DUTCH, '## 12', '## 13') });

  it('has an element for each provision, the parties and the figures left open', () => {
    assert.deepEqual([...clause.files.keys()], ['beroepsverzekering/clause.yaml', 'beroepsverzekering/nl.md']);
    const templates = [...(clause.files.get('beroepsverzekering/nl.md') ?? '').matchAll(/^> [^]*?(?=\n\n|\n$)/gmu)].map(([quote]) => quote.replace(/\n?> ?/gu, ' ').trim());
    assert.deepEqual(templates, [
      '{provider} onderschrijft een verzekering die zijn beroepsaansprakelijkheid dekt voor minstens [€ 1.000.000] per schadegeval. {customer} mag de polis inkijken.',
      '{provider} meldt elke schorsing van de polis binnen [5 werkdagen] aan {customer}.',
      '{provider} zegt de polis niet op zonder toestemming van {customer}.',
      '{provider} betaalt de franchise.',
    ]);
    const labels = [...(clause.files.get('beroepsverzekering/nl.md') ?? '').matchAll(/^\*\*(.+)\*\*$/gmu)].map(([, label]) => label);
    assert.deepEqual(labels, ['onderschrijft een verzekering die zijn beroepsaansprakelijkheid dekt', 'meldt elke schorsing van de polis binnen', 'zegt de polis niet op zonder toestemming', 'betaalt de franchise']);
  });

  it('is sound, and finds itself in the contract that it comes from and nowhere else', () => {
    assert.deepEqual(faults(clause), []);
    assert.deepEqual(statuses(clause, DUTCH), ['met', 'met', 'met', 'met']);
    assert.deepEqual(statuses(clause, contractWith(BASE.clauses.flatMap(({ texts, elements }) => elements.map(({ id }) => texts.nl.elements[id]?.template.replace(/\{provider\}/gu, 'de Leverancier').replace(/\{customer\}/gu, 'de Klant'))).join('\n\n'), 'nl')), ['absent', 'absent', 'absent', 'absent']);
  });

  it('finds other words of the same kind, and what softens them', () => {
    const draft = (text: string): string => DUTCH.replace(/12\.1 [^\n]*\n/u, `${text}\n`);
    assert.equal(statuses(clause, draft('Voor zijn beroepsaansprakelijkheid onderschrijft de Leverancier een polis.'))[0], 'met');
    assert.equal(statuses(clause, draft('De Leverancier stelt alles in het werk om zich te verzekeren.'))[0], 'absent');
    assert.equal(statuses(clause, draft('De Leverancier onderschrijft naar eigen goeddunken een verzekering die zijn beroepsaansprakelijkheid dekt.'))[0], 'weak');
  });

  it('takes the sentences that the selection touches', () => {
    const part = made({ title: 'Inzage', from: selected(DUTCH, 'mag de polis', ' inkijken') });
    assert.match(part.files.get('inzage/nl.md') ?? '', /\n> \{customer\} mag de polis inkijken\.\n$/u);
    assert.deepEqual(faults(part), []);
  });

  it('proposes the heading it stands under as its title', () => {
    const { text, selected: span } = selected(DUTCH, '12.1', '## 13');
    assert.deepEqual(proposedTitle(text, span), { title: 'Beroepsverzekering', language: 'nl', passages: 4 });
    assert.deepEqual(proposedTitle('De leverancier betaalt de boete aan de klant.', { start: 0, end: 20 }), { title: 'Nieuwe clausule', language: 'nl', passages: 1 });
  });

  it('writes French parties with what "de" and "à" make of them', () => {
    const text = '# Contrat\n\nEntre la Ville de Namur (ci-après « le Client ») et Acme SA (ci-après « l’Hébergeur »).\n\n## 8. Pénalités\n\nL’Hébergeur paie au Client une pénalité de 5 % par jour. Les pénalités de l’Hébergeur sont dues à la demande du Client, et le Client les réclame à l’Hébergeur.\n';
    const french = made({ title: 'Pénalités', from: selected(text, '## 8', 'END') });
    const template = /\n> ([^]*)\n$/u.exec(french.files.get('penalites/fr.md') ?? '')?.[1]?.replace(/\n> /gu, ' ');
    assert.equal(template, '{provider} paie {à customer} une pénalité de [5 %] par jour. Les pénalités {de provider} sont dues à la demande {de customer}, et {customer} les réclame {à provider}.');
    assert.deepEqual(faults(french), []);
  });

  it('leaves "Customer Data" as it is, and a possessive to its party', () => {
    const text = '# Agreement\n\nBetween Oldhill City (the "Customer") and Acme Ltd (the "Supplier").\n\n## 9 Escrow\n\nThe Supplier shall deposit the Supplier\'s source code and no Customer Data within ten (10) days with an escrow agent of the Customer.\n';
    const english = made({ title: 'Escrow', from: selected(text, 'The Supplier shall', 'END') });
    const template = /\n> ([^]*)\n$/u.exec(english.files.get('escrow-2/en.md') ?? english.files.get('escrow/en.md') ?? '')?.[1]?.replace(/\n> /gu, ' ');
    assert.equal(template, "{provider} shall deposit {provider}'s source code and no Customer Data within [ten (10) days] with an escrow agent of {customer}.");
    assert.deepEqual(faults(english), []);
  });

  it('knows a party whose name has a hyphen', () => {
    const text = '# Accord de traitement\n\nEntre la Ville de Namur (ci-après « le Responsable du traitement ») et Acme SA (ci-après « le Sous-traitant »).\n\nLe Sous-traitant traite les données pour le Responsable du traitement.\n\n## 3. Parking\n\nLe Sous-traitant réserve un parking au Responsable du traitement, aux frais du Sous-traitant.\n';
    assert.match(made({ title: 'Parking', from: selected(text, '## 3', 'END') }).files.get('parking/fr.md') ?? '', /\n> \{provider\} réserve un parking \{à customer\}, aux frais \{de provider\}\.\n$/u);
  });

  it('is nothing where nothing is selected', () => {
    assert.equal(makeClause({ title: 'X', level: 'checklist', languages: ['nl'], from: { text: '# Titel\n\n<!-- niets -->\n', selected: { start: 0, end: 20 } } }, BASE), undefined);
    assert.equal(makeClause({ title: 'X', level: 'checklist', languages: ['nl'], from: { text: '', selected: { start: 0, end: 0 } } }, BASE), undefined);
  });

  it('makes files that can be read, whatever is selected', () => {
    const texts = [
      '> quote\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| The Supplier pays | 5 |\n',
      '![x](https://example.org/x.png) <img src=x onerror=alert(1)> [link](javascript:x) `code` **bold** _x_ {provider} {{name}} [●] [a [b] c] ___ TBD ] [ } {\n',
      '```\ncode\n```\n\n- [ ] todo\n  - nested: the Provider shall pay &amp; &lt;b&gt; 3. x\n',
      '\u0000\uFFFD\u200B \ud800 text of the Supplier.\n\n漢字漢字漢字。\n',
      `${'The Supplier shall pay. '.repeat(400)}\n`,
      Array.from({ length: 60 }, (_, index) => `The Supplier shall pay ${index} times.`).join('\n\n'),
      '# 12. #*_\n\n5. The Supplier obeys: yes\n\n- + x\n',
    ];
    for (const text of texts) {
      const clause = makeClause({ title: 'Vreemd', level: 'checklist', languages: ['nl'], from: { text, selected: { start: 0, end: text.length } } }, BASE);
      if (clause === undefined) continue;
      const unread = clause.problems.filter(({ severity, message }) => severity !== 'hint' && !message.startsWith('This template is not found'));
      assert.deepEqual(unread, [], text.slice(0, 60));
    }
  });
});

describe('names', () => {
  it('are made of what a person writes', () => {
    assert.equal(idOf('Responsabilité & assurance d’œuvre', 'x'), 'responsabilite-assurance-d-oeuvre');
    assert.equal(idOf('12. Prijs', 'x'), 'prijs');
    assert.equal(idOf('漢字', 'clause'), 'clause');
    assert.equal(idOf('Onderaanneming en aansprakelijkheid van de leverancier', 'x'), 'onderaanneming-en-aansprakelijkheid-van');
    assert.equal(untaken('a', (id) => id.length < 3), 'a-2');
    assert.equal(untaken('null', () => false), 'null-2');
  });

  it('are refused when they would not do', () => {
    assert.deepEqual(['', '12', 'x'.repeat(101), 'a [b]', 'a\nb', 'Prijs'].map(titleFault), ['empty', 'empty', 'long', 'marks', 'marks', undefined]);
    assert.deepEqual(['clauses', 'eigen clausules/2026', '', '..', '../x', '/x', 'a//b', '.git', 'C:\\x', 'a.', 'a/.'].map(isFolderName), [true, true, false, false, false, false, false, false, false, false, false]);
  });
});
