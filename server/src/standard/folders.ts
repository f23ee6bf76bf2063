/** Where a standard may have the firm's own clauses. */

/** What can be wrong with the name of such a folder, whatever is on the disk. */
export type FolderFault = 'folderIsAbsolute' | 'folderIsWeb' | 'folderWithBackslash' | 'folderAbove';

/** What is wrong with a folder as a standard names it; undefined where nothing is. */
export function folderFault(folder: string): FolderFault | undefined {
  if (/^[a-z]:[\\/]|^[\\/~]|^file:/iu.test(folder)) return 'folderIsAbsolute';
  if (/^[a-z][a-z0-9+.-]*:/iu.test(folder)) return 'folderIsWeb';
  if (folder.includes('\\')) return 'folderWithBackslash';
  return namesOf(folder).every((name) => name === '..') ? 'folderAbove' : undefined;
}

/**
 * The names on the way to a folder from the top of the workspace; undefined where the way leaves the workspace, or the
 * standard itself would be in the folder.
 *
 * @param from the names on the way to the standard's own folder
 * @param folder as the standard names it, and without fault by itself
 */
export function wayTo(from: readonly string[], folder: string): readonly string[] | undefined {
  const way = [...from];
  for (const name of namesOf(folder)) {
    if (name !== '..') way.push(name);
    else if (way.pop() === undefined) return undefined;
  }
  return way.every((name, index) => from[index] === name) ? undefined : way;
}

/** With every `..` that has something before it taken together with that, so that only those at the beginning are left. */
function namesOf(folder: string): string[] {
  const names: string[] = [];
  for (const name of folder.split('/')) {
    if (name === '' || name === '.') continue;
    const last = names.at(-1);
    if (name === '..' && last !== undefined && last !== '..') names.pop();
    else names.push(name);
  }
  return names;
}
