/** Which files are in the workspace, and not only look like it. */
import type { Files } from './files.ts';
import { joined, keyOf, withoutSlash } from './uris.ts';

/**
 * Whether every folder on the way from a workspace folder down to a file is really in the one before: a symbolic link or
 * a junction may lead out of the workspace, whatever the path looks like, and so is no way. True of a name that is in no
 * folder at all: whoever reads it finds nothing. What takes the place of a folder between this look and the reading is not seen.
 *
 * @param uri of a file whose path begins with that of one of the folders
 * @param folders URIs of the workspace folders
 */
export async function isReachedWithoutLinks(files: Files, uri: string, folders: readonly string[]): Promise<boolean> {
  const key = keyOf(uri);
  const top = folders.map(withoutSlash).filter((folder) => key.startsWith(`${keyOf(folder)}/`)).sort((a, b) => b.length - a.length)[0];
  if (top === undefined) return false;
  const names = key.slice(keyOf(top).length + 1).split('/').filter((name) => name !== '');
  let folder = top;
  for (const name of names.slice(0, -1)) {
    const entries = await files.list(folder);
    if (!entries.some((entry) => entry.isFolder && entry.name === name)) return false;
    folder = joined(folder, name);
  }
  return true;
}
