import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILES, read, readChanged } from './fixture.ts';

const sound = read(FILES).library?.clauses[0]?.texts ?? assert.fail();

function problems(file: 'en' | 'fr' | 'nl', passage: string, replacement: string): readonly string[] {
  const path = `house/audit/${file}.md`;
  const outcome = readChanged(path, passage, replacement);
  if (outcome.problems.length > 0) assert.deepEqual(outcome.library?.clauses, []);
  return outcome.problems.map((problem) => problem.slice(path.length + 1));
}

test('a text is read into title, explanation and elements', () => {
  assert.deepEqual(sound.en, {
    title: 'Audit and inspection',
    explanation: 'The handbook asks for audits, see **§2.2.5**.\n\n- and for reports.',
    why: 'Nothing else shows what happens.',
    lookFor: '- Once a year only.',
    elements: {
      'audit.right': {
        label: 'right to audit',
        asks: 'The customer may audit at any time.',
        template: "{customer} has the right to audit {provider}'s services within [5 days].",
      },
      'audit.reports': { label: 'audit reports', asks: 'The provider gives its reports.', template: '{provider} shall give its reports to {customer}.' },
    },
  });
});

test('lines are joined, and French keeps its fixed spaces', () => {
  assert.equal(sound.fr.elements['audit.right']?.asks, 'Le client peut auditer\u00a0: toujours.');
  assert.equal(sound.fr.elements['audit.right'].template, '{customer} a le droit d’auditer les services {de provider}\u00a0; {à customer} de choisir.');
});

test('a template stays Markdown', () => {
  const { library } = readChanged('house/audit/en.md', 'shall give its reports', 'shall give **all** \\*reports\\*');
  assert.equal(library?.clauses[0]?.texts.en.elements['audit.reports']?.template, '{provider} shall give **all** \\*reports\\* to {customer}.');
});

test('the title, the three headings and their texts are there', () => {
  assert.deepEqual(problems('en', '# Audit and *inspection*\n', ''), ['1:0-1:45 The file begins with the clause’s title: write “# ” and the title on the first line.']);
  assert.deepEqual(problems('en', '# Audit and *inspection*', '#'), ['0:0-0:1 The title is empty: write it behind “# ”.']);
  assert.deepEqual(problems('nl', 'Het handboek vraagt audits.\n', ''), ['0:0-0:7 Under the title, write what the policy asks.']);
  assert.deepEqual(problems('nl', 'Niets anders toont wat er gebeurt.\n', ''), ['4:0-4:9 Under this heading, write why it matters.']);
  assert.deepEqual(problems('nl', 'Eens per jaar.\n', ''), ['8:0-8:18 Under this heading, write what to look for.']);
  assert.deepEqual(problems('nl', '## Belang', 'Belang'), ['0:0-0:0 A text has three headings “## ”: why it matters, what to look for, and the elements; this one has 2.']);
  assert.deepEqual(problems('nl', 'Eens per jaar.', 'Eens per jaar.\n\n## Meer\n\nMeer.'), [
    '16:0-16:12 A text has three headings “## ”: why it matters, what to look for, and the elements. Make this one “### ” or remove it.',
  ]);
});

test('texts and elements agree', () => {
  assert.deepEqual(problems('nl', '### audit.reports', '### audit.verslagen'), [
    '12:0-12:12 The element “audit.reports” has no text here: add a block that begins with “### audit.reports”.',
    '22:0-22:19 “audit.verslagen” is not an element of clause.yaml: correct the id, or add the element there.',
  ]);
  assert.deepEqual(problems('nl', '### audit.reports', '### audit.right'), [
    '12:0-12:12 The element “audit.reports” has no text here: add a block that begins with “### audit.reports”.',
    '22:0-22:15 “audit.right” has a block already: keep one of the two.',
  ]);
  assert.deepEqual(problems('nl', '## Elementen\n', '## Elementen\n\nInleiding.\n'), ['14:0-14:10 Here only the elements stand: begin each with “### ” and its id.']);
});

