/** The examples of CommonMark and GFM are read soundly, reviewed, and the same with every line end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMONMARK, EXAMPLES, examplesIn } from './texts/examples.ts';
import { targetNamed } from './targets.ts';

for (const name of ['reading', 'review', 'lineEnds']) {
  test(`${EXAMPLES.length} examples: ${name}`, () => {
    assert.ok(COMMONMARK.length > 600);
    const target = targetNamed(name);
    assert.ok(target !== undefined);
    for (const text of EXAMPLES) {
      try {
        target.check(text);
      } catch (error) {
        throw new Error(JSON.stringify(text), { cause: error });
      }
    }
  });
}

test('the examples of a specification are those between its fences', () => {
  const fence = '`'.repeat(32);
  const specification = `Prose.\n\n${fence} example\n→foo\n.\n<pre>foo</pre>\n${fence}\n\nMore.\n\n${fence} example table\n| a |\n\n.\n.\n<p>\n${fence}\n`;
  assert.deepEqual(examplesIn(specification), ['\tfoo\n', '| a |\n\n']);
});
