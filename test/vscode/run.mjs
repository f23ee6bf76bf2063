/**
 * Runs the tests of `suite/` in a real VS Code.
 *
 *   node test/vscode/run.mjs [--no-editor] [--vsix FILE] [--newest] [--oldest] [--web] [--hand] [--only PATTERN]
 *
 * In the newest VS Code that is to be had, there once more where there is nothing but a browser, and once by mouse and
 * keyboard; and in the oldest that `engines` names. Of these only those that are asked for (`--newest`, `--web`,
 * `--hand`, `--oldest`), and of a suite only the tests whose names match a pattern (`--only`). Tests the built extension in its folder, or a packed one as a user installs it (`--vsix`, not
 * in a browser and not by hand). Ends with `N passed, N failed`; `--no-editor` runs nothing and says so.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { playSession, SESSIONS } from './hand.mjs';
import { prepareBrowserHost, prepareHost, runSuite, startBrowser, startSuiteInWeb, temporaryFolder } from './host.mjs';

/** Milliseconds. */
const SUITE_TIMEOUT = 5 * 60_000;
/** Milliseconds in which no test begins or ends after which an editor hangs: each test is given up after a minute. */
const SILENCE = 90_000;
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

async function main() {
  const boolean = /** @type {const} */ ({ type: 'boolean' });
  const { values: flags } = parseArgs({ options: { 'no-editor': boolean, vsix: { type: 'string' }, only: { type: 'string', default: '' }, newest: boolean, web: boolean, hand: boolean, oldest: boolean } });
  if (flags['no-editor']) {
    console.log('The tests in VS Code are skipped (--no-editor).');
    return 0;
  }
  const all = !flags.newest && !flags.web && !flags.hand && !flags.oldest;
  const reports = [];
  const report = (each) => reports.push(shown(each));
  if (all || flags.newest) report(await lasting(() => runInEditor('newest', flags)));
  if ((all && flags.vsix === undefined) || flags.web) report(await lasting(() => runInBrowserOnly(flags)));
  if ((all && flags.vsix === undefined) || flags.hand) report(await runByHand(flags));
  if (all || flags.oldest) report(await lasting(() => runInEditor('oldest', flags)));
  return summary(reports);
}

/** @returns {Promise<Report>} */
async function runInEditor(age, { vsix, only }) {
  const host = await (vsix ? prepareBrowserHost : prepareHost)(console.log, age);
  const suite = await bundle(only);
  const results = `${suite}.results.json`;
  await rm(results, { force: true });
  const log = [];
  const stop = new AbortController();
  const workspace = await workspaceCopy();
  const end = runSuite(host, {
    ...(vsix ? { vsix: resolve(vsix), extensionPath: await emptyExtension() } : { extensionPath: root }),
    suite,
    workspace,
    timeout: SUITE_TIMEOUT,
    signal: stop.signal,
    log: (line) => log.push(line),
  });
  // It may be read while it is written.
  const told = () => readFile(results, 'utf8').then(JSON.parse).catch(() => null);
  return { host: `${host.name}, the ${age}`, ...(await ended(end, told, log, stop)) };
}

/** @returns {Promise<Report>} */
async function runInBrowserOnly({ only }) {
  const host = 'VS Code with nothing but a browser';
  const log = [];
  const stop = new AbortController();
  const suite = await startSuiteInWeb(await prepareBrowserHost(console.log), {
    extensionPath: root,
    suite: join(here, 'suite', 'web.ts'),
    only,
    workspace: join(here, 'workspace'),
    timeout: SUITE_TIMEOUT,
    signal: stop.signal,
    log: (line) => log.push(line),
  });
  const report = await ended(suite.end, suite.results, log, stop);
  const foreign = suite.foreign();
  const alone = { name: 'nothing is asked of any other server', time: 0, ...(foreign.length > 0 && { error: foreign.join('\n') }) };
  return { host, ...report, results: [...report.results, alone] };
}

