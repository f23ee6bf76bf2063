/**
 * What stands between the client's messages and the server: only what is a message of JSON-RPC, is of a method's kind and
 * comes when it may goes through. The library behind it takes whatever is sent for a message that is all right.
 */
import { AbstractMessageReader, ErrorCodes } from 'vscode-languageserver';
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter, ResponseMessage } from 'vscode-languageserver';
import { areParameters, fits, isId } from './shapes.ts';

/** Before `initialize`, between it and `shutdown`, after that. */
type Phase = 'new' | 'running' | 'shutDown';

type Fields = Readonly<Record<string, unknown>>;

export class Gate extends AbstractMessageReader {
  readonly #reader: MessageReader;
  readonly #writer: MessageWriter;
  readonly #onRefused: (method: string) => void;
  #phase: Phase = 'new';

  /** @param onRefused called with the method of a notification that is not what it has to be: it cannot be answered */
  constructor(reader: MessageReader, writer: MessageWriter, onRefused: (method: string) => void) {
    super();
    this.#reader = reader;
    this.#writer = writer;
    this.#onRefused = onRefused;
    reader.onError((error) => this.fireError(error));
    reader.onClose(() => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    return this.#reader.listen((message) => this.#take(message, callback));
  }

  #take(message: unknown, callback: DataCallback): void {
    // Batches are no part of the Language Server Protocol.
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return this.#refuse(null, ErrorCodes.InvalidRequest, 'A message is an object.');
    const fields = message as Fields;
    if ('method' in fields) return this.#takeCall(fields, callback);
    if ('result' in fields || 'error' in fields) return this.#takeAnswer(fields, callback);
    // An answer that gives nothing may be meant: nobody is to be told that it is a request.
    if (!isId(fields['id'])) this.#refuse(null, ErrorCodes.InvalidRequest, 'A message has a method, a result or an error.');
  }

  #takeAnswer(fields: Fields, callback: DataCallback): void {
    const { id, error, result = null } = fields;
    if (!isId(id)) return;
    const isError = typeof error === 'object' && error !== null && 'code' in error && Number.isInteger(error.code) && 'message' in error && typeof error.message === 'string';
    const failed = { code: ErrorCodes.InternalError, message: 'The client failed.' };
    const answer: ResponseMessage = { jsonrpc: '2.0', id, ...('error' in fields && error !== null ? { error: isError ? (error as ResponseMessage['error'] & object) : failed } : { result: result as ResponseMessage['result'] & object }) };
    callback(answer);
  }

  #takeCall({ jsonrpc, id, method, params }: Fields, callback: DataCallback): void {
    const isRequest = id !== undefined;
    if (isRequest && !isId(id)) return this.#refuse(null, ErrorCodes.InvalidRequest, 'The id of a request is a string or a number.');
    const own = isId(id) ? id : null;
    if (jsonrpc !== '2.0') return this.#refuse(own, ErrorCodes.InvalidRequest, 'A message says "jsonrpc": "2.0".');
    if (typeof method !== 'string') return this.#refuse(own, ErrorCodes.InvalidRequest, 'A method is a string.');
    if (!areParameters(params)) return this.#refuse(own, ErrorCodes.InvalidRequest, 'Parameters are an object or a list.');
    const untimely = this.#untimely(method);
    const isFit = fits(method, params ?? undefined);
    if (own === null) {
      if (untimely === undefined && isFit) callback({ jsonrpc, method, ...(params === null ? {} : { params }) } as Message);
      else if (untimely === undefined && !method.startsWith('$/')) this.#onRefused(method);
    } else if (untimely !== undefined) this.#refuse(own, ...untimely);
    else if (!isFit) this.#refuse(own, ErrorCodes.InvalidParams, `These are no parameters of ${method}.`);
    else {
      if (method === 'initialize') this.#phase = 'running';
      if (method === 'shutdown') this.#phase = 'shutDown';
      callback({ jsonrpc, id: own, method, ...(params === null ? {} : { params }) } as Message);
    }
  }

  /** Why a method does not come when it may; undefined for one that does. */
  #untimely(method: string): readonly [number, string] | undefined {
    if (method === 'exit') return undefined;
    switch (this.#phase) {
      case 'new':
        return method === 'initialize' ? undefined : [ErrorCodes.ServerNotInitialized, 'The server has not been initialized.'];
      case 'running':
        return method === 'initialize' ? [ErrorCodes.InvalidRequest, 'The server has been initialized already.'] : undefined;
      case 'shutDown':
        return [ErrorCodes.InvalidRequest, 'The server has been shut down.'];
    }
  }

  #refuse(id: string | number | null, code: number, message: string): void {
    answerError(this.#writer, id, code, message);
  }
}

/** Sends an error; a client that is gone has no use for it. */
export function answerError(writer: MessageWriter, id: string | number | null, code: number, message: string): void {
  const answer: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message } };
  writer.write(answer).catch(() => undefined);
}
