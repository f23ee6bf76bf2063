/** Parses the chunks of one draft, again and again while it is edited. */
import { parseBlocks } from './blocks.ts';
import type { ReadingCache } from './cache.ts';
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
  #chunks: readonly Chunk[] = [];
  #labelsIn = new WeakMap<Chunk, readonly string[]>();
  #labels: readonly string[] = [];
  #read = new WeakMap<Chunk, ChunkBlocks>();

  constructor(cache: ReadingCache) {
    this.#cache = cache;
  }

  /** The chunks of `text.slice(body.start, body.end)`; those that no edit touched are the same objects as before. */
  *read(text: string, body: Span): Generator<undefined, ChunkBlocks[]> {
    const chunks = cutChunks(text, body, this.#chunks);
    this.#chunks = chunks;
    this.#defined(allLabels(chunks.map((chunk) => this.#labelsOf(chunk))));
    const read: ChunkBlocks[] = [];
    let parsed = 0;
    for (const chunk of chunks) {
      const known = this.#read.get(chunk);
      const own = known ?? this.#parse(chunk);
      read.push(own);
      if (known === undefined) parsed += chunk.text.length;
      if (parsed < SLICE) continue;
      parsed = 0;
      yield;
    }
    return read;
  }

  /** What a chunk says may depend on the links that are defined elsewhere. */
  #defined(labels: readonly string[]): void {
    const same = labels.length === this.#labels.length && labels.every((label, index) => label === this.#labels[index]);
    if (!same) this.#read = new WeakMap();
    this.#labels = labels;
  }

  #labelsOf(chunk: Chunk): readonly string[] {
    const known = this.#labelsIn.get(chunk);
    if (known !== undefined) return known;
    const labels = labelsIn(chunk.text);
    this.#labelsIn.set(chunk, labels);
    return labels;
  }

  #parse(chunk: Chunk): ChunkBlocks {
    const blocks = parseBlocks(chunk.text, missingIn(chunk.text, this.#labels), this.#cache);
    const read = { chunk, blocks, counts: countParagraphs(blocks) };
    this.#read.set(chunk, read);
    return read;
  }
}
