import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { CompletionItem, Diagnostic, MarkupContent } from 'vscode-languageserver-protocol';
import { ensureBuilt, ROOT } from './build.ts';
import { Editor, MODERN } from './client.ts';

const DRAFT = readFileSync(join(ROOT, 'test', 'corpus', 'drafts', 'en', 'dpa.md'), 'utf8');
const WATCHING = { ...MODERN, workspace: { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };

const INSURANCE = `id: insurance
level: checklist
source: Model contract, clause 14
headings: [insurance]
words:
  insurance: {en: ["insurance policy"]}
elements:
  - id: insurance.cover
    signals:
      - met: [insurance]
  - id: insurance.extra
    signals:
      - met: [insurance]
`;

const INSURANCE_TEXT = `# Insurance

We ask for an insurance policy.

## Why it matters

Who is not insured does not pay.

## What to look for

The excess.

## Elements

### insurance.cover

**insurance of the liability**

The provider is insured.

> {provider} holds an insurance policy for its liability.

### insurance.extra

**extra insurance**

The provider has an extra insurance policy.

> {provider} holds a second insurance policy.
`;

before(ensureBuilt);
after(() => Editor.endAll());

describe('a firm’s standard', () => {
  let folder = '';
  let editor = new Editor();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
    editor = new Editor();
  });
  afterEach(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true });
  });

  /** Writes a file of the folder; gives its URI. */
  function file(path: string, text: string): string {
    const whole = join(folder, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    writeFileSync(whole, text);
    return pathToFileURL(whole).href;
  }

  async function start(capabilities: typeof MODERN = WATCHING, more = {}): Promise<void> {
    await editor.start(capabilities, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'contracts' }], locale: 'en', ...more });
  }

  async function saved(path: string, text: string): Promise<string> {
    const uri = file(path, text);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    return uri;
  }

  function shown(uri: string): readonly Diagnostic[] | undefined {
    return editor.published.filter((each) => each.uri === uri).at(-1)?.diagnostics;
  }

  function codesOf(diagnostics: readonly Diagnostic[], start: string): string[] {
    return diagnostics.map(({ code }) => String(code)).filter((code) => code.startsWith(start));
  }

  it('takes out what it excludes, and grades what is left', async () => {
    file('.contract-review.yaml', 'excluded:\n  - {id: audit, reason: Our own auditors do it.}\nseverities:\n  mandatory: {weak: hint}\ndrafting: {blank: error}\n');
    const uri = file('deep/er/draft.md', `${DRAFT}\n\nThe term is [to be agreed].\n`);
    await start();
    await editor.open(uri, `${DRAFT}\n\nThe term is [to be agreed].\n`);
    const diagnostics = await editor.diagnostics(uri);
    assert.deepEqual(codesOf(diagnostics, 'audit'), []);
    assert.ok(codesOf(diagnostics, 'breach-notification').length > 0);
    assert.deepEqual([...new Set(diagnostics.filter(({ code }) => code === 'blank').map(({ severity }) => severity))], [1]);
    const weak = diagnostics.filter(({ code, data }) => (data as { kind: string }).kind === 'weak' && !/^(?:privacy|security|contract)/u.test(String(code)));
    assert.deepEqual([...new Set(weak.map(({ severity }) => severity))], [4]);
  });

  it('is reloaded when it is saved, and the findings with it', async () => {
    const uri = file('draft.md', DRAFT);
    await start();
    await editor.open(uri, DRAFT);
    const before = codesOf(await editor.diagnostics(uri), 'audit');
    assert.ok(before.length > 0);
    await saved('.contract-review.yaml', 'excluded:\n  - id: audit\n    reason: Our own auditors do it.\n');
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual(codesOf(await editor.diagnostics(uri), 'audit'), []);
    await saved('.contract-review.yaml', '# nothing\n');
    await editor.until(() => editor.refreshes === 2);
    assert.deepEqual(codesOf(await editor.diagnostics(uri), 'audit'), before);
  });

  it('is reloaded for a client that watches no files, when it saves the standard itself', async () => {
    const uri = file('draft.md', DRAFT);
    const standard = file('.contract-review.yaml', '');
    await start(MODERN);
    await editor.open(uri, DRAFT);
    assert.ok(codesOf(await editor.diagnostics(uri), 'audit').length > 0);
    await editor.open(standard, '');
    file('.contract-review.yaml', 'excluded: [{id: audit, reason: Ours.}]');
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: standard } });
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual(codesOf(await editor.diagnostics(uri), 'audit'), []);
  });

  it('shows what is wrong with it in its file, opened or not, and takes it back when it is mended', async () => {
    const standard = file('.contract-review.yaml', 'excluded:\n  - id: audti\n    reason: None.\nlanguage: de\n');
    await start();
    await editor.until(() => shown(standard) !== undefined);
    assert.deepEqual(shown(standard), [
      { range: { start: { line: 1, character: 8 }, end: { line: 1, character: 13 } }, message: 'There is no clause or element “audti”: did you mean “audit”?', severity: 1, source: 'Contract Review' },
      { range: { start: { line: 3, character: 10 }, end: { line: 3, character: 12 } }, message: 'Write one of: auto, en, fr, nl.', severity: 1, source: 'Contract Review' },
    ]);
    await saved('.contract-review.yaml', 'excluded:\n  - id: audit\n    reason: None.\n');
    await editor.until(() => shown(standard)?.length === 0);
  });

  it('tells in the reader’s language', async () => {
    editor.settings = { language: 'nl' };
    const standard = file('.contract-review.yaml', 'langauge: nl\n');
    await start();
    await editor.until(() => shown(standard)?.[0]?.message === '“langauge” is hier niet bekend: verbeter de spelling of verwijder deze sleutel.');
    editor.settings = { language: 'en' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => shown(standard)?.[0]?.message === '“langauge” is not known here: correct its spelling or remove it.');
  });

  it('shows what is wrong as it is typed; what is typed does not hold before it is saved', async () => {
    const standard = file('.contract-review.yaml', '');
    const uri = file('draft.md', DRAFT);
    await start();
    await editor.open(uri, DRAFT);
    const before = codesOf(await editor.diagnostics(uri), 'audit');
    await editor.open(standard, 'contracts: of\n');
    await editor.until(() => shown(standard)?.length === 1);
    await editor.change(standard, 2, [{ text: 'contracts: off\nexcluded: [{id: audit, reason: Ours.}]\n' }]);
    await editor.until(() => shown(standard)?.length === 0);
    assert.deepEqual(codesOf(await editor.diagnostics(uri), 'audit'), before);
    await editor.change(standard, 3, [{ text: 'contracts: oof\n' }]);
    await editor.until(() => shown(standard)?.length === 1);
    await editor.close(standard);
    await editor.until(() => shown(standard)?.length === 0);
  });

  it('is never reviewed itself, nor are the texts of a library', async () => {
    const standard = file('.contract-review.yaml', 'libraries: [own]\n');
    const text = file('own/audit/en.md', DRAFT);
    await start();
    await editor.open(standard, DRAFT);
    await editor.open(text, DRAFT);
    assert.deepEqual(await editor.diagnostics(standard), []);
    assert.deepEqual(await editor.diagnostics(text), []);
    assert.equal(await editor.hover(standard, 10, 10), null);
  });

  it('is the nearest one alone, and never one outside the workspace folder', async () => {
    file('.contract-review.yaml', 'contracts: off\n');
    file('work/a/.contract-review.yaml', 'exclude: [notes.md]\n');
    const uris = ['work/a/draft.md', 'work/a/notes.md', 'work/draft.md'].map((path) => file(path, DRAFT));
    await editor.start(WATCHING, { workspaceFolders: [{ uri: pathToFileURL(join(folder, 'work')).href, name: 'work' }] });
    for (const uri of uris) await editor.open(uri, DRAFT);
    const reviewed = await Promise.all(uris.map(async (uri) => (await editor.diagnostics(uri)).length > 0));
    assert.deepEqual(reviewed, [true, false, true]);
  });

  it('is shown to a client that does not ask for diagnostics, beside the findings of drafts', async () => {
    const standard = file('.contract-review.yaml', 'contract: off\n');
    const uri = file('draft.md', DRAFT);
    await start({ textDocument: {}, workspace: {} });
    await editor.open(uri, DRAFT);
    await editor.open(standard, 'contract: off\n');
    await editor.until(() => (shown(standard)?.length ?? 0) > 0 && (shown(uri)?.length ?? 0) > 0);
    assert.equal(shown(standard)?.[0]?.message, '“contract” is not known here: correct its spelling or remove it.');
  });

  it('asks for the firm’s own clauses; what is wrong in one is shown in its file, and takes none of the others down', async () => {
    file('.contract-review.yaml', 'libraries: [own]\nexcluded: [{id: insurance.extra, reason: None.}]\n');
    for (const id of ['insurance', 'broken']) {
      file(`own/${id}/clause.yaml`, INSURANCE.replaceAll('insurance', id));
      file(`own/${id}/en.md`, INSURANCE_TEXT.replaceAll('insurance', id));
    }
    const broken = file('own/broken/clause.yaml', 'id: broken\nlevel: optional\n');
    const uri = file('draft.md', DRAFT);
    await start();
    await editor.open(uri, DRAFT);
    const found = await editor.diagnostics(uri);
    assert.deepEqual(codesOf(found, 'insurance'), ['insurance']);
    assert.deepEqual(codesOf(found, 'broken'), []);
    await editor.until(() => shown(broken) !== undefined);
    assert.ok(shown(broken)?.some(({ message, range }) => range.start.line === 1 && range.start.character === 7 && message === 'Write one of: mandatory, security, privacy, checklist.'));
    // As it is typed in the editor, and then saved.
    const mended = INSURANCE.replaceAll('insurance', 'broken');
    await editor.open(broken, mended);
    await editor.until(() => shown(broken)?.every(({ severity }) => severity !== 1) === true);
    await saved('own/broken/clause.yaml', mended);
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual(codesOf(await editor.diagnostics(uri), 'broken'), ['broken']);
  });

  it('follows no link to a library', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'contract-review-outside-'));
    writeFileSync(join(outside, 'clause.yaml'), '[');
    symlinkSync(outside, join(folder, 'own'));
    const standard = file('.contract-review.yaml', 'libraries:\n  - own\n  - absent\n');
    await start();
    await editor.until(() => shown(standard) !== undefined);
    assert.deepEqual(
      shown(standard)?.map(({ message, range }) => [range.start.line, message]),
      ['own', 'absent'].map((name, index) => [index + 1, `There is no folder “${name}” here, or it is a link: create it, or correct the name.`]),
    );
    assert.deepEqual(editor.published.map(({ uri }) => uri), [standard]);
    rmSync(outside, { recursive: true });
  });

  it('is completed and explained while it is typed', async () => {
    const text = 'excluded:\n  - id: audit.rep\n    reason: x\nlanguage: nl\n';
    const standard = file('.contract-review.yaml', '');
    await start();
    await editor.open(standard, text);
    const items = await editor.at<CompletionItem[]>('textDocument/completion', standard, { line: 1, character: 18 });
    const item = items.find(({ label }) => label === 'audit.reports');
    assert.deepEqual(item?.textEdit, { range: { start: { line: 1, character: 8 }, end: { line: 1, character: 17 } }, newText: 'audit.reports' });
    assert.equal(item?.detail, 'full third-party audit reports and certificates');
    const contents = (await editor.hover(standard, 3, 3))?.contents as MarkupContent;
    assert.equal(contents.value, '**language** — The language of messages and reports, for whoever has not chosen one.');
  });

  it('comes from the client where the server has no such disk', async () => {
    const asked: string[] = [];
    editor.connection.onRequest('contractReview/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === 'memfs:/contracts/.contract-review.yaml' ? 'excluded: [{id: audit, reason: Ours.}]' : null;
    });
    await editor.start(WATCHING, { workspaceFolders: [{ uri: 'memfs:/contracts', name: 'contracts' }], initializationOptions: { readsFiles: true } });
    await editor.open('memfs:/contracts/a/draft.md', DRAFT);
    assert.deepEqual(codesOf(await editor.diagnostics('memfs:/contracts/a/draft.md'), 'audit'), []);
    assert.deepEqual([...new Set(asked)].sort(), ['memfs:/contracts/.contract-review.yaml', 'memfs:/contracts/a/.contract-review.yaml']);
  });

  it('has one to begin with, in the reader’s language', async () => {
    await start(WATCHING, { locale: 'nl' });
    const text = await editor.connection.sendRequest<string>('contractReview/newStandard', { uri: `${pathToFileURL(folder).href}/.contract-review.yaml` });
    assert.ok(text.startsWith('# De standaard van het huis'));
  });
});
