/** The packages that ship: those of which at least a byte is in a bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import type { MadeBundle } from './bundles.ts';

/** A package, in one version, that is in a bundle. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier. */
  readonly licence: string;
  readonly author: string;
  /** Its key in the lock file, which is where it is installed. */
  readonly folder: string;
  /** Of its archive, as the lock file has it: `sha512-…`. */
  readonly integrity: string;
  /** The outfiles of the bundles it is in. */
  readonly bundles: readonly string[];
  /** The files of it that are in a bundle, from its own folder. */
  readonly files: readonly string[];
  /** The folders of the bundled packages that its bundled files import. */
  readonly imports: readonly string[];
}

/** All that ships and is not our own. */
export interface Shipped {
  /** By name, then by version. */
  readonly components: readonly Component[];
  /** By outfile: the folders of the packages that our own files of the bundle import. */
  readonly direct: ReadonlyMap<string, readonly string[]>;
}

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name?: string };
}

interface Found {
  readonly bundles: Set<string>;
  readonly files: Set<string>;
  readonly imports: Set<string>;
}

/**
 * Reads which packages are in the bundles. Throws when one is not in the lock file with the version that is installed and
 * the hash of its archive, or does not say its licence.
 *
 * @param root the folder of `package-lock.json` and `node_modules`
 */
export function shippedPackages(bundles: readonly MadeBundle[], root: string): Shipped {
  const found = new Map<string, Found>();
  const direct = new Map<string, readonly string[]>();
  for (const { outfile, metafile } of bundles) {
    const present = presentFiles(metafile);
    const own = new Set<string>();
    for (const path of present) {
      const targets = importsOf(metafile, path, present);
      const folder = packageFolder(path);
      if (folder === undefined) targets.forEach((target) => own.add(target));
      else note(found, folder, outfile, path, targets);
    }
    direct.set(outfile, sorted(own));
  }
  const lock = readLock(root);
  const components = [...found].map(([folder, notes]) => componentOf(folder, notes, lock, root));
  return { components: components.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version)), direct };
}

function note(found: Map<string, Found>, folder: string, outfile: string, path: string, targets: readonly string[]): void {
  const notes = found.get(folder) ?? { bundles: new Set(), files: new Set(), imports: new Set() };
  found.set(folder, notes);
  notes.bundles.add(outfile);
  notes.files.add(path.slice(path.indexOf(folder) + folder.length + 1));
  for (const target of targets) if (target !== folder) notes.imports.add(target);
}

/** The files of which at least a byte is in the bundle. */
function presentFiles(metafile: Metafile): ReadonlySet<string> {
  const outputs = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  return new Set(outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0)));
}

/**
 * The packages of the bundled files that a file imports. A file that only passes on what another has is not in the
 * bundle itself: then the other one is meant.
 */
function importsOf(metafile: Metafile, path: string, present: ReadonlySet<string>): readonly string[] {
  const seen = new Set<string>([path]);
  const queue = [path];
  const folders = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const { path: target, external } of metafile.inputs[file]?.imports ?? []) {
      if (external === true || seen.has(target)) continue;
      seen.add(target);
      const folder = packageFolder(target);
      if (present.has(target)) {
        if (folder !== undefined) folders.add(folder);
      } else queue.push(target);
    }
  }
  return [...folders];
}

/** `node_modules/a/node_modules/@b/c` of a path of a file in that package; undefined for a file of our own. */
function packageFolder(path: string): string | undefined {
  const from = path.indexOf('node_modules/');
  if (from < 0) return undefined;
  const name = path.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const [scope = '', rest = ''] = path.slice(name).split('/');
  return path.slice(from, name) + (scope.startsWith('@') ? `${scope}/${rest}` : scope);
}

function componentOf(folder: string, { bundles, files, imports }: Found, lock: Readonly<Record<string, LockedPackage>>, root: string): Component {
  const manifest = readJson(join(root, folder, 'package.json')) as Manifest;
  const locked = lock[folder];
  if (locked?.integrity === undefined) throw new Error(`${folder} is in a bundle, and not with a hash in package-lock.json.`);
  if (locked.version !== manifest.version) throw new Error(`${folder} is installed as ${manifest.version}; package-lock.json has ${locked.version}.`);
  if (typeof manifest.license !== 'string') throw new Error(`${folder} does not say its licence.`);
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license,
    author: typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? ''),
    folder,
    integrity: locked.integrity,
    bundles: sorted(bundles),
    files: sorted(files),
    imports: sorted(imports),
  };
}

/** The files of a package that hold its licence, and those in which it names the work of others. */
export function licenceFiles({ folder }: Component, root: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|copying|notice|third-?party-?notices)([.-]|$)/iu.test(name))
    .sort(compare);
}

function readLock(root: string): Readonly<Record<string, LockedPackage>> {
  return (readJson(join(root, 'package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> }).packages;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...values].sort(compare);
}

/** By code unit: the same in every locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
