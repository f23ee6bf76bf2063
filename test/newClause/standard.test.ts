/** A library is named in a standard, and everything else in it stays as it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { librariesIn, namingLibrary } from '../../server/src/newClause/standard.ts';
import { Lines } from '../../server/src/lines.ts';

/** The standard after the insertion; undefined where it cannot be edited, the same text where nothing is to be done. */
function named(text: string, library = 'clauses'): string | undefined {
  const edit = namingLibrary(text, library);
  if (edit === undefined) return undefined;
  if (edit === null) return text;
  const offset = new Lines(text).offset(edit.position);
  return text.slice(0, offset) + edit.text + text.slice(offset);
}

describe('a library', () => {
  it('is named in a standard that has none', () => {
    assert.equal(named(''), 'libraries:\n  - clauses\n');
    assert.equal(named('# Ours\n'), '# Ours\nlibraries:\n  - clauses\n');
    assert.equal(named('contracts: detect # always'), 'contracts: detect # always\nlibraries:\n  - clauses\n');
    assert.equal(named('libraries:\n'), 'libraries: [clauses]\n');
    assert.equal(named('libraries: # none yet\ncontracts: off\n'), 'libraries: [clauses] # none yet\ncontracts: off\n');
    assert.equal(named('libraries: []\n'), 'libraries: [clauses]\n');
  });

  it('is added to those that are there, comments and all', () => {
    assert.equal(named('libraries:\n  - first # ours\n  - second\ncontracts: off\n'), 'libraries:\n  - first # ours\n  - second\n  - clauses\ncontracts: off\n');
    assert.equal(named('libraries:\n- first'), 'libraries:\n- first\n- clauses\n');
    assert.equal(named('libraries: [first] # ours\n'), 'libraries: [first, clauses] # ours\n');
    assert.equal(named('libraries: [\n  first\n]\n'), 'libraries: [\n  first, clauses\n]\n');
    assert.equal(named('a: b\r\nlibraries:\r\n  - first\r\n'), 'a: b\r\nlibraries:\r\n  - first\r\n  - clauses\n');
  });

  it('is not named where what is inserted would be read as something else', () => {
    for (const text of ['~', 'null # nothing\n', 'contracts: off\n...\n']) assert.equal(named(text), undefined, text);
  });

  it('is named once', () => {
    for (const text of ['libraries: [clauses]\n', 'libraries:\n  - ./clauses/ # ours\n']) assert.equal(named(text), text);
    assert.deepEqual(librariesIn('libraries: [./a, b/, 3]\n'), ['a', 'b']);
  });

  it('has quotes where YAML would take it for something else', () => {
    for (const [library, written] of [['2026', '"2026"'], ['our clauses', '"our clauses"'], ['true', '"true"'], ['a: b', '"a: b"'], ['eigen/clausules', 'eigen/clausules']] as const) {
      assert.equal(named('', library), `libraries:\n  - ${written}\n`);
      assert.deepEqual(librariesIn(named('', library) ?? ''), [library]);
    }
  });

  it('is not named in what cannot be read', () => {
    for (const text of ['libraries: [', '- a\n', 'a: "', '{a: b}', 'libraries: yes\n', 'libraries: {a: b}\n', `# ${'x'.repeat(600_000)}`]) assert.equal(named(text), undefined, text.slice(0, 20));
  });
});
