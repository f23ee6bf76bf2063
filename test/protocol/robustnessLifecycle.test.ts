/** Requests before the beginning and after the end, and methods that nobody knows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt } from './build.ts';
import { CODES, RawEditor } from './raw.ts';

before(ensureBuilt);
after(() => RawEditor.endAll());

const HOVER = { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } };
const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };

async function codeOf(editor: RawEditor, method: string, params?: unknown): Promise<number | undefined> {
  return (await editor.ask(method, params)).error?.code;
}

describe('before initialize', () => {
  it('requests are refused, known or not, and notifications dropped', async () => {
    const editor = new RawEditor();
    for (const method of ['textDocument/hover', 'shutdown', 'workspace/symbol', 'no/such/method', '$/x']) assert.equal(await codeOf(editor, method, HOVER), CODES.notInitialized, method);
    editor.open('file:///early.md', '---\ncontract: true\n---\n\n# Agreement\n');
    editor.notify('workspace/didChangeConfiguration', { settings: {} });
    editor.notify('initialized', {});
    await editor.start();
    assert.deepEqual((await editor.ask('textDocument/diagnostic', { textDocument: { uri: 'file:///early.md' } })).result, { kind: 'full', items: [] });
    assert.equal(await editor.isAlive(), true);
    assert.equal(await editor.stop(), 0);
  });

  it('exit ends the server, as an error', async () => {
    const editor = new RawEditor();
    editor.notify('exit');
    assert.equal(await editor.ended(), 1);
  });

  it('initialize with parameters that are none is refused, and can be sent again', async () => {
    const editor = new RawEditor();
    for (const params of [undefined, [], {}, { capabilities: null }, { capabilities: 'all' }, { ...INITIALIZE, processId: 'me' }, { ...INITIALIZE, workspaceFolders: 'here' }, { ...INITIALIZE, workspaceFolders: [{ name: 'x' }] }]) {
      assert.equal(await codeOf(editor, 'initialize', params), CODES.invalidParams, JSON.stringify(params));
    }
    const { result, error } = await editor.start();
    assert.deepEqual([error, (result as { serverInfo: unknown }).serverInfo], [undefined, { name: 'contract-review' }]);
    assert.equal(await editor.stop(), 0);
  });

  it('capabilities of the wrong types count as none', async () => {
    const strange = { textDocument: { hover: { contentFormat: 'markdown' }, codeAction: { resolveSupport: { properties: 'edit' } }, diagnostic: 7, foldingRange: { rangeLimit: 'all' }, completion: [] }, workspace: { workspaceFolders: 'yes', workspaceEdit: 3 }, window: null };
    const editor = new RawEditor();
    const { error } = await editor.start(strange, { locale: 7, initializationOptions: { commands: { length: 3 } }, clientInfo: 8, trace: 9 });
    assert.equal(error, undefined);
    assert.equal(await editor.isAlive(), true);
    assert.equal(await editor.stop(), 0);
  });
});

describe('between initialize and shutdown', () => {
  it('initialize is refused', async () => {
    const editor = new RawEditor();
    await editor.start();
    assert.equal(await codeOf(editor, 'initialize', INITIALIZE), CODES.invalidRequest);
    assert.equal(await editor.isAlive(), true);
    assert.equal(await editor.stop(), 0);
  });

  it('unknown requests are refused, unknown notifications ignored', async () => {
    const editor = new RawEditor();
    await editor.start();
    for (const method of ['no/such/method', '$/nothing', 'textDocument/formatting', 'workspace/executeCommand', '', 'constructor', '__proto__', 'toString']) {
      assert.equal(await codeOf(editor, method, {}), CODES.methodNotFound, method);
    }
    for (const method of ['no/such/notification', '$/nothing', '$/cancelRequest', '$/setTrace', '$/progress', '', '__proto__', 'workspace/didRenameFiles', 'workspace/didDeleteFiles']) {
      for (const params of [undefined, {}, [], { id: {} }, { id: null }, { value: 7 }, { token: {} }]) editor.notify(method, params);
    }
    assert.equal(await editor.isAlive(), true);
    assert.deepEqual(editor.received.filter(({ id, error }) => id === null && error !== undefined), []);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.errors, '');
  });
});

describe('after shutdown', () => {
  it('requests are refused, notifications dropped, and exit is no error', async () => {
    const editor = new RawEditor();
    await editor.start();
    const shutdown = await editor.ask('shutdown');
    assert.deepEqual([shutdown.result, shutdown.error], [null, undefined]);
    for (const [method, params] of [['textDocument/hover', HOVER], ['shutdown', undefined], ['initialize', INITIALIZE], ['no/such/method', {}]] as const) assert.equal(await codeOf(editor, method, params), CODES.invalidRequest, method);
    editor.open('file:///late.md', '# Agreement\n');
    editor.notify('exit');
    assert.equal(await editor.ended(), 0);
    assert.equal(editor.errors, '');
  });

  it('the end of the stream is no error either', async () => {
    const editor = new RawEditor();
    await editor.start();
    await editor.ask('shutdown');
    editor.process.stdin.end();
    assert.equal(await editor.ended(), 0);
  });
});
