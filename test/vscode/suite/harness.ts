/** Runs tests in the extension host, where none of the usual runners is at home. */
import { strict as assert } from 'node:assert';

/** Name -> what to do; a test fails by throwing. */
export type Tests = Readonly<Record<string, () => Promise<void>>>;

export interface Result {
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
  readonly error?: string;
  /** Why it failed the first time, where it did not the second time. */
  readonly again?: string;
}

const TEST_TIMEOUT = 60_000;
const WAIT_TIMEOUT = 20_000;
const WAIT_STEP = 50;

/** Put in by the runner: a regular expression for the names of the tests to run. */
declare const ONLY: string;

/** What a suite tells its runner. */
export interface Report {
  /** Of VS Code. */
  readonly version: string;
  readonly results: readonly Result[];
  /** The test that is being run; undefined when all are done. */
  readonly running?: string;
}

/**
 * Runs tests one after the other. What fails is tried once more: an editor that is busy with something else may lose a
 * click or a question. A test that needed it is told of by name, at the end of the run too.
 *
 * @param tidy closes what a test that has failed has left open
 * @param tell told before each test and at the end: should the editor hang, it is known where, and what was done
 */
export async function runTests(version: string, tests: Tests, tidy: () => Promise<void>, tell: (report: Report) => unknown): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, test] of Object.entries(tests)) {
    if (!new RegExp(ONLY, 'u').test(name)) continue;
    await tell({ version, results, running: name });
    const start = Date.now();
    const first = await failureOf(test);
    if (first !== undefined) await tell({ version, results, running: `${name}, once more` });
    const error = first && (await tidy().then(() => failureOf(test), () => first));
    results.push({ name, time: Date.now() - start, ...(error !== undefined ? { error } : first !== undefined && { again: first }) });
  }
  await tell({ version, results });
  return results;
}

async function failureOf(test: () => Promise<void>): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${TEST_TIMEOUT / 1000} s`)), TEST_TIMEOUT);
  });
  try {
    await Promise.race([test(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until there is an answer.
 *
 * @param what for the message of the failure
 * @param ask gives undefined as long as it is not so
 * @param timeout in milliseconds
 */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, timeout = WAIT_TIMEOUT): Promise<T> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP));
  }
  return assert.fail(`${what}: not after ${timeout / 1000} s`);
}
