/** The server in a worker of a browser: no disk, no process, and the library within the script itself. */
import library from 'compiled-library';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { libraryFromJson } from './library/bundled.ts';
import { serve } from './server.ts';
import { NO_LIFE, wireOf } from './wire/wire.ts';

const wire = wireOf(new BrowserMessageReader(self), new BrowserMessageWriter(self), NO_LIFE);

// What goes wrong outside every request goes to the log, as it would in Node; the worker lives on.
self.addEventListener('error', (event) => {
  event.preventDefault();
  wire.faults.report(({ background }) => background, event.error);
});
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  wire.faults.report(({ background }) => background, event.reason);
});

serve(wire, { library: () => libraryFromJson(library), files: undefined });
