/**
 * The messages in a stream of bytes: each is a header with `Content-Length`, an empty line, and so many bytes of JSON.
 *
 * The library's own reader never reads on after a header without a length, a negative length or a length of more bytes
 * than will ever come: the server would be there, and silent for ever. This one tells of what is broken, and goes on where the
 * next header begins.
 */
import { AbstractMessageReader } from 'vscode-languageserver';
import type { DataCallback, Disposable, Message } from 'vscode-languageserver';

/** No header is longer, in bytes. */
const LONGEST_HEADER = 8192;

/** No message is larger, in bytes: a draft of 20 MB has not half as much. */
const LARGEST = 256 * 1024 * 1024;

const HEADER_END = '\r\n\r\n';
const LENGTH = 'content-length:';

/** What gives the bytes: a stream of Node's. */
interface Source {
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
}

export class FramedReader extends AbstractMessageReader {
  readonly #source: Source;
  /** Called when there is something that is no message; what follows it is read all the same. */
  readonly #onBroken: () => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes of the body that is awaited; undefined while its header is. */
  #wanted: number | undefined;
  /** Whether what comes is skipped until a header begins. */
  #isLost = false;

  /** @param onBroken called when there is something that is no message; what follows it is read all the same */
  constructor(source: Source, onBroken: () => void) {
    super();
    this.#source = source;
    this.#onBroken = onBroken;
  }

  listen(callback: DataCallback): Disposable {
    this.#source.on('data', (chunk) => this.#take(chunk, callback));
    this.#source.on('error', (error) => this.fireError(error));
    this.#source.on('end', () => this.fireClose());
    this.#source.on('close', () => this.fireClose());
    return { dispose: () => undefined };
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < (this.#wanted ?? 0)) return;
    let data = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (let rest = this.#next(data, callback); rest !== undefined; rest = this.#next(data, callback)) data = rest;
    this.#chunks = [data];
    this.#size = data.length;
  }

  /** Reads a header or a body; gives what comes after it, and undefined where more has to come first. */
  #next(data: Buffer, callback: DataCallback): Buffer | undefined {
    if (this.#isLost) return this.#found(data);
    if (this.#wanted === undefined) return this.#header(data);
    return data.length < this.#wanted ? undefined : this.#body(data, this.#wanted, callback);
  }

  #header(data: Buffer): Buffer | undefined {
    const end = data.indexOf(HEADER_END);
    if (end < 0 && data.length <= LONGEST_HEADER) return undefined;
    const length = end < 0 || end > LONGEST_HEADER ? undefined : lengthIn(data.toString('latin1', 0, end));
    if (length === undefined) return this.#lose(data.subarray(1));
    this.#wanted = length;
    return data.subarray(end + HEADER_END.length);
  }

  #body(data: Buffer, length: number, callback: DataCallback): Buffer | undefined {
    this.#wanted = undefined;
    const message = parsed(data.toString('utf8', 0, length));
    // A length that is too large takes in the beginning of the next message.
    if (message === undefined) return this.#lose(data);
    callback(message.value as Message);
    return data.subarray(length);
  }

  #lose(data: Buffer): Buffer {
    this.#isLost = true;
    this.#onBroken();
    return data;
  }

  /** What comes from the next header on. */
  #found(data: Buffer): Buffer | undefined {
    const at = startOfHeader(data);
    this.#isLost = at < 0;
    // Of what is skipped no more is kept than a header may begin with.
    if (at < 0) this.#chunks = [data.subarray(-LENGTH.length)];
    return at < 0 ? undefined : data.subarray(at);
  }
}

/** The length that a header gives; undefined for a header that is none. */
function lengthIn(header: string): number | undefined {
  let length: string | undefined;
  for (const line of header.split('\r\n')) {
    const [, name = '', value] = /^([!-9;-~]+):[ \t]*(.*)$/u.exec(line) ?? [];
    if (value === undefined) return undefined;
    if (name.toLowerCase() === 'content-length') length = value.trim();
  }
  if (length === undefined || !/^\d{1,10}$/u.test(length)) return undefined;
  return Number(length) > 0 && Number(length) <= LARGEST ? Number(length) : undefined;
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json.replace(/^\uFEFF/u, '')) };
  } catch {
    return undefined;
  }
}

/** Where a header begins, in whatever case it is written; -1 where none does. */
function startOfHeader(data: Buffer): number {
  const usual = data.indexOf('Content-Length:');
  return usual >= 0 ? usual : data.toString('latin1').toLowerCase().indexOf(LENGTH);
}
