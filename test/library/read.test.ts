import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryFromJson } from '../../server/src/library/bundled.ts';
import { FILES, read, readChanged, readWith } from './fixture.ts';

const sound = read(FILES);
const CLAUSE = 'house/audit/clause.yaml';
const PROFILE = 'house/profile.yaml';

test('a sound library has no problems, whatever the line ends and byte order mark', () => {
  assert.deepEqual(sound.problems, []);
  const elsewhere = new Map([...FILES].map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
  assert.deepEqual(read(elsewhere), sound);
});

test('signals get the defaults, the element’s settings and their own', () => {
  assert.deepEqual(sound.library?.clauses[0]?.elements, [
    {
      id: 'audit.right',
      source: '2.2.5(a)',
      signals: [
        {
          status: 'met',
          all: [[{ concept: 'audit' }], [{ concept: 'customer' }, { concept: 'inspect' }]],
          context: [],
          none: [[{ concept: 'subcontractor' }]],
          notUnder: [],
          by: 'customer',
          act: ['audit'],
          negated: 'drop',
          softeners: ['effort'],
          within: 40,
          spread: 'sentence',
          inDefinitions: false,
          role: 'alone',
          reach: 'sentence',
          prevails: false,
        },
        {
          status: 'weak',
          reason: 'late',
          all: [[{ concept: 'audit' }], [{ figure: 'duration', compare: '>', value: 48 }]],
          context: [[{ concept: 'customer' }]],
          none: [],
          notUnder: [],
          by: 'provider',
          act: ['inspect'],
          negated: 'ignore',
          softeners: [],
          within: 12,
          spread: 'sentence',
          inDefinitions: false,
          role: 'modifier',
          reach: 'section',
          prevails: false,
        },
      ],
    },
    {
      id: 'audit.reports',
      source: '2.2.5(b)',
      signals: [
        {
          status: 'contrary',
          reason: 'denied',
          all: [[{ figure: 'percentage', compare: '<=', value: 99.5 }, { figure: 'amount' }], [{ concept: 'audit' }]],
          context: [],
          none: [],
          notUnder: [[{ concept: 'subcontractor' }]],
          act: [],
          negated: 'drop',
          softeners: [],
          within: 40,
          spread: 'section',
          inDefinitions: true,
          role: 'alone',
          reach: 'sentence',
          prevails: true,
        },
      ],
    },
  ]);
});

test('the rest of the library is as written', () => {
  const { profile, clauses, lexicons, reasons } = sound.library ?? assert.fail();
  assert.equal(profile.name.nl, 'Huisregels');
  assert.equal(profile.severities.checklist.weak, 'off');
  assert.deepEqual(profile.clauses, ['audit']);
  assert.deepEqual({ ...clauses[0], texts: 0, elements: 0 }, { id: 'audit', level: 'mandatory', source: '2.2.5', headings: ['audit', 'inspect'], texts: 0, elements: 0 });
  assert.deepEqual(lexicons.en, {
    audit: ['audit*', '!audit trail', 'inspect*', 'visit .. premises'],
    inspect: ['inspect*', 'visit .. premises'],
    customer: ['customer', '=you'],
    subcontractor: ['subcontractor'],
    'effort-wording': ['best efforts'],
  });
  assert.equal(reasons.fr['late'], 'C’est tardif.');
});

test('a library survives the way through JSON', () => {
  assert.deepEqual(libraryFromJson(JSON.stringify(sound.library)), sound.library);
  assert.throws(() => libraryFromJson('{'), SyntaxError);
});

test('other files are passed over', () => {
  const more = new Map([...FILES, ['README.md', '{provider'], ['schema/clause.schema.json', '{'], ['house/notes/en.md', '']]);
  assert.deepEqual(read(more), sound);
});

test('names that nobody knows are reported where they stand, and the clause is left out', () => {
  const { library, problems } = readChanged(CLAUSE, 'met: [audit, customer|inspect]', 'met: [audit, customer|inspection]');
  assert.deepEqual(problems, ['house/audit/clause.yaml:11:21-11:40 “inspection” is not a concept of lexicon/concepts.yaml: correct its spelling, or add it there.']);
  assert.deepEqual(library, { ...sound.library, profile: { ...sound.library?.profile, clauses: [] }, clauses: [] });

  const unknown: readonly (readonly [string, string, string])[] = [
    ['headings: [audit, inspect]', 'headings: [audit, visit]', '3:18-3:23 “visit” is not a concept'],
    ['act: [inspect]', 'act: [visit]', '17:14-17:19 “visit” is not a concept'],
    ['none: [subcontractor]', 'none: [visit]', '9:11-9:16 “visit” is not a concept'],
    ['softeners: [effort]', 'softeners: [best]', '8:16-8:20 “best” is not a modifier of profile.yaml'],
    ['reason: late', 'reason: too-late', '13:16-13:24 The reason “too-late” has no sentence in every language'],
    ['duration>2d', 'duration>2', '12:22-12:32 Give the duration in “duration>2” a unit'],
    ['id: audit\n', 'id: control\n', '0:4-0:11 The id is the folder\'s name: write “audit”.'],
    ['id: audit.reports', 'id: audits.reports', '23:8-23:22 An element\'s id begins with the clause\'s: write “audit.” before the name.'],
  ];
  for (const [passage, replacement, problem] of unknown) {
    const outcome = readChanged(CLAUSE, passage, replacement);
    assert.ok(outcome.problems.some((found) => found.startsWith(`${CLAUSE}:${problem}`)), `${replacement}: ${outcome.problems.join('\n')}`);
    assert.deepEqual(outcome.library?.clauses, []);
  }
});

test('an element id stands only once', () => {
  const { problems } = readChanged(CLAUSE, 'id: audit.reports', 'id: audit.right');
  assert.equal(problems[0], `${CLAUSE}:23:8-23:19 “audit.right” is the id of an element above: give this one another.`);
});

test('a clause with a problem does not take the others down', () => {
  const files = new Map(FILES);
  for (const [path, text] of FILES) {
    if (path.startsWith('house/audit/')) files.set(path.replace('/audit/', '/control/'), text.replaceAll('audit.', 'control.').replace('id: audit\n', 'id: control\n'));
  }
  files.set(PROFILE, (FILES.get(PROFILE) ?? '').replace('[audit]\n', '[audit, control]\n'));
  assert.deepEqual(read(files).library?.profile.clauses, ['audit', 'control']);
  files.delete('house/audit/fr.md');
  const { library, problems } = read(files);
  assert.deepEqual(problems, ['house/audit/fr.md:0:0-0:0 This file is missing: add it.']);
  assert.deepEqual(library?.profile.clauses, ['control']);
  assert.deepEqual(library.clauses.map((clause) => clause.id), ['control']);
});

test('the list of clauses and the folders agree', () => {
  assert.deepEqual(readChanged(PROFILE, 'clauses: [audit]', 'clauses: [audit, exit]').problems, [
    'house/profile.yaml:11:17-11:21 There is no house/exit/clause.yaml: add it, or remove “exit” from this list.',
  ]);
  assert.deepEqual(readWith('house/exit/clause.yaml', 'id: exit').problems, [
    'house/exit/clause.yaml:0:0-0:0 This clause is not in the list “clauses” of profile.yaml: add “exit” where it belongs.',
  ]);
});

test('an unsound profile leaves no library', () => {
  const unsound: readonly (readonly [string, string, string])[] = [
    ['id: house', 'id: home', '0:4-0:8 The id is the folder\'s name: write “house”.'],
    ['concepts: [effort-wording]', 'concepts: [efforts]', '10:28-10:35 “efforts” is not a concept of lexicon/concepts.yaml: correct its spelling, or add it there.'],
    ['reason: effort', 'reason: efforts', '10:53-10:60 The reason “efforts” has no sentence in every language: add it to reasons/en.yaml, fr.yaml and nl.yaml.'],
    ['clauses: [audit]', 'clauses: [audit, audit]', '11:17-11:22 “audit” stands here a second time: remove it.'],
    ['place: near', 'place: far', '10:68-10:71 Write one of: governing, near, provision.'],
    ['"https://example.org/handbook"', 'example.org', '3:5-3:16 Write a web address that begins with https://.'],
  ];
  for (const [passage, replacement, problem] of unsound) {
    assert.deepEqual(readChanged(PROFILE, passage, replacement), { library: undefined, problems: [`${PROFILE}:${problem}`] });
  }
  assert.deepEqual(readChanged(PROFILE, 'place: near}', 'place: near}\n  - {id: effort, concepts: [effort-wording], reason: effort, place: near}'), {
    library: undefined,
    problems: [`${PROFILE}:11:9-11:15 “effort” is the id of a modifier above: give this one another.`],
  });
});

test('there is one profile', () => {
  assert.deepEqual(readWith(PROFILE), { library: undefined, problems: ['profile.yaml:0:0-0:0 The profile is missing: add a folder with a profile.yaml.'] });
  assert.deepEqual(readWith('other/profile.yaml', ''), {
    library: undefined,
    problems: ['other/profile.yaml:0:0-0:0 A library has one profile, and house/profile.yaml is it: remove this one.'],
  });
  assert.deepEqual(read(new Map()).library, undefined);
});

test('the lexicons have the concepts of concepts.yaml', () => {
  const missing = readChanged('lexicon/fr.yaml', 'customer: [client]\n', '');
  assert.deepEqual(missing.problems, ['lexicon/fr.yaml:0:0-0:0 The concept “customer” is missing here: add it with its forms in this language.']);
  assert.deepEqual(missing.library?.lexicons.fr['customer'], []);
  assert.deepEqual(missing.library.clauses, sound.library?.clauses);

  assert.deepEqual(readChanged('lexicon/nl.yaml', 'customer:', 'client: [afnemer]\ncustomer:').problems, [
    'lexicon/nl.yaml:2:0-2:6 “client” is not in concepts.yaml: correct its spelling, or say there what it means.',
  ]);
});

test('forms are sound, and there is at least one', () => {
  const problems = (forms: string): readonly string[] => readChanged('lexicon/nl.yaml', '[klant]', forms).problems;
  assert.deepEqual(problems('[]'), ['lexicon/nl.yaml:2:10-2:12 This is empty: add at least one.']);
  assert.deepEqual(problems('[klant, ""]'), ['lexicon/nl.yaml:2:18-2:20 This is empty: add at least one.']);
  assert.deepEqual(problems('[klant, true]'), ['lexicon/nl.yaml:2:18-2:22 This is the boolean true: write text (a figure, a date, true or null as text stands in quotes).']);
  assert.deepEqual(problems('[klant, au*dit]').length, 1);
  assert.deepEqual(problems('["@buyer"]'), [
    'lexicon/nl.yaml:2:0-2:8 “customer” has no forms, only concepts that include one another: add a form.',
    'lexicon/nl.yaml:2:11-2:19 “buyer” is not in this lexicon: correct the name behind “@”.',
  ]);
});

test('a figure’s name cannot name a concept', () => {
  assert.deepEqual(readChanged('lexicon/concepts.yaml', 'customer:', 'duration: A period.\ncustomer:'), {
    library: undefined,
    problems: ['lexicon/concepts.yaml:2:0-2:8 “duration” is the name of a figure in rules: give this concept another name.'],
  });
  assert.deepEqual(readChanged('lexicon/concepts.yaml', 'customer:', 'effortWording: Efforts.\ncustomer:').problems, [
    "lexicon/concepts.yaml:2:0-2:13 A concept's name has lower-case letters and digits, with hyphens between words.",
  ]);
});

test('a reason without a sentence in one language leaves out the clause that names it', () => {
  const { library, problems } = readChanged('house/reasons/nl.yaml', 'late: Het komt laat.\n', '');
  assert.deepEqual(problems, [`${CLAUSE}:13:16-13:20 The reason “late” has no sentence in every language: add it to reasons/en.yaml, fr.yaml and nl.yaml.`]);
  assert.deepEqual(library?.clauses, []);
});

test('the shape of a clause is checked in words that say what to do', () => {
  const problems = (passage: string, replacement: string): readonly string[] => readChanged(CLAUSE, passage, replacement).problems.map((problem) => problem.slice(CLAUSE.length + 1));
  assert.deepEqual(problems('level: mandatory\n', ''), ['0:0-0:9 “level” is missing here: add it.']);
  assert.deepEqual(problems('level: mandatory', 'level: urgent'), ['1:7-1:13 Write one of: mandatory, security, privacy, checklist.']);
  assert.deepEqual(problems('source: "2.2.5"', 'source: 2.2'), ['2:8-2:11 This is the number 2.2: write text (a figure, a date, true or null as text stands in quotes).']);
  assert.deepEqual(problems('source: "2.2.5"', 'source:'), ['2:0-2:6 This is empty: write text (a figure, a date, true or null as text stands in quotes).']);
  assert.deepEqual(problems('headings: [audit, inspect]', 'headings: audit'), ['3:10-3:15 This is text: write a list, each item behind “- ” or all of them in square brackets.']);
  assert.deepEqual(problems('prevails: true', 'prevails: yes'), ['31:18-31:21 This is text: write true or false.']);
  assert.deepEqual(problems('within: 12', 'within: 0'), ['19:16-19:17 Write a whole number of words from 1 to 400.']);
  assert.deepEqual(problems('within: 12', 'wihtin: 12'), ['19:8-19:14 “wihtin” is not known here: correct its spelling or remove it.']);
  assert.deepEqual(problems('id: audit.reports', 'id: Reports'), ["23:8-23:15 Write the clause's id, a full stop and a name in lower-case letters, such as audit.customer-right."]);
  assert.deepEqual(problems('    signals:\n      - contrary', '    signals: []\n      # contrary').length, 1);
});

test('a signal has one status, and a reason unless it is met', () => {
  const message = 'A signal has exactly one of met, weak and contrary; weak and contrary have a reason, met has none.';
  assert.deepEqual(readChanged(CLAUSE, 'reason: late', 'prevails: true').problems, [`${CLAUSE}:12:8-12:34 ${message}`]);
  assert.deepEqual(readChanged(CLAUSE, 'reason: late', 'met: [audit]').problems, [`${CLAUSE}:12:8-12:34 ${message}`]);
  assert.deepEqual(readChanged(CLAUSE, 'reason: late', 'reason: late\n        contrary: [audit]').problems, [`${CLAUSE}:12:8-12:34 ${message}`]);
  assert.deepEqual(readChanged(CLAUSE, 'met: [audit, customer|inspect]', 'met: [audit]\n        reason: late').problems, [`${CLAUSE}:11:8-11:20 ${message}`]);
});

test('what a policy asks is cited: by the clause, and by each element', () => {
  const message = '“source” is missing here: add it.';
  assert.deepEqual(readChanged(CLAUSE, 'source: "2.2.5"\n', '').problems, [`${CLAUSE}:0:0-0:9 ${message}`]);
  assert.deepEqual(readChanged(CLAUSE, '    source: "2.2.5(b)"\n', ''), { library: { ...sound.library, profile: { ...sound.library?.profile, clauses: [] }, clauses: [] }, problems: [`${CLAUSE}:23:4-23:21 ${message}`] });
});

test('a concept has so many forms, those that it includes counted', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `form${index}`).join(', ');
  const { library, problems } = readChanged('lexicon/fr.yaml', 'audit: [audit]\ninspect: [inspect*]', `audit: [audit, "@inspect"]\ninspect: [${many}]`);
  assert.deepEqual(problems, ['lexicon/fr.yaml:0:0-0:5 “audit” has too many forms with those it includes: at most 2000 are read.']);
  assert.equal(library?.lexicons.fr['audit']?.length, 2000);
  assert.deepEqual(library.lexicons.fr['audit'].slice(0, 2), ['audit', 'form0']);
  assert.equal(library.lexicons.fr['inspect']?.length, 2000);
});

test('a list or a map with too many entries is reported with the number that is read', () => {
  const clause = (passage: string, replacement: string): readonly string[] => readChanged(CLAUSE, passage, replacement).problems;
  const words = Array.from({ length: 201 }, (_, index) => `w${index}: {en: [x]}`).join(', ');
  assert.deepEqual(clause('level: mandatory', `level: mandatory\nwords: {${words}}`), [`${CLAUSE}:2:7-2:${7 + words.length + 2} This has too many entries: at most 200 are read.`]);
  const forms = 'x, '.repeat(501);
  assert.deepEqual(clause('level: mandatory', `level: mandatory\nwords: {w: {en: [${forms}]}}`), [`${CLAUSE}:2:16-2:${16 + forms.length + 2} This has too many entries: at most 500 are read.`]);
});
