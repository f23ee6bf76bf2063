/** Cross-references: what is one, where each of its numbers leads, and which of them lead nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';
import type { Drafting, Reference, Target } from '../../server/src/drafting/types.ts';
import { edits } from '../support/edits.ts';

function firstLine(text: string, target: Target | undefined): string | undefined {
  return target === undefined ? undefined : (text.slice(target.range.start, target.range.end).split('\n')[0] ?? '').slice(0, 30);
}

/** All references of a draft, with the beginning of what each number leads to. */
function led(text: string): readonly string[] {
  const { references } = readDrafting(parseContract(text));
  return references.within({ start: 0, end: text.length }).map((reference) => {
    assert.equal(text.slice(reference.range.start, reference.range.end).replace(/\s+/gu, ' '), reference.written);
    const numbers = reference.numbers.map(({ range, written, target }) => {
      assert.equal(text.slice(range.start, range.end), written);
      return `${written} → ${firstLine(text, target) ?? '-'}`;
    });
    return `${reference.written}${reference.outside ? ' (outside)' : ''}: ${numbers.join('; ')}`;
  });
}

/** What a draft that numbers articles 1 to 9 with paragraphs makes of one more sentence in its last article. */
function ofSentence(sentence: string, word = 'Article'): readonly string[] {
  return led(`${body(word)}\n\n${sentence}\n`).map((line) => line.replaceAll(/ \u2192 /gu, ' → '));
}

const SUBJECTS = ['Object', 'Term', 'Fees', 'Duties', 'Records', 'Secrecy', 'Liability', 'Notices', 'Law'];

function body(word: string): string {
  const articles = SUBJECTS.map((subject, index) => {
    const number = index + 1;
    const items = number === 4 ? '\n\n4.3 These are:\n\n(a) one thing;\n\n(b) another thing:\n\n    (i) small;\n\n    (ii) large;\n\n(c) the last thing.' : '';
    return `## ${word} ${number} – ${subject}\n\n${number}.1 First of ${subject}.\n\n${number}.2 Second of ${subject}.${items}`;
  });
  return `# Agreement on things\n\n${articles.join('\n\n')}`;
}

function missing(text: string): readonly string[] {
  const { findings } = readDrafting(parseContract(text));
  return findings
    .filter(({ code }) => code === 'reference-missing')
    .map(({ range, subject }) => {
      assert.equal(text.slice(range.start, range.end).replace(/\s+/gu, ' '), subject);
      return subject;
    });
}

const HEAD_5 = '## Article 5 – Records';
const HEAD_7 = '## Article 7 – Liability';

