/** The workbench in Chromium, with the extension host on VS Code's server. */
import { pathToFileURL } from 'node:url';
import { within } from './processes.mjs';
import { findChromium } from './find.mjs';

const OPEN_TIMEOUT = 90_000;
const CLOSE_TIMEOUT = 10_000;

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Contracts are privileged: whatever VS Code would look up elsewhere stays unresolved.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/**
 * The address of the workbench.
 *
 * @param {{ port: number, token: string }} server
 * @param {{ workspace: string, extensionPath?: string, suite?: string, file?: string }} options
 *   absolute paths; `extensionPath`: an unpacked extension to develop, `suite`: a module with `run()` to run in the
 *   extension host, `file`: opened at the start
 * @returns {string}
 */
export function workbenchAddress({ port, token }, { workspace, extensionPath, suite, file }) {
  const remote = (path) => `vscode-remote://localhost:${port}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (extensionPath) payload.push(['extensionDevelopmentPath', remote(extensionPath)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ tkn: token, folder: pathToFileURL(workspace).pathname, payload: JSON.stringify(payload) });
  return `http://localhost:${port}/?${query}`;
}

/**
 * Starts Chromium.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws when there is none
 */
export async function startBrowser() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('Chromium is needed and not on PATH: on Debian `apt-get install chromium`.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/**
 * Opens the workbench in a page of its own and waits until it can be used.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ width?: number, height?: number, locale?: string, prepare?: (page: import('playwright-core').Page) => Promise<void> }} [options]
 *   `prepare` is called before the page is gone to
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWorkbench(browser, address, { width = 1280, height = 800, locale = 'en', prepare } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(address, { timeout: OPEN_TIMEOUT });
  await page.locator('.monaco-workbench').waitFor({ timeout: OPEN_TIMEOUT });
  return page;
}

/**
 * Runs a test module in the extension host of a workbench.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address made with a `suite`
 * @param {{ timeout: number, signal?: AbortSignal, log: (line: string) => void, onRequest?: (url: string) => void }} options `timeout` in
 *   milliseconds, `signal` gives up before; `onRequest`: told of everything that the page and its workers ask for
 * @returns {Promise<number>} the exit code the workbench reports
 * @throws when the tests are not done in time, or given up
 */
export async function runInWorkbench(browser, address, { timeout, signal, log, onRequest = () => undefined }) {
  let finish;
  const exit = new Promise((resolve, reject) => {
    finish = resolve;
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // It may be given up before anybody waits.
  exit.catch(() => undefined);
  const page = await openWorkbench(browser, address, {
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (type, args) => log(`[${type}] ${args.map(String).join(' ')}`));
      await page.exposeFunction('codeAutomationExit', (code) => finish(code));
      page.on('crash', () => finish(1));
      page.context().on('request', (request) => onRequest(request.url()));
    },
  });
  try {
    return await within(exit, timeout, `The tests in VS Code are not done after ${timeout / 1000} s.`);
  } finally {
    // One that hangs does not close; its browser is ended all the same.
    await within(page.context().close(), CLOSE_TIMEOUT, '').catch(() => undefined);
  }
}
