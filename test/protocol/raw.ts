/** An editor that sends whatever bytes it likes, and sees every message that comes back. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './build.ts';

/** A JSON-RPC message of the server. */
export interface Answer {
  readonly jsonrpc: string;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export const CODES = { parseError: -32700, invalidRequest: -32600, methodNotFound: -32601, invalidParams: -32602, internalError: -32603, notInitialized: -32002, cancelled: -32800, contentModified: -32801 };

/** Milliseconds that a test waits for an answer before it gives up: no measure of anything. */
const LONG = 20_000;

export class RawEditor {
  readonly received: Answer[] = [];
  /** What the server is told when it asks; nothing is answered where this gives undefined. */
  reply: (method: string, params: unknown) => unknown = () => null;
  readonly process: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | null>;
  readonly #waiting = new Set<() => void>();
  #rest: Buffer = Buffer.alloc(0);
  #ids = 0;
  errors = '';
  static readonly #running = new Set<RawEditor>();

  constructor(args: readonly string[] = ['--stdio'], nodeArgs: readonly string[] = []) {
    this.process = spawn(process.execPath, [...nodeArgs, join(ROOT, 'dist', 'server.cjs'), ...args], { stdio: 'pipe' });
    this.#ended = new Promise((resolve) => this.process.once('exit', resolve));
    RawEditor.#running.add(this);
    void this.#ended.then(() => {
      RawEditor.#running.delete(this);
      for (const look of this.#waiting) look();
    });
    this.process.stdin.on('error', () => undefined);
    this.process.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.process.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** Ends the servers that failed tests have left running. */
  static async endAll(): Promise<void> {
    for (const editor of [...RawEditor.#running]) {
      editor.process.kill('SIGKILL');
      await editor.#ended;
    }
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/u.exec(this.#rest.subarray(0, 100).toString('latin1'));
      if (header === null) break;
      const end = header[0].length + Number(header[1]);
      if (this.#rest.length < end) break;
      this.#take(JSON.parse(this.#rest.subarray(header[0].length, end).toString()) as Answer);
      this.#rest = this.#rest.subarray(end);
    }
    for (const look of this.#waiting) look();
  }

  #take(message: Answer): void {
    this.received.push(message);
    if (message.method === undefined || message.id === undefined) return;
    const result = this.reply(message.method, message.params);
    if (result !== undefined) this.send({ jsonrpc: '2.0', id: message.id, result });
  }

  bytes(data: string | Buffer): void {
    this.process.stdin.write(data);
  }

  /** Any JSON value, framed as it should be. */
  send(message: unknown): void {
    this.bytes(framed(JSON.stringify(message)));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, ...(params !== undefined && { params }) });
  }

  /** Sends a request; gives its id. */
  request(method: string, params?: unknown): number {
    this.send({ jsonrpc: '2.0', id: ++this.#ids, method, ...(params !== undefined && { params }) });
    return this.#ids;
  }

  /** The answer to a request. */
  async ask(method: string, params?: unknown): Promise<Answer> {
    return this.answer(this.request(method, params));
  }

  answer(id: number | string | null): Promise<Answer> {
    return this.find((message) => message.method === undefined && message.id === id, `the answer to ${String(id)}`);
  }

  /** The first message that is like this, of those from `from` on; throws when none comes. */
  async find(isIt: (message: Answer) => boolean, what: string, from = 0): Promise<Answer> {
    await this.until(() => this.received.slice(from).some(isIt), what);
    const found = this.received.slice(from).find(isIt);
    if (found === undefined) throw new Error(`The server ended without ${what}. ${this.errors}`);
    return found;
  }

  /** Waits until something holds, or the server has ended. */
  async until(holds: () => boolean, what: string): Promise<void> {
    if (holds() || this.process.exitCode !== null) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (error?: Error): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        if (error === undefined) resolve();
        else reject(error);
      };
      const look = (): void => {
        if (holds() || this.process.exitCode !== null) finish();
      };
      const timer = setTimeout(() => finish(new Error(`Waited in vain for ${what}. ${this.errors}`)), LONG);
      this.#waiting.add(look);
    });
  }

  /** The error messages in the log. */
  get complaints(): string[] {
    return this.received.flatMap(({ method, params }) => (method === 'window/logMessage' && (params as { type: number }).type === 1 ? [(params as { message: string }).message] : []));
  }

  async start(capabilities: object = {}, more: object = {}): Promise<Answer> {
    const answer = await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities, ...more });
    this.notify('initialized', {});
    return answer;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: unknown, contentChanges: unknown): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The codes of the findings of a document, or the error. */
  async findings(uri: string): Promise<readonly string[]> {
    const { result, error } = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
    if (error !== undefined) throw new Error(`${error.code} ${error.message}`);
    return (result as { items: { code: string }[] }).items.map(({ code }) => code);
  }

  /** Whether the server still does its work: a contract is opened, and its findings come. */
  async isAlive(): Promise<boolean> {
    const uri = `file:///alive/${++this.#ids}.md`;
    this.open(uri, '---\ncontract: true\nlang: en\n---\n\n# Agreement\n\n## Audit\n\nThe Customer has no right to audit the Provider.\n');
    const codes = await this.findings(uri);
    this.close(uri);
    return codes.includes('audit.customer-right');
  }

  /** The orderly end; the exit code. */
  async stop(): Promise<number | null> {
    await this.ask('shutdown');
    this.notify('exit');
    return this.ended();
  }

  /** The exit code; null when it had to be killed. */
  async ended(): Promise<number | null> {
    const timer = setTimeout(() => this.process.kill('SIGKILL'), LONG);
    const code = await this.#ended;
    clearTimeout(timer);
    return code;
  }
}

export function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
