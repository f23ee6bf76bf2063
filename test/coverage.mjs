/**
 * How much of what reads, reviews and knows clauses the tests run: lines, branches and functions of each room, with
 * the files that lack most. Fails when the lines or the branches of a room are under 95 %.
 *
 *   npm run coverage [-- --list]         runs the tests of these rooms, and says
 *   node test/coverage.mjs --report DIR  says what a run with NODE_V8_COVERAGE=DIR left, and runs nothing
 *
 * `--list` adds every stretch of source that no test ran. V8 counts the blocks of the code as it runs, c8 takes the
 * counts back to the source; a branch is a block, of a function too, and an `if` without `else` that is always true
 * has none. Server and editor run from bundles, in processes of their own, and are not counted.
 */
import { Report } from 'c8';
import { transform } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The rooms that are counted, each by its own tests alone. */
export const ROOMS = ['contract', 'language', 'library', 'review'];
/** Per cent of the lines, and of the branches, of each room. */
const LEAST = 95;
const MEASURES = ['lines', 'branches', 'functions'];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {Promise<string[]>} the tests of the rooms that are counted, from the root of the project */
export async function testsOfRooms() {
  const found = await Promise.all(ROOMS.map(async (room) => (await readdir(join(root, 'test', room))).map((name) => join('test', room, name))));
  return found.flat().filter((path) => path.endsWith('.test.ts')).sort();
}

async function main(args) {
  // What c8 includes is seen from the current folder.
  process.chdir(root);
  const at = args.indexOf('--report');
  const raw = at < 0 ? await mkdtemp(join(tmpdir(), 'coverage-')) : args[at + 1];
  try {
    if (at < 0) await runTests(raw);
    const files = await measured(raw);
    if (args.includes('--list')) files.forEach(listMissed);
    printRooms(files);
    printWorst(files);
    return short(files);
  } finally {
    if (at < 0) await rm(raw, { recursive: true, force: true });
  }
}

/** @param {string} raw the folder for V8's counts */
async function runTests(raw) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=dot', ...(await testsOfRooms())], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_V8_COVERAGE: raw },
  });
  if (status !== 0) throw new Error('Tests fail: their coverage says nothing. npm test tells which.');
}

/** Every file of the rooms that has code, also one that no test loads. */
async function measured(raw) {
  const report = new Report({
    include: ROOMS.map((room) => `server/src/${room}/**/*.ts`),
    exclude: ['**/*.d.ts'],
    extension: ['.ts'],
    tempDirectory: raw,
    resolve: '',
    reporter: [],
    all: true,
    src: [join(root, 'server', 'src')],
    excludeNodeModules: true,
    omitRelative: true,
    mergeAsync: true,
  });
  const map = await report.getCoverageMapFromAllCoverageFiles();
  const files = [];
  for (const path of map.files().sort()) {
    const source = await readFile(path, 'utf8');
    if (!(await hasCode(source))) continue;
    const coverage = map.fileCoverageFor(path);
    files.push({ name: relative(root, path).split(sep).join('/'), room: relative(join(root, 'server', 'src'), path).split(sep)[0], source, coverage, summary: coverage.toSummary() });
  }
  if (files.every(({ summary }) => summary.lines.covered === 0)) throw new Error(`No test of this project left its coverage in ${raw}.`);
  return files;
}

/** Whether anything is left of a file without its types. */
async function hasCode(source) {
  return (await transform(source, { loader: 'ts' })).code.trim() !== '';
}

function percent({ covered, total }) {
  return total === 0 ? 100 : (100 * covered) / total;
}

/** The sums of a measure over files. */
function sum(files, measure) {
  return files.reduce(({ covered, total }, { summary }) => ({ covered: covered + summary[measure].covered, total: total + summary[measure].total }), { covered: 0, total: 0 });
}

/** Rounded down, so that 95 is never less. */
function shown(count) {
  return `${(Math.floor(percent(count) * 100) / 100).toFixed(2)} %`.padStart(9);
}

function printRooms(files) {
  console.log(['\nroom'.padEnd(12), ...MEASURES.map((measure) => measure.padStart(22))].join(''));
  for (const room of [...ROOMS, 'all']) {
    const own = files.filter((file) => room === 'all' || file.room === room);
    const cells = MEASURES.map((measure) => sum(own, measure)).map((count) => `${shown(count)} ${`${count.covered}/${count.total}`.padStart(12)}`);
    console.log([room.padEnd(11), ...cells.map((cell) => cell.padStart(22))].join(''));
  }
}

/** The files with the most branches that no test runs. */
function printWorst(files) {
  const missed = ({ summary }) => summary.branches.total - summary.branches.covered;
  const worst = files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a)).slice(0, 8);
  if (worst.length > 0) console.log('\nbranches that no test runs');
  for (const file of worst) console.log(`${String(missed(file)).padStart(4)} of ${String(file.summary.branches.total).padEnd(4)} ${file.name}`);
}

/** Prints the place and the start of each stretch that no test ran. */
function listMissed({ name, source, coverage }) {
  const lines = source.split('\n');
  for (const [id, branch] of Object.entries(coverage.branchMap)) {
    branch.locations.forEach(({ start, end }, index) => {
      if (coverage.b[id][index] > 0) return;
      const text = lines[start.line - 1].slice(start.column, end.line === start.line ? end.column : undefined).trim();
      console.log(`${name}:${start.line}:${start.column + 1}  ${text}${end.line === start.line ? '' : ` … (${end.line - start.line} more)`}`);
    });
  }
}

/** @returns {string[]} what is under the least, for people; empty when all is well */
function short(files) {
  return ROOMS.flatMap((room) =>
    ['lines', 'branches'].flatMap((measure) => {
      const count = sum(files.filter((file) => file.room === room), measure);
      return percent(count) >= LEAST ? [] : [`${room}: ${measure} ${shown(count).trim()}, at least ${LEAST} % is asked`];
    }),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const failures = await main(process.argv.slice(2));
    for (const failure of failures) console.error(`\n${failure}`);
    process.exitCode = failures.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
