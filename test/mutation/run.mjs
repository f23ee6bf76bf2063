/**
 * Mutates the review, and tells which mutants its tests let live.
 *
 *   npm run mutation [-- --file verdicts ...]
 *
 * Installs Stryker when it is not there. Without `--file` all of `server/src/review` is mutated. `figures.json` has the last
 * run of each file. Ends with 1 where fewer than 80 of 100 mutants are found out, of all files together.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresWith, printSurvivors } from './figures.mjs';

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
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const figures = figuresWith(existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : { files: {} }, files, { date: new Date().toISOString().slice(0, 10), commit });
writeFileSync(FIGURES, `${JSON.stringify(figures, undefined, 2)}\n`);
console.table(figures.files);
console.log(`score ${figures.score} of 100, at least ${LEAST} wanted`);
process.exitCode = figures.score < LEAST ? 1 : 0;
