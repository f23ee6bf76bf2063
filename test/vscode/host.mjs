/**
 * A real VS Code to test and to look at the extension in.
 *
 * Desktop VS Code where it can be downloaded and shown; otherwise the same VS Code out of the npm package
 * `code-server`, in Chromium, with the extension host beside it. Nothing is registered globally, every listener
 * is on 127.0.0.1, and no process outlives this one.
 *
 *   node test/vscode/host.mjs            says which editors there are, preparing them if need be
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { prepareCache } from './host/cache.mjs';
import { downloadDesktop, hasScreen, runInDesktop } from './host/desktop.mjs';
import { findChromium } from './host/find.mjs';
import { runInWorkbench, startBrowser, workbenchAddress } from './host/browser.mjs';
import { startServer, temporaryFolder } from './host/server.mjs';
import { startWebServer } from './host/web.mjs';

export { openWorkbench, startBrowser, workbenchAddress } from './host/browser.mjs';
export { prepareCache as prepareServer } from './host/cache.mjs';
export { startServer, temporaryFolder } from './host/server.mjs';
export { startWebServer } from './host/web.mjs';

/**
 * @typedef {{ kind: 'desktop', name: string, executable: string } | { kind: 'browser', name: string, vscode: import('./host/cache.mjs').VSCode }} Host
 * @typedef {import('./host/cache.mjs').Age} Age the oldest VS Code that `engines` names, or the newest that is to be had
 */

/**
 * Finds an editor for the tests and prepares it.
 *
 * @param {(line: string) => void} [say] told what takes time and what was not to be had
 * @param {Age} [age]
 * @returns {Promise<Host>}
 * @throws when there is none, with what to do about it
 */
export async function prepareHost(say = () => undefined, age = 'newest') {
  const executable = hasScreen({ tests: true }) ? await downloadDesktop(say, age) : undefined;
  if (executable) return { kind: 'desktop', name: 'desktop VS Code', executable };
  return prepareBrowserHost(say, age);
}

/**
 * Prepares VS Code in Chromium, whatever else there may be.
 *
 * @param {(line: string) => void} [say]
 * @param {Age} [age]
 * @returns {Promise<Extract<Host, { kind: 'browser' }>>}
 * @throws when Chromium or ripgrep is missing or the package cannot be had
 */
export async function prepareBrowserHost(say = () => undefined, age = 'newest') {
  if (!(await findChromium())) {
    throw new Error('No editor to test in: Chromium is not found. On Debian: apt-get install chromium ripgrep');
  }
  return { kind: 'browser', name: 'VS Code in Chromium', vscode: await prepareCache(say, age) };
}

/**
 * Runs a bundled test module, which exports `run()`, in an editor.
 *
 * @param {Host} host
 * @param {{ extensionPath: string, vsix?: string, suite: string, workspace: string, timeout: number, signal?: AbortSignal, log: (line: string) => void }} options
 *   absolute paths; `extensionPath`: the extension under development; `vsix`: installed first (in the browser host);
 *   `timeout` in milliseconds; `signal` gives it up before (in the browser host)
 * @returns {Promise<number>} 0 when all passed
 * @throws when the editor does not start or the tests are not done in time
 */
export async function runSuite(host, { extensionPath, vsix, suite, workspace, timeout, signal, log }) {
  if (host.kind === 'desktop') {
    const userData = await temporaryFolder('contract-review-vscode-');
    return runInDesktop(host.executable, { extensionPath, suite, workspace, userData, timeout, log });
  }
  const server = await startServer({ vscode: host.vscode, driven: true, ...(vsix && { vsix }) });
  const browser = await startBrowser();
  try {
    const address = workbenchAddress(server, { workspace, extensionPath, suite });
    return await runInWorkbench(browser, address, { timeout, signal, log });
  } finally {
    await browser.close();
    server.end();
  }
}

/**
 * Runs a test module in a workbench that has nothing but the browser, and watches whom that asks for something.
 *
 * @param {Extract<Host, { kind: 'browser' }>} host
 * @param {{ extensionPath: string, suite: string, only: string, workspace: string, timeout: number, signal?: AbortSignal, log: (line: string) => void }} options
 *   absolute paths; `suite`: in TypeScript, `only`: a pattern for the names of the tests to run, see `startWebServer`; `timeout` in milliseconds, `signal` gives it up before
 * @returns {Promise<{ end: Promise<number>, results: () => unknown, foreign: () => string[] }>} `end`: the exit code, rejects
 *   when the workbench does not start or the tests are not done in time; `results` as the suite last posted them, undefined
 *   when it did not; `foreign`: addresses elsewhere that were asked for
 */
export async function startSuiteInWeb({ vscode }, { extensionPath, suite, only, workspace, timeout, signal, log }) {
  const server = await startWebServer({ vscode, extensionPath, workspace, suite, only });
  const browser = await startBrowser();
  const foreign = new Set();
  const onRequest = (url) => {
    if (!/^(data|blob):/u.test(url) && new URL(url).origin !== server.origin) foreign.add(url);
  };
  const end = runInWorkbench(browser, server.address(), { timeout, signal, log, onRequest }).finally(async () => {
    await browser.close();
    server.end();
  });
  return { end, results: () => server.results(), foreign: () => [...foreign] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const age of ['oldest', 'newest']) {
      const host = await prepareHost(console.log, age);
      console.log(`${host.name}, ${age}: ready.`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
