import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../server/src/library/read.ts';
import type { Library } from '../../server/src/library/types.ts';
import { readLibraryFolder } from '../../server/src/libraryFolder.ts';

/** The project's own clause library, from its sources. */
export async function clauseLibrary(): Promise<Library> {
  const { library } = readLibrary(await readLibraryFolder(fileURLToPath(new URL('../../clause-library/', import.meta.url))));
  assert.ok(library !== undefined, 'the clause library cannot be read');
  return library;
}
