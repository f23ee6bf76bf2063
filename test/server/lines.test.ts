import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lines } from '../../server/src/lines.ts';

const lines = new Lines('ab\r\ncd\rx\u{1f600}\n\nlast');

describe('Lines', () => {
  it('ends lines at LF, CRLF and CR', () => {
    assert.deepEqual([0, 1, 2, 3, 4].map((line) => lines.line(line)), ['ab', 'cd', 'x\u{1f600}', '', 'last']);
    assert.equal(lines.count, 5);
  });

  it('turns offsets into positions and back', () => {
    assert.deepEqual(lines.position(5), { line: 1, character: 1 });
    assert.deepEqual(lines.position(10), { line: 2, character: 3 });
    assert.equal(lines.offset({ line: 2, character: 3 }), 10);
  });

  it('keeps within the text and its lines', () => {
    assert.deepEqual(lines.position(3), { line: 0, character: 2 });
    assert.deepEqual(lines.position(99), { line: 4, character: 4 });
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 });
    assert.equal(lines.offset({ line: 0, character: 99 }), 2);
    assert.equal(lines.offset({ line: 99, character: 0 }), lines.text.length);
  });
});
