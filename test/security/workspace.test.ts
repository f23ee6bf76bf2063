/** A workspace that is made to be run: nothing in it is executed, resolved as a module, or read where a link leads out of it, and nothing in it is changed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from '../protocol/build.ts';
import { DRAFT, session } from './session.ts';

const SERVER = join(ROOT, 'dist', 'server.cjs');
const CLI = join(ROOT, 'dist', 'cli.cjs');
const CAN_TRACE = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

let top = '';
let folder = '';
let canary = '';

async function put(path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

before(async () => {
  ensureBuilt();
  top = await mkdtemp(join(tmpdir(), 'contract-review-hostile-'));
  folder = join(top, 'work');
  canary = join(top, 'canary');
  const run = `require('node:fs').appendFileSync(${JSON.stringify(canary)}, __filename + '\\n');\n`;
  const shell = `#!/bin/sh\necho "$0" >> '${canary}'\n`;
  // Whatever a program may load from where it is started, or beside what it reads.
  const modules = ['yaml', 'natural', 'unified', 'remark-parse', 'remark-gfm', 'vscode-languageserver', 'vscode-languageserver/node', 'vscode-jsonrpc', 'contract-review', 'fs', 'path', '@cfworker/json-schema', 'tsx'];
  for (const name of modules) {
    await put(`node_modules/${name}/index.js`, run);
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', bin: { 'contract-review': 'index.js' }, contributes: {} }));
  }
  for (const name of ['contract-review.js', '.contract-review.js', '.contract-review.cjs', 'contract-review.config.js', '.contract-reviewrc.js', 'index.js', 'server.cjs', 'cli.cjs', 'dist/server.cjs', 'preload.cjs', 'clauses/index.js', 'clauses/own/clause.js', 'clauses/own/index.js', 'clauses/own/clause.yaml.js', '.pnp.cjs', '.vscode/extensions/evil/extension.js']) await put(name, run);
  for (const name of ['node', 'git', 'npm', 'contract-review', 'sh', '.git/hooks/post-checkout', '.git/hooks/pre-commit', '.git/hooks/fsmonitor-watchman']) {
    await put(name, shell);
    await chmod(join(folder, name), 0o755);
  }
  await put('.git/config', '[core]\n\tfsmonitor = .git/hooks/fsmonitor-watchman\n\thooksPath = .git/hooks\n\tpager = ./sh\n\tsshCommand = ./sh\n[diff]\n\texternal = ./sh\n[alias]\n\tlog = "!./sh"\n');
  await put('.git/HEAD', 'ref: refs/heads/main\n');
  await put('.env', `NODE_OPTIONS=--require ${join(folder, 'preload.cjs')}\n`);
  await put('.npmrc', `node-options=--require ${join(folder, 'preload.cjs')}\nscript-shell=./sh\n`);
  await put('package.json', JSON.stringify({ name: 'x', type: 'module', main: 'index.js', imports: { '#x': './index.js' }, scripts: { preinstall: './sh', prepare: './sh' }, 'contract-review': './contract-review.js' }));
  await put('tsconfig.json', '{"compilerOptions":{"plugins":[{"name":"yaml"}]}}');
  await put('library.json', '{"clauses":[]}');
  await put('.vscode/settings.json', JSON.stringify({ 'contractReview.server.path': './server.cjs', 'contractReview.trace.server': 'verbose' }));
  await put('.contract-review.yaml', 'libraries: [clauses, linked, "../outside"]\nextends: ./contract-review.js\nplugins: [./index.js]\nexcluded: [{id: audit, reason: "$(touch canary) `touch canary` ${process.exit(1)}"}]\n');
  await put('clauses/own/clause.yaml', 'id: own\nlevel: checklist\nheadings: [audit]\nelements:\n  - id: own.x\n    signals:\n      - met: [audit]\n');
  await put('clauses/own/en.md', '# Own\n\nWe ask it. See [it](https://example.org).\n\n## Why\n\nIt.\n\n## Look for\n\nIt.\n\n## Elements\n\n### own.x\n\n**our own**\n\nIt says so.\n\n> {provider} shall say so.\n');
  await put('contract.md', DRAFT);
  await put('old.md', DRAFT.replace('thirty', 'forty'));
  await put('$(touch canary);`touch canary`.md', DRAFT);
  await mkdir(join(top, 'outside'));
  await writeFile(join(top, 'outside', 'secret.md'), DRAFT.replaceAll('Aalberg', 'SECRETVILLE'));
  await symlink(join(top, 'outside'), join(folder, 'linked'), 'junction');
  await symlink(join(top, 'outside', 'secret.md'), join(folder, 'secret.md'));
});
after(() => rm(top, { recursive: true, force: true }));

/** All there is in the folder, with what is in it. */
async function contents(): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const file = join(folder, path);
    const found = await lstat(file);
    all[path] = found.isSymbolicLink() ? await readlink(file) : found.isFile() ? createHash('sha256').update(await readFile(file)).digest('hex') : 'folder';
  }
  return all;
}

