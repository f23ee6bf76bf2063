/** The tests that mutants have to get past. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** They review all sample drafts by the whole clause library, again and again: seconds for each mutant. What they look at, smaller drafts do too. */
const SLOW_FILES = ['reviewer.test.ts', 'compareDrafts.test.ts'];

/** Whether a test says how long something takes, not what it does. */
export function isTimed(id) {
  return id.includes(' › very long drafts › ');
}

/** @returns the test files of the review, as paths in a copy of the project */
export function testFiles(root) {
  return readdirSync(join(root, 'test/review'))
    .filter((name) => name.endsWith('.test.ts') && !SLOW_FILES.includes(name))
    .sort()
    .map((name) => `test/review/${name}`);
}
