import { strict as assert } from 'node:assert';
import { commands, Position, Range, Selection } from 'vscode';
import type { CompletionList, DocumentLink, DocumentSymbol, Location, TextDocument, WorkspaceEdit } from 'vscode';
import { eventually } from './harness.ts';
import type { Tests } from './harness.ts';
import { apply, closeUnsaved, finding, findings, codeOf, hoverAt, open, quickFixes, reviewed, undoTo } from './lawyer.ts';

const DRAFT = 'services-agreement.md';
const OURS = /^(?:term|reference|numbering|figure|figures|blank|acceptance)\b/;

/** Where some words of the draft stand first, or after other words. */
function rangeOf(document: TextDocument, words: string, after = ''): Range {
  const text = document.getText();
  const start = text.indexOf(words, text.indexOf(after));
  assert.ok(start >= 0, words);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

export const tests: Tests = {
  'what does not hold together is found where it stands': async () => {
    const { document } = await open(DRAFT);
    await reviewed(document);
    const found = findings(document)
      .filter((each) => OURS.test(codeOf(each)))
      .map((each) => `${codeOf(each)}: ${document.getText(each.range)}`);
    assert.deepEqual(found.sort(), [
      'blank: [date]',
      'blank: [●]',
      'blank: ______',
      'figure-words-differ: thirty (20)',
      'figures-differ: 48 hours',
      'numbering-duplicate: 4.2',
      'reference-missing: article 9.4',
      'term-undefined: Recovery Measures',
      'term-unused: Working Day',
    ]);
    await closeUnsaved();
  },

  'a defined term leads to its definition, and tells it on hover': async () => {
    const { document } = await open(DRAFT);
    await reviewed(document);
    const use = rangeOf(document, 'Archive Records', '2.2 ');
    const places = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', document.uri, use.start);
    assert.deepEqual(places.map(({ range }) => document.getText(range)), ['Archive Record']);
    assert.match(await hoverAt(document, use), /every document, with its metadata/);
    await closeUnsaved();
  },

  'renaming a term changes all its uses': async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await reviewed(document);
    const use = rangeOf(document, 'Incident', '1.2 ');
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, use.start, 'Disruption');
    const before = document.getText();
    await apply(editor, { title: 'rename', edit });
    assert.equal(document.getText(), before.replace(/\bIncident/g, 'Disruption'));
    await undoTo(editor, before);
    await closeUnsaved();
  },

  'a cross-reference is a link to what it refers to': async () => {
    const { document } = await open(DRAFT);
    await reviewed(document);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const ours = links.filter(({ range }) => ['Annex A', 'article 4.1'].includes(document.getText(range)));
    assert.deepEqual(ours.map(({ range, target }) => [document.getText(range), target?.fragment.split(',')[0]]), [
      ['Annex A', `L${rangeOf(document, '## Annex A').start.line + 1}`],
      ['Annex A', `L${rangeOf(document, '## Annex A').start.line + 1}`],
      ['article 4.1', `L${rangeOf(document, '4.1 At the end').start.line + 1}`],
    ]);
    await closeUnsaved();
  },

  'the outline has the articles': async () => {
    const { document } = await open(DRAFT);
    await reviewed(document);
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names = symbols.flatMap(function all({ name, children }): string[] {
      return [name, ...children.flatMap(all)];
    });
    for (const name of ['1 Definitions', '5 Audit', 'Archive Record']) assert.ok(names.includes(name), `${name} in ${names.join(', ')}`);
    await closeUnsaved();
  },

  'the contract can be renumbered': async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await reviewed(document);
    const before = document.getText();
    const [fix] = await quickFixes(document, await finding(document, 'numbering-duplicate'), ({ title }) => /renumber/i.test(title));
    await apply(editor, fix);
    assert.equal(document.getText(), before.replace('4.2 The Provider shall destroy', '4.3 The Provider shall destroy'));
    await undoTo(editor, before);
    await closeUnsaved();
  },

  'one goes from blank to blank': async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await reviewed(document);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      const before = editor.selection;
      await commands.executeCommand('contractReview.nextBlank');
      await eventually('the next blank', () => (editor.selection.isEqual(before) ? undefined : true));
      seen.push(document.getText(editor.selection));
    }
    assert.deepEqual(seen, ['[●]', '[date]', '______', '[●]']);
    await closeUnsaved();
  },

  'a heading that is begun offers the clauses that are missing': async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await reviewed(document);
    const at = rangeOf(document, '## Annex A').start;
    await editor.edit((edit) => edit.insert(at, '## \n\n'));
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at.translate(0, 3));
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.some((label) => /subcontract/i.test(label)), labels.slice(0, 20).join(', '));
    await closeUnsaved();
  },
};
