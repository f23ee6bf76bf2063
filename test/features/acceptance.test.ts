import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readLibraryFolder } from '../../server/src/libraryFolder.ts';
import { readLibrary } from '../../server/src/library/read.ts';
import type { Library } from '../../server/src/library/types.ts';
import { mendings } from './acceptance.ts';
import type { Mending } from './acceptance.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DRAFTS = join(ROOT, 'test', 'corpus', 'drafts');
const NAMES = readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();

/** Headings and provisions, as a reader takes them in. */
function outline(text: string): string[] {
  return parseContract(text).sections.flatMap(({ heading, provisions }) => [
    ...(heading === undefined ? [] : [`# ${heading.number ?? ''} ${heading.title.text}`]),
    ...provisions.map(({ kind, number, leadIn, plain }) => `${kind} ${number ?? ''} ${leadIn === undefined ? '' : '^'} ${plain.text}`),
  ]);
}

/** Whether all of a list stands in another one, in its order, in two stretches at most. */
function isSplit(part: readonly string[], whole: readonly string[]): boolean {
  const first = part.findIndex((line, at) => line !== whole[at]);
  const rest = first < 0 ? [] : part.slice(first);
  return rest.every((line, at) => line === whole[whole.length - rest.length + at]);
}

describe('every fix of every finding in every sample draft', () => {
  let library: Library | undefined;
  before(async () => {
    ({ library } = readLibrary(await readLibraryFolder(join(ROOT, 'clause-library'))));
  });

  for (const name of NAMES) {
    it(`leaves ${name} better`, () => {
      assert.ok(library !== undefined);
      const text = readFileSync(join(DRAFTS, name), 'utf8');
      const all = [...mendings(text, library)];
      assert.ok(all.length > 0);
      const failed = all.filter(({ left, added }) => left.length > 0 || added.length > 0).map(told);
      assert.deepEqual(failed, []);
      const structure = outline(text);
      const broken = all.filter(({ change, text: after }) => change.span.start === change.span.end && !isSplit(structure, outline(after)));
      assert.deepEqual(broken.map(told), []);
      const placed = all.filter(({ change, text: after }) => parsesAsWritten(after, change.span.start, change.text));
      assert.deepEqual(all.filter((each) => !placed.includes(each)).map(told), []);
    });
  }
});

function told({ fix, code, left, added }: Mending): string {
  return `${fix} ${code}: still ${left.join(', ') || 'nothing'}; new ${added.join(', ') || 'nothing'}`;
}

/** Whether what was put in is read as provisions of the contract: none of its words is lost to a fence or a comment. */
function parsesAsWritten(text: string, start: number, inserted: string): boolean {
  const end = start + inserted.length;
  const words = parseContract(text).sections.flatMap(({ provisions }) => provisions).filter(({ range }) => range.start < end && start < range.end);
  const wanted = inserted.trim().split(/\s+/u).at(-1) ?? '';
  return words.some(({ plain }) => plain.text.includes(wanted.replace(/[[\]]/gu, '').slice(0, 5)));
}
