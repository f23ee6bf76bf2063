import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSlices } from '../../server/src/slices.ts';

/** Work of so many steps, each of some milliseconds. */
function* work(steps: number, done: number[]): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('gives what the work gives', async () => {
    assert.equal(await inSlices(work(3, []), () => true), 'done');
    assert.equal(await inSlices(work(0, []), () => false), 'done', 'what is done at once is never left');
  });

  it('lets others have a turn', async () => {
    const done: number[] = [];
    const turns: number[] = [];
    const running = inSlices(work(20, done), () => true);
    const timer = setInterval(() => turns.push(done.length), 1);
    await running;
    clearInterval(timer);
    assert.ok(turns.some((steps) => steps > 0 && steps < 20));
  });

  it('is left when nobody wants it any more', async () => {
    const done: number[] = [];
    let wanted = true;
    setTimeout(() => (wanted = false), 10);
    assert.equal(await inSlices(work(1000, done), () => wanted), undefined);
    assert.ok(done.length < 1000);
  });
});
