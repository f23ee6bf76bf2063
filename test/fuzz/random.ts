/** Tries one target with inputs of one seed, and makes what fails small. */
import fc from 'fast-check';
import { timed, TooSlow } from './budget.ts';
import { shrunk } from './shrink.ts';
import type { Input, Target } from './targets.ts';

export interface Failure {
  readonly target: string;
  readonly seed: number;
  readonly failed: string;
  readonly stack: string;
  readonly input: Input;
}

/** Milliseconds that are spent on making one failure small. */
const PATIENCE = 30_000;

/**
 * @param runs how many inputs are tried, at most
 * @param milliseconds after which no further one is tried
 */
export function tried(target: Target, seed: number, runs: number, milliseconds: number): { readonly runs: number; readonly failure?: Failure } {
  const property = fc.property(target.inputs, (input) => {
    timed(target.check, input);
  });
  const details = fc.check(property, { seed, numRuns: runs, endOnFailure: true, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false });
  const [input] = details.counterexample ?? [];
  if (!details.failed || input === undefined) return { runs: details.numRuns };
  return { runs: details.numRuns, failure: smallFailure(target, seed, input) };
}

/** The failure of an input, made small. */
export function smallFailure(target: Target, seed: number, input: Input): Failure {
  const first = failureOf(target, input);
  // What is slow stays slow only while it is long.
  const small = first instanceof TooSlow ? input : shrunk(input, (each) => sameKind(failureOf(target, each), first), performance.now() + PATIENCE);
  const error = failureOf(target, small) ?? first;
  return { target: target.name, seed, failed: firstLine(error), stack: error?.stack ?? '', input: small };
}

export function failureOf(target: Target, input: Input): Error | undefined {
  try {
    timed(target.check, input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Another fault than the one that was found is not to take its place. */
function sameKind(one: Error | undefined, two: Error | undefined): boolean {
  return one !== undefined && kindOf(one) === kindOf(two);
}

function kindOf(error: Error | undefined): string {
  return firstLine(error).replace(/\d+/gu, '0').replace(/"[^"]*"|“[^”]*”/gu, '""').slice(0, 60);
}

export function firstLine(error: Error | undefined): string {
  return (error?.message ?? '').split('\n', 1)[0]?.slice(0, 300) ?? '';
}
