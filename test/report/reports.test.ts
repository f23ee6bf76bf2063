import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Drafting, DraftingFinding } from '../../server/src/drafting/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { jsonReport } from '../../server/src/report/json.ts';
import { reportedDocument } from '../../server/src/report/report.ts';
import { textReport } from '../../server/src/report/text.ts';
import { draftOf, LIBRARY } from '../features/support.ts';

const SENTENCE = 'The Customer may audit the Provider once a year.';
const { review, drafting } = draftOf(`# Contract\n\n## Audit\n\n${SENTENCE}\n\n## Backups\n\nBackups are made.\n`, {
  decisions: {
    'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' },
    'continuity.backup': { status: 'met', quote: 'Backups are made.' },
  },
  clauses: { audit: 'Audit', continuity: 'Backups' },
});

const NO_DRAFTING: Drafting = { ...drafting, findings: [] };

function documentIn(language: 'en' | 'fr' | 'nl') {
  return reportedDocument('drafts/a.md', { review, drafting: NO_DRAFTING }, new Words(LIBRARY, language));
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
    const document = reportedDocument('a.md', { review: good, drafting: NO_DRAFTING }, new Words(LIBRARY, 'fr'));
    assert.equal(
      textReport([document], { colour: false, width: 80 }),
      'a.md\nTest policy\n\n  Toutes les garanties y figurent.\n\n0 constat dans 1 document\n',
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

/** The same review, of which two findings are accepted, with two findings about the drafting of which one is accepted. */
function settledIn(language: 'en' | 'fr' | 'nl') {
  const acceptance = { range: { start: 0, end: 1 }, code: 'x', codeRange: { start: 0, end: 1 }, reason: 'ISAE 3402 report', scope: undefined };
  const [clause, report, right] = review.findings;
  assert.ok(clause !== undefined && report !== undefined && right !== undefined);
  const flaw = (code: DraftingFinding['code'], subject: string, start: number): DraftingFinding => ({ code, subject, severity: 'information', range: { start, end: start + 1 }, related: [] });
  const accepted = [clause, right].map((finding) => ({ finding, acceptance }));
  const found: Drafting = { ...drafting, findings: [flaw('term-unused', 'Fee', 14)], accepted: [{ finding: flaw('blank', '[●]', 40), acceptance }] };
  return reportedDocument('a.md', { review: { ...review, findings: [report], accepted }, drafting: found }, new Words(LIBRARY, language));
}

describe('what a draft accepts, and its drafting', () => {
  it('stand in the report for a person, with the reasons', () => {
    assert.equal(
      textReport([settledIn('en')], { colour: false, width: 80 }),
      `a.md
Test policy

Return of data — 0 of 1 guarantees met (§2.2.3)
  ◇ Return of data: missing
      accepted: ISAE 3402 report
      a.md:1:1

Audit — 0 of 2 guarantees met (§2.2.5)
  ○ audit reports: missing
      Asks for audit reports.
      a.md:3:1
  ◇ right to audit: too weak
      accepted: ISAE 3402 report
      a.md:5:1

Drafting
  ▪ “Fee” is defined, but never used.
      a.md:3:3
  ◇ To be filled in: [●]
      accepted: ISAE 3402 report
      a.md:5:19

2 findings in 1 document
`,
    );
    assert.match(textReport([settledIn('nl')], { colour: false, width: 80 }), /\n {2}◇ auditrecht: te zwak\n {6}aanvaard: ISAE 3402 report\n[^]*\nRedactie\n {2}▪ “Fee” is gedefinieerd/u);
    assert.match(textReport([settledIn('fr')], { colour: false, width: 80 }), /\n {6}accepté\u00a0: ISAE 3402 report\n[^]*\nRédaction\n/u);
  });

  it('stand in the report for programs', () => {
    const { documents } = JSON.parse(jsonReport([settledIn('en')])) as { readonly documents: readonly { readonly findings: readonly object[]; readonly accepted: readonly object[] }[] };
    const at = (line: number, from: number, to: number) => ({ start: { line, character: from }, end: { line, character: to } });
    assert.deepEqual(documents[0]?.findings, [
      { code: 'audit.report', kind: 'missing-element', severity: 'error', message: 'Audit – audit reports: missing. Asks for audit reports.', range: at(2, 0, 8) },
      { code: 'term-unused', kind: 'drafting', severity: 'information', message: '“Fee” is defined, but never used.', range: at(2, 2, 3) },
    ]);
    assert.deepEqual(documents[0]?.accepted, [
      { code: 'return', kind: 'missing-clause', reason: 'ISAE 3402 report', range: at(0, 0, 10) },
      { code: 'audit.right', kind: 'weak', reason: 'ISAE 3402 report', range: at(4, 0, 48) },
      { code: 'blank', kind: 'drafting', reason: 'ISAE 3402 report', range: at(4, 18, 19) },
    ]);
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
            { code: 'return', kind: 'missing-clause', severity: 'error', message: 'Return of data: the contract has no such clause. It has to provide: return of the data.', range: title },
            { code: 'audit.report', kind: 'missing-element', severity: 'error', message: 'Audit – audit reports: missing. Asks for audit reports.', range: heading },
            { code: 'audit.right', kind: 'weak', severity: 'warning', message: 'Audit – right to audit: too weak. Only once a year.', range: sentence },
          ],
          accepted: [],
          excluded: [],
        },
      ],
    });
  });

  it('is the same text for the same review', () => {
    assert.equal(jsonReport([documentIn('fr')]), jsonReport([documentIn('fr')]));
    assert.equal(jsonReport([]), '{\n  "version": 1,\n  "documents": []\n}\n');
  });
});