/** @returns {Promise<Report>} */
async function runByHand({ only }) {
  const { vscode, name } = await prepareBrowserHost(console.log);
  const browser = await startBrowser();
  const results = [];
  try {
    for (const { name: session, ...rest } of SESSIONS.filter(({ name }) => new RegExp(only, 'u').test(name))) {
      const start = Date.now();
      const error = await playSession(browser, { vscode, theme: 'Default Light Modern', ...rest }).then(() => undefined, (failure) => failure.stack ?? failure.message);
      results.push({ name: session, time: Date.now() - start, ...(error !== undefined && { error }) });
    }
  } finally {
    await browser.close();
  }
  return { host: `${name}, by mouse and keyboard`, version: '', results };
}

/**
 * Runs a suite, and once more, which is said, where its editor came to no end though no test had failed: that the
 * extension is why is known when it does so again.
 *
 * @param {() => Promise<Report>} run
 */
async function lasting(run) {
  const report = await run();
  const failed = report.results.filter(({ error }) => error !== undefined);
  if (report.isDone !== false || failed.length > 1) return report;
  console.log(`${report.host}: “${failed[0]?.name}” came to no end; once more.\n${failed[0]?.error}`);
  return run();
}

/**
 * What a suite has told when it has come to its end, or when its editor has, or hangs: then one test more has failed.
 *
 * @param {Promise<number>} end the exit code; rejects when it is not done in time, or stopped
 * @param {() => unknown} told
 * @param {readonly string[]} log of VS Code
 * @param {AbortController} stop
 */
async function ended(end, told, log, stop) {
  let last = '';
  let since = Date.now();
  const watch = setInterval(async () => {
    const now = JSON.stringify(await told());
    if (now !== last) since = Date.now();
    else if (Date.now() - since > SILENCE) stop.abort(new Error(`No test has begun or ended for ${SILENCE / 1000} s.`));
    last = now;
  }, 5_000);
  const how = await end.then((code) => `VS Code ended with ${code} before the tests did.`, (error) => error.message);
  clearInterval(watch);
  const { running, version = '', results = [], isDone = running === undefined } = (await told()) ?? { isDone: false };
  if (isDone) return { version, results, isDone };
  return { version, isDone, results: [...results, { name: running ?? 'VS Code starts', time: 0, error: [how, 'Its last lines:', ...log.slice(-30)].join('\n') }] };
}

async function bundle(only) {
  const outfile = join(root, 'out', 'vscode-suite.cjs');
  await build({
    entryPoints: [join(here, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    define: { ONLY: JSON.stringify(only) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** The tests change drafts and settings: they get a folder of their own. */
async function workspaceCopy() {
  const folder = await temporaryFolder('contract-review-drafts-');
  await cp(join(here, 'workspace'), folder, { recursive: true });
  return folder;
}

/** VS Code runs tests only beside an extension under development. */
async function emptyExtension() {
  const folder = await temporaryFolder('contract-review-tests-');
  const manifest = { name: 'tests', publisher: 'contract-review', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * @typedef {{ host: string, version: string, isDone?: boolean, results: { name: string, time: number, error?: string, again?: string }[] }} Report
 * @param {Report} report
 * @returns {Report}
 */
function shown(report) {
  console.log([report.host, report.version].filter(Boolean).join(', '));
  for (const { name, time, error, again } of report.results) {
    console.log(`${error === undefined ? '✔' : '✖'} ${name} (${time} ms)`);
    if (again !== undefined) console.log(`AGAIN, passed only the second time: ${report.host}: ${name}: ${again.split('\n')[0]}`);
    if (error !== undefined) console.log(error.replace(/^/gm, '    '));
  }
  return report;
}

/**
 * @param {readonly Report[]} reports
 * @returns {number} the exit code
 */
function summary(reports) {
  const all = reports.flatMap(({ results }) => results);
  const failed = all.filter(({ error }) => error !== undefined).length;
  console.log(`${all.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error.message}\nWithout an editor: npm test -- --no-editor`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
