import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { headingTrail, sectionAt } from '../../server/src/contract/sections.ts';

function kinds(text: string): string[] {
  return parseContract(text).sections.map((section) => section.kind);
}

test('kinds by heading words in three languages', () => {
  const titles = (list: string): string => list.split('; ').map((title) => `## ${title}\n\ntext\n`).join('\n');
  assert.deepEqual(kinds(titles('Definitions; 1. Begripsbepalingen; Article 1 : Définitions; Definitions and interpretation')), Array<string>(4).fill('definitions'));
  assert.deepEqual(kinds(titles('Intro; Signatures; Handtekeningen; Ondertekening')), ['body', 'signatures', 'signatures', 'signatures']);
  assert.deepEqual(kinds(titles('Intro; Annex A; Bijlage 2 - Locaties; Annexe 3; Schedule 1; Appendix')), ['body', ...Array<string>(5).fill('annex')]);
  assert.deepEqual(kinds(titles('Intro; Contents; Inhoudstafel; Sommaire; Table des matières')), ['body', ...Array<string>(4).fill('contents')]);
  assert.deepEqual(kinds(titles('Introduction, scope, definitions; Designation of staff; Annexation of data')), ['body', 'body', 'body']);
});

test('an annex hands its kind down, and so do articles that begin their numbers again in it', () => {
  assert.deepEqual(kinds('# T\n\n## 1. A\n\n## 2. B\n\n## Annex I\n\n### Measures\n\n## 1. C\n\n## 3. D\n'), ['body', 'body', 'body', 'annex', 'annex', 'annex', 'body']);
});

test('a list of links is a table of contents', () => {
  assert.deepEqual(kinds('# T\n\n## Overview\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n4. [D](#d)\n'), ['body', 'contents']);
});

test('the title names the document, and no annex is made of it', () => {
  const titled = (text: string): number | undefined => parseContract(text).title;
  assert.equal(titled('# Addendum on data\n\n## 1. Scope\n\ntext\n'), 0);
  assert.deepEqual(kinds('# Addendum on data\n\n## 1. Scope\n\ntext\n'), ['body', 'body']);
  assert.equal(titled('Some text.\n\n## Hosting Agreement\n\n## 1. Scope\n'), 1);
  assert.equal(titled('## 1. Scope\n\n## 2. Fees\n'), undefined);
  assert.equal(titled('## Preamble\n\n## 1. Scope\n'), undefined);
  assert.equal(titled('Only text.'), undefined);
});

test('trail and place', () => {
  const text = '# T\n\n## A\n\n### B\n\ntext\n\n## C\n';
  const contract = parseContract(text);
  const trail = (section: number): string[] => headingTrail(contract, section).map((heading) => heading.title.text);
  assert.deepEqual(trail(2), ['T', 'A', 'B']);
  assert.deepEqual(trail(3), ['T', 'C']);
  assert.equal(sectionAt(contract, 0), 0);
  assert.equal(sectionAt(contract, text.indexOf('text')), 2);
  assert.equal(sectionAt(contract, text.length + 10), 3);
});

test('without headings there is one section', () => {
  const contract = parseContract('');
  assert.deepEqual(JSON.parse(JSON.stringify(contract.sections)), [{ kind: 'body', range: { start: 0, end: 0 }, language: 'en', provisions: [] }]);
  assert.deepEqual(headingTrail(contract, 0), []);
});
