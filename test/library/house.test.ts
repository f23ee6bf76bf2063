/** A firm's own clauses on top of a library. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { extendLibrary, type ExtendedLibrary } from '../../server/src/library/house.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { FILES, read } from './fixture.ts';

const BASE = read(FILES).library ?? assert.fail();
const BUILT_IN = await clauseLibrary();

const INSURANCE = `id: insurance
level: checklist
source: Model contract, clause 14
headings: [insurance]
words:
  insurance: {en: ["insur*"], nl: ["*verzekering", "verzeker*"]}
elements:
  - id: insurance.cover
    signals:
      - met: [insurance]
        softeners: [effort]
`;

const DUTCH = `# Verzekering

Wij vragen een verzekering.

## Waarom

Wie niet verzekerd is, betaalt niet.

## Let op

De franchise.

## Elementen

### insurance.cover

**verzekering van de aansprakelijkheid**

De leverancier is verzekerd.

> {provider} verzekert zijn aansprakelijkheid voor [1 miljoen euro].
`;

const EXTENSION = `extends: audit
elements:
  - id: audit.logs
    signals:
      - met: [audit, customer]
`;

const EXTENSION_TEXT = `## Elements

### audit.logs

**log files**

The provider gives log files.

> {provider} shall give {customer} its log files for the audit.
`;

function house(files: Readonly<Record<string, string>>, base: Library = BASE): ExtendedLibrary {
  return extendLibrary(base, new Map(Object.entries(files)));
}

/** Each as `file:line:character-line:character severity: message`, zero-based. */
function problems({ problems: all }: ExtendedLibrary): string[] {
  return all.map(({ file, range: { start, end }, message, severity }) => `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${severity === undefined ? '' : `${severity}: `}${message}`);
}

function ids({ library }: ExtendedLibrary): readonly string[] {
  assert.deepEqual(library.profile.clauses, library.clauses.map(({ id }) => id));
  return library.profile.clauses;
}

const HINT = 'insurance/clause.yaml:0:0-0:2 hint: There is no en.md or fr.md: drafts in English or French get the Dutch text.';

