import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageSpan } from '../../server/src/review/passage.ts';

function passage(text: string, quote: string): string {
  const start = text.indexOf(quote);
  const span = passageSpan(text, { start, end: start + quote.length });
  return `${span.start}: ${text.slice(span.start, span.end)}`;
}

test('emphasis that a passage would cut in two is taken in', () => {
  assert.equal(passage('It **shall** notify. It bears.', 'shall** notify.'), '3: **shall** notify.');
  assert.equal(passage('See [the Annex](#a) here.', 'the Annex](#a) here.'), '4: [the Annex](#a) here.');
});

test('a mark that is never closed, at the very beginning, adds nothing before the text', () => {
  assert.equal(passage('*La suspension', '*La suspension'), '0: *La suspension');
  assert.equal(passage('_a', '_a'), '0: _a');
});
