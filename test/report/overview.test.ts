import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonLanguage, overviewOf, summaryOf } from '../../server/src/report/overview.ts';
import type { ContractSummary, Found, Order } from '../../server/src/report/overview.ts';
import { overviewHtml } from '../../server/src/report/html/overview.ts';
import { overviewJson } from '../../server/src/report/overviewJson.ts';
import { overviewMarkdown } from '../../server/src/report/overviewMarkdown.ts';
import { overviewText } from '../../server/src/report/overviewText.ts';
import { coverageOf } from '../../server/src/review/coverage.ts';
import { draftOf, LIBRARY } from '../features/support.ts';
import type { Decision } from '../features/support.ts';

const BACKUP = 'Backups are made.';
const AUDIT = 'The Customer may audit the Provider once a year.';
const MET: Decision = { status: 'met', quote: BACKUP };

function summary(path: string, decisions: Readonly<Record<string, Decision>>): ContractSummary {
  const { review } = draftOf(`# Contract\n\n## Audit\n\n${AUDIT}\n\n## Backups\n\n${BACKUP}\n`, { decisions });
  return summaryOf(path, 'nl', coverageOf(review, LIBRARY));
}

const GOOD = summary('z/good.md', { 'continuity.backup': MET, 'return.data': MET, 'audit.right': MET, 'audit.report': MET });
const POOR = summary('poor.md', { 'continuity.backup': MET, 'audit.right': { status: 'contrary', quote: AUDIT } });
const MIDDLING = summary('a.md', { 'continuity.backup': MET, 'return.data': MET, 'audit.right': { status: 'weak', quote: AUDIT } });

function overview(contracts: readonly ContractSummary[], more: Partial<Found> = {}, order: Order = 'worst', language: 'en' | 'fr' | 'nl' = 'en') {
  return overviewOf({ contracts, others: 0, unread: [], ...more }, language, order);
}

describe('the overview of many contracts', () => {
  it('puts those that need most work first, or goes by their paths', () => {
    const all = [GOOD, POOR, MIDDLING];
    assert.deepEqual(overview(all).rows.map(({ name }) => name), ['poor.md', 'a.md', 'z/good.md']);
    assert.deepEqual(overview(all, {}, 'path').rows.map(({ name }) => name), ['a.md', 'poor.md', 'z/good.md']);
  });

  it('has the clauses of all contracts, and no cell where one is not asked', () => {
    const [first, ...others] = GOOD.clauses;
    assert.ok(first !== undefined);
    const own = { ...first, id: 'own', titles: { en: 'Own', fr: 'Propre', nl: 'Eigen' } };
    const { clauses, rows, total } = overview([{ ...POOR, clauses: POOR.clauses.slice(0, 2) }, { ...GOOD, clauses: [first, own, ...others] }]);
    assert.deepEqual(clauses.map(({ title }) => title), ['Continuity', 'Own', 'Return of data', 'Audit']);
    assert.deepEqual(rows.map(({ cells }) => cells.map((cell) => cell?.met)), [[1, undefined, 0, undefined], [1, 1, 1, 2]]);
    assert.deepEqual(total.cells.map((cell) => cell?.met), [2, 1, 1, 2]);
  });

  it('is in the language of most contracts where the reader has said nothing', () => {
    assert.equal(commonLanguage([]), 'en');
    assert.equal(commonLanguage([GOOD, { ...GOOD, language: 'fr' }, { ...GOOD, language: 'fr' }]), 'fr');
    assert.equal(commonLanguage([GOOD, { ...GOOD, language: 'en' }]), 'en');
  });
});

describe('overviewText', () => {
  it('numbers the clauses, and says what was not reviewed', () => {
    assert.equal(
      overviewText(overview([GOOD, POOR, MIDDLING], { others: 2, unread: ['x.md'] }), 80),
      `3 contracts: 7 of 12 guarantees met
✖ against the customer   ○ missing   ▲ too weak   ◇ accepted   ✔ met

In all     1     2     3  Contract
   1/4  ✔1/1  ○0/1  ✖0/2  poor.md
   2/4  ✔1/1  ✔1/1  ○0/2  a.md
   4/4  ✔1/1  ✔1/1  ✔2/2  z/good.md
  7/12  ✔3/3  ○2/3  ✖2/6  All contracts

   1  Continuity
   2  Return of data
   3  Audit

2 other Markdown files do not read like a contract.
Not reviewed, because they cannot be read or are larger than 20 MB:
  x.md
`,
    );
  });

  it('leaves the scores out where there is no room', () => {
    assert.match(overviewText(overview([GOOD, POOR]), 38), /^In all +1 +2 +3 {2}Contract\n {3}1\/4 {3}✔ {3}○ {3}✖ {2}poor\.md\n/mu);
  });

  it('says what to do where there is no contract', () => {
    assert.match(overviewText(overview([], { others: 1 }, 'worst', 'nl'), 80), /^Hier staat geen contract\. .+“contract: true”.+\n1 ander Markdown-bestand leest niet als een contract\.\n$/u);
  });
});

