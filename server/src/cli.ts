import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './cli/check.ts';
import { compare, USAGE as COMPARE_USAGE } from './cli/compare.ts';
import { Complaint } from './cli/complaint.ts';
import { library } from './cli/library.ts';
import { report } from './cli/report.ts';

const USAGE = `Usage: contract-review check [options] FILE...

Reviews contracts in Markdown; "-" reads one from standard input. What a draft accepts in a comment
(<!-- contract-review: accept ID because "reason" -->) is reported with its reason, and is no finding.

Options:
  --format text|json           how to report (default: text)
  --language auto|en|fr|nl     the language of the report (default: auto, the contract's own)
  --help                       print this text
  --version                    print the version

Exit status: 0 no error or warning found, 1 errors or warnings found, 2 wrong usage or unreadable input.
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { check, compare, library, report };

const USAGES: Readonly<Record<string, string>> = { compare: COMPARE_USAGE };

async function main([command, ...args]: readonly string[]): Promise<number> {
  try {
    const all = [command, ...args];
    if (all.includes('--help') || all.includes('-h')) return print(Object.hasOwn(USAGES, command ?? '') ? (USAGES[command ?? ''] ?? USAGE) : USAGE);
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
void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`contract-review: internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
