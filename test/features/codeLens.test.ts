import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLenses, hasLenses } from '../../server/src/features/codeLens.ts';
import { draftOf } from './support.ts';

const COMMANDS = ['contractReview.coverage.focus', 'contractReview.openReport'];
const CAP = 'Audits are excluded.';
const TEXT = `---\ncontract: true\n---\n\n# Hosting\n\n## Audit\n\n${CAP}\n`;
const CASE = { decisions: { 'audit.right': { status: 'contrary', quote: CAP } }, clauses: { audit: 'Audit' } } as const;
const at = (line: number): unknown => ({ start: { line, character: 0 }, end: { line, character: 0 } });

describe('the lenses over a draft', () => {
  it('say the score and lead to the coverage and the report, over the title', () => {
    assert.deepEqual(codeLenses(draftOf(TEXT, CASE), COMMANDS), [
      { range: at(4), command: { title: '0 of 4 guarantees met · 1 against the customer', command: COMMANDS[0] } },
      { range: at(4), command: { title: 'Open report', command: COMMANDS[1] } },
    ]);
  });

  it('are in the language of the reader', () => {
    const titles = (language: 'fr' | 'nl'): unknown[] => codeLenses(draftOf(TEXT, { ...CASE, language }), COMMANDS).map(({ command }) => command?.title);
    assert.deepEqual(titles('fr'), ['0 garantie conforme sur 4 · 1 défavorable au client', 'Ouvrir le rapport']);
    assert.deepEqual(titles('nl'), ['0 van 4 waarborgen voldaan · 1 in het nadeel van de klant', 'Rapport openen']);
  });

  it('stand over the first line with words where there is no title', () => {
    assert.deepEqual(codeLenses(draftOf('\nThe parties agree.\n'), COMMANDS)[0], { range: at(1), command: { title: '0 of 4 guarantees met', command: COMMANDS[0] } });
  });

  it('run no command that the editor does not name', () => {
    assert.deepEqual(codeLenses(draftOf(TEXT), []), []);
    assert.deepEqual(codeLenses(draftOf(TEXT), [COMMANDS[1] ?? '']).map(({ command }) => command?.command), [COMMANDS[1]]);
    assert.deepEqual([hasLenses([]), hasLenses(['contractReview.accept']), ...COMMANDS.map((command) => hasLenses([command]))], [false, false, true, true]);
  });
});
