import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { build } from 'esbuild';
import { OURS, ROOT } from './paths.ts';

/** Builds the server as it ships, and the part of it that is measured in process. */
export async function buildAll(): Promise<void> {
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/bench/ours.ts'],
    outfile: OURS,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}
