/**
 * Drives editors that nobody here wrote through the same session with the built language server: Neovim's own client,
 * and Emacs' eglot, both headless.
 *
 *   node test/editors/run.mjs [--all]
 *
 * A draft is opened, a finding and a hover are read, a fix is taken, something is typed and undone, a term is renamed,
 * the draft is closed; the texts are compared byte by byte, with LF and with CRLF at the end of the lines. An editor
 * that is killed takes its server with it. An editor that is not there is skipped, and that is said; with `--all` it
 * is a failure. Ends with `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onPath } from '../vscode/host/find.mjs';
import { atTheEnd, start, tail, within } from '../vscode/host/processes.mjs';
import { temporaryFolder } from '../vscode/host/server.mjs';

/** Milliseconds; alone on its machine a session takes three seconds. */
const SESSION_TIMEOUT = 120_000;
/** Milliseconds in which a server is gone after its editor. */
const END_TIMEOUT = 20_000;
const here = dirname(fileURLToPath(import.meta.url));
const SERVER = join(here, '..', '..', 'dist', 'server.cjs');

const EDITORS = [
  { name: 'Neovim', command: 'nvim', versionOf: /^NVIM v(\S+)/u, args: ['--headless', '--clean', '-c', `luafile ${join(here, 'neovim.lua')}`], packages: 'neovim' },
  { name: 'Emacs with eglot', command: 'emacs', versionOf: /^GNU Emacs (\S+)/u, args: ['--batch', '-l', join(here, 'eglot.el')], packages: 'emacs-nox elpa-eglot' },
];

/** What a session says it has done, in this order; an editor may say more. */
const STEPS = [
  'findings',
  'in the language of the settings',
  'at their passage',
  'a hover that cites the policy',
  'a preferred fix',
  'its finding is gone',
  'something is typed',
  'the findings follow',
  'what is undone is as it was',
  'an outline',
  'a term is renamed',
  'none is left of a draft that is closed',
  'no complaints',
];

const LINE_ENDS = { LF: '\n', CRLF: '\r\n' };

