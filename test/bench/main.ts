/** The bench: measures what it is asked for and prints tables. `npm run bench -- --help` tells how. */
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildAll } from './build.ts';
import { readOptions, USAGE } from './options.ts';
import type { Options, Part } from './options.ts';
import { benchMemory, memoryTable } from './parts/memory.ts';
import { benchPeers, peersTable } from './parts/peers.ts';
import type { GivenUp } from './parts/peers.ts';
import { benchReview, reviewSummary, reviewTable } from './parts/review.ts';
import type { ReviewFigures } from './parts/review.ts';
import { benchStart, fileSizes, sizesTable, startTable } from './parts/start.ts';
import { benchStdio, stdioTable } from './parts/stdio.ts';
import { asMarkdown, asText, sizeName } from './table.ts';
import type { Table } from './table.ts';

class Bench {
  readonly #options: Options;
  readonly #raw: Record<string, unknown> = {};
  /** What a peer could not do at one size, it is not asked to do at a larger one, in whatever part. */
  readonly #givenUp: GivenUp = new Map();

  constructor(options: Options) {
    this.#options = options;
  }

  async run(): Promise<void> {
    await buildAll();
    const { docs } = this.#options;
    this.#raw['environment'] = { node: process.version, cpu: cpus()[0]?.model, date: new Date().toISOString() };
    if (docs === undefined) await this.#generated();
    else await this.#documents(docs);
  }

  async #generated(): Promise<void> {
    if (this.#wants('cold') || this.#wants('keystroke')) {
      await this.#part('review', (text, bytes) => benchReview(text, { kind: 'generated', bytes }, this.#options), (figures) => reviewTable('Review', figures));
    }
    if (this.#wants('stdio')) await this.#part('stdio', (text, bytes) => benchStdio(text, bytes, this.#options), stdioTable);
    const { limit } = this.#options;
    if (this.#wants('peers')) {
      await this.#part('peers', (text, bytes) => benchPeers(text, bytes, this.#options, this.#givenUp), (figures) => peersTable(figures.flat(), limit));
    }
    if (this.#wants('memory')) {
      await this.#part('memory', (text, bytes) => benchMemory(text, bytes, this.#options, this.#givenUp), (figures) => memoryTable(figures.flat(), limit));
    }
    if (this.#wants('start')) await this.#start();
  }

  /** One part at all sizes, smallest first. */
  async #part<Figures>(name: string, measure: (text: string, bytes: number) => Promise<Figures>, table: (figures: Figures[]) => Table): Promise<void> {
    const figures: Figures[] = [];
    for (const kilobytes of [...this.#options.sizes].sort((one, other) => one - other)) {
      note(`${name}, ${sizeName(kilobytes)}`);
      figures.push(await measure(sizeName(kilobytes), kilobytes * 1000));
    }
    await this.#keep(name, figures);
    this.#print(table(figures));
  }

  async #documents(folder: string): Promise<void> {
    const figures: ReviewFigures[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')).sort()) {
      note(file);
      figures.push(await benchReview(file, { kind: 'document', path: join(folder, file) }, { ...this.#options, time: this.#options.time / 8 }));
    }
    await this.#keep('documents', figures);
    const table = reviewTable('Documents', figures);
    this.#print({ ...table, rows: [...table.rows, reviewSummary(figures)] });
  }

  async #start(): Promise<void> {
    note('start');
    const start = await benchStart(this.#options);
    const sizes = await fileSizes();
    await this.#keep('start', start);
    await this.#keep('files', sizes);
    this.#print(startTable(start));
    this.#print(sizesTable(sizes));
  }

  /** Written at once: a long bench that is ended before its time leaves what it has. */
  async #keep(name: string, figures: unknown): Promise<void> {
    this.#raw[name] = figures;
    const { json } = this.#options;
    if (json !== undefined) await writeFile(json, `${JSON.stringify(this.#raw, undefined, 2)}\n`);
  }

  #wants(part: Part): boolean {
    return this.#options.parts.has(part);
  }

  #print(table: Table): void {
    console.log(`${this.#options.markdown ? asMarkdown(table) : asText(table)}`);
  }
}

/** How far it is, where it does not get into the tables. */
function note(text: string): void {
  process.stderr.write(`${text} …\n`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(USAGE);
  else await new Bench(options).run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
