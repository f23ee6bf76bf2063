/** Which drafts the arguments of a command mean: files, folders and globs. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { isDraftName, isSkippedFolder } from '../draftNames.ts';
import { matchesGlob } from '../glob.ts';
import { explain } from './input.ts';

/** A draft to read. */
export interface FoundDraft {
  /** As it is to be shown, and read: an argument, or what was found under it; "-" is standard input. */
  readonly path: string;
  /** Whether the argument names this very file: it is reviewed then, whatever it reads like. */
  readonly isNamed: boolean;
}

export interface FoundDrafts {
  /** Each file once, in the order of the arguments, within a folder by name. */
  readonly drafts: readonly FoundDraft[];
  /** What an argument or a folder under it is not, and what to do about it; English, for the person at the terminal. */
  readonly complaints: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Finds the drafts that are meant by arguments: a file is that file; a folder all Markdown files in it and below;
 * a glob (`*`, `?`, `**`, `{a,b}`; for shells that do not expand it) the Markdown files that it matches. Folders that
 * begin with a dot, `node_modules` and symbolic links are left out below a folder, though not where an argument names them.
 */
export async function findDrafts(args: readonly string[]): Promise<FoundDrafts> {
  const finder = new Finder();
  for (const arg of args) await finder.take(arg);
  return { drafts: [...finder.drafts.values()], complaints: finder.complaints };
}

class Finder {
  /** By their absolute paths. */
  readonly drafts = new Map<string, FoundDraft>();
  readonly complaints: { readonly path: string; readonly message: string }[] = [];

  async take(arg: string): Promise<void> {
    if (arg === '-') {
      this.#add(arg, arg, true);
      return;
    }
    try {
      if (!(await stat(arg)).isDirectory()) this.#add(resolve(arg), arg, true);
      else await this.#walkAll(arg, () => true, 'no Markdown file (.md, .markdown) is in this folder');
    } catch (error) {
      if (isGlob(arg) && isMissing(error)) await this.#expand(arg);
      else this.#complain(arg, explain(error));
    }
  }

  /** Named first and found later, or the other way round: it stays in its first place, and named. */
  #add(key: string, path: string, isNamed: boolean): void {
    const known = this.drafts.get(key);
    this.drafts.set(key, { path: known?.path ?? path, isNamed: isNamed || known?.isNamed === true });
  }

  #complain(path: string, message: string): void {
    this.complaints.push({ path, message });
  }

  async #expand(arg: string): Promise<void> {
    const names = (sep === '\\' ? arg.replaceAll(sep, '/') : arg).split('/');
    const first = names.findIndex(isGlob);
    const folder = names.slice(0, first).join('/') || (first > 0 ? '/' : '.');
    const pattern = `/${names.slice(first).join('/')}`;
    const depth = pattern.includes('**') || pattern.includes('{') ? Infinity : names.length - first;
    const matches = (path: string): boolean => matchesGlob(path, pattern);
    await this.#walkAll(folder, matches, 'no Markdown file (.md, .markdown) matches', arg, depth);
  }

  /** Complains where nothing is found, unless it has been said already why. */
  async #walkAll(folder: string, isWanted: (path: string) => boolean, otherwise: string, arg = folder, depth = Infinity): Promise<void> {
    const before = this.complaints.length;
    const found = await this.#walk(folder, '', isWanted, depth);
    if (found === 0 && this.complaints.length === before) this.#complain(arg, otherwise);
  }

  /**
   * @param inside the path under `folder` that is walked, with `/` between and after names
   * @param depth how many names a path under `folder` may still have
   * @returns how many drafts there are
   */
  async #walk(folder: string, inside: string, isWanted: (path: string) => boolean, depth: number): Promise<number> {
    let found = 0;
    for (const entry of await this.#entries(join(folder, inside))) {
      const path = inside + entry.name;
      if (entry.isFile() && isDraftName(entry.name) && isWanted(path)) {
        this.#add(resolve(folder, path), join(folder, path), false);
        found++;
      } else if (entry.isDirectory() && depth > 1 && !isSkippedFolder(entry.name)) {
        found += await this.#walk(folder, `${path}/`, isWanted, depth - 1);
      }
    }
    return found;
  }

  /** By name, so that the order is the same on every disk. */
  async #entries(folder: string) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#complain(folder, explain(error));
      return [];
    }
  }
}

function isGlob(text: string): boolean {
  return /[*?{]/u.test(text);
}

/** A name with an asterisk in it does not exist on one system, and cannot on another. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL';
}
