/** What is kept between two readings of a draft, so that an edit costs what it touched. */
import type { Block } from './blocks.ts';
import type { TextFacts } from './textFacts.ts';

/** Results by the text they were made of; bounded, what was not asked for in a long while goes. */
export class Memo<T> {
  #recent = new Map<string, T>();
  /** What was recent before; what is not asked for while it is here is dropped. */
  #older: ReadonlyMap<string, T> = new Map();
  readonly #half: number;
  #size = 0;

  /** @param limit most code units of text to keep results for */
  constructor(limit: number) {
    this.#half = limit / 2;
  }

  get(text: string): T | undefined {
    const found = this.#recent.get(text);
    if (found !== undefined) return found;
    const older = this.#older.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, result: T): void {
    if (text.length > this.#half) return;
    if (this.#size + text.length > this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    if (!this.#recent.has(text)) this.#size += text.length;
    this.#recent.set(text, result);
  }
}

/** Most code units of text of which the results are kept, by default: enough for what is undone or pasted again. */
const LIMIT = 600_000;

/** Everything that a chunk, or a heading or provision, tells by its own text alone. */
export class ReadingCache {
  /** Blocks by the text of their chunk. */
  readonly blocks: Memo<readonly Block[]>;
  /** Facts by the plain text of a heading or provision. */
  readonly facts: Memo<TextFacts>;

  /** @param limit most code units of text to keep the results of, for each of the two */
  constructor(limit = LIMIT) {
    this.blocks = new Memo(limit);
    this.facts = new Memo(limit);
  }
}
