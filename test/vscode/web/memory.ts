/** A file system in memory for a workbench without any other: an extension of the tests, seeded with drafts. */
import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ExtensionContext, FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';

/** Put in by the runner: the scheme, and the text of each draft by its path from the root. */
declare const SCHEME: string;
declare const DRAFTS: Readonly<Record<string, string>>;

interface Entry {
  /** Undefined for a folder. */
  readonly bytes: Uint8Array | undefined;
  readonly changed: number;
}

class Memory implements FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', { bytes: undefined, changed: Date.now() }]]);
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  /** All files, for whoever looks for some: VS Code matches them with what is looked for. */
  files(): Uri[] {
    return [...this.#entries].filter(([, { bytes }]) => bytes !== undefined).map(([path]) => Uri.from({ scheme: SCHEME, path }));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const { bytes, changed } = this.#entry(uri);
    return { type: bytes === undefined ? FileType.Directory : FileType.File, ctime: 0, mtime: changed, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.#entry(uri);
    const folder = uri.path.replace(/\/?$/u, '/');
    const inside = [...this.#entries].filter(([path]) => path !== folder && path.startsWith(folder) && !path.slice(folder.length).includes('/'));
    return inside.map(([path, { bytes }]) => [path.slice(folder.length), bytes === undefined ? FileType.Directory : FileType.File]);
  }

  createDirectory(uri: Uri): void {
    this.#put(uri, undefined);
  }

  readFile(uri: Uri): Uint8Array {
    const { bytes } = this.#entry(uri);
    if (bytes === undefined) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    this.#put(uri, bytes);
  }

  delete(uri: Uri): void {
    this.#entry(uri);
    for (const path of [...this.#entries.keys()]) if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.#put(to, this.readFile(from));
    this.delete(from);
  }

  #entry(uri: Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (entry === undefined) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  #put(uri: Uri, bytes: Uint8Array | undefined): void {
    const type = this.#entries.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    const parent = Uri.joinPath(uri, '..');
    if (!this.#entries.has(parent.path)) this.createDirectory(parent);
    this.#entries.set(uri.path, { bytes, changed: Date.now() });
    this.#changes.fire([{ type, uri }]);
  }
}

/** A proposal for the API: where nobody offers it for a scheme, VS Code waits for somebody, and runs no tests meanwhile. */
interface FileSearch {
  registerFileSearchProvider(scheme: string, provider: { provideFileSearchResults(): Promise<Uri[]> }): Disposable;
}

export function activate({ subscriptions }: ExtensionContext): void {
  const memory = new Memory();
  for (const [path, text] of Object.entries(DRAFTS)) memory.writeFile(Uri.from({ scheme: SCHEME, path }), new TextEncoder().encode(text));
  const search = workspace as unknown as FileSearch;
  subscriptions.push(
    workspace.registerFileSystemProvider(SCHEME, memory, { isCaseSensitive: true }),
    search.registerFileSearchProvider(SCHEME, { provideFileSearchResults: async () => memory.files() }),
  );
}
