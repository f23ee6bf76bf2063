/** Standards and libraries that are made to do harm: each is refused, at its line, in words that say what to do, and nothing else suffers. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { matchesGlob } from '../../server/src/glob.ts';
import { extendLibrary } from '../../server/src/library/house.ts';
import { readStandard } from '../../server/src/standard/read.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { FILES, read, readChanged, readWith } from '../library/fixture.ts';

const BASE = read(FILES).library ?? assert.fail('the fixture is broken');
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((prototype) => [prototype, Reflect.ownKeys(prototype).length] as const);

/** Each as `line:character message`, zero-based. */
function problemsIn(text: string, language: Language = 'en'): string[] {
  return readStandard(text, language).problems.map(({ range: { start }, message }) => `${start.line}:${start.character} ${message}`);
}

/** A standard with something hostile in it, after which the rest still has to hold. */
function stillHolds(text: string): string[] {
  const whole = `${text}\nexcluded: [{id: audit, reason: We own the machines.}]\n`;
  assert.deepEqual(readStandard(whole).standard.excluded, [{ id: 'audit', reason: 'We own the machines.' }]);
  return problemsIn(whole);
}

const MARK = 'Remove the mark that begins with & or ! from this value, or put quotes around the whole.';
const TEXT_EXPECTED = 'write text (a figure, a date, true or null as text stands in quotes).';

afterEach(() => {
  for (const [prototype, count] of PROTOTYPES) assert.equal(Reflect.ownKeys(prototype).length, count);
});

