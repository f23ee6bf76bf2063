/** Work on many drafts, on all cores of the machine. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Complaint } from './complaint.ts';
import type { FoundDraft } from './drafts.ts';

/** What a command does with each draft. The same code runs in every thread: what goes in and comes out is plain data. */
export interface Task<O, R> {
  /** Unique among the tasks that the program serves. */
  readonly name: string;
  /** Called once in each thread; what it gives is called once for each draft, and may throw a `Complaint`. */
  readonly begin: (options: O) => (draft: FoundDraft) => Promise<R>;
}

/** What became of a draft: a result, or why there is none. */
export type Done<R> = { readonly draft: FoundDraft } & ({ readonly result: R } | { readonly complaint: string });

type Outcome<R> = { readonly result: R } | { readonly complaint: string };

/** Bytes of drafts from which on a further thread saves more time than it takes to start. */
const WORTH_A_THREAD = 1_000_000;

/** How far the threads may be ahead of the draft whose result comes next, for each thread. */
const AHEAD = 8;

interface ThreadData {
  readonly task: string;
  readonly options: unknown;
}

/**
 * Does the work on each draft and gives the results in the order of the drafts, whatever number of threads there are.
 * A draft on which a thread breaks down gets a complaint, and the others go on.
 *
 * @param jobs how many threads; undefined for as many as are worth it
 * @param program the script that a thread runs: the bundle, which ends in {@link serveTasks}
 */
export async function* inBatch<O, R>(task: Task<O, R>, options: O, drafts: readonly FoundDraft[], jobs: number | undefined, program = __filename): AsyncGenerator<Done<R>> {
  const threads = Math.min(drafts.length, jobs ?? (await jobsWorth(drafts)));
  let own: ((draft: FoundDraft) => Promise<Outcome<R>>) | undefined;
  const here = (draft: FoundDraft): Promise<Outcome<R>> => (own ??= outcomes(task.begin(options)))(draft);
  if (threads < 2) {
    for (const draft of drafts) yield { draft, ...(await here(draft)) };
    return;
  }
  const pool = new Pool<R>(program, { task: task.name, options }, threads);
  try {
    // Standard input is this thread's alone.
    const there = (draft: FoundDraft): Promise<Outcome<R>> => (draft.path === '-' ? here(draft) : pool.run(draft));
    yield* inOrder(drafts, threads * AHEAD, there);
  } finally {
    pool.end();
  }
}

/** Serves the tasks of {@link inBatch} where the program runs as one of its threads; false where it does not. */
export function serveTasks(tasks: readonly Task<never, unknown>[]): boolean {
  const port = parentPort;
  if (isMainThread || port === null) return false;
  const { task, options } = workerData as ThreadData;
  const begin = tasks.find(({ name }) => name === task)?.begin;
  if (begin === undefined) throw new Error(`no task "${task}"`);
  // The options are those that the same task got in the main thread.
  const work = outcomes(begin(options as never));
  port.on('message', (draft: FoundDraft) => void work(draft).then((outcome) => port.postMessage(outcome)));
  port.postMessage(READY);
  return true;
}

const READY = 'ready';

function outcomes<R>(work: (draft: FoundDraft) => Promise<R>): (draft: FoundDraft) => Promise<Outcome<R>> {
  return async (draft) => {
    try {
      return { result: await work(draft) };
    } catch (error) {
      return { complaint: error instanceof Complaint ? error.message : brokeDown(error) };
    }
  };
}

function brokeDown(error: unknown): string {
  return `its review broke down (${error instanceof Error ? error.message : String(error)}); the others go on`;
}

async function* inOrder<R>(drafts: readonly FoundDraft[], most: number, work: (draft: FoundDraft) => Promise<Outcome<R>>): AsyncGenerator<Done<R>> {
  const running: Promise<Done<R>>[] = [];
  for (let next = 0; next < drafts.length || running.length > 0; ) {
    const draft = drafts[next];
    if (draft !== undefined && running.length < most) {
      running.push(work(draft).then((outcome) => ({ draft, ...outcome })));
      next++;
    } else {
      const first = await running.shift();
      if (first !== undefined) yield first;
    }
  }
}

async function jobsWorth(drafts: readonly FoundDraft[]): Promise<number> {
  const sizes = await Promise.all(drafts.map(({ path }) => stat(path).then(({ size }) => size, () => 0)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(availableParallelism(), Math.ceil(bytes / WORTH_A_THREAD));
}

interface Waiting<R> {
  readonly draft: FoundDraft;
  readonly done: (outcome: Outcome<R>) => void;
}

/** Threads, each of which works on one draft at a time. */
class Pool<R> {
  readonly #program: string;
  readonly #data: ThreadData;
  readonly #threads = new Set<Thread<R>>();
  readonly #idle: Thread<R>[] = [];
  readonly #queue: Waiting<R>[] = [];
  readonly #most: number;
  /** Why no thread can be started; none is tried again. */
  #broken: string | undefined;

  constructor(program: string, data: ThreadData, most: number) {
    this.#program = program;
    this.#data = data;
    this.#most = most;
  }

  /** Never rejected. */
  run(draft: FoundDraft): Promise<Outcome<R>> {
    return new Promise((done) => {
      this.#queue.push({ draft, done });
      this.#next();
    });
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }

  #next(): void {
    if (this.#broken !== undefined) {
      for (const { done } of this.#queue.splice(0)) done({ complaint: this.#broken });
      return;
    }
    const thread = this.#idle.pop();
    const waiting = thread && this.#queue.shift();
    if (waiting !== undefined) thread?.take(waiting);
    else if (thread !== undefined) this.#idle.push(thread);
    else if (this.#queue.length > 0 && this.#threads.size < this.#most) this.#start();
  }

  #start(): void {
    const thread = new Thread<R>(this.#program, this.#data, {
      free: () => {
        this.#idle.push(thread);
        this.#next();
      },
      gone: (wasReady, why) => {
        this.#threads.delete(thread);
        if (!wasReady) this.#broken = brokeDown(why);
        this.#next();
      },
    });
    this.#threads.add(thread);
  }
}

interface Owner {
  readonly free: () => void;
  readonly gone: (wasReady: boolean, why: unknown) => void;
}

class Thread<R> {
  readonly #worker: Worker;
  readonly #owner: Owner;
  #isReady = false;
  #at: Waiting<R> | undefined;

  constructor(program: string, data: ThreadData, owner: Owner) {
    this.#owner = owner;
    this.#worker = new Worker(program, { workerData: data });
    this.#worker.on('message', (message: typeof READY | Outcome<R>) => this.#hear(message));
    let why: unknown;
    this.#worker.once('error', (error) => (why = error));
    this.#worker.once('exit', (code) => this.#leave(why ?? `exit ${code}`));
  }

  take(waiting: Waiting<R>): void {
    this.#at = waiting;
    this.#worker.postMessage(waiting.draft);
  }

  end(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  #hear(message: typeof READY | Outcome<R>): void {
    const at = this.#at;
    this.#at = undefined;
    this.#isReady = true;
    if (message !== READY) at?.done(message);
    this.#owner.free();
  }

  #leave(why: unknown): void {
    this.#at?.done({ complaint: brokeDown(why) });
    this.#owner.gone(this.#isReady, why);
  }
}
