import { readFileSync } from 'node:fs';

/** Bytes a process has resident now and had at most. */
export interface Resident {
  readonly now: number;
  readonly peak: number;
}

/** Undefined where the system does not tell. */
export function residentOf(pid: number | string): Resident | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name: string): number => Number(new RegExp(String.raw`^${name}:\s+(\d+) kB`, 'mu').exec(status)?.[1]) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return undefined;
  }
}
