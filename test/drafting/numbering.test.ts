import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';
import type { DraftingFinding } from '../../server/src/drafting/types.ts';

function numberingOf(text: string): DraftingFinding[] {
  return readDrafting(parseContract(text)).findings.filter(({ code }) => code.startsWith('numbering-'));
}

/** Each finding as `code: what stands at its range | other | offsets of what belongs to it`. */
function told(text: string): string[] {
  return numberingOf(text).map(({ code, range, subject, other, related }) => {
    assert.equal(code === 'numbering-style' ? subject.endsWith(text.slice(range.start, range.end)) : subject === text.slice(range.start, range.end), true);
    return [code, subject, other ?? '', ...related.map(({ start, end }) => `${text.slice(start, end)}@${text.slice(0, start).split('\n').length}`)].join(' | ');
  });
}

const SENTENCE = 'The Provider shall keep the Customer informed at all times.';
const headed = (...headings: readonly string[]): string => `# Agreement\n\n${headings.map((each) => `${each}\n\n${SENTENCE}\n`).join('\n')}`;
const paragraphs = (...numbers: readonly string[]): string => `# Agreement\n\n## 4. Audit\n\n${numbers.map((each) => `${each} ${SENTENCE}\n`).join('\n')}`;
const items = (...numbers: readonly string[]): string => `## Audit\n\nThe Provider shall:\n\n${numbers.map((each) => `${each} keep a record of what it does for the Customer;\n`).join('\n')}`;

describe('numbering-gap', () => {
  const cases: readonly (readonly [name: string, text: string, told: string])[] = [
    ['paragraphs', paragraphs('4.1', '4.2', '4.4'), '4.4 | 4.3'],
    ['paragraphs within paragraphs', paragraphs('4.1', '4.1.1', '4.1.2', '4.1.4', '4.2'), '4.1.4 | 4.1.3'],
    ['headings', headed('## 1. Scope', '## 2. Price', '## 4. Audit', '## 5. Law'), '4 | 3'],
    ['English articles', headed('## Article 1 – Scope', '## Article 2 – Price', '## Article 4 – Audit'), '4 | 3'],
    ['French articles', headed('## Article 1er – Objet', '## Article 2 – Prix', '## Article 4 – Audit'), '4 | 3'],
    ['Dutch articles', headed('## Artikel 1. Voorwerp', '## Artikel 2. Prijs', '## Artikel 4. Audit'), '4 | 3'],
    ['Roman numerals', headed('## I. Scope', '## II. Price', '## IV. Audit', '## V. Law'), 'IV | III'],
    ['letters', headed('## A. Scope', '## B. Price', '## D. Audit'), 'D | C'],
    ['sections', headed('## § 1 Scope', '## § 2 Price', '## § 4 Audit'), '4 | 3'],
    ['headings in the line', '## 4. Audit\n\n**4.1 Right.** The Customer may audit.\n\n**4.2 Term.** Within ten days.\n\n**4.4 Costs.** Each party bears its own.\n', '4.4 | 4.3'],
    ['bold headings', headed('**1. Scope**', '**2. Price**', '**4. Audit**'), '4 | 3'],
    ['two left out', paragraphs('4.1', '4.2', '4.5'), '4.5 | 4.3'],
    ['items on lines of one paragraph', '## Audit\n\nThe Provider shall:\n(a) keep records;\n(b) show them;\n(d) explain them.\n', '(d) | (c)'],
    ['articles with items of the missing number', headed('## § 1 Scope', '## § 2 Price', '## § 4 Audit').replace(SENTENCE, '3. One.\n4. Two.\n'), '4 | 3'],
    ['items in brackets', items('(a)', '(b)', '(d)'), '(d) | (c)'],
    ['items with one bracket', items('a)', 'b)', 'd)'), 'd) | c)'],
    ['Roman items', items('(i)', '(ii)', '(iv)'), '(iv) | (iii)'],
    ['items in digits', items('(1)', '(2)', '(4)'), '(4) | (3)'],
    ['French items', items('1°', '2°', '4°'), '4° | 3°'],
    ['annexes', headed('## 1. Scope', '## Annex A – Prices', '## Annex B – Levels', '## Annex D – Security'), 'D | C'],
    ['articles of an annex', `${headed('## 1. Scope', '## 2. Law')}\n## Annex 1 – Security\n\n### 1. Access\n\nText.\n\n### 2. Backups\n\nText.\n\n### 4. Logs\n\nText.\n`, '4 | 3'],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(told(text), [`numbering-gap | ${expected}`]);
    });
    it(`${name}, with CRLF`, () => {
      assert.deepEqual(told(text.replaceAll('\n', '\r\n')), [`numbering-gap | ${expected}`]);
    });
  }

  it('stands on the number alone', () => {
    const text = paragraphs('4.1', '4.2', '**4.4**');
    assert.deepEqual(numberingOf(text).map(({ range }) => range), [{ start: text.indexOf('4.4'), end: text.indexOf('4.4') + 3 }]);
  });
});

