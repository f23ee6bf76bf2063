/**
 * Everything that says whether the project is sound: build, lint, types, tests of the rooms, of the protocol and
 * of the command line, and the tests in Neovim, Emacs and VS Code.
 *
 *   npm test [-- --no-editor | --all]
 *
 * Neovim and Emacs are skipped where they are not installed, which is said before the total; with `--all`, and where `CI` is
 * set, that is a failure. Ends with `N passed, N failed`, the total of all tests. A check that fails counts as one failure.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { testsOfRooms } from './coverage.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const total = { passed: 0, failed: 0 };
/** What could not be run on this machine and why, and what passed only when it was tried again. */
const skipped = [];
/** What failed, a line each: said again before the total, for the end is what one reads. */
const failed = [];

async function main() {
  if (!(await check('Build', 'esbuild.mjs'))) return;
  await check('Lint', 'node_modules/eslint/bin/eslint.js', '-c', '.ci/eslint.config.mjs', '.');
  await check('Types', 'node_modules/typescript/bin/tsc', '-p', '.');
  const editor = process.argv.includes('--no-editor') ? ['--no-editor'] : [];
  // What VS Code is tested in takes minutes to fetch, most of them waiting; should it fail, its tests say why.
  if (editor.length === 0) spawn(process.execPath, ['test/vscode/host.mjs'], { cwd: root, stdio: 'ignore' });
  await testsInNode();
  const all = process.argv.includes('--all') || process.env.CI ? ['--all'] : [];
  if (editor.length === 0) await tests('Tests in Neovim and Emacs', /^(\d+) passed, \d+ failed$/m, /^\d+ passed, (\d+) failed$/gm, ['test/editors/run.mjs', ...all]);
  await tests('Tests in VS Code', /^(\d+) passed, \d+ failed$/m, /^\d+ passed, (\d+) failed$/gm, ['test/vscode/run.mjs', ...editor]);
}

/** All tests that need no editor; those of the rooms that are counted tell how much of these they run. */
async function testsInNode() {
  const rooms = await testsOfRooms();
  const others = (await testFiles(join(root, 'test'))).filter((file) => !rooms.includes(file));
  const counts = await mkdtemp(join(tmpdir(), 'coverage-'));
  await nodeTests('Tests of reading, language, library and review', rooms, { NODE_V8_COVERAGE: counts });
  await check('Coverage', 'test/coverage.mjs', '--report', counts);
  await rm(counts, { recursive: true, force: true });
  await nodeTests('Tests of the rest', others);
}

/** @param {readonly string[]} files @param {Readonly<Record<string, string>>} [env] more of the environment */
function nodeTests(title, files, env) {
  return tests(title, /^ℹ pass (\d+)/m, /^ℹ (?:fail|cancelled) (\d+)/gm, ['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, '--test-reporter=spec', ...files], env);
}

/** @returns {Promise<boolean>} whether it found nothing wrong */
async function check(title, ...args) {
  const { code } = await node(title, args);
  if (code !== 0) {
    total.failed++;
    failed.push(`FAILED, ${title}`);
  }
  return code === 0;
}

/** Runs tests and adds what their summary says to the total. */
async function tests(title, passedCount, failedCount, args, env) {
  const { code, output } = await node(title, args, env);
  const failures = [...output.matchAll(failedCount)].reduce((sum, [, count]) => sum + Number(count), 0);
  skipped.push(...(output.match(/^(?:SKIPPED|AGAIN), .*$/gm) ?? []));
  failed.push(...failedTests(title, output, failures > 0 || code !== 0));
  total.passed += Number(passedCount.exec(output)?.[1] ?? 0);
  total.failed += failures === 0 && code !== 0 ? 1 : failures;
}

/** A line for each test that an output marks as failed; one for all where it marks none. */
function failedTests(title, output, hasFailed) {
  if (!hasFailed) return [];
  const names = [...output.matchAll(/^\s*✖ (?!failing tests:)(.*?)(?: \([\d.]+ ?ms\))?$\n?(.*)/gm)].map(([, name, below]) => `FAILED, ${title}: ${name}${/error/i.test(below) ? `: ${below.trim()}` : ''}`);
  return names.length > 0 ? [...new Set(names)] : [`FAILED, ${title}`];
}

/** Runs a script with this Node, its output passed on and kept. */
function node(title, args, env = {}) {
  console.log(`\n== ${title}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** All test files but those that run in VS Code. */
async function testFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join('test', 'vscode')) && !path.includes('node_modules'))
    .sort();
}

await main();
console.log(['', ...skipped, ...failed, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.failed === 0 ? 0 : 1;
