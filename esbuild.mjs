/**
 * The build: `node esbuild.mjs [--production] [--watch]`.
 *
 * Compiles the clause library to `dist/library.json` and bundles the client, the server and the command line tool
 * beside it; client and server once more, in `dist/web`, for a workbench that runs in a browser only. Any problem in the library fails the build, after everything has been built that could be.
 */
import { watch } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const { values: flags } = parseArgs({ options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } } });

const LIBRARY = 'clause-library';
const LIBRARY_FILE = 'dist/library.json';
const BUNDLES = [
  { entry: 'client/src/node.ts', outfile: 'dist/client.cjs', external: ['vscode'] },
  { entry: 'server/src/node.ts', outfile: 'dist/server.cjs', executable: true },
  { entry: 'server/src/cli.ts', outfile: 'dist/cli.cjs', executable: true },
  // VS Code reads an extension as a CommonJS module also in a browser; a worker is a plain script.
  { entry: 'client/src/browser.ts', outfile: 'dist/web/client.js', external: ['vscode'], platform: 'browser' },
  { entry: 'server/src/browser.ts', outfile: 'dist/web/server.js', platform: 'browser', format: 'iife' },
];

/** Its main module loads database drivers and a reader of `.env` files that writes on standard output. */
const noBareNatural = {
  name: 'no-bare-natural',
  setup({ onResolve }) {
    onResolve({ filter: /^natural$/ }, () => ({ errors: [{ text: 'Import a sub-path of natural (natural/lib/natural/stemmers/…), never the package itself.' }] }));
  },
};

/** The compiled library as a module: `dist/library.json`, which has been written by then. */
const compiledLibrary = {
  name: 'compiled-library',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^compiled-library$/ }, () => ({ path: resolve(LIBRARY_FILE), namespace: 'compiled-library' }));
    onLoad({ filter: /.*/, namespace: 'compiled-library' }, async ({ path }) => ({ contents: await readFile(path), loader: 'text', watchFiles: [path] }));
  },
};

/** Gives esbuild's options for one bundle. */
function optionsFor({ entry, outfile, external = [], executable = false, platform = 'node', format = 'cjs' }) {
  return {
    entryPoints: [entry],
    outfile,
    external,
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    bundle: true,
    format,
    platform,
    // Both scripts of a browser run in workers, which have no page.
    // Their address is a blob's, of which @cfworker/json-schema would make one that cannot be.
    ...(platform === 'browser' && { conditions: ['worker', 'module'], define: { 'self.location': 'undefined' } }),
    // A browser of the days of the oldest VS Code that runs the extension.
    target: platform === 'node' ? 'node20' : 'chrome120',
    minify: flags.production,
    sourcemap: !flags.production,
    legalComments: 'none',
    plugins: [noBareNatural, compiledLibrary],
  };
}

/** Compiles the library and prints its problems as `file:line:column message`; true when there are none. */
async function buildLibrary() {
  const { readLibrary } = await tsImport('./server/src/library/read.ts', import.meta.url);
  const { readLibraryFolder } = await tsImport('./server/src/libraryFolder.ts', import.meta.url);
  const { library, problems } = readLibrary(await readLibraryFolder(LIBRARY));
  for (const { file, range, message } of problems) console.error(`${LIBRARY}/${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`);
  if (library !== undefined) await write(LIBRARY_FILE, JSON.stringify(library));
  return problems.length === 0;
}

async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await printSize(path);
}

async function printSize(path) {
  console.log(`${path} ${((await stat(path)).size / 1024).toFixed(1)} KB`);
}

/** Bundles one entry; true when it succeeded. esbuild prints what is wrong. */
async function bundle(description) {
  try {
    await build(optionsFor(description));
  } catch {
    return false;
  }
  if (description.executable) await chmod(description.outfile, 0o755);
  await printSize(description.outfile);
  return true;
}

async function watchAll() {
  let timer;
  watch(LIBRARY, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildLibrary(), 100);
  });
  for (const description of BUNDLES) await (await context({ ...optionsFor(description), logLevel: 'info' })).watch();
}

const results = [await buildLibrary()];
if (flags.watch) await watchAll();
else for (const description of BUNDLES) results.push(await bundle(description));
if (!flags.watch && results.includes(false)) process.exitCode = 1;
