import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Diagnostic, MarkupContent } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { AcceptanceEdit, AcceptArguments } from '../../client/src/protocol.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { applyEdit, Editor, MODERN } from './client.ts';

const DRAFT = readFileSync(join(ROOT, 'test', 'corpus', 'drafts', 'en', 'dpa.md'), 'utf8');
const NOTE = readFileSync(join(ROOT, 'test', 'corpus', 'not-contracts', 'project-readme.md'), 'utf8');
const URI = 'file:///work/drafts/dpa.md';

const NO_PULL = { ...MODERN, textDocument: {}, workspace: {} };

/** What is offered to any editor. */
const OFFERED = {
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  completionProvider: { triggerCharacters: ['#', '*'], resolveProvider: true },
  semanticTokensProvider: { legend: { tokenTypes: ['term', 'reference', 'party', 'duty', 'blank'], tokenModifiers: ['definition'] }, full: { delta: true }, range: true },
};

before(ensureBuilt);
after(() => Editor.endAll());

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('initialize', () => {
  it('offers an editor of today what it can use', async () => {
    const editor = new Editor();
    assert.deepEqual(await editor.start(), {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        ...OFFERED,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.renumber.contract'], resolveProvider: true },
        diagnosticProvider: { identifier: 'contractReview', interFileDependencies: false, workspaceDiagnostics: true },
      },
      serverInfo: { name: 'contract-review' },
    });
    assert.equal(await editor.stop(), 0);
  });

  it('offers less to one that can less', async () => {
    const editor = new Editor();
    assert.deepEqual(await editor.start(NO_PULL), {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        ...OFFERED,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.renumber.contract'], resolveProvider: false },
      },
      serverInfo: { name: 'contract-review' },
    });
    assert.equal(await editor.stop(), 0);
  });
});

describe('the end', () => {
  it('is an error without shutdown', async () => {
    const editor = new Editor();
    await editor.start();
    await editor.connection.sendNotification('exit');
    assert.equal(await editor.ended(), 1);
  });

  it('comes when the editor is gone', async () => {
    const editor = new Editor();
    await editor.start();
    assert.equal(await editor.hangUp(), 1);
  });
});

