import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// The connection reads the transport (--stdio, --node-ipc, --socket, --pipe) from the command line, sends what
// is written to the console to the client instead of stdout, and ends the process when its parent is gone.
serve(createConnection(ProposedFeatures.all), () => readFileSync(join(__dirname, 'library.json'), 'utf8'));
