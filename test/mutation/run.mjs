/**
 * Mutates the review, and tells which mutants its tests let live.
 *
 *   npm run mutation [-- --file verdicts ...]
 *
 * Installs Stryker when it is not there. Without `--file` all of `server/src/review` is mutated, and `figures.json` is
 * written. Ends with 1 where fewer than 80 of 100 mutants are found out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const REPORT = new URL('../../out/mutation/report.json', import.meta.url);
const FIGURES = new URL('figures.json', import.meta.url);
const LEAST = 80;

const { values: options } = parseArgs({ options: { file: { type: 'string', multiple: true, default: [] } } });

/** Ends with the command's exit code when it fails. */
function run(command, args, more = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...more });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(new URL('node_modules', import.meta.url))) {
  // npm is a script in Windows, which only a shell runs.
  run('npm', ['ci', '--prefix', 'test/mutation', '--ignore-scripts', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}
const mutate = options.file.map((name) => `server/src/review/${basename(name, '.ts')}.ts`);
run(process.execPath, ['test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs', ...(mutate.length > 0 ? ['--mutate', mutate.join()] : [])]);

const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
printSurvivors(files);
const figures = figuresOf(files);
console.table(figures.files);
console.log(`score ${figures.score} of 100, at least ${LEAST} wanted`);
if (mutate.length === 0) writeFileSync(FIGURES, `${JSON.stringify(figures, undefined, 2)}\n`);
process.exitCode = figures.score < LEAST ? 1 : 0;

/** How many mutants of each file were found out (killed, or stopped because they never end) and how many were not. */
function figuresOf(all) {
  const total = { killed: 0, timeout: 0, survived: 0, noCoverage: 0 };
  const perFile = {};
  for (const [path, { mutants }] of Object.entries(all)) {
    const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
    const own = { killed: count('Killed'), timeout: count('Timeout'), survived: count('Survived'), noCoverage: count('NoCoverage') };
    for (const key of Object.keys(total)) total[key] += own[key];
    perFile[basename(path)] = { ...own, score: scoreOf(own) };
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  return { date: new Date().toISOString().slice(0, 10), commit, score: scoreOf(total), ...total, files: perFile };
}

function scoreOf({ killed, timeout, survived, noCoverage }) {
  const all = killed + timeout + survived + noCoverage;
  return all === 0 ? 100 : Math.round((1000 * (killed + timeout)) / all) / 10;
}

/** What the tests do not notice, line by line. */
function printSurvivors(all) {
  for (const [path, { source, mutants }] of Object.entries(all)) {
    const lines = source.split('\n');
    const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').sort((one, two) => one.location.start.line - two.location.start.line);
    for (const { status, mutatorName, location: { start, end }, replacement } of alive) {
      const line = lines[start.line - 1] ?? '';
      const original = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
      console.log(`${path}:${start.line}:${start.column} ${status === 'NoCoverage' ? 'not covered, ' : ''}${mutatorName}\n  - ${original}\n  + ${replacement.replace(/\s+/gu, ' ')}`);
    }
  }
}