describe('an editor that asks for diagnostics', () => {
  let editor: Editor;
  before(async () => {
    editor = new Editor();
    await editor.start();
  });
  afterEach(async () => {
    await editor.close(URI);
    editor.settings = null;
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
    assertProtocolOnly(editor.output);
  });

  it('gets the findings of a contract, and a status', async () => {
    await editor.open(URI, DRAFT);
    const found = await editor.diagnostics(URI);
    assert.ok(found.length > 0);
    for (const { source, code, codeDescription, data } of found) {
      assert.equal(source, 'Contract Review');
      assert.equal((data as { readonly code: string }).code, code);
      // The policy says nothing of how a draft is drafted.
      const isDrafting = (data as { readonly kind: string }).kind === 'drafting';
      assert.equal(codeDescription?.href.startsWith('https://'), isDrafting ? undefined : true);
    }
    await editor.until(() => editor.statuses.length > 0);
    const { met = 0, guarantees = 0, ...status } = editor.statuses.at(-1) ?? {};
    assert.deepEqual(status, { uri: URI, isContract: true, findings: found.length, language: 'en' });
    assert.ok(0 < met && met < guarantees, `${met} of ${guarantees}`);
  });

  it('is told when nothing has changed', async () => {
    await editor.open(URI, DRAFT);
    const first = await editor.report(URI);
    const { resultId } = first;
    assert.deepEqual(await editor.report(URI, resultId), { kind: 'unchanged', resultId });
    await editor.change(URI, 2, [{ range: range(0, 0, 0, 0), text: ' ' }]);
    const second = await editor.report(URI, resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, resultId);
  });

  it('never mistakes a document opened again for the one before', async () => {
    await editor.open(URI, NOTE);
    const { resultId } = await editor.report(URI);
    await editor.close(URI);
    await editor.open(URI, DRAFT);
    assert.equal((await editor.report(URI, resultId)).kind, 'full');
  });

  it('gets nothing for a note that is no contract, nor for an unknown or closed document', async () => {
    await editor.open(URI, NOTE);
    assert.deepEqual(await editor.diagnostics(URI), []);
    assert.equal(await editor.hover(URI, 0, 0), null);
    assert.deepEqual(editor.statuses.at(-1), { uri: URI, isContract: false, findings: 0, met: 0, guarantees: 0, language: 'en' });
    await editor.close(URI);
    assert.deepEqual(await editor.report(URI), { kind: 'full', items: [] });
    assert.equal(await editor.hover('file:///unknown.md', 0, 0), null);
    const nowhere: Diagnostic = { range: range(0, 0, 0, 0), message: '' };
    assert.deepEqual(await editor.actions(URI, nowhere), []);
  });

  it('reviews incremental edits as if the text had been opened so', async () => {
    const lines = DRAFT.split('\n');
    const middle = Math.floor(lines.length / 2);
    const edited = [...lines.slice(0, middle), 'Ünïcødé 😀 text.', ...lines.slice(middle + 1)].join('\n');
    await editor.open(URI, DRAFT);
    await editor.change(URI, 2, [
      { range: range(middle, 0, middle, lines[middle]?.length ?? 0), text: 'Ünïcødé 😀 t' },
      { range: range(middle, 12, middle, 12), text: 'ext.' },
    ]);
    const incremental = await editor.diagnostics(URI);
    await editor.close(URI);
    await editor.open(URI, edited);
    assert.deepEqual(incremental, await editor.diagnostics(URI));
  });

  it('gets a hover on a finding, in Markdown', async () => {
    await editor.open(URI, DRAFT);
    const [first] = await editor.diagnostics(URI);
    const { line, character } = first?.range.start ?? { line: -1, character: 0 };
    const hover = await editor.hover(URI, line, character);
    assert.equal((hover?.contents as MarkupContent).kind, 'markdown');
    assert.deepEqual(hover?.range?.start, { line, character });
  });

  it('can mend a finding: the finding goes, none comes, every other byte stays', async () => {
    await editor.open(URI, DRAFT);
    const before = await editor.diagnostics(URI);
    const missing = before.find(({ data }) => (data as { readonly kind: string }).kind === 'missing-element');
    assert.ok(missing !== undefined);
    const action = (await editor.actions(URI, missing)).find(({ diagnostics }) => diagnostics?.[0]?.code === missing.code);
    assert.ok(action !== undefined && action.edit === undefined);
    const mended = applyEdit(DRAFT, (await editor.resolve(action)).edit);
    assert.equal(isInsertion(DRAFT, mended), true);
    await editor.change(URI, 2, [{ text: mended }]);
    const rest = codes(await editor.diagnostics(URI));
    assert.ok(!rest.includes(missing.code));
    assert.deepEqual(rest.filter((code) => !codes(before).includes(code)), []);
  });

  it('cannot apply an action to a draft that has changed since', async () => {
    await editor.open(URI, DRAFT);
    const [first] = await editor.diagnostics(URI);
    assert.ok(first !== undefined);
    const [action] = await editor.actions(URI, first);
    assert.ok(action !== undefined);
    await editor.change(URI, 2, [{ range: range(0, 0, 0, 0), text: 'x' }]);
    await assert.rejects(editor.resolve(action), { code: -32801 });
  });

  it('may change its mind', async () => {
    await editor.open(URI, DRAFT);
    const source = new CancellationTokenSource();
    const pulled = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(pulled, { code: -32800 });
    assert.ok((await editor.diagnostics(URI)).length > 0);
  });

  it('may edit and close while requests run', async () => {
    await editor.open(URI, DRAFT);
    const running = [editor.report(URI), editor.hover(URI, 0, 0)] as const;
    await editor.change(URI, 2, [{ text: NOTE }]);
    const [report, hover] = await Promise.all(running);
    assert.equal(report.kind, 'full');
    assert.equal(hover, null);
    const last = editor.report(URI);
    await editor.close(URI);
    assert.equal((await last).kind, 'full');
  });

  it('sees a change of the settings at once', async () => {
    await editor.open(URI, DRAFT);
    const { resultId } = await editor.report(URI);
    const refreshes = editor.refreshes;
    editor.settings = { language: 'nl' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > refreshes);
    const dutch = await editor.report(URI, resultId);
    assert.ok(dutch.kind === 'full' && dutch.items.some((each) => says(each, 'ontbreekt')));
    editor.settings = { exclude: ['dpa.md'] };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await editor.diagnostics(URI), []);
    editor.settings = { contracts: 'off', include: ['work/drafts/*.md'] };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok((await editor.diagnostics(URI)).length > 0);
  });
});

