/** Packs what has been built, so that the same content gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const VSIX = 'contract-review.vsix';
export const BILL = 'contract-review.cdx.json';

/** For a terminal: VS Code has no use for it. */
const FOR_TERMINALS = new Set(['dist/cli.cjs']);

/** What would tell one machine from another in an archive. */
const SAME_EVERYWHERE = {
  // Dates in the archives; 1980 is the first that a ZIP can have.
  SOURCE_DATE_EPOCH: '315532800',
  TZ: 'UTC',
  // The order of the entries.
  LC_ALL: 'C',
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
}

/**
 * Packs `dist` and what goes with it: the extension (`.vsix`), the commands (`.tgz`, as `npm pack` has it) and the bill of
 * materials. Everything is copied first, so that the modes of a clone's files don't matter. Throws when a tool fails.
 *
 * @param root the folder of `package.json`, which gets them
 * @returns the names of the files written
 */
export function pack(root: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const tarball = `${manifest.name}-${manifest.version}.tgz`;
  const folder = mkdtempSync(join(tmpdir(), 'contract-review-package-'));
  try {
    const put = (path: string): void => copy(join(root, path), join(folder, path), Object.values(manifest.bin).includes(`./${path}`));
    const files = listedFiles(root);
    files.filter((path) => !FOR_TERMINALS.has(path)).forEach(put);
    run(folder, process.execPath, [tool(root, '@vscode/vsce/vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', VSIX]);
    files.filter((path) => FOR_TERMINALS.has(path)).forEach(put);
    run(folder, 'npm', ['pack', '--ignore-scripts', '--no-update-notifier', '--loglevel=error']);
    for (const name of [VSIX, tarball]) cpSync(join(folder, name), join(root, name));
    cpSync(join(root, 'dist', BILL), join(root, BILL));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [VSIX, tarball, BILL];
}

/** The files that `files` in `package.json` names, as the extension's packager reads it. */
function listedFiles(root: string): readonly string[] {
  const listed = run(root, process.execPath, [tool(root, '@vscode/vsce/vsce'), 'ls', '--no-dependencies']);
  return listed.split(/\r?\n/u).filter((line) => line !== '');
}

/**
 * Copies what a build reads into a folder, beside the installed packages of the original.
 *
 * @param from the root of a clone
 * @param to a folder that is made
 */
export function copyOfSources(from: string, to: string): void {
  const sources = ['.ci', 'client', 'clause-library', 'l10n', 'server', 'syntaxes', 'esbuild.mjs', 'tsconfig.json', 'LICENSE', 'README.md', 'CHANGELOG.md'];
  const manifests = ['package.json', 'package-lock.json', 'package.nls.json', 'package.nls.fr.json', 'package.nls.nl.json'];
  mkdirSync(to, { recursive: true });
  for (const name of [...sources, ...manifests]) cpSync(join(from, name), join(to, name), { recursive: true });
  symlinkSync(realpathSync(join(from, 'node_modules')), join(to, 'node_modules'), 'junction');
}

function copy(from: string, to: string, executable: boolean): void {
  mkdirSync(dirname(to), { recursive: true });
  if (!lstatSync(from).isFile()) throw new Error(`${from} is no file.`);
  cpSync(from, to);
  chmodSync(to, executable ? 0o755 : 0o644);
}

function tool(root: string, path: string): string {
  return join(root, 'node_modules', path);
}

/** @returns what it wrote on standard output */
function run(cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...SAME_EVERYWHERE }, shell: command === 'npm' && process.platform === 'win32' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