describe('a standard', () => {
  it('refuses anchors, aliases, merge keys and tags, and holds for the rest', () => {
    assert.deepEqual(stillHolds('profile: &a ksz-cloud\ninclude: *a'), [`0:12 ${MARK}`, '1:9 Put quotes around a value that begins with *: "*gegevens".']);
    assert.deepEqual(stillHolds('<<: {profile: x}'), ['0:0 “<<” cannot be a key here: use letters, digits and hyphens.']);
    for (const tag of ['!!js/function "function () {}"', '!!binary aGVsbG8=', '!!timestamp 2001-01-01', '!!set {a}', '!own x', '!<tag:yaml.org,2002:str> x', '!!str x']) {
      const found = stillHolds(`profile: ${tag}`);
      assert.deepEqual(found.map((each) => each.replace(/^0:\d+ /u, '')), [MARK], tag);
    }
  });

  it('refuses a bomb of aliases without unfolding it', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[at] ?? ''}`).join(', ')}]`)];
    const found = stillHolds(bomb.join('\n'));
    assert.equal(found.filter((each) => each.endsWith(MARK)).length, 8);
  });

  it('takes no number for a text, however it is written, and says what it was read as', () => {
    const numbers = { '.inf': 'Infinity', '-.inf': '-Infinity', '1e999': 'Infinity', '.nan': 'NaN', '-0': '0', '0x10': '16', '0o17': '15', '9007199254740993': '9007199254740992', [`1${'0'.repeat(400)}`]: 'Infinity' };
    for (const [written, told] of Object.entries(numbers)) assert.deepEqual(stillHolds(`libraries: [${written}]`), [`0:12 This is the number ${told}: ${TEXT_EXPECTED}`]);
  });

  it('knows no key of a prototype, at any level', () => {
    const paths: readonly (readonly [before: string, after: string, column: number])[] = [['', ': {a: 1}', 0], ['severities: {', ': {missing: off}}', 13], ['severities: {mandatory: {', ': off}}', 25], ['drafting: {', ': off}', 11]];
    for (const [before, after, column] of paths) {
      for (const key of ['__proto__', 'constructor']) assert.deepEqual(stillHolds(before + key + after), [`0:${column} “${key}” cannot be a key here: use letters, digits and hyphens.`]);
      for (const key of ['prototype', 'toString', 'hasOwnProperty', 'valueOf']) assert.deepEqual(stillHolds(before + key + after), [`0:${column} “${key}” is not known here: correct its spelling or remove it.`]);
    }
    assert.equal(Reflect.get({}, 'a'), undefined);
    assert.deepEqual(readStandard('drafting: {toString: off}\nseverities: {valueOf: {missing: off}}').standard, { severities: {}, drafting: {}, excluded: [], libraries: [] });
  });

  it('refuses directives, a second document and a key that stands twice', () => {
    for (const directive of ['%YAML 1.1', '%TAG !x! tag:example.org,2000:', '%OWN']) assert.deepEqual(problemsIn(`# ours\n\n${directive}\n---\nprofile: yes\n`), ['2:0 Remove this line: a file has no directives (%).']);
    assert.deepEqual(problemsIn('include: ["%"]\n'), []);
    assert.deepEqual(problemsIn('profile: a\n---\nprofile: b\n'), ['1:0 Remove the line “---”: a file holds one document.']);
    assert.deepEqual(stillHolds('contracts: off\ncontracts: detect'), ['1:0 “contracts” stands here a second time: join the two.']);
  });

  it('refuses what nobody would see: control characters, and signs that turn a text round', () => {
    for (const [written, code] of Object.entries({ 'a\u0000b': 'U+0000', '"\\0"': 'U+0000', '"\\e[31m"': 'U+001B', '"a\\u202Eb"': 'U+202E', 'a\u2066b': 'U+2066', 'a\u009bb': 'U+009B' })) {
      assert.deepEqual(stillHolds(`profile: ${written}`), [`0:9 Remove the invisible sign ${code} here: what is shown would not be what is read.`]);
    }
    const [key = ''] = stillHolds('pro\u0000\u001b[31mfile: x');
    assert.equal(key, '0:0 “pro\uFFFD\uFFFD[31mfile” cannot be a key here: use letters, digits and hyphens.');
  });

  it('says that a file is not UTF-8', () => {
    assert.deepEqual(stillHolds(Buffer.from('profile: Contr\xf4le', 'latin1').toString('utf8')).slice(0, 1), ['0:14 This character cannot be read: save the file as UTF-8.']);
    const utf16 = Buffer.from('\uFEFFprofile: x\n', 'utf16le').toString('utf8');
    assert.equal(problemsIn(utf16)[0], '0:0 This character cannot be read: save the file as UTF-8.');
  });

  it('is not read beyond any size, depth or number, nor does a message or their number grow with it', () => {
    const hostile = [
      '[', '{a: ', '- ', '? ', '[?', '!', '!a ', '&a ', '- &a\n', '- *a\n', "'", '"', '|\n', ': ', 'a: ', ']', '}', '[{a: ', '\n', 'a: 1\n', '---\n', '...\n', '%a\n', '#\n', '  - a\n', '"\\x41" ', '*a ', ',',
    ].map((piece) => piece.repeat(Math.floor(499_000 / piece.length)));
    const nested = Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    for (const text of [...hostile, nested, `[${','.repeat(499_000)}`, `"${'\\'.repeat(499_000)}`, `profile: ${'x'.repeat(5_000_000)}`, 'a: b\n'.repeat(4_000_000), '['.repeat(100_000)]) {
      const found = problemsIn(text);
      const name = `${text.slice(0, 10)}… (${text.length})`;
      assert.ok(found.length > 0 && found.length <= 201, `${name}: ${found.length} problems`);
      assert.ok(found.every((message) => message.length < 1_100), `${name}: a long message`);
      assert.deepEqual(readStandard(text).standard.excluded, []);
    }
  });

  it('tells all this in the three languages', () => {
    const texts = ['%YAML 1.1\n---\na: b', 'profile: Contr\uFFFDle', 'profile: "\\u202e"', 'profile: &a x', 'include: *a', '__proto__: 1', 'libraries: [.inf]', '[', 'a: b\na: c', '---\na: b\n---\n', '- '.repeat(200_000)];
    for (const text of texts) {
      const told = LANGUAGES.map((language) => problemsIn(text, language)[0] ?? '');
      assert.equal(new Set(told).size, 3, told.join(' | '));
    }
  });

  it('has globs and no regular expressions: none of them takes its time', () => {
    // Taken apart, this would be more pieces than a call can pass on.
    assert.equal(matchesGlob('a.md', `{${','.repeat(400_000)}}`), false);
    assert.equal(matchesGlob('a.md', '{a,b}'.repeat(100)), false);
    assert.equal(matchesGlob('a.md', `${'*'.repeat(1_000)}.md`), true);
    assert.equal(matchesGlob('a'.repeat(2_000), `${'a*'.repeat(500)}b`), false);
    assert.equal(matchesGlob('(a+)+$', '(a+)+$'), true);
  });
});

