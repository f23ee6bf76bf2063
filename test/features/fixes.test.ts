import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeActionContext } from 'vscode-languageserver';
import { goToEvidence } from '../../server/src/features/codeActions/goToEvidence.ts';
import { insertClause } from '../../server/src/features/codeActions/insertClause.ts';
import { insertElement } from '../../server/src/features/codeActions/insertElement.ts';
import { overrule, replaceSentence } from '../../server/src/features/codeActions/strengthen.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { actionsFor, editOf, wantsQuickFixes } from '../../server/src/features/support/fixes.ts';
import { draftOf, findingOf, URI } from './support.ts';

const FIXES = [insertClause, insertElement, replaceSentence, overrule];
const CONTEXT: CodeActionContext = { diagnostics: [] };
const SENTENCE = 'The Customer may audit the Provider once a year.';
const TEXT = `# Contract\n\n## Audit\n\n${SENTENCE}\n`;

const draft = draftOf(TEXT, {
  decisions: { 'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' } },
  clauses: { audit: 'Audit' },
});

function onLine(line: number) {
  return { start: { line, character: 2 }, end: { line, character: 2 } };
}

function titles(given: Draft, line: number): string[] {
  return actionsFor(given, FIXES, onLine(line), CONTEXT).map(({ title }) => title);
}

describe('actionsFor', () => {
  it('offers what mends the findings that the range touches', () => {
    assert.deepEqual(titles(draft, 0), ['Insert the clause “Continuity”', 'Insert the clause “Return of data”']);
    assert.deepEqual(titles(draft, 2), ['Insert: audit reports']);
    assert.deepEqual(titles(draft, 4), [
      'Replace this sentence: right to audit',
      'Add a provision that prevails: right to audit',
    ]);
    assert.deepEqual(titles(draft, 3), []);
  });

  it('names the diagnostic it mends and is resolved later', () => {
    const range = draft.lines.range(findingOf(draft, 'audit.report').range);
    const mine = { range, message: 'mine', code: 'audit.report' };
    const other = { range, message: 'other', code: 'MD001' };
    assert.deepEqual(actionsFor(draft, FIXES, onLine(2), { diagnostics: [mine, other] }), [
      {
        title: 'Insert: audit reports',
        kind: 'quickfix',
        diagnostics: [mine],
        isPreferred: true,
        data: { uri: URI, version: 1, fix: 'insertElement', code: 'audit.report', kind: 'missing-element', start: 12 },
      },
    ]);
  });
});

describe('editOf', () => {
  const data = actionsFor(draft, FIXES, onLine(4), CONTEXT)[0]?.data as unknown;
  const range = draft.lines.range(findingOf(draft, 'audit.right').range);

  it('is a versioned snippet where the client takes one', () => {
    assert.deepEqual(editOf(draft, FIXES, data, { documentChanges: true, snippets: true }), {
      documentChanges: [
        {
          textDocument: { uri: URI, version: 1 },
          edits: [
            {
              range,
              snippet: {
                kind: 'snippet',
                value: 'The Customer may audit the Provider. The Provider shall answer within ${1:[10 days]}.',
              },
            },
          ],
        },
      ],
    });
  });

  it('is plain text where it does not', () => {
    const newText = 'The Customer may audit the Provider. The Provider shall answer within [10 days].';
    assert.deepEqual(editOf(draft, FIXES, data, { documentChanges: true, snippets: false }), {
      documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range, newText }] }],
    });
    assert.deepEqual(editOf(draft, FIXES, data, { documentChanges: false, snippets: true }), {
      changes: { [URI]: [{ range, newText }] },
    });
  });

  it('is one edit of several places where numbers follow', () => {
    const text = '## 1. Continuity\n\nThe Provider shall serve the Customer.\n\n## 2. Payment\n\nText.\n';
    const numbered = draftOf(text, { clauses: { continuity: 'Continuity' } });
    const action = actionsFor(numbered, FIXES, onLine(0), CONTEXT).find(({ title }) => title.includes('Audit'));
    const edit = editOf(numbered, FIXES, action?.data, { documentChanges: true, snippets: true });
    const [change] = edit?.documentChanges ?? [];
    const edits = change !== undefined && 'edits' in change ? change.edits : [];
    assert.deepEqual(edits.map((each) => ('snippet' in each ? each.snippet.value.trim().slice(0, 11) : each.newText)), ['## 2. Audit', '3']);
    assert.deepEqual(edits[1]?.range, { start: { line: 4, character: 3 }, end: { line: 4, character: 4 } });
  });

  it('is nothing for another version, or for data that is not ours', () => {
    const support = { documentChanges: true, snippets: true };
    assert.equal(editOf({ ...draft, version: 2 }, FIXES, data, support), undefined);
    assert.equal(editOf(draft, FIXES, undefined, support), undefined);
    assert.equal(editOf(draft, FIXES, { uri: URI, version: 1 }, support), undefined);
    assert.equal(editOf(draft, FIXES, { ...(data as object), fix: 'other' }, support), undefined);
  });
});

describe('wantsQuickFixes', () => {
  it('is true unless the client asks for other kinds only', () => {
    assert.equal(wantsQuickFixes({ diagnostics: [] }), true);
    assert.equal(wantsQuickFixes({ diagnostics: [], only: ['refactor', 'quickfix'] }), true);
    assert.equal(wantsQuickFixes({ diagnostics: [], only: ['source.organizeImports'] }), false);
  });
});

describe('goToEvidence', () => {
  const finding = findingOf(draft, 'audit.right');
  const evidence = { range: { start: 0, end: 10 }, text: '# Contract', section: 0, status: 'met' as const };
  const related: Draft = {
    ...draft,
    review: { ...draft.review, findings: [{ ...finding, related: [evidence] }] },
  };

  it('leads to the other passages of a finding', () => {
    const title = 'Go to line 1: right to audit';
    assert.deepEqual(goToEvidence(related, onLine(4), CONTEXT, ['contractReview.goToEvidence']), [
      {
        title,
        kind: 'quickfix',
        diagnostics: [],
        command: {
          title,
          command: 'contractReview.goToEvidence',
          arguments: [URI, { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } }],
        },
      },
    ]);
  });

  it('is not offered to a client that lacks the command', () => {
    assert.deepEqual(goToEvidence(related, onLine(4), CONTEXT, []), []);
  });
});
