/**
 * The standards in force: which library and which settings hold for a document.
 *
 * A document is under the nearest `.contract-review.yaml` from its own folder up to its workspace folder; one that is in no
 * workspace folder, under that of its own folder alone; one that was never saved, under that of the only workspace
 * folder. Standards are not added to one another.
 */
import type { Settings } from '../../client/src/protocol.ts';
import type { Language } from './contract/types.ts';
import type { Files } from './files.ts';
import { folderPath } from './folders.ts';
import { matchesGlob } from './glob.ts';
import { withoutExcluded } from './library/exclusions.ts';
import { extendLibrary } from './library/house.ts';
import { ofBearableLength } from './library/problem.ts';
import type { LibraryProblem } from './library/problem.ts';
import type { Library } from './library/types.ts';
import { MAX_LIBRARY_FILES, libraryTexts } from './libraryTexts.ts';
import { STANDARD_MESSAGES } from './messages/standard.ts';
import { wayTo } from './standard/folders.ts';
import { problemsAgainst, readStandard } from './standard/read.ts';
import type { ReadStandard } from './standard/read.ts';
import { NO_STANDARD, STANDARD_FILE } from './standard/types.ts';
import type { Standard } from './standard/types.ts';
import { joined, keyOf, nameOf, parentOf, withoutSlash } from './uris.ts';

/** What holds for the documents of one folder. */
export interface Ruling {
  readonly standard: Standard;
  /** Gives the built-in library with the firm's own clauses, without what the firm does not ask for. */
  readonly library: () => Library;
  /** The same with what the firm does not ask for in it. */
  readonly wholeLibrary: () => Library;
  /** The standard's folder; undefined where there is no standard. */
  readonly folder: string | undefined;
  /** The folders of own clauses that are there. */
  readonly libraries: readonly string[];
  /** What is wrong with the standard and the library files, by URI; those without problems are left out. */
  readonly problems: ReadonlyMap<string, readonly LibraryProblem[]>;
}

/** Why the texts of a folder are not in the library. */
type Missing = 'folderAbove' | 'folderMissing' | 'folderTooLarge';

export class Standards {
  readonly #bundled: () => Library;
  readonly #files: Files;
  readonly #language: () => Language;
  /** What holds where there is no standard. */
  readonly none: Ruling;
  #rulings = new Map<string, Promise<Ruling>>();
  /** Folders that standards name, whether they are there or not. */
  readonly #named = new Set<string>();

  /**
   * @param bundled gives the built-in library; called when the first standard, or contract, is read
   * @param language in which problems are told
   */
  constructor(bundled: () => Library, files: Files, language: () => Language = () => 'en') {
    this.#bundled = bundled;
    this.#files = files;
    this.#language = language;
    this.none = { standard: NO_STANDARD, library: bundled, wholeLibrary: bundled, folder: undefined, libraries: [], problems: new Map() };
  }

  /**
   * What holds for a document; the same object until something changes.
   *
   * @param folders URIs of the workspace folders
   */
  async of(uri: string, folders: readonly string[]): Promise<Ruling> {
    // What was never saved is in no folder: where there is but one, it is meant for that.
    const place = uri.startsWith('untitled:') && folders.length === 1 ? joined(folders[0] ?? '', 'untitled') : uri;
    const own = parentOf(place);
    if (own === undefined) return this.none;
    const top = holderOf(place, folders) ?? own;
    for (let folder: string | undefined = own; folder !== undefined && folder.length >= top.length; folder = parentOf(folder)) {
      const ruling = await this.#in(folder, top);
      if (ruling !== this.none) return ruling;
    }
    return this.none;
  }