const TEXT = FILES.get('house/audit/en.md') ?? '';

/** The files of one clause of a firm's own. */
function clauseNamed(id: string, change: (clause: string) => string = (clause) => clause): [string, string][] {
  const clause = `id: ${id}\nlevel: checklist\nsource: Our model\nheadings: [audit]\nelements:\n  - id: ${id}.own\n    signals:\n      - met: [audit]\n`;
  const text = `# Own clause\n\nWe ask it.\n\n## Why it matters\n\nIt does.\n\n## What to look for\n\nIt.\n\n## Elements\n\n### ${id}.own\n\n**our own**\n\nIt has to say so.\n\n> {provider} shall say so.\n`;
  return [[`${id}/clause.yaml`, change(clause)], [`${id}/en.md`, text]];
}

/** Adds hostile files beside a sound clause, which has to be in the library all the same. */
function beside(...files: readonly [string, string][]): string[] {
  const { library, problems, added } = extendLibrary(BASE, new Map([...clauseNamed('sound'), ...files]));
  assert.ok(added.includes('sound'), 'the sound clause is gone');
  const contract = parseContract('# Contract\n\n## 1. Audit\n\n1.1 An audit may take place.\n');
  const verdict = reviewContract(contract, library).verdicts.find(({ element }) => element === 'sound.own');
  assert.equal(verdict?.status, 'met');
  return problems.filter(({ severity }) => severity === undefined).map(({ file, range: { start }, message }) => `${file}:${start.line}:${start.character} ${message}`);
}

