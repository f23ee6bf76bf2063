/** A server in the process of the test, so that what it rests on can be made to fail. */
import { AbstractMessageReader, AbstractMessageWriter, createProtocolConnection, Emitter } from 'vscode-languageserver/node';
import type { DataCallback, Disposable, Message, ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_NOTIFICATION } from '../../client/src/protocol.ts';
import type { StatusParams } from '../../client/src/protocol.ts';
import { libraryFromJson } from '../../server/src/library/bundled.ts';
import type { Library } from '../../server/src/library/types.ts';
import { serve } from '../../server/src/server.ts';
import type { Surroundings } from '../../server/src/server.ts';
import { NO_LIFE, wireOf } from '../../server/src/wire/wire.ts';
import { ROOT } from './build.ts';
import { MODERN } from './client.ts';

/** A library of the test's own: nothing that is done to it stays. */
export function bundledLibrary(): Library {
  return libraryFromJson(readFileSync(join(ROOT, 'dist', 'library.json'), 'utf8'));
}

/** Milliseconds that a test waits before it gives up: no measure of anything. */
const LONG = 20_000;

export class InProcess {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  readonly statuses: StatusParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  /** What `workspace/configuration` is answered with. */
  settings: () => unknown = () => null;

  constructor(surroundings: Partial<Surroundings> = {}) {
    const [clientReader, serverWriter] = pipe();
    const [serverReader, clientWriter] = pipe();
    serve(wireOf(serverReader, serverWriter, NO_LIFE), { library: bundledLibrary, files: undefined, ...surroundings });
    this.connection = createProtocolConnection(clientReader, clientWriter);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      this.statuses.push(status);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => Promise.all(items.map(() => this.settings())));
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(capabilities: object = MODERN, more: object = {}): Promise<this> {
    await this.ask('initialize', { processId: null, rootUri: null, capabilities, ...more });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  ask<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  async change(uri: string, version: number, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async report(uri: string, previousResultId?: string): Promise<{ readonly kind: string; readonly resultId?: string; readonly items?: readonly { readonly code: string; readonly message: string }[] }> {
    return this.ask('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) });
  }

  async codes(uri: string): Promise<string[]> {
    return ((await this.report(uri)).items ?? []).map(({ code }) => code);
  }

  /** The actions for the findings of a line, by their titles. */
  async actions(uri: string, line: number): Promise<string[]> {
    const range = { start: { line, character: 0 }, end: { line, character: 200 } };
    return (await this.ask<{ title: string }[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } })).map(({ title }) => title);
  }

  async until(holds: () => boolean): Promise<void> {
    const end = Date.now() + LONG;
    while (!holds()) {
      if (Date.now() > end) throw new Error('Waited in vain.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function pipe(): [Reader, Writer] {
  const emitter = new Emitter<Message>();
  return [new Reader(emitter), new Writer(emitter)];
}

class Reader extends AbstractMessageReader {
  readonly #emitter: Emitter<Message>;

  constructor(emitter: Emitter<Message>) {
    super();
    this.#emitter = emitter;
  }

  listen(callback: DataCallback): Disposable {
    return this.#emitter.event(callback);
  }
}

class Writer extends AbstractMessageWriter {
  readonly #emitter: Emitter<Message>;

  constructor(emitter: Emitter<Message>) {
    super();
    this.#emitter = emitter;
  }

  async write(message: Message): Promise<void> {
    // As over a wire: a copy, later.
    const copy = JSON.parse(JSON.stringify(message)) as Message;
    setImmediate(() => this.#emitter.fire(copy));
  }

  end(): void {}
}
