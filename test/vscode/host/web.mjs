/**
 * The workbench without any machine behind it: no remote extension host, extensions in a worker of the browser, the
 * files in memory. What vscode.dev is, from this machine.
 */
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { atTheEnd } from './processes.mjs';
import { QUIET, temporaryFolder } from './server.mjs';

/** A scheme that the extension cannot know of. */
export const SCHEME = 'contracts-in-memory';
/** Not the root, so that there is something outside it. */
const FOLDER = '/contracts';

const here = dirname(fileURLToPath(import.meta.url));
const WORKBENCH = 'out/vs/code/browser/workbench';
/**
 * What has the server's workbench rely on its server: it says that there is one behind it, and keeps the user's
 * settings there. What VS Code's own web workbench has instead.
 */
const REPLACEMENTS = [
  [/,remoteAuthority:location\.host\}/gu, '}'],
  [/(\.with\(\{scheme:[\w$]+\.)vscodeRemote(\}\),"User"\))/gu, '$1vscodeUserData$2'],
];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.cjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Serves the workbench with an extension under development, on a free port of 127.0.0.1.
 *
 * @param {{ vscode: import('./cache.mjs').VSCode, extensionPath: string, workspace: string, suite?: string, only?: string, settings?: object }} options
 *   absolute paths; `workspace`: what is copied into memory; `suite`: a test module in TypeScript that
 *   exports `run()` and posts its results to the address `RESULTS`, `only`: given to it as `ONLY`; `settings` beside the quiet ones
 * @returns {Promise<{ origin: string, address: (file?: string) => string, results: () => unknown, end: () => void }>}
 *   `address` of the workbench, with a file of the workspace open; `results`: what has been posted, undefined before
 */
export async function startWebServer({ vscode, extensionPath, workspace, suite, only = '', settings = {} }) {
  const built = await temporaryFolder('contract-review-web-');
  const folders = { vscode: vscode.folder, extension: extensionPath, built };
  let results;
  let page = '';
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });

  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/results') {
      results = JSON.parse(await textOf(request));
      return response.writeHead(204).end();
    }
    if (pathname === '/') return send(response, '.html', page);
    if (pathname === `/vscode/${WORKBENCH}/workbench.js`) return send(response, '.js', await workbenchScript(vscode.folder));
    return sendFile(response, folders, pathname);
  }

  await new Promise((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const end = atTheEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const authority = `localhost:${server.address().port}`;
  await buildMemory(join(built, 'memory'), workspace);
  if (suite) await buildSuite(suite, join(built, 'memory', 'suite.js'), `http://${authority}/results`, only);
  page = pageFor(configurationFor(authority, suite !== undefined, { ...QUIET, ...settings }));
  const address = (file) => {
    const payload = [['skipWelcome', 'true'], ['enableProposedApi', ''], ...(file === undefined ? [] : [['openFile', `${SCHEME}:${FOLDER}/${file}`]])];
    return `http://${authority}/?${new URLSearchParams({ payload: JSON.stringify(payload) })}`;
  };
  return { origin: `http://${authority}`, address, results: () => results, end };
}

/** @see IWorkbenchConstructionOptions in VS Code's sources */
function configurationFor(authority, withSuite, configurationDefaults) {
  const at = (path) => ({ scheme: 'http', authority, path });
  return {
    folderUri: { scheme: SCHEME, path: FOLDER },
    additionalBuiltinExtensions: [at('/built/memory')],
    developmentOptions: { extensions: [at('/extension')], ...(withSuite && { enableSmokeTestDriver: true, extensionTestsPath: at('/built/memory/suite.js') }) },
    configurationDefaults,
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    productConfiguration: {
      enableTelemetry: false,
      // Pages such as a report are shown from here, not from a server of VS Code's maker.
      webviewContentExternalBaseUrlTemplate: `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
}

function pageFor(configuration) {
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${settings}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/vscode/${WORKBENCH}/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location).toString();</script>
  <script type="module" src="/vscode/out/nls.messages.js"></script>
  <script type="module" src="/vscode/${WORKBENCH}/workbench.js"></script>
</html>
`;
}

async function workbenchScript(vscode) {
  const script = await readFile(join(vscode, ...WORKBENCH.split('/'), 'workbench.js'), 'utf8');
  return REPLACEMENTS.reduce((changed, [wanted, instead]) => {
    if (changed.match(wanted)?.length !== 1) throw new Error(`This version of VS Code is made in another way: ${wanted} is not in its workbench.js once (test/vscode/host/web.mjs).`);
    return changed.replace(wanted, instead);
  }, script);
}

async function textOf(request) {
  request.setEncoding('utf8');
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function send(response, ending, body) {
  response.writeHead(200, { 'content-type': TYPES[ending] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(body);
}

/** The first part of the path names one of the folders; nothing outside them is served. */
async function sendFile(response, folders, pathname) {
  const [, name = '', ...rest] = decodeURIComponent(pathname).split('/');
  const root = Object.hasOwn(folders, name) ? folders[name] : undefined;
  const path = root === undefined ? undefined : resolve(root, ...rest);
  const isThere = path !== undefined && path.startsWith(root + sep) && (await stat(path).catch(() => undefined))?.isFile();
  // VS Code lists all its own extensions here; the package has the browser's half of none of them.
  if (!isThere && /^\/vscode\/extensions\/[\w-]+\/dist\/browser\/[\w.-]+\.js$/u.test(pathname)) return send(response, '.js', 'exports.activate = () => undefined;');
  if (!isThere) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}

/** The extension that gives the workbench its files. */
async function buildMemory(folder, workspace) {
  const drafts = {};
  for (const entry of await readdir(workspace, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) drafts[`${FOLDER}/${relative(workspace, path).replaceAll('\\', '/')}`] = await readFile(path, 'utf8');
  }
  await mkdir(folder);
  const manifest = {
    name: 'memory',
    publisher: 'contract-review',
    version: '0.0.0',
    engines: { vscode: '^1.91.0' },
    browser: './memory.js',
    activationEvents: [`onFileSystem:${SCHEME}`, `onSearch:${SCHEME}`],
    enabledApiProposals: ['fileSearchProvider'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package.nls.json'), '{}');
  await bundle(join(here, '..', 'web', 'memory.ts'), join(folder, 'memory.js'), { SCHEME: JSON.stringify(SCHEME), DRAFTS: JSON.stringify(drafts) });
}

/** VS Code runs tests only from within the folder of an extension that it knows. */
async function buildSuite(suite, outfile, results, only) {
  await bundle(suite, outfile, { RESULTS: JSON.stringify(results), ONLY: JSON.stringify(only) });
}

function bundle(entry, outfile, define) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome120',
    external: ['vscode'],
    alias: { 'node:assert': join(here, '..', 'web', 'assert.ts') },
    define,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
