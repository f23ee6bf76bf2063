/** Has a child process do a job, and ends it when one of the subjects takes too long. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Job, Kind, Memory, Message, Timing } from './jobs.ts';
import { CHILD, ROOT } from './paths.ts';
import type { SubjectName } from './subjects.ts';

export interface Outcome {
  readonly timings: readonly Timing[];
  /** Undefined when the child did not come to the end. */
  readonly memory: Memory | undefined;
  /** What took longer than the limit. */
  readonly tooSlow: { readonly subject: SubjectName; readonly kind: Kind } | undefined;
}

/** Megabytes of old space: a peer that needs more than Node's default gets it. */
const HEAP = 8192;

/** @param limit milliseconds that one run of one subject may take */
export function run(job: Job, limit: number): Promise<Outcome> {
  const child = fork(CHILD, { cwd: ROOT, execArgv: ['--expose-gc', `--max-old-space-size=${HEAP}`, '--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    new Listener(child, limit, resolve, reject);
    child.send(job);
  });
}

class Listener {
  readonly #timings: Timing[] = [];
  #memory: Memory | undefined;
  #tooSlow: Outcome['tooSlow'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(child: ChildProcess, limit: number, resolve: (outcome: Outcome) => void, reject: (error: Error) => void) {
    child.on('message', (message: Message) => this.#hear(message, child, limit));
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(this.#timer);
      if (code !== 0 && this.#tooSlow === undefined) reject(new Error(`The child process ended with ${code ?? 'a signal'}.`));
      else resolve({ timings: this.#timings, memory: this.#memory, tooSlow: this.#tooSlow });
    });
  }

  #hear(message: Message, child: ChildProcess, limit: number): void {
    clearTimeout(this.#timer);
    if (message.type === 'begins') {
      this.#timer = setTimeout(() => {
        this.#tooSlow = { subject: message.subject, kind: message.kind };
        child.kill('SIGKILL');
      }, limit);
    } else if (message.type === 'ended') {
      if (message.timing !== undefined) this.#timings.push(message.timing);
    } else {
      this.#memory = message.memory;
    }
  }
}
