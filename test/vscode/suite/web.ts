import { version } from 'vscode';
import { runTests } from './harness.ts';
import { tests as accept } from './accept.test.ts';
import { tests as blanks } from './blanks.test.ts';
import { tests as compare } from './compare.test.ts';
import { tests as coverage } from './coverage.test.ts';
import { tests as drafting } from './drafting.test.ts';
import { tests as editor } from './editor.test.ts';
import { tests as findings } from './findings.test.ts';
import { tests as firstRun } from './firstRun.test.ts';
import { tests as fixes } from './fixes.test.ts';
import { tests as folder } from './folder.test.ts';
import { tests as newClause } from './newClause.test.ts';
import { tests as positions } from './positions.test.ts';
import { tests as report } from './report.test.ts';
import { tests as scope } from './scope.test.ts';
import { tests as standard } from './standard.test.ts';
import { tests as tools } from './tools.test.ts';

/** In the order in which they are run. */
const SUITES = [
  accept,
  blanks,
  compare,
  coverage,
  drafting,
  editor,
  findings,
  firstRun,
  fixes,
  folder,
  newClause,
  positions,
  report,
  scope,
  standard,
  tools,
];

/** Put in by the runner: where on this machine the results are taken in. */
declare const RESULTS: string;

/** Called by VS Code in its extension host, where there is a browser and nothing else. */
export async function run(): Promise<void> {
  const results = await runTests(Object.assign({}, ...SUITES));
  await fetch(RESULTS, { method: 'POST', body: JSON.stringify({ version, results }) });
  if (results.some(({ error }) => error !== undefined)) throw new Error('Some tests failed.');
}
