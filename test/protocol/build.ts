import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Builds what the tests run, when it has not been built. */
export function ensureBuilt(): void {
  const wanted = ['client.cjs', 'server.cjs', 'cli.cjs', 'library.json', 'web/client.js', 'web/server.js'].map((name) => join(ROOT, 'dist', name));
  if (wanted.every((path) => existsSync(path))) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
}
