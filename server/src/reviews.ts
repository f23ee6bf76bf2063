import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ReadingCache } from './contract/cache.ts';
import { ContractReader } from './contract/reader.ts';
import type { Language } from './contract/types.ts';
import { isContract } from './detect.ts';
import type { Draft } from './features/support/draft.ts';
import { matchesGlob } from './glob.ts';
import type { Library } from './library/types.ts';
import { Lines } from './lines.ts';
import { Words } from './messages/words.ts';
import { reviewContract } from './review/review.ts';
import type { Settings } from '../../client/src/protocol.ts';

/** The outcome for one version of a document under one set of settings. */
export interface Outcome {
  /** Changes whenever anything a client sees may have changed; never used twice while the server runs. */
  readonly id: string;
  /** The language the draft is in. */
  readonly language: Language;
  /** Undefined when the document is no contract, or the settings say that it is not to be reviewed. */
  readonly draft: Draft | undefined;
}

export interface Circumstances {
  readonly settings: Settings;
  /** The document's path in its workspace folder, for `include` and `exclude`. */
  readonly path: string;
  /** The language of the editor, when it is one of the house's. */
  readonly locale: Language | undefined;
}

interface Entry {
  readonly version: number;
  readonly circumstances: Circumstances;
  readonly outcome: Outcome;
}

/** The reviews of the open documents, one version of each. */
export class Reviews {
  readonly #library: () => Library;
  readonly #entries = new Map<string, Entry>();
  readonly #words = new Map<Language, Words>();
  /** Unchanged parts of the drafts, so that a keystroke does not parse the whole one again. */
  readonly #cache = new ReadingCache();
  readonly #readers = new Map<string, ContractReader>();
  #count = 0;

  /** @param library called when the first contract is reviewed, and every time after */
  constructor(library: () => Library) {
    this.#library = library;
  }

  /** Reviews the document, unless this version was reviewed under the same (identical) circumstances. */
  of(document: TextDocument, circumstances: Circumstances): { readonly outcome: Outcome; readonly fresh: boolean } {
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    if (known?.version === version && known.circumstances === circumstances) return { outcome: known.outcome, fresh: false };
    const outcome = this.#review(document, circumstances);
    this.#entries.set(uri, { version, circumstances, outcome });
    return { outcome, fresh: true };
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
    this.#readers.delete(uri);
  }

  #review(document: TextDocument, { settings, path, locale }: Circumstances): Outcome {
    const id = String(++this.#count);
    const text = document.getText();
    const contract = this.#readerOf(document.uri).read(text);
    const { language } = contract;
    if (!isWanted(settings, path, contract.frontMatter?.contract, () => isContract(contract))) {
      return { id, language, draft: undefined };
    }
    const library = this.#library();
    const words = this.#wordsIn(library, settings.language === 'auto' ? (locale ?? language) : settings.language);
    const review = reviewContract(contract, library, settings);
    return { id, language, draft: { uri: document.uri, version: document.version, lines: new Lines(text), library, review, words } };
  }

  #readerOf(uri: string): ContractReader {
    const reader = this.#readers.get(uri) ?? new ContractReader(this.#cache);
    this.#readers.set(uri, reader);
    return reader;
  }

  #wordsIn(library: Library, language: Language): Words {
    const words = this.#words.get(language) ?? new Words(library, language);
    this.#words.set(language, words);
    return words;
  }
}

/** `exclude` is stronger than `include`, and both are stronger than what the document says or looks like. */
function isWanted(settings: Settings, path: string, declared: boolean | undefined, detect: () => boolean): boolean {
  if (settings.exclude.some((glob) => matchesGlob(path, glob))) return false;
  if (settings.include.some((glob) => matchesGlob(path, glob))) return true;
  switch (settings.contracts) {
    case 'detect':
      return detect();
    case 'frontMatter':
      return declared === true;
    case 'off':
      return false;
  }
}
