import type { Settings } from '../../client/src/protocol.ts';
import { ReadingCache } from './contract/cache.ts';
import { parseContract } from './contract/contract.ts';
import { ContractReader } from './contract/reader.ts';
import type { Language } from './contract/types.ts';
import { readDrafting } from './drafting/drafting.ts';
import { DraftingReader } from './drafting/reader.ts';
import { Detector } from './detect.ts';
import type { Version } from './documents.ts';
import type { Draft } from './features/support/draft.ts';
import type { Library } from './library/types.ts';
import { Words } from './messages/words.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { mayAccept, settled } from './review/acceptances.ts';
import type { Settled } from './review/acceptances.ts';
import { Reviewer } from './review/reviewer.ts';
import { inSlices, pause } from './slices.ts';
import { isWanted } from './wanted.ts';

/** The outcome for one version of a document under one set of settings. */
export interface Outcome {
  /** Changes whenever anything a client sees may have changed; never used twice while the server runs. */
  readonly id: string;
  /** The language the draft is in. */
  readonly language: Language;
  /** Undefined when the document is no contract, or the settings say that it is not to be reviewed. */
  readonly draft: Draft | undefined;
  /** Whether the version that is open could not be reviewed: the rest is of the last one that could, if there was one. */
  readonly isStale: boolean;
}

export interface Circumstances {
  readonly settings: Settings;
  /** The document's path in its workspace folder, for `include` and `exclude`. */
  readonly path: string;
  /** The language of the editor, when it is one of the house's. */
  readonly locale: Language | undefined;
  /** What a contract is reviewed against: read when the first one is; the same object for as long as it is the same library. */
  readonly library: () => Library;
}

/** What the reviews of all documents share. */
interface Shared {
  /** What was parsed in one draft need not be parsed in another. */
  readonly cache: ReadingCache;
  readonly rest: () => Promise<void>;
  readonly words: (library: Library, language: Language) => Words;
  readonly nextId: () => string;
  readonly onFault: OnFault;
}

/**
 * Told of an error in the review of a document.
 *
 * @param isLost false where a review from nothing has mended it
 */
export type OnFault = (uri: string, error: unknown, isLost: boolean) => void;

/** The reviews of the open documents. */
export class Reviews {
  readonly #shared: Shared;
  readonly #reviews = new Map<string, DocumentReview>();

  /**
   * @param cache of what was parsed
   * @param rest what happens between two slices of work: what comes in is read, or more
   */
  constructor(onFault: OnFault = () => undefined, cache = new ReadingCache(), rest = pause) {
    const words = new WeakMap<Library, Map<Language, Words>>();
    let count = 0;
    this.#shared = {
      cache,
      rest,
      words: (library, language) => {
        const ofLibrary = words.get(library) ?? new Map<Language, Words>();
        words.set(library, ofLibrary);
        const known = ofLibrary.get(language) ?? new Words(library, language);
        ofLibrary.set(language, known);
        return known;
      },
      nextId: () => String(++count),
      onFault,
    };
  }

  /** @param latest gives the version of the document that is open now, undefined once it is closed */
  of(uri: string, latest: () => Version | undefined): DocumentReview {
    const known = this.#reviews.get(uri) ?? new DocumentReview(uri, latest, this.#shared);
    this.#reviews.set(uri, known);
    return known;
  }

  forget(uri: string): void {
    this.#reviews.delete(uri);
  }
}

/** What reads a document under one set of circumstances. */
interface Readers {
  readonly of: Circumstances;
  readonly reviewer: Reviewer;
  readonly drafter: DraftingReader;
}

/** Reviews one open document, always its latest version, and never for long at a time. */
export class DocumentReview {
  readonly #uri: string;
  readonly #latest: () => Version | undefined;
  readonly #shared: Shared;
  #reader: ContractReader;
  #detector = new Detector();
  #readers: Readers | undefined;
  #wanted: Circumstances | undefined;
  #running: Promise<Outcome | undefined> | undefined;
  #previewed = false;
  #finished: { readonly version: Version; readonly of: Circumstances; readonly outcome: Outcome } | undefined;

  constructor(uri: string, latest: () => Version | undefined, shared: Shared) {
    this.#uri = uri;
    this.#latest = latest;
    this.#shared = shared;
    this.#reader = new ContractReader(shared.cache);
  }

  /** The last outcome, though the document may have been edited since. */
  get last(): Outcome | undefined {
    return this.#finished?.outcome;
  }

