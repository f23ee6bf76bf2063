import { strict as assert } from 'node:assert';
import { EndOfLine } from 'vscode';
import type { TextEditor } from 'vscode';
import type { Tests } from './harness.ts';
import { eventually } from './harness.ts';
import {
  apply,
  closeUnsaved,
  codeOf,
  codesOf,
  finding,
  findings,
  gone,
  open,
  quickFixes,
  takePreferredFix,
  undoTo,
} from './lawyer.ts';

const WEAK = 'audit.customer-right';
const CONTRARY = 'subcontracting.liability';
const MISSING_ELEMENT = 'audit.cooperation';
const MISSING_CLAUSE = 'sovereignty';

export const tests: Tests = {
  'Insert the clause: the finding goes, the rest of the draft stays': () => fixes('hosting-agreement.md', MISSING_CLAUSE, /^Insert the clause/),
  'Insert an element: the finding goes, the rest of the draft stays': () => fixes('hosting-agreement.md', MISSING_ELEMENT, /^Insert:/),
  'Replace a weak sentence: the finding goes': () => fixes('hosting-agreement.md', WEAK, /^Replace/),
  'Replace a contrary sentence: the finding goes': () => fixes('hosting-agreement.md', CONTRARY, /^Replace/),
  'Add a provision that prevails: the finding goes, the rest of the draft stays': () => fixes('hosting-agreement.md', CONTRARY, /^Add/),
  'Fixes in a Dutch draft: the finding goes, the rest of the draft stays': async () => {
    await fixes('overeenkomst.md', MISSING_CLAUSE, /^Insert the clause/);
    await fixes('overeenkomst.md', MISSING_ELEMENT, /^Insert:/);
    await fixes('overeenkomst.md', CONTRARY, /^Replace/);
  },

  'a draft with CRLF line ends keeps them': async () => {
    const editor = await open('hosting-agreement.md');
    await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
    const before = editor.document.getText();
    await applied(editor, MISSING_CLAUSE, /^Insert the clause/);
    const after = editor.document.getText();
    assert.equal(after.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    assert.equal(withoutInsertion(before, after), before);
    await closeUnsaved();
  },

  'the blanks of an inserted text can be filled in one after the other': async () => {
    const editor = await open('hosting-agreement.md');
    await takePreferredFix(editor, await finding(editor.document, MISSING_ELEMENT));
    await gone(editor.document, MISSING_ELEMENT);
    await closeUnsaved();
  },
};

/** Takes a fix, sees its finding go and no other come, undoes it and has the draft back. */
async function fixes(name: string, code: string, title: RegExp): Promise<void> {
  const editor = await open(name);
  await finding(editor.document, code);
  const before = editor.document.getText();
  const known = new Set(codesOf(editor.document));
  await applied(editor, code, title);
  const added = findings(editor.document).map(codeOf).filter((each) => !known.has(each));
  assert.deepEqual(added, []);
  const after = editor.document.getText();
  if (!title.source.startsWith('^Replace')) assert.equal(withoutInsertion(before, after), before);
  await undoTo(editor, before);
  await finding(editor.document, code);
  await closeUnsaved();
}

async function applied(editor: TextEditor, code: string, title: RegExp): Promise<void> {
  const { document } = editor;
  const offered = await quickFixes(document, await finding(document, code));
  const fix = offered.find((each) => title.test(each.title));
  assert.ok(fix, `${title} is among: ${offered.map((each) => each.title).join('; ')}`);
  await apply(editor, fix);
  await gone(document, code);
}

/** The text without the one passage that is new in it; anything else that changed stays changed. */
function withoutInsertion(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return after.slice(0, start) + after.slice(start + after.length - before.length);
}
