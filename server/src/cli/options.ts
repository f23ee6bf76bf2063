/** The options of a command. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Complaint } from './complaint.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The values of options and what else stands there; throws a `Complaint` for what is not known. */
export function readOptions<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Complaint(error instanceof Error ? error.message : String(error));
  }
}

/** One of the choices that an option has; throws a `Complaint` that lists them. */
export function oneOf<const T extends string>(value: string, choices: readonly T[], option: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new Complaint(`--${option} is ${choices.join(', ')}, not "${value}"`);
  return choice;
}

/** The number of drafts to work on at a time; undefined where nothing is said. */
export function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (jobs < 1) throw new Complaint(`--jobs is a number from 1 to 999, not "${value}"`);
  return jobs;
}
