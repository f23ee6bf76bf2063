import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Words } from '../../server/src/messages/words.ts';
import { jsonReport } from '../../server/src/report/json.ts';
import { reportedDocument } from '../../server/src/report/report.ts';
import { textReport } from '../../server/src/report/text.ts';
import { draftOf, LIBRARY } from '../features/support.ts';

const SENTENCE = 'The Customer may audit the Provider once a year.';
const { review } = draftOf(`# Contract\n\n## Audit\n\n${SENTENCE}\n\n## Backups\n\nBackups are made.\n`, {
  decisions: {
    'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' },
    'continuity.backup': { status: 'met', quote: 'Backups are made.' },
  },
  clauses: { audit: 'Audit', continuity: 'Backups' },
});

function documentIn(language: 'en' | 'fr' | 'nl') {
  return reportedDocument('drafts/a.md', review, new Words(LIBRARY, language));
}

describe('textReport', () => {
  it('lists what is wrong by clause, with places and reasons', () => {
    assert.equal(
      textReport([documentIn('en')], { colour: false, width: 80 }),
      `drafts/a.md
Test policy

Return of data — 0 of 1 guarantees met (§2.2.3)
  ○ return of the data: missing

Audit — 0 of 2 guarantees met (§2.2.5)
  ○ audit reports: missing
      Asks for audit reports.
      drafts/a.md:3:1
  ▲ right to audit: too weak
      Only once a year.
      drafts/a.md:5:1

3 findings in 1 document
`,
    );
  });

  it('speaks the language of the report', () => {
    const text = textReport([documentIn('nl')], { colour: false, width: 80 });
    assert.match(text, /^ {2}▲ auditrecht: te zwak\n {6}Slechts één keer per jaar\.$/mu);
    assert.match(text, /\n3 bevindingen in 1 document\n$/u);
  });

  it('says when all is well', () => {
    const good = { ...review, findings: [] };
    const document = reportedDocument('a.md', good, new Words(LIBRARY, 'fr'));
    assert.equal(
      textReport([document], { colour: false, width: 80 }),
      'a.md\nTest policy\n\n  Toutes les garanties y figurent.\n\n0 constatation dans 1 document\n',
    );
    assert.equal(textReport([], { colour: false, width: 80 }), '');
  });

  it('says the same in colour', () => {
    const coloured = textReport([documentIn('en')], { colour: true, width: 80 });
    assert.match(coloured, /\u001b\[33m▲\u001b\[0m right to audit: \u001b\[33mtoo weak\u001b\[0m/u);
    const plain = coloured.replace(/\u001b\[\d+m/gu, '');
    assert.equal(plain, textReport([documentIn('en')], { colour: false, width: 80 }));
  });

  it('wraps reasons at the width of the terminal', () => {
    const text = textReport([documentIn('en')], { colour: false, width: 1 });
    assert.ok(text.includes('      Asks for audit reports.\n'));
  });
});

describe('jsonReport', () => {
  it('has every element in the profile’s order, and the findings in the draft’s', () => {
    const heading = { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } };
    const sentence = { start: { line: 4, character: 0 }, end: { line: 4, character: 48 } };
    const title = { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } };
    const backups = { start: { line: 8, character: 0 }, end: { line: 8, character: 17 } };
    assert.deepEqual(JSON.parse(jsonReport([documentIn('en')])), {
      version: 1,
      documents: [
        {
          path: 'drafts/a.md',
          language: 'en',
          profile: 'test-profile',
          elements: [
            { id: 'continuity.backup', clause: 'continuity', status: 'met', reasons: [], evidence: [{ range: backups, text: 'Backups are made.' }] },
            { id: 'return.data', clause: 'return', status: 'absent', reasons: [], evidence: [] },
            { id: 'audit.right', clause: 'audit', status: 'weak', reasons: ['Only once a year.'], evidence: [{ range: sentence, text: SENTENCE }] },
            { id: 'audit.report', clause: 'audit', status: 'absent', reasons: [], evidence: [] },
          ],
          findings: [
            { code: 'return', severity: 'error', message: 'Return of data: the contract has no such clause. It has to provide: return of the data.', range: title },
            { code: 'audit.report', severity: 'error', message: 'Audit – audit reports: missing. Asks for audit reports.', range: heading },
            { code: 'audit.right', severity: 'warning', message: 'Audit – right to audit: too weak. Only once a year.', range: sentence },
          ],
        },
      ],
    });
  });

  it('is the same text for the same review', () => {
    assert.equal(jsonReport([documentIn('fr')]), jsonReport([documentIn('fr')]));
    assert.equal(jsonReport([]), '{\n  "version": 1,\n  "documents": []\n}\n');
  });
});