describe('what a draft accepts', () => {
  const ACCEPTED = 'audit.customer-right';
  const text = '---\nlang: en\ncontract: true\n---\n\n# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree.\n\n## Audit\n\nThe Customer has no right to audit the Provider.\n';
  let editor: Editor;
  before(async () => {
    editor = new Editor();
    await editor.start(MODERN, { initializationOptions: { commands: ['contractReview.accept'] } });
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
    assertProtocolOnly(editor.output);
  });

  it('is asked for by a command, written by a request, and found no more', async () => {
    await editor.open(URI, text);
    const found = (await editor.diagnostics(URI)).find(({ code }) => code === ACCEPTED);
    assert.ok(found !== undefined);
    const action = (await editor.actions(URI, found)).find(({ command }) => command?.command === 'contractReview.accept');
    assert.ok(action !== undefined && action.edit === undefined);
    const [uri, version, { code, start }] = action.command?.arguments as unknown as AcceptArguments;
    assert.deepEqual([uri, version, code], [URI, 1, ACCEPTED]);
    const ask = (reason: string, of: number) => editor.connection.sendRequest<AcceptanceEdit | null>('contractReview/acceptance', { uri, version: of, code, start, reason });
    assert.equal(await ask('agreed', 2), null);
    const edit = await ask('the "agreed" text', 1);
    assert.deepEqual(edit, { position: { line: 10, character: 0 }, text: `\n<!-- contract-review: accept ${ACCEPTED} because "the “agreed” text" -->\n` });
    await editor.change(URI, 2, [{ range: { start: edit.position, end: edit.position }, text: edit.text }]);
    const rest = codes(await editor.diagnostics(URI));
    assert.ok(!rest.includes(ACCEPTED) && !rest.includes('acceptance-unused'));
    const hover = await editor.hover(URI, 11, 10);
    assert.match((hover?.contents as MarkupContent).value, /— accepted: the “agreed” text\n/u);
    assert.equal(await ask('again', 1), null);
    await editor.close(URI);
  });

  it('is taken out again where it accepts nothing, as severe as the settings say', async () => {
    const unused = text.replace('## Audit\n', '## Audit\n\n<!-- contract-review: accept numbering-gap because "agreed" -->\n');
    editor.settings = { drafting: { 'acceptance-unused': 'hint' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.open(URI, unused);
    const found = (await editor.diagnostics(URI)).find(({ code }) => code === 'acceptance-unused');
    assert.equal(found?.severity, 4);
    const [action] = (await editor.actions(URI, found)).filter(({ title }) => title === 'Remove this comment');
    assert.equal(applyEdit(unused, action?.edit), text);
    await editor.close(URI);
  });

  it('is written with a blank for the reason where the client does not ask for it', async () => {
    const plain = new Editor();
    await plain.start();
    await plain.open(URI, text);
    const found = (await plain.diagnostics(URI)).find(({ code }) => code === ACCEPTED);
    assert.ok(found !== undefined);
    const action = (await plain.actions(URI, found)).find(({ title }) => title.startsWith('Accept this deviation: '));
    assert.ok(action !== undefined && action.edit === undefined);
    const written = applyEdit(text, (await plain.resolve(action)).edit);
    assert.equal(written, text.replace('## Audit\n', `## Audit\n\n<!-- contract-review: accept ${ACCEPTED} because "[reason]" -->\n`));
    await plain.change(URI, 2, [{ text: written }]);
    const rest = codes(await plain.diagnostics(URI));
    assert.ok(rest.includes(ACCEPTED) && rest.includes('acceptance-without-reason'));
    assert.equal(await plain.stop(), 0);
  });
});

describe('an editor that does not ask', () => {
  let editor: Editor;
  before(async () => {
    editor = new Editor();
    await editor.start(NO_PULL, { locale: 'fr-BE', initializationOptions: { contractReview: { language: 'auto' } } });
  });
  after(async () => {
    assert.equal(await editor.stop(), 0);
    assertProtocolOnly(editor.output);
  });

  it('is sent findings in its own language, again after each change, and none after closing', async () => {
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.published.length === 1);
    const [first] = editor.published;
    assert.equal(first?.version, 1);
    assert.ok(first?.diagnostics.some((each) => says(each, 'introuvable')));
    await editor.change(URI, 2, [{ text: NOTE }]);
    await editor.until(() => editor.published.length === 2);
    assert.deepEqual(editor.published[1], { uri: URI, version: 2, diagnostics: [] });
    await editor.change(URI, 3, [{ text: DRAFT }]);
    await editor.close(URI);
    await editor.until(() => editor.published.length === 3);
    assert.deepEqual(editor.published[2], { uri: URI, diagnostics: [] });
  });

  it('is sent them anew when it sends other settings', async () => {
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.published.length === 4);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { contractReview: { language: 'nl' } },
    });
    await editor.until(() => editor.published.length === 5);
    assert.ok(editor.published[4]?.diagnostics.some((each) => says(each, 'ontbreekt')));
  });

  it('gets the edits with the actions', async () => {
    const diagnostic = editor.published[4]?.diagnostics[0];
    assert.ok(diagnostic !== undefined);
    const [action] = await editor.actions(URI, diagnostic);
    assert.notEqual(applyEdit(DRAFT, action?.edit), DRAFT);
  });
});

