/** Helpers for tests of the contract model. */
import assert from 'node:assert/strict';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Contract, PlainText, Provision, Section } from '../../server/src/contract/types.ts';

/** One line a section and a provision: what a reader sees of the model. */
export function outline(text: string): string[] {
  return parseContract(text).sections.flatMap((section) => [head(section), ...section.provisions.map(line)]);
}

function head({ heading, kind }: Section): string {
  const suffix = kind === 'body' ? '' : ` {${kind}}`;
  if (heading === undefined) return `(no heading)${suffix}`;
  const title = [heading.number, heading.title.text].filter((part) => part !== undefined && part !== '').join(' | ');
  return `${'#'.repeat(heading.depth)} ${heading.style}: ${title}${suffix}`;
}

function line(provision: Provision): string {
  const number = provision.number === undefined ? '' : `<${provision.number}> `;
  const leadIn = provision.leadIn === undefined ? '' : ` ^${provision.leadIn}`;
  return `${'  '.repeat(provision.depth)}${provision.kind} ${number}${provision.plain.text}${leadIn}`;
}

/** Provisions of the only or a given section. */
export function provisionsIn(text: string, section = 0): readonly Provision[] {
  return parseContract(text).sections[section]?.provisions ?? [];
}

/** The source of every provision, cut out by its range. */
export function provisionSources(text: string): string[] {
  return parseContract(text).sections.flatMap((section) => section.provisions.map(({ range }) => text.slice(range.start, range.end)));
}

const INVISIBLE = /[\u0000\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** What must hold of every contract: see the docstrings of the types. */
export function assertSound(contract: Contract): void {
  const { text, sections } = contract;
  let at = contract.frontMatter?.range.end ?? 0;
  sections.forEach((section, index) => {
    assert.equal(section.range.start, at, 'sections are contiguous');
    at = section.range.end;
    if (section.parent !== undefined) assert.ok(section.parent < index, 'a parent comes first');
    if (section.heading !== undefined) {
      assert.ok(section.heading.range.start === section.range.start || index === 0, 'a section begins with its heading');
      assert.ok(section.heading.range.end <= section.range.end);
      assertPlain(section.heading.title, text);
    }
    let last = section.heading?.range.start ?? section.range.start;
    section.provisions.forEach((provision, place) => {
      const { range, plain, leadIn } = provision;
      assert.ok(range.start >= last && range.end > range.start && range.end <= section.range.end, 'provisions are in order, inside their section');
      last = range.start;
      assert.notEqual(plain.text, '');
      if (leadIn !== undefined) assert.ok(leadIn < place, 'a lead-in comes first');
      assertPlain(plain, text);
      const first = plain.pieces[0]?.source ?? 0;
      assert.ok(first >= range.start && first <= range.end, 'the words stand inside the provision');
    });
  });
  assert.equal(at, text.length, 'sections reach the end');
}

function assertPlain(plain: PlainText, source: string): void {
  let at = 0;
  for (const piece of plain.pieces) {
    assert.equal(piece.plain, at, 'pieces are contiguous');
    assert.ok(piece.plainLength > 0 && piece.source >= 0 && piece.source + piece.sourceLength <= source.length);
    at += piece.plainLength;
    // Between two cells stands " | ", whatever stands there in the source.
    if (piece.plainLength !== piece.sourceLength || piece.plainLength < 2 || plain.text.slice(piece.plain, at) === ' | ') continue;
    const own = source.slice(piece.source, piece.source + piece.sourceLength);
    assert.equal(plain.text.slice(piece.plain, at), own.replace(/\s/gu, ' ').replace(INVISIBLE, ''), 'an exact piece reads like its source');
  }
  assert.equal(at, plain.text.length, 'pieces cover the text');
  assert.doesNotMatch(plain.text, /\s\s|[\n\r\t]|^\s|\s$/u);
}
