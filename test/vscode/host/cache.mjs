/**
 * VS Code's server and workbench in a cache folder, out of the npm package `code-server`: the way to a real
 * VS Code where the desktop one cannot be downloaded.
 */
import { rmSync } from 'node:fs';
import { mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { atTheEnd, run, tail } from './processes.mjs';
import { findRipgrep } from './find.mjs';

export const VERSION = '4.100.3';

/** Raise it when the steps below change: caches made by older steps are made anew. */
const STEPS = 1;
const INSTALL_TIMEOUT = 5 * 60_000;
const NATIVE_MODULES = ['@vscode/spdlog', 'node-pty', 'native-watchdog', '@parcel/watcher'];

export function cacheFolder() {
  return process.env.CONTRACT_REVIEW_HOST_CACHE ?? join(homedir(), '.cache', 'contract-review', `vscode-host-${VERSION}`);
}

/**
 * Makes the cache, or finds it made. A cache that an interrupted run left behind has no marker and is made anew;
 * two runs at once wait for each other.
 *
 * @param {(line: string) => void} say told what takes time
 * @returns {Promise<string>} the folder `lib/vscode`
 * @throws when the package cannot be had or ripgrep is missing
 */
export async function prepareCache(say) {
  const ripgrep = findRipgrep();
  if (!ripgrep) throw new Error('ripgrep (rg) is needed and not found. On Debian: apt-get install ripgrep');
  const folder = cacheFolder();
  const release = await lock(`${folder}.lock`, say);
  try {
    if (!(await isMade(folder))) await make(folder, say);
    const vscode = vscodeIn(folder);
    await linkRipgrep(vscode, ripgrep);
    return vscode;
  } finally {
    release();
  }
}

function vscodeIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function markerIn(folder) {
  return join(folder, 'ready.json');
}

function marker() {
  return JSON.stringify({ version: VERSION, steps: STEPS, node: process.versions.modules });
}

async function isMade(folder) {
  return (await readFile(markerIn(folder), 'utf8').catch(() => '')) === marker();
}

async function make(folder, say) {
  say(`Preparing VS Code (code-server ${VERSION}) in ${folder}; once, about two minutes.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, 'install', '--ignore-scripts', `code-server@${VERSION}`);
  const vscode = vscodeIn(folder);
  await npm(vscode, 'install', '--ignore-scripts', '--omit=dev');
  for (const name of NATIVE_MODULES) {
    // Each serves a comfort (logs, terminal, file watching): VS Code starts without it.
    await npm(vscode, 'rebuild', name).catch(() => say(`${name} could not be built; going on without it.`));
  }
  await symlink('node_modules', join(vscode, 'node_modules.asar'), 'dir');
  await npm(join(vscode, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
  await writeFile(markerIn(folder), marker());
}

async function npm(cwd, ...args) {
  const { code, output } = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd,
    // The project's own npm run must not leak its settings (prefix, production, …) into this install.
    env: withoutNpmSettings(process.env),
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
