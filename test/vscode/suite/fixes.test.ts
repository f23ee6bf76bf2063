import { strict as assert } from 'node:assert';
import { commands, EndOfLine } from 'vscode';
import type { TextEditor } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import {
  apply,
  closeUnsaved,
  codesOf,
  finding,
  gone,
  open,
  quickFixes,
  takePreferredFix,
  undoTo,
} from './lawyer.ts';

const INSERT_CLAUSE = ['sovereignty', 'Insert the clause “Sovereignty and location of the data”'] as const;
const INSERT_ELEMENT = ['audit.cooperation', 'Insert: close cooperation of the provider in audits'] as const;
const REPLACE_WEAK = ['subcontracting.prior-notice', 'Replace this sentence: advance notice of subcontracting'] as const;
const REPLACE_CONTRARY = ['subcontracting.liability', 'Replace this sentence: full liability for subcontractors'] as const;
const OVERRULE = ['subcontracting.liability', 'Add a provision that prevails: full liability for subcontractors'] as const;

const ENGLISH = 'hosting-agreement.md';
const DUTCH = 'overeenkomst.md';
const FRENCH = 'contrat.md';

export const tests: Tests = {
  'a clause is inserted: its finding goes, the rest stays': () => insertion(ENGLISH, ...INSERT_CLAUSE),
  'an element is inserted: its finding goes, the rest stays': () => insertion(ENGLISH, ...INSERT_ELEMENT),
  'a provision that prevails is added: the finding goes, the rest stays': () => insertion(ENGLISH, ...OVERRULE),
  'a weak sentence is replaced: its finding goes': () => replacement(ENGLISH, ...REPLACE_WEAK),
  'a contrary sentence is replaced: its finding goes': () => replacement(ENGLISH, ...REPLACE_CONTRARY),
  'fixes in a Dutch draft: the findings go, the rest stays': () => allFixes(DUTCH),
  'fixes in a French draft: the findings go, the rest stays': () => allFixes(FRENCH),

  'a draft with CRLF line ends keeps them': async () => {
    const editor = await open(ENGLISH);
    await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
    const before = editor.document.getText();
    await applied(editor, ...INSERT_CLAUSE);
    const after = editor.document.getText();
    assert.equal(after.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    assert.equal(withoutInsertion(numbersAside(before), numbersAside(after)), numbersAside(before));
    await closeUnsaved();
  },

  'the articles after an inserted clause move on with it': async () => {
    const editor = await open(ENGLISH);
    await applied(editor, ...INSERT_CLAUSE);
    const numbers = [...editor.document.getText().matchAll(/^## Article (\d+)/gmu)].map(([, number]) => Number(number));
    assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
    await closeUnsaved();
  },

  'the blanks of an inserted text are filled in one after the other': async () => {
    const editor = await open(ENGLISH);
    await applied(editor, 'audit.remediation', 'Insert: remedy of the shortcomings found');
    const selected = (): string => editor.document.getText(editor.selection);
    await eventually('the first blank', () => (selected() === '[30 calendar days]' ? true : undefined));
    await commands.executeCommand('type', { text: '14 calendar days' });
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually('the second blank', () => (selected() === '[10 calendar days]' ? true : undefined));
    assert.match(editor.document.getText(), /14 calendar days/);
    await closeUnsaved();
  },

  'the preferred fix is one keystroke away': async () => {
    const editor = await open(ENGLISH);
    const [code] = REPLACE_CONTRARY;
    await takePreferredFix(editor, await finding(editor.document, code));
    await gone(editor.document, code);
    await closeUnsaved();
  },
};

async function allFixes(name: string): Promise<void> {
  await insertion(name, ...INSERT_CLAUSE);
  await insertion(name, ...INSERT_ELEMENT);
  await replacement(name, ...REPLACE_CONTRARY);
}

/** Inserts something, finds everything else but the numbers as it was, undoes it and has the draft back. */
async function insertion(name: string, code: string, title: string): Promise<void> {
  await fix(name, code, title, (before, after) =>
    assert.equal(withoutInsertion(numbersAside(before), numbersAside(after)), numbersAside(before)),
  );
}

/** What comes after an inserted clause has other numbers. */
function numbersAside(text: string): string {
  return text.replace(/\d+/gu, '0');
}

/** Replaces a passage, finds the lines above and below it as they were, undoes it and has the draft back. */
async function replacement(name: string, code: string, title: string): Promise<void> {
  await fix(name, code, title, (before, after, { start, end }) => {
    const line = (offset: number): number => before.lastIndexOf('\n', offset) + 1;
    assert.ok(after.startsWith(before.slice(0, line(start))));
    assert.ok(after.endsWith(before.slice(end)));
  });
}

async function fix(
  name: string,
  code: string,
  title: string,
  check: (before: string, after: string, passage: { readonly start: number; readonly end: number }) => void,
): Promise<void> {
  const editor = await open(name);
  const { document } = editor;
  const { range } = await finding(document, code);
  const passage = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const before = document.getText();
  // What only the parties know is left blank in the new text.
  const known = new Set([...codesOf(document), 'blank']);
  await applied(editor, code, title);
  // Another clause that was missing altogether may have become one of which something is missing.
  known.delete(code);
  const isNew = (each: string): boolean => !known.has(each) && !known.has(each.replace(/\..*$/, ''));
  assert.deepEqual(codesOf(document).filter(isNew), []);
  check(before, document.getText(), passage);
  await undoTo(editor, before);
  await finding(document, code);
  await closeUnsaved();
}

async function applied(editor: TextEditor, code: string, title: string): Promise<void> {
  const { document } = editor;
  const [fix] = await quickFixes(document, await finding(document, code), (each) => each.title === title);
  await apply(editor, fix);
  await gone(document, code);
}

/** The text without the one passage that is new in it; anything else that changed stays changed. */
function withoutInsertion(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return after.slice(0, start) + after.slice(start + after.length - before.length);
}