describe('snippets', () => {
  it('let the reader fill in what only the parties know', async () => {
    const editor = new Editor();
    const workspace = { ...MODERN.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
    await editor.start({ ...MODERN, workspace });
    await editor.open(URI, DRAFT);
    const values: string[] = [];
    for (const diagnostic of await editor.diagnostics(URI)) {
      for (const action of await editor.actions(URI, diagnostic)) {
        const change = (await editor.resolve(action)).edit?.documentChanges?.[0];
        assert.ok(change !== undefined && 'edits' in change);
        assert.equal(change.textDocument.version, 1);
        const [edit] = change.edits;
        if (edit !== undefined && 'snippet' in edit) values.push(edit.snippet.value);
      }
    }
    assert.ok(values.length > 0);
    for (const value of values) assert.match(value, /\$\{1:[^}]+\}/u);
    assert.equal(await editor.stop(), 0);
  });
});

function says({ message }: Diagnostic, word: string): boolean {
  return typeof message === 'string' && message.includes(word);
}

function range(startLine: number, start: number, endLine: number, end: number): Diagnostic['range'] {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

/** Whether a text is another one with something put in at one place. */
function isInsertion(before: string, after: string): boolean {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return after.length > before.length && after.endsWith(before.slice(same));
}

/** Standard output is a sequence of messages with nothing before, between or after them. */
function assertProtocolOnly(output: Buffer): void {
  let rest = output;
  let messages = 0;
  while (rest.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/u.exec(rest.subarray(0, 100).toString('latin1'));
    assert.ok(header !== null, `not the protocol: ${rest.subarray(0, 100).toString()}`);
    const start = header[0].length;
    const end = start + Number(header[1]);
    const message = JSON.parse(rest.subarray(start, end).toString()) as { readonly jsonrpc: string };
    assert.equal(message.jsonrpc, '2.0');
    rest = rest.subarray(end);
    messages++;
  }
  assert.ok(messages > 0);
}

describe('a long contract', () => {
  const ARTICLES = Array.from({ length: 500 }, (_, number) => `## ${number + 1}. Records\n\nThe Provider keeps the records that the law asks for. ${'It keeps them in order. '.repeat(20)}\n\n`);
  const CONTRARY = '## 501. Audit\n\nThe Customer has no right to audit the Provider.\n\n';
  const LONG = `---\nlang: en\ncontract: true\n---\n\n# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree.\n\n${CONTRARY}${ARTICLES.join('')}`;
  const MOVED = LONG.replace(CONTRARY, '').replace('## 300. Records', `${CONTRARY}## 300. Records`);
  let editor: Editor;

  before(async () => {
    editor = new Editor();
    await editor.start();
  });
  after(() => editor.stop());

  const isAudit = ({ code }: Diagnostic): boolean => code === 'audit.customer-right';

  it('has its first findings where it is seen, and the rest when it has been read', async () => {
    const uri = 'file:///work/long.md';
    const refreshes = editor.refreshes;
    await editor.open(uri, LONG);
    const first = await editor.report(uri);
    assert.ok(first.kind === 'full' && first.resultId === undefined);
    const [audit, ...others] = first.items.filter(isAudit);
    assert.deepEqual(audit?.range, { start: { line: 11, character: 0 }, end: { line: 11, character: 48 } });
    assert.equal(others.length, 0);
    assert.ok(first.items.every(({ data }) => ['weak', 'contrary'].includes((data as { kind: string }).kind)), 'what is missing is not known yet');
    await editor.until(() => editor.refreshes > refreshes);
    const rest = await editor.report(uri);
    assert.ok(rest.kind === 'full' && rest.resultId !== undefined);
    assert.deepEqual(rest.items.find(isAudit), audit);
    assert.ok(codes(rest.items).includes('breach-notification'), 'what is missing is known now');
    await editor.close(uri);
  });

  it('is looked at first where the editor shows it', async () => {
    const uri = 'file:///work/moved.md';
    const line = MOVED.slice(0, MOVED.indexOf('## 501.')).split('\n').length - 1;
    const refreshes = editor.refreshes;
    await editor.connection.sendNotification('contractReview/seen', { uri, line: line - 3 });
    await editor.open(uri, MOVED);
    const first = await editor.diagnostics(uri);
    assert.deepEqual(first.find(isAudit)?.range, { start: { line: line + 2, character: 0 }, end: { line: line + 2, character: 48 } });
    await editor.until(() => editor.refreshes > refreshes);
    assert.deepEqual((await editor.diagnostics(uri)).find(isAudit), first.find(isAudit));
    await editor.close(uri);
  });

  it('does not keep another one waiting, and what was typed meanwhile counts', async () => {
    const uri = 'file:///work/typed.md';
    const order: string[] = [];
    await editor.open(URI, DRAFT);
    await editor.diagnostics(URI);
    await editor.open(uri, MOVED.repeat(4));
    const early = editor.report(uri).then(() => editor.report(uri)).then((report) => {
      order.push('long');
      return report;
    });
    await editor.change(uri, 2, [{ range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, text: 'On this day, ' }]);
    await editor.hover(URI, 0, 3);
    order.push('hover');
    await editor.change(uri, 3, [{ range: { start: { line: 7, character: 0 }, end: { line: 7, character: 13 } }, text: '' }]);
    const report = await early;
    assert.deepEqual(order, ['hover', 'long']);
    const again = await editor.report(uri);
    await editor.close(uri);
    await editor.open('file:///work/again.md', MOVED.repeat(4));
    await editor.report('file:///work/again.md');
    const fresh = await editor.report('file:///work/again.md');
    assert.ok(report.kind === 'full' && fresh.kind === 'full');
    assert.deepEqual(again.kind === 'full' ? again.items : report.items, fresh.items.map((item) => JSON.parse(JSON.stringify(item).replaceAll('again.md', 'typed.md')) as Diagnostic));
  });
});

describe('a server without its library', () => {
  it('says so, and lives on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
    copyFileSync(join(ROOT, 'dist', 'server.cjs'), join(folder, 'server.cjs'));
    const editor = new Editor(join(folder, 'server.cjs'));
    await editor.start(NO_PULL);
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.log.some((message) => message.includes('library.json')));
    assert.equal(await editor.hover('file:///work/none.md', 0, 0), null);
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });
});
