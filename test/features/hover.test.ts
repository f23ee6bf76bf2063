import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../server/src/features/hover.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { draftOf, LIBRARY } from './support.ts';

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

describe('hover over what a draft accepts', () => {
  const comment = '<!-- contract-review: accept audit.right because "*ISAE* [report]" -->';
  const text = TEXT.replace('4.1 Something else.', `${comment}\n\n4.1 Something else.`);

  function settledDraft(source: string, language: 'en' | 'fr' | 'nl' = 'en'): Draft {
    const draft = draftOf(source, { decisions: { 'audit.right': { status: 'weak', quote: SENTENCE, reason: 'yearly-cap' } }, clauses: { audit: 'Audit', continuity: 'Backups' }, language });
    return { ...draft, ...settled(draft.review, { ...draft.drafting, findings: [] }, LIBRARY) };
  }

  function shown(given: Draft, line: number): string {
    return (hover(given, { line, character: 6 })?.contents as { readonly value: string } | undefined)?.value ?? '';
  }

  it('gives the reason in the list of the clause', () => {
    assert.match(shown(settledDraft(text), 2), /^### Audit — 0 of 2 guarantees met\n\n- ▲ right to audit: too weak \(.*\) — Only once a year\. — ◇ accepted: \\\*ISAE\\\* \\\[report\\\]\n- ○ audit reports: missing — Asks for audit reports\.\n/u);
  });

  it('gives it at the passage', () => {
    assert.match(shown(settledDraft(text), 8), /^▲ \*\*Audit – right to audit\*\*: too weak\n\n◇ accepted: \\\*ISAE\\\* \\\[report\\\]\n\nAsks for right to audit\./u);
    assert.match(shown(settledDraft(text, 'nl'), 8), /◇ aanvaard: /u);
    assert.match(shown(settledDraft(text, 'fr'), 8), /◇ accepté\u00a0: /u);
  });

  it('tells at the comment what it accepts, and explains the clause', () => {
    const found = hover(settledDraft(text), { line: 4, character: 10 });
    assert.deepEqual(found?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: comment.length } });
    assert.match(shown(settledDraft(text), 4), /^- ◇ \*\*Audit – right to audit\*\* \(\[line 9\]\(file:\/\/\/drafts\/contract\.md#L9\)\) — accepted: \\\*ISAE\\\* \\\[report\\\]\n\n### Audit — 0 of 2/u);
    assert.match(shown(settledDraft(text), 4), /Explanation of Audit\./u);
  });

  it('explains the clause at a comment that accepts nothing, and is silent where it names nothing known', () => {
    assert.match(shown(settledDraft(text.replace('audit.right because', 'continuity.backup because')), 4), /^### Continuity — 0 of 1/u);
    assert.equal(shown(settledDraft(text.replace('audit.right because', 'nonsense because')), 4), '');
  });
});