  /** The outcome for the version that is open when it is given; undefined when the document was closed meanwhile. */
  async outcome(circumstances: Circumstances): Promise<Outcome | undefined> {
    this.#wanted = circumstances;
    // Versions that have the same number may not be the same.
    if (this.#finished !== undefined && this.#finished.version === this.#latest() && this.#finished.of === circumstances) return this.#finished.outcome;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** What an edit has made obsolete is left where it stands; what it read of unchanged sections is kept. */
  async #run(): Promise<Outcome | undefined> {
    for (;;) {
      const version = this.#latest();
      const circumstances = this.#wanted;
      if (version === undefined || circumstances === undefined) return undefined;
      const isWanted = (): boolean => this.#latest() === version && this.#wanted === circumstances;
      const outcome = await this.#reviewed(version, circumstances, isWanted);
      if (outcome === undefined) continue;
      this.#previewed = true;
      this.#finished = { version, of: circumstances, outcome };
      return outcome;
    }
  }

  /** What was kept of the version before may be what is wrong: what fails is tried again from nothing. */
  async #reviewed(version: Version, circumstances: Circumstances, isWanted: () => boolean): Promise<Outcome | undefined> {
    const tried = (): Promise<Outcome | undefined> => inSlices(this.#steps(version, circumstances), isWanted, this.#shared.rest);
    try {
      return await tried();
    } catch (error) {
      this.#startAfresh();
      try {
        const outcome = await tried();
        this.#shared.onFault(this.#uri, error, false);
        return outcome;
      } catch (again) {
        this.#startAfresh();
        this.#shared.onFault(this.#uri, again, true);
        const last = this.#finished?.outcome ?? { id: this.#shared.nextId(), language: 'en', draft: undefined };
        return { ...last, isStale: true };
      }
    }
  }

  #startAfresh(): void {
    this.#reader = new ContractReader(this.#shared.cache);
    this.#detector = new Detector();
    this.#readers = undefined;
  }

  *#steps(version: Version, circumstances: Circumstances): Generator<undefined, Outcome> {
    const contract = yield* this.#reader.reading(version.text);
    const { language } = contract;
    const { settings, path } = circumstances;
    const id = this.#shared.nextId();
    if (!isWanted(settings, path, contract.frontMatter?.contract, () => this.#detector.isContract(contract))) return { id, language, draft: undefined, isStale: false };
    const { reviewer, drafter } = this.#readersUnder(circumstances);
    const review = yield* reviewer.reviewing(contract);
    const drafting = yield* drafter.reading(contract);
    const outcome = settled(review, drafting, circumstances.library(), settings.drafting);
    return { id, language, draft: this.#draft(version, circumstances, language, outcome), isStale: false };
  }

  /**
   * A review of no more than the part of the document that is looked at, to have something to show at once; what is
   * missing in it is no finding.
   *
   * @param line the first one that is seen
   * @returns undefined for a document that was reviewed before, that is short, or that is no contract
   */
  async preview(circumstances: Circumstances, line: number): Promise<Draft | undefined> {
    const version = this.#latest();
    const excerpt = version === undefined || this.#previewed ? undefined : excerptOf(version, line);
    if (version === undefined || excerpt === undefined) return undefined;
    this.#previewed = true;
    return inSlices(this.#previewSteps(version, excerpt, circumstances), () => this.#latest() === version);
  }

  *#previewSteps(version: Version, excerpt: Excerpt, circumstances: Circumstances): Generator<undefined, Draft | undefined> {
    const contract = yield* new ContractReader(this.#shared.cache).reading(excerpt.text);
    const { settings, path, library } = circumstances;
    if (!isWanted(settings, path, contract.frontMatter?.contract, () => this.#detector.isContract(contract))) return undefined;
    const review = yield* new Reviewer(library(), settings).reviewing(contract);
    const isAccepted = mayAccept(version.text);
    const shown = { ...review, findings: review.findings.filter((finding) => !isAccepted(finding)) };
    return this.#draft(version, circumstances, contract.language, { review: inWhole(shown, excerpt), drafting: readDrafting(parseContract('')) });
  }

  #draft({ version, lines }: Version, { settings, locale, library }: Circumstances, language: Language, { review, drafting }: Settled): Draft {
    const own = library();
    const words = this.#shared.words(own, settings.language === 'auto' ? (locale ?? language) : settings.language);
    return { uri: this.#uri, version, lines, library: own, review, drafting, words };
  }

  #readersUnder(circumstances: Circumstances): Readers {
    if (this.#readers?.of !== circumstances) {
      const { settings: { severities, drafting }, library } = circumstances;
      this.#readers = { of: circumstances, reviewer: new Reviewer(library(), { severities }), drafter: new DraftingReader(drafting) };
    }
    return this.#readers;
  }
}

/** The findings that an excerpt shows for certain, where they stand in the whole. */
function inWhole(review: Draft['review'], { inWhole: place }: Excerpt): Draft['review'] {
  const findings = review.findings.flatMap((finding) => {
    const range = finding.kind === 'weak' || finding.kind === 'contrary' ? place(finding.range) : undefined;
    if (range === undefined) return [];
    const related = finding.related.flatMap((evidence) => {
      const own = place(evidence.range);
      return own === undefined ? [] : [{ ...evidence, range: own }];
    });
    return [{ ...finding, range, related }];
  });
  return { ...review, findings };
}
