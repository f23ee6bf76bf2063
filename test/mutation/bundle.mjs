/** The tests and the instrumented sources as one script, which is compiled once and evaluated for each mutant. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { types } from 'node:util';
import { Script } from 'node:vm';

/** The project itself, whose packages the tests use; the sandbox has none. */
const require = createRequire(new URL('../../package.json', import.meta.url));

/**
 * @param {string} sandbox folder of the instrumented sources
 * @param {readonly string[]} tests files in it
 * @returns functions that evaluate the script with what stands for `node:test`: one that counts what is covered, and one that does not and is quicker
 */
export async function bundleTests(sandbox, tests) {
  const files = tests.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`);
  const { outputFiles } = await build({
    stdin: { contents: `export const files = { ${files.join(', ')} };`, resolveDir: sandbox },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: `node${process.versions.node}`,
    packages: 'external',
    plugins: [testApi, testSources],
  });
  const [{ text }] = outputFiles;
  return { covered: evaluator(text), plain: evaluator(text.replaceAll(/(function cover\d*\(\) \{)/gu, '$1 return;')) };
}

/** `node:test` is what the evaluation is given. */
const testApi = {
  name: 'test-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:test$/ }, () => ({ path: 'node:test', namespace: 'test-api' }));
    onLoad({ filter: /.*/, namespace: 'test-api' }, () => ({ contents: 'module.exports = testApi;', loader: 'js' }));
  },
};

/** A module that asks where it stands is told its own place, not that of the bundle; and libraries are read once: no mutant is in what reads them. */
const testSources = {
  name: 'test-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents: KEPT.reduce((source, name) => kept(source, name), contents), loader: 'ts' };
    });
  },
};

/** What gives a library. */
const KEPT = ['async function clauseLibrary', 'function tinyLibrary'];

function kept(source, declaration) {
  if (!source.includes(`export ${declaration}(`)) return source;
  const name = declaration.split(' ').at(-1);
  const renamed = source.replace(`export ${declaration}(`, `${declaration.replace(name, 'readLibraryAnew')}(`);
  return `import { keptLibraries } from 'node:test';
    export function ${name}(...texts) {
      const key = JSON.stringify(['${name}', ...texts]);
      if (!keptLibraries.has(key)) keptLibraries.set(key, readLibraryAnew(...texts));
      return keptLibraries.get(key);
    }
    ${renamed}`;
}

/** What `import * as` of a package gives, of whichever kind it is. */
function namespaceOf(name) {
  const known = namespaces.get(name) ?? asNamespace(require(name));
  namespaces.set(name, known);
  return known;
}

const namespaces = new Map();

function asNamespace(exported) {
  return types.isModuleNamespaceObject(exported) ? exported : { ...exported, default: exported };
}

function evaluator(text) {
  const imports = text.replaceAll(/__toESM\(require\(("[^"]+")\), 1\)/gu, 'namespaceOf($1)');
  const script = new Script(`(function (module, require, namespaceOf, testApi) {${imports}\n})`, { filename: 'tests-of-the-review.cjs' });
  return (testApi) => {
    const module = { exports: {} };
    script.runInThisContext()(module, require, namespaceOf, testApi);
    return module.exports;
  };
}
