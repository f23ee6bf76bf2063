/** `npm run bench`: installs what the bench compares with, when it is not there, and runs it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ends with the command's exit code when it fails. */
function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(new URL('node_modules', import.meta.url))) {
  // npm is a script in Windows, which only a shell runs.
  run('npm', ['ci', '--prefix', 'test/bench', '--ignore-scripts', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}
run(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)]);
