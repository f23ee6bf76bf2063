/** What a run does, job by job; each is done in a process of its own, which may hang or fall over. */
import type { Failure } from './random.ts';
import { MONSTROUS, timed } from './budget.ts';
import { keptCases } from './cases.ts';
import { failureOf, firstLine, smallFailure, tried } from './random.ts';
import { checkMonster } from './properties/monsters.ts';
import { TARGETS, targetNamed } from './targets.ts';
import type { Input, Target } from './targets.ts';
import { EXAMPLES, examplesInFile } from './texts/examples.ts';
import { MONSTERS } from './texts/monsters.ts';

export type Job =
  | { readonly kind: 'cases' }
  /** All examples of CommonMark, or those in a file, with one target. */
  | { readonly kind: 'examples'; readonly target: string; readonly file: string | undefined }
  | { readonly kind: 'monster'; readonly name: string; readonly scale: number }
  | { readonly kind: 'random'; readonly target: string; readonly seed: number; readonly milliseconds: number };

export interface Done {
  readonly runs: number;
  readonly failures: readonly Failure[];
}

/** Called with the target and each input before it is tried. */
export type Begin = (target: string, input: Input) => void;

export function done(job: Job, begin: Begin): Done {
  switch (job.kind) {
    case 'cases':
      return doneCases(begin);
    case 'examples':
      return doneExamples(wanted(job.target), job.file === undefined ? EXAMPLES : examplesInFile(job.file), begin);
    case 'monster':
      return doneMonster(job.name, job.scale, begin);
    case 'random': {
      const { runs, failure } = tried(watched(wanted(job.target), begin), job.seed, Number.MAX_SAFE_INTEGER, job.milliseconds);
      return { runs, failures: failure === undefined ? [] : [failure] };
    }
  }
}

/** @throws Error where there is none of that name */
function wanted(name: string): Target {
  const target = targetNamed(name);
  if (target === undefined) throw new Error(`There is no target “${name}”; there are ${TARGETS.map((each) => each.name).join(', ')}.`);
  return target;
}

function watched(target: Target, begin: Begin): Target {
  return {
    ...target,
    check: (input) => {
      begin(target.name, input);
      target.check(input);
    },
  };
}

function doneCases(begin: Begin): Done {
  const failures: Failure[] = [];
  const cases = keptCases();
  for (const [name, { target, input }] of cases) {
    const error = failureOf(watched(wanted(target), begin), input);
    if (error !== undefined) failures.push({ target, seed: 0, failed: `${name}: ${firstLine(error)}`, stack: error.stack ?? '', input });
  }
  return { runs: cases.size, failures };
}

function doneExamples(target: Target, examples: readonly string[], begin: Begin): Done {
  const own = watched(target, begin);
  const failures: Failure[] = [];
  for (const text of examples) {
    if (failureOf(own, text) === undefined) continue;
    failures.push(smallFailure(own, 0, text));
    // One is enough to begin with, and each takes time to be made small.
    break;
  }
  return { runs: examples.length, failures };
}

function doneMonster(name: string, scale: number, begin: Begin): Done {
  const monster = MONSTERS.find((each) => each.name === name);
  if (monster === undefined) throw new Error(`There is no monster “${name}”.`);
  begin('monster', name);
  const text = monster.text(scale);
  try {
    timed((input) => checkMonster(String(input)), text, MONSTROUS);
    return { runs: 1, failures: [] };
  } catch (error) {
    // What it is made of is in its name: 20 MB need not be kept.
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { runs: 1, failures: [{ target: 'monster', seed: 0, failed: `${name}: ${message.slice(0, 300)}`, stack, input: name }] };
  }
}
