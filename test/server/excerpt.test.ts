import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf } from '../../server/src/excerpt.ts';
import { Lines } from '../../server/src/lines.ts';

const ARTICLES = Array.from({ length: 400 }, (_, number) => `## ${number + 1}. Article\n\n${'The Provider keeps the records of its services. '.repeat(6)}\n\n`);
const TEXT = ARTICLES.join('');

function excerpt(text: string, line: number): ReturnType<typeof excerptOf> {
  return excerptOf({ version: 1, text, lines: new Lines(text) }, line);
}

/** Where each article of the whole that the excerpt has begins, in both. */
function places(line: number): { readonly own: string; readonly whole: string }[] {
  const found = excerpt(TEXT, line);
  assert.ok(found !== undefined);
  return [...found.text.matchAll(/## \d+\. Article/gu)].map(({ index, 0: own }) => {
    const span = found.inWhole({ start: index, end: index + own.length });
    return { own, whole: TEXT.slice(span?.start, span?.end) };
  });
}

describe('an excerpt', () => {
  it('is made of a long draft only', () => {
    assert.equal(excerpt(TEXT.slice(0, 50_000), 0), undefined);
    assert.equal(excerpt('', 0), undefined);
  });

  it('has the beginning of the draft, and ends between two articles', () => {
    const found = excerpt(TEXT, 0);
    assert.ok(found !== undefined && TEXT.startsWith(found.text) && found.text.length < 50_000);
    assert.match(TEXT.slice(found.text.length), /^(?:## \d+\. Article|The Provider)/u);
    for (const { own, whole } of places(0)) assert.equal(whole, own);
  });

  it('has what is seen, where it stands in the whole', () => {
    const line = TEXT.slice(0, TEXT.indexOf('## 300.')).split('\n').length - 1;
    const found = places(line + 2);
    for (const { own, whole } of found) assert.equal(whole, own);
    const numbers = found.map(({ own }) => Number(/\d+/u.exec(own)?.[0]));
    assert.ok(numbers.includes(1) && numbers.includes(300) && numbers.includes(320) && !numbers.includes(200) && !numbers.includes(400));
  });

  it('cuts no sentence in two', () => {
    const wrapped = ('The Provider keeps the records\nthat the law asks for,\nand keeps them in order.\n\n').repeat(1500);
    const found = excerpt(wrapped, 3001);
    assert.ok(found !== undefined);
    const paragraphs = found.text.trim().split('\n\n');
    assert.deepEqual(new Set(paragraphs), new Set(['The Provider keeps the records\nthat the law asks for,\nand keeps them in order.']));
  });

  it('has no place for what reaches over the gap', () => {
    const found = excerpt(TEXT, 1000);
    assert.equal(found?.inWhole({ start: 100, end: found.text.length }), undefined);
  });

  it('is made of a draft without headings or blank lines too, but not of one endless line', () => {
    const lines = 'The Provider keeps records.\n'.repeat(10_000);
    const found = excerpt(lines, 5000);
    assert.ok(found !== undefined && found.text.length < 100_000);
    const span = found.inWhole({ start: found.text.length - 28, end: found.text.length });
    assert.equal(lines.slice(span?.start, span?.end), 'The Provider keeps records.\n');
    assert.equal(excerpt(lines.replaceAll('\n', ' '), 0), undefined);
  });
});
