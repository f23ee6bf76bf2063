/** The server in a worker of a browser: no disk, no process, and the library within the script itself. */
import library from 'compiled-library';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));

// What goes wrong outside every request goes to the log, as it would in Node; the worker lives on.
self.addEventListener('error', (event) => {
  event.preventDefault();
  log(event.error ?? event.message);
});
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log(event.reason);
});

serve(connection, { readLibrary: () => library, files: undefined });

function log(error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
