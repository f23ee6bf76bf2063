/**
 * Builds and packs what ships.
 *
 *   npm run package              writes the extension (.vsix), the commands (.tgz) and the bill of materials
 *   npm run package -- --check   does so twice, in two folders that differ in all that must not matter, and compares
 *
 * Prints the SHA-256 of each file, as `sha256sum` does.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from './supply/pack.ts';
import { packedTwice } from './supply/twice.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function main(): void {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  if (check) compareTwo();
  else packHere();
}

function packHere(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    process.exitCode = 1;
    return;
  }
  for (const name of pack(root)) console.log(`${sha256(readFileSync(join(root, name)))}  ${name}`);
}

function compareTwo(): void {
  const folder = mkdtempSync(join(tmpdir(), 'contract-review-twice-'));
  try {
    for (const { name, first, second } of packedTwice(root, folder)) {
      const same = first.equals(second);
      console.log(`${sha256(first)}  ${name}${same ? '' : `\n${sha256(second)}  ${name}  DIFFERS`}`);
      if (!same) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(process.exitCode === 1 ? 'Two builds gave different bytes.' : 'Two builds, in two folders, time zones, locales and umasks, gave the same bytes.');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

main();
