import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DISK_FILES } from './diskFiles.ts';
import { serve } from './server.ts';
import { USAGE, wishOf } from './serverOptions.ts';
import { packageVersion } from './version.ts';

function main(): void {
  const wish = wishOf(process.argv.slice(2));
  switch (wish.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return;
    case 'version':
      process.stdout.write(`${packageVersion()}\n`);
      return;
    case 'complaint':
      process.stderr.write(`contract-review-language-server: ${wish.message}\nTry "contract-review-language-server --help".\n`);
      process.exitCode = 2;
      return;
    case 'serve':
      run();
  }
}

function run(): void {
  // What a keystroke makes is garbage by the next: a nursery that does not grow saves 30 MB for a tenth of the speed.
  // Electron may have its flags frozen by now, and would end the process.
  if (process.versions['electron'] === undefined) setFlagsFromString('--semi-space-growth-factor=1');

  // The connection reads the transport (--stdio, --node-ipc, --socket, --pipe) from the command line, sends what
  // is written to the console to the client instead of stdout, and ends the process when its parent is gone.
  serve(createConnection(ProposedFeatures.all), { readLibrary: () => readFileSync(join(__dirname, 'library.json'), 'utf8'), files: DISK_FILES });
}

main();
