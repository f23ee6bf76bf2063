/** Runs one job in a process of its own and tells the parent, which ends it when a run takes too long. */
import process from 'node:process';
import type { Job, Kind, Message } from './jobs.ts';
import { residentOf } from './resident.ts';
import type { Session, Subject } from './subject.ts';
import { LOADERS } from './subjects.ts';
import type { SubjectName } from './subjects.ts';
import { edition, flat, middleOf, typed } from './texts.ts';

/** For every subject, until its code is compiled as it will be: at most so many texts and milliseconds. */
const WARM_UP = { texts: 16, time: 2000, bytes: 25_000, editions: 10_000 };

/** The edition that is typed in. */
const TYPED_EDITION = 5_000;

interface Runner {
  readonly name: SubjectName;
  readonly subject: Subject;
}

process.once('message', (job: Job) => {
  work(job).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function work(job: Job): Promise<void> {
  const runners: Runner[] = [];
  for (const name of job.subjects) runners.push({ name, subject: await LOADERS[name]() });
  if (job.warmUp) for (const runner of runners) await warmUp(runner, job);
  const before = process.memoryUsage().rss;
  if (job.kinds.includes('cold')) await runCold(job, runners);
  if (job.kinds.includes('keystroke')) await runKeystrokes(job, runners);
  await tell({ type: 'done', memory: { before, peak: peakOf() } });
}

/** What the system says of this process: `maxRSS` may be what the parent had when it forked. */
function peakOf(): number {
  return residentOf('self')?.peak ?? process.resourceUsage().maxRSS * 1024;
}

async function warmUp({ name, subject }: Runner, { source }: Job): Promise<void> {
  const texts = source.kind === 'generated' ? source : { kind: 'generated' as const, bytes: 0 };
  const end = performance.now() + WARM_UP.time;
  await tell({ type: 'begins', subject: name, kind: 'cold' });
  for (let each = 0; each < WARM_UP.texts && performance.now() < end; each++) {
    const text = edition({ ...texts, bytes: WARM_UP.bytes }, WARM_UP.editions + each);
    const session = subject.open();
    await session.check(text);
    await session.check(typed(text, middleOf(text), 1));
  }
  await tell({ type: 'ended' });
}

/** Every run reads a text that nobody has seen, the subjects in turns first. */
async function runCold(job: Job, runners: readonly Runner[]): Promise<void> {
  await repeat(job, async (run) => {
    const text = flat(edition(job.source, job.warmUp ? run + 1 : run));
    for (const { name, subject } of inTurn(runners, run)) await time('cold', run, name, () => subject.open().check(text));
  });
}

/** Every subject has read the text; then a letter is typed in its middle, and another. */
async function runKeystrokes(job: Job, runners: readonly Runner[]): Promise<void> {
  const text = flat(edition(job.source, job.warmUp ? TYPED_EDITION : 0));
  const place = middleOf(text);
  const sessions: { readonly name: SubjectName; readonly session: Session }[] = [];
  for (const { name, subject } of runners) {
    const session = subject.open();
    await tell({ type: 'begins', subject: name, kind: 'keystroke' });
    await session.check(text);
    await tell({ type: 'ended' });
    sessions.push({ name, session });
  }
  await repeat(job, async (run) => {
    const edited = typed(text, place, run + 1);
    for (const { name, session } of inTurn(sessions, run)) await time('keystroke', run, name, () => session.check(edited));
  });
}

async function repeat({ runs, fewestRuns, time: most }: Job, once: (run: number) => Promise<void>): Promise<void> {
  const end = performance.now() + most;
  for (let run = 0; run < runs && (run < fewestRuns || performance.now() < end); run++) await once(run);
}

function inTurn<T>(items: readonly T[], run: number): T[] {
  const first = run % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Garbage is not collected by force before the clock starts: that throws compiled code away, too. */
async function time(kind: Kind, run: number, subject: SubjectName, check: () => number | Promise<number>): Promise<void> {
  await tell({ type: 'begins', subject, kind });
  const start = performance.now();
  const found = await check();
  const milliseconds = performance.now() - start;
  await tell({ type: 'ended', timing: { subject, kind, run, milliseconds, found } });
}

/** Waits until the message is out: what follows may block for a minute. */
function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}
