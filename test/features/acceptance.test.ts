import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseContract } from '../../server/src/contract/contract.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { mendings } from './acceptance.ts';
import type { Mending } from './acceptance.ts';

const DRAFTS = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpus', 'drafts');
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
  const done = new Map<string, readonly Mending[]>();
  before(async () => {
    const library = await clauseLibrary();
    for (const name of NAMES) done.set(name, [...mendings(readFileSync(join(DRAFTS, name), 'utf8'), library)]);
  });

  for (const name of NAMES) {
    it(`mends the finding and makes no new one: ${name}`, () => {
      const all = done.get(name) ?? [];
      assert.ok(all.length > 0);
      assert.deepEqual(all.filter(({ left, added }) => left.length > 0 || added.length > 0).map(told), []);
    });

    it(`puts contract text beside what is there: ${name}`, () => {
      const structure = outline(readFileSync(join(DRAFTS, name), 'utf8'));
      const all = done.get(name) ?? [];
      const inserted = all.filter(({ change: { span } }) => span.start === span.end);
      assert.deepEqual(inserted.filter(({ alone }) => !isSplit(structure, outline(alone))).map(told), []);
      assert.deepEqual(all.filter((each) => !isRead(each)).map(told), []);
    });

    it(`leaves every number and reference right: ${name}`, () => {
      const all = done.get(name) ?? [];
      // A text of the library may name an annex that the parties have yet to add.
      const wrong = all.filter(({ fix, misnumbered }) => misnumbered.some((flaw) => fix === 'insertClause' || flaw.startsWith('numbering-')));
      assert.deepEqual(wrong.map(({ fix, code, misnumbered }) => `${fix} ${code}: ${misnumbered.join(', ')}`), []);
    });
  }
});

function told({ fix, code, left, added }: Mending): string {
  return `${fix} ${code}: still ${left.join(', ') || 'nothing'}; new ${added.join(', ') || 'nothing'}`;
}

/** Whether every word that was put in is read as part of the contract, none lost to a fence, comment or link. */
function isRead({ alone, change }: Mending): boolean {
  const end = change.span.start + change.text.length;
  const read = parseContract(alone)
    .sections.flatMap(({ heading, provisions }) => [
      ...(heading === undefined ? [] : [{ range: heading.range, words: `${heading.number ?? ''} ${heading.title.text}` }]),
      ...provisions.map(({ range, number, plain }) => ({ range, words: `${number ?? ''} ${plain.text}` })),
    ])
    .filter(({ range }) => range.start < end && change.span.start < range.end)
    .map(({ words }) => words)
    .join(' ');
  return (change.text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => read.includes(word));
}
