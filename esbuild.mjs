/**
 * The build: `node esbuild.mjs [--production] [--watch]`.
 *
 * Compiles the clause library to `dist/library.json` and bundles the client, the server and the command line tool
 * beside it; client and server once more, in `dist/web`, for a workbench that runs in a browser only. Beside them stand
 * the licences of what others wrote of it and the bill of materials. Any problem in the library fails the build, after everything has been built that could be.
 */
import { watch } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const { values: flags } = parseArgs({ options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } } });

const LIBRARY = 'clause-library';
const { BUNDLES, LIBRARY_FILE, optionsFor } = await tsImport('./.ci/supply/bundles.ts', import.meta.url);

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

/** Bundles one entry; gives what esbuild knows of it, nothing when it failed. esbuild prints what is wrong. */
async function bundle(description) {
  let made;
  try {
    made = await build(optionsFor(description, flags.production));
  } catch {
    return undefined;
  }
  if (description.executable) await chmod(description.outfile, 0o755);
  await printSize(description.outfile);
  return { outfile: description.outfile, metafile: made.metafile };
}

/** Writes what goes with the packages of others that are in the bundles: their licences, and the bill of materials. */
async function describeSupply(made) {
  const { shippedPackages } = await tsImport('./.ci/supply/components.ts', import.meta.url);
  const { thirdPartyNotices } = await tsImport('./.ci/supply/notices.ts', import.meta.url);
  const { billOfMaterials } = await tsImport('./.ci/supply/sbom.ts', import.meta.url);
  const shipped = shippedPackages(made, '.');
  await write('dist/ThirdPartyNotices.txt', thirdPartyNotices(shipped, '.'));
  const product = JSON.parse(await readFile('package.json', 'utf8'));
  const scripts = await Promise.all(made.map(async ({ outfile }) => ({ path: outfile, bytes: await readFile(outfile) })));
  await write('dist/contract-review.cdx.json', billOfMaterials(product, shipped, scripts));
}

async function watchAll() {
  let timer;
  watch(LIBRARY, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildLibrary(), 100);
  });
  for (const description of BUNDLES) await (await context({ ...optionsFor(description, flags.production), logLevel: 'info' })).watch();
}

async function buildAll() {
  const sound = await buildLibrary();
  const made = [];
  for (const description of BUNDLES) made.push(await bundle(description));
  const complete = made.every((one) => one !== undefined);
  if (complete) await describeSupply(made);
  if (!sound || !complete) process.exitCode = 1;
}

if (flags.watch) {
  await buildLibrary();
  await watchAll();
} else await buildAll();
