import { version } from 'vscode';
import { runTests } from './harness.ts';
import { closeAllUnsaved } from './lawyer.ts';
import { SUITES } from './suites.ts';
import { tests as worker } from './worker.test.ts';

/** Put in by the runner: where on this machine the results are taken in. */
declare const RESULTS: string;

/** Called by VS Code in its extension host, where there is a browser and nothing else. */
export async function run(): Promise<void> {
  const results = await runTests(version, Object.assign({}, ...SUITES, worker), closeAllUnsaved, (report) => fetch(RESULTS, { method: 'POST', body: JSON.stringify(report) }));
  if (results.some(({ error }) => error !== undefined)) throw new Error('Some tests failed.');
}
