/** A firm's own clauses on top of a library: added, changed and extended ones. */
import type { LibraryProblem } from './problem.ts';
import type { Library } from './types.ts';

export interface ExtendedLibrary {
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
}

/**
 * A library with the clauses of a folder in it. A clause with a problem is left out, and the rest works on.
 *
 * @param files of the folder: path relative to it, with forward slashes, to text
 */
export function extendLibrary(base: Library, _files: ReadonlyMap<string, string>): ExtendedLibrary {
  return { library: base, problems: [] };
}
