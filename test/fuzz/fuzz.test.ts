/** A few random texts, always the same ones, for every property; `npm run fuzz` goes on from there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tried } from './random.ts';
import { shrunk } from './shrink.ts';
import { TARGETS } from './targets.ts';

const SEED = 7;

/** Those that review many drafts for one text are tried with fewer. */
const RUNS: Readonly<Record<string, number>> = { reading: 40, review: 12, incremental: 8, lineEnds: 30, whole: 30, places: 4, actions: 2, reports: 3, comparison: 8, newClause: 2, library: 2 };

for (const target of TARGETS) {
  test(`${target.name}: ${target.says}`, () => {
    const { runs, failure } = tried(target, SEED, RUNS[target.name] ?? 60, Infinity);
    assert.equal(failure, undefined, JSON.stringify(failure, undefined, 1));
    assert.equal(runs, RUNS[target.name] ?? 60);
  });
}

test('an input that fails is made as small as it gets', () => {
  const fails = (input: unknown): boolean => typeof input === 'string' && /x.*y/su.test(input);
  assert.equal(shrunk('a long text with x somewhere,\nsome lines\nand y after it', fails, Infinity), 'xy');
  const failsTogether = (input: unknown): boolean => Array.isArray(input) && input.length > 1 && String(input.at(-1)).includes('\uD800');
  assert.deepEqual(shrunk(['one', 'two', 'three', 'fo\uD800ur'], failsTogether, Infinity), ['', '\uD800']);
});
