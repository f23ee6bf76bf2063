/** A server that nobody needs any more ends by itself, however it was started; one that cannot begin says so. */
import assert from 'node:assert/strict';
import { fork, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt, ROOT } from './build.ts';
import { CODES, framed, RawEditor } from './raw.ts';
import type { Answer } from './raw.ts';

const SERVER = join(ROOT, 'dist', 'server.cjs');
const posix = process.platform !== 'win32';
const INITIALIZE = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };

/** Milliseconds that an end is waited for: no measure of anything. */
const LONG = 30_000;

const started: ChildProcess[] = [];
before(ensureBuilt);
after(async () => {
  await RawEditor.endAll();
  for (const child of started) child.kill('SIGKILL');
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (const end = Date.now() + LONG; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) if (!isThere(pid)) return true;
  process.kill(pid, 'SIGKILL');
  return false;
}

/** A process that does nothing until it is killed. */
function idle(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  started.push(child);
  return child;
}

/** An editor that starts a server in some way, tells its process id, and lives until it is killed. */
const EDITORS: Readonly<Record<string, string>> = {
  '--stdio': `
    const child = require('child_process').spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.write(initialize);
    child.stdout.once('data', () => console.log(child.pid));`,
  '--node-ipc': `
    const child = require('child_process').fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.send(message);
    child.once('message', () => console.log(child.pid));`,
  '--socket': `
    const listener = require('net').createServer((socket) => {
      socket.write(initialize);
      socket.once('data', () => console.log(child.pid));
    });
    let child;
    listener.listen(0, '127.0.0.1', () => {
      child = require('child_process').spawn(process.execPath, [server, '--socket=' + listener.address().port], { stdio: 'ignore' });
    });`,
  '--pipe': `
    const listener = require('net').createServer((socket) => {
      socket.write(initialize);
      socket.once('data', () => console.log(child.pid));
    });
    let child;
    listener.listen(pipe, () => {
      child = require('child_process').spawn(process.execPath, [server, '--pipe=' + pipe], { stdio: 'ignore' });
    });`,
};

describe('a server', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cr-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [transport, script] of Object.entries(EDITORS)) {
    // With no process id in initialize: the end of the connection alone has to tell it.
    it(`ends when its editor is killed: ${transport}`, { skip: posix || transport !== '--pipe' ? false : 'pipes have other names on Windows' }, async () => {
      const head = `const server = ${JSON.stringify(SERVER)}; const pipe = ${JSON.stringify(join(folder, 'pipe'))}; const message = ${JSON.stringify(INITIALIZE)}; const initialize = ${JSON.stringify(framed(JSON.stringify(INITIALIZE)))}; setInterval(() => undefined, 1000);`;
      const editor = spawn(process.execPath, ['-e', head + script], { stdio: ['ignore', 'pipe', 'inherit'] });
      started.push(editor);
      const [told] = (await once(editor.stdout, 'data')) as [Buffer];
      const pid = Number(told.toString());
      assert.ok(isThere(pid));
      editor.kill('SIGKILL');
      assert.equal(await isGone(pid), true);
    });
  }

  it('ends when the process that initialize names is gone, though the connection is not', async () => {
    const parent = idle();
    const editor = new RawEditor();
    await editor.start({}, { processId: parent.pid });
    assert.equal(await editor.isAlive(), true);
    parent.kill('SIGKILL');
    assert.equal(await editor.ended(), 1);
  });

  it('ends when it is told on the command line whose process it is', async () => {
    const parent = idle();
    const editor = new RawEditor(['--stdio', `--clientProcessId=${parent.pid ?? 0}`]);
    await editor.start({}, { processId: null });
    parent.kill('SIGKILL');
    assert.equal(await editor.ended(), 1);
  });

  it('says so and ends with an error where nobody listens', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    await new Promise((resolve) => listener.close(resolve));
    for (const args of [[`--socket=${port}`], ['--socket', String(port)], [`--pipe=${join(folder, 'nobody')}`]]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, ...args], { encoding: 'utf8', timeout: LONG });
      assert.deepEqual([status, stdout], [1, ''], args.join(' '));
      assert.match(stderr, /^contract-review-language-server: nobody listens there: connect E(?:CONNREFUSED|NOENT) /u);
    }
  });

  it('over a socket reads broken frames as over standard input, and ends with the socket', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const child = spawn(process.execPath, [SERVER, `--socket=${(listener.address() as AddressInfo).port}`], { stdio: 'ignore' });
    started.push(child);
    const [socket] = (await once(listener, 'connection')) as [Socket];
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.write(`Content-Length: -1\r\n\r\n${framed(JSON.stringify(INITIALIZE))}`);
    while (!received.includes('"serverInfo"')) await once(socket, 'data');
    assert.ok(received.includes(`"code":${CODES.parseError}`));
    socket.destroy();
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 1);
    listener.close();
  });

  it('over the channel of Node answers what is no message, and ends with the channel', async () => {
    const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    started.push(child);
    const received: Answer[] = [];
    child.on('message', (message) => received.push(message as Answer));
    for (const message of [42, 'x', [], [INITIALIZE], {}, { ...INITIALIZE, id: null }, { ...INITIALIZE, method: 7 }, { ...INITIALIZE, method: 'textDocument/hover' }]) child.send(message);
    child.send({ ...INITIALIZE, id: 'last' });
    while (!received.some(({ id }) => id === 'last')) await once(child, 'message');
    assert.deepEqual(received.flatMap(({ error }) => error?.code ?? []), [...Array<number>(6).fill(CODES.invalidRequest), CODES.invalidRequest, CODES.notInitialized]);
    child.disconnect();
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 1);
  });
});
