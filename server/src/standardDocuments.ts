/** The standards, and the texts of libraries, that are open in an editor. */
import type { Language } from './contract/types.ts';
import type { Version } from './documents.ts';
import type { Files } from './files.ts';
import { Words } from './messages/words.ts';
import type { StandardDocument } from './standard/document.ts';
import { STANDARD_FILE } from './standard/types.ts';
import type { Standards } from './standards.ts';
import { keyOf, nameOf } from './uris.ts';

/** Whether a document is a firm's standard. */
export function isStandard(uri: string): boolean {
  return nameOf(uri) === STANDARD_FILE;
}

/** Whether a document is a standard or belongs to a library: never a draft. */
export function isYaml(uri: string): boolean {
  return /\.ya?ml$/u.test(uri);
}

interface Open {
  readonly get: (uri: string) => { readonly current: Version | undefined } | undefined;
  readonly keys: () => readonly string[];
}

interface Reader {
  readonly folders: () => readonly string[];
  readonly language: () => Language;
}

export class StandardDocuments {
  readonly #open: Open;
  readonly #standards: Standards;
  readonly #reader: Reader;

  constructor(open: Open, standards: Standards, reader: Reader) {
    this.#open = open;
    this.#standards = standards;
    this.#reader = reader;
  }

  /** An open standard; undefined for what is none, or not open. */
  async of(uri: string): Promise<StandardDocument | undefined> {
    if (!isStandard(uri)) return undefined;
    const ruling = await this.#standards.of(uri, this.#reader.folders());
    const lines = this.#open.get(uri)?.current?.lines;
    if (lines === undefined) return undefined;
    const library = ruling.wholeLibrary();
    return { lines, library, words: new Words(library, this.#reader.language()) };
  }

  /** The files as they are typed where they are open, else as they are saved. An editor may show a file that is gone: that counts no more. */
  filesOver({ read, list }: Files): Files {
    const readOver = async (uri: string): Promise<string | undefined> => {
      const saved = await read(uri);
      return saved === undefined ? undefined : (this.#typed(uri) ?? saved);
    };
    return { read: readOver, list };
  }

  #typed(uri: string): string | undefined {
    const key = keyOf(uri);
    const open = this.#open.get(uri) === undefined ? this.#open.keys().find((each) => keyOf(each) === key) : uri;
    return open === undefined ? undefined : this.#open.get(open)?.current?.text;
  }
}
