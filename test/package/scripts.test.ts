/** What the scripts that ship can do at all: read as JavaScript, packages of others included. */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { productionBundles } from './production.ts';
import type { ProductionBundle } from './production.ts';

/** Modules that a script may ask its host for. Whoever adds one says here what for. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  // vscode-languageclient/node: the server as a child process (child_process), its channel (crypto, net, os), its standard error (readline).
  'dist/client.cjs': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  // vscode-jsonrpc/node: --socket and --pipe (net), names of pipes (crypto, os).
  'dist/server.cjs': ['buffer', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'process', 'url', 'util', 'v8'],
  // Its jobs run in threads.
  'dist/cli.cjs': ['buffer', 'fs', 'fs/promises', 'os', 'path', 'process', 'url', 'util', 'worker_threads'],
  'dist/web/client.js': ['vscode'],
  'dist/web/server.js': [],
};

/** Names with which a script makes code out of text, or speaks with another machine. */
const NEVER = new Set(['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'sendBeacon', 'importScripts', 'WebAssembly', 'createRequire', 'binding', 'dlopen']);

/** What the world around a script is called in it. */
const GLOBALS = new Set(['globalThis', 'global', 'self', 'window']);

/** What a script asks of the world around it. */
interface Deeds {
  readonly modules: readonly string[];
  /** Uses of the names above, `import(path)`, `setTimeout('…')`: as written, cut after 80 characters. */
  readonly forbidden: readonly string[];
}

let bundles: readonly ProductionBundle[] = [];

before(async () => {
  bundles = await productionBundles();
});

function deedsOf(text: string): Deeds {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const modules = new Set<string>();
  const forbidden: string[] = [];
  const queue: ts.Node[] = [source];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (isRequire(node)) modules.add((node.arguments[0] as ts.StringLiteral).text.replace(/^node:/u, ''));
    else if (isForbidden(node)) forbidden.push(text.slice(node.pos, Math.min(node.end, node.pos + 80)).trim());
    const from = queue.length;
    ts.forEachChild(node, (child) => void queue.push(child));
    for (let i = from; i < queue.length; i++) if (isHarmless(queue[i], node)) queue.splice(i--, 1);
  }
  return { modules: [...modules].sort(), forbidden: forbidden.sort() };
}

function isRequire(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require' && node.arguments.length === 1 && node.arguments[0] !== undefined && ts.isStringLiteralLike(node.arguments[0]);
}

function isForbidden(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return NEVER.has(node.text);
  // self['fetch']
  if (ts.isElementAccessExpression(node)) return ts.isStringLiteralLike(node.argumentExpression) && NEVER.has(node.argumentExpression.text);
  if (!ts.isCallExpression(node)) return false;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  // What is not a literal could be anything; a method of that name is one of an object.
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require') return true;
  if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'constructor') return true;
  const [code] = node.arguments;
  const name = ts.isIdentifier(node.expression) ? node.expression.text : '';
  return (name === 'setTimeout' || name === 'setInterval') && code !== undefined && (ts.isStringLiteralLike(code) || ts.isTemplateExpression(code) || ts.isBinaryExpression(code));
}

/**
 * The name of a key or of a method in an object that the script itself makes, `{ fetch: 1 }`; the question
 * `x instanceof Function`; the protocol's kind of symbol of that name, `SymbolKind.Function`.
 */
function isHarmless(child: ts.Node | undefined, parent: ts.Node): boolean {
  if (child === undefined || !ts.isIdentifier(child)) return false;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && parent.right === child;
  if (ts.isPropertyAccessExpression(parent) && parent.name === child && child.text === 'Function') return !(ts.isIdentifier(parent.expression) && GLOBALS.has(parent.expression.text));
  // The option of a thread whose program is a text.
  if (child.text === 'eval' && ts.isPropertyAssignment(parent)) return false;
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.name === child;
}

describe('reading a script', () => {
  const forbidden = (text: string): readonly string[] => deedsOf(text).forbidden;

  it('sees what makes code, or speaks with another machine', () => {
    assert.deepEqual(forbidden('eval("1")'), ['eval']);
    assert.deepEqual(forbidden('(0, eval)(x)'), ['eval']);
    assert.deepEqual(forbidden('new Function("a", "return a")'), ['Function']);
    assert.deepEqual(forbidden('new self.Function("return a")'), ['Function']);
    assert.deepEqual(forbidden('globalThis.fetch(address)'), ['fetch']);
    assert.deepEqual(forbidden('self["WebSocket"]'), ['self["WebSocket"]']);
    assert.deepEqual(forbidden('import(path)'), ['import(path)']);
    assert.deepEqual(forbidden('import("node:http")'), ['import("node:http")']);
    assert.deepEqual(forbidden('require(path)'), ['require(path)']);
    assert.deepEqual(forbidden('setTimeout("run()", 1)'), ['setTimeout("run()", 1)']);
    assert.deepEqual(forbidden('(() => {}).constructor("run()")()'), ['(() => {}).constructor("run()")']);
    assert.deepEqual(forbidden('new Worker(text, { eval: true })'), ['eval']);
    assert.deepEqual(forbidden('process.binding("fs")'), ['binding']);
  });

  it('sees nothing in what is like it', () => {
    assert.deepEqual(deedsOf('const a = { fetch: 1, eval() {} }; a instanceof Function; kinds.Function = 3; setTimeout(() => a, 1); // eval(x)\n"new Function()"; require("node:fs").x; require("fs")'), { modules: ['fs'], forbidden: [] });
  });
});

describe('the scripts that ship', () => {
  it('ask their hosts for these modules only', () => {
    assert.deepEqual(Object.fromEntries(bundles.map(({ outfile, text }) => [outfile, deedsOf(text).modules])), MODULES);
  });

  it('ask for nothing that esbuild does not know of', () => {
    for (const { outfile, metafile } of bundles) {
      const [output] = Object.values(metafile.outputs);
      const external = output?.imports.filter((one) => one.external === true).map(({ path }) => path.replace(/^node:/u, '')) ?? [];
      assert.deepEqual([...new Set(external)].sort(), MODULES[outfile]);
      assert.deepEqual(external.filter((path) => path !== 'vscode' && !builtinModules.includes(path)), []);
    }
  });

  it('make no code out of text, load no module by a name that they compute, and speak with no other machine', () => {
    assert.deepEqual(Object.fromEntries(bundles.map(({ outfile, text }) => [outfile, deedsOf(text).forbidden])), {
      'dist/client.cjs': [],
      'dist/server.cjs': [],
      'dist/cli.cjs': [],
      'dist/web/client.js': [],
      'dist/web/server.js': [],
    });
  });
});