test('an element has a label, a sentence and a template', () => {
  assert.deepEqual(problems('nl', '**auditrecht**\n', ''), ['17:0-17:21 Under “### audit.right”, first write the label in bold: **a short name**.']);
  assert.deepEqual(problems('nl', '**auditrecht**', '**auditrecht** van de klant'), ['16:0-16:27 Under “### audit.right”, first write the label in bold: **a short name**.']);
  assert.deepEqual(problems('nl', 'De klant mag auditen.\n', ''), ['19:0-19:70 Under the label of “audit.right”, write in one paragraph what the contract has to say.']);
  assert.deepEqual(problems('nl', '> {provider} geeft', '{provider} geeft'), ['28:0-28:43 Under “audit.reports”, write the template: one paragraph, each line behind “> ”.']);
  assert.deepEqual(problems('nl', '> {provider} geeft {customer} zijn verslagen.', 'Meer.'), ['28:0-28:5 Under “audit.reports”, write the template: one paragraph, each line behind “> ”.']);
  assert.deepEqual(problems('nl', '{customer} zijn verslagen.\n', '{customer} zijn verslagen.\n\nMeer.\n'), ['30:0-30:5 “audit.reports” has a label, a paragraph and a template, no more: remove this.']);
});

test('a template is one paragraph', () => {
  const message = 'A template is one paragraph: no list, no heading, no second paragraph.';
  assert.deepEqual(problems('nl', '> {provider} geeft', '> - {provider} geeft'), [`28:0-28:47 ${message}`]);
  assert.deepEqual(problems('nl', '{customer} zijn verslagen.\n', '{customer} zijn verslagen.\n>\n> Meer.\n'), [`30:2-30:7 ${message}`]);
  assert.deepEqual(problems('en', "{provider}'s services\n", "{provider}'s services\\\n"), ['23:57-23:58 A template is one paragraph: remove the forced line break at the end of this line.']);
});

test('placeholders are known, and blanks propose a value', () => {
  assert.deepEqual(problems('en', "{provider}'s services", "{supplier}'s services"), ['23:36-23:46 {supplier} is not a placeholder: write {provider}, {customer}.']);
  assert.deepEqual(problems('nl', '{provider} geeft', '{de provider} geeft'), ['28:2-28:15 {de provider} is not a placeholder: write {provider}, {customer}.']);
  assert.deepEqual(problems('fr', '{à customer}.', '{au customer}.'), ['29:32-29:45 {au customer} is not a placeholder: write {provider}, {customer}, {de provider}, {à provider}, {de customer}, {à customer}.']);
  assert.deepEqual(problems('nl', '{provider} geeft', '{provider geeft'), ['28:2-28:3 This brace has no partner: write {provider} or {customer}.']);
  assert.deepEqual(problems('en', '[5 days]', '[…]'), ['24:9-24:12 This blank is empty: propose a value between the brackets, such as [30 days].']);
  assert.deepEqual(problems('en', '[5 days]', '[5 days'), ['24:9-24:10 This bracket is not closed: put “]” after the blank, and no bracket within it.']);
  assert.deepEqual(problems('en', '[5 days]', '5 days]'), ['24:15-24:16 This bracket is not opened: put “[” before the blank.']);
});

test('a label may be broken over two lines', () => {
  const { library, problems: found } = readChanged('house/audit/en.md', '**right to audit**', '**right\\\nto audit**');
  assert.deepEqual(found, []);
  assert.equal(library?.clauses[0]?.texts.en.elements['audit.right']?.label, 'right to audit');
});

test('a picture in a heading is refused, and has no words', () => {
  const loads = 'Images, link definitions and HTML are not shown, since they could load something from elsewhere: remove this, or write a link as [text](address).';
  assert.ok(problems('nl', '### audit.reports', '### audit.reports ![x](https://example.org/x.png)').includes(`22:18-22:49 ${loads}`));
});
