import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { DRAFTING_KINDS } from '../../server/src/drafting/types.ts';
import { LEVELS, SEVERITIES } from '../../server/src/library/types.ts';
import type { LibraryProblem } from '../../server/src/library/problem.ts';
import { STANDARD_KEYS, STANDARD_MESSAGES } from '../../server/src/messages/standard.ts';
import { NEW_STANDARD } from '../../server/src/standard/newStandard.ts';
import { problemsAgainst, readStandard } from '../../server/src/standard/read.ts';
import { NO_STANDARD } from '../../server/src/standard/types.ts';
import type { Standard } from '../../server/src/standard/types.ts';
import { LIBRARY } from '../features/support.ts';

/** `line:character-line:character message`, zero-based. */
function said(problems: readonly LibraryProblem[]): string[] {
  return problems.map(({ range: { start, end }, message }) => `${start.line}:${start.character}-${end.line}:${end.character} ${message}`);
}

function problemsOf(text: string, language?: Language): string[] {
  return said(readStandard(text, language).problems);
}

function standardOf(text: string): Standard {
  return readStandard(text).standard;
}

describe('a standard', () => {
  it('lays down what it says', () => {
    const text = [
      'profile: ksz-cloud',
      'contracts: frontMatter',
      'language: fr',
      'include: ["signed/**"]',
      'exclude:',
      '  - notes.md',
      'libraries: [clauses, ../shared/clauses]',
      'severities:',
      '  privacy: {missing: error}',
      '  checklist:',
      '    missing: off',
      '    weak: "off"',
      'drafting:',
      '  blank: warning',
      'excluded:',
      '  - id: audit.reports',
      '    reason: >',
      '      We do the audits',
      '      ourselves.',
      '',
    ].join('\n');
    const { standard, problems } = readStandard(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(standard, {
      profile: 'ksz-cloud',
      contracts: 'frontMatter',
      language: 'fr',
      include: ['signed/**'],
      exclude: ['notes.md'],
      severities: { privacy: { missing: 'error' }, checklist: { missing: 'off', weak: 'off' } },
      drafting: { blank: 'warning' },
      excluded: [{ id: 'audit.reports', reason: 'We do the audits ourselves.' }],
      libraries: ['clauses', '../shared/clauses'],
    });
  });

  for (const text of ['', '\n', '# nothing yet\n', '\uFEFF# nothing yet\r\n']) {
    it(`may say nothing: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readStandard(text), { standard: NO_STANDARD, problems: [], places: new Map() });
    });
  }
});

describe('what is wrong in a standard', () => {
  const cases: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
    ['a key that is not known', 'langauge: nl\n', ['0:0-0:8 “langauge” is not known here: correct its spelling or remove it.']],
    ['a value that is not known', 'contracts: all\n', ['0:11-0:14 Write one of: detect, frontMatter, off.']],
    ['a level that is not known', 'severities:\n  optional: {missing: off}\n', ['1:2-1:10 “optional” is not known here: correct its spelling or remove it.']],
    ['a severity that is not known', 'severities: {privacy: {weak: fatal}}', ['0:29-0:34 Write one of: error, warning, information, hint, off.']],
    ['a kind that is not known', 'drafting:\n  blanks: off\n', ['1:2-1:8 “blanks” is not known here: correct its spelling or remove it.']],
    ['an exclusion without reason', 'excluded:\n  - id: audit\n', ['1:4-1:13 “reason” is missing here: add it.']],
    ['an empty reason', 'excluded:\n  - id: audit\n    reason:\n', ['2:4-2:10 This is empty: write text (a figure, a date, true or null as text stands in quotes).']],
    ['a blank reason', 'excluded:\n  - id: audit\n    reason: "  "\n', ['2:12-2:16 Give the reason: whoever reads a report has to see why the firm does not ask for this.']],
    ['an id twice', 'excluded:\n  - {id: audit, reason: a}\n  - {id: audit, reason: b}\n', ['2:9-2:14 “audit” is excluded above already: remove one of the two.']],
    ['an id alone', 'excluded: audit\n', ['0:10-0:15 This is text: write a list, each item behind “- ” or all of them in square brackets.']],
    ['a key twice', 'language: nl\nlanguage: fr\n', ['1:0-1:8 “language” stands here a second time: join the two.']],
    ['a text that is no YAML', 'language: [nl\n', ['1:0-1:0 Something is not closed: check quotes, brackets, colons and commas here (Flow sequence in block collection must be sufficiently indented and end with a ]).']],
    ['a tab', 'severities:\n\tprivacy: {weak: off}\n', ['1:0-1:1 Indent with spaces, not with tabs.']],
    ['a list at the top', '- audit\n', ['0:0-0:7 This is a list: write keys with their values (key: value).']],
    ['an absolute folder', 'libraries: [/etc]', ['0:12-0:16 Name the folder relative to this file, such as clauses: an absolute path is another one on every machine.']],
    ['a folder of another system', 'libraries: ["C:\\\\clauses"]', ['0:12-0:25 Name the folder relative to this file, such as clauses: an absolute path is another one on every machine.']],
    ['a home folder', 'libraries: ["~/clauses"]', ['0:12-0:23 Name the folder relative to this file, such as clauses: an absolute path is another one on every machine.']],
    ['a web address', 'libraries: ["https://clauses.example"]', ['0:12-0:37 Nothing is fetched from the web: put the clauses into a folder beside this file and name it here.']],
    ['a backslash', "libraries: ['own\\clauses']", ['0:12-0:25 Write “/” between the names of folders.']],
    ['the folder of the file', 'libraries: [.]', ['0:12-0:13 Name a folder of its own, within the workspace, that holds nothing but clauses, such as clauses: this file may not be in it.']],
    ['a folder above', 'libraries: [own/../../..]', ['0:12-0:24 Name a folder of its own, within the workspace, that holds nothing but clauses, such as clauses: this file may not be in it.']],
    ['an alias', 'include: &all ["**"]\nexclude: *all\n', ['0:14-0:20 Remove the mark that begins with & or ! from this value, or put quotes around the whole.', '1:9-1:13 Put quotes around a value that begins with *: "*gegevens".']],
    ['a tag', 'language: !!js/function nl\n', ['0:24-0:26 Remove the mark that begins with & or ! from this value, or put quotes around the whole.']],
    ['the prototype', '__proto__: {contracts: off}\n', ['0:0-0:9 “__proto__” cannot be a key here: use letters, digits and hyphens.']],
    ['what every object has', 'toString: nl\nseverities: {hasOwnProperty: {weak: off}}\n', ['0:0-0:8 “toString” is not known here: correct its spelling or remove it.', '1:13-1:27 “hasOwnProperty” is not known here: correct its spelling or remove it.']],
    ['a huge number', 'language: 1e999\n', ['0:10-0:15 Write one of: auto, en, fr, nl.']],
  ];
  for (const [what, text, problems] of cases) {
    it(`is told at its place: ${what}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('takes nothing else down', () => {
    const text = 'langauge: nl\ncontracts: oof\nlanguage: fr\nlanguage: nl\nexclude: &x [notes.md]\nseverities:\n  privacy: {weak: fatal, missing: off}\nexcluded:\n  - id: audit\n  - {id: portability, reason: Ours.}\nlibraries: [/etc, clauses]\n';
    assert.deepEqual(standardOf(text), { ...NO_STANDARD, language: 'fr', severities: { privacy: { missing: 'off' } }, excluded: [{ id: 'portability', reason: 'Ours.' }], libraries: ['clauses'] });
  });

  it('is told in the reader’s language', () => {
    assert.deepEqual(problemsOf('langauge: nl\n', 'nl'), ['0:0-0:8 “langauge” is hier niet bekend: verbeter de spelling of verwijder deze sleutel.']);
    assert.deepEqual(problemsOf('language: de\n', 'fr'), ['0:10-0:12 Écrivez l’une de ces valeurs\u00a0: auto, en, fr, nl.']);
    assert.deepEqual(problemsOf('libraries: [..]\n', 'nl'), ['0:12-0:14 Noem een aparte map binnen de werkmap met niets dan clausules, bijvoorbeeld clausules: dit bestand mag er niet in staan.']);
  });

  it('is no hindrance however much there is of it', () => {
    assert.deepEqual(problemsOf(`include: [${'"a", '.repeat(250_000)}]`), ['0:0-0:0 This file is too long: split it or shorten it to at most 500000 characters.']);
    assert.deepEqual(problemsOf('['.repeat(10_000)).length, 1);
    const many = Array.from({ length: 3000 }, (_, index) => `  - {id: audit-${index}, reason: x}`).join('\n');
    const read = readStandard(`excluded:\n${many}\n`);
    assert.deepEqual(said(read.problems), ['1:2-1:28 This has too many entries: at most 500 are read.']);
    assert.equal(read.standard.excluded.length, 500);
    assert.equal(problemsAgainst(read, LIBRARY, []).length, 100);
  });
});

describe('what a library shows to be wrong', () => {
  it('is an id that it does not have, with the nearest it has', () => {
    const read = readStandard('profile: ksz\nexcluded:\n  - {id: audit, reason: x}\n  - {id: audit.raport, reason: x}\n  - {id: something-else, reason: x}\n');
    assert.deepEqual(said(problemsAgainst(read, LIBRARY, ['ksz-cloud'])), [
      '0:9-0:12 There is no profile “ksz”: write ksz-cloud, or leave the key out.',
      '3:9-3:21 There is no clause or element “audit.raport”: did you mean “audit.report”?',
      '4:9-4:23 There is no clause or element “something-else”: write the id as the findings show it, such as audit or audit.reports.',
    ]);
  });
});

describe('the standard to begin with', () => {
  for (const language of LANGUAGES) {
    it(`is sound in ${language}, and so is what it proposes`, () => {
      const template = NEW_STANDARD[language];
      assert.deepEqual(readStandard(template), { standard: { ...NO_STANDARD, profile: 'ksz-cloud' }, problems: [], places: readStandard(template).places });
      const proposed = template.replace(/^# (?=[a-z]+:| {2})/gmu, '');
      const { standard, problems } = readStandard(proposed);
      assert.deepEqual(problems, []);
      assert.deepEqual(Object.keys(standard).sort(), STANDARD_KEYS.filter((key) => key !== 'contracts').sort());
    });
  }
});

describe('the schema of a standard', () => {
  interface Node {
    readonly description?: string;
    readonly enum?: readonly string[];
    readonly items?: Node;
    readonly properties?: Readonly<Record<string, Node>>;
  }
  const schema = JSON.parse(readFileSync('clause-library/schema/standard.schema.json', 'utf8')) as Node & { readonly $defs: Readonly<Record<'severities' | 'severity', Node>> };
  const words = STANDARD_MESSAGES.en;

  function described(node: Node | undefined): Record<string, string | undefined> {
    return Object.fromEntries(Object.entries(node?.properties ?? {}).map(([key, { description }]) => [key, description]));
  }

  it('has the keys and values of the code, and describes them in the same words', () => {
    const { properties = {}, $defs } = schema;
    assert.equal(schema.description, words.title);
    assert.deepEqual(described(schema), words.keys);
    assert.deepEqual(described(properties['severities']), words.levels);
    assert.deepEqual(Object.keys(properties['severities']?.properties ?? {}), [...LEVELS]);
    assert.deepEqual(described(properties['drafting']), words.drafting);
    assert.deepEqual(Object.keys(properties['drafting']?.properties ?? {}), [...DRAFTING_KINDS]);
    assert.deepEqual(described(properties['excluded']?.items), words.exclusion);
    assert.deepEqual(described($defs.severities), words.wrongs);
    assert.deepEqual($defs.severity.enum, [...SEVERITIES]);
    assert.deepEqual(properties['contracts']?.enum, Object.keys(words.contracts));
    assert.deepEqual(properties['language']?.enum, ['auto', ...LANGUAGES]);
  });
});
