/** The texts of a firm's own clauses, read through `Files`. */
import type { Files } from './files.ts';
import { joined } from './uris.ts';

/** More than any firm has clauses: what holds more is no folder of clauses. */
export const MAX_LIBRARY_FILES = 2_000;
const MAX_FOLDERS_DEEP = 4;

/**
 * The YAML and Markdown files of a folder and of the folders in it, for `extendLibrary`: path relative to the folder, with
 * forward slashes, to text. Symbolic links are not followed, on the way to the folder either.
 *
 * @param top the folder that the way begins in
 * @param way names of folders, each in the one before
 */
export async function libraryTexts(files: Files, top: string, way: readonly string[]): Promise<ReadonlyMap<string, string> | 'folderMissing' | 'folderTooLarge'> {
  let folder = top;
  for (const name of way) {
    const entries = await files.list(folder);
    if (!entries.some((entry) => entry.isFolder && entry.name === name)) return 'folderMissing';
    folder = joined(folder, name);
  }
  const paths: string[] = [];
  if (!(await collect(files, folder, [], paths))) return 'folderTooLarge';
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await files.read(joined(folder, ...path.split('/')));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** Adds what there is to `paths`; false as soon as there is too much. */
async function collect(files: Files, folder: string, within: readonly string[], paths: string[]): Promise<boolean> {
  for (const { name, isFolder } of await files.list(joined(folder, ...within))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (!isFolder && /\.(?:yaml|md)$/u.test(name)) paths.push([...within, name].join('/'));
    if (paths.length > MAX_LIBRARY_FILES) return false;
    if (isFolder && within.length < MAX_FOLDERS_DEEP && !(await collect(files, folder, [...within, name], paths))) return false;
  }
  return true;
}
