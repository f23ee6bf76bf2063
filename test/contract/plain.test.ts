import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinPlain, plainSpan, slicePlain, sourceSpan } from '../../server/src/contract/spans.ts';
import { verbatimPlain } from '../../server/src/contract/plain.ts';
import { outline, provisionsIn } from './support.ts';

/** The source of a phrase in the first provision's plain text. */
function sourceOf(text: string, phrase: string): string {
  const plain = provisionsIn(text)[0]?.plain ?? { text: '', pieces: [] };
  const at = plain.text.indexOf(phrase);
  assert.notEqual(at, -1, `${phrase} in ${plain.text}`);
  const { start, end } = sourceSpan(plain, at, at + phrase.length);
  return text.slice(start, end);
}

test('Markdown leaves no trace in plain text', () => {
  const text = 'The **Provider** shall, per [Annex _B_](b.md "x"), keep `logs` ![of all acts](i.png)<br>and  \nmore <span id="a">here</span>.';
  assert.equal(provisionsIn(text)[0]?.plain.text, 'The Provider shall, per Annex B, keep logs of all acts and more here.');
});

test('an entity may stand for two code units; what stands around it keeps its own place', () => {
  const text = 'See &#x1F600; the Client, &NotEqualTilde; and &amp;\u0338 of it.';
  assert.equal(provisionsIn(text)[0]?.plain.text, 'See \u{1F600} the Client, \u2242\u0338 and &\u0338 of it.');
  for (const word of ['Client', 'and', 'of it.']) assert.equal(sourceOf(text, word), word);
});

test('a character that cannot be leaves one blank before it, as any other word', () => {
  assert.equal(provisionsIn('a<br> &#xaaaaa;b')[0]?.plain.text, 'a \u{aaaaa}b');
});

test('escapes and entities map as a whole', () => {
  const text = 'Number \\[NUMMER\\] of Smith &amp; Sons &#8211; 1\\. &eacute;t&eacute;.';
  assert.equal(provisionsIn(text)[0]?.plain.text, 'Number [NUMMER] of Smith & Sons – 1. été.');
  assert.equal(sourceOf(text, '[NUMMER]'), '\\[NUMMER\\]');
  assert.equal(sourceOf(text, 'Smith & Sons'), 'Smith &amp; Sons');
  assert.equal(sourceOf(text, 'été.'), '&eacute;t&eacute;.');
});

test('a wrapped line folds, in quotes and lists with their marks', () => {
  const text = '> The Provider shall\n> notify   the\n> Customer.';
  assert.equal(provisionsIn(text)[0]?.plain.text, 'The Provider shall notify the Customer.');
  assert.equal(sourceOf(text, 'shall notify the Customer'), 'shall\n> notify   the\n> Customer');
  assert.equal(sourceOf('- one\r\n  two', 'one two'), 'one\r\n  two');
});

test('addresses keep their place', () => {
  const text = 'Write to dpo@example.org or www.example.org within 24 hours.';
  assert.equal(sourceOf(text, 'within 24 hours'), 'within 24 hours');
  assert.equal(sourceOf(text, 'dpo@example.org'), 'dpo@example.org');
});

test('invisible characters go, no-break spaces are blanks', () => {
  const text = 'Arti\u00ADcle\u00A0: 24\u202Fhours\u200B.';
  assert.equal(provisionsIn(text)[0]?.plain.text, 'Article : 24 hours.');
  assert.equal(sourceOf(text, 'Article'), 'Arti\u00ADcle');
});

test('slices and joins keep the way back', () => {
  const source = 'alpha beta  gamma';
  const plain = verbatimPlain(source);
  const beta = slicePlain(plain, 5, 11);
  assert.equal(beta.text, 'beta');
  assert.deepEqual(sourceSpan(beta, 0, 4), { start: 6, end: 10 });
  const joined = joinPlain([slicePlain(plain, 0, 5), slicePlain(plain, 11, 16)], ' | ');
  assert.equal(joined.text, 'alpha | gamma');
  assert.deepEqual(sourceSpan(joined, 8, 13), { start: 12, end: 17 });
  assert.deepEqual(sourceSpan(joined, 3, 99), { start: 3, end: 17 });
  assert.deepEqual(sourceSpan(plain, 2, 2), { start: 2, end: 2 });
});

test('HTML gives its text, its headings, items and rows', () => {
  const text =
    '<h2>4. Audit</h2>\n<p>The <b>Provider</b> shall&nbsp;report.<!-- no --></p>\n<ul><li>first</li><li>second</li></ul>\n<table><tr><th>Level</th><th>Term</th></tr><tr><td>High</td><td>4 hours<br/>at most</td></tr></table>\n<script>var x;</script>\n';
  assert.deepEqual(outline(text), [
    '## atx: 4 | Audit',
    'html The Provider shall report.',
    'item first',
    'item second',
    'row Level | Term',
    'row High | 4 hours at most',
  ]);
});

test('a stretch of the source is found again in the plain text, a mark that was escaped as a whole', () => {
  const text = 'Fees of \\[5 EUR\\] &amp; **costs** here.';
  const plain = provisionsIn(text)[0]?.plain ?? assert.fail();
  const back = (phrase: string): string => {
    const at = text.indexOf(phrase);
    const { start, end } = plainSpan(plain, { start: at, end: at + phrase.length });
    return plain.text.slice(start, end);
  };
  assert.deepEqual(['\\[5 EUR\\]', '5 EUR', 'amp', 'costs', '**', '&amp; **co'].map(back), ['[5 EUR]', '5 EUR', '&', 'costs', '', '& co']);
});

test('no text has its place at the beginning', () => {
  assert.deepEqual(sourceSpan({ text: '', pieces: [] }, 0, 5), { start: 0, end: 0 });
  assert.deepEqual(plainSpan({ text: '', pieces: [] }, { start: 0, end: 5 }), { start: 0, end: 0 });
  assert.deepEqual(joinPlain([verbatimPlain('a', 0), { text: '', pieces: [] }, verbatimPlain('b', 2)], ' ').text, 'a b');
});

test('the end of a text that ends with an entity is behind it', () => {
  const plain = provisionsIn('costs &amp;')[0]?.plain ?? assert.fail();
  assert.equal(plain.text, 'costs &');
  assert.deepEqual(sourceSpan(plain, 7, 7), { start: 11, end: 11 });
  assert.deepEqual(sourceSpan(plain, 6, 6), { start: 6, end: 6 });
});
