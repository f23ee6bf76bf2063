/** What `node:test` is to the tests of the review while they run against mutants: it collects them, and starts nothing. */

/** Evaluates the bundle anew, loads one test file and gives its tests, in order. */
export async function fresh(evaluate, file) {
  const collector = new Collector(file);
  const { files } = evaluate(collector.api);
  await files[file]();
  return collector.tests;
}

/** The libraries of all evaluations, by the texts that they were made of. */
const keptLibraries = new Map();

class Collector {
  tests = [];
  #suite;

  constructor(file) {
    this.#suite = { name: file, parent: undefined, before: [], beforeEach: [] };
  }

  get api() {
    const it = (name, body) => this.#add(name, body);
    const describe = (name, body) => this.#describe(name, body);
    const before = (hook) => void this.#suite.before.push({ hook, done: undefined });
    const beforeEach = (hook) => void this.#suite.beforeEach.push(hook);
    return { it, test: it, describe, before, beforeEach, keptLibraries };
  }

  #describe(name, body) {
    const outer = this.#suite;
    this.#suite = { name: `${outer.name} › ${name}`, parent: outer, before: [], beforeEach: [] };
    body();
    this.#suite = outer;
  }

  #add(name, body) {
    const suite = this.#suite;
    const id = `${suite.name} › ${name}`;
    if (this.tests.some((each) => each.id === id)) throw new Error(`Two tests are called ${id}.`);
    this.tests.push({ id, run: () => failureOf(suite, body) });
  }
}

/** Runs one test; what it fails with, undefined when it passes. */
async function failureOf(suite, body) {
  try {
    await prepare(suite);
    await body({});
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function prepare(suite) {
  if (suite === undefined) return;
  await prepare(suite.parent);
  for (const each of suite.before) await (each.done ??= (async () => each.hook())());
  for (const hook of suite.beforeEach) await hook();
}
