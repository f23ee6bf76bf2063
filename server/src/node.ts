import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { DISK_FILES } from './diskFiles.ts';
import { libraryFromJson } from './library/bundled.ts';
import { serve } from './server.ts';
import { USAGE, wishOf } from './serverOptions.ts';
import type { Transport } from './serverOptions.ts';
import { packageVersion } from './version.ts';
import { endsOf } from './wire/transport.ts';
import { wireOf } from './wire/wire.ts';

/** Milliseconds between two looks whether the client is still there. */
const WATCH = 3000;

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
      run(wish.transport);
  }
}

function run(transport: Transport): void {
  // What a keystroke makes is garbage by the next: a nursery that does not grow saves 30 MB for a tenth of the speed.
  // Electron may have its flags frozen by now, and would end the process.
  if (process.versions['electron'] === undefined) setFlagsFromString('--semi-space-growth-factor=1');

  // Standard output belongs to the protocol.
  Object.assign(console, { log: console.error, info: console.error, debug: console.error });
  const { reader, writer } = endsOf(transport, refuse, () => process.exit(1));
  const wire = wireOf(reader, writer, { endWith, exit: (wasAsked) => process.exit(wasAsked ? 0 : 1) });
  // One mistake does not end what others rest on: what is kept of a draft is put together anew after each edit.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (error: unknown) => wire.faults.report(({ background }) => background, error));
  serve(wire, { library: () => libraryFromJson(readFileSync(join(__dirname, 'library.json'), 'utf8')), files: DISK_FILES });
}

function refuse(reason: string): void {
  process.stderr.write(`contract-review-language-server: nobody listens there: ${reason}\n`);
  process.exit(1);
}

function endWith(processId: number): void {
  setInterval(() => {
    if (!isThere(processId)) process.exit(1);
  }, WATCH);
}

/** A process of somebody else, to whom no signal may be sent, is there all the same. */
function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

main();
