/**
 * Tries to break the tool.
 *
 *   npm run fuzz -- --seconds 60 [--seed 1] [--only NAME] [--spec FILE] [--scale 1]
 *
 * First the cases that are kept, the examples of CommonMark and the monsters; then random texts until the time is over.
 * What fails is made small and written to `test/fuzz/cases/`. Ends with exit code 1 if anything failed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepCase } from './cases.ts';
import type { Job } from './jobs.ts';
import type { Failure } from './random.ts';
import { TARGETS } from './targets.ts';
import type { Target } from './targets.ts';
import { examplesInFile } from './texts/examples.ts';
import { MONSTERS } from './texts/monsters.ts';
import { Workshop } from './workshop.ts';

const USAGE = `Usage: npm run fuzz -- [options]

  --seconds N   how long random texts are tried (default: 60)
  --seed S      of the random texts (default: another one every time)
  --only NAME   one of: cases, examples, monsters, random, ${TARGETS.map(({ name }) => name).join(', ')}, or the name of a monster
  --spec FILE   a specification in the form of CommonMark's spec.txt, of which the examples are tried too: GFM's stands in
                the source package of cmark-gfm (apt-get source cmark-gfm, test/spec.txt)
  --scale X     the size of the monsters, 1 for all of it (default: 1)
`;

/** Milliseconds of one round with one target. */
const ROUND = 8_000;

interface Wish {
  readonly seconds: number;
  readonly seed: number;
  readonly only: string | undefined;
  readonly spec: string | undefined;
  readonly scale: number;
}

/** @throws Error with what is wrong in the arguments */
function wishOf(args: readonly string[]): Wish | undefined {
  const { values } = parseArgs({ args: [...args], options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, only: { type: 'string' }, spec: { type: 'string' }, scale: { type: 'string', default: '1' }, help: { type: 'boolean', default: false } } });
  if (values.help) return undefined;
  const [seconds, seed, scale] = [Number(values.seconds), values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed), Number(values.scale)];
  if (!(seconds >= 0) || !Number.isSafeInteger(seed) || !(scale > 0)) throw new Error('--seconds, --seed and --scale take numbers.');
  const { only, spec } = values;
  const names = ['cases', 'examples', 'monsters', 'random', ...TARGETS.map(({ name }) => name), ...MONSTERS.map(({ name }) => name)];
  if (only !== undefined && !names.includes(only)) throw new Error(`There is no “${only}”; there are ${names.join(', ')}.`);
  if (spec !== undefined) console.log(`${spec}: ${examplesInFile(spec).length} examples`);
  return { seconds, seed, only, spec, scale };
}

class Run {
  readonly #wish: Wish;
  readonly #workshop = new Workshop();
  readonly #failures: Failure[] = [];
  #runs = 0;

  constructor(wish: Wish) {
    this.#wish = wish;
  }

  /** @returns whether nothing failed */
  async done(): Promise<boolean> {
    const { seed, seconds } = this.#wish;
    console.log(`seed ${seed}`);
    const started = performance.now();
    if (this.#isWanted('cases')) await this.#do('cases', { kind: 'cases' });
    if (this.#isWanted('examples')) for (const target of TARGETS.filter(({ reads }) => reads === 'contracts')) await this.#examples(target);
    for (const { name } of MONSTERS) if (this.#isWanted('monsters') || this.#wish.only === name) await this.#do(name, { kind: 'monster', name, scale: this.#wish.scale });
    const targets = TARGETS.filter(({ name }) => this.#isWanted('random') || this.#wish.only === name);
    const until = performance.now() + seconds * 1000;
    for (let round = 0; targets.length > 0 && performance.now() < until; round += 1) {
      for (const target of targets) {
        const milliseconds = Math.min(ROUND, until - performance.now());
        if (milliseconds > 0) await this.#do(target.name, { kind: 'random', target: target.name, seed: seed + round, milliseconds });
      }
    }
    this.#workshop.close();
    const took = (performance.now() - started) / 1000;
    console.log(`${this.#runs} inputs in ${took.toFixed(0)} s, ${(this.#runs / took).toFixed(1)} a second; ${this.#failures.length} failed; seed ${seed}`);
    return this.#failures.length === 0;
  }

  #isWanted(part: 'cases' | 'examples' | 'monsters' | 'random'): boolean {
    return this.#wish.only === undefined || this.#wish.only === part;
  }

  async #examples({ name }: Target): Promise<void> {
    for (const file of this.#wish.spec === undefined ? [undefined] : [undefined, this.#wish.spec]) await this.#do(`examples, ${name}`, { kind: 'examples', target: name, file });
  }

  async #do(title: string, job: Job): Promise<void> {
    const started = performance.now();
    const { runs, failures } = await this.#workshop.done(job);
    this.#runs += runs;
    const took = (performance.now() - started) / 1000;
    console.log(`${title.padEnd(36)} ${String(runs).padStart(6)} in ${took.toFixed(1)} s${failures.length === 0 ? '' : `, ${failures.length} FAILED`}`);
    for (const failure of failures) this.#tell(job, failure);
  }

  #tell(job: Job, failure: Failure): void {
    const { target, failed, stack, input } = failure;
    // The same fault is found again in every round: it is told once.
    if (this.#failures.some((other) => other.target === target && other.failed === failed)) return;
    this.#failures.push(failure);
    const isNew = job.kind === 'random' || job.kind === 'examples';
    const path = isNew ? keepCase({ target, failed, input }) : undefined;
    console.log(`  ${target}: ${failed}${path === undefined ? '' : `\n  kept as ${path}`}\n${stack.split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 8).join('\n')}`);
  }
}

try {
  const wish = wishOf(process.argv.slice(2));
  if (wish === undefined) console.log(USAGE);
  else process.exitCode = (await new Run(wish).done()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
