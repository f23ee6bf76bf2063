/** The package as people install it who have no VS Code: offline, with nothing beside it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt, ROOT } from './build.ts';
import { Editor } from './client.ts';

const URI = 'file:///work/drafts/agreement.md';
const DRAFT = '---\ncontract: true\n---\n\n# Hosting Agreement\n\n## Article 1 – Audit\n\nThe Customer may audit the Provider at most once a year.\n';
const posix = process.platform !== 'win32';

describe('the installed package', { skip: posix ? false : 'a command is a script of another kind on Windows' }, () => {
  let folder = '';

  before(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'contract-review-installed-'));
    npm('pack', '--pack-destination', folder);
    const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    assert.ok(packed);
    npm('install', '--global', '--prefix', folder, '--cache', join(folder, 'cache'), '--offline', join(folder, packed));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function npm(...args: readonly string[]): void {
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], { cwd: ROOT, stdio: 'pipe', timeout: 60_000 });
  }

  function command(name: string): string {
    return join(folder, 'bin', name);
  }

  function run(name: string, args: readonly string[], input = ''): { readonly code: number | null; readonly out: string; readonly err: string } {
    const { status, stdout, stderr } = spawnSync(command(name), args, { cwd: folder, input, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  }

  it('has brought no other packages', () => {
    assert.deepEqual(readdirSync(join(folder, 'lib', 'node_modules')), ['contract-review']);
    assert.equal(readdirSync(join(folder, 'lib', 'node_modules', 'contract-review')).includes('node_modules'), false);
  });

  it('has a language server that reviews a draft over standard input and output', async () => {
    const editor = new Editor(command('contract-review-language-server'));
    try {
      await editor.start();
      await editor.open(URI, DRAFT);
      const codes = (await editor.diagnostics(URI)).map(({ code }) => code);
      assert.ok(codes.includes('audit.customer-right'), codes.join(' '));
    } finally {
      assert.equal(await editor.stop(), 0);
    }
  });

  it('has a language server that says what it is for, and what is wrong with its command line', () => {
    const name = 'contract-review-language-server';
    assert.deepEqual(run(name, ['--version']), { code: 0, out: run('contract-review', ['--version']).out, err: '' });
    assert.match(run(name, ['--help']).out, /^Usage: contract-review-language-server --stdio\n[^]*--socket=PORT/u);
    const complaint = (message: string): object => ({ code: 2, out: '', err: `${name}: ${message}\nTry "${name} --help".\n` });
    assert.deepEqual(run(name, []), complaint('it is not said how to speak with the editor'));
    assert.deepEqual(run(name, ['--socket=door']), complaint('--socket needs the number of a port, not "door"'));
    assert.deepEqual(run(name, ['--pipe']), complaint('--pipe needs a name'));
    assert.deepEqual(run(name, ['--node-ipc']), complaint('--node-ipc is for a Node process that starts it with a channel'));
  });

  it('has a command that reviews a draft in the terminal', () => {
    const { code, out, err } = run('contract-review', ['check', '--format', 'json', '-'], DRAFT);
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /"audit\.customer-right"/u);
    assert.match(run('contract-review', ['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  });
});