describe('overviewMarkdown', () => {
  it('is a table', () => {
    assert.equal(
      overviewMarkdown(overview([POOR], {}, 'worst', 'fr')),
      `# Vue d’ensemble des contrats

1 contrat\u00a0: 1 garantie conforme sur 4.

Pour chaque clause\u00a0: le statut le plus défavorable parmi ses garanties, et combien d’entre elles sont conformes. ✖ défavorable au client, ○ introuvable, ▲ trop faible, ◇ accepté, ✔ conforme.

| Contrat | Total | Continuité | Restitution | Audit |
| --- | ---: | ---: | ---: | ---: |
| poor.md | ✖ 1/4 | ✔ 1/1 | ○ 0/1 | ✖ 0/2 |
| Tous les contrats | ✖ 1/4 | ✔ 1/1 | ○ 0/1 | ✖ 0/2 |
`,
    );
  });

  it('takes nothing in a file’s name for Markdown', () => {
    const row = overviewMarkdown(overview([{ ...POOR, path: 'a|b_[c](d)<e>.md' }])).split('\n').find((line) => line.includes('✖ 1/4'));
    assert.equal(row, '| a\\|b\\_\\[c\\]\\(d\\)\\<e\\>.md | ✖ 1/4 | ✔ 1/1 | ○ 0/1 | ✖ 0/2 |');
  });
});

describe('overviewJson', () => {
  it('has the counts of every clause', () => {
    const { contracts, ...rest } = JSON.parse(overviewJson(overview([POOR], { others: 1, unread: ['x.md'] }))) as { readonly contracts: readonly unknown[] };
    const counts = (met: number, contrary: number, absent: number) => ({ met, weak: 0, contrary, absent, accepted: 0 });
    assert.deepEqual(contracts, [
      {
        path: 'poor.md',
        language: 'nl',
        counts: counts(1, 1, 2),
        clauses: [
          { id: 'continuity', worst: 'met', counts: counts(1, 0, 0) },
          { id: 'return', worst: 'absent', counts: counts(0, 0, 1) },
          { id: 'audit', worst: 'contrary', counts: counts(0, 1, 1) },
        ],
      },
    ]);
    const clauses = [{ id: 'continuity', title: 'Continuity' }, { id: 'return', title: 'Return of data' }, { id: 'audit', title: 'Audit' }];
    assert.deepEqual(rest, { version: 1, language: 'en', clauses, counts: counts(1, 1, 2), others: 1, unread: ['x.md'] });
  });
});

describe('overviewHtml', () => {
  it('heads every row and column, and says every status in a word', () => {
    for (const [language, words] of [['en', ['All contracts', 'against the customer', 'Return of data']], ['fr', ['Tous les contrats', 'défavorable au client', 'Restitution']], ['nl', ['Alle contracten', 'in het nadeel van de klant', 'Teruggave']]] as const) {
      const html = overviewHtml(overview([GOOD, POOR], {}, 'worst', language));
      assert.ok(html.includes(`<html lang="${language}">`));
      assert.equal(html.match(/<th scope="col"/gu)?.length, 5);
      assert.equal(html.match(/<th scope="row"/gu)?.length, 3);
      for (const word of words) assert.ok(html.includes(word), word);
      // Four cells in each of three rows.
      assert.equal(html.match(/<span class="unseen">[^<]+ <\/span>\d+\/\d+<\/td>/gu)?.length, 12);
    }
  });

  it('takes nothing in a name or an address for HTML', () => {
    const html = overviewHtml(overview([{ ...POOR, path: '<b>/"on\'x.md' }], { unread: ['<script>'] }), () => 'command:x?"><script>');
    assert.doesNotMatch(html, /<script|<b>|"on'/u);
    assert.ok(html.includes('<a href="command:x?&#34;&#62;&#60;script&#62;"><span class="folder">&#60;b&#62;/<wbr></span>&#34;on&#39;x.md</a>'));
    assert.ok(html.includes('<li>&#60;script&#62;</li>'));
  });
});
