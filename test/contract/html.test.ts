import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlParts } from '../../server/src/contract/html.ts';

/** What a reader reads of each part, before it its kind, and the source that it came from behind it. */
function parts(html: string): string[] {
  return htmlParts(html, { start: 0, end: html.length }).map(({ kind, plain, range }) => `${kind}: ${plain.text} <${html.slice(range.start, range.end)}>`);
}

test('a picture is read as what it says, in either quotation marks', () => {
  assert.deepEqual(parts('<p>See <img src="x.png" alt="the\n  seal"> and <img alt=\'a map\'>.</p>'), ['html: See the seal and a map. <See <img src="x.png" alt="the\n  seal"> and <img alt=\'a map\'>.>']);
  assert.deepEqual(parts('<p>One <img alt="" src="x.png">two <img src="y.png">three</p>'), ['html: One two three <One <img alt="" src="x.png">two <img src="y.png">three>']);
});

test('entities are read by name and by number, and what stands for no character as one that is not known', () => {
  assert.deepEqual(parts('A &amp; B &#8364; &#x20AC; &#X41;')[0], 'html: A & B € € A <A &amp; B &#8364; &#x20AC; &#X41;>');
  assert.deepEqual(parts('A&foo;B &constructor;')[0], 'html: A&foo;B &constructor; <A&foo;B &constructor;>');
  for (const none of ['&#0;', '&#xD800;', '&#xDFFF;', '&#x110000;', '&#9999999;']) assert.deepEqual(parts(`a ${none} b`)[0], `html: a \uFFFD b <a ${none} b>`);
  for (const sound of ['&#xD7FF;', '&#xE000;', '&#x10FFFF;']) assert.ok(!parts(`a ${sound} b`)[0]?.includes('\uFFFD'), sound);
});

test('a fixed space by number is a blank', () => {
  assert.deepEqual(parts('30&#160;days&#xA0;&#9;later')[0], 'html: 30 days later <30&#160;days&#xA0;&#9;later>');
});

test('what has no words is no part', () => {
  assert.deepEqual(parts('<p>&nbsp;</p><p><br></p><p>&shy;</p><!-- x --><p>y</p>'), ['html: y <y>']);
});
