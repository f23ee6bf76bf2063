import { writeFileSync } from 'node:fs';
import { version } from 'vscode';
import { tests as crash } from './crash.test.ts';
import { runTests } from './harness.ts';
import { closeAllUnsaved } from './lawyer.ts';
import { SUITES } from './suites.ts';

/** Beside the bundled suite, where the runner looks for it. */
const RESULTS = `${__filename}.results.json`;

/** Called by VS Code in its extension host. */
export async function run(): Promise<void> {
  const results = await runTests(version, Object.assign({}, ...SUITES, crash), closeAllUnsaved, (report) => writeFileSync(RESULTS, JSON.stringify(report)));
  if (results.some(({ error }) => error !== undefined)) throw new Error('Some tests failed.');
}
