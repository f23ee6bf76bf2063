/** The most memory each subject needs for a contract, in a process of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../jobs.ts';
import type { Options } from '../options.ts';
import { run } from '../run.ts';
import { PEERS } from '../subjects.ts';
import type { PeerName, SubjectName } from '../subjects.ts';
import { megabytes } from '../table.ts';
import type { Table } from '../table.ts';
import { edition } from '../texts.ts';
import type { TooSlow } from './peers.ts';

const SUBJECTS: readonly SubjectName[] = ['parse', 'review', ...PEERS];

export interface MemoryFigures {
  readonly text: string;
  readonly subject: SubjectName;
  /** Undefined when it took too long. */
  readonly memory: Memory | undefined;
}

/** The contract is generated here, into a file: the generator's memory is not the subject's. */
export async function benchMemory(text: string, bytes: number, options: Options, tooSlow: TooSlow): Promise<MemoryFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-review-bench-'));
  const path = join(folder, 'contract.md');
  await writeFile(path, edition({ kind: 'generated', bytes, language: 'en' }, 0));
  const figures: MemoryFigures[] = [];
  for (const subject of SUBJECTS) figures.push({ text, subject, memory: await memoryOf(subject, path, options, tooSlow) });
  await rm(folder, { recursive: true });
  return figures;
}

async function memoryOf(subject: SubjectName, path: string, { limit }: Options, tooSlow: TooSlow): Promise<Memory | undefined> {
  const peer = PEERS.find((each) => each === subject);
  if (peer !== undefined && tooSlow.has(peer)) return undefined;
  const source = { kind: 'document', path } as const;
  const outcome = await run({ subjects: [subject], kinds: ['cold', 'keystroke'], source, runs: 1, fewestRuns: 1, time: 0, warmUp: false }, limit);
  if (outcome.memory === undefined) noteSlow(peer, tooSlow);
  return outcome.memory;
}

function noteSlow(peer: PeerName | undefined, tooSlow: TooSlow): void {
  if (peer !== undefined) tooSlow.add(peer);
}

export function memoryTable(figures: readonly MemoryFigures[], limit: number): Table {
  const texts = [...new Set(figures.map(({ text }) => text))];
  const cell = (text: string, subject: SubjectName): string => {
    const memory = figures.find((each) => each.text === text && each.subject === subject)?.memory;
    return memory === undefined ? `> ${limit / 1000} s` : `${megabytes(memory.peak)} (${megabytes(memory.before)})`;
  };
  return {
    title: 'Peak memory',
    note: 'MB resident at most, each in a process of its own: the contract read once, and again after a keystroke. In brackets: with everything loaded and nothing read (Node, the TypeScript loader and, of ours, the clause library are in it).',
    head: ['text', ...SUBJECTS],
    rows: texts.map((text) => [text, ...SUBJECTS.map((subject) => cell(text, subject))]),
  };
}
