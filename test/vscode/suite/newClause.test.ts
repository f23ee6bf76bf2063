import { strict as assert } from 'node:assert';
import { commands, Range, Selection, Uri, window, workspace } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { closeUnsaved, open } from './lawyer.ts';

function at(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

async function textAt(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(at(path)));
}

/** Takes back what was written, whether it is there or not. */
async function remove(...paths: string[]): Promise<void> {
  await closeUnsaved();
  for (const path of paths) await workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
}

export const tests: Tests = {
  'a clause of one’s own is written, named in the standard and opened; a second one beside it': async () => {
    try {
      await commands.executeCommand('contractReview.newClause', { title: 'Insurance', level: 'checklist', languages: ['en', 'nl'], library: 'own-clauses' });
      assert.equal(window.activeTextEditor?.document.uri.toString(), at('own-clauses/insurance/en.md').toString());
      assert.match(await textAt('own-clauses/insurance/clause.yaml'), /^id: insurance$/mu);
      assert.match(await textAt('own-clauses/insurance/nl.md'), /^# Insurance\n/u);
      assert.equal(await textAt('.contract-review.yaml'), 'libraries:\n  - own-clauses\n');
      await commands.executeCommand('contractReview.newClause', { title: 'Prices', level: 'checklist', languages: ['en'], library: 'more-clauses' });
      assert.equal(await textAt('.contract-review.yaml'), 'libraries:\n  - own-clauses\n  - more-clauses\n');
      assert.match(await textAt('more-clauses/prices/clause.yaml'), /^id: prices$/mu);
    } finally {
      await remove('own-clauses', 'more-clauses', '.contract-review.yaml');
    }
  },

  'the selected provisions of a model become a clause, the parties left open': async () => {
    try {
      const editor = await open('hosting-agreement.md');
      const line = editor.document.getText().split('\n').findIndex((text) => text.startsWith('## Article 4'));
      const next = editor.document.getText().split('\n').findIndex((text, index) => index > line && text.startsWith('## '));
      assert.ok(line >= 0 && next > line);
      editor.selection = new Selection(line, 0, next, 0);
      void commands.executeCommand('contractReview.newClauseFromSelection', { title: 'Our audit', level: 'mandatory', library: 'own-clauses' });
      const text = await eventually('the clause', () => textAt('own-clauses/our-audit/en.md').then((found) => found, () => undefined));
      assert.match(text, /^# Our audit\n/u);
      assert.match(text, /^> .*\{(?:provider|customer)\}/mu);
      assert.doesNotMatch(text, /^> .*the Provider/mu);
      await eventually('the text to be opened', () => (window.activeTextEditor?.document.uri.path.endsWith('own-clauses/our-audit/en.md') === true ? true : undefined));
      assert.equal(window.activeTextEditor?.document.getText(new Range(0, 0, 0, 11)), '# Our audit');
    } finally {
      await remove('own-clauses', '.contract-review.yaml');
    }
  },
};
