/** How soon the server answers, and how much there is to load. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Options } from '../options.ts';
import { DIST, ROOT } from '../paths.ts';
import { median } from '../statistics.ts';
import { Server } from '../stdio/server.ts';
import { figure } from '../table.ts';
import type { Table } from '../table.ts';

const RUNS = 25;
const FEWEST_RUNS = 15;

export interface StartFigures {
  /** Milliseconds, medians. */
  readonly server: number;
  readonly node: number;
  /** Median of server ÷ node, run by run. */
  readonly ratio: number;
  readonly runs: number;
}

export interface FileSize {
  readonly name: string;
  readonly bytes: number;
  /** Undefined for what is compressed already. */
  readonly gzip: number | undefined;
}

export async function benchStart(options: Options): Promise<StartFigures> {
  const pairs: { readonly node: number; readonly server: number }[] = [];
  for (let run = 0; run < Math.max(FEWEST_RUNS, options.runs ?? RUNS); run++) pairs.push({ node: await timeNode(), server: await timeServer() });
  return {
    server: median(pairs.map(({ server }) => server)),
    node: median(pairs.map(({ node }) => node)),
    ratio: median(pairs.map(({ server, node }) => server / node)),
    runs: pairs.length,
  };
}

async function timeNode(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - start;
}

async function timeServer(): Promise<number> {
  const start = performance.now();
  const server = new Server();
  await server.initialize();
  const milliseconds = performance.now() - start;
  await server.stop();
  return milliseconds;
}

export async function fileSizes(): Promise<FileSize[]> {
  const built = (await readdir(DIST)).filter((name) => name.endsWith('.cjs') || name === 'library.json').map((name) => join(DIST, name));
  const packed = (await readdir(ROOT)).filter((name) => name.endsWith('.vsix')).map((name) => join(ROOT, name));
  return Promise.all([...built, ...packed].map(sizeOf));
}

async function sizeOf(path: string): Promise<FileSize> {
  const content = await readFile(path);
  const name = path.slice(ROOT.length).replaceAll('\\', '/');
  return { name, bytes: content.length, gzip: name.endsWith('.vsix') ? undefined : gzipSync(content, { level: 9 }).length };
}

export function startTable({ server, node, ratio, runs }: StartFigures): Table {
  return {
    title: 'Start',
    note: `From spawning the server to the answer to initialize ÷ \`node -e 0\`, in turns; medians of ${runs} runs.`,
    head: ['server ms', 'node ms', 'server ÷ node'],
    rows: [[figure(server), figure(node), figure(ratio)]],
  };
}

export function sizesTable(sizes: readonly FileSize[]): Table {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
  return {
    title: 'Files',
    note: 'KB (of 1,024 bytes) as built for production.',
    head: ['file', 'KB', 'gzip KB'],
    rows: sizes.map(({ name, bytes, gzip }) => [name, kilobytes(bytes), gzip === undefined ? '–' : kilobytes(gzip)]),
  };
}
