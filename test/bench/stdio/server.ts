/** The built server in a process of its own, over standard input and output. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { DocumentDiagnosticReport, ProtocolConnection, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { SERVER } from '../paths.ts';
import { residentOf } from '../resident.ts';
import type { Resident } from '../resident.ts';

const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

export class Server {
  /** How often the server has asked for the diagnostics to be fetched anew. */
  refreshes = 0;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  /** As an editor does, the last result is named when the next is asked for. */
  readonly #results = new Map<string, string>();

  constructor() {
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = server;
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    connection.listen();
    this.#connection = connection;
  }

  async initialize(): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
    await this.#connection.sendNotification('initialized', {});
  }

  open(uri: string, text: string): Promise<void> {
    return this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  change(uri: string, version: number, change: TextDocumentContentChangeEvent): Promise<void> {
    return this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  /** The report on what has been sent so far; asked for again when the server puts the client off. */
  async report(uri: string): Promise<DocumentDiagnosticReport> {
    for (;;) {
      try {
        const previousResultId = this.#results.get(uri);
        const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
        const report = await this.#connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
        if (report.resultId !== undefined) this.#results.set(uri, report.resultId);
        return report;
      } catch (error) {
        if (!(error instanceof ResponseError) || !putsOff(error.code)) throw error;
      }
    }
  }

  hover(uri: string): Promise<unknown> {
    return this.#connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } });
  }

  /** Undefined where the system does not tell. */
  memory(): Resident | undefined {
    return residentOf(this.#process.pid ?? 0);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }
}

function putsOff(code: number): boolean {
  return code === LSPErrorCodes.ServerCancelled || code === LSPErrorCodes.ContentModified;
}
