import { serveTasks } from './cli/batch.ts';
import { check, CHECK, USAGE as CHECK_USAGE } from './cli/check.ts';
import { compare, USAGE as COMPARE_USAGE } from './cli/compare.ts';
import { Complaint } from './cli/complaint.ts';
import { library, USAGE as LIBRARY_USAGE } from './cli/library.ts';
import { overview, OVERVIEW, USAGE as OVERVIEW_USAGE } from './cli/overview.ts';
import { report, USAGE as REPORT_USAGE } from './cli/report.ts';
import { tell } from './cli/terminal.ts';
import { packageVersion } from './version.ts';

const USAGE = `Usage: contract-review COMMAND [options] ...

Commands:
  check      what is wrong with contracts in Markdown
  report     a document on a contract to send to a client
  overview   many contracts at once, clause by clause
  compare    what changed between two versions of a contract
  library    checks a folder of clauses of one's own

Options:
  --help     print this text; after a command, what it takes
  --version  print the version
`;

interface Command {
  readonly run: (args: readonly string[]) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { run: check, usage: CHECK_USAGE },
  report: { run: report, usage: REPORT_USAGE },
  overview: { run: overview, usage: OVERVIEW_USAGE },
  compare: { run: compare, usage: COMPARE_USAGE },
  library: { run: library, usage: LIBRARY_USAGE },
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const all = [name, ...args];
    if (all.includes('--help') || all.includes('-h')) return print(command?.usage ?? USAGE);
    if (all.includes('--version')) return print(`${packageVersion()}\n`);
    if (command === undefined) throw new Complaint(name === '' ? 'no command' : `unknown command "${name}"`);
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    tell(`contract-review: ${error.message}\nTry "contract-review ${command === undefined ? '' : `${name} `}--help".`);
    return 2;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

// A reader that has seen enough ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (!serveTasks([CHECK, OVERVIEW])) {
  void main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      tell(`contract-review: internal error: ${error instanceof Error ? error.stack : String(error)}`);
      process.exitCode = 2;
    },
  );
}