describe('numbering-duplicate', () => {
  const cases: readonly (readonly [name: string, text: string, told: string])[] = [
    ['paragraphs', paragraphs('4.1', '4.2', '4.2', '4.3'), '4.2 |  | 4.2@7'],
    ['headings', headed('## 1. Scope', '## 2. Price', '## 2. Audit', '## 3. Law'), '2 |  | 2@7'],
    ['a heading that stands where another number was due', headed('## 1. Scope', '## 2. Price', '## 2. Audit', '## 4. Law'), '2 |  | 2@7'],
    ['the first number', headed('## 1. Scope', '## 1. Price', '## 3. Audit', '## 4. Law'), '1 |  | 1@3'],
    ['a number of before', headed('## 1. Scope', '## 2. Price', '## 3. Audit', '## 2. Law', '## 4. End'), '2 |  | 2@7'],
    ['French articles', headed('## Article 1 – Objet', '## Article 2 – Prix', '## Article 2 – Audit'), '2 |  | 2@7'],
    ['Dutch articles', headed('## Artikel 1 – Voorwerp', '## Artikel 2 – Prijs', '## Artikel 2 – Audit'), '2 |  | 2@7'],
    ['items', items('(a)', '(b)', '(b)', '(c)'), '(b) |  | (b)@7'],
    ['items on lines of one paragraph', '## Audit\n\nDe Dienstverlener moet:\na) inzage geven;\nb) vragen beantwoorden;\nb) verslag uitbrengen;\nc) meewerken.\n', 'b) |  | b)@5'],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(told(text), [`numbering-duplicate | ${expected}`]);
    });
  }

  it('tells the gap as well where a number is still left out', () => {
    assert.deepEqual(told(paragraphs('4.1', '4.2', '4.2', '4.5', '4.6')), ['numbering-duplicate | 4.2 |  | 4.2@7', 'numbering-gap | 4.5 | 4.3']);
  });
});

describe('numbering-style', () => {
  it('tells a heading that is numbered unlike the others', () => {
    const text = headed('## Article 1 – Scope', '## Article 2 – Price', '## Article 3 – Term', '## 4. Audit', '## Article 5 – Law');
    assert.deepEqual(told(text), ['numbering-style | 4 | Article 4']);
  });

  it('in French and Dutch', () => {
    const french = headed('## Article 1 – Objet', '## Article 2 – Prix', '## § 3 Durée', '## Article 4 – Audit', '## Article 5 – Droit');
    assert.deepEqual(told(french), ['numbering-style | § 3 | Article 3']);
    const dutch = headed('## 1. Voorwerp', '## 2. Prijs', '## 3. Duur', '## Artikel 4. Audit', '## 5. Recht');
    assert.deepEqual(told(dutch), ['numbering-style | Artikel 4 | 4']);
  });

  it('tells a Roman numeral among digits', () => {
    assert.deepEqual(told(headed('## 1. Scope', '## 2. Price', '## 3. Term', '## IV. Audit', '## 5. Law')), ['numbering-style | IV | 4']);
  });

  it('tells an item with other brackets', () => {
    assert.deepEqual(told(items('a)', 'b)', 'c)', '(d)')), ['numbering-style | (d) | d)']);
  });
});