describe('a library of one’s own', () => {
  it('goes without a hostile clause, and keeps the others', () => {
    const cases: Readonly<Record<string, string>> = {
      'id: &a bad': MARK,
      'id: *a': 'Put quotes around a value that begins with *: "*gegevens".',
      '<<: {id: bad}': '“<<” cannot be a key here: use letters, digits and hyphens.',
      '__proto__: {id: bad}': '“__proto__” cannot be a key here: use letters, digits and hyphens.',
      'constructor: {prototype: {polluted: true}}': '“constructor” cannot be a key here: use letters, digits and hyphens.',
      'toString: bad': '“toString” is not known here: correct its spelling or remove it.',
      'source: !!js/function "function () {}"': MARK,
      'source: "\\u0000"': 'Remove the invisible sign U+0000 here: what is shown would not be what is read.',
    };
    for (const [line, message] of Object.entries(cases)) {
      const own = /^(?:id|source)(?=:)/u.exec(line)?.[0];
      const [path, text] = clauseNamed('bad', (clause) => (own === undefined ? `${clause}${line}\n` : clause.replace(new RegExp(`^${own}: .*$`, 'mu'), () => line)))[0] ?? assert.fail();
      const found = beside([path, text]);
      assert.ok(found.some((each) => each.startsWith(`${path}:`) && each.endsWith(` ${message}`)), `${line}\n${found.join('\n')}`);
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('has no figure beyond what a rule can mean', () => {
    for (const written of ['1e999', '.inf', '.nan', '-0', '9007199254740993', `1${'0'.repeat(400)}`, '-1', '1.5']) {
      const [file, text] = clauseNamed('bad', (clause) => clause.replace('- met: [audit]', `- met: [audit]\n        within: ${written}`));
      const found = beside(file ?? assert.fail(), text ?? assert.fail());
      assert.equal(found.length >= 1 && found.every((each) => each.startsWith('bad/clause.yaml:8:')), true, `${written}: ${found.join('\n')}`);
    }
  });

  it('has no clause, concept or reason under a name that every object has', () => {
    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype']) {
      const found = beside(...clauseNamed(id));
      if (id === 'prototype') assert.deepEqual(found, []);
      else assert.ok(found.length > 0 && found.every((each) => each.startsWith(`${id}/clause.yaml:`)), `${id}: ${found.join('\n')}`);
    }
    assert.deepEqual(beside(...clauseNamed('constructor')), ['constructor/clause.yaml:0:4 “constructor” is a name that every program has: give the clause, and its folder, another one.']);
    assert.deepEqual(beside(['lexicon/concepts.yaml', '__proto__: x\n'], ['reasons/en.yaml', 'constructor: x\n']), [
      'lexicon/concepts.yaml:0:0 “__proto__” cannot be a key here: use letters, digits and hyphens.',
      'reasons/en.yaml:0:0 “constructor” cannot be a key here: use letters, digits and hyphens.',
    ]);
    assert.deepEqual(beside(['lexicon/en.yaml', 'toString: [audit]\n']).length, 1);
  });

  it('is not read where there is too much of it', () => {
    assert.deepEqual(beside(['bad/clause.yaml', `id: bad\n${'# x\n'.repeat(200_000)}`]), ['bad/clause.yaml:0:0 This file is too long: split it or shorten it to at most 500000 characters.']);
    const many = Array.from({ length: 400 }, (_, at) => clauseNamed(`own${at}`)).flat();
    assert.deepEqual(beside(...many), []);
  });

  it('brings no image into a hover, whatever an editor takes for code', () => {
    const passage = 'The handbook asks for audits, see **§2.2.5**.';
    const image = '![x](https://evil.example/p.png)';
    const hidden = [
      image,
      '![x][y]',
      '![x]',
      // Code in the file, but none when the blanks before it are cut off.
      `    ${image}`,
      '    <img src="https://evil.example/p.png">',
      '    [x]: https://evil.example/p.png',
      '   - a\n\n    <img src="https://evil.example/p.png">',
      // Code for CommonMark, cells of a table for an editor.
      `| a | b | c |\n|---|---|---|\n| \`x | ${image} | y\` |`,
      '| a | b | c |\n|---|---|---|\n| `x | <img src=x> | y` |',
      `\`${image}\``,
      `~~~\n${image}\n~~~`,
    ];
    for (const written of hidden) {
      const { library, problems } = readChanged('house/audit/en.md', passage, written);
      assert.deepEqual(library?.clauses, [], written);
      assert.equal(problems.length, 1, `${written}: ${problems.join('\n')}`);
      assert.match(problems[0] ?? '', /^house\/audit\/en\.md:[2-6]:\d+-[2-6]:\d+ Images, link definitions and HTML are not shown/u);
    }
  });

  it('links to web pages and mail, and to no command or file', () => {
    const passage = 'The handbook asks for audits, see **§2.2.5**.';
    for (const address of ['command:workbench.action.terminal.new', 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'vscode://x/y', '../secret.md', 'JAVASCRIPT:alert(1)', '&#106;avascript:alert(1)', '//evil.example']) {
      const { problems } = readChanged('house/audit/en.md', passage, `See [the law](${address}).`);
      assert.deepEqual(problems, [`house/audit/en.md:2:4-2:${16 + address.length - 1} A link leads to a web address (https://…) or an e-mail address (mailto:…): write one of these, or only the words.`], address);
    }
    assert.deepEqual(readChanged('house/audit/en.md', passage, 'See [the law](https://example.org/law), <https://example.org> or [us](mailto:us@example.org).').problems, []);
  });

  it('has reasons and sources that are one line of plain words', () => {
    const plain = 'Here only plain words are shown: write this without “<” and without “](”.';
    for (const written of ['<img src=x>', '![x]', '![x]\\n\\n[x]: https://evil.example/p.png', '[x]: https://evil.example/p.png', '[x](command:y)', 'Late.\\n\\n# Approved']) {
      const [path, text] = clauseNamed('bad', (clause) => clause.replace('Our model', `"${written}"`))[0] ?? assert.fail();
      assert.deepEqual(beside([path, text], ['bad/en.md', clauseNamed('bad')[1]?.[1] ?? '']), [`bad/clause.yaml:2:8 ${plain}`], written);
      assert.deepEqual(beside(['reasons/en.yaml', `late: "${written}"\n`]), [`reasons/en.yaml:0:6 ${plain}`], written);
    }
  });

  it('does not turn words round', () => {
    const { library, problems } = readWith('house/audit/en.md', TEXT.replace('right to audit', 'right to \u202Etidua'));
    assert.deepEqual(library?.clauses, []);
    assert.deepEqual(problems.map((each) => each.replace(/:\d+:\d+-\d+:\d+ /u, ' ')), ['house/audit/en.md Remove the invisible sign here: what is shown would not be what is read.']);
  });
});
