/** Parameters of the wrong types, places that are nowhere, and documents that are not there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt } from './build.ts';
import { CODES, RawEditor } from './raw.ts';

before(ensureBuilt);
after(() => RawEditor.endAll());

const URI = 'file:///work/agreement.md';
const TEXT = '---\ncontract: true\nlang: en\n---\n\n# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”) agree on the “Services”. 😀 The fee is [●] EUR.\n\n## 1. Audit\n\nThe Customer has no right to audit the Provider. See article 1.\n';
const AT = { line: 7, character: 0 };
const RANGE = { start: AT, end: { line: 7, character: 5 } };
const textDocument = { uri: URI };

/** Every request that is about a document, with parameters that are all right. */
const REQUESTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/hover': { textDocument, position: AT },
  'textDocument/definition': { textDocument, position: AT },
  'textDocument/references': { textDocument, position: AT, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { textDocument, position: AT },
  'textDocument/prepareRename': { textDocument, position: AT },
  'textDocument/rename': { textDocument, position: { line: 7, character: 15 }, newName: 'Supplier' },
  'textDocument/documentLink': { textDocument },
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [AT] },
  'textDocument/completion': { textDocument, position: AT },
  'textDocument/codeLens': { textDocument },
  'textDocument/codeAction': { textDocument, range: RANGE, context: { diagnostics: [] } },
  'textDocument/diagnostic': { textDocument },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '1' },
  'textDocument/semanticTokens/range': { textDocument, range: RANGE },
  'contractReview/coverage': { uri: URI },
  'contractReview/blanks': { uri: URI },
  'contractReview/report': { uri: URI, format: 'md', date: '2026-11-23', version: '0' },
  'contractReview/mending': { uri: URI, version: 1, code: 'audit', start: 0 },
  'contractReview/acceptance': { uri: URI, version: 1, code: 'audit', start: 0, reason: 'x' },
  'contractReview/compare': { uri: URI, name: 'b', before: { name: 'a', text: 'x' } },
  'workspace/symbol': { query: '' },
};

const NO_NUMBERS: readonly unknown[] = ['0', -1, 1.5, null, 2 ** 53, true, [0], {}];

/** What cannot stand at a place of this name. */
function wrongs(name: string): readonly unknown[] {
  const places = NO_NUMBERS.flatMap((number) => [{ line: number, character: 0 }, { line: 0, character: number }]);
  switch (name) {
    case 'textDocument':
      return [undefined, null, URI, {}, { uri: 7 }, { uri: null }, [URI]];
    case 'position':
      return [undefined, null, 'start', 0, [], {}, { line: 0 }, { character: 0 }, ...places];
    case 'positions':
      return [undefined, null, AT, [null], ['x'], places];
    case 'range':
      return [undefined, null, AT, {}, { start: AT }, ...places.map((place) => ({ start: place, end: AT })), ...places.map((place) => ({ start: AT, end: place }))];
    case 'context':
      return [undefined, null, 'x'];
    case 'before':
      return [undefined, null, 'x', { name: 'a' }, { name: 'a', text: 7 }];
    case 'version':
    case 'start':
      return [];
    default:
      return [undefined, null, 7, {}, []];
  }
}

describe('parameters of the wrong types', () => {
  let editor: RawEditor;
  before(async () => {
    editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await editor.isAlive(), true);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.errors, '');
    assert.deepEqual(editor.complaints, [], 'none of it is a mistake of the server');
  });

  for (const [method, params] of Object.entries(REQUESTS)) {
    it(`are refused: ${method}`, async () => {
      const good = await editor.ask(method, params);
      assert.equal(good.error, undefined, JSON.stringify(good.error));
      const bad = [undefined, null, [], [params], {}, ...Object.keys(params).flatMap((name) => wrongs(name).map((wrong) => ({ ...params, [name]: wrong })))];
      for (const wrong of bad) assert.equal((await editor.ask(method, wrong)).error?.code, CODES.invalidParams, JSON.stringify(wrong));
    });
  }

  it('are refused for what is resolved', async () => {
    for (const method of ['codeAction/resolve', 'completionItem/resolve']) {
      for (const wrong of [undefined, [], 7, {}, { title: 7, label: 7 }]) assert.match(String((await editor.ask(method, wrong)).error?.code), /^-3260[02]$/u);
    }
  });

  it('are left aside in notifications, which is told once', async () => {
    const own = new RawEditor();
    await own.start();
    for (let round = 0; round < 3; round += 1) {
      for (const params of [undefined, {}, { textDocument: 7 }, { textDocument: { uri: URI, version: 1, text: 7 } }]) own.notify('textDocument/didOpen', params);
      for (const params of [undefined, {}]) own.notify('textDocument/didChange', params);
      own.notify('textDocument/didClose', { textDocument: { uri: null } });
      own.notify('textDocument/didSave', {});
      own.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 7 }, null] });
      own.notify('workspace/didChangeWorkspaceFolders', { event: { added: 'x' } });
      own.notify('workspace/didChangeConfiguration', []);
      own.notify('contractReview/seen', { uri: URI, line: -1 });
    }
    assert.equal(await own.isAlive(), true);
    assert.deepEqual(own.complaints.map((each) => /sent (\S+) with content that the protocol does not know/u.exec(each)?.[1]).sort(), [
      'contractReview/seen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didOpen', 'textDocument/didSave', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders',
    ]);
    assert.equal(await own.stop(), 0);
  });
});

