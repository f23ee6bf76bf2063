import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extendLibrary } from '../../server/src/library/house.ts';
import { FILES, read, readChanged } from './fixture.ts';

const AFTER = '> {provider} geeft {customer} zijn verslagen.\n';
const EN = '> {provider} shall give its reports to {customer}.\n';
const FR = '> {provider} donne ses rapports {à customer}.\n';

/** The library with positions behind the last template of every text, and rules in clause.yaml. */
function withPositions(blocks: { readonly en: string; readonly fr: string; readonly nl: string }, rules = '') {
  const files = new Map(FILES);
  const append = (path: string, after: string, block: string): void => {
    files.set(path, (files.get(path) ?? '').replace(after, () => `${after}\n${block}`));
  };
  append('house/audit/en.md', EN, blocks.en);
  append('house/audit/fr.md', FR, blocks.fr);
  append('house/audit/nl.md', AFTER, blocks.nl);
  files.set('house/audit/clause.yaml', (files.get('house/audit/clause.yaml') ?? '').replace('    source: "2.2.5(b)"\n', (source) => `${source}${rules}`));
  return read(files);
}

const FALLBACK = { en: '#### fallback\n\n> The summary only.\n', fr: '#### fallback\n\n> Le résumé seulement.\n', nl: '#### fallback\n\n> Enkel de samenvatting.\n' };

function problems(block: string): readonly string[] {
  const { problems: found, library } = readChanged('house/audit/nl.md', AFTER, `${AFTER}\n${block}`);
  assert.deepEqual(library?.clauses, []);
  return found.map((problem) => problem.slice('house/audit/nl.md:'.length));
}

test('positions follow the template, with a name or without, the better first whatever the order', () => {
  const { library, problems: found } = withPositions({
    en: `${FALLBACK.en}\n#### acceptable\n\n**reports within *20 days***\n\n> {provider} shall give its reports\n> within [20 days].\n`,
    fr: `${FALLBACK.fr}\n#### acceptable\n\n**rapports dans les 20 jours**\n\n> {provider} donne ses rapports {à\n> customer}.\n`,
    nl: `${FALLBACK.nl}\n#### acceptable\n\n**verslagen binnen 20 dagen**\n\n> {provider} geeft zijn verslagen.\n`,
  });
  assert.deepEqual(found, []);
  const texts = library?.clauses[0]?.texts;
  assert.deepEqual(texts?.en.elements['audit.reports']?.positions, [
    { kind: 'acceptable', name: 'reports within 20 days', template: '{provider} shall give its reports within [20 days].' },
    { kind: 'fallback', template: 'The summary only.' },
  ]);
  assert.deepEqual(texts.fr.elements['audit.reports']?.positions?.[0], { kind: 'acceptable', name: 'rapports dans les 20 jours', template: '{provider} donne ses rapports {à customer}.' });
  assert.equal(texts.en.elements['audit.right']?.positions, undefined);
});

test('a position is acceptable or fallback, once each', () => {
  assert.deepEqual(problems('#### terugval\n\n> Enkel de samenvatting.\n'), [
    '30:0-30:13 Under “audit.reports”, a position is “#### acceptable” or “#### fallback”, not “terugval”: write one of the two.',
  ]);
  assert.deepEqual(problems('#### preferred\n\n> Alles.\n'), [
    '30:0-30:14 Under “audit.reports”, a position is “#### acceptable” or “#### fallback”, not “preferred”: write one of the two.',
  ]);
  assert.deepEqual(problems(`${FALLBACK.nl}\n${FALLBACK.nl}`), ['34:0-34:13 “audit.reports” has a position “fallback” already: keep one of the two.']);
});

test('a position has a text, and at most a name before it', () => {
  const rule = 'Under “#### fallback”, write its text: one paragraph, each line behind “> ”; before it at most its name in bold.';
  assert.deepEqual(problems('#### fallback\n'), [`30:0-30:13 ${rule}`]);
  assert.deepEqual(problems('#### fallback\n\n**naam**\n'), [`32:0-32:8 ${rule}`]);
  assert.deepEqual(problems('#### fallback\n\nZonder aanhaling.\n\n> Tekst.\n'), [`32:0-32:17 ${rule}`]);
  assert.deepEqual(problems('#### fallback\n\n> Tekst.\n\nMeer.\n'), ['34:0-34:5 “#### fallback” has a name and a text, no more: remove this.']);
});

test('the placeholders of a position are checked where they stand', () => {
  assert.deepEqual(problems('#### fallback\n\n**naam**\n\n> De {partner} geeft\n> de [ ] samenvatting.\n'), [
    '34:5-34:14 {partner} is not a placeholder: write {provider}, {customer}.',
    '35:5-35:8 This blank is empty: propose a value between the brackets, such as [30 days].',
  ]);
});

test('every language has the same positions', () => {
  const { problems: found, library } = withPositions({ ...FALLBACK, nl: '' });
  assert.deepEqual(library?.clauses, []);
  assert.deepEqual(found, ['house/audit/nl.md:22:0-22:17 “audit.reports” has a position “fallback” in en.md, not here: add it in every language, or remove it there.']);
});

