/** Child processes that never outlive this one. */
import { spawn } from 'node:child_process';
import process from 'node:process';

/** @type {Set<() => void>} What is still to be undone when this process ends, however it ends. */
const cleanups = new Set();
let watching = false;

function cleanUp() {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    try {
      cleanup();
    } catch {
      // The next one still has to be undone.
    }
  }
}

function watchTheEnd() {
  if (watching) return;
  watching = true;
  process.on('exit', cleanUp);
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
    process.on(signal, () => process.exit(128 + number));
  }
}

/**
 * Registers something to be undone when this process ends; `exit`, an exception or a signal alike.
 *
 * @param {() => void} cleanup synchronous
 * @returns {() => void} undoes it now, once
 */
export function atTheEnd(cleanup) {
  watchTheEnd();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) cleanup();
  };
}

/**
 * Starts a program in a process group of its own, which is ended together with this process.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {{ child: import('node:child_process').ChildProcess, end: () => void }} `end` kills the whole group
 */
export function start(command, args, options = {}) {
  const grouped = process.platform !== 'win32';
  const child = command.endsWith('.cmd')
    ? spawn(quoted(command), args.map(quoted), { ...options, shell: true })
    : spawn(command, args, { ...options, detached: grouped });
  const end = atTheEnd(() => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (grouped) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  });
  return { child, end };
}

/** For Windows' shell, which alone can start a `.cmd`. */
function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout: number, onOutput?: (text: string) => void }} options
 *   `timeout` in milliseconds
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr together
 * @throws when it cannot be started or is not done in time
 */
export function run(command, args, { cwd, env, timeout, onOutput }) {
  return new Promise((resolve, reject) => {
    const { child, end } = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const timer = setTimeout(() => {
      end();
      reject(new Error(`${command} ${args.join(' ')}: not done after ${timeout / 1000} s.\n${tail(output)}`));
    }, timeout);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        onOutput?.(text);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      end();
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * @param {number} ancestor a process
 * @param {RegExp} words of the command of those that are looked for
 * @returns {Promise<number[]>} the processes below it that have them
 */
export async function processesBelow(ancestor, words) {
  const { output } = await run('ps', ['-A', '-o', 'pid=,ppid=,args='], { timeout: 10_000 });
  const all = output.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const below = new Set([ancestor]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid, command }) => pid !== ancestor && below.has(pid) && words.test(command)).map(({ pid }) => pid);
}

/** The last lines of an output, for a message. */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} timeout milliseconds
 * @param {string} message of the error when it is not done in time
 * @returns {Promise<T>}
 */
export async function within(promise, timeout, message) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), timeout);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
