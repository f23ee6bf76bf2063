import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighbour } from '../../client/src/neighbour.ts';
import type { LspRange } from '../../client/src/protocol.ts';

const range = (line: number, from: number, to: number): LspRange => ({ start: { line, character: from }, end: { line, character: to } });
const FIRST = range(1, 4, 7);
const SECOND = range(1, 7, 10);
const THIRD = range(5, 0, 3);
const ALL = [FIRST, SECOND, THIRD];

describe('neighbour', () => {
  const cases: readonly (readonly [LspRange, LspRange, LspRange])[] = [
    [range(0, 0, 0), FIRST, THIRD],
    [range(1, 4, 4), FIRST, THIRD],
    [FIRST, SECOND, THIRD],
    [range(1, 5, 5), SECOND, THIRD],
    [SECOND, THIRD, FIRST],
    [range(3, 0, 0), THIRD, SECOND],
    [THIRD, FIRST, SECOND],
    [range(9, 0, 0), FIRST, THIRD],
  ];
  for (const [selection, next, previous] of cases) {
    it(`of ${JSON.stringify(selection)}`, () => {
      assert.deepEqual(neighbour(ALL, selection, 'next'), next);
      assert.deepEqual(neighbour(ALL, selection, 'previous'), previous);
    });
  }

  it('is none where there are no places', () => {
    assert.equal(neighbour([], FIRST, 'next'), undefined);
    assert.equal(neighbour([], FIRST, 'previous'), undefined);
  });

  it('is the place itself when there is no other', () => {
    assert.equal(neighbour([FIRST], FIRST, 'next'), FIRST);
    assert.equal(neighbour([FIRST], FIRST, 'previous'), FIRST);
  });
});
