/**
 * Nothing goes out: the server through a whole session and every command of the command line, with networking denied and every attempt noted;
 * on Linux in a network that is none, and under the eyes of the kernel as well, where these are to be had.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from '../protocol/build.ts';
import { DRAFT, session } from './session.ts';
import type { Session } from './session.ts';

const DENY = join(ROOT, 'test', 'security', 'deny.cjs');
const SERVER = join(ROOT, 'dist', 'server.cjs');
const CLI = join(ROOT, 'dist', 'cli.cjs');

/** Programs that run another one without network, or tell what it asks the kernel for; undefined where they cannot. */
const UNSHARE = works('unshare', '-rn', 'true') ? ['unshare', '-rn'] : undefined;
const CAN_TRACE = works('strace', '-f', '-o', '/dev/null', 'true');

function works(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

let folder = '';
let draft = '';

before(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'contract-review-network-'));
  draft = join(folder, 'contract.md');
  await writeFile(draft, DRAFT);
  await writeFile(join(folder, 'old.md'), DRAFT.replace('thirty', 'forty'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** A session of the server, started by a command. */
function served(...command: readonly string[]): Promise<Session> {
  return session({ command, cwd: folder, env: { DENY_LOG: join(folder, 'denied.log') } }, pathToFileURL(folder).href, pathToFileURL(draft).href, DRAFT);
}

function denials(): string {
  const log = join(folder, 'denied.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

function commands(): readonly (readonly string[])[] {
  return [
    ['check', '--jobs', '2', draft, join(folder, 'old.md')],
    ['check', '--format', 'json', folder],
    ...['html', 'md', 'json', 'sarif'].map((format) => ['report', '--format', format, draft]),
    ...['text', 'html'].map((format) => ['overview', '--format', format, folder]),
    ...['text', 'html'].map((format) => ['compare', '--format', format, join(folder, 'old.md'), draft]),
    ['library', 'check', join(ROOT, 'clause-library')],
  ];
}

function ran(command: readonly string[], args: readonly string[]): string {
  const [program = '', ...more] = command;
  const { status, stdout, stderr } = spawnSync(program, [...more, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, DENY_LOG: join(folder, 'denied.log') } });
  assert.ok(status === 0 || status === 1, `${args.join(' ')}: ${status}\n${stderr}`);
  assert.notEqual(stdout, '');
  return stderr;
}

/** Each was asked for and came. */
function assertWhole({ counts, code }: Session): void {
  for (const [name, count] of Object.entries(counts)) assert.ok(count > 0, `no ${name}`);
  assert.equal(code, 0);
}

/** What of a trace of the kernel is about the network. */
function networkIn(trace: string): string[] {
  return readFileSync(trace, 'utf8').split('\n').filter((line) => /AF_INET|AF_PACKET|AF_VSOCK/u.test(line));
}

/** Runs a little script with the server behind it, which does something the server must not. */
async function planted(code: string): Promise<string> {
  const script = join(folder, 'planted.cjs');
  await writeFile(script, `try { Promise.resolve(${code}).catch(() => undefined); } catch {}\nrequire(${JSON.stringify(SERVER)});\n`);
  return script;
}

describe('the language server', () => {
  it('asks nothing of the network, and starts no program, in a whole session', async () => {
    const all = await served(process.execPath, '--require', DENY, SERVER);
    assertWhole(all);
    assert.equal(denials(), '');
    assert.doesNotMatch(all.errors, /DENIED/u);
  });

  it('would be found out', async () => {
    for (const [code, told] of Object.entries({
      "fetch('http://127.0.0.1:9/')": 'DENIED fetch',
      "require('node:net').connect(9, '127.0.0.1')": 'DENIED net connect',
      "require('https').get('https://127.0.0.1:9/')": 'DENIED https.get',
      "require('node:dns').promises.lookup('example.org')": 'DENIED dns.promises.lookup',
      "require('node:dgram').createSocket('udp4')": 'DENIED dgram.createSocket',
      "require('child_process').exec('true')": 'DENIED child_process.exec',
      "new WebSocket('ws://127.0.0.1:9')": 'DENIED WebSocket',
    })) {
      const { errors, code: exit } = await served(process.execPath, '--require', DENY, await planted(code));
      assert.equal(errors.trim(), told);
      assert.equal(denials().trim(), told);
      assert.equal(exit, 0);
      await rm(join(folder, 'denied.log'));
    }
  });

  it('works where there is no network at all', { skip: UNSHARE === undefined ? 'no unshare here' : false }, async () => {
    assertWhole(await served(...(UNSHARE ?? []), process.execPath, SERVER));
  });

  it('opens no socket and runs no program, as the kernel sees it', { skip: CAN_TRACE ? false : 'no strace here' }, async () => {
    const trace = join(folder, 'trace');
    const strace = ['strace', '-f', '-qq', '-e', 'trace=network,execve', '-o', trace];
    assertWhole(await served(...strace, process.execPath, SERVER));
    assert.deepEqual(networkIn(trace), []);
    assert.equal(readFileSync(trace, 'utf8').split('\n').filter((line) => line.includes('execve(')).length, 1);
    await served(...strace, process.execPath, await planted("require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)"));
    assert.notEqual(networkIn(trace).length, 0, 'the planted request was not seen');
  });
});

describe('the command line', () => {
  it('asks nothing of the network, and starts no program, in any command', () => {
    for (const args of commands()) assert.doesNotMatch(ran([process.execPath, '--require', DENY, CLI], args), /DENIED/u);
    assert.equal(denials(), '');
  });

  it('opens no socket and runs no program, as the kernel sees it', { skip: CAN_TRACE ? false : 'no strace here' }, () => {
    const trace = join(folder, 'trace-cli');
    ran(['strace', '-f', '-qq', '-e', 'trace=network,execve', '-o', trace, process.execPath, CLI], commands()[0] ?? []);
    assert.deepEqual(networkIn(trace), []);
    assert.equal(readFileSync(trace, 'utf8').split('\n').filter((line) => line.includes('execve(')).length, 1);
  });
});

describe('what is packaged', () => {
  const BUNDLES = ['dist/server.cjs', 'dist/cli.cjs', 'dist/client.cjs', 'dist/web/server.js', 'dist/web/client.js'];
  const source = (bundle: string): string => readFileSync(join(ROOT, bundle), 'utf8');
  const required = (bundle: string): Set<string> => new Set([...source(bundle).matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name = '']) => name.replace('node:', '')));

  it('has of Node what it needs, and none of the modules of the network', () => {
    const known = ['buffer', 'crypto', 'fs', 'fs/promises', 'module', 'os', 'path', 'process', 'readline', 'url', 'util', 'worker_threads', 'v8', 'vscode'];
    // The libraries of the protocol can speak over a pipe or a socket when they are started with --pipe or --socket, and can start a server.
    const protocol = ['net', 'child_process'];
    for (const bundle of BUNDLES) {
      const allowed = new Set([...known, ...(bundle === 'dist/server.cjs' || bundle === 'dist/client.cjs' ? protocol : [])]);
      assert.deepEqual([...required(bundle)].filter((name) => !allowed.has(name)), [], bundle);
    }
  });

  it('makes no code of text, and knows neither requests nor sockets of a browser', () => {
    for (const bundle of BUNDLES) {
      const found = source(bundle).match(/\beval\s*\(|\bnew\s+Function\s*\(|(?<![.\w])Function\s*\(\s*["'`]|\bfetch\s*\(|\bXMLHttpRequest\b|\bnew\s+WebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\s*\(/gu) ?? [];
      assert.deepEqual(found, [], bundle);
    }
  });

  it('says nothing of anyone to anyone: no telemetry, no look for updates', () => {
    const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
    assert.doesNotMatch(manifest.replaceAll('no telemetry', ''), /telemetry|applicationinsights|analytics|sentry|update-notifier/iu);
    const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: object };
    assert.deepEqual(dependencies, {});
    for (const bundle of BUNDLES) assert.doesNotMatch(source(bundle), /createTelemetryLogger|TelemetryLogger|isTelemetryEnabled|machineId|applicationinsights|update-notifier/u, bundle);
  });
});