describe('places beyond the end', () => {
  it('are answered with an error that says so, or with what is there', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    editor.open(URI, TEXT);
    for (const [method, params] of Object.entries(REQUESTS)) {
      for (const place of [{ line: 9999, character: 0 }, { line: 0, character: 9999 }, { line: 2 ** 31 - 1, character: 2 ** 31 - 1 }, { line: 2 ** 53 - 1, character: 2 ** 53 - 1 }, { line: 7, character: 82 }]) {
        const far = { ...params, ...('position' in params && { position: place }), ...('positions' in params && { positions: [place, place] }), ...('range' in params && { range: { start: place, end: AT } }) };
        const { error } = await editor.ask(method, far);
        assert.equal(error, undefined, `${method} ${JSON.stringify(place)} ${JSON.stringify(error)}`);
      }
    }
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('documents that are not open', () => {
  const NAMES = ['file:///work/never.md', 'untitled:Untitled-1', '', ' ', 'x', 'not a uri', '%', 'file:///%ZZ/%.md', 'file:///a%2Fb.md', 'file:///with space.md', 'file://server/share/a.md', 'http://example.org/a.md', 'vscode-vfs://github/o/r/a.md', 'file:', 'file:////', '../../etc/passwd', 'file:///C:/x.md', 'file:///c%3A/x.md', '__proto__', 'constructor', 'memfs:/\u0000.md', `file:///${'a/'.repeat(3000)}b.md`, 'data:text/markdown,x', '\ud800'];

  it('are answered as documents without findings, whatever they are called', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    for (const uri of NAMES) {
      for (const [method, params] of Object.entries(REQUESTS)) {
        const asked = { ...params, ...('textDocument' in params && { textDocument: { uri } }), ...('uri' in params && { uri }) };
        const { error } = await editor.ask(method, asked);
        assert.equal(error, undefined, `${method} ${uri} ${JSON.stringify(error)}`);
      }
      editor.notify('textDocument/didClose', { textDocument: { uri } });
      editor.notify('textDocument/didSave', { textDocument: { uri } });
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
      editor.change(uri, 2, [{ text: 'x' }]);
    }
    assert.equal(await editor.isAlive(), true);
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });

  it('are reviewed once they are open, whatever they are called', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {} } });
    for (const uri of NAMES) {
      editor.open(uri, TEXT);
      for (const [method, params] of Object.entries(REQUESTS)) {
        const asked = { ...params, ...('textDocument' in params && { textDocument: { uri } }), ...('uri' in params && { uri }) };
        const { error } = await editor.ask(method, asked);
        assert.equal(error, undefined, `${method} ${uri} ${JSON.stringify(error)}`);
      }
      assert.ok((await editor.findings(uri)).includes('audit.customer-right'), uri);
      editor.close(uri);
      assert.deepEqual(await editor.findings(uri), []);
    }
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });
});

describe('what a client gives back', () => {
  it('is refused as the data of another draft, where it is nothing of ours', async () => {
    const editor = new RawEditor();
    await editor.start({ textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ['edit'] } } } });
    editor.open(URI, TEXT);
    const own = { uri: URI, version: 1, fix: 'insertClause', code: 'audit', kind: 'missing-clause', start: 0 };
    for (const data of [undefined, null, 7, 'x', [], {}, { uri: 7 }, { uri: { toString: 7 } }, { uri: URI }, { ...own, version: '1' }, { ...own, fix: '__proto__' }, { ...own, code: {} }, { ...own, kind: 'x' }, { ...own, start: -1 }, { ...own, uri: 'file:///other.md' }]) {
      const { error } = await editor.ask('codeAction/resolve', { title: 'x', ...(data !== undefined && { data }) });
      assert.equal(error?.code, CODES.contentModified, JSON.stringify(data));
    }
    for (const data of [undefined, null, 7, 'x', [], {}, { uri: 7 }, { uri: URI, clause: {}, element: 7 }, { uri: URI, clause: '__proto__' }, { uri: 'file:///other.md' }]) {
      const { error } = await editor.ask('completionItem/resolve', { label: 'x', ...(data !== undefined && { data }) });
      assert.equal(error, undefined, JSON.stringify(data));
    }
    assert.deepEqual(editor.complaints, []);
    assert.equal(await editor.stop(), 0);
  });

  it('is refused as a name, in the language of the reader', async () => {
    const absurd = ['', ' ', '\n', 'a\nb', '\u0000', '“quoted”', '**bold**', 'x\u2028y', '\ud800', '<!--', '|', 'Customer'];
    const words = { en: /[a-z]{3}/u, fr: /\b(?:nom|terme|défini)/u, nl: /\b(?:naam|begrip|term)/u };
    for (const [locale, pattern] of Object.entries(words)) {
      const editor = new RawEditor();
      await editor.start({}, { locale });
      editor.open(URI, TEXT);
      for (const newName of absurd) {
        const { error, result } = await editor.ask('textDocument/rename', { ...REQUESTS['textDocument/rename'], newName });
        assert.ok(error !== undefined, `${JSON.stringify(newName)} became ${JSON.stringify(result)}`);
        assert.notEqual(error.code, CODES.internalError);
        assert.match(error.message, pattern);
      }
      assert.deepEqual(editor.complaints, []);
      assert.equal(await editor.stop(), 0);
    }
  });
});
