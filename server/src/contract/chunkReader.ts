/** Parses the chunks of one draft, again and again while it is edited. */
import { parseBlocks } from './blocks.ts';
import type { ReadingCache } from './cache.ts';
import { between, common, Kept } from './changes.ts';
import { cutChunks } from './chunks.ts';
import type { Chunk } from './chunks.ts';
import { allLabels, labelsIn, missingIn } from './definitions.ts';
import type { ChunkBlocks } from './stretches.ts';
import type { Span } from './types.ts';
import { countParagraphs } from './units.ts';

/** Code units of Markdown that are parsed before whoever drives the reading may do something else. */
const SLICE = 8_000;

export class ChunkReader {
  readonly #cache: ReadingCache;
  readonly #labelsIn = new Kept<Chunk, readonly string[]>();
  #labels: readonly string[] = [];
  #chunks: readonly Chunk[] = [];
  #read: readonly ChunkBlocks[] = [];
  /** What a reading has parsed that was left: the next one begins with it. */
  readonly #unfinished = new Map<string, ChunkBlocks['blocks']>();

  constructor(cache: ReadingCache) {
    this.#cache = cache;
  }

  /** The chunks of `text.slice(body.start, body.end)`; those that no edit touched are the same objects as before. */
  *read(text: string, body: Span): Generator<undefined, readonly ChunkBlocks[]> {
    const chunks = cutChunks(text, body, this.#chunks);
    this.#define(chunks);
    const same = common(this.#chunks, chunks);
    const read: ChunkBlocks[] = [];
    let parsed = 0;
    for (const chunk of between(chunks, same)) {
      read.push(this.#parse(chunk));
      parsed += chunk.text.length;
      if (parsed < SLICE) continue;
      parsed = 0;
      yield;
    }
    this.#read = [...this.#read.slice(0, same.before), ...read, ...this.#read.slice(this.#read.length - same.after)];
    this.#chunks = chunks;
    this.#unfinished.clear();
    return this.#read;
  }

  /** What a chunk says may depend on the links that are defined elsewhere. */
  #define(chunks: readonly Chunk[]): void {
    const same = this.#labelsIn.update(chunks, ({ text }) => labelsIn(text));
    if ([...same.gone, ...between(this.#labelsIn.results, same)].every((labels) => labels.length === 0)) return;
    const labels = allLabels(this.#labelsIn.results);
    if (labels.join('\n') === this.#labels.join('\n')) return;
    this.#labels = labels;
    this.#chunks = [];
    this.#read = [];
    this.#unfinished.clear();
  }

  #parse(chunk: Chunk): ChunkBlocks {
    const blocks = this.#unfinished.get(chunk.text) ?? parseBlocks(chunk.text, missingIn(chunk.text, this.#labels), this.#cache);
    this.#unfinished.set(chunk.text, blocks);
    return { chunk, blocks, counts: countParagraphs(blocks) };
  }
}
