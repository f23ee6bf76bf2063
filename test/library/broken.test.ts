/** Libraries that are damaged, or made to do damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILES, read, readWith } from './fixture.ts';

const CLAUSE = 'house/audit/clause.yaml';

/** The problems of the library with this text as a clause; the library itself has to survive without it. */
function problemsOfClause(text: string): readonly string[] {
  const { library, problems } = readWith(CLAUSE, text);
  assert.deepEqual(library?.clauses, []);
  assert.ok(problems.every((problem) => problem.startsWith(`${CLAUSE}:`)));
  return problems.map((problem) => problem.slice(CLAUSE.length + 1));
}

test('a syntax error is reported once, on its line', () => {
  assert.deepEqual(problemsOfClause('id: audit\nlevel: mandatory\nsource: "2.2\n'), ['3:0-3:0 Something is not closed: check quotes, brackets, colons and commas here (Missing closing "quote).']);
  assert.deepEqual(problemsOfClause('id: audit\n\tlevel: mandatory\n'), ['1:0-1:1 Indent with spaces, not with tabs.']);
  assert.deepEqual(problemsOfClause('id: audit\nsource: see: there\n'), ['1:8-1:9 Check the indentation here, or put quotes around a value with “: ” in it.']);
  assert.deepEqual(problemsOfClause('id: audit\nheadings: [@audit]\n'), ['1:11-1:12 Put quotes around a value that begins with *, @, & or another special sign: "*gegevens".']);
  assert.deepEqual(problemsOfClause('id: audit\n---\nid: audit\n'), ['1:0-1:3 Remove the line “---”: a file holds one document.']);
  assert.deepEqual(problemsOfClause('id: audit\nid: audit\n'), ['1:0-1:2 “id” stands here a second time: join the two.']);
});

test('an empty file is reported', () => {
  assert.deepEqual(problemsOfClause(''), ['0:0-0:0 This is empty: write keys with their values (key: value).']);
  assert.deepEqual(problemsOfClause('# nothing\n'), ['0:0-0:0 This is empty: write keys with their values (key: value).']);
});

test('aliases, anchors and tags are refused, and so never unfolded', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index] ?? ''}, `.repeat(9)}]`)].join('\n');
  const problems = problemsOfClause(bomb);
  assert.equal(problems.length, 9);
  assert.equal(problems[0], '0:6-0:33 Remove the mark that begins with & or ! from this value, or put quotes around the whole.');
  assert.deepEqual(problemsOfClause('id: *gegevens'), ['0:4-0:13 Put quotes around a value that begins with *: "*gegevens".']);
  assert.deepEqual(problemsOfClause('id: !!js/function audit').length, 1);
});

test('keys that reach into objects are refused', () => {
  assert.deepEqual(problemsOfClause('__proto__: {polluted: true}\nconstructor: 1\n<<: {id: audit}\n'), [
    '0:0-0:9 “__proto__” cannot be a key here: use letters, digits and hyphens.',
    '1:0-1:11 “constructor” cannot be a key here: use letters, digits and hyphens.',
    '2:0-2:2 “<<” cannot be a key here: use letters, digits and hyphens.',
  ]);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  const { library, problems } = readWith('lexicon/en.yaml', `${FILES.get('lexicon/en.yaml') ?? ''}__proto__: [x]\n`);
  assert.equal(library, undefined);
  assert.deepEqual(problems, ['lexicon/en.yaml:5:0-5:9 “__proto__” cannot be a key here: use letters, digits and hyphens.']);
});

test('files beyond any size, depth or number are refused', () => {
  assert.deepEqual(problemsOfClause(`id: ${'a'.repeat(10_000_000)}`), ['0:0-0:0 This file is too long: split it or shorten it to at most 500000 characters.']);
  assert.deepEqual(problemsOfClause('['.repeat(5_000)).map((problem) => problem.replace(/^\S+ /u, '')), ['This is nested too deeply: put fewer lists and maps in one another.']);
  assert.deepEqual(problemsOfClause(`id: ${'['.repeat(30)}${']'.repeat(30)}`), ['0:24-0:44 This is nested too deeply: at most 20 lists and maps may stand in one another.']);
  assert.deepEqual(problemsOfClause('- a\n'.repeat(20_100)), ['19999:2-19999:3 This file has too many values: at most 20000 are read.']);
  assert.equal(problemsOfClause(`id: audit\n${Array.from({ length: 300 }, (_, index) => `key${index}: 1`).join('\n')}`).length, 100);
  assert.deepEqual(readWith('house/audit/en.md', 'a\n'.repeat(5_000_000)).problems, ['house/audit/en.md:0:0-0:0 This file is too long: shorten it to at most 60000 characters.']);
  assert.deepEqual(readWith('house/audit/en.md', '>'.repeat(5_001)).problems, ['house/audit/en.md:0:0-0:0 A line is too long: break it after at most 5000 characters.']);
});

test('a file that is not UTF-8 is reported where it shows', () => {
  assert.deepEqual(readWith('house/audit/fr.md', '# Contr\uFFFDle').problems, ['house/audit/fr.md:0:7-0:8 This character cannot be read: save the file as UTF-8.']);
});

test('without a lexicon, the concepts or the reasons of a language there is no library', () => {
  for (const path of ['lexicon/fr.yaml', 'lexicon/concepts.yaml', 'house/reasons/nl.yaml']) {
    assert.deepEqual(readWith(path), { library: undefined, problems: [`${path}:0:0-0:0 This file is missing: add it.`] });
  }
});

test('wrong types everywhere give problems, never an exception', () => {
  const values = ['null', '1', 'true', 'text', '[]', '{}', '[[]]', '{a: {b: [null]}}', '- - -', '"\u0000"', '\ud800', '"\ud800": \udc00'];
  for (const path of FILES.keys()) {
    for (const value of values) assert.notEqual(readWith(path, value).problems.length, 0, `${path}: ${value}`);
  }
});

test('any file cut off at any line gives problems or a library, never an exception', () => {
  for (const [path, text] of FILES) {
    const lines = text.split('\n');
    for (let count = 0; count < lines.length; count++) {
      const files = new Map(FILES).set(path, lines.slice(0, count).join('\n'));
      const { library, problems } = read(files);
      assert.ok(library !== undefined || problems.length > 0);
    }
  }
});

test('a file with more mistakes than can be counted is reported once', () => {
  assert.deepEqual(problemsOfClause(`id: audit\nelements:\n  - signals: [${'{},'.repeat(19_900)}]`), ['0:0-0:0 This file has too many mistakes to list: compare it with the description of the format.']);
});

test('a key that is no text is reported as it is written', () => {
  assert.deepEqual(problemsOfClause('2: audit\n'), ['0:0-0:1 “2” cannot be a key here: use letters, digits and hyphens.']);
  assert.deepEqual(problemsOfClause('? [id, level]\n: audit\n'), ['0:2-0:13 “[id, level]” cannot be a key here: use letters, digits and hyphens.']);
  assert.deepEqual(problemsOfClause('"": audit\n'), ['0:0-0:2 “""” cannot be a key here: use letters, digits and hyphens.']);
});

test('a bracket that is not closed, and what else is no YAML', () => {
  assert.deepEqual(problemsOfClause('headings: [audit\nlevel: mandatory\n').map((problem) => problem.replace(/^\S+ /u, '')), [
    'Something is not closed: check quotes, brackets, colons and commas here (Flow sequence in block collection must be sufficiently indented and end with a ]).',
  ]);
  assert.deepEqual(problemsOfClause('id: "au\\dit"\n'), ['0:7-0:8 This cannot be read as YAML: Invalid escape sequence \\d.']);
});
