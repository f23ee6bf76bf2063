import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memo } from '../../server/src/contract/cache.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { assertSound, outline } from './support.ts';

const DRAFT = `---
lang: en
contract: true
---

# Hosting Agreement

between **Zephyr NV** (the “Provider”) and **the City of Dorp** (the “Customer”).

## Article 1 – Definitions

“Data” means everything the Customer stores.

## Article 2 – Audit

2.1 The Provider shall:

(a) keep records; and
(b) open its premises to the Customer.

| Measure | Term |
| --- | --- |
| Report | 24 hours |

## Annex A – Locations

- Belgium
- France
`;

test('a draft becomes sections and provisions', () => {
  assert.deepEqual(outline(DRAFT), [
    '# atx: Hosting Agreement',
    'paragraph between Zephyr NV (the “Provider”) and the City of Dorp (the “Customer”).',
    '## atx: Article 1 | Definitions {definitions}',
    'paragraph “Data” means everything the Customer stores.',
    '## atx: Article 2 | Audit',
    'paragraph <2.1> The Provider shall:',
    'item <(a)> keep records; and ^0',
    'item <(b)> open its premises to the Customer. ^0',
    'row Measure | Term',
    'row Report | 24 hours ^3',
    '## atx: Annex A | Locations {annex}',
    'item <-> Belgium',
    'item <-> France',
  ]);
});

test('front matter is read and left out', () => {
  const contract = parseContract(DRAFT);
  assert.deepEqual(contract.frontMatter, { range: { start: 0, end: DRAFT.indexOf('\n\n# ') }, language: 'en', contract: true });
  assert.equal(contract.title, 0);
  assert.equal(contract.text, DRAFT);
});

test('front matter as editors leave it', () => {
  const read = (text: string): unknown => {
    const { language, contract } = parseContract(`${text}\nDe Klant betaalt.\n`).frontMatter ?? {};
    return [language, contract];
  };
  assert.deepEqual(read("---\nlang: 'fr-BE' # the Belgian one\ncontract: \"false\"\n---"), ['fr', false]);
  assert.deepEqual(read('\uFEFF---\r\nlang: "NL_be"\r\ncontract: True\r\n---\r\n'), ['nl', true]);
  assert.deepEqual(read('---\r"lang": en\r...\r'), ['en', undefined]);
  assert.deepEqual(read('---\n# lang: fr\nmeta:\n  lang: fr\nlanguages: nl\ncontract: falsehood\n---'), [undefined, undefined]);
  assert.deepEqual(read('---\nlang: french\n---'), [undefined, undefined]);
});

test('front matter with nothing in it is front matter, whatever ends its lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['---', '---', 'De Klant betaalt.'].join(end);
    assert.deepEqual(parseContract(text).frontMatter?.range, { start: 0, end: text.lastIndexOf('---') + 3 });
    assert.equal(parseContract(['---', 'lang: nl', '...', 'x'].join(end)).frontMatter?.language, 'nl');
  }
});

test('a rule at the head of a text is no front matter', () => {
  assert.equal(parseContract('---\n\nThe parties agree.\n\n---\n').frontMatter, undefined);
});

test('a text wholly in a fence, or wholly indented, is read', () => {
  const body = 'ARTIKEL 1 - AUDIT\n\nDe Klant mag controleren.\n';
  const expected = ['# plain: ARTIKEL 1 | AUDIT', 'paragraph De Klant mag controleren.'];
  assert.deepEqual(outline(`\`\`\`markdown\n${body}\`\`\`\n`), expected);
  assert.deepEqual(outline(body.replace(/^(?=.)/gmu, '    ')), expected);
});

test('a fence within a text is no contract text', () => {
  assert.deepEqual(outline('Before.\n\n```\n# no heading\nThe Provider shall.\n```\n\nAfter.\n'), [
    '(no heading)',
    'paragraph Before.',
    'paragraph After.',
  ]);
});

test('line ends of every kind read the same', () => {
  const lines = ['# Title', '', 'One', 'two.', '', '- a', '- b', ''];
  const expected = ['# atx: Title', 'paragraph One two.', 'item <-> a', 'item <-> b'];
  for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(outline(lines.join(end)), expected);
});

test('a byte order mark moves nothing', () => {
  const text = '\uFEFF# Title\n\nThe Customer pays.\n';
  const [section] = parseContract(text).sections;
  const cut = (range: { readonly start: number; readonly end: number } | undefined): string => text.slice(range?.start, range?.end);
  assert.deepEqual([cut(section?.heading?.range), cut(section?.provisions[0]?.range)], ['# Title', 'The Customer pays.']);
});

test('labels defined elsewhere resolve, and nothing of their definitions comes out', () => {
  const text = '# One\n\nSee [the policy][p] and this note.[^1]\n\n# Two\n\n[p]: https://example.org\n\n[^1]: A note.\n';
  assert.deepEqual(outline(text), ['# atx: One', 'paragraph See the policy and this note.', '# atx: Two', 'paragraph A note.']);
});

test('a memo is bounded, and keeps what is asked for', () => {
  const kept = new Memo<number>(20);
  kept.set('aaaaaa', 1);
  kept.set('bbbbbb', 2);
  assert.equal(kept.get('aaaaaa'), 1);
  kept.set('cccccc', 3);
  assert.deepEqual([kept.get('aaaaaa'), kept.get('bbbbbb'), kept.get('cccccc')], [1, undefined, 3]);
  kept.set('d'.repeat(21), 4);
  assert.equal(kept.get('d'.repeat(21)), undefined);
});

test('no text breaks it', () => {
  const hostile = [
    '', ' ', '\n', '\r', '\u0000', '\uFEFF', '\uFEFF# A', '\uD800', 'a\uDC00b', '#', '---', '---\n---', '```', '~~~', '<!--', '<script>', '<td>x', '&#0;&#xD800;&bogus;',
    '- ', '1.', '(a)', '| a |\n| - |', '[a]: b', '[^a]: b', '\\', '**', '>'.repeat(3000), '- '.repeat(3000), '['.repeat(5000), '*a_'.repeat(5000), '`'.repeat(5000),
    '(“a” '.repeat(500), '_'.repeat(5000), 'hereinafter '.repeat(500), '1.1 A. 1.2 B. '.repeat(300), 'AAAA BBBB\n\n'.repeat(300), ':::note\n:::', '> [!NOTE]',
  ];
  for (const text of hostile) assertSound(parseContract(text));
});

test('a very long line is read whole, in bounded time', () => {
  const text = 'The Provider shall notify the Customer. '.repeat(25_000);
  const contract = parseContract(text);
  assertSound(contract);
  assert.equal(contract.sections[0]?.provisions[0]?.plain.text, text.trim());
});

test('mangled drafts stay sound', () => {
  const bits = ['\n', '\r', '```', '<!--', '**', '|', '> ', '- ', '\n\n', '[', '](', '\u0000', '<table><tr><td>', '&amp;', '(a) ', '1.1 ', '\uD800', '    ', '\n---\n', '“', '\u00AD', '\t'];
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 150; round += 1) {
    let text = DRAFT;
    for (let change = 0; change < 12; change += 1) {
      const at = random(text.length);
      text = text.slice(0, at) + (bits[random(bits.length)] ?? '') + text.slice(at + random(3));
    }
    assertSound(parseContract(text));
  }
});
