import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Evidence } from '../../server/src/review/types.ts';
import { headingKey, likeness, Wordings } from '../../server/src/review/wordings.ts';
import { TINY } from '../support/tinyLibrary.ts';

function wordings(text: string): Wordings {
  const contract = parseContract(text);
  return new Wordings({ review: reviewContract(contract, TINY), drafting: readDrafting(contract) });
}

/** The evidence that a quote would be. */
function quoted(own: Wordings, quote: string): Evidence {
  const { text, sections } = own.contract;
  const start = text.indexOf(quote);
  assert.ok(start >= 0, quote);
  const section = sections.findIndex(({ range }) => range.start <= start && start < range.end);
  return { range: { start, end: start + quote.length }, section, text: quote, status: 'met' };
}

/** The key of a quote in a draft: equal for what is the same. */
function keyOf(text: string, quote: string): string {
  const own = wordings(text);
  return own.of(quoted(own, quote)).key;
}

describe('a wording', () => {
  it('is what a person reads, and where it stands in the source', () => {
    const own = wordings('# A\n\n## 1. Audit\n\nSome text. The **Customer** may\naudit *it*. More.\n');
    const { range, section, text, key } = own.of(quoted(own, 'The **Customer** may\naudit *it*.'));
    assert.deepEqual([section, text, key], [1, 'The Customer may audit it.', 'The Customer may audit it.']);
    assert.equal(own.contract.text.slice(range.start, range.end), 'The **Customer** may\naudit *it*.');
  });

  it('of an item stands after what it completes', () => {
    const own = wordings('# A\n\nThe Customer may:\n\n- visit;\n- audit “it”.\n\nThe Customer may:\n\nvisit.\n');
    const { text, key, range } = own.of(quoted(own, 'audit “it”.'));
    assert.deepEqual([text, key], ['The Customer may: audit “it”.', 'The Customer may: audit it.']);
    assert.equal(own.contract.text.slice(range.start, range.end), 'audit “it”.');
    assert.equal(own.of(quoted(own, 'visit.')).text, 'visit.', 'a paragraph completes nothing');
    const loose = wordings('# A\n\n- audit it.\n');
    assert.equal(loose.of(quoted(loose, 'audit it.')).text, 'audit it.', 'an item under nothing');
  });

  it('that stands in no provision is as it was quoted', () => {
    const own = wordings('# A\n\nText.\n');
    const range = { start: 500, end: 510 };
    assert.deepEqual(own.of({ range, section: 9, text: ' an  “audit” ', status: 'met' }), { range, section: 9, text: 'an  “audit”', key: 'an audit' });
    assert.deepEqual(own.of({ range, section: 0, text: ' an  “audit” ', status: 'met' }), { range, section: 0, text: 'an  “audit”', key: 'an audit' });
  });

  it('is found in the provision that it begins in', () => {
    const own = wordings('# A\n\nOne one.\n\nTwo two.\n');
    assert.deepEqual(['One one.', 'Two two.'].map((quote) => own.of(quoted(own, quote)).text), ['One one.', 'Two two.']);
  });

  it('has no differences that a word processor makes', () => {
    const SAME: readonly (readonly string[])[] = [
      ["the Customer's audit", 'the Customer’s audit', 'the Customer‘s audit', 'the Customer′s audit', 'the Customer`s audit', 'the Customer‛s audit'],
      ['an audit, twice', 'an “audit”, twice', 'an "audit", twice', 'an „audit‟, twice', 'an «audit», twice', 'an ″audit″, twice', 'an ＂audit＂, twice'],
      ['an audit - twice', 'an audit – twice', 'an audit — twice', 'an audit ― twice', 'an audit ‒ twice', 'an audit ‑ twice', 'an audit ‐ twice'],
      ['an audit of it', 'an\u00a0audit of it', 'an audit  of\nit', 'an audit\u2003of it'],
    ];
    for (const [first = '', ...others] of SAME) {
      for (const other of others) assert.equal(keyOf(`# A\n\nBy ${other} now.\n`, `By ${other} now.`), `By ${first} now.`);
    }
    assert.notEqual(keyOf('# A\n\nAn audit, now.\n', 'An audit, now.'), keyOf('# A\n\nAn audit now.\n', 'An audit now.'));
  });

  it('keeps what a reference leads to, not its number', () => {
    const draft = (numbers: readonly [string, string], reference: string): string => `# A\n\n## 1. Audit\n\nAn audit as ${reference} says.\n\n## ${numbers[0]}. Fees\n\n${numbers[0]}.1 Fees are paid.\n\n${numbers[0]}.2 Fees are due.\n\n## ${numbers[1]}. Law\n\n${numbers[1]}.1 The law.\n`;
    const key = (numbers: readonly [string, string], reference: string): string => keyOf(draft(numbers, reference), `An audit as ${reference} says.`);
    assert.equal(key(['2', '3'], 'article 2'), 'An audit as §fees§§ says.');
    assert.equal(key(['3', '2'], 'article 3'), 'An audit as §fees§§ says.');
    assert.equal(key(['2', '3'], 'article 3'), 'An audit as §law§§ says.');
    assert.equal(key(['2', '3'], 'article 2.2'), 'An audit as §fees§2§ says.');
    assert.equal(key(['3', '2'], 'article 3.2'), 'An audit as §fees§2§ says.');
    assert.equal(key(['2', '3'], 'article 9'), 'An audit as article 9 says.', 'leads nowhere');
    assert.equal(key(['2', '3'], 'article 2 and article 3'), 'An audit as §fees§§ and §law§§ says.');
  });

  it('has the references within it only', () => {
    const own = wordings('# A\n\n## 1. Audit\n\nAudits, article 2. An audit. See article 2.\n\n## 2. Fees\n\nFees.\n');
    assert.equal(own.of(quoted(own, 'An audit.')).key, 'An audit.');
    assert.equal(own.of(quoted(own, 'An audit. See art')).key, 'An audit. See art');
  });
});

