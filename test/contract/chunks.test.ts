import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutChunks } from '../../server/src/contract/chunks.ts';

function chunks(text: string): string[] {
  return cutChunks(text, { start: 0, end: text.length }).map(({ text: own }) => own);
}

test('chunks begin at headings and are together the whole text', () => {
  assert.deepEqual(chunks('Intro\n\n# A\ntext\n\nB\n===\ntext\n\n## C\n'), ['Intro\n\n', '# A\ntext\n\n', 'B\n===\ntext\n\n', '## C\n']);
});

test('lone CR and CRLF end lines', () => {
  assert.deepEqual(chunks('# A\r\r# B\r\n\r\n# C'), ['# A\r\r', '# B\r\n\r\n', '# C']);
});

test('nothing is cut in fences, comments, raw HTML, lists and quotes', () => {
  for (const text of ['```\n# a\n```\n', '<!--\n\n# a\n\n-->\n', '<pre>\n\n# a\n\n</pre>\n', '<div>\n# a\n</div>\n', '- x\n\n  # a\n', '> # a\n']) {
    assert.deepEqual(chunks(text), [text]);
  }
});

test('a shorter fence mark does not close a fence', () => {
  const text = '````\n```\n# a\n````\n# b\n';
  assert.deepEqual(chunks(text), ['````\n```\n# a\n````\n', '# b\n']);
});

test('a long chunk is cut at blank lines too', () => {
  const text = `${'A line of words that goes on for a while.\n\n'.repeat(1000)}`;
  const cut = chunks(text);
  assert.ok(cut.length > 2);
  assert.equal(cut.join(''), text);
  assert.ok(cut.every((chunk) => chunk.length < 13_000 && chunk.startsWith('A line')));
});
