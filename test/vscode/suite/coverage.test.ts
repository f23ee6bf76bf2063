import { strict as assert } from 'node:assert';
import { commands, window } from 'vscode';
import type { CodeLens, TextEditor } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, gone, open, reviewed, undoTo } from './lawyer.ts';

const DRAFT = 'hosting-agreement.md';

function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

/** Puts the focus of the view on the row so many rows below the first, and takes it; nothing is known of a row but where it leads. */
async function take(row: number): Promise<void> {
  await commands.executeCommand('contractReview.coverage.focus');
  // A row that is selected already would not be taken again.
  await commands.executeCommand('list.clear');
  await commands.executeCommand('list.focusFirst');
  for (let step = 0; step < row; step++) await commands.executeCommand('list.focusDown');
  await commands.executeCommand('list.select');
}

/** Takes a row until it has led to some words of the draft: the view has its rows when the review is done. */
async function takeUntil(editor: TextEditor, row: number, words: string): Promise<void> {
  const led = new Set<string>();
  const refused = new Set<string>();
  const wanted = eventually(`row ${row} leads to “${words}”`, async () => {
    // A list that is drawn anew at this moment has no such row.
    await take(row).catch((error: unknown) => refused.add(String(error)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    led.add(selected(editor));
    return selected(editor).includes(words) ? true : undefined;
  });
  await wanted.catch((error: unknown) => assert.fail(`${String(error)}; it leads to “${[...led].join('”, “')}” in ${window.activeTextEditor?.document.uri.path ?? 'no editor'}; refused: ${[...refused].join(', ')}`));
}

/** Has a command change the draft for what is selected in the view: as soon as the view has it again after a review. */
async function changed({ document }: TextEditor, command: string): Promise<void> {
  const before = document.getText();
  await eventually(command, async () => {
    await commands.executeCommand(command);
    return document.getText() === before ? undefined : true;
  });
}

export const tests: Tests = {
  'the coverage view leads to a clause, opens it, and leads to what decides': async () => {
    const editor = await open(DRAFT);
    await reviewed(editor.document);
    await takeUntil(editor, 1, '## Article 2 – Subcontracting');
    await takeUntil(editor, 2, 'The Provider is not liable for the acts');
    // What is missing leads to the heading under which it belongs.
    await takeUntil(editor, 4, '## Article 2 – Subcontracting');
    await closeUnsaved();
  },

  'what is open in the coverage view is open again when one comes back to the draft': async () => {
    const editor = await open(DRAFT);
    await reviewed(editor.document);
    await takeUntil(editor, 1, '## Article 2 – Subcontracting');
    await takeUntil(editor, 2, 'The Provider is not liable for the acts');
    const other = await open('overeenkomst.md');
    await takeUntil(other, 1, '## Artikel 2 – Onderaanneming');
    await closeUnsaved();
    const again = await open(DRAFT);
    await takeUntil(again, 2, 'The Provider is not liable for the acts');
    await closeUnsaved();
  },

  'the coverage view strengthens what is selected in it, and inserts what is missing; each is undone at once': async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await reviewed(document);
    const before = document.getText();
    await takeUntil(editor, 1, '## Article 2 – Subcontracting');
    await takeUntil(editor, 2, 'The Provider is not liable for the acts');
    await changed(editor, 'contractReview.coverage.strengthen');
    await gone(document, 'subcontracting.liability');
    const strengthened = document.getText();
    assert.doesNotMatch(strengthened, /is not liable for the acts/);
    await takeUntil(editor, 6, '## Article 2 – Subcontracting');
    await changed(editor, 'contractReview.coverage.insert');
    await gone(document, 'subcontracting.verification-terms');
    assert.ok(document.getText().includes('2.3 '), 'a paragraph more');
    await undoTo(editor, strengthened);
    await undoTo(editor, before);
    // The editor may have saved the draft by itself meanwhile.
    await document.save();
    await closeUnsaved();
  },

  'a filter leaves out what one does not look for': async () => {
    const editor = await open(DRAFT);
    await reviewed(editor.document);
    // The view has this draft.
    await takeUntil(editor, 1, '## Article 2 – Subcontracting');
    void commands.executeCommand('contractReview.coverage.showStatus', 'weak');
    // The first rows are the score and the way back to all; of the first clause one guarantee is left.
    await takeUntil(editor, 2, '## Article 2 – Subcontracting');
    await takeUntil(editor, 3, 'best efforts');
    await takeUntil(editor, 4, '## Article 4 – Audit');
    void commands.executeCommand('contractReview.coverage.clearFilter');
    await takeUntil(editor, 1, '## Article 2 – Subcontracting');
    await takeUntil(editor, 2, 'The Provider is not liable for the acts');
    await closeUnsaved();
  },

  'over the title stands the score': async () => {
    const { document } = await open(DRAFT);
    await reviewed(document);
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const ours = lenses.filter(({ command }) => command?.command.startsWith('contractReview.'));
    assert.deepEqual(ours.map(({ command }) => command?.command), ['contractReview.coverage.focus', 'contractReview.openReport']);
    assert.match(ours[0]?.command?.title ?? '', /^\d+ of \d+ guarantees met · 1 against the customer$/);
    assert.equal(ours[0]?.range.start.line, 0);
    await closeUnsaved();
  },
};
