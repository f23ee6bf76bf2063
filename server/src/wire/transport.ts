/** How a server that runs in Node speaks with its client. */
import { createConnection } from 'node:net';
import { IPCMessageReader, IPCMessageWriter, SocketMessageWriter, StreamMessageWriter } from 'vscode-languageserver/node';
import type { MessageReader, MessageWriter } from 'vscode-languageserver/node';
import type { Transport } from '../serverOptions.ts';
import { FramedReader } from './frames.ts';
import { answerBroken } from './wire.ts';

interface Ends {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * Both ends of a connection.
 *
 * @param refused called with the reason when nobody listens on the other side
 * @param closed called when the client is gone without the reader being told
 */
export function endsOf(transport: Transport, refused: (reason: string) => void, closed: () => void): Ends {
  switch (transport.kind) {
    case 'stdio':
      return streamEnds(process.stdin, new StreamMessageWriter(process.stdout));
    case 'node-ipc':
      // The library waits for an event that no process has.
      process.once('disconnect', closed);
      return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
    case 'socket':
      return socketEnds(createConnection(transport.port, '127.0.0.1'), refused);
    case 'pipe':
      return socketEnds(createConnection(transport.name), refused);
  }
}

function socketEnds(socket: ReturnType<typeof createConnection>, refused: (reason: string) => void): Ends {
  const fail = (error: Error): void => refused(error.message);
  socket.once('error', fail);
  socket.once('connect', () => socket.off('error', fail));
  return streamEnds(socket, new SocketMessageWriter(socket));
}

function streamEnds(input: NodeJS.ReadableStream, writer: MessageWriter): Ends {
  return { reader: new FramedReader(input, () => answerBroken(writer)), writer };
}
