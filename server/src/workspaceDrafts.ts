/** The drafts of the workspace folders as they are saved, whether an editor has them open or not. */
import type { CancellationToken } from 'vscode-languageserver';
import { ReadingCache } from './contract/cache.ts';
import type { Version } from './documents.ts';
import { isDraftName, isSkippedFolder } from './draftNames.ts';
import type { Files } from './files.ts';
import { Lines } from './lines.ts';
import { Reviews } from './reviews.ts';
import type { Circumstances, OnFault, Outcome } from './reviews.ts';
import { pause } from './slices.ts';
import { joined, keyOf } from './uris.ts';

/** More files than any lawyer has in one workspace are not looked at: somebody has opened a whole disk. */
const MOST_FILES = 5000;
const MOST_FOLDERS = 20_000;

/** Milliseconds after the last keystroke in an open document until it counts as changed. */
const TYPING = 1000;

/** Milliseconds that a change waits for others that come with it, and for a closed document's last report. */
const SETTLING = 250;

/** Milliseconds after a keystroke in which nothing else is reviewed: a slice of a long section would be felt. */
const STILL = 400;

/** Milliseconds between two looks whether an open document is still being reviewed. */
const QUIET = 15;

export interface Sources {
  readonly files: Files;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  readonly circumstancesOf: (uri: string) => Promise<Circumstances>;
  /** Whether {@link WorkspaceDrafts.changed} is called when a file comes or goes. */
  readonly isWatched: () => boolean;
  /** Whether somebody waits for the review of an open document: that comes first. */
  readonly isBusy: () => boolean;
  readonly onFault: OnFault;
}

export interface FileList {
  readonly uris: readonly string[];
  /** False when there are more than are looked at. */
  readonly isAll: boolean;
}

/** Keeps no draft and no text: what is asked for is read, reviewed and forgotten. */
export class WorkspaceDrafts {
  readonly #sources: Sources;
  // Drafts that are read once have nothing to gain from what was read before.
  readonly #reviews: Reviews;
  readonly #listeners = new Set<() => void>();
  /** Documents that may have changed, by their keys, with the number of the change. */
  readonly #changes = new Map<string, number>();
  readonly #closed = new Map<string, string>();
  #allChanged = 0;
  #stillFrom = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What there was at the last look, until something comes or goes. */
  #list: FileList | undefined;
  #count = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#reviews = new Reviews(sources.onFault, new ReadingCache(0), () => this.#rest());
  }

  /** A document is no longer open: what is saved of it holds again. */
  closed(uri: string): void {
    this.#closed.set(keyOf(uri), uri);
    this.changed([uri]);
  }

  /** The documents that were closed since this was last asked. */
  takeClosed(): readonly string[] {
    const closed = [...this.#closed.values()];
    this.#closed.clear();
    return closed;
  }

  /** An open document is typed in: it counts as changed when nothing more is typed. */
  typed(): void {
    this.#stillFrom = performance.now() + STILL;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#count++;
      this.#tell();
    }, TYPING);
    // Nobody is kept waiting for that.
    if (typeof this.#typing === 'object') this.#typing.unref();
  }

  /** Files have been changed, made or deleted. */
  changed(uris: readonly string[]): void {
    if (uris.length === 0) return;
    this.#count++;
    this.#list = undefined;
    for (const uri of uris) this.#changes.set(keyOf(uri), this.#count);
    this.#tell();
  }

  /** Settings, standards or workspace folders have changed. */
  startAfresh(): void {
    this.#allChanged = ++this.#count;
    this.#list = undefined;
    this.#changes.clear();
    this.#tell();
  }

  /** Grows with every change. */
  get changeCount(): number {
    return this.#count;
  }

  /** The number of the last change that a file may be concerned by. */
  changeOf(uri: string): number {
    return this.#changes.get(keyOf(uri)) ?? this.#allChanged;
  }

  /** Resolves some time after a change that is later than the one given, or when the token is cancelled. */
  async changeAfter(count: number, token: CancellationToken): Promise<void> {
    while (this.#count <= count && !token.isCancellationRequested) await this.#nextChange(token);
    if (!token.isCancellationRequested) await new Promise((resolve) => setTimeout(resolve, SETTLING));
  }

  /**
   * The URIs of all Markdown files in the workspace folders, by folder and name; those in `node_modules`, in folders that
   * begin with a dot and behind symbolic links are left out.
   *
   * @param isWanted asked before each folder
   */
  async list(isWanted: () => boolean): Promise<FileList> {
    if (this.#list !== undefined) return this.#list;
    const count = this.#count;
    const list = await this.#look(isWanted);
    if (isWanted() && count === this.#count && this.#sources.isWatched()) this.#list = list;
    return list;
  }

  async #look(isWanted: () => boolean): Promise<FileList> {
    const uris = new Map<string, string>();
    const folders = [...this.#sources.folders()].reverse();
    let looked = 0;
    for (let folder = folders.pop(); folder !== undefined && isWanted(); folder = folders.pop()) {
      if (++looked > MOST_FOLDERS || uris.size >= MOST_FILES) return { uris: [...uris.values()], isAll: false };
      const inside: string[] = [];
      for (const { name, isFolder } of await this.#sources.files.list(folder)) {
        const uri = joined(folder, name);
        if (isFolder && !isSkippedFolder(name)) inside.push(uri);
        else if (!isFolder && isDraftName(name) && uris.size < MOST_FILES) uris.set(keyOf(uri), uri);
      }
      folders.push(...inside.reverse());
      await this.#rest();
    }
    return { uris: [...uris.values()], isAll: true };
  }

  /**
   * The review of a file as it is saved, after what is under way for open documents.
   *
   * @param isWanted asked again and again while it is read
   * @returns undefined when it cannot be read or reviewed, is larger than 20 MB, or is not wanted any more
   */
  async review(uri: string, circumstances: Circumstances, isWanted: () => boolean): Promise<Outcome | undefined> {
    await this.#rest();
    const text = isWanted() ? await this.#sources.files.read(uri) : undefined;
    if (text === undefined) return undefined;
    const version: Version = { version: 0, text, lines: new Lines(text) };
    try {
      const outcome = await this.#reviews.of(uri, () => (isWanted() ? version : undefined)).outcome(circumstances);
      return outcome?.isStale === true ? undefined : outcome;
    } finally {
      this.#reviews.forget(uri);
    }
  }

  circumstancesOf(uri: string): Promise<Circumstances> {
    return this.#sources.circumstancesOf(uri);
  }

  /** For as long as somebody waits for the review of an open document, or types in one. */
  async #rest(): Promise<void> {
    await pause();
    while (this.#sources.isBusy() || performance.now() < this.#stillFrom) await new Promise((resolve) => setTimeout(resolve, QUIET));
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#listeners.delete(done);
        cancelling.dispose();
        resolve();
      };
      const cancelling = token.onCancellationRequested(done);
      this.#listeners.add(done);
    });
  }
}
