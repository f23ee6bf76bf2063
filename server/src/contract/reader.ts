/** Reads one draft again and again while it is edited. */
import { ChunkCache, parseContract } from './contract.ts';
import type { Contract } from './types.ts';

/** Keeps what it has read, so that reading the draft again after an edit costs what the edit touched. */
export class ContractReader {
  readonly #cache = new ChunkCache();

  /** The contract in `text`, the same as a new reader gives; never throws. */
  read(text: string): Contract {
    return parseContract(text, this.#cache);
  }
}
