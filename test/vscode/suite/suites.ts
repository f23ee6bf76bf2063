/** All tests that run in an extension host, whether that is in Node or in a browser. */
import type { Tests } from './harness.ts';
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
export const SUITES: readonly Tests[] = [accept, blanks, compare, coverage, drafting, editor, findings, firstRun, fixes, folder, newClause, positions, report, scope, standard, tools];
