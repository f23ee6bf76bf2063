/**
 * Asks the registry for known vulnerabilities of all packages in the lock file: `npm run audit`.
 *
 * Exits with 0 when it knows of none, with 1 when it knows of some, and with 3 when it does not answer: that is no pass.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verdictOf } from './supply/audit.ts';
import { BILL } from './supply/pack.ts';
import type { Outcome } from './supply/audit.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const WORDS: Readonly<Record<Outcome, string>> = {
  clean: 'npm audit: no known vulnerability.',
  vulnerable: 'npm audit: FAILED, known vulnerabilities.',
  unanswered: 'npm audit: NOT CHECKED, the registry does not answer.',
};
const CODES: Readonly<Record<Outcome, number>> = { clean: 0, vulnerable: 1, unanswered: 3 };

/** Tells from the bill of materials of the last build whether a package of the lock file ships. Throws when there was none. */
function shipping(): (folder: string) => boolean {
  const { components } = JSON.parse(readFileSync(join(root, 'dist', BILL), 'utf8')) as { readonly components: readonly { readonly purl?: string }[] };
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly version: string }>> };
  const purls = new Set(components.map(({ purl }) => purl));
  return (folder) => purls.has(`pkg:npm/${folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length).replace('@', '%40')}@${packages[folder]?.version ?? ''}`);
}

if (!existsSync(join(root, 'dist', BILL))) {
  console.log('npm audit: NOT CHECKED, nothing has been built (npm run build).');
  process.exit(CODES.unanswered);
}
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
const { outcome, lines } = verdictOf(stdout, shipping());
for (const line of lines) console.log(line);
console.log(WORDS[outcome]);
process.exitCode = CODES[outcome];
