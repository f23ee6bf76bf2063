import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inBatch } from '../../server/src/cli/batch.ts';
import type { Task } from '../../server/src/cli/batch.ts';
import { Complaint } from '../../server/src/cli/complaint.ts';

/** Says what `TASK` says, late for the first, and ends its thread on some. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
if (workerData.options.start === false) throw new Error('no library');
parentPort.on('message', async ({ path }) => {
  if (path === 'exit') process.exit(3);
  if (path === 'throw') throw new Error('out of order');
  if (path === '0') await new Promise((resolve) => setTimeout(resolve, 100));
  parentPort.postMessage({ result: path + '!' });
});
parentPort.postMessage('ready');
`;

const TASK: Task<{ readonly start: boolean }, string> = {
  name: 'test',
  begin: () => async ({ path }) => {
    if (path === 'complain') throw new Complaint('is not there');
    if (path === 'throw') throw new Error('out of order');
    return `${path}!`;
  },
};

describe('inBatch', () => {
  let folder = '';
  let program = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
    program = join(folder, 'program.cjs');
    writeFileSync(program, PROGRAM);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function done(paths: readonly string[], jobs: number, start = true): Promise<string[]> {
    const all: string[] = [];
    const drafts = paths.map((path) => ({ path, isNamed: true }));
    for await (const each of inBatch(TASK, { start }, drafts, jobs, program)) {
      all.push(`${each.draft.path}: ${'result' in each ? each.result : each.complaint}`);
    }
    return all;
  }

  const MANY = Array.from({ length: 60 }, (_, index) => String(index));

  it('gives the results in the order of the drafts, however many threads there are', async () => {
    const wanted = MANY.map((path) => `${path}: ${path}!`);
    for (const jobs of [1, 2, 5]) assert.deepEqual(await done(MANY, jobs), wanted);
  });

  it('goes on after a draft that a thread breaks down on', async () => {
    assert.deepEqual(await done(['a', 'exit', 'b', 'throw', 'c', '-'], 2), [
      'a: a!',
      'exit: its review broke down (exit 3); the others go on',
      'b: b!',
      'throw: its review broke down (out of order); the others go on',
      'c: c!',
      '-: -!',
    ]);
  });

  it('says the same in one thread', async () => {
    assert.deepEqual(await done(['complain', 'throw', 'a'], 1), ['complain: is not there', 'throw: its review broke down (out of order); the others go on', 'a: a!']);
  });

  it('does not start threads for ever where none can be started', async () => {
    assert.deepEqual(await done(['a', 'b', 'c'], 2, false), ['a', 'b', 'c'].map((path) => `${path}: its review broke down (no library); the others go on`));
  });
});
