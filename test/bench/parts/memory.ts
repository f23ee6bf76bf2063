/** The most memory each subject needs for a contract, in a process of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../jobs.ts';
import type { Options } from '../options.ts';
import { run } from '../run.ts';
import type { Failure } from '../run.ts';
import { PEERS } from '../subjects.ts';
import type { SubjectName } from '../subjects.ts';
import { megabytes } from '../table.ts';
import type { Table } from '../table.ts';
import { edition } from '../texts.ts';
import { failureName } from './peers.ts';
import type { GivenUp } from './peers.ts';

const SUBJECTS: readonly SubjectName[] = ['parse', 'review', ...PEERS];

export interface MemoryFigures {
  readonly text: string;
  readonly subject: SubjectName;
  /** Undefined when it was given up before. */
  readonly memory: Memory | undefined;
  readonly failure: Failure | undefined;
}

/** The contract is generated here, into a file: the generator's memory is not the subject's. */
export async function benchMemory(text: string, bytes: number, options: Options, givenUp: GivenUp): Promise<MemoryFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-review-bench-'));
  const path = join(folder, 'contract.md');
  await writeFile(path, edition({ kind: 'generated', bytes, language: 'en' }, 0));
  const figures: MemoryFigures[] = [];
  for (const subject of SUBJECTS) figures.push({ text, subject, ...(await memoryOf(subject, path, options, givenUp)) });
  await rm(folder, { recursive: true });
  return figures;
}

async function memoryOf(subject: SubjectName, path: string, { limit }: Options, givenUp: GivenUp): Promise<Pick<MemoryFigures, 'memory' | 'failure'>> {
  const peer = PEERS.find((each) => each === subject);
  const before = peer && givenUp.get(peer);
  if (before !== undefined) return { memory: undefined, failure: before };
  const source = { kind: 'document', path } as const;
  const outcome = await run({ subjects: [subject], kinds: ['cold', 'keystroke'], source, runs: 1, fewestRuns: 1, time: 0, warmUp: false }, limit);
  if (peer !== undefined && outcome.failure !== undefined) givenUp.set(peer, outcome.failure);
  return { memory: outcome.memory, failure: outcome.failure };
}

export function memoryTable(figures: readonly MemoryFigures[], limit: number): Table {
  const texts = [...new Set(figures.map(({ text }) => text))];
  const cell = (text: string, subject: SubjectName): string => {
    const found = figures.find((each) => each.text === text && each.subject === subject);
    const memory = found?.memory;
    return memory === undefined ? failureName(found?.failure, limit) : `${megabytes(memory.peak)} (${megabytes(memory.before)})`;
  };
  return {
    title: 'Peak memory',
    note: 'MB resident at most, each in a process of its own: the contract read once, and again after a keystroke. In brackets: with everything loaded and nothing read (Node, the TypeScript loader and, of ours, the clause library are in it).',
    head: ['text', ...SUBJECTS],
    rows: texts.map((text) => [text, ...SUBJECTS.map((subject) => cell(text, subject))]),
  };
}