const FORMS: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  ['See Article 5.2 for this.', ['Article 5.2: 5.2 → 5.2 Second of Records.']],
  ['as set out in article 5', [`article 5: 5 → ${HEAD_5}`]],
  ['Articles 5, 7 and 9 survive.', [`Articles 5, 7 and 9: 5 → ${HEAD_5}; 7 → ${HEAD_7}; 9 → ## Article 9 – Law`]],
  ['Sections 5 to 7 survive.', [`Sections 5 to 7: 5 → ${HEAD_5}; 7 → ${HEAD_7}`]],
  ['under section 4(b)(ii) only', ['section 4(b)(ii): 4 → ## Article 4 – Duties; (b) → (b) another thing:; (ii) → (ii) large;']],
  ['under clause 4.3(a) and (c) only', ['clause 4.3(a) and (c): 4.3 → 4.3 These are:; (a) → (a) one thing;; (c) → (c) the last thing.']],
  ['clause 7.', [`clause 7: 7 → ${HEAD_7}`]],
  ['paragraph 2 of Article 5', [`paragraph 2 of Article 5: 2 → 5.2 Second of Records.; 5 → ${HEAD_5}`]],
  ['point (c) of Section 4', ['point (c) of Section 4: (c) → (c) the last thing.; 4 → ## Article 4 – Duties']],
  ['the second paragraph of Article 5', [`second paragraph of Article 5: second → 5.2 Second of Records.; 5 → ${HEAD_5}`]],
  ['see 5.2 and more', ['5.2: 5.2 → 5.2 Second of Records.']],
  ['Sections 5.1 (Short Title) and 7.2 (Other Title) apply', ['Sections 5.1 (Short Title) and 7.2: 5.1 → 5.1 First of Records.; 7.2 → 7.2 Second of Liability.']],
  ['within Article 5 and 30 days later', [`Article 5: 5 → ${HEAD_5}`]],
  ['artikel 5, lid 2', [`artikel 5, lid 2: 5 → ${HEAD_5}; 2 → 5.2 Second of Records.`]],
  ['artikel 5 lid 1 en 2', [`artikel 5 lid 1 en 2: 5 → ${HEAD_5}; 1 → 5.1 First of Records.; 2 → 5.2 Second of Records.`]],
  ['artikel 4.3, onder b', ['artikel 4.3, onder b: 4.3 → 4.3 These are:; b → (b) another thing:']],
  ['het tweede lid van artikel 5', [`tweede lid van artikel 5: tweede → 5.2 Second of Records.; 5 → ${HEAD_5}`]],
  ['de artikelen 5 en 7', [`artikelen 5 en 7: 5 → ${HEAD_5}; 7 → ${HEAD_7}`]],
  ['artikelen 5 t/m 7', [`artikelen 5 t/m 7: 5 → ${HEAD_5}; 7 → ${HEAD_7}`]],
  ['art. 7', [`art. 7: 7 → ${HEAD_7}`]],
  ['punt 7.1', ['punt 7.1: 7.1 → 7.1 First of Liability.']],
  ['zie 7.1 hierboven', ['7.1: 7.1 → 7.1 First of Liability.']],
  ['afdeling 7', [`afdeling 7: 7 → ${HEAD_7}`]],
  ['l’article 7.2 ci-dessus', ['article 7.2: 7.2 → 7.2 Second of Liability.']],
  ["aux articles 5 et 7", [`articles 5 et 7: 5 → ${HEAD_5}; 7 → ${HEAD_7}`]],
  ['article 5, alinéa 2', [`article 5, alinéa 2: 5 → ${HEAD_5}; 2 → 5.2 Second of Records.`]],
  ['art. 5 § 2', [`art. 5 § 2: 5 → ${HEAD_5}; 2 → 5.2 Second of Records.`]],
  ['l’alinéa 2 de l’article 5', [`alinéa 2 de l’article 5: 2 → 5.2 Second of Records.; 5 → ${HEAD_5}`]],
  ["l'article premier", ['article premier: premier → ## Article 1 – Object']],
  ['point 7.1', ['point 7.1: 7.1 → 7.1 First of Liability.']],
  ['UNDER ARTICLE 7 THEY', [`ARTICLE 7: 7 → ${HEAD_7}`]],
  ['see **Article 5**, [Section 7](#seven)', [`Article 5: 5 → ${HEAD_5}`, `Section 7: 7 → ${HEAD_7}`]],
  ['this **Section** **5** applies', [`Section** **5: 5 → ${HEAD_5}`]],
];

test('each form of reference leads where a reader would go', () => {
  for (const [sentence, expected] of FORMS) assert.deepEqual(ofSentence(sentence), expected, sentence);
});

test('the word before a number does not matter, nor do line breaks and blanks that do not break', () => {
  assert.deepEqual(ofSentence('See artikel\u00A07 of\nsection\n5.', 'Section'), ['artikel 7: 7 → ## Section 7 – Liability', 'section 5: 5 → ## Section 5 – Records']);
  assert.deepEqual(led('## 1. A\n\nText.\r\n\r\n## 2. B\r\n\r\nSee article\r\n1.\r\n'), ['article 1: 1 → ## 1. A']);
});

test('what is no reference', () => {
  const sentences = [
    'This Article applies.', 'Dit artikel geldt.', 'Le présent article vaut.', 'the parties', 'an article 5x better', 'in part 2 of the day', 'We schedule 2 visits.',
    'a lid of steel', 'It ends this Section. 30 days later it begins.', 'See this clause. 5 is enough.', 'ANNEXE A LA CONVENTION', 'the clause I wrote', 'see 4.5 %', 'see 4.2 days', 'point de vente', 'le point a été', 'kunst. 5', '', '😀',
  ];
  for (const sentence of sentences) assert.deepEqual(ofSentence(sentence), [], sentence);
});

test('roman numbers and letters', () => {
  const text = '## Article I – A\n\nText.\n\n## Article II – B\n\nSee Article I and Section C.\n\n## C. Other\n\nText.\n';
  assert.deepEqual(led(text), ['Article I: I → ## Article I – A', 'Section C: C → ## C. Other']);
});

