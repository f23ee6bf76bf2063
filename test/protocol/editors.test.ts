/** Editors that can do less than VS Code, or say it in another way: each as it introduces itself. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol';
import { STATUS_NOTIFICATION } from '../../client/src/protocol.ts';
import { ensureBuilt } from './build.ts';
import { applyEdit, Editor } from './client.ts';

const FOLDER = 'file:///work/drafts';
const URI = `${FOLDER}/agreement.md`;
const DRAFT = '---\ncontract: true\n---\n\n# Hosting Agreement\n\n## Article 1 – Audit\n\nThe Customer may audit the Provider at most once a year.\n';
const WEAK = 'audit.customer-right';

before(ensureBuilt);
after(() => Editor.endAll());

describe('an editor that shows no Markdown', () => {
  it('gets hovers in plain text', async () => {
    const editor = new Editor();
    await editor.start({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
    await editor.open(URI, DRAFT);
    const { kind, value } = (await editor.hover(URI, 8, 10))?.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /2\.2\.5/u);
    assert.doesNotMatch(value, /\*\*|\\|\]\(/u);
    assert.equal(await editor.stop(), 0);
  });

  it('gets the explanations beside completions in plain text', async () => {
    const editor = new Editor();
    await editor.start({ textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } } });
    await editor.open(URI, `${DRAFT}\n## `);
    const items = await editor.at<CompletionItem[]>('textDocument/completion', URI, { line: 10, character: 3 });
    const [first] = items;
    assert.ok(first);
    const { documentation } = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', first);
    assert.ok(typeof documentation === 'object');
    assert.equal(documentation.kind, 'plaintext');
    assert.match(documentation.value, /2\.2\.\d/u);
    assert.doesNotMatch(documentation.value, /\*\*|\\|\]\(/u);
    assert.equal(await editor.stop(), 0);
  });

  it('gets them in Markdown where it shows both', async () => {
    const editor = new Editor();
    await editor.start({ textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } });
    await editor.open(URI, DRAFT);
    assert.equal(((await editor.hover(URI, 8, 10))?.contents as MarkupContent).kind, 'markdown');
    assert.equal(await editor.stop(), 0);
  });
});

describe('an editor that knows one folder only', () => {
  it('has its globs matched in that folder', async () => {
    const editor = new Editor();
    await editor.start({}, { rootUri: FOLDER, initializationOptions: { contractReview: { exclude: ['/agreement.md'] } } });
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.published.length === 1);
    assert.deepEqual(editor.published[0]?.diagnostics, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('an editor that answers nothing when asked for settings', () => {
  it('is taken at the word that it gave at the start', async () => {
    const editor = new Editor();
    editor.settings = null;
    await editor.start({ workspace: { configuration: true } }, { initializationOptions: { contractReview: { language: 'nl' } } });
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.published.length === 1);
    assert.match(JSON.stringify(editor.published[0]?.diagnostics.find(({ code }) => code === 'sovereignty')), /ontbreekt/u);
    assert.equal(await editor.stop(), 0);
  });
});

describe('an editor with no more than the beginnings of the protocol', () => {
  it('has a finding mended by an edit of the simplest kind, without commands it cannot run', async () => {
    const editor = new Editor();
    await editor.start({});
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.published.length === 1);
    const weak = editor.published[0]?.diagnostics.find(({ code }) => code === WEAK);
    assert.ok(weak);
    const actions = await editor.actions(URI, weak);
    assert.ok(actions.length > 1);
    assert.deepEqual(actions.filter(({ command }) => command !== undefined), []);
    for (const { title, edit } of actions) assert.deepEqual(Object.keys(edit ?? {}), ['changes'], title);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    const after = applyEdit(DRAFT, preferred?.edit);
    assert.doesNotMatch(after, /at most once a year/u);
    await editor.change(URI, 2, [{ text: after }]);
    await editor.until(() => editor.published.length === 2);
    assert.equal(editor.published[1]?.diagnostics.some(({ code }) => code === WEAK), false);
    assert.equal(await editor.stop(), 0);
  });
});

describe('what the server tells of itself', () => {
  it('is nothing that an editor would have to know', () => {
    assert.ok(STATUS_NOTIFICATION.startsWith('$/'));
  });
});
