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

describe('edited Lines', () => {
  it('are those of the new text, also where line ends come about or are taken apart', () => {
    const bits = ['a', '\n', '\r', '\r\n', 'xx\ny', '', '\n\r', '\r\r\n'];
    let seed = 5;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const starts = (of: Lines): number[] => Array.from({ length: of.count }, (_, line) => of.start(line));
    let text = 'ab\r\ncd\n\nef\rgh';
    let edited = new Lines(text);
    for (let edit = 0; edit < 3000; edit += 1) {
      const from = random(text.length + 1);
      const to = Math.min(text.length, from + random(4));
      const bit = bits[random(bits.length)] ?? '';
      const before = text;
      text = text.slice(0, from) + bit + text.slice(to);
      edited = edited.edited(text, from, to, bit.length);
      assert.deepEqual(starts(edited), starts(new Lines(text)), JSON.stringify([before, from, to, bit]));
      assert.equal(edited.text, text);
      if (text.length < 60) continue;
      text = 'ab\r\ncd';
      edited = new Lines(text);
    }
  });
});