test('a paragraph is counted where it has no number', () => {
  const text = '## Artikel 1 – A\n\nEerste zin.\n\nTweede zin.\n\n## Artikel 2 – B\n\nZie artikel 1, tweede lid, en artikel 1, lid 5.\n';
  assert.deepEqual(led(text), ['artikel 1, tweede lid: 1 → ## Artikel 1 – A; tweede → Tweede zin.', 'artikel 1, lid 5: 1 → ## Artikel 1 – A; 5 → -']);
  assert.deepEqual(missing(text), [], 'whoever counts may count otherwise');
});

test('items of Markdown lists, run-in numbers and converted lists', () => {
  const text = [
    '# Deal', '', '## 1. A', '', '1. one', '2. two', '', '## 2. B', '', '2.1. Text of it. 2.2. More of it.', '', '## 3. C', '', 'See section 1.2, article 1, paragraph 1, clause 2.2 and point (b) of section 1.', '',
  ].join('\n');
  assert.deepEqual(led(text), [
    'section 1.2: 1.2 → 2. two', 'article 1, paragraph 1: 1 → ## 1. A; 1 → 1. one', 'clause 2.2: 2.2 → 2.2. More of it.', 'point (b) of section 1: (b) → 2. two; 1 → ## 1. A',
  ]);
});

const ANNEXED = [
  '# Overeenkomst', '', '## Artikel 1 – A', '', 'Zie bijlage 2, bijlagen 1 en 2, artikel 2, bijlage 1, artikel 3, en artikel 3 van bijlage 1.', '', '## Artikel 2 – B', '', 'Zie Annex 1.', '',
  '# Bijlage 1 – Diensten', '', '## Artikel 1 – In de bijlage', '', 'Zie artikel 1 en artikel 2.', '', '## Artikel 3 – Meer', '', 'Tekst.', '', '# Bijlage 2 – Prijzen', '', 'Zie artikel 1.', '',
].join('\n');

test('an annex has numbers of its own', () => {
  assert.deepEqual(led(ANNEXED), [
    'bijlage 2: 2 → # Bijlage 2 – Prijzen',
    'bijlagen 1 en 2: 1 → # Bijlage 1 – Diensten; 2 → # Bijlage 2 – Prijzen',
    'artikel 2: 2 → ## Artikel 2 – B',
    'bijlage 1, artikel 3: 1 → # Bijlage 1 – Diensten; 3 → ## Artikel 3 – Meer',
    'artikel 3 van bijlage 1: 3 → ## Artikel 3 – Meer; 1 → # Bijlage 1 – Diensten',
    'Annex 1: 1 → # Bijlage 1 – Diensten',
    'artikel 1: 1 → ## Artikel 1 – In de bijlage',
    'artikel 2: 2 → ## Artikel 2 – B',
    'artikel 1: 1 → ## Artikel 1 – A',
  ]);
});

test('annexes under whatever name, unless a draft uses two names', () => {
  const text = '# Deal\n\nSee Annex A, annexe B, Appendix A, Schedule 1 and Exhibit B.\n\n# Annex A – One\n\nText.\n\n# Annex B – Two\n\nText.\n\n# Schedule 1 – Three\n\nText.\n';
  assert.deepEqual(led(text), [
    'Annex A: A → # Annex A – One', 'annexe B: B → # Annex B – Two', 'Appendix A: A → # Annex A – One', 'Schedule 1: 1 → # Schedule 1 – Three', 'Exhibit B: B → # Annex B – Two',
  ]);
  assert.deepEqual(led('# Deal\n\nSee Annex 1.\n\n# Annex A – One\n\nText.\n\n# Schedule 1 – Three\n\nText.\n'), ['Annex 1: 1 → -'], 'a schedule is no annex there');
});

test('a title after a number tells which of two places is meant', () => {
  const text = '# Terms\n\n## 1. A\n\nText.\n\n### 1.1 Deletion\n\nText.\n\n# Annex 1\n\n## 1. B\n\nSee Section 1.1 (Deletion), paragraph 1.1 and Section 1.1 (“Audits”).\n\n### 1.1 Audits\n\nText.\n';
  assert.deepEqual(led(text), ['Section 1.1: 1.1 → ### 1.1 Deletion', 'paragraph 1.1: 1.1 → ### 1.1 Audits', 'Section 1.1: 1.1 → ### 1.1 Audits']);
});