function assertNothingRan(): void {
  assert.equal(existsSync(canary) ? readFileSync(canary, 'utf8') : '', '');
}

/** Which programs were started, and which files of the folder were read as code, as the kernel saw it. */
function tracedIn(trace: string): { readonly programs: number; readonly code: readonly string[] } {
  const lines = readFileSync(trace, 'utf8').split('\n');
  const code = lines.filter((line) => line.includes(`"${folder}/`) && / open(?:at)?\(/u.test(line) && /\.(?:c?js|env|npmrc)"|\/(?:node|git|npm|sh)"/u.test(line) && !/ENOENT/u.test(line));
  return { programs: lines.filter((line) => line.includes('execve(')).length, code };
}

describe('a hostile workspace', () => {
  it('has code that would leave its mark', async () => {
    const { status } = spawnSync(process.execPath, [join(folder, 'preload.cjs')], { cwd: folder });
    assert.equal(status, 0);
    assert.equal(readFileSync(canary, 'utf8'), `${join(folder, 'preload.cjs')}\n`);
    await rm(canary);
  });

  it('is read by the server, in a whole session, and none of it is run', async () => {
    const before = await contents();
    const trace = join(top, 'trace');
    const command = [...(CAN_TRACE ? ['strace', '-f', '-qq', '-e', 'trace=execve,open,openat', '-o', trace] : []), process.execPath, SERVER];
    const { counts, answers, errors, code } = await session({ command, cwd: folder }, pathToFileURL(folder).href, pathToFileURL(join(folder, 'contract.md')).href, DRAFT);
    for (const [name, count] of Object.entries(counts)) assert.ok(count > 0, `no ${name}`);
    assert.equal(code, 0);
    assert.equal(errors, '');
    // Its own clause is there, though the standard has much in it that will not do; what is behind links is not.
    assert.match(answers, /our own/u);
    assert.doesNotMatch(answers, /SECRETVILLE/u);
    assertNothingRan();
    assert.deepEqual(await contents(), before);
    if (CAN_TRACE) assert.deepEqual(tracedIn(trace), { programs: 1, code: [] });
  });

  it('is read by every command of the command line, started in it, and none of it is run', async () => {
    const before = await contents();
    for (const args of [['check', '.'], ['check', '--jobs', '2', 'contract.md', 'old.md'], ['check', 'linked'], ['report', 'contract.md'], ['overview', '--format', 'html', '.'], ['compare', 'old.md', 'contract.md'], ['library', 'check', 'clauses'], ['check', '**/*.md']]) {
      const trace = join(top, 'trace');
      const [program = '', ...more] = [...(CAN_TRACE ? ['strace', '-f', '-qq', '-e', 'trace=execve,open,openat', '-o', trace] : []), process.execPath, CLI];
      const { status, stdout, stderr } = spawnSync(program, [...more, ...args], { cwd: folder, encoding: 'utf8' });
      assert.ok(status !== null && status <= 2, stderr);
      assert.notEqual(stdout, '', `${args.join(' ')}: ${stderr}`);
      // What a person names is read, wherever it is; what is only found, not.
      if (args[1] !== 'linked') assert.doesNotMatch(stdout, /SECRETVILLE|secret\.md/u);
      assertNothingRan();
      if (CAN_TRACE) assert.deepEqual(tracedIn(trace), { programs: 1, code: [] }, args.join(' '));
    }
    assert.deepEqual(await contents(), before);
  });
});

describe('what the server writes into its log', () => {
  it('has nothing of a contract', async () => {
    const { log, errors } = await session({ command: [process.execPath, SERVER], cwd: folder }, pathToFileURL(folder).href, pathToFileURL(join(folder, 'contract.md')).href, DRAFT);
    assert.deepEqual(log, []);
    assert.equal(errors, '');
  });
});