describe('the wording of a section', () => {
  it('has the numbers of its provisions as a person reads it, and not as it is compared', () => {
    const own = wordings('# A\n\n## 2. Fees\n\n2.1 The “fees” are paid.\n\nMore.\n');
    const { text, key, section, range } = own.ofSection(1);
    assert.deepEqual([text, key, section], ['2.1 The “fees” are paid. More.', 'The fees are paid.\nMore.', 1]);
    assert.deepEqual(range, own.contract.sections[1]?.range);
  });

  it('is nothing where there is no section', () => {
    assert.deepEqual(wordings('# A\n').ofSection(7), { range: { start: 0, end: 0 }, section: 7, text: '', key: '' });
  });
});

describe('a version', () => {
  const own = wordings('# A\n\nThe Customer may:\n\n- visit;\n- audit “it” yearly.\n\nFees are paid.\n\nThe law.\n');

  it('says what stands in it word for word', () => {
    const SAID: readonly (readonly [string, boolean])[] = [['Fees are paid.', true], ['Fees', true], ['The Customer may: audit it yearly.', true], ['Fees are due.', false], ['Fees are paid. The law.', false], ['', false]];
    for (const [key, said] of SAID) assert.equal(own.has(key), said, key);
  });

  it('says nothing where it is empty', () => {
    assert.equal(wordings('').has('x'), false);
    assert.equal(wordings('').nearest('x'), undefined);
  });

  it('has a sentence that is nearest to another, if more than half of the words are in both', () => {
    assert.equal(own.nearest('Fees are due.')?.text, 'Fees are paid.');
    assert.equal(own.nearest('FEES ARE PAID!')?.text, 'Fees are paid.');
    assert.equal(own.nearest('Fees come first.'), undefined);
    assert.equal(own.nearest('One law for all now.'), undefined);
    assert.equal(own.nearest('audit it monthly')?.text, 'The Customer may: audit “it” yearly.');
    const [one, two] = ['The Customer pays all fees.', 'The Customer pays all fees now.'];
    assert.equal(wordings(`# A\n\n${one} ${two}\n`).nearest(two)?.text, two);
    assert.equal(wordings(`# A\n\n${two} ${one}\n`).nearest(two)?.text, two);
    assert.equal(wordings(`# A\n\n${one}\n\n## B\n\n${one}\n`).nearest(one)?.section, 0, 'the first of equals');
    assert.equal(wordings('# A\n\nA b.\n').nearest('a c'), undefined, 'just half');
  });

  it('has no sentence in its table of contents', () => {
    const listed = wordings('# A\n\n## Contents\n\n- [Audit of it](#a)\n- [Fees of it](#b)\n- [Law of it](#c)\n\n## Audit of it\n\nText.\n');
    assert.equal(listed.contract.sections[1]?.kind, 'contents');
    assert.equal(listed.nearest('Audit of it'), undefined);
  });
});

describe('what a section is recognised by', () => {
  it('is its title without the number, else what it begins with', () => {
    const { sections } = parseContract(`Before  “all”.\n\n# 1. The “Fees” – ALL\n\nText.\n`);
    assert.deepEqual(sections.map(headingKey), ['Before all.', 'the fees - all']);
    assert.equal(headingKey(undefined), '');
    const [long] = parseContract('word '.repeat(100)).sections;
    assert.equal(headingKey(long), 'word '.repeat(16));
  });
});

describe('the likeness of two texts', () => {
  it('is the share of their words that are in both', () => {
    const CASES: readonly (readonly [string, string, number])[] = [['', '', 1], ['a', '', 0], ['a b', 'a c', 0.5], ['A, b!', 'b a', 1], ['a a b', 'a', 2 / 3], ['24 uur', '48 uur', 0.5], ['één', 'een', 0]];
    for (const [one, two, share] of CASES) assert.equal(likeness(one, two), share, `${one} / ${two}`);
  });
});
