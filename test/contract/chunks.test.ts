import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutChunks, unfenced } from '../../server/src/contract/chunks.ts';

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

test('a long list is cut at its items, and a long paragraph at its lines', () => {
  const list = '- An item of words that goes on for a while.\n  And on.\n'.repeat(1000);
  const cut = chunks(list);
  assert.ok(cut.length > 1);
  assert.equal(cut.join(''), list);
  assert.ok(cut.every((chunk) => chunk.startsWith('- An item')));
  const paragraph = 'A line of words that goes on for a while.\n'.repeat(2000);
  assert.ok(chunks(paragraph).length > 1);
  assert.equal(chunks(paragraph).join(''), paragraph);
});

test('a text that stands wholly in one fence is read without it, but not where something follows', () => {
  const body = (text: string): string => {
    const { start, end } = unfenced(text, 0);
    return text.slice(start, end);
  };
  assert.equal(body('\n```md\n# A\n\ntext\n```\n\n'), '# A\n\ntext\n');
  assert.equal(body('~~~\n# A\n```\n~~~\n'), '# A\n```\n');
  assert.equal(body('```\n# A\n'), '# A\n');
  for (const text of ['```\n# A\n```\nand after\n', 'before\n```\n# A\n```\n', '```', '']) assert.equal(body(text), text);
});

test('after an edit what is left of the chunks is the same objects, whatever is cut away', () => {
  const text = '# A\n\none\n\n# B\n\ntwo\n\n# C\n\nthree\n';
  const before = cutChunks(text, { start: 0, end: text.length });
  const again = (changed: string) => cutChunks(changed, { start: 0, end: changed.length }, before);
  assert.deepEqual(again(text), before);
  const shorter = again(text.slice(0, text.indexOf('# C')));
  assert.deepEqual(shorter.map(({ text: own }) => own), ['# A\n\none\n\n', '# B\n\ntwo\n\n']);
  assert.equal(shorter[0], before[0]);
  assert.deepEqual(again(''), []);
  const longer = again(`# Z\n\n${text}`);
  assert.deepEqual(longer.map((chunk) => before.indexOf(chunk)), [-1, -1, 1, 2]);
});
