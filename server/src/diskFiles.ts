/** Files of this machine, for a server that runs in Node. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileEntry, Files } from './files.ts';

const LARGEST = 20 * 1024 * 1024;

export const DISK_FILES: Files = { read, list };

async function read(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  try {
    if (path === undefined) return undefined;
    const found = await lstat(path);
    return !found.isFile() || found.size > LARGEST ? undefined : (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}

async function list(folder: string): Promise<readonly FileEntry[]> {
  const path = pathOf(folder);
  try {
    const entries = path === undefined ? [] : await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Undefined for what is not on this machine's disk. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
