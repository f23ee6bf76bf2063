/** Has jobs done in another process, and tells what became of it where it hangs or falls over. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Done, Job } from './jobs.ts';
import type { Input } from './targets.ts';

/** Seconds that one input may take, whatever else the machine does, before it counts as a hang. */
const HANGS = 240;

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'contract-review-fuzz-'));
  readonly #notes = join(this.#folder, 'input.json');
  #child: ChildProcess | undefined;

  /** What a job gives; where the process hangs or falls over, a failure with the input that it was at. */
  async done(job: Job): Promise<Done> {
    const child = (this.#child ??= fork(CHILD, [this.#notes], { execArgv: ['--import', 'tsx'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
    const started = Date.now();
    return new Promise((resolve) => {
      const finish = (answer: Done): void => {
        clearInterval(watch);
        child.removeAllListeners();
        resolve(answer);
      };
      const lost = (failed: string): void => {
        this.#child = undefined;
        finish({ runs: 1, failures: [this.#failureAt(job, failed)] });
      };
      const watch = setInterval(() => {
        if (Date.now() - Math.max(started, this.#lastNote()) < HANGS * 1000) return;
        child.kill('SIGKILL');
        lost(`hangs: no answer in ${HANGS} seconds`);
      }, 1000);
      child.once('message', (answer) => finish(answer as Done));
      child.once('exit', (code, signal) => lost(`the process ended: ${signal ?? code}`));
      child.send(job);
    });
  }

  #lastNote(): number {
    try {
      return statSync(this.#notes).mtimeMs;
    } catch {
      return 0;
    }
  }

  #failureAt(job: Job, failed: string): Done['failures'][number] {
    const seed = job.kind === 'random' ? job.seed : 0;
    try {
      const { target, input } = JSON.parse(readFileSync(this.#notes, 'utf8')) as { target: string; input: Input };
      return { target, seed, failed, stack: '', input };
    } catch {
      return { target: 'target' in job ? job.target : job.kind, seed, failed, stack: '', input: '' };
    }
  }

  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.disconnect();
    this.#child = undefined;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
