import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { WorkspaceDiagnosticReport, WorkspaceDiagnosticReportPartialResult, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { OVERVIEW_REQUEST } from '../../client/src/protocol.ts';
import type { OverviewAnswer } from '../../client/src/protocol.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { Editor, MODERN } from './client.ts';

const DRAFTS = join(ROOT, 'test', 'corpus', 'drafts');
const NOTE = join(ROOT, 'test', 'corpus', 'not-contracts', 'project-readme.md');

before(ensureBuilt);
after(() => Editor.endAll());

type Previous = readonly { readonly uri: string; readonly value: string }[];

describe('the findings of drafts that are not open', () => {
  let editor: Editor;
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'contract review '));
    put('a.md', 'en/dpa.md');
    put('b (2).md', 'nl/sla.md');
    put('clients/c.md', 'fr/contrat-saas.md');
    put('.git/old.md', 'en/dpa.md');
    put('node_modules/x/d.md', 'en/dpa.md');
    copyFileSync(NOTE, join(folder, 'README.md'));
    editor = new Editor();
    await editor.start({ ...MODERN, workspace: { ...MODERN.workspace, workspaceFolders: true } }, { workspaceFolders: [{ uri: uriOf(''), name: 'drafts' }] });
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  function put(name: string, draft: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(DRAFTS, draft), join(folder, name));
  }

  function uriOf(name: string): string {
    return pathToFileURL(join(folder, name)).href;
  }

  const tokens = new CancellationTokenSource();
  function ask(previousResultIds: Previous = [], token = tokens.token, more: object = {}): Promise<WorkspaceDiagnosticReport> {
    return editor.connection.sendRequest('workspace/diagnostic', { previousResultIds, ...more }, token);
  }

  async function changed(...names: readonly string[]): Promise<void> {
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uriOf(name), type: 2 })) });
  }

  function names({ items }: { readonly items: readonly WorkspaceDocumentDiagnosticReport[] }): string[] {
    return items.map((each) => `${basename(decodeURIComponent(each.uri))}: ${each.kind === 'full' ? (each.items.length > 0 ? 'findings' : 'nothing') : 'unchanged'}`);
  }

  function ids({ items }: { readonly items: readonly WorkspaceDocumentDiagnosticReport[] }): Previous {
    return items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
  }

  async function isHeld(answer: Promise<unknown>): Promise<boolean> {
    return (await Promise.race([answer.then(() => 'answered'), new Promise((resolve) => setTimeout(resolve, 600, 'held'))])) === 'held';
  }

  it('are those that an editor would be shown, of contracts alone', async () => {
    const answer = await ask();
    assert.deepEqual(names(answer), ['a.md: findings', 'b (2).md: findings', 'c.md: findings']);
    const [first] = answer.items;
    await editor.open(uriOf('a.md'), readFileSync(join(folder, 'a.md'), 'utf8'));
    assert.deepEqual(first?.kind === 'full' && first.items, await editor.diagnostics(uriOf('a.md')));
    assert.ok(answer.items.every(({ version }) => version === null));
  });

  it('are held back until something changes on disk', async () => {
    const first = ids(await ask());
    const next = ask(first);
    assert.equal(await isHeld(next), true);
    writeFileSync(join(folder, 'a.md'), readFileSync(join(DRAFTS, 'en', 'sla.md')));
    await changed('a.md');
    const second = await next;
    assert.deepEqual(names(second), ['a.md: findings', 'b (2).md: unchanged', 'c.md: unchanged']);
    assert.notEqual(second.items[0]?.resultId, first[0]?.value);
    assert.deepEqual(ids(second).slice(1), first.slice(1));
  });

  it('come for a file that is new, and go with one that is deleted or becomes a note', async () => {
    const next = ask(ids(await ask()));
    renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
    copyFileSync(NOTE, join(folder, 'b (2).md'));
    await changed('a.md', 'z.md', 'b (2).md');
    const second = await next;
    assert.deepEqual(names(second), ['b (2).md: nothing', 'z.md: findings', 'c.md: unchanged', 'a.md: nothing']);
    assert.equal(await isHeld(ask(ids(second))), true);
  });

  it('leave out open documents, and come again when those are closed', async () => {
    const text = readFileSync(join(folder, 'a.md'), 'utf8');
    await editor.open(uriOf('a.md'), text);
    const first = await ask();
    assert.deepEqual(names(first), ['b (2).md: findings', 'c.md: findings']);
    const next = ask(ids(first));
    await editor.change(uriOf('a.md'), 2, [{ text: 'Typed over, and never saved.' }]);
    await changed('a.md');
    assert.equal(await isHeld(next), true);
    await editor.close(uriOf('a.md'));
    assert.deepEqual(names(await next), ['a.md: findings', 'b (2).md: unchanged', 'c.md: unchanged']);
  });

  it('are taken away for a document outside the workspace, when it is closed', async () => {
    const next = ask(ids(await ask()));
    const elsewhere = 'file:///elsewhere/draft.md';
    await editor.open(elsewhere, readFileSync(join(folder, 'a.md'), 'utf8'));
    await editor.diagnostics(elsewhere);
    await editor.close(elsewhere);
    assert.deepEqual(names(await next), ['a.md: unchanged', 'b (2).md: unchanged', 'c.md: unchanged', 'draft.md: nothing']);
  });

  it('follow the settings', async () => {
    const first = ids(await ask());
    const off = ask(first);
    editor.settings = { workspace: false };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(names(await off), ['a.md: nothing', 'b (2).md: nothing', 'c.md: nothing']);
    const on = ask();
    editor.settings = { exclude: ['clients/**'], include: ['README.md'] };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(names(await on), ['README.md: findings', 'a.md: findings', 'b (2).md: findings']);
  });

  it('come one by one to a client that takes them so', async () => {
    const parts: WorkspaceDiagnosticReportPartialResult[] = [];
    editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: WorkspaceDiagnosticReportPartialResult }) => {
      if (token === 'parts') parts.push(value);
    });
    const answer = await ask([], tokens.token, { partialResultToken: 'parts' });
    assert.deepEqual(answer, { items: [] });
    assert.deepEqual(parts.map(names), [['a.md: findings'], ['b (2).md: findings'], ['c.md: findings']]);
  });

  it('come with a progress in the reader’s language', async () => {
    const steps: unknown[] = [];
    editor.connection.onNotification('$/progress', ({ value }: { value: unknown }) => {
      steps.push(value);
    });
    editor.settings = { language: 'nl' };
    await ask([], tokens.token, { workDoneToken: 'work' });
    assert.deepEqual(steps, [
      { kind: 'begin', title: 'De contracten worden nagelezen', percentage: 0, cancellable: false },
      { kind: 'report', percentage: 0, message: '1 van 4: README.md' },
      { kind: 'report', percentage: 25, message: '2 van 4: a.md' },
      { kind: 'report', percentage: 50, message: '3 van 4: b (2).md' },
      { kind: 'report', percentage: 75, message: '4 van 4: c.md' },
      { kind: 'end' },
    ]);
  });

  it('are not waited for by a client that cancels, while they are looked for or held back', async () => {
    const first = ids(await ask());
    for (const wait of [0, 50]) {
      const cancelling = new CancellationTokenSource();
      const next = ask(first, cancelling.token);
      await new Promise((resolve) => setTimeout(resolve, wait));
      cancelling.cancel();
      await assert.rejects(next, { code: -32800 });
    }
    assert.deepEqual(names(await ask()), ['a.md: findings', 'b (2).md: findings', 'c.md: findings']);
  });

  it('are none at once in a workspace without contracts', async () => {
    for (const name of ['a.md', 'b (2).md', 'clients']) rmSync(join(folder, name), { recursive: true });
    assert.deepEqual(await ask(), { items: [] });
    assert.equal(await isHeld(ask()), true);
  });

  it('are laid out by clauses in an overview, the open drafts as they are typed', async () => {
    const steps: unknown[] = [];
    editor.connection.onNotification('$/progress', ({ value }: { value: unknown }) => {
      steps.push(value);
    });
    await editor.open(uriOf('a.md'), 'Typed over, and no contract any more.');
    editor.settings = { language: 'fr' };
    const { title, html } = await editor.connection.sendRequest<OverviewAnswer>(OVERVIEW_REQUEST, { workDoneToken: 'work' });
    assert.equal(title, 'Vue d’ensemble des contrats');
    assert.deepEqual([...html.matchAll(/<th scope="row">(?:<span class="folder">clients\/<wbr><\/span>)?([^<]+)<\/th>/gu)].map(([, name]) => name), ['c.md', 'b (2).md', 'Tous les contrats']);
    assert.ok(html.includes('2 autres fichiers Markdown ne ressemblent pas à un contrat.'));
    assert.deepEqual(steps.at(-2), { kind: 'report', percentage: 75, message: '4 sur 4\u00a0: c.md' });
  });
});

it('links the contracts of an overview for an editor that can go there, and leaves off when it is cancelled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
  copyFileSync(join(DRAFTS, 'en', 'dpa.md'), join(folder, 'a.md'));
  const uri = pathToFileURL(folder).href;
  const editor = new Editor();
  await editor.start(MODERN, { workspaceFolders: [{ uri, name: 'drafts' }], initializationOptions: { commands: ['contractReview.goToEvidence'] } });
  const cancelling = new CancellationTokenSource();
  const cancelled = editor.connection.sendRequest(OVERVIEW_REQUEST, {}, cancelling.token);
  cancelling.cancel();
  await assert.rejects(cancelled, { code: -32800 });
  const { html } = await editor.connection.sendRequest<OverviewAnswer>(OVERVIEW_REQUEST, {});
  const start = { line: 0, character: 0 };
  const address = encodeURIComponent(JSON.stringify([`${uri}/a.md`, { start, end: start }]));
  assert.ok(html.includes(`<a href="command:contractReview.goToEvidence?${address}">a.md</a>`));
  await editor.stop();
  rmSync(folder, { recursive: true });
});
