import { strict as assert } from 'node:assert';
import { commands, Position, Selection } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, finding, open, reviewed } from './lawyer.ts';

export const tests: Tests = {
  'the places to fill in are gone through one after the other, and round again': async () => {
    const editor = await open('hosting-agreement.md');
    await reviewed(editor.document);
    await editor.edit((edit) => edit.insert(new Position(editor.document.lineCount, 0), '\n6.3 The fee is [●] EUR, paid within [30 days].\n'));
    // The server has what was typed.
    await finding(editor.document, 'blank');
    const start = new Position(0, 0);
    editor.selection = new Selection(start, start);
    const goes = async (command: string, blank: string): Promise<void> => {
      await commands.executeCommand(command);
      await eventually(blank, () => (editor.document.getText(editor.selection) === blank ? true : undefined));
    };
    await goes('contractReview.nextBlank', '[●]');
    await goes('contractReview.nextBlank', '[30 days]');
    await goes('contractReview.nextBlank', '[●]');
    await goes('contractReview.previousBlank', '[30 days]');
    assert.equal(editor.selections.length, 1);
    await closeUnsaved();
  },
};
