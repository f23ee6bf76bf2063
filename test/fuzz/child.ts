/** Does one job after the other for the process that started it, and writes down what it is at. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { done } from './jobs.ts';
import type { Job } from './jobs.ts';

const [notes = ''] = process.argv.slice(2);

process.on('message', (job: Job) => {
  const answer = done(job, (target, input) => writeFileSync(notes, JSON.stringify({ target, input })));
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
