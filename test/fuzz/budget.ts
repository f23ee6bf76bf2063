/** How long a check may take: a bound against hangs, far above what it takes. */
import process from 'node:process';
import type { Input } from './targets.ts';

/** Milliseconds of this process's own work, whatever else the machine does. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function lengthOf(input: Input): number {
  return typeof input === 'string' ? input.length : input.reduce((sum, text) => sum + text.length, 0);
}

/** Milliseconds for a check, at most: some for what is done once, and twenty times what a KB takes in the slowest of them. */
export function allowed(input: Input): number {
  return 8_000 + lengthOf(input) * 1.5;
}

export class TooSlow extends Error {}

/** @throws what the check throws, or TooSlow */
export function timed(check: (input: Input) => void, input: Input): number {
  const before = worked();
  check(input);
  const took = worked() - before;
  if (took > allowed(input)) throw new TooSlow(`took ${Math.round(took)} ms for ${lengthOf(input)} code units; ${Math.round(allowed(input))} ms are allowed`);
  return took;
}
