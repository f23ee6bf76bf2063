/** Monsters of a hundredth of their size: enough for what is quadratic to be seen; `npm run fuzz` takes them whole. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { MONSTERS } from './texts/monsters.ts';
import { Workshop } from './workshop.ts';

const SCALE = 0.01;

// In a process of its own: what hangs is ended, and told.
const workshop = new Workshop();
after(() => workshop.close());

for (const { name } of MONSTERS) {
  test(name, async () => {
    const { runs, failures } = await workshop.done({ kind: 'monster', name, scale: SCALE });
    assert.deepEqual({ runs, failures }, { runs: 1, failures: [] });
  });
}