async function main() {
  const all = process.argv.includes('--all');
  const results = [];
  for (const editor of EDITORS) {
    const executable = process.platform === 'win32' ? undefined : onPath(editor.command);
    if (executable === undefined) {
      const message = `${editor.name} is not on the PATH. On Debian: apt-get install ${editor.packages}`;
      if (all) results.push({ name: editor.name, error: message });
      else console.log(`SKIPPED, not passed: ${message}`);
      continue;
    }
    console.log(`${editor.name}, ${await versionOf(executable, editor)}`);
    for (const ends of Object.keys(LINE_ENDS)) results.push(...shown(await playSession(executable, editor, ends)));
    results.push(...shown([await killed(executable, editor)]));
  }
  const failed = results.filter(({ error }) => error !== undefined);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

function shown(results) {
  for (const { name, error } of results) {
    console.log(`${error === undefined ? '✔' : '✖'} ${name}`);
    if (error !== undefined) console.log(error.replace(/^/gm, '    '));
  }
  return results;
}

async function versionOf(executable, { versionOf }) {
  const { child } = start(executable, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return versionOf.exec(await textOf(child.stdout))?.[1] ?? 'of an unknown version';
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

/**
 * The whole session with one draft.
 *
 * @returns {Promise<{ name: string, error?: string }[]>} a result for each step, for each text, and for the end
 */
async function playSession(executable, editor, ends) {
  const session = await begin(executable, editor, ends);
  const code = await session.ended();
  const output = session.output();
  const done = new Set([...output.matchAll(/^ok: (.*?)\r?$/gmu)].map(([, step]) => step));
  const steps = STEPS.map((step) => ({ name: step, error: done.has(step) ? undefined : `The session ended with ${code}:\n${tail(output)}` }));
  const texts = await Promise.all(['fixed', 'renamed'].map(async (name) => ({ name: `the text is what is expected, byte by byte: ${name}.md`, error: await differenceOf(session.folder, name, LINE_ENDS[ends]) })));
  const end = { name: 'the editor ends well, its server too', error: code === 0 ? await session.serverEnds() : `it ends with ${code}` };
  return [...steps, ...texts, end].map(({ name, error }) => ({ name: `${editor.name}, ${ends}: ${name}`, ...(error !== undefined && { error }) }));
}

/** An editor that is killed with a draft open cannot tell its server to end. */
async function killed(executable, editor) {
  const session = await begin(executable, editor, 'LF', { STAYS: '1' });
  const error = await session.says(/^waiting/mu).then(
    () => {
      session.kill();
      return session.serverEnds();
    },
    (failure) => `${failure.message}\n${tail(session.output())}`,
  );
  session.kill();
  return { name: `${editor.name}: an editor that is killed takes its server with it`, ...(error !== undefined && { error }) };
}

/** Starts an editor in a folder of its own, with a server that says which process it is. */
async function begin(executable, { args }, ends, environment = {}) {
  const folder = await temporaryFolder('contract-review-editor-');
  const draft = join(folder, 'agreement.md');
  const text = await readFile(join(here, 'drafts', 'agreement.md'), 'utf8');
  await writeFile(draft, text.replaceAll('\n', LINE_ENDS[ends]));
  const server = join(folder, 'server');
  const pidFile = join(folder, 'server.pid');
  await writeFile(server, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${process.execPath}' '${SERVER}' "$@"\n`);
  await chmod(server, 0o755);
  const { child, end } = start(executable, args, {
    cwd: folder,
    // No settings but those of the session, and no folder of the user's to write into.
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', SERVER: server, DRAFT: draft, COPIES: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const serverPid = async () => Number(await readFile(pidFile, 'utf8').catch(() => '0'));
  atTheEnd(() => end());
  let output = '';
  const closed = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  child.on('error', (error) => (output += error.message));
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  return {
    folder,
    output: () => output,
    kill: end,
    /** Its exit code, or why it has none. */
    ended: () => within(closed, SESSION_TIMEOUT, '').catch(() => (end(), `nothing, and is not done after ${SESSION_TIMEOUT / 1000} s`)),
    says: async (words) => {
      for (const late = Date.now() + SESSION_TIMEOUT; !words.test(output); await pause()) {
        if (Date.now() > late || child.exitCode !== null) throw new Error(`it does not say ${words}`);
      }
    },
    /** @returns {Promise<string | undefined>} what is wrong */
    serverEnds: async () => {
      const pid = await serverPid();
      if (pid === 0) return 'its server was never started';
      for (const late = Date.now() + END_TIMEOUT; Date.now() < late; await pause()) if (!isRunning(pid)) return undefined;
      process.kill(pid, 'SIGKILL');
      return `its server still runs after ${END_TIMEOUT / 1000} s`;
    },
  };
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** One that has ended and that nobody has asked about since is not. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    // Without such files, as on macOS, the signal alone says it.
    return error.code === 'ENOENT' && process.platform !== 'linux';
  }
}

/** @returns {Promise<string | undefined>} the first line that differs */
async function differenceOf(folder, name, lineEnd) {
  const expected = (await readFile(join(here, 'drafts', `${name}.md`), 'utf8')).replaceAll('\n', lineEnd).split('\n');
  const text = await readFile(join(folder, `${name}.md`), 'utf8').catch(() => undefined);
  if (text === undefined) return 'there is none';
  const lines = text.split('\n');
  const line = Array.from({ length: Math.max(lines.length, expected.length) }, (_, index) => index).find((index) => lines[index] !== expected[index]);
  return line === undefined ? undefined : `line ${line + 1} is\n${JSON.stringify(lines[line])}\nand not\n${JSON.stringify(expected[line])}`;
}

process.exitCode = await main();
