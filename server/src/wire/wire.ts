/** The connection to the client: what is broken, untimely or of the wrong kind does not reach the server, and what the server does wrong is answered. */
import { createConnection, createProtocolConnection, ErrorCodes, LSPErrorCodes, ProposedFeatures, ResponseError } from 'vscode-languageserver';
import type { Connection, MessageReader, MessageWriter, ProtocolConnection } from 'vscode-languageserver';
import { Faults } from '../faults.ts';
import { answerError, Gate } from './gate.ts';

/** The server's side of a connection. */
export interface Wire {
  readonly connection: Connection;
  readonly faults: Faults;
}

/** What is around a server that ends with its client. */
export interface Life {
  /** Ends the server when the process with this id is gone. */
  readonly endWith: (processId: number) => void;
  /** Ends the server; a client that has asked for it (`shutdown`) is served to the end. */
  readonly exit: (wasAsked: boolean) => void;
}

/** Where nothing has to be ended: in a worker. */
export const NO_LIFE: Life = { endWith: () => undefined, exit: () => undefined };

/**
 * @param reader gives the client's messages, whatever they are
 * @param life how the server ends
 */
export function wireOf(reader: MessageReader, writer: MessageWriter, life: Life): Wire {
  const faults = new Faults((message) => connection.console.error(message));
  const gate = new Gate(reader, writer, (method) => faults.warn(({ refused }) => refused(method)));
  const watchDog = {
    initialize: ({ processId }: { processId: number | null }) => {
      if (typeof processId === 'number') life.endWith(processId);
    },
    shutdownReceived: false,
    exit: (code: number) => life.exit(code === 0),
  };
  // What is cancelled before its turn has come is answered at once.
  const connectionStrategy = { cancelUndispatched: () => ({ jsonrpc: '2.0', id: null, error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' } }) };
  const connection: Connection = createConnection((logger) => guarded(createProtocolConnection(gate, writer, logger, { connectionStrategy }), faults), watchDog, ProposedFeatures.all);
  reader.onClose(() => life.exit(watchDog.shutdownReceived));
  return { connection, faults };
}

/** Answers that what was sent is no message at all. */
export function answerBroken(writer: MessageWriter): void {
  answerError(writer, null, ErrorCodes.ParseError, 'This is no message: a header with its Content-Length, then so many bytes of JSON.');
}

type Handler = (...args: readonly unknown[]) => unknown;

/** The connection, with what its handlers throw told in the log, and answered without the words of the error. */
function guarded(connection: ProtocolConnection, faults: Faults): ProtocolConnection {
  const onRequest = connection.onRequest.bind(connection) as (type: unknown, handler?: Handler) => ReturnType<typeof connection.onRequest>;
  const onNotification = connection.onNotification.bind(connection) as (type: unknown, handler?: Handler) => ReturnType<typeof connection.onNotification>;
  return {
    ...connection,
    onRequest: (type: unknown, handler?: Handler) => onRequest(type, handler && answering(methodOf(type), handler, faults)),
    onNotification: (type: unknown, handler?: Handler) => onNotification(type, handler && noting(methodOf(type), handler, faults)),
  } as ProtocolConnection;
}

function answering(method: string, handler: Handler, faults: Faults): Handler {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      faults.report(({ request }) => request(method), error);
      throw new ResponseError(ErrorCodes.InternalError, faults.messages.answer(method));
    }
  };
}

/** Runs at once: what is typed has to be taken in before what is asked next. */
function noting(method: string, handler: Handler, faults: Faults): Handler {
  const fail = (error: unknown): void => faults.report(({ notification }) => notification(method), error);
  return (...args) => {
    try {
      const done = handler(...args);
      if (done instanceof Promise) done.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

function methodOf(type: unknown): string {
  return typeof type === 'object' && type !== null && 'method' in type ? String(type.method) : String(type);
}
