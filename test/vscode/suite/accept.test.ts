import { strict as assert } from 'node:assert';
import { commands, Range } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { apply, closeUnsaved, finding, gone, hoverAt, open, quickFixes } from './lawyer.ts';

const CODE = 'audit.customer-right';
const TITLE = 'Accept this deviation: ';
const COMMENT = `<!-- contract-review: accept ${CODE} because "ISAE 3402 report" -->`;

export const tests: Tests = {
  'a deviation is accepted for a reason that is asked for; without one nothing is written': async () => {
    const { document } = await open('hosting-agreement.md');
    const [fix] = await quickFixes(document, await finding(document, CODE), ({ title, command }) => title.startsWith(TITLE) && JSON.stringify(command?.arguments).includes(CODE));
    assert.equal(fix.command?.command, 'contractReview.accept');
    const before = document.getText();
    let done = false;
    void commands.executeCommand('contractReview.accept', ...(fix.command.arguments as unknown[])).then(() => (done = true));
    // The box is open from some moment on; closing it before would do nothing.
    await eventually('the box to be closed', async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return done ? true : undefined;
    });
    assert.equal(document.getText(), before);
    await closeUnsaved();
  },

  'what a draft accepts is found no more, and its comment tells what it accepts': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    await finding(document, CODE);
    const heading = '## Article 4 – Audit\n';
    const at = document.positionAt(document.getText().indexOf(heading) + heading.length);
    await editor.edit((edit) => edit.insert(at, `\n${COMMENT}\n`));
    await gone(document, CODE);
    const line = at.line + 1;
    assert.match(await hoverAt(document, new Range(line, 10, line, 10)), /accepted: ISAE 3402 report/);
    await closeUnsaved();
  },

  'an acceptance of nothing is taken out by its quick fix': async () => {
    const editor = await open('hosting-agreement.md');
    const { document } = editor;
    const before = document.getText();
    const heading = '# Hosting Agreement\n';
    await editor.edit((edit) => edit.insert(document.positionAt(heading.length), '\n<!-- contract-review: accept nothing-at-all because "x y" -->\n'));
    const [fix] = await quickFixes(document, await finding(document, 'acceptance-unknown'), ({ title }) => title === 'Remove this comment');
    await apply(editor, fix);
    assert.equal(document.getText(), before);
    await closeUnsaved();
  },
};
