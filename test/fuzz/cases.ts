/** Inputs that something failed on once, each in a file of its own; the tests try them for ever after. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedOf } from './properties/ground.ts';
import type { Input } from './targets.ts';

export interface Case {
  /** What was tried: the name of a target. */
  readonly target: string;
  /** What went wrong, in the words of the failure. */
  readonly failed: string;
  readonly input: Input;
}

const FOLDER = fileURLToPath(new URL('./cases/', import.meta.url));

/** All that are kept, by the names of their files. JSON, since half a character is no UTF-8. */
export function keptCases(): ReadonlyMap<string, Case> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case]));
}

/** @returns the path of its file */
export function keepCase(own: Case): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${own.target}-${seedOf(JSON.stringify(own.input)).toString(16).padStart(8, '0')}.json`);
  writeFileSync(path, `${asciiJson(own)}\n`);
  return path;
}

/** Nothing in it is invisible, and no editor or checkout changes it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replace(/[^\n\x20-\x7e]/gu, (character) => character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
}
