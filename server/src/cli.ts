import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveTasks } from './cli/batch.ts';
import { check, CHECK, USAGE } from './cli/check.ts';
import { compare } from './cli/compare.ts';
import { Complaint } from './cli/complaint.ts';
import { library } from './cli/library.ts';
import { overview, OVERVIEW, USAGE as OVERVIEW_USAGE } from './cli/overview.ts';
import { report } from './cli/report.ts';

const USAGES: Readonly<Record<string, string>> = { check: USAGE, overview: OVERVIEW_USAGE };

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { check, compare, library, overview, report };

async function main([command, ...args]: readonly string[]): Promise<number> {
  try {
    const all = [command, ...args];
    if (all.includes('--help') || all.includes('-h')) return print(USAGES[command ?? ''] ?? USAGE);
    if (all.includes('--version')) return print(`${readVersion()}\n`);
    if (command === undefined) throw new Complaint('no command');
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (run === undefined) throw new Complaint(`unknown command "${command}"`);
    return await run(args);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`contract-review: ${error.message}\nTry "contract-review --help".\n`);
    return 2;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

// A reader that has seen enough ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (!serveTasks([CHECK, OVERVIEW])) {
  void main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`contract-review: internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