describe('a folder of own clauses', () => {
  test('that is empty, or holds something else, leaves the library as it is', () => {
    assert.equal(house({}).library, BASE);
    const other = house({ 'README.md': '# Our clauses', 'notes/todo.yaml': 'a: 1' });
    assert.deepEqual(other.library, { ...BASE });
    assert.deepEqual(problems(other), []);
  });

  test('adds a clause, with words of its own, at the end of its level', () => {
    const extended = house({ 'insurance/clause.yaml': INSURANCE, 'insurance/nl.md': DUTCH });
    assert.deepEqual(problems(extended), [HINT]);
    assert.deepEqual(ids(extended), ['audit', 'insurance']);
    assert.deepEqual([extended.added, extended.changed, extended.extended], [['insurance'], [], []]);
    const clause = extended.library.clauses[1];
    assert.equal(clause?.own, true);
    assert.deepEqual(clause.headings, ['insurance/insurance']);
    assert.deepEqual(clause.elements.map(({ id, source, own, signals }) => [id, source, own, signals[0]?.all]), [['insurance.cover', 'Model contract, clause 14', true, [[{ concept: 'insurance/insurance' }]]]]);
    assert.deepEqual(extended.library.lexicons.nl['insurance/insurance'], ['*verzekering', 'verzeker*']);
    assert.deepEqual(extended.library.lexicons.fr['insurance/insurance'], []);
    assert.deepEqual([clause.texts.nl.title, clause.texts.fr.title, clause.texts.en.title], ['Verzekering', 'Verzekering', 'Verzekering']);
    assert.equal(BASE.clauses.length, 1);
  });

  test('may stand one folder deeper, and no further', () => {
    assert.deepEqual(ids(house({ 'ours/insurance/clause.yaml': INSURANCE, 'ours/insurance/nl.md': DUTCH })), ['audit', 'insurance']);
    assert.deepEqual(problems(house({ 'a/b/insurance/clause.yaml': INSURANCE, 'clause.yaml': INSURANCE })), [
      'a/b/insurance/clause.yaml:0:0-0:0 This clause is too deep in the folder to be found: at most one folder may stand around it.',
      'clause.yaml:0:0-0:0 A clause has a folder of its own: put this file into one with the clause’s id as its name.',
    ]);
  });

  test('puts a clause where it says it belongs', () => {
    const named = (id: string, after: string): Record<string, string> => ({
      [`${id}/clause.yaml`]: INSURANCE.replaceAll('insurance', id).replace(`[${id}]\nwords`, `[insurance]\nafter: ${after}\nwords`).replace(`  ${id}: {en`, '  insurance: {en').replace(`met: [${id}]`, 'met: [insurance]'),
      [`${id}/nl.md`]: DUTCH.replaceAll('insurance.', `${id}.`),
    });
    const order = (...files: Record<string, string>[]): readonly string[] => ids(house(Object.assign({}, ...files) as Record<string, string>, BUILT_IN)).filter((id) => id.length === 1 || id === 'audit' || id === 'confidentiality');
    assert.deepEqual(order(named('a', 'audit'), named('b', 'audit')), ['audit', 'a', 'b', 'confidentiality']);
    assert.deepEqual(order(named('a', 'b'), named('b', 'audit')), ['audit', 'b', 'a', 'confidentiality']);
    assert.deepEqual(order(named('a', 'b'), named('b', 'a')), ['audit', 'confidentiality', 'a', 'b']);
    const lost = house(named('a', 'adit'));
    assert.deepEqual(ids(lost), ['audit', 'a']);
    assert.equal(problems(lost).at(-1), 'a/clause.yaml:4:7-4:11 warning: “adit” is not another clause of the library: correct its spelling, or remove this line.');
  });

  test('changes a clause: what has the same id takes its place, and keeps its source', () => {
    const extended = house({ 'audit/clause.yaml': 'id: audit\nlevel: security\nheadings: [audit]\nelements:\n  - {id: audit.right, signals: [{met: [audit]}]}\n', 'audit/en.md': (FILES.get('house/audit/en.md') ?? '').replace(/### audit\.reports[^]*/u, '') });
    assert.deepEqual(problems(extended), [
      'audit/clause.yaml:0:0-0:2 hint: There is no fr.md or nl.md: drafts in French or Dutch get the English text.',
      'audit/clause.yaml:3:0-3:8 warning: The library’s clause has audit.reports, which this one leaves out: drafts that accept it will say so. To add to a clause and keep the rest, write “extends: audit” in place of the id.',
    ]);
    assert.deepEqual(extended.changed, ['audit']);
    const [clause] = extended.library.clauses;
    assert.deepEqual([clause?.level, clause?.source, clause?.own, clause?.elements.map(({ id, source, own }) => [id, source, own])], ['security', '2.2.5', undefined, [['audit.right', '2.2.5(a)', undefined]]]);
  });

  test('changes a clause and keeps all its elements: nothing is lost, and so nothing is said', () => {
    const files = Object.fromEntries([...FILES].flatMap(([path, text]) => (path.startsWith('house/audit/') ? [[path.slice('house/'.length), text]] : [])));
    const extended = house({ ...files, 'audit/clause.yaml': (FILES.get('house/audit/clause.yaml') ?? '').replace('level: mandatory', 'level: privacy') });
    assert.deepEqual(problems(extended), []);
    assert.deepEqual(extended.changed, ['audit']);
    assert.deepEqual(extended.library.clauses, BASE.clauses.map((clause) => ({ ...clause, level: 'privacy' })));
  });

  test('adds a clause that says nowhere where it comes from', () => {
    const extended = house({ 'insurance/clause.yaml': INSURANCE.replace('source: Model contract, clause 14\n', ''), 'insurance/nl.md': DUTCH });
    assert.deepEqual(problems(extended), ['insurance/clause.yaml:0:0-0:2 hint: There is no en.md or fr.md: drafts in English or French get the Dutch text.']);
    assert.deepEqual([extended.library.clauses[1]?.source, extended.library.clauses[1]?.own, extended.library.clauses[1]?.elements[0]?.source], ['', true, '']);
  });

  test('has texts in every language, and a concept words in every language: nothing is said about either', () => {
    const text = (label: string): string => EXTENSION_TEXT.replace('log files', label);
    const extended = house({
      'more/clause.yaml': EXTENSION,
      'more/en.md': text('log files'),
      'more/fr.md': text('journaux').replaceAll(' {customer}', ' {à customer}'),
      'more/nl.md': text('logbestanden'),
      'lexicon/concepts.yaml': 'insurance: Cover.\n',
      'lexicon/en.yaml': 'insurance: [policy]\n',
      'lexicon/fr.yaml': 'insurance: [assurance]\n',
      'lexicon/nl.yaml': 'insurance: [polis]\n',
    });
    assert.deepEqual(problems(extended), []);
    assert.deepEqual(['en', 'fr', 'nl'].map((language) => extended.library.clauses[0]?.texts[language as 'en' | 'fr' | 'nl'].elements['audit.logs']?.label), ['log files', 'journaux', 'logbestanden']);
  });

  test('extends a clause with an element, in the languages it has, and leaves the rest', () => {
    const extended = house({ 'more-audit/clause.yaml': EXTENSION, 'more-audit/en.md': EXTENSION_TEXT });
    assert.deepEqual(problems(extended), ['more-audit/clause.yaml:0:0-0:7 hint: There is no fr.md or nl.md: drafts in French or Dutch get the English text.']);
    assert.deepEqual(extended.extended, ['audit']);
    const [clause] = extended.library.clauses;
    const [before] = BASE.clauses;
    assert.deepEqual(clause?.elements.slice(0, 2), before?.elements);
    assert.deepEqual(clause?.elements.map(({ id, own }) => [id, own]), [['audit.right', undefined], ['audit.reports', undefined], ['audit.logs', true]]);
    assert.equal(clause?.texts.nl.title, 'Audit');
    assert.equal(clause.texts.nl.elements['audit.right']?.label, 'auditrecht');
    assert.equal(clause.texts.nl.elements['audit.logs']?.label, 'log files');
    assert.equal(clause.texts.en.explanation, before?.texts.en.explanation);
  });

  test('extends a clause with other texts, another level, other and more signals', () => {
    const extended = house({
      'audit/clause.yaml': 'extends: audit\nlevel: privacy\nheadings: [customer]\nelements:\n  - {id: audit.right, moreSignals: [{met: [inspect], within: 3}]}\n  - {id: audit.reports, signals: [{met: [audit]}]}\n',
      'audit/nl.md': '# Audits bij ons\n\n## Elementen\n\n### audit.right\n\n> {customer} voert audits uit bij {provider}.\n',
    });
    assert.deepEqual(problems(extended), []);
    const [clause] = extended.library.clauses;
    const [before] = BASE.clauses;
    assert.deepEqual([clause?.level, clause?.headings, clause?.source, clause?.own], ['privacy', ['audit', 'inspect', 'customer'], '2.2.5', undefined]);
    assert.deepEqual(clause?.elements[0]?.signals.map(({ all, within }) => [all, within]), [...(before?.elements[0]?.signals ?? []).map(({ all, within }) => [all, within]), [[[{ concept: 'inspect' }]], 3]]);
    assert.deepEqual(clause?.elements[1]?.signals.map(({ status, all }) => [status, all]), [['met', [[{ concept: 'audit' }]]]]);
    assert.deepEqual([clause.texts.nl.title, clause.texts.nl.explanation], ['Audits bij ons', 'Het handboek vraagt audits.']);
    assert.deepEqual(clause.texts.nl.elements['audit.right'], { ...before?.texts.nl.elements['audit.right'], template: '{customer} voert audits uit bij {provider}.' });
    assert.deepEqual(clause.texts.nl.elements['audit.reports'], before?.texts.nl.elements['audit.reports']);
    assert.deepEqual(clause.texts.en, before?.texts.en);
  });

  test('adds forms to known concepts, and to those that include them, and concepts of its own', () => {
    const extended = house({
      'lexicon/concepts.yaml': 'insurance: Cover.\n',
      'lexicon/en.yaml': 'inspect: [look around]\ninsurance: [policy, "@customer"]\n',
      'lexicon/fr.yaml': 'insurance: [assurance]\n',
      'reasons/nl.yaml': 'gap: Er is een gat.\nlate: Te laat.\n',
    });
    assert.deepEqual(problems(extended), ['lexicon/concepts.yaml:0:0-0:9 hint: “insurance” has no words in Dutch, and is not found in drafts in that language: add them there.']);
    const { lexicons, reasons } = extended.library;
    assert.deepEqual(lexicons.en['inspect'], ['inspect*', 'visit .. premises', 'look around']);
    assert.deepEqual(lexicons.en['audit'], ['audit*', '!audit trail', 'inspect*', 'visit .. premises', 'look around']);
    assert.deepEqual([lexicons.en['insurance'], lexicons.fr['insurance'], lexicons.nl['insurance']], [['policy', 'customer', '=you'], ['assurance'], []]);
    assert.deepEqual([reasons.en['gap'], reasons.nl['gap'], reasons.nl['late'], reasons.en['late']], ['Er is een gat.', 'Er is een gat.', 'Te laat.', 'It comes late.']);
    assert.deepEqual(BASE.lexicons.en['inspect'], ['inspect*', 'visit .. premises']);
  });

  test('may be laid over another', () => {
    const first = house({ 'insurance/clause.yaml': INSURANCE, 'insurance/nl.md': DUTCH }).library;
    const second = house({ 'insurance/clause.yaml': 'extends: insurance\nwords: {insurance: {en: [cover]}}\nelements: [{id: insurance.cover, moreSignals: [{met: [insurance]}]}]\n' }, first);
    assert.deepEqual(problems(second), []);
    assert.deepEqual(second.library.clauses[1]?.elements[0]?.signals.map(({ all }) => all), [[[{ concept: 'insurance/insurance' }]], [[{ concept: 'insurance+/insurance' }]]]);
    assert.deepEqual(second.library.clauses[1].elements[0].own, true);
    assert.deepEqual(second.library.lexicons.en['insurance+/insurance'], ['cover']);
  });
});

describe('what is wrong in a folder of own clauses', () => {
  /** The problems with one passage of the added clause replaced; a clause beside it is always read. */
  function faults(passage: string, replacement: string): string[] {
    assert.ok(INSURANCE.includes(passage));
    const extended = house({ 'insurance/clause.yaml': INSURANCE.replace(passage, replacement), 'insurance/nl.md': DUTCH, 'more/clause.yaml': EXTENSION, 'more/en.md': EXTENSION_TEXT });
    assert.deepEqual(ids(extended), ['audit']);
    assert.deepEqual(extended.extended, ['audit']);
    assert.ok(!('insurance/insurance' in extended.library.lexicons.en));
    return problems(extended).filter((problem) => !problem.includes(' hint: '));
  }

  test('is reported at its place, and leaves out its clause alone', () => {
    assert.deepEqual(faults('met: [insurance]', 'met: [insurances]'), ['insurance/clause.yaml:9:14-9:24 “insurances” is not a concept of the library: correct its spelling, or add it to “words” in this file.']);
    assert.deepEqual(faults('        softeners: [effort]\n', '      - weak: [insurance]\n        reason: thin\n'), ['insurance/clause.yaml:11:16-11:20 The reason “thin” has no sentence: correct its spelling, or add it to reasons/nl.yaml, fr.yaml or en.yaml.']);
    assert.deepEqual(faults('words:\n', 'words:\n  amount: {en: [sum]}\n'), ['insurance/clause.yaml:5:2-5:8 “amount” is the name of a figure in rules: give this concept another name.']);
    assert.deepEqual(faults('[effort]', '[efort]'), ['insurance/clause.yaml:10:20-10:25 “efort” is not a modifier of the library: write one of effort.']);
    assert.deepEqual(faults('id: insurance\n', 'id: assurance\n').slice(0, 1), ['insurance/clause.yaml:0:4-0:13 The id is the folder\'s name: write “insurance”.']);
    assert.deepEqual(faults('id: insurance.cover', 'id: cover.all').slice(0, 1), ['insurance/clause.yaml:7:8-7:17 An element\'s id begins with the clause\'s: write “insurance.” before the name.']);
    assert.deepEqual(faults('  insurance: {en', '  audit: {en').slice(1, 2), ['insurance/clause.yaml:5:2-5:7 “audit” is a concept that all clauses know: give this one another name, or add the forms to lexicon/<language>.yaml.']);
    assert.deepEqual(faults('"verzeker*"', '"*verzeker*"'), ['insurance/clause.yaml:5:51-5:63 “*verzeker*” has two marks: write one, “=” or “*”.']);
    assert.deepEqual(faults('"verzeker*"', '"@nothing"'), ['insurance/clause.yaml:5:51-5:61 “nothing” is not a concept of the library: correct the name behind “@”.']);
    assert.deepEqual(faults('    signals:\n      - met: [insurance]\n        softeners: [effort]\n', '    source: x\n'), ['insurance/clause.yaml:7:4-7:23 “signals” is missing here: add it.']);
    assert.deepEqual(faults('level: checklist\n', ''), ['insurance/clause.yaml:0:0-0:13 “level” is missing here: add it.']);
    assert.deepEqual(faults('Model contract, clause 14', '"![](https://example.org/a.png)"'), ['insurance/clause.yaml:2:8-2:40 Here only plain words are shown: write this without “<” and without “](”.']);
    assert.deepEqual(faults('id: insurance\n', 'extends: insurance\n'), ['insurance/clause.yaml:0:9-0:18 “insurance” is not a clause of the library: write one of audit.']);
    assert.deepEqual(faults('id: insurance\n', 'extends: audit\nid: insurance\n'), ['insurance/clause.yaml:1:0-1:2 “id” is not known here: correct its spelling or remove it.']);
  });

  test('is a clause without any text, and one that stands there twice', () => {
    assert.deepEqual(problems(house({ 'insurance/clause.yaml': INSURANCE })), ['insurance/clause.yaml:0:0-0:2 This clause has no text: add nl.md, fr.md or en.md beside this file.']);
    assert.deepEqual(problems(house({ 'more/clause.yaml': EXTENSION })), ['more/clause.yaml:0:0-0:7 audit.logs has no text: add nl.md, fr.md or en.md beside this file.']);
    assert.deepEqual(problems(house({ 'more/clause.yaml': `${EXTENSION}  - id: audit.visits\n    signals:\n      - met: [audit]\n` })), ['more/clause.yaml:0:0-0:7 audit.logs, audit.visits have no text: add nl.md, fr.md or en.md beside this file.']);
    const twice = house({ 'a/insurance/clause.yaml': INSURANCE, 'a/insurance/nl.md': DUTCH, 'b/insurance/clause.yaml': INSURANCE, 'b/insurance/nl.md': DUTCH });
    assert.deepEqual(ids(twice), ['audit', 'insurance']);
    assert.equal(problems(twice).find((problem) => !problem.includes('hint')), 'b/insurance/clause.yaml:0:4-0:13 “insurance” is the id of a clause in another folder here: keep one of the two.');
  });

  test('is an extension of what is not there, or without what it needs', () => {
    const extension = (yaml: string, text = EXTENSION_TEXT): string[] => problems(house({ 'more/clause.yaml': yaml, 'more/en.md': text })).filter((problem) => !problem.includes('hint'));
    assert.deepEqual(extension('extends: audit\nelements:\n  - id: audit.logs\n'), ['more/clause.yaml:2:8-2:18 “audit.logs” is not an element of the clause that is extended: correct the id, or give it signals and so make it a new one.']);
    assert.deepEqual(extension(EXTENSION, '# Audit\n'), ['more/en.md:0:0-0:0 The element “audit.logs” has no text here: add a heading “## ” for the elements, and under it a block that begins with “### audit.logs”.']);
    assert.deepEqual(extension('extends: audit\n'), ['more/en.md:2:0-2:14 “audit.logs” is not an element of clause.yaml: correct the id, or add the element there.']);
    assert.deepEqual(extension('extends: audit\n', '## Elements\n\n### audit.right\n\n> {supplier} obeys.\n'), ['more/en.md:4:2-4:12 {supplier} is not a placeholder: write {provider}, {customer}.']);
    assert.deepEqual(extension('extends: audit\nafter: audit\n', '# Audit\n'), ['more/clause.yaml:1:0-1:5 “after” is not known here: correct its spelling or remove it.']);
  });

  test('is a word that nobody knows, and no other word falls with it', () => {
    const extended = house({ 'lexicon/concepts.yaml': 'audit: Again.\nnew: New.\nduration: Long.\n', 'lexicon/en.yaml': 'adit: [x]\naudit: ["* *", look]\n', 'reasons/en.yaml': 'late: "<img src=x>"\n' });
    assert.deepEqual(problems(extended), [
      'lexicon/concepts.yaml:0:0-0:5 “audit” is a concept of the library already: give yours another name, or remove it here and add your words to it in lexicon/<language>.yaml.',
      'lexicon/concepts.yaml:1:0-1:3 warning: “new” has no words in any language, and so is found nowhere: add them in lexicon/<language>.yaml.',
      'lexicon/concepts.yaml:2:0-2:8 “duration” is the name of a figure in rules: give this concept another name.',
      'lexicon/en.yaml:0:0-0:4 “adit” is not a concept of the library: correct its spelling, or say in lexicon/concepts.yaml what it means.',
      'lexicon/en.yaml:1:8-1:13 “* *” has no word in it: write at least one.',
      'reasons/en.yaml:0:6-0:19 Here only plain words are shown: write this without “<” and without “](”.',
    ]);
    assert.ok(extended.library.lexicons.en['audit']?.includes('look'));
    assert.equal(extended.library.reasons.en['late'], 'It comes late.');
  });

  test('is a file that nobody reads', () => {
    assert.deepEqual(problems(house({ 'audit/nl.md': '# Audit', 'other/fr.md': '# Autre', 'ours/profile.yaml': 'id: ours', 'x/clause.yml': 'id: x' })), [
      'audit/nl.md:0:0-0:0 warning: This text is not read: there is no clause.yaml beside it. Add one with “extends: audit”.',
      'other/fr.md:0:0-0:0 warning: This text is not read: there is no clause.yaml beside it. Add one that says which clause it is.',
      'ours/profile.yaml:0:0-0:0 warning: A profile is not read in a folder of own clauses: what it says about severities belongs in .contract-review.yaml.',
      'x/clause.yml:0:0-0:0 warning: This file is not read: rename it to clause.yaml.',
    ]);
  });

  test('is a text that would load something from elsewhere', () => {
    const text = (changed: string): string[] => problems(house({ 'insurance/clause.yaml': INSURANCE, 'insurance/nl.md': changed })).filter((problem) => !problem.includes('hint'));
    const loads = 'Images, link definitions and HTML are not shown, since they could load something from elsewhere: remove this, or write a link as [text](address).';
    assert.deepEqual(text(DUTCH.replace('Wij vragen', '![x](https://example.org/x.png) Wij vragen')), [`insurance/nl.md:2:0-2:31 ${loads}`]);
    assert.deepEqual(text(DUTCH.replace('De franchise.', '<img src="https://example.org/x.png">')), [`insurance/nl.md:10:0-10:37 ${loads}`]);
    assert.deepEqual(text(DUTCH.replace('De leverancier is verzekerd.', '\\!\\[x\\](https://example.org)')), ['insurance/nl.md:18:0-18:28 Here only plain words are shown: write this without “<” and without “](”.']);
  });

  test('never throws: any file may be anything', () => {
    const files: Record<string, string> = { 'insurance/clause.yaml': INSURANCE, 'insurance/nl.md': DUTCH, 'more/clause.yaml': EXTENSION, 'more/en.md': EXTENSION_TEXT, 'lexicon/concepts.yaml': 'new: New.\n', 'lexicon/en.yaml': 'new: [new]\n', 'reasons/en.yaml': 'late: Late.\n' };
    const values = ['', 'null', '1', '[]', '{}', '- - -', '"\u0000"', '\ud800', '\uFFFD', 'a: &a [*a]', '__proto__: {polluted: true}', 'extends: [audit]', 'id: {}', 'words: {a: {en: [null]}}', 'x'.repeat(1_000_000)];
    for (const path of Object.keys(files)) {
      for (const value of values) assert.notEqual(problems(house({ ...files, [path]: value })).length, 0, `${path}: ${value.slice(0, 40)}`);
      const lines = (files[path] ?? '').split('\n');
      for (let cut = 0; cut < lines.length; cut += 1) house({ ...files, [path]: lines.slice(0, cut).join('\n') });
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});

describe('a draft reviewed with own clauses', () => {
  const { library } = house({ 'insurance/clause.yaml': INSURANCE, 'insurance/nl.md': DUTCH, 'mine/clause.yaml': 'extends: audit\nelements:\n  - id: audit.presence\n    signals: [{met: [audit, staff]}]\n', 'mine/nl.md': '## Elementen\n\n### audit.presence\n\n**aanwezigheid**\n\nHet personeel is erbij.\n\n> Het personeel van {provider} woont elke audit bij.\n' }, BUILT_IN);

  function statuses(text: string): Record<string, string> {
    const { verdicts, findings } = reviewContract(parseContract(`---\nlang: nl\n---\n\n# Overeenkomst\n\nTussen Acme NV (de “Leverancier”) en Stad Oudenberg (de “Klant”).\n\n${text}\n`), library);
    const own = verdicts.filter(({ element }) => element === 'insurance.cover' || element === 'audit.presence').map(({ element, status }) => [element, status]);
    const found = findings.filter(({ clause }) => clause === 'insurance').map(({ code, severity }) => [code, severity]);
    return Object.fromEntries([...own, ...found]) as Record<string, string>;
  }

  test('misses what is not there, at the severity of its level, and finds what is', () => {
    assert.deepEqual(statuses('## 1. Prijs\n\nDe Klant betaalt.'), { 'audit.presence': 'absent', 'insurance.cover': 'absent', insurance: 'information' });
    assert.deepEqual(statuses('## 1. Verzekeringen\n\nDe Leverancier verzekert zijn aansprakelijkheid.'), { 'audit.presence': 'absent', 'insurance.cover': 'met' });
    assert.deepEqual(statuses('## 1. Verzekeringen\n\nDe Leverancier doet zijn best om zich te verzekeren.\n\n## 2. Audit\n\nHet personeel woont de audit bij.')['audit.presence'], 'met');
  });

  test('cites them as the organisation’s own, and the others as the policy’s', () => {
    const words = new Words(library, 'nl');
    assert.equal(words.citation('insurance.cover'), 'Model contract, clause 14');
    assert.equal(words.citation('audit.presence'), 'eigen clausule van de organisatie');
    assert.equal(words.place('audit.customer-right'), '§2.2.5(a)');
    assert.deepEqual([words.whoAsks('insurance'), words.whoAsks('audit'), words.whoAsks('audit.presence')], ['Wat de organisatie vraagt', 'Wat de beleidslijn vraagt', 'Wat de organisatie vraagt']);
  });
});
