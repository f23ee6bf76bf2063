/** Builds and packs twice, in circumstances that differ in all that must not matter. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfSources } from './pack.ts';

/** A file of which there are two. */
export interface Twice {
  /** From the root: `contract-review.vsix`, `dist/server.cjs`. */
  readonly name: string;
  readonly first: Buffer;
  readonly second: Buffer;
}

/** One of two places to build in. */
interface Circumstances {
  readonly folder: string;
  readonly umask: number;
  readonly changed: Date;
  readonly env: Readonly<Record<string, string>>;
}

/** For one build, in milliseconds: some seconds when nothing else runs. */
const LONGEST = 5 * 60_000;

const ONE: Circumstances = { folder: 'one', umask: 0o022, changed: new Date('2001-02-03T04:05:06Z'), env: { TZ: 'America/New_York', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' } };
const OTHER: Circumstances = {
  folder: join('other', 'place, déjà vu', 'further down'),
  umask: 0o077,
  changed: new Date('2024-12-31T23:59:58Z'),
  env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1234567890' },
};

/**
 * Gives what two builds of the same sources wrote: the packages, and what is in `dist`. Throws when a build fails.
 *
 * @param root a clone with its packages installed
 * @param folder an empty one, which gets both builds
 */
export function packedTwice(root: string, folder: string): readonly Twice[] {
  const [first, second] = [packedIn(root, folder, ONE), packedIn(root, folder, OTHER)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return names.map((name) => ({ name, first: first.get(name) ?? Buffer.alloc(0), second: second.get(name) ?? Buffer.alloc(0) }));
}

/** Packs a copy of the sources, and reads what that has written. */
function packedIn(root: string, parent: string, { folder, umask, changed, env }: Circumstances): ReadonlyMap<string, Buffer> {
  const place = join(parent, folder);
  const before = process.umask(umask);
  try {
    copyOfSources(root, place);
    for (const path of filesIn(place)) {
      chmodSync(join(place, path), 0o666 & ~umask);
      utimesSync(join(place, path), changed, changed);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '.ci/package.ts'], { cwd: place, encoding: 'utf8', env: { ...process.env, ...env }, timeout: LONGEST });
    if (status !== 0) throw new Error(`Packing in ${place} ended with ${status}:\n${stdout}${stderr}`);
  } finally {
    process.umask(before);
  }
  const written = filesIn(place).filter((path) => path.startsWith('dist') || /\.(vsix|tgz|cdx\.json)$/u.test(path));
  return new Map(written.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(place, path))]));
}

/** All files in a folder, but for the installed packages. */
function filesIn(folder: string, under = ''): readonly string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}
