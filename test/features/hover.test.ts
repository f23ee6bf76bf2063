import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../server/src/features/hover.ts';
import { draftOf } from './support.ts';

const SENTENCE = 'The Customer may audit the Provider once a year.';
const TEXT = `# Contract\n\n## 4. Audit\n\n4.1 Something else.\n\n4.2 ${SENTENCE}\n\n## 5. Backups\n\nText.\n`;

const draft = draftOf(TEXT, {
  decisions: { 'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' } },
  clauses: { audit: 'Audit', continuity: 'Backups' },
});

const AUDIT = [
  '### Audit — 0 of 2 guarantees met',
  '- ▲ right to audit: too weak ([art\\. 4\\.2](file:///drafts/contract.md#L7)) — Only once a year.\n- ○ audit reports: missing — Asks for audit reports.',
  '**What the policy asks** — Test policy, §2.2.5',
  'Explanation of Audit.',
  '**Why it matters**',
  'Why of Audit.',
  '**What to look for**',
  '- Look for Audit.',
].join('\n\n');

function value(line: number, character: number): unknown {
  return hover(draft, { line, character })?.contents;
}

describe('hover', () => {
  it('explains the clause on its heading', () => {
    assert.deepEqual(hover(draft, { line: 2, character: 5 }), {
      contents: { kind: 'markdown', value: AUDIT },
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 11 } },
    });
  });

  it('explains a passage: what it decides first, then its clause', () => {
    assert.deepEqual(hover(draft, { line: 6, character: 10 }), {
      contents: {
        kind: 'markdown',
        value: `▲ **Audit – right to audit**: too weak\n\nAsks for right to audit. *(Test policy, §2.2.5(a))*\n\n---\n\n${AUDIT}`,
      },
      range: { start: { line: 6, character: 4 }, end: { line: 6, character: 4 + SENTENCE.length } },
    });
  });

  it('explains the clause that is missing on the title', () => {
    assert.deepEqual(value(0, 3), {
      kind: 'markdown',
      value: [
        '### Return of data — 0 of 1 guarantees met',
        '- ○ return of the data: missing — Asks for return of the data.',
        '**What the policy asks** — Test policy, §2.2.3',
        'Explanation of Return of data.',
        '**Why it matters**',
        'Why of Return of data.',
        '**What to look for**',
        '- Look for Return of data.',
      ].join('\n\n'),
    });
  });

  it('passes over what another passage settles', () => {
    const settled = draftOf(TEXT, {
      decisions: {
        'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' },
        'audit.report': { status: 'met', quote: SENTENCE },
      },
    });
    const [right, report, ...others] = settled.review.verdicts.filter(({ clause }) => clause === 'audit');
    assert.ok(right !== undefined && report !== undefined && others.length === 0);
    const verdicts = [{ ...right, status: 'met' as const }, report];
    const value = hover({ ...settled, review: { ...settled.review, verdicts } }, { line: 6, character: 9 })?.contents;
    assert.match((value as { readonly value: string }).value, /^✔ \*\*Audit – audit reports\*\*: met\n\nAsks for audit reports\.[^\n]*\n\n---\n\n### Audit/u);
  });

  it('only scores the clauses where there are many', () => {
    const empty = draftOf('# Contract\n\nText.\n', { language: 'fr' });
    assert.deepEqual(hover(empty, { line: 0, character: 0 })?.contents, {
      kind: 'markdown',
      value:
        '- Continuité — 0 garantie conforme sur 1\n- Restitution — 0 garantie conforme sur 1\n- Audit — 0 garantie conforme sur 2',
    });
  });

  it('is silent elsewhere', () => {
    assert.equal(hover(draft, { line: 4, character: 2 }), null);
    assert.equal(hover(draft, { line: 999, character: 0 }), null);
  });
});
