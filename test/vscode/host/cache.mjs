/**
 * VS Code's server and workbench in a cache folder, out of the npm package `code-server`: the way to a real
 * VS Code where the desktop one cannot be downloaded.
 */
import { rmSync } from 'node:fs';
import { access, mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { atTheEnd, run, tail } from './processes.mjs';
import { findRipgrep } from './find.mjs';

/**
 * The packages by the age of the VS Code in them, the major version of Node that each is made for, and whether its
 * server starts by itself. The oldest is what `engines.vscode` names: of 1.91 and 1.92 there is no package.
 */
export const VERSIONS = {
  oldest: { codeServer: '4.93.1', node: 20, starts: false },
  newest: { codeServer: '4.139.1', node: 24, starts: true },
};

/** Raise it when the steps below change: caches made by older steps are made anew. */
const STEPS = 2;
const INSTALL_TIMEOUT = 5 * 60_000;
/** Each serves a comfort (logs, terminal, file watching): VS Code starts without it. */
const NATIVE_MODULES = ['@vscode/spdlog', 'node-pty', 'native-watchdog', '@vscode/native-watchdog', '@parcel/watcher'];

/**
 * @typedef {'oldest' | 'newest'} Age
 * @typedef {{ folder: string, server: readonly string[] }} VSCode `folder`: `lib/vscode`; `server`: the command that starts its server
 * @typedef {{ folder: string, version: typeof VERSIONS[Age] }} Cache
 */

/**
 * Makes the cache, or finds it made. A cache that an interrupted run left behind has no marker and is made anew;
 * two runs at once wait for each other.
 *
 * @param {(line: string) => void} say told what takes time
 * @param {Age} [age]
 * @returns {Promise<VSCode>}
 * @throws when the package cannot be had or ripgrep is missing
 */
export async function prepareCache(say, age = 'newest') {
  const ripgrep = findRipgrep();
  if (!ripgrep) throw new Error('ripgrep (rg) is needed and not found. On Debian: apt-get install ripgrep');
  const cache = cacheOf(VERSIONS[age]);
  const release = await lock(`${cache.folder}.lock`, say);
  try {
    if (!(await isMade(cache))) await make(cache, say);
    const vscode = { folder: vscodeIn(cache.folder), server: serverOf(cache) };
    await linkRipgrep(vscode.folder, ripgrep);
    return vscode;
  } finally {
    release();
  }
}

/** @returns {Cache} */
function cacheOf(version) {
  const parent = process.env.CONTRACT_REVIEW_HOST_CACHE ?? join(homedir(), '.cache', 'contract-review');
  return { folder: join(parent, `vscode-host-${version.codeServer}`), version };
}

function vscodeIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** @param {Cache} cache */
function serverOf(cache) {
  const script = join(vscodeIn(cache.folder), 'out', 'server-main.js');
  const starter = cache.version.starts ? [] : [join(dirname(fileURLToPath(import.meta.url)), 'serve.mjs')];
  return [nodeFor(cache), ...starter, script];
}

function markerIn(folder) {
  return join(folder, 'ready.json');
}

function marker({ codeServer, node }) {
  return JSON.stringify({ version: codeServer, steps: STEPS, node });
}

async function isMade({ folder, version }) {
  return (await readFile(markerIn(folder), 'utf8').catch(() => '')) === marker(version);
}

/** This Node where it is of the right age, otherwise the one in the cache. */
function nodeFor({ folder, version }) {
  return isThisNode(version) ? process.execPath : join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function isThisNode({ node }) {
  return Number(process.versions.node.split('.')[0]) === node;
}

/** The binaries of Node as they are in the npm registry. */
function nodePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** @param {Cache} cache */
async function make(cache, say) {
  const { folder, version } = cache;
  say(`Preparing VS Code (code-server ${version.codeServer}) in ${folder}; once, about two minutes.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  // Also where this Node would do: the cache serves whoever comes with another one.
  await npm(cache, folder, 'install', '--ignore-scripts', `code-server@${version.codeServer}`, `${nodePackage()}@${version.node}`);
  const vscode = vscodeIn(folder);
  // As VS Code's own build has it: its terminal's parts do not agree on each other's versions.
  await npm(cache, vscode, 'install', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps');
  for (const name of NATIVE_MODULES) {
    if (!(await isThere(join(vscode, 'node_modules', name)))) continue;
    await npm(cache, vscode, 'rebuild', name).catch(() => say(`${name} could not be built; going on without it.`));
  }
  await symlink('node_modules', join(vscode, 'node_modules.asar'), 'dir');
  await npm(cache, join(vscode, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
  await writeFile(markerIn(folder), marker(version));
}

function isThere(path) {
  return access(path).then(() => true, () => false);
}

/** Runs npm in the Node that VS Code is to run in, so that what is built fits that. */
async function npm(cache, cwd, ...args) {
  const { code, output } = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd,
    // The project's own npm run must not leak its settings (prefix, production, …) into this install.
    env: { ...withoutNpmSettings(process.env), PATH: [dirname(nodeFor(cache)), process.env.PATH].join(delimiter) },
    timeout: INSTALL_TIMEOUT,
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${tail(output)}`);
}

const KEPT = /^npm_config_(registry|userconfig|globalconfig|cache|https?_proxy|noproxy|cafile|nodedir)$/i;

function withoutNpmSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)));
}

/** VS Code's own ripgrep is downloaded by a script that did not run; without one `workspace.findFiles` fails. */
async function linkRipgrep(vscode, ripgrep) {
  const link = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  if ((await readlink(link).catch(() => '')) === ripgrep) return;
  await mkdir(dirname(link), { recursive: true });
  await rm(link, { force: true });
  await symlink(ripgrep, link);
}

/** @returns {Promise<() => void>} releases the lock */
async function lock(folder, say) {
  await mkdir(dirname(folder), { recursive: true });
  const deadline = Date.now() + 2 * INSTALL_TIMEOUT;
  for (let told = false; ; told = true) {
    if (await take(folder)) return atTheEnd(() => unlock(folder));
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true });
    else if (Date.now() > deadline) throw new Error(`Another run still holds ${folder}; delete it if there is none.`);
    else {
      if (!told) say('Waiting for another run that is preparing VS Code.');
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function take(folder) {
  try {
    await mkdir(folder);
    await writeFile(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that took the lock is gone. */
async function isAbandoned(folder) {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function unlock(folder) {
  rmSync(folder, { recursive: true, force: true });
}