test('clauses of one annex are referred to from another', () => {
  const text = '# Terms\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n# Annex A\n\n## Clause 1\n\nText.\n\n## Clause 2\n\nText.\n\n# Annex I\n\nSee Clause 2 and section 2.\n';
  assert.deepEqual(led(text), ['Clause 2: 2 → ## Clause 2', 'section 2: 2 → ## 2. B']);
});

test('a paragraph without more is one beside this one, an item one below it', () => {
  const text = '## 1. A\n\n(a) First, as paragraph (b) says;\n\n(b) second, but for items (i) and (ii):\n\n    (i) small;\n\n    (ii) large, as point (a) says.\n';
  assert.deepEqual(led(text), ['paragraph (b): (b) → (b) second, but for items (i) ', 'point (a): (a) → (a) First, as paragraph (b) sa']);
});

test('in Dutch "of" stands between two places, in English it holds one in another', () => {
  assert.deepEqual(ofSentence('in artikel 4.3, onder a of artikel 5, lid 2'), ['artikel 4.3, onder a: 4.3 → 4.3 These are:; a → (a) one thing;', `artikel 5, lid 2: 5 → ${HEAD_5}; 2 → 5.2 Second of Records.`]);
  assert.deepEqual(ofSentence('in point (a) of clause 4.3'), ['point (a) of clause 4.3: (a) → (a) one thing;; 4.3 → 4.3 These are:']);
});

test('numbers glued to what stands around them', () => {
  const text = '## 1. A\n\n1.1Audit of it.\n\n## ARTICLE 2 – FEES2.1 – MONTHLY FEE\n\nSee article 1.1, article 2.1 and article 2-1.\n';
  assert.deepEqual(led(text), ['article 1.1: 1.1 → 1.1Audit of it.', 'article 2.1: 2.1 → ## ARTICLE 2 – FEES2.1 – MONTH', 'article 2-1: 2-1 → ## ARTICLE 2 – FEES2.1 – MONTH']);
});

test('a number that a heading has after its own', () => {
  assert.deepEqual(led('## 1. A\n\nSee Appendix A.\n\n## 2 Appendix A: Licence\n\nSee section 2.\n'), ['Appendix A: A → ## 2 Appendix A: Licence', 'section 2: 2 → ## 2 Appendix A: Licence']);
});

const LAWS: readonly string[] = [
  'as required by Article 5 GDPR', 'zoals artikel 5 AVG vereist', 'artikel 5 BW', 'artikel 1382 oud BW is van toepassing en artikel 5 van de Wet van 8 december 1992', 'l’article 5 du RGPD',
  'l’article L. 123-4 du code de commerce', "l'article 5 du Code civil", 'Section 5 of the Companies Act', 'clause 5 of the Standard Contractual Clauses', 'clause 5.2 of the Master Agreement',
  'article 5 of the Main Agreement', 'Section 5 of our Privacy Policy', 'artikel 5 van de Hoofdovereenkomst', "l'article 5 des Conditions générales", 'Chapter V GDPR', 'Articles 5 to 7 of Regulation (EU) 2016/679',
  "l’article 5 de l’ordonnance du 3 mai 1987", 'as FAR section 5.101 defines it', 'nach Art. 5 und 7 Datenschutz-Grundverordnung', 'under GDPR Article 5', 'Regulation (EU) 2016/679, in particular Article 5(1)', 'de AVG, meer bepaald artikel 5', 'le RGPD, notamment son article 5', 'articles 5 and 7 of the GDPR', 'Article 5 and Article 7 of the GDPR',
  'artikel 5 en artikel 7 AVG', 'artikel 5 (AVG)', 'Article 5(1)(a) of the General Data Protection Regulation', 'artikel 5 van Verordening (EU) 2016/679', 'artikel 5.1 van de algemene voorwaarden', 'Article 5 (“Object”) of the Framework Agreement',
  'artikel 6:96 BW', 'art. 5 van het Burgerlijk Wetboek', 'article 226-16 du code pénal', 'Section 5 of that Act',
];

