/** How long a check may take: a bound against hangs, far above what it takes. */
import process from 'node:process';
import type { Input } from './targets.ts';

/** Milliseconds for an input, at most: some for what is done once, and about twenty times what a KB takes. */
export interface Budget {
  readonly once: number;
  readonly perKb: number;
}

/** Of the checks of random texts; the slowest of them read each of several versions twice, or review a draft anew for each fix. */
export const RANDOM: Budget = { once: 10_000, perKb: 400 };

/** Of reading, reviewing and showing one monster. */
export const MONSTROUS: Budget = { once: 10_000, perKb: 60 };

/** Milliseconds of this process's own work, whatever else the machine does. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function lengthOf(input: Input): number {
  return typeof input === 'string' ? input.length : input.reduce((sum, text) => sum + text.length, 0);
}

export class TooSlow extends Error {}

/**
 * Checks an input.
 *
 * @returns the milliseconds that it took
 * @throws what the check throws, or TooSlow
 */
export function timed(check: (input: Input) => void, input: Input, { once, perKb }: Budget = RANDOM): number {
  const before = worked();
  check(input);
  const took = worked() - before;
  const allowed = once + (lengthOf(input) / 1024) * perKb;
  if (took > allowed) throw new TooSlow(`took ${Math.round(took)} ms for ${lengthOf(input)} code units; ${Math.round(allowed)} ms are allowed`);
  return took;
}
