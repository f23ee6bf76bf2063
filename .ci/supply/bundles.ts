/** What is built: the five bundles, and how esbuild makes each. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';

export const LIBRARY_FILE = 'dist/library.json';

/** One script that ships. */
export interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  /** What the host brings. */
  readonly external?: readonly string[];
  /** Whether it is a command. */
  readonly executable?: boolean;
  readonly platform?: 'browser';
  readonly format?: 'cjs' | 'iife';
}

/** What esbuild knows of a bundle that it has made. */
export interface MadeBundle {
  readonly outfile: string;
  readonly metafile: Metafile;
}

export const BUNDLES: readonly Bundle[] = [
  { entry: 'client/src/node.ts', outfile: 'dist/client.cjs', external: ['vscode'] },
  { entry: 'server/src/node.ts', outfile: 'dist/server.cjs', executable: true },
  { entry: 'server/src/cli.ts', outfile: 'dist/cli.cjs', executable: true },
  // VS Code reads an extension as a CommonJS module also in a browser; a worker is a plain script.
  { entry: 'client/src/browser.ts', outfile: 'dist/web/client.js', external: ['vscode'], platform: 'browser' },
  { entry: 'server/src/browser.ts', outfile: 'dist/web/server.js', platform: 'browser', format: 'iife' },
];

/** Its main module loads database drivers and a reader of `.env` files that writes on standard output. */
const noBareNatural: Plugin = {
  name: 'no-bare-natural',
  setup({ onResolve }) {
    onResolve({ filter: /^natural$/ }, () => ({ errors: [{ text: 'Import a sub-path of natural (natural/lib/natural/stemmers/…), never the package itself.' }] }));
  },
};

/** The compiled library as a module: `dist/library.json`, which has been written by then. */
const compiledLibrary: Plugin = {
  name: 'compiled-library',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^compiled-library$/ }, () => ({ path: resolve(LIBRARY_FILE), namespace: 'compiled-library' }));
    onLoad({ filter: /.*/, namespace: 'compiled-library' }, async ({ path }) => ({ contents: await readFile(path), loader: 'text', watchFiles: [path] }));
  },
};

/**
 * Leaves out of the server what starts programs: helpers, never called here, that run npm, yarn and scripts of the
 * workspace to find a module. Without them no `child_process` is in the server at all.
 */
const startsNoProgram: Plugin = {
  name: 'starts-no-program',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({ contents: '', loader: 'js' }));
  },
};

/** Gives esbuild's options for one bundle. */
export function optionsFor({ entry, outfile, external = [], executable = false, platform, format = 'cjs' }: Bundle, production: boolean): BuildOptions & { metafile: true } {
  return {
    entryPoints: [entry],
    outfile,
    external: [...external],
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    bundle: true,
    format,
    platform: platform ?? 'node',
    // Both scripts of a browser run in workers, which have no page.
    // Their address is a blob's, of which @cfworker/json-schema would make one that cannot be.
    ...(platform === 'browser' && { conditions: ['worker', 'module'], define: { 'self.location': 'undefined' } }),
    // A browser of the days of the oldest VS Code that runs the extension.
    target: platform === 'browser' ? 'chrome120' : 'node20',
    minify: production,
    sourcemap: !production,
    // What the licences ask is in dist/ThirdPartyNotices.txt.
    legalComments: 'none',
    metafile: true,
    plugins: [noBareNatural, compiledLibrary, startsNoProgram],
  };
}
