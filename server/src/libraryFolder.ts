/** A clause library on disk. */
import { type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Longest part of a file that is read, in bytes: more than any file that the library accepts. */
const MAX_BYTES = 2_000_000;
const MAX_FOLDERS_DEEP = 4;

/**
 * The YAML and Markdown files of a folder and of the folders in it: path relative to it, with forward slashes, to
 * text; for `readLibrary`. Symbolic links are not followed; bytes that are not UTF-8 become U+FFFD. Rejects when
 * the folder or a file cannot be read.
 */
export async function readLibraryFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const path of await libraryFiles(folder, '', 0)) files.set(path, await beginningOf(join(folder, path)));
  return files;
}

async function libraryFiles(folder: string, within: string, depth: number): Promise<string[]> {
  const entries = (await readdir(join(folder, within), { withFileTypes: true })).sort(byName);
  const paths: string[] = [];
  for (const entry of entries) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory() && depth < MAX_FOLDERS_DEEP && !entry.name.startsWith('.')) paths.push(...(await libraryFiles(folder, path, depth + 1)));
    else if (entry.isFile() && /\.(?:yaml|md)$/u.test(entry.name)) paths.push(path);
  }
  return paths;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const size = Math.min((await file.stat()).size, MAX_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
