/** The firms' standards that files on a command line are under. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Settings } from '../../../client/src/protocol.ts';
import type { Language } from '../contract/types.ts';
import { DISK_FILES } from '../diskFiles.ts';
import { folderPath } from '../folders.ts';
import type { Library } from '../library/types.ts';
import { settingsUnder, Standards } from '../standards.ts';
import { tell } from './terminal.ts';

/** The option that leaves standards aside; for the options of a command. */
export const STANDARD_OPTION = { 'no-standard': { type: 'boolean', default: false } } as const;

/** For the options in a command's usage. */
export const STANDARD_USAGE = '--no-standard                leave the .contract-review.yaml of the folders aside';

/** What a draft is reviewed under. */
export interface FileRuling {
  readonly settings: Settings;
  readonly library: Library;
  /** The draft's path for globs in `settings`. */
  readonly path: string;
}

/**
 * A file is under the nearest `.contract-review.yaml` from its own folder up to the top of its repository; where there is
 * none, to the top of the disk. Standard input is taken for a file in the current folder.
 */
export class FileStandards {
  readonly #standards: Standards;
  readonly #personal: Settings;
  readonly #tops = new Map<string, string>();

  constructor(library: () => Library, language: 'auto' | Language) {
    this.#standards = new Standards(library, DISK_FILES);
    this.#personal = { contracts: 'detect', workspace: false, include: [], exclude: [], language, severities: {}, drafting: {} };
  }

  /** What holds for a file, whether it is there or not. */
  async of(file: string): Promise<FileRuling> {
    const uri = pathToFileURL(resolve(file)).href;
    const top = this.#topOf(dirname(resolve(file)));
    const ruling = await this.#standards.of(uri, [top]);
    return { settings: settingsUnder(ruling, this.#personal, uri), library: ruling.library(), path: folderPath(uri, [top]) };
  }

  /**
   * Says on standard error what is wrong with the standards that files are under, and with their libraries.
   *
   * @returns whether something of them does not hold, for exit status 2
   */
  async tell(files: readonly string[]): Promise<boolean> {
    for (const file of files) await this.of(file);
    const all = new Map((await this.#standards.rulings()).flatMap(({ problems }) => [...problems]));
    // What is only less than it could be is for `library check` to say.
    const problems = [...all].flatMap(([uri, found]) => found.filter(({ severity }) => severity !== 'hint').map((problem) => ({ path: shownPath(fileURLToPath(uri)), problem })));
    for (const { path, problem } of problems) tell(`${path}:${problem.range.start.line + 1}:${problem.range.start.character + 1} ${problem.message}`);
    return problems.some(({ problem }) => problem.severity === undefined);
  }

  #topOf(folder: string): string {
    const known = this.#tops.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const top = above === folder || existsSync(join(folder, '.git')) ? pathToFileURL(folder).href : this.#topOf(above);
    this.#tops.set(folder, top);
    return top;
  }
}

/** As one would type it from here. */
function shownPath(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') || isAbsolute(here) ? path : here;
}