test('laws and other documents are outside the draft', () => {
  for (const sentence of LAWS) {
    const text = `${body('Article')}\n\nIt is so: ${sentence}.\n`;
    const { references } = readDrafting(parseContract(text));
    const found = references.within({ start: body('Article').length, end: text.length });
    assert.ok(found.length > 0, sentence);
    for (const { outside, written, target, numbers } of found) {
      assert.ok(outside, `${sentence}: ${written}`);
      assert.equal(target, undefined);
      assert.ok(numbers.every((number) => number.target === undefined));
    }
    assert.deepEqual(missing(text), [], sentence);
  }
});

test('what is of this agreement is inside, also where a law is named before', () => {
  const inside = ['Article 5 of this Agreement', 'artikel 5 van deze overeenkomst', "l'article 5 des présentes", 'l’article 5 du présent contrat', 'Under the GDPR the Provider does as Article 5 says', 'Article 5 of the Agreement', 'this Article 5'];
  for (const sentence of inside) assert.deepEqual(ofSentence(sentence), [`${/article 5|artikel 5/iu.exec(sentence)?.[0] ?? ''}: 5 → ${HEAD_5}`], sentence);
});

test('a reference that leads nowhere is reported', () => {
  const cases: readonly (readonly [sentence: string, subject: readonly string[]])[] = [
    ['See Article 15.', ['Article 15']],
    ['Zie artikel 15.', ['artikel 15']],
    ["Voir l'article 15.", ['article 15']],
    ['See Articles 5, 15 and 7.', ['Articles 5, 15 and 7']],
    ['See Section 5.7.', ['Section 5.7']],
    ['See clause 4.3(e).', ['clause 4.3(e)']],
    ['Zie artikel 5, lid 4.', ['artikel 5, lid 4']],
    ['To the extent permitted by applicable law and subject to Section 12.', ['Section 12']],
    ['Voir l’article 12 ci-dessous.', ['article 12']],
    ['(zie art. 14)', ['art. 14']],
    ['Les articles 4 et 14 survivent.', ['articles 4 et 14']],
    ['Selon l’article 14 du présent contrat, il paie.', ['article 14']],
    ['Op grond van artikel 14 van de overeenkomst betaalt hij.', ['artikel 14']],
    ['Notwithstanding clause 14, the Customer pays.', ['clause 14']],
    ['Zie artikel 15, lid 2.', ['artikel 15, lid 2']],
    ['See Article 15 of this Agreement.', ['Article 15 of this Agreement'.slice(0, 10)]],
    ['See Article 5, Section 7 and Annex 3.', []],
  ];
  for (const [sentence, subjects] of cases) assert.deepEqual(missing(`${body('Article')}\n\n${sentence}\n`), subjects, sentence);
});

test('where the draft does not tell, nothing is reported', () => {
  const silent: readonly string[] = [
    '# Deal\n\n## Fees\n\nSee Article 15.\n\n## Term\n\nText.\n',
    '# Deal\n\n## 1. Fees\n\nSee Article 15.\n\n## 2. Term\n\nText.\n',
    '# Deal\n\n## 4. Fees\n\nSee Article 1.\n\n## 9. Term\n\nText.\n\n## 12. More\n\nText.\n',
    `${body('Article')}\n\nSee Annex 3 and Exhibit B.\n`,
    `${body('Article')}\n\nThe controller handles requests of data subjects in accordance with Article 32.\n`,
    `${body('Artikel')}\n\nDe verwerker meldt elk datalek zoals artikel 33 voorschrijft.\n`,
    `${body('Article')}\n\nLe responsable du traitement informe les personnes concernées conformément à l’article 13.\n`,
    `${body('Article').replace('Agreement on things', 'Data Processing Addendum')}\n\nSee Section 15.\n`,
    `${body('Article')}\n\n## Table of contents\n\nArticle 15, Article 16\n`,
    `${body('Article')}\n\nIt accommodates Section 508 of nothing named, and Section 230.\n`,
    `${body('Article')}\n\n## Bare\n\nText.\n\n## Barer\n\nSee Article 11.\n`,
    `${body('Article').replace('Agreement on things', 'Amendment to the agreement')}\n\nArticle 5.7 is replaced, and article 15 goes.\n`,
    `${body('Article').replace('5.2 Second', 'Second')}\n\nSee Article 5.3.\n`,
    `${body('Article')}\n\nUnder the GDPR it does as Article 35 says.\n`,
    `${body('Article')}\n\n## Rights under the GDPR\n\nThose of Article 15 and Article 16.\n`,
  ];
  for (const text of silent) assert.deepEqual(missing(text), [], text.slice(-80));
});

