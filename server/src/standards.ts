/** The standards in force: which library and which settings hold for a document. */
import type { Files } from './files.ts';
import type { Library } from './library/types.ts';
import { NO_STANDARD } from './standard/types.ts';
import type { Standard } from './standard/types.ts';

/** What holds for the documents of one folder. */
export interface Ruling {
  readonly standard: Standard;
  /** Gives the built-in library with the firm's own clauses, without what the firm does not ask for. */
  readonly library: () => Library;
}

export class Standards {
  readonly #bundled: () => Library;

  constructor(bundled: () => Library, _files: Files) {
    this.#bundled = bundled;
  }

  /** What holds for a document; the same object until something changes. */
  async of(_uri: string, _folders: readonly string[]): Promise<Ruling> {
    return (this.#ruling ??= { standard: NO_STANDARD, library: this.#bundled });
  }

  #ruling: Ruling | undefined;
}
