/** Has a child process do a job, and ends it when one of the subjects takes too long. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Job, Memory, Message, Timing } from './jobs.ts';
import { CHILD, ROOT } from './paths.ts';
import { PEERS } from './subjects.ts';
import type { SubjectName } from './subjects.ts';

export interface Outcome {
  readonly timings: readonly Timing[];
  /** Undefined when the child did not come to the end. */
  readonly memory: Memory | undefined;
  /** Why the peer was given up, if it was. */
  readonly failure: Failure | undefined;
}

export type Failure = 'too slow' | 'failed';

/** Megabytes of old space: a peer that needs more than Node's default gets it. */
const HEAP = 8192;

/**
 * @param limit milliseconds that one run of a peer may take; ours and the parse get a figure however long they take.
 * Rejects when the child fails outside the peers.
 */
export function run(job: Job, limit: number): Promise<Outcome> {
  const child = fork(CHILD, { cwd: ROOT, execArgv: [`--max-old-space-size=${HEAP}`, '--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    new Listener(child, limit, resolve, reject);
    child.send(job);
  });
}

class Listener {
  readonly #child: ChildProcess;
  readonly #limit: number;
  readonly #timings: Timing[] = [];
  #memory: Memory | undefined;
  #tooSlow = false;
  #running: SubjectName | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(child: ChildProcess, limit: number, resolve: (outcome: Outcome) => void, reject: (error: Error) => void) {
    this.#child = child;
    this.#limit = limit;
    child.on('message', (message: Message) => this.#hear(message));
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(this.#timer);
      const failure = this.#failure(code);
      if (failure !== undefined && !isPeer(this.#running)) reject(new Error(`The child process ended with ${code ?? 'a signal'}.`));
      else resolve({ timings: this.#timings, memory: this.#memory, failure });
    });
  }

  #hear(message: Message): void {
    clearTimeout(this.#timer);
    if (message.type === 'begins') this.#begin(message.subject);
    else this.#running = undefined;
    if (message.type === 'ended' && message.timing !== undefined) this.#timings.push(message.timing);
    if (message.type === 'done') this.#memory = message.memory;
  }

  #begin(subject: SubjectName): void {
    this.#running = subject;
    if (!isPeer(subject)) return;
    this.#timer = setTimeout(() => {
      this.#tooSlow = true;
      this.#child.kill('SIGKILL');
    }, this.#limit);
  }

  #failure(code: number | null): Failure | undefined {
    if (this.#tooSlow) return 'too slow';
    return code === 0 ? undefined : 'failed';
  }
}

function isPeer(subject: SubjectName | undefined): boolean {
  return PEERS.some((peer) => peer === subject);
}
