/**
 * Runs the tests of the review for Stryker, in one process: no test file is started anew for a mutant.
 *
 * The instrumented sources hold all mutants, and are bundled once with the tests. For each mutant the bundle is
 * evaluated afresh, so that nothing that an earlier mutant left in a cache of a module decides anything: a mutant is
 * killed or survives by itself. Only the compiled clause library, which the review does not make, is kept.
 */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { bundleTests } from './bundle.mjs';
import { fresh } from './harness.mjs';
import { isTimed, testFiles } from './tests.mjs';

/** How long each test took in the first run: runners that are started later run the quickest first, too. */
const TIMES = 'times.json';

/** What became of each mutant, as it becomes known. */
const PROGRESS = process.env['MUTATION_PROGRESS'] ?? 'progress.jsonl';

class ReviewTestRunner {
  #bundle;
  #files = [];
  #times = new Map();
  #stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = testFiles(process.cwd());
    this.#bundle = await bundleTests(process.cwd(), this.#files);
    const times = await readFile(TIMES, 'utf8').catch(() => '[]');
    this.#times = new Map(JSON.parse(times));
  }

  /** Each test in an evaluation of its own: what it covers then does not depend on what ran before. */
  async dryRun({ coverageAnalysis }) {
    if (coverageAnalysis !== 'perTest') throw new Error('Only coverageAnalysis "perTest" is known here.');
    // Clear of what is read and compiled once for all.
    for (const file of this.#files) await this.#testsOf(this.#bundle.covered, file);
    const tests = [];
    for (const file of this.#files) {
      for (const { id } of await this.#testsOf(this.#bundle.covered, file)) tests.push(await this.#dry(file, id));
    }
    this.#stryker.currentTestId = undefined;
    this.#times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    await writeFile(TIMES, JSON.stringify([...this.#times]));
    const { perTest = {} } = this.#stryker.mutantCoverage ?? {};
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async #testsOf(bundle, file) {
    return (await fresh(bundle, file)).filter(({ id }) => !isTimed(id));
  }

  async #dry(file, id) {
    this.#stryker.currentTestId = id;
    const start = performance.now();
    const test = (await fresh(this.#bundle.covered, file)).find((each) => each.id === id);
    const failure = await test.run();
    const timeSpentMs = performance.now() - start;
    return { id, name: id, fileName: file, timeSpentMs, ...(failure === undefined ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // A key of an object is interned: the comparison in each place that holds a mutant is one of pointers.
    this.#stryker.activeMutant = Object.keys({ [`m${activeMutant.id}`]: 0 })[0].slice(1);
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.#stryker.hitLimit = hitLimit;
    try {
      const result = await this.#run(testFilter, activeMutant.fileName);
      await appendFile(PROGRESS, `${JSON.stringify({ status: result.status, ...activeMutant })}\n`);
      return result;
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  async #run(testFilter, mutated) {
    let nrOfTests = 0;
    for (const [file, ids] of this.#inOrder(testFilter ?? [...this.#times.keys()], mutated)) {
      const wanted = new Set(ids);
      let tests;
      try {
        tests = await this.#testsOf(this.#bundle.plain, file);
      } catch (error) {
        return this.#limitReached() ?? { status: MutantRunStatus.Killed, killedBy: ids, failureMessage: String(error), nrOfTests: nrOfTests + 1 };
      }
      for (const test of tests.filter(({ id }) => wanted.has(id))) {
        nrOfTests += 1;
        const failure = await test.run();
        const stopped = this.#limitReached();
        if (stopped !== undefined) return stopped;
        if (failure !== undefined) return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage: failure, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  #limitReached() {
    return determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit);
  }

  /** The tests by their files: first the file that is called as the mutated one, then the others, the quickest first. */
  #inOrder(ids, mutated) {
    const files = new Map();
    for (const id of ids) {
      const file = id.slice(0, id.indexOf(' › '));
      files.set(file, [...(files.get(file) ?? []), id]);
    }
    const own = `${basename(mutated, '.ts')}.test.ts`;
    const cost = ([file, list]) => (basename(file) === own ? 0 : list.reduce((sum, id) => sum + (this.#times.get(id) ?? 0), 0));
    return [...files].sort((one, two) => cost(one) - cost(two));
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'review', () => new ReviewTestRunner())];