/** Sentences about articles that a draft with articles 1 to 9 has not, and need not have. */
const ELSEWHERE: readonly string[] = [
  'in afwijking van artikel 7:408 BW', 'conform artikel 17 van het KB van 14 januari 2013', 'in de zin van artikel VI.83, 14° WER', 'artikel 14 van de statuten', 'artikel 12 lid 2 Telecommunicatiewet', 'artikel 12 Fw',
  'onder artikel 15 van onze leveringsvoorwaarden', 'artikel 15 ervan', 'de Algemene Voorwaarden, artikel 12, gelden', 'les CGV (article 12)', 'l’article 12 de la convention-cadre', 'l’article 15 dudit contrat', 'l’article 15 de ladite loi',
  'l’article 11 du cahier spécial des charges', 'l’article 151 de l’arrêté royal', 'les articles 1103 et suivants du Code civil', 'section 14 of the lease', 'Clause 25 of the Deed', 'Section 15 of its articles of association', 'Section 12 FSMA',
  'the MSA, Section 15', 'the Article 29 Working Party', 'Articles 12, 13 and 14 of the GDPR', 'de artikelen 12 tot en met 22 AVG', 'art. 12, 13 et 14 RGPD', 'Article 12 (right of access) of the GDPR', 'Section 14(2) of the 2000 Act', 'page 12.3, see page 12.4', 'Article 13 – 15 of Regulation 2016/679',
];

test('articles of laws and documents under other names are not missing', () => {
  for (const sentence of ELSEWHERE) assert.deepEqual(missing(`${body('Article')}\n\nIt is so: ${sentence}.\n`), [], sentence);
});

test('an annex that is not there is reported where others are', () => {
  assert.deepEqual(missing(`${ANNEXED}\nZie bijlage 3.\n`), ['bijlage 3']);
  assert.deepEqual(missing(`${ANNEXED}\nZie bijlage A.\n`), [], 'numbered otherwise: of another document');
});

test('an offset finds the reference that holds it, its end included', () => {
  const text = `${body('Article')}\n\nSee Article 5 and clause 7.\n`;
  const { references } = readDrafting(parseContract(text));
  const start = text.indexOf('Article 5 and');
  const at = (offset: number): string | undefined => references.at(offset)?.written;
  assert.deepEqual([at(start - 1), at(start), at(start + 8), at(start + 9), at(start + 10)], [undefined, 'Article 5', 'Article 5', 'Article 5', undefined]);
  const within = references.within({ start: start + 5, end: text.length }).map((reference) => reference.written);
  assert.deepEqual(within, ['Article 5', 'clause 7']);
});

test('a number that comes or goes changes where references lead, wherever they stand', () => {
  const reader = new DraftingReader();
  const contracts = new ContractReader();
  const text = `${body('Article')}\n\nSee Article 5.7.\n`;
  const codes = (draft: string): readonly string[] => reader.read(contracts.read(draft)).findings.map(({ code }) => code).filter((code) => code === 'reference-missing');
  assert.deepEqual(codes(text), ['reference-missing']);
  assert.deepEqual(codes(text.replace('5.2 Second', '5.7 Second')), []);
  assert.deepEqual(codes(text.replace('5.2 Second of Records.', '5.2 Second of Records.\n\n5.7 Seventh.')), []);
  assert.deepEqual(codes(text.replace('things', 'stuff')), ['reference-missing']);
});

function all({ references, contract, findings }: Drafting): { references: readonly Reference[]; missing: readonly unknown[] } {
  return { references: references.within({ start: 0, end: contract.text.length }), missing: findings.filter(({ code }) => code === 'reference-missing') };
}

test('after any edit the references are those that a new reader finds', () => {
  for (const { file, texts } of edits(40, 23)) {
    const contracts = new ContractReader();
    const reader = new DraftingReader();
    for (const text of texts) {
      const contract = contracts.read(text);
      assert.deepEqual(all(reader.read(contract)), all(readDrafting(contract)), `${file}: ${JSON.stringify(text)}`);
    }
  }
});

test('a number of more levels than anybody writes refers to nothing, however many they are', () => {
  assert.deepEqual(led(`# Agreement\n\n## 1. One\n\nSee Article 1${'.1'.repeat(9_000)} or else. See Article 1.\n`), ['Article 1: 1 → ## 1. One']);
});
