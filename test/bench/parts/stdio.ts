/** What an editor sees of the built server over standard input and output. */
import type { Options } from '../options.ts';
import { Random } from '../random.ts';
import type { Resident } from '../resident.ts';
import { percentile } from '../statistics.ts';
import { EditorBuffer } from '../stdio/buffer.ts';
import { Server } from '../stdio/server.ts';
import { figure, megabytes } from '../table.ts';
import type { Table } from '../table.ts';
import { edition } from '../texts.ts';

const SMALL = 'file:///bench/small.md';
const LARGE = 'file:///bench/large.md';

/** Keystrokes after which the memory is read. */
const FIRST_KEYSTROKES = 20;

/** Milliseconds between two trivial requests. */
const PAUSE = 4;

/** Milliseconds after which the findings of an opened contract are taken to be complete, whatever the server says. */
const LATEST = 120_000;

export interface StdioFigures {
  readonly text: string;
  /** Milliseconds from didOpen to the first response with diagnostics, and to the last that the server asked to be fetched. */
  readonly open: number;
  readonly complete: number;
  readonly diagnostics: number;
  /** Milliseconds of the trivial request that took longest meanwhile. */
  readonly longestHover: number;
  readonly keystrokes: readonly number[];
  /** With the contract open, and after the first keystrokes; undefined where the system does not tell. */
  readonly opened: Resident | undefined;
  readonly memory: Resident | undefined;
}

export async function benchStdio(text: string, bytes: number, options: Options): Promise<StdioFigures> {
  const server = new Server();
  await server.initialize();
  await server.open(SMALL, edition({ kind: 'generated', bytes: 10_000, language: 'en' }, 1));
  await server.report(SMALL);
  const content = edition({ kind: 'generated', bytes, language: 'en' }, 0);
  const figures = await open(server, content);
  const opened = server.memory();
  const typist = new Typist(server, content);
  await typist.type(Math.min(FIRST_KEYSTROKES, options.keystrokes), Infinity);
  const memory = server.memory();
  await typist.type(options.keystrokes - typist.times.length, options.time * 4);
  await server.stop();
  return { text, ...figures, keystrokes: typist.times, opened, memory };
}

type Opened = Pick<StdioFigures, 'open' | 'complete' | 'diagnostics' | 'longestHover'>;

/** Opens the large contract, with trivial requests on the small one until the findings are complete. */
async function open(server: Server, content: string): Promise<Opened> {
  const hovers = new Hovers(server);
  const start = performance.now();
  await server.open(LARGE, content);
  hovers.begin();
  let report = await server.report(LARGE);
  const first = performance.now() - start;
  let complete = first;
  let diagnostics = report.kind === 'full' ? report.items.length : 0;
  // The first findings of a long contract have no result id: they are of what is seen, and the rest is announced.
  while (report.resultId === undefined && (await refreshed(server, LATEST))) {
    report = await server.report(LARGE);
    complete = performance.now() - start;
    if (report.kind === 'full') diagnostics = report.items.length;
  }
  return { open: first, complete, diagnostics, longestHover: await hovers.end() };
}

/** Whether the server asks for the diagnostics to be fetched anew before so many milliseconds have passed. */
async function refreshed(server: Server, wait: number): Promise<boolean> {
  const before = server.refreshes;
  const end = performance.now() + wait;
  while (performance.now() < end && server.refreshes === before) await pause();
  return server.refreshes !== before;
}

/** Trivial requests, one after the other. */
class Hovers {
  readonly #server: Server;
  #running = true;
  #done: Promise<number> = Promise.resolve(0);

  constructor(server: Server) {
    this.#server = server;
  }

  begin(): void {
    this.#done = this.#go();
  }

  /** The milliseconds of the longest. */
  end(): Promise<number> {
    this.#running = false;
    return this.#done;
  }

  async #go(): Promise<number> {
    let longest = 0;
    while (this.#running) {
      const start = performance.now();
      await this.#server.hover(SMALL);
      longest = Math.max(longest, performance.now() - start);
      await pause();
    }
    return longest;
  }
}

/** Types at random places and waits for the findings after every keystroke. */
class Typist {
  readonly times: number[] = [];
  readonly #server: Server;
  readonly #buffer: EditorBuffer;
  readonly #random = new Random(1);

  constructor(server: Server, content: string) {
    this.#server = server;
    this.#buffer = new EditorBuffer(content);
  }

  /** @param time milliseconds after which no further keystroke begins */
  async type(count: number, time: number): Promise<void> {
    const end = performance.now() + time;
    for (let each = 0; each < count && performance.now() < end; each++) {
      const change = this.#buffer.keystroke(this.#random);
      const start = performance.now();
      await this.#server.change(LARGE, this.times.length + 2, change);
      await this.#server.report(LARGE);
      this.times.push(performance.now() - start);
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

export function stdioTable(figures: readonly StdioFigures[]): Table {
  return {
    title: 'Over the connection',
    note: 'Milliseconds, with the server as it ships in a process of its own. Open: didOpen to the first diagnostics (and to the complete ones). Hover: the longest that a hover on another, small contract took meanwhile. Keystrokes at random places: didChange and the diagnostics asked for, to the answer parsed. Memory: resident with the contract open, and after 20 keystrokes.',
    head: ['text', 'open (complete)', 'hover', 'median', '99 %', 'most', 'keystrokes', 'memory MB (typing)', 'diagnostics'],
    rows: figures.map(({ text, open: first, complete, diagnostics, longestHover, keystrokes, opened, memory }) => [
      text,
      complete > first ? `${figure(first)} (${figure(complete)})` : figure(first),
      figure(longestHover),
      figure(percentile(keystrokes, 0.5)),
      figure(percentile(keystrokes, 0.99)),
      figure(Math.max(...keystrokes)),
      String(keystrokes.length),
      memory === undefined || opened === undefined ? '–' : `${megabytes(opened.now)} (${megabytes(memory.now)})`,
      String(diagnostics),
    ]),
  };
}
