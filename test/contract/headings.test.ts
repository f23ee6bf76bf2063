import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { outline } from './support.ts';

/** The headings only. */
function headings(text: string): string[] {
  return outline(text).filter((line) => /^#+ /u.test(line));
}

const LONG = 'The Provider shall do all that is needed for it, at the places and times that the annexes set out in detail.';

test('Markdown headings give depth and number', () => {
  assert.deepEqual(headings('Contract\n===\n\n1. Scope\n---\n\ntext\n\n### 1.1 Services ###\n\n## **2\\. Fees**\n\n## § 3 Term\n\n## IV. Law\n'), [
    '# setext: Contract',
    '## setext: 1 | Scope',
    '### atx: 1.1 | Services',
    '## atx: 2 | Fees',
    '## atx: § 3 | Term',
    '## atx: IV | Law',
  ]);
});

test('lines that say Article, Artikel, Annexe or the like are headings', () => {
  const text = ['ARTICLE 4 – AUDIT', 'Article 5. Sous-traitance', 'Artikel 12 - Onderaanneming', 'Art. 5bis Duur', 'Annexe 2', 'Bijlage B: Locaties', 'Schedule 1']
    .flatMap((line) => [line, LONG])
    .join('\n\n');
  assert.deepEqual(headings(text), [
    '# plain: ARTICLE 4 | AUDIT',
    '# plain: Article 5 | Sous-traitance',
    '# plain: Artikel 12 | Onderaanneming',
    '# plain: Art. 5bis | Duur',
    '# plain: Annexe 2 {annex}',
    '# plain: Bijlage B | Locaties {annex}',
    '# plain: Schedule 1 {annex}',
  ]);
});

test('bold lines and lines in capitals are headings', () => {
  assert.deepEqual(headings(`**Confidentiality**\n\n${LONG}\n\n<span id="x"></span><strong>Audit</strong>\n\n${LONG}\n\nTERM AND TERMINATION\n\n${LONG}\n`), [
    '# bold: Confidentiality',
    '# bold: Audit',
    '# plain: TERM AND TERMINATION',
  ]);
});

test('numbered lines over a longer text are headings, by their number as deep', () => {
  assert.deepEqual(outline(`4. AUDIT RIGHTS\n\n${LONG}\n\n4.2 Subprocessors\n\n${LONG}\n`), [
    '# plain: 4 | AUDIT RIGHTS',
    `paragraph ${LONG}`,
    '## plain: 4.2 | Subprocessors',
    `paragraph ${LONG}`,
  ]);
});

test('a run-in heading opens a section whose first provision is the rest', () => {
  assert.deepEqual(outline('**7. Audit.** The Customer may audit.\n\n**7.1 Dienst**: De Leverancier levert.\n\n4.1 Notice of breach. The Provider shall notify.\n\n4.2 _Costs._ Each party bears its own.\n'), [
    '# bold: 7 | Audit',
    'paragraph The Customer may audit.',
    '## bold: 7.1 | Dienst',
    'paragraph De Leverancier levert.',
    '## plain: 4.1 | Notice of breach',
    'paragraph The Provider shall notify.',
    '## plain: 4.2 | Costs',
    'paragraph Each party bears its own.',
  ]);
});

test('a heading keeps its place in the source', () => {
  const text = '**7. Audit.** The Customer may audit.\n';
  const { range, title } = parseContract(text).sections[0]?.heading ?? assert.fail();
  assert.equal(text.slice(range.start, range.end), '**7. Audit.**');
  assert.equal(title.text, 'Audit');
});

test('items of an outer ordered list are headings where they title what stands in them', () => {
  assert.deepEqual(outline('1. **Ownership.** The Customer owns its data.\n2. **Return.** The Provider returns it:\n   - at the end;\n   - on request.\n'), [
    '# bold: 1 | Ownership',
    'paragraph The Customer owns its data.',
    '# bold: 2 | Return',
    'paragraph The Provider returns it:',
    'item <-> at the end; ^0',
    'item <-> on request. ^0',
  ]);
});

test('sentences, labels, terms, references and lists are no headings', () => {
  const texts = [
    'Article 5 shall survive the end of this agreement.',
    '**The Provider shall notify the Customer at once.**',
    '**Obligations of the Provider:**',
    '**Livrable :** tout document remis.',
    '**“Data”** means all data.',
    'See section 4.2 Subprocessors.',
    '1. Access\n2. Return\n3. Deletion',
    '- **Encryption.** All data is encrypted.',
    '1. **Controller**: whoever decides.\n2. **Processor**: whoever processes.',
    '> **Note**',
    '[COMPANY NAME]',
    'as set out in\n\nArticle 5',
    'ANNEX A ........................ 12',
    '**Zephyr N.V.** Kerkstraat 1, Dorp',
    '99.5 % of all calls.',
    '8.3 Betaling geschiedt via bank. De termijn is dertig dagen.',
    '4.1 Supplier reports incidents. It does so within a day.',
    '4.1 De Leverancier. Hij doet dit binnen een dag na kennisname.',
  ];
  for (const text of texts) assert.deepEqual(headings(text), [], text);
});

test('a short first sentence is no title', () => {
  const texts = [
    '6.1 An outside firm checks our work every spring. It tells us what it finds.',
    '10.1 Un groupe de travail se retrouve au printemps. Il en fait rapport.',
    '4.1 Les agents signeront un accord. Une copie en est gardée.',
    '3.1 De prijzen staan in de lijst. Zij volgen de index.',
    '8.1 Partijen bespreken deze afspraken elk kwartaal. Zij passen ze aan.',
    '8.2 Both parties review this text yearly. They amend it.',
    '2.1 They meet monthly. Minutes follow.',
  ];
  for (const text of texts) assert.deepEqual(headings(text), [], text);
});

test('a title among numbered paragraphs without one is a sentence', () => {
  const rest = [2, 3, 4].map((number) => `1.${number} ${LONG}`);
  assert.deepEqual(headings(['1.1 Invoices follow monthly. Payment follows within a month.', ...rest].join('\n\n')), []);
  const titled = ['2.1 Notice of breach. The Provider shall notify.', '2.2 Costs of notice. Each party bears its own.'];
  assert.deepEqual(headings([...rest, ...titled].join('\n\n')), ['## plain: 2.1 | Notice of breach', '## plain: 2.2 | Costs of notice']);
});

test('a number may touch its bold title', () => {
  assert.deepEqual(headings('4.2**Costs on demand.** Each party bears its own.\n'), ['## bold: 4.2 | Costs on demand']);
});

test('terms under Definitions are no headings, the next article is', () => {
  assert.deepEqual(headings('**1. Definitions.**\n\n1.1 Service: Hosting and support of it.\n\n**1.2 Data.** All that is stored.\n\n**2. Fees.** The Customer pays.\n'), [
    '# bold: 1 | Definitions {definitions}',
    '# bold: 2 | Fees',
  ]);
});

test('bold and plain headings nest under the Markdown heading that holds them', () => {
  assert.deepEqual(headings(`## Part B\n\n**3. Audit**\n\n${LONG}\n\n**3.1 Costs**\n\n${LONG}\n\n**Reports**\n\n${LONG}\n\n## 4 Security\n\n4.1 Staff. The Provider screens its staff.\n`), [
    '## atx: Part B',
    '### bold: 3 | Audit',
    '#### bold: 3.1 | Costs',
    '##### bold: Reports',
    '## atx: 4 | Security',
    '### plain: 4.1 | Staff',
  ]);
});

test('the articles of an annex stand in it', () => {
  assert.deepEqual(headings(`**2. Fees.** The Customer pays.\n\nANNEX A\n\nClause 1\n\n${LONG}\n\n**Signatures**\n\nFor the Customer\n`), [
    '# bold: 2 | Fees',
    '# plain: ANNEX A {annex}',
    '## plain: Clause 1 {annex}',
    '# bold: Signatures {signatures}',
  ]);
});

test('"Article 5" on a line of its own in the middle of a sentence is no heading', () => {
  assert.deepEqual(headings(`as set out in\n\nArticle 5\n\nof this contract.\n\n${LONG}\n`), []);
  assert.deepEqual(headings(`Article 5\n\nof this contract.\n\n${LONG}\n`), []);
  assert.deepEqual(headings(`Article 5\n\n${LONG}\n`), ['# plain: Article 5']);
});

test('a bold line that is a sentence, a version or a term is no heading', () => {
  for (const line of ['Rights and Duties and Costs and Fees and Law.', 'Version 2 of the text', '2026 Edition', '“Services”', 'The Customer pays:']) {
    assert.deepEqual(headings(`**${line}**\n\n${LONG}\n`), [], line);
  }
  assert.deepEqual(headings(`**Rights and Duties.**\n\n${LONG}\n`), ['# bold: Rights and Duties']);
});

test('items of an outer list that title what stands in them or after them are headings', () => {
  assert.deepEqual(headings(`1. **Scope**\n\n   ${LONG}\n\n2. **Fees**\n\n   ${LONG}\n`), ['# bold: 1 | Scope', '# bold: 2 | Fees']);
  assert.deepEqual(headings(`1. **Scope**\n\n${LONG}\n\n2. **Fees**\n\n${LONG}\n`), ['# bold: 1 | Scope', '# bold: 2 | Fees']);
  assert.deepEqual(headings(`1. SCOPE\n\nIt is.\n\n2. FEES\n\nThey are.\n`), ['# plain: 1 | SCOPE', '# plain: 2 | FEES']);
  assert.deepEqual(headings(`1. **Scope**\n2. **Fees**\n3. **Term**\n\n${LONG}\n`), []);
  assert.deepEqual(headings(`- a\n\n  1. **Scope**\n\n     ${LONG}\n`), []);
});

test('"Article 4. Services: …" is a title that runs in, whatever the habit of the numbers', () => {
  assert.deepEqual(outline(`Article 4. Services: ${LONG}\n\nArticle 5. Fees: ${LONG}\n`), [
    '# plain: Article 4 | Services',
    `paragraph ${LONG}`,
    '# plain: Article 5 | Fees',
    `paragraph ${LONG}`,
  ]);
});

test('the full stop of a firm’s name stays, that of a title goes', () => {
  assert.deepEqual(headings('# Zephyr N.V.\n\n# Fees:\n\n# Law.\n'), ['# atx: Zephyr N.V.', '# atx: Fees', '# atx: Law']);
});
