import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import type { Language } from '../../server/src/contract/types.ts';
import { standardCompletions } from '../../server/src/features/standard/completion.ts';
import { standardHover } from '../../server/src/features/standard/hover.ts';
import { Lines } from '../../server/src/lines.ts';
import type { Position } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import type { StandardDocument } from '../../server/src/standard/document.ts';
import { placeAt } from '../../server/src/standard/place.ts';
import { LIBRARY } from '../features/support.ts';

/** A text with `|` where the cursor is. */
function at(marked: string, language: Language = 'en'): { readonly document: StandardDocument; readonly position: Position; readonly text: string } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const lines = new Lines(text);
  return { document: { lines, library: LIBRARY, words: new Words(LIBRARY, language) }, position: lines.position(offset), text };
}

function offered(marked: string, completesSnippets = true): CompletionItem[] {
  const { document, position } = at(marked);
  return standardCompletions(document, position, { completesSnippets });
}

function labels(marked: string): string[] {
  return offered(marked).map(({ label }) => label);
}

/** The text after an offer has been taken. */
function taken(marked: string, label: string, completesSnippets = true): string {
  const { document, text } = at(marked);
  const edit = offered(marked, completesSnippets).find((item) => item.label === label)?.textEdit;
  assert.ok(edit !== undefined && 'range' in edit);
  return text.slice(0, document.lines.offset(edit.range.start)) + edit.newText + text.slice(document.lines.offset(edit.range.end));
}

function explained(marked: string, language: Language = 'en'): string | undefined {
  const { document, position } = at(marked, language);
  return (standardHover(document, position)?.contents as MarkupContent | undefined)?.value;
}

const KEYS = ['profile', 'libraries', 'excluded', 'severities', 'drafting', 'contracts', 'include', 'exclude', 'language'];
const IDS = ['continuity', 'continuity.backup', 'return', 'return.data', 'audit', 'audit.right', 'audit.report'];
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

describe('what is offered in a standard', () => {
  const cases: readonly (readonly [marked: string, labels: readonly string[]])[] = [
    ['|', KEYS],
    ['contr|', KEYS],
    ['language: nl\ncontracts: off\n|', KEYS.filter((key) => key !== 'language' && key !== 'contracts')],
    ['contracts: |', ['detect', 'frontMatter', 'off']],
    ['contracts: de|', ['detect', 'frontMatter', 'off']],
    ['contracts:|', []],
    ['language: |\nexcluded: [', ['auto', 'en', 'fr', 'nl']],
    ['profile: |', ['test-profile']],
    ['severities:\n  |', ['mandatory', 'security', 'privacy', 'checklist']],
    ['severities:\n\n  # as agreed\n  privacy:\n    mis|', ['missing', 'weak', 'contrary']],
    ['severities:\n  privacy:\n    missing: |', SEVERITIES],
    ['severities: {privacy: {|', ['missing', 'weak', 'contrary']],
    ['severities: {privacy: {missing: off, weak: |}}', SEVERITIES],
    ['severities: {privacy: {missing: off}, |}', ['mandatory', 'security', 'privacy', 'checklist']],
    ['severities:\n  optional:\n    missing: |', []],
    ['drafting:\n  blank: |', SEVERITIES],
    ['excluded:\n  - |', ['id', 'reason']],
    ['excluded:\n- |', ['id', 'reason']],
    ['excluded:\n  - id: audit\n    |', ['id', 'reason']],
    ['excluded:\n  |', ['- id']],
    ['excluded:\n  - id: |', IDS],
    ['excluded:\n  - {id: au|, reason: x}', IDS],
    ['excluded:\n  - reason: x\n    id: "aud|it"', IDS],
    ['excluded: [{id: |', IDS],
    ['excluded:\n  - id: audit\n    reason: |', []],
    ['libraries:\n  - |', []],
    ['# language: |', []],
    ['language: nl # |', []],
    ['not yaml at all: [ { |', []],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => assert.deepEqual(labels(marked), expected));
  }

  it('is every kind of drafting finding', () => {
    assert.ok(labels('drafting:\n  |').includes('term-undefined'));
  });

  it('takes the place of what is typed', () => {
    assert.equal(taken('lang|', 'language'), 'language: ');
    assert.equal(taken('la|ng: nl', 'language'), 'language: nl');
    assert.equal(taken('|', 'excluded'), 'excluded:\n  - id: $1\n    reason: $2');
    assert.equal(taken('|', 'excluded', false), 'excluded:');
    assert.equal(taken('excluded:\n  |', '- id'), 'excluded:\n  - id: $1\n  reason: $2');
    assert.equal(taken('severities:\n  priv|', 'privacy'), 'severities:\n  privacy:\n  $1');
    assert.equal(taken('contracts: fr|ont # as agreed', 'frontMatter'), 'contracts: frontMatter # as agreed');
    assert.equal(taken('excluded:\n  - id: "audit.re|" \n', 'audit.report'), 'excluded:\n  - id: "audit.report" \n');
    assert.equal(taken('excluded: [{id: aud|, reason: x}]', 'audit'), 'excluded: [{id: audit, reason: x}]');
  });

  it('is found by the name of a clause or an element, too', () => {
    assert.equal(offered('excluded:\n  - id: |')[5]?.filterText, 'audit.right right to audit');
  });
});

describe('what is explained in a standard', () => {
  const cases: readonly (readonly [marked: string, value: string | undefined])[] = [
    ['cont|racts: off', '**contracts** — Which Markdown files are reviewed.'],
    ['contracts: o|ff', '**off** — None.'],
    ['severities:\n  priv|acy:\n', '**privacy** — What the policy asks for where personal data are processed.'],
    ['severities:\n  privacy: {we|ak: off}\n', '**weak** — It is there, but too weak.'],
    ['drafting:\n  bla|nk: off\n', '**blank** — A place is left to be filled in.'],
    ['excluded:\n  - id: audit.ri|ght\n', '**right to audit**\n\nAsks for right to audit.\n\nTest policy, §2\\.2\\.5\\(a\\)'],
    ['excluded:\n  - id: au|dit\n', '**Audit**\n\n- right to audit\n- audit reports\n\nTest policy, §2\\.2\\.5'],
    ['excluded:\n  - id: no|thing\n', undefined],
    ['con|tract: off', undefined],
    ['# cont|racts: off', undefined],
  ];
  for (const [marked, value] of cases) {
    it(JSON.stringify(marked), () => assert.equal(explained(marked), value));
  }

  it('is explained in the reader’s language', () => {
    assert.equal(explained('langu|age: nl', 'fr'), '**language** — La langue des messages et des rapports, pour qui n’en a pas choisi.');
  });
});

describe('a place in a standard', () => {
  it('is found in whatever stands there, without end', () => {
    const text = `${'- '.repeat(50_000)}\n${'  '.repeat(1000)}{${'['.repeat(50_000)}\n${'a: '.repeat(20_000)}`;
    const lines = new Lines(text);
    for (let line = 0; line < 3; line++) for (const character of [0, 5, 90_000]) placeAt(lines, { line, character });
  });
});
