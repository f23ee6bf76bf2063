/** The server as a browser runs it: in a worker, where there is nothing of Node. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createContext, Script } from 'node:vm';
import { AbstractMessageReader, AbstractMessageWriter, createProtocolConnection, Emitter } from 'vscode-languageserver-protocol';
import type { CodeAction, DataCallback, Diagnostic, DocumentDiagnosticReport, Hover, InitializeResult, Message, ProtocolConnection } from 'vscode-languageserver-protocol';
import { BLANKS_REQUEST } from '../../client/src/protocol.ts';
import { applyEdit, MODERN } from './client.ts';
import { ensureBuilt, ROOT } from './build.ts';

const URI = 'memfs:/drafts/agreement.md';
const DRAFT = '---\ncontract: true\n---\n\n# Hosting Agreement\n\n## Article 1 – Audit\n\nThe fee is [●] EUR. The Customer may audit the Provider at most once a year.\n';

before(ensureBuilt);

/** A worker with no more around it than every browser gives. */
class FakeWorker {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  readonly #listeners = new Map<string, ((event: object) => void)[]>();

  constructor(script: string) {
    const received = new Emitter<Message>();
    const scope: Record<string, unknown> = {
      console, performance, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder, URL,
      postMessage: (message: Message) => received.fire(structuredClone(message)),
      addEventListener: (type: string, listen: (event: object) => void) => this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listen]),
    };
    scope['self'] = scope;
    // VS Code makes a blob of the script.
    scope['location'] = { origin: 'http://localhost:3000', pathname: 'http://localhost:3000/0b5e-4a7c', search: '' };
    new Script(readFileSync(script, 'utf8'), { filename: script }).runInContext(createContext(scope));
    const send = (message: Message): void => {
      const { onmessage } = scope;
      if (typeof onmessage === 'function') setTimeout(() => void onmessage({ data: structuredClone(message) }), 0);
    };
    this.connection = createProtocolConnection(new Received(received), new Sent(send));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.listen();
  }

  /** What a browser does where nobody has caught something. */
  raise(type: string, event: object): void {
    for (const listen of this.#listeners.get(type) ?? []) listen(event);
  }

  async opened(): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: MODERN });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: DRAFT } });
    return result;
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: URI } });
    return report.kind === 'full' ? report.items : [];
  }
}

class Received extends AbstractMessageReader {
  readonly #received: Emitter<Message>;

  constructor(received: Emitter<Message>) {
    super();
    this.#received = received;
  }

  listen(callback: DataCallback): ReturnType<Emitter<Message>['event']> {
    return this.#received.event(callback);
  }
}

class Sent extends AbstractMessageWriter {
  readonly #send: (message: Message) => void;

  constructor(send: (message: Message) => void) {
    super();
    this.#send = send;
  }

  async write(message: Message): Promise<void> {
    this.#send(message);
  }

  end(): void {}
}

describe('the server in a worker', () => {
  it('reviews a draft of a file system that only the browser knows, with the library in its script', async () => {
    const worker = new FakeWorker(join(ROOT, 'dist', 'web', 'server.js'));
    const { serverInfo } = await worker.opened();
    assert.equal(serverInfo?.name, 'contract-review');
    const diagnostics = await worker.diagnostics();
    const weak = diagnostics.find(({ code }) => code === 'audit.customer-right');
    assert.deepEqual(weak?.range.start.line, 8);
    const position = weak.range.start;
    const hover = await worker.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: URI }, position });
    assert.match(JSON.stringify(hover?.contents), /2\.2\.5/u);
    assert.deepEqual(await worker.connection.sendRequest(BLANKS_REQUEST, { uri: URI }), [{ start: { line: 8, character: 11 }, end: { line: 8, character: 14 } }]);
  });

  it('inserts the clause of a quick fix', async () => {
    const worker = new FakeWorker(join(ROOT, 'dist', 'web', 'server.js'));
    await worker.opened();
    const missing = (await worker.diagnostics()).find(({ code }) => code === 'sovereignty');
    assert.ok(missing);
    const offered = await worker.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range: missing.range, context: { diagnostics: [missing] } });
    const insert = offered.find(({ title }) => title === 'Insert the clause “Sovereignty and location of the data”');
    assert.ok(insert);
    const { edit } = await worker.connection.sendRequest<CodeAction>('codeAction/resolve', insert);
    assert.match(applyEdit(DRAFT, edit), /## Article \d+ – Sovereignty and location of the data\n/u);
  });

  it('logs what nobody has caught, and lives on', async () => {
    const worker = new FakeWorker(join(ROOT, 'dist', 'web', 'server.js'));
    await worker.opened();
    let prevented = 0;
    const preventDefault = (): number => prevented++;
    worker.raise('unhandledrejection', { reason: new TypeError('lost promise'), preventDefault });
    worker.raise('error', { error: null, message: 'lost error', preventDefault });
    assert.ok((await worker.diagnostics()).length > 0);
    assert.equal(prevented, 2);
    assert.equal(worker.log.length, 2);
    assert.match(worker.log.join('\n'), /made a mistake[^]*TypeError/u);
    assert.doesNotMatch(worker.log.join('\n'), /lost promise/u, 'an error may quote the contract');
  });
});

describe('the bundles for a browser', () => {
  it('ask for nothing but what VS Code gives', () => {
    const wanted = (name: string): string[] => {
      const script = readFileSync(join(ROOT, 'dist', 'web', name), 'utf8');
      return [...new Set([...script.matchAll(/\brequire\(["']([^"']+)["']\)/gu)].map(([, module]) => module ?? ''))];
    };
    assert.deepEqual(wanted('client.js'), ['vscode']);
    assert.deepEqual(wanted('server.js'), []);
  });
});