describe('no numbering finding', () => {
  const silent: readonly (readonly [name: string, text: string])[] = [
    ['for numbers that run on', paragraphs('4.1', '4.2', '4.3', '4.4')],
    ['for a Markdown list, which numbers itself', '## Audit\n\n1. One.\n1. Two.\n1. Three.\n4. Four.\n7. Seven.\n'],
    ['where each annex begins again', `${headed('## 1. Scope', '## 2. Law')}\n## Annex A\n\n### 1. One\n\nText.\n\n### 2. Two\n\nText.\n\n## Annex B\n\n### 1. One\n\nText.\n\n### 2. Two\n\nText.\n`],
    ['where each part begins again', '# Agreement\n\n## Part 1\n\n### Article 1\n\nText.\n\n### Article 2\n\nText.\n\n## Part 2\n\n### Article 1\n\nText.\n\n### Article 2\n\nText.\n'],
    ['where each part begins again on one level', headed('## Part 1', '## Article 1', '## Article 2', '## Part 2', '## Article 1', '## Article 2', '## Article 3')],
    ['in a table', '## Levels\n\n| No | Level |\n| --- | --- |\n| 1 | One |\n| 2 | Two |\n| 4 | Four |\n'],
    ['in the contents', '## Contents\n\n- [1. Scope](#1-scope)\n- [2. Price](#2-price)\n- [4. Audit](#4-audit)\n- [5. Law](#5-law)\n'],
    ['in a table of contents without a heading', '# Agreement\n\n- [1. Scope](#1-scope)\n- [2. Price](#2-price)\n- [4. Audit](#4-audit)\n\n## Scope\n\nText.\n'],
    ['for 5bis', headed('## Article 4', '## Article 5', '## Article 5bis', '## Article 6')],
    ['where letters go on from h to j', items(...[...'abcdefghijkl'].map((letter) => `(${letter})`))],
    ['where the missing item runs on in the line', items('(a)', '(b) tell the Customer; (c)', '(d)')],
    ['where the missing paragraph is part of another', paragraphs('4.1', `4.2 ${SENTENCE} 4.3`, '4.4')],
    ['where emphasis ends within the missing number', '## 4. Audit\n\n### 4.1 Right\n\nText.\n\n### **4****.2 Term**\n\nText.\n\n### 4.3 Costs\n\nText.\n\n### 4.4 Law\n\nText.\n'],
    ['for numbers with a blank in them', headed('## 4. 1 – Scope', '## 4. 2 – Price', '## 4. 3 – Audit')],
    ['where a number runs into its title', paragraphs('4.1', '4.2', '4.3') + '\n4.3.1**Security.** Text.\n\n4.3.2**Data.** Text.\n'],
    ['where the missing article has lost its mark', headed('## Article 1', '## Article 2') + '\n- Article 3, which was one too.\n\n## Article 4\n\nText.\n'],
    ['for an excerpt', headed('## Article 1', '## Article 2', '## Article 17', '## Article 18')],
    ['for years', headed('## 2023 Prices', '## 2024 Prices', '## 2026 Prices')],
    ['for amounts', '## Price\n\n10.50 euro per user.\n\n12.50 euro per user.\n\n14.50 euro per user.\n'],
    ['for two numbers, which are no series', paragraphs('4.1', '4.3')],
    ['for Letters beside Roman numerals', headed('## Annex A', '## Annex I', '## Annex II', '## Annex III')],
    ['for quoted articles', '## Change\n\nThe clause reads:\n\n> 4.1 One thing is so.\n>\n> 4.2 Another is so.\n>\n> 4.4 A third is so.\n'],
    ['for a full stop more or less', headed('## 1. Scope', '## 2. Price', '## 3 Audit', '## 4. Law', '## 5. End')],
    ['for nothing', ''],
  ];
  for (const [name, text] of silent) {
    it(name, () => {
      assert.deepEqual(told(text), []);
    });
  }
});

describe('numbers while a draft is edited', () => {
  const edits: readonly (readonly [string, string])[] = [
    ['4.2', '4.3'],
    ['informed', 'well informed'],
    ['## 4. Audit', '## 5. Audit'],
    ['4.3', '4.2'],
    ['# Agreement', '# Contract'],
  ];

  it('says after each edit what a new reader says', () => {
    let text = `${paragraphs('4.1', '4.2', '4.4', '4.5')}\n${items('(a)', '(b)', '(d)')}`;
    const contracts = new ContractReader();
    const reader = new DraftingReader();
    for (const [from, to] of [['', ''], ...edits] as const) {
      text = text.replace(from, to);
      const { findings } = reader.read(contracts.read(text));
      assert.deepEqual(findings, readDrafting(parseContract(text)).findings);
    }
  });
});
