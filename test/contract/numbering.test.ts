import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follows, headingNumber, itemNumber, nextNumber } from '../../server/src/contract/numbering.ts';

test('numbers of headings, as written', () => {
  const cases: readonly (readonly [string, string, string, readonly number[]])[] = [
    ['4. Audit', '4', 'Audit', [4]],
    ['4.2 Audit', '4.2', 'Audit', [4, 2]],
    ['4.2.1. Audit', '4.2.1', 'Audit', [4, 2, 1]],
    ['Article IV – Audit', 'Article IV', 'Audit', [4]],
    ['ARTICLE 1 : Objet', 'ARTICLE 1', 'Objet', [1]],
    ['Article premier. Objet', 'Article premier', 'Objet', [1]],
    ['Article 1er - Objet', 'Article 1er', 'Objet', [1]],
    ['Artikel 12.3 Melding', 'Artikel 12.3', 'Melding', [12, 3]],
    ['Art. 5bis Duur', 'Art. 5bis', 'Duur', [5]],
    ['§ 3 Term', '§ 3', 'Term', [3]],
    ['Bijlage B: Locaties', 'Bijlage B', 'Locaties', [2]],
    ['A. Definitions', 'A', 'Definitions', [1]],
    ['XIV. Law', 'XIV', 'Law', [14]],
    ['A3.1 Scope', 'A3.1', 'Scope', [1, 3, 1]],
  ];
  for (const [text, written, rest, parts] of cases) {
    const number = headingNumber(text);
    assert.deepEqual([number?.written, text.slice(number?.end), number?.parts], [written, rest, parts], text);
  }
});

test('what is no number', () => {
  for (const text of ['Audit', 'Articles of association', 'Client', 'Vendor', 'A contract', 'Section a court may strike', '99% uptime', '2026budget', 'IT services']) {
    assert.equal(headingNumber(text), undefined, text);
  }
});

test('marks of items', () => {
  for (const [text, written] of [['(a) x', '(a)'], ['a) x', 'a)'], ['l. x', 'l.'], ['(iv) x', '(iv)'], ['1° x', '1°'], ['(12) x', '(12)']] as const) {
    assert.equal(itemNumber(text)?.written, written);
  }
  for (const text of ['e.g. this', 'a contract', '(and so on) x', 'I. Scope']) assert.equal(itemNumber(text), undefined, text);
});

test('the number that comes next is written alike', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['4', '5'],
    ['4.', '5.'],
    ['4.2', '4.3'],
    ['4.9.', '4.10.'],
    ['Article IV', 'Article V'],
    ['ARTICLE 9', 'ARTICLE 10'],
    ['Art. 5bis', 'Art. 6'],
    ['§ 3', '§ 4'],
    ['Bijlage B', 'Bijlage C'],
    ['(a)', '(b)'],
    ['a)', 'b)'],
    ['(iii)', '(iv)'],
    ['i.', 'ii.'],
    ['1°', '2°'],
    ['A3', 'A4'],
    ['(z)', undefined],
    ['-', undefined],
    ['', undefined],
    ['Article', undefined],
  ];
  for (const [written, next] of cases) assert.equal(nextNumber(written), next, written);
});

test('two letters that are the same go on after z; two others are one letter too many', () => {
  assert.deepEqual(itemNumber('(aa) x')?.parts, [27]);
  assert.deepEqual(itemNumber('(bb) x')?.parts, [28]);
  assert.deepEqual(itemNumber('(ab) x')?.parts, [1]);
});

test('a roman number with a decimal one behind it needs no full stop', () => {
  assert.deepEqual([headingNumber('IV.2 Scope')?.written, headingNumber('IV.2 Scope')?.parts, headingNumber('IV.2 Scope')?.separated], ['IV.2', [4, 2], false]);
  assert.deepEqual([headingNumber('II.3. Scope')?.written, headingNumber('II.3. Scope')?.parts, headingNumber('II.3. Scope')?.separated], ['II.3', [2, 3], true]);
});

test('"Article a.1" is prose', () => {
  for (const text of ['Article a.1 x', 'Section b.2. x', 'Article a x']) assert.equal(headingNumber(text), undefined, text);
  assert.equal(headingNumber('Annexe a. Lieux')?.written, 'Annexe a');
});

test('a number follows another on its level, in its style, or as the next letter', () => {
  const read = (text: string) => itemNumber(`${text} x`) ?? headingNumber(`${text} x`) ?? assert.fail(text);
  const CASES: readonly (readonly [string, string, boolean])[] = [
    ['4.2', '4.3', true], ['4.2', '5.3', false], ['4.2', '4.4', false], ['4', '4.1', false],
    ['(z)', '(aa)', true], ['(aa)', '(bb)', true], ['(h)', '(i)', true], ['(iv)', '(v)', true], ['(u)', '(v)', true],
    ['1.', 'B.', false], ['(a)', '(ii)', false],
  ];
  for (const [one, other, expected] of CASES) assert.equal(follows(read(one), read(other)), expected, `${one} ${other}`);
});

test('the same number is read the same after more numbers than are remembered', () => {
  for (let i = 0; i <= 5_000; i++) headingNumber(`9.${i % 1000}.${Math.floor(i / 1000)}. x`);
  assert.deepEqual(headingNumber('4.2. Audit')?.parts, [4, 2]);
});
