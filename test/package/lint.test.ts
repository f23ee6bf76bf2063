/** That the lint rules refuse, in what ships, what would start programs, speak with other machines or make code. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { ROOT } from './production.ts';

const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: join(ROOT, '.ci', 'eslint.config.mjs') });

/** The rules that refuse a text at a place. */
async function refusals(path: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: join(ROOT, path) });
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
}

const ANYWHERE = ['server/src/server.ts', 'server/src/cli/batch.ts', 'server/src/review/facts.ts', 'server/src/features/hover.ts', 'server/src/features/codeActions/new.ts', 'server/src/requests/new.ts', 'client/src/extension.ts', 'client/src/node.ts'];

const REFUSED: Readonly<Record<string, string>> = {
  "import { execFile } from 'node:child_process'; execFile('x');": 'no-restricted-imports',
  "import net from 'net'; net.connect(1);": 'no-restricted-imports',
  "import { get } from 'https'; get('x');": 'no-restricted-imports',
  "import { lookup } from 'node:dns/promises'; void lookup('x');": 'no-restricted-imports',
  "import { createRequire } from 'node:module'; createRequire('x');": 'no-restricted-imports',
  "void fetch('x');": 'no-restricted-globals',
  "new WebSocket('x');": 'no-restricted-globals',
  "void globalThis.fetch('x');": 'no-restricted-properties',
  "navigator.sendBeacon('x');": 'no-restricted-properties',
  "process.getBuiltinModule('net');": 'no-restricted-properties',
  "void import('./x.ts');": 'no-restricted-syntax',
  "new Worker('x', { eval: true });": 'no-restricted-syntax',
  "eval('1');": 'no-eval',
  "(0, eval)('1');": 'no-eval',
  "new Function('return 1');": 'no-new-func',
  "setTimeout('run()', 1);": 'no-implied-eval',
};

describe('what ships', () => {
  for (const [text, rule] of Object.entries(REFUSED)) {
    it(`may not hold ${text}`, async () => {
      for (const path of ANYWHERE) assert.ok((await refusals(path, text)).includes(rule), path);
    });
  }

  it('may hold what does none of it', async () => {
    for (const path of ANYWHERE) assert.deepEqual(await refusals(path, "import { contract } from 'contracts';\n\nsetTimeout(() => void contract(), 1);"), [], path);
  });

  it('opens no socket but to the editor that said so', async () => {
    const connecting = "import { createConnection } from 'node:net';\ncreateConnection(1, '127.0.0.1');";
    assert.deepEqual(await refusals('server/src/wire/transport.ts', connecting), []);
    for (const path of ANYWHERE) assert.ok((await refusals(path, connecting)).includes('no-restricted-imports'), path);
    for (const text of ["import { createServer } from 'node:net';\ncreateServer();", "import net from 'net';\nnet.connect(1);", "import { get } from 'node:http';\nget('x');"]) {
      assert.deepEqual(await refusals('server/src/wire/transport.ts', text), ['no-restricted-imports'], text);
    }
  });

  it('knows Node in the server only', async () => {
    const disk = "import { readFileSync } from 'node:fs';\nreadFileSync('x');";
    assert.deepEqual(await refusals('server/src/diskFiles.ts', disk), []);
    for (const path of ['client/src/extension.ts', 'client/src/node.ts', 'server/src/review/facts.ts', 'server/src/features/hover.ts']) assert.deepEqual(await refusals(path, disk), ['no-restricted-imports'], path);
    const node = "import { LanguageClient } from 'vscode-languageclient/node';\nnew LanguageClient('x', 'x', {}, {});";
    assert.deepEqual(await refusals('client/src/node.ts', node), []);
    assert.deepEqual(await refusals('client/src/extension.ts', node), ['no-restricted-imports']);
  });
});
