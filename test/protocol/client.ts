import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeParams,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { STATUS_NOTIFICATION } from '../../client/src/protocol.ts';
import type { StatusParams } from '../../client/src/protocol.ts';
import { ROOT } from './build.ts';

/** What an editor of today can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: false },
  },
};

/** An editor with a real server behind it, over standard input and output. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly statuses: StatusParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  settings: unknown = null;
  refreshes = 0;
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #output: Buffer[] = [];
  readonly #ended: Promise<number | null>;
  #errors = '';
  static readonly #running = new Set<Editor>();

  /** What the server has written to its log. */
  readonly log: string[] = [];

  constructor(server = join(ROOT, 'dist', 'server.cjs')) {
    this.#server = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    this.#ended = new Promise((resolve) => this.#server.once('exit', resolve));
    Editor.#running.add(this);
    void this.#ended.then(() => Editor.#running.delete(this));
    this.#server.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#server.stdout.on('data', (chunk: Buffer) => this.#output.push(chunk));
    const input = this.#server.stdout.pipe(new PassThrough());
    this.connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(this.#server.stdin));
    this.connection.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      this.statuses.push(status);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** Ends the servers that failed tests have left running: they would keep the test run from ending. */
  static async endAll(): Promise<void> {
    for (const editor of [...Editor.#running]) {
      editor.#server.kill('SIGKILL');
      await editor.ended();
    }
  }

  async start(capabilities: ClientCapabilities = MODERN, more: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const params: InitializeParams = { processId: process.pid, rootUri: null, capabilities, ...more };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  async change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    if (report.kind !== 'full') throw new Error('no full report');
    return report.items;
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  actions(uri: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const { range } = diagnostic;
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [diagnostic] },
    });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Rejected with the server's reason where the name will not do. */
  rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | null> {
    return this.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName });
  }

  /** A request about one place in a document. */
  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** Waits until a condition holds; throws after five seconds, with what the server wrote on standard error. */
  async until(holds: () => boolean): Promise<void> {
    const end = Date.now() + 5000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Waited in vain. ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Everything the server has written on standard output so far. */
  get output(): Buffer {
    return Buffer.concat(this.#output);
  }

  /** The orderly end: the exit code of the server. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.ended();
  }

  /** What happens when the editor dies. */
  async hangUp(): Promise<number | null> {
    this.#server.stdin.end();
    return this.ended();
  }

  /** The exit code; the server is killed after ten seconds. */
  async ended(): Promise<number | null> {
    const timer = setTimeout(() => this.#server.kill('SIGKILL'), 10_000);
    const code = await this.#ended;
    clearTimeout(timer);
    this.connection.dispose();
    return code;
  }
}

/** The text after a server's edit of one document. */
export function applyEdit(text: string, edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  const edits = change !== undefined && 'edits' in change ? change.edits : Object.values(edit?.changes ?? {}).flat();
  if (edits.length === 0) throw new Error('no edit');
  const placed = edits.map((each) => {
    const { start, end } = each.range;
    const inserted = 'newText' in each ? each.newText : each.snippet.value;
    return { start: offset(text, start.line, start.character), end: offset(text, end.line, end.character), inserted };
  });
  // From the last one on, so that what comes before keeps its place.
  return placed.sort((a, b) => b.start - a.start).reduce((after, { start, end, inserted }) => after.slice(0, start) + inserted + after.slice(end), text);
}

function offset(text: string, line: number, character: number): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  return start + character;
}