test('rules tell which position a passage meets, the better first', () => {
  const { library, problems: found } = withPositions(FALLBACK, '    positions:\n      fallback: [audit|inspect]\n      preferred: ["duration<=2d", audit]\n');
  assert.deepEqual(found, []);
  assert.deepEqual(library?.clauses[0]?.elements[1]?.positions, [
    { kind: 'preferred', all: [[{ figure: 'duration', compare: '<=', value: 48 }], [{ concept: 'audit' }]] },
    { kind: 'fallback', all: [[{ concept: 'audit' }, { concept: 'inspect' }]] },
  ]);
});

test('the faults of a rule are reported where they stand', () => {
  const faults = (rules: string): readonly string[] => withPositions(FALLBACK, rules).problems;
  assert.deepEqual(faults('    positions:\n      fallback: [audit, speed]\n'), ['house/audit/clause.yaml:26:24-26:29 “speed” is not a concept of lexicon/concepts.yaml: correct its spelling, or add it there.']);
  assert.deepEqual(faults('    positions:\n      acceptable: [audit]\n'), ['house/audit/clause.yaml:26:6-26:16 “audit.reports” has no text “#### acceptable”: add it to the texts, or remove this rule.']);
  assert.deepEqual(faults('    positions:\n      best: [audit]\n'), ['house/audit/clause.yaml:26:6-26:10 “best” is not known here: correct its spelling or remove it.']);
  assert.deepEqual(faults('    positions:\n      fallback: []\n'), ['house/audit/clause.yaml:26:16-26:18 This is empty: add at least one.']);
});

test('a clause of a firm’s own adds positions to an element, or puts its own in their place, in the languages that it has', () => {
  const { library = assert.fail() } = withPositions(FALLBACK, '    positions:\n      fallback: [audit]\n');
  const extended = extendLibrary(library, new Map([
    ['audit/clause.yaml', 'extends: audit\nelements:\n  - id: audit.reports\n    positions:\n      acceptable: [inspect]\n'],
    ['audit/en.md', '## Elements\n\n### audit.reports\n\n#### acceptable\n\n**a visit**\n\n> {customer} visits.\n'],
    ['audit/nl.md', '## Elementen\n\n### audit.reports\n\n> Alle verslagen.\n\n#### acceptable\n\n> Eén verslag.\n'],
  ]));
  assert.deepEqual(extended.problems.filter(({ severity }) => severity === undefined), []);
  const clause = extended.library.clauses[0] ?? assert.fail();
  assert.deepEqual(clause.elements[1]?.positions, [{ kind: 'acceptable', all: [[{ concept: 'inspect' }]] }]);
  assert.deepEqual(clause.texts.en.elements['audit.reports'], {
    label: 'audit reports',
    asks: 'The provider gives its reports.',
    template: '{provider} shall give its reports to {customer}.',
    positions: [{ kind: 'acceptable', name: 'a visit', template: '{customer} visits.' }, { kind: 'fallback', template: 'The summary only.' }],
  });
  // What the base can fall back on goes with its own text.
  assert.deepEqual(clause.texts.nl.elements['audit.reports']?.positions, [{ kind: 'acceptable', template: 'Eén verslag.' }]);
  assert.equal(clause.texts.nl.elements['audit.reports'].template, 'Alle verslagen.');
  assert.deepEqual(clause.texts.fr, library.clauses[0]?.texts.fr);
});

test('an element whose heading is marked up misses a position at the beginning of its text', () => {
  const { problems: found } = withPositions({ ...FALLBACK, nl: '' });
  assert.match(found[0] ?? '', /^house\/audit\/nl\.md:22:0-22:17 /u);
  const marked = new Map(FILES);
  marked.set('house/audit/nl.md', (FILES.get('house/audit/nl.md') ?? '').replace('### audit.reports', '### *audit.reports*'));
  for (const [path, after, block] of [['en', EN, FALLBACK.en], ['fr', FR, FALLBACK.fr]] as const) {
    marked.set(`house/audit/${path}.md`, (FILES.get(`house/audit/${path}.md`) ?? '').replace(after, () => `${after}\n${block}`));
  }
  assert.deepEqual(read(marked).problems, ['house/audit/nl.md:0:0-0:0 “audit.reports” has a position “fallback” in en.md, not here: add it in every language, or remove it there.']);
});

test('a clause of a firm’s own may give an element the one position that it never had', () => {
  const extended = extendLibrary(read(FILES).library ?? assert.fail(), new Map([
    ['audit/clause.yaml', 'extends: audit\n'],
    ['audit/en.md', '## Elements\n\n### audit.reports\n\n#### fallback\n\n> The summary only.\n'],
  ]));
  assert.deepEqual(extended.problems, []);
  assert.deepEqual(extended.library.clauses[0]?.texts.en.elements['audit.reports']?.positions, [{ kind: 'fallback', template: 'The summary only.' }]);
});