  #in(folder: string, top: string): Promise<Ruling> {
    const known = this.#rulings.get(folder);
    if (known !== undefined) return known;
    const read = this.#read(folder, top);
    this.#rulings.set(folder, read);
    return read;
  }

  async #read(folder: string, top: string): Promise<Ruling> {
    const file = joined(folder, STANDARD_FILE);
    const text = await this.#files.read(file);
    if (text === undefined) return this.none;
    const language = this.#language();
    const read = readStandard(text, language);
    const { standard } = read;
    const problems = new Map<string, readonly LibraryProblem[]>();
    const libraries: string[] = [];
    const own = [...read.problems];
    let library: Library | undefined;
    for (const [index, name] of standard.libraries.entries()) {
      const way = wayTo(namesIn(folder, top), name);
      const at = way === undefined ? undefined : joined(top, ...way);
      if (at !== undefined) this.#named.add(keyOf(at));
      const texts = way === undefined ? 'folderAbove' : await libraryTexts(this.#files, top, way);
      if (at === undefined || typeof texts === 'string') {
        own.push(problemWith(read, index, typeof texts === 'string' ? texts : 'folderAbove', name, language));
        continue;
      }
      libraries.push(at);
      const extended = extendLibrary(library ?? this.#bundled(), texts, language);
      library = extended.library;
      for (const [path, found] of byFile(extended.problems)) problems.set(joined(at, ...path.split('/')), found);
    }
    const whole = library ?? this.#bundled();
    own.push(...problemsAgainst(read, whole, [whole.profile.id], language));
    if (own.length > 0) problems.set(file, own.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character));
    const left = withoutExcluded(whole, standard.excluded);
    return { standard, library: () => left, wholeLibrary: () => whole, folder, libraries, problems };
  }

  /** Takes note of files that have changed; true when a standard, or a library that one names, may be another one now. */
  changed(uris: readonly string[]): boolean {
    const concerns = uris.some((uri) => nameOf(uri) === STANDARD_FILE || this.isNamed(uri));
    if (concerns) this.forget();
    return concerns;
  }

  /** Reads everything again when it is asked for: the workspace folders, or the reader's language, have changed. */
  forget(): void {
    this.#rulings = new Map();
  }

  /** Whether a file or folder is in a library folder of a standard that was read, or is one. */
  isNamed(uri: string): boolean {
    const key = keyOf(uri);
    return [...this.#named].some((folder) => key === folder || key.startsWith(`${folder}/`));
  }

  /** All that is in force, where it has been asked for. */
  async rulings(): Promise<readonly Ruling[]> {
    return (await Promise.all(this.#rulings.values())).filter((ruling) => ruling !== this.none);
  }
}

/**
 * The settings that hold for one document.
 *
 * The standard is committed and shared: where it lays something down, it is stronger than what somebody has set for himself,
 * severity by severity. Only the language is each reader's own, and the standard's where the reader has left it open. Of
 * `include` and `exclude` the standard's are looked at first; what neither of them names is left to the reader's. The texts
 * of a library are no contracts.
 */
export function settingsUnder({ standard, folder, libraries }: Ruling, personal: Settings, uri: string): Settings {
  if (folder === undefined) return personal;
  return {
    ...personal,
    ...(standard.contracts !== undefined && { contracts: standard.contracts }),
    ...scopeOf(standard, folderPath(uri, [folder]), isIn(uri, libraries)),
    language: personal.language === 'auto' ? (standard.language ?? 'auto') : personal.language,
    severities: overridden(personal.severities, standard.severities),
    drafting: { ...personal.drafting, ...standard.drafting },
  };
}

const EVERYTHING = ['**'];

/** What a standard says of one path, as `include` and `exclude` for that path alone; nothing where it says nothing. */
function scopeOf({ include = [], exclude = [] }: Standard, path: string, isLibrary: boolean): Partial<Pick<Settings, 'include' | 'exclude'>> {
  const isNamed = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(path, glob));
  if (isLibrary || isNamed(exclude)) return { include: [], exclude: EVERYTHING };
  return isNamed(include) ? { include: EVERYTHING, exclude: [] } : {};
}

function isIn(uri: string, folders: readonly string[]): boolean {
  const key = keyOf(uri);
  return folders.some((folder) => key.startsWith(`${keyOf(folder)}/`));
}

function overridden(one: Settings['severities'], two: Settings['severities']): Settings['severities'] {
  const levels = [...new Set([...Object.keys(one), ...Object.keys(two)])] as (keyof Settings['severities'])[];
  return Object.fromEntries(levels.map((level) => [level, { ...one[level], ...two[level] }]));
}

/** The innermost of the workspace folders that hold a document. */
function holderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .map(withoutSlash)
    .filter((folder) => uri.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The names on the way from one folder to another in it. */
function namesIn(folder: string, top: string): string[] {
  return folder
    .slice(top.length)
    .split('/')
    .filter((name) => name !== '')
    .map(keyOf);
}

function problemWith({ places }: ReadStandard, index: number, missing: Missing, name: string, language: Language): LibraryProblem {
  const words = STANDARD_MESSAGES[language];
  const message = missing === 'folderAbove' ? words.folderAbove : missing === 'folderMissing' ? words.folderMissing(name) : words.folderTooLarge(name, MAX_LIBRARY_FILES);
  const start = { line: 0, character: 0 };
  return { file: STANDARD_FILE, range: places.get(`libraries/${index}`) ?? { start, end: start }, message: ofBearableLength(message) };
}

function byFile(problems: readonly LibraryProblem[]): ReadonlyMap<string, LibraryProblem[]> {
  const all = new Map<string, LibraryProblem[]>();
  for (const problem of problems) {
    const own = all.get(problem.file) ?? [];
    own.push(problem);
    all.set(problem.file, own);
  }
  return all;
}
