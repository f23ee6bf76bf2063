import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import { ACCEPT_COMMAND } from '../../client/src/protocol.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { DraftingKind } from '../../server/src/drafting/types.ts';
import { accept, acceptanceEdit, acceptanceEditOf } from '../../server/src/features/codeActions/accept.ts';
import { acceptNoLonger } from '../../server/src/features/codeActions/acceptNoLonger.ts';
import { acceptanceChange } from '../../server/src/features/support/acceptances.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Words } from '../../server/src/messages/words.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { TINY } from '../support/tinyLibrary.ts';
import { reviewedDraft } from './acceptance.ts';
import { applied } from './support.ts';

const CONTEXT: CodeActionContext = { diagnostics: [] };
const SUPPORT = { documentChanges: true, snippets: false, resolvesEdits: true, commands: [] as string[] };
const WEAK = 'Each audit takes place once a year.';
const AUDIT = `The Customer may audit the Provider. ${WEAK}`;

function codes(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code).sort();
}

/** The draft after a finding has been accepted; that it is accepted, and nothing else is found otherwise, is asserted. */
function accepted(text: string, code: string, { reason = 'good', library = TINY }: { readonly reason?: string; readonly library?: Library } = {}): string {
  const draft = reviewedDraft(text, library);
  const finding = draft.review.findings.find((each) => each.code === code);
  assert.ok(finding !== undefined, `${code} is found`);
  const change = acceptanceChange(draft, { code, start: finding.range.start }, reason);
  assert.ok(change !== undefined, `${code} can be accepted`);
  const result = applied(text, change);
  const after = reviewedDraft(result, library);
  assert.ok(after.review.accepted.some((each) => each.finding.code === code));
  assert.deepEqual(codes(after.review.findings), codes(draft.review.findings.filter((each) => each !== finding)));
  assert.deepEqual(codes(after.drafting.findings), codes(draft.drafting.findings));
  assert.deepEqual(said(result), said(text));
  return result;
}

/** What a draft says, without where it stands. */
function said(text: string): unknown {
  return parseContract(text).sections.flatMap(({ heading, provisions }) => [
    ...(heading === undefined ? [] : [[heading.number, heading.title.text, heading.depth, heading.style]]),
    ...provisions.map(({ kind, number, leadIn, depth, plain }) => [kind, number, leadIn, depth, plain.text]),
  ]);
}

const COMMENT = '<!-- contract-review: accept audit.right because "good" -->';

describe('accepting a finding', () => {
  const SHAPES: readonly (readonly [name: string, before: string, after: string])[] = [
    ['under a heading', `# A\n\n## Audit\n\n${AUDIT}\n\n## B\n\nText.\n`, `# A\n\n## Audit\n\n${COMMENT}\n\n${AUDIT}\n\n## B\n\nText.\n`],
    ['under a heading without a blank line', `# A\n## Audit\n${AUDIT}\n## B\nText.\n`, `# A\n## Audit\n\n${COMMENT}\n\n${AUDIT}\n## B\nText.\n`],
    ['under an underlined heading', `# A\n\nAudit\n-----\n\n${AUDIT}\n`, `# A\n\nAudit\n-----\n\n${COMMENT}\n\n${AUDIT}\n`],
    ['under a bold heading', `# A\n\n**Audit**\n\n${AUDIT}\n`, `# A\n\n**Audit**\n\n${COMMENT}\n\n${AUDIT}\n`],
    ['under a plain heading', `# A\n\nARTICLE 4 – AUDIT\n\n${AUDIT}\n\nARTICLE 5 – PRICE\n\nText.\n`, `# A\n\nARTICLE 4 – AUDIT\n\n${COMMENT}\n\n${AUDIT}\n\nARTICLE 5 – PRICE\n\nText.\n`],
    ['under a run-in heading: at the end of its section', `# A\n\n**4. Audit.** ${AUDIT}\n\n**5. Price.** The Customer pays.\n`, `# A\n\n**4. Audit.** ${AUDIT}\n\n${COMMENT}\n\n**5. Price.** The Customer pays.\n`],
    ['with CRLF', `# A\r\n\r\n## Audit\r\n\r\n${AUDIT}\r\n`, `# A\r\n\r\n## Audit\r\n\r\n${COMMENT}\r\n\r\n${AUDIT}\r\n`],
    ['with CR', `# A\r\r## Audit\r\r${AUDIT}\r`, `# A\r\r## Audit\r\r${COMMENT}\r\r${AUDIT}\r`],
    ['before a table', `# A\n\n## Audit\n\n| Topic | Rule |\n| - | - |\n| Audit | ${AUDIT} |\n`, `# A\n\n## Audit\n\n${COMMENT}\n\n| Topic | Rule |\n| - | - |\n| Audit | ${AUDIT} |\n`],
    ['before a list', `# A\n\n## Audit\n- ${AUDIT}\n- Text.\n`, `# A\n\n## Audit\n\n${COMMENT}\n\n- ${AUDIT}\n- Text.\n`],
    ['after another acceptance', `# A\n\n## Audit\n\n<!-- contract-review: accept audit.subcontractors because "x y" -->\n\n${AUDIT}\n`, `# A\n\n## Audit\n\n<!-- contract-review: accept audit.subcontractors because "x y" -->\n${COMMENT}\n\n${AUDIT}\n`],
    ['after two acceptances, one of several lines', `# A\n\n## Audit\n<!-- contract-review: accept audit.subcontractors\n  because "x y" -->\n\n<!-- contract-review: accept blank because "no" -->\n${AUDIT}\n`, `# A\n\n## Audit\n<!-- contract-review: accept audit.subcontractors\n  because "x y" -->\n\n<!-- contract-review: accept blank because "no" -->\n${COMMENT}\n${AUDIT}\n`],
    ['under the title', `# Agreement\n\n${AUDIT}\n`, `# Agreement\n\n${COMMENT}\n\n${AUDIT}\n`],
    ['in a draft without headings', `${AUDIT}\n\nThe Customer pays.\n`, `${COMMENT}\n\n${AUDIT}\n\nThe Customer pays.\n`],
    ['in a draft without headings, after the front matter', `---\nlang: en\n---\n\n${AUDIT}\n`, `---\nlang: en\n---\n\n${COMMENT}\n\n${AUDIT}\n`],
    ['in a draft without headings, with a mark of the byte order', `\uFEFF${AUDIT}\n`, `\uFEFF${COMMENT}\n\n${AUDIT}\n`],
    ['without a line end', `# A\n\n## Audit\n${AUDIT}`, `# A\n\n## Audit\n\n${COMMENT}\n\n${AUDIT}`],
    ['in a subsection', `# A\n\n## Audit\n\nText.\n\n### Rules\n\n${AUDIT}\n`, `# A\n\n## Audit\n\nText.\n\n### Rules\n\n${COMMENT}\n\n${AUDIT}\n`],
  ];
  for (const [name, before, after] of SHAPES) {
    it(`writes the comment ${name}`, () => {
      assert.equal(accepted(before, 'audit.right'), after);
    });
  }

  it('leaves lists whole where headings are items', () => {
    for (const text of [
      `# A\n\n1. **Audit**\n\n   ${AUDIT}\n\n2. **Price**\n\n   The Customer pays.\n`,
      `# A\n\n1. **Audit.** ${AUDIT}\n1. **Price.** The Customer pays.\n1. **Term.** One year.\n`,
      `# A\n\n1. Audit\n   1. ${AUDIT}\n   2. Other.\n2. Price\n   1. The Customer pays.\n`,
    ]) accepted(text, 'audit.right');
  });

  it('writes a missing clause under the title, at the top where there is none', () => {
    const comment = '<!-- contract-review: accept deletion because "good" -->';
    assert.equal(accepted(`# Agreement\n\n## Audit\n\n${AUDIT}\n`, 'deletion'), `# Agreement\n\n${comment}\n\n## Audit\n\n${AUDIT}\n`);
    const articles = `## 1. Price\n\nThe Customer pays.\n\n## 2. Audit\n\n${AUDIT}\n`;
    assert.equal(accepted(articles, 'deletion'), `${comment}\n\n${articles}`);
    assert.equal(accepted(`Text first.\n\n## Audit\n\n${AUDIT}\n`, 'deletion'), `${comment}\n\nText first.\n\n## Audit\n\n${AUDIT}\n`);
  });

  it('typesets the reason so that it is read back', () => {
    const reasons = [
      ['the "ISAE" report', 'the “ISAE” report'],
      ['"quoted"', 'quoted'],
      ['« rapport annuel »', 'rapport annuel'],
      ['a --> b -- c', 'a – b – c'],
      ['  two\nlines ', 'two lines'],
      ['l’audit de l\'année', 'l’audit de l\'année'],
      ['😀 é', '😀 é'],
    ] as const;
    for (const [given, read] of reasons) {
      const result = accepted(`# A\n\n## Audit\n\n${AUDIT}\n`, 'audit.right', { reason: given });
      assert.equal(reviewedDraft(result, TINY).review.accepted[0]?.acceptance.reason, read);
    }
  });

  it('can be done for every finding of a sample draft, one after the other', async () => {
    const library = await clauseLibrary();
    const drafts = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpus', 'drafts');
    for (const name of ['nl/sla.md', 'fr/avenant-bilingue.md', 'en/sla.md']) {
      let text = readFileSync(join(drafts, name), 'utf8');
      const before = said(text);
      const { findings } = reviewedDraft(text, library).review;
      for (const { code } of findings) {
        const draft = reviewedDraft(text, library);
        const start = draft.review.findings.find((each) => each.code === code)?.range.start ?? -1;
        const change = acceptanceChange(draft, { code, start }, 'good');
        assert.ok(change !== undefined, `${code} can be accepted`);
        text = applied(text, change);
      }
      const { review } = reviewedDraft(text, library);
      assert.deepEqual([review.findings, codes(review.accepted.map(({ finding }) => finding))], [[], codes(findings)]);
      assert.deepEqual(said(text), before);
    }
  });
});

/** A draft with a drafting finding that is made up. */
function withDrafting(text: string, code: DraftingKind, quote: string): Draft {
  const draft = reviewedDraft(text, TINY);
  const start = text.indexOf(quote);
  const finding = { code, subject: quote, range: { start, end: start + quote.length }, related: [], severity: 'information' as const };
  return { ...draft, drafting: { ...draft.drafting, findings: [finding] } };
}

const TEXT = `# A\n\n## Audit\n\n${AUDIT}\n`;
const AT = { start: { line: 4, character: 40 }, end: { line: 4, character: 40 } };

describe('the quick fix', () => {
  const draft = reviewedDraft(TEXT, TINY);
  const start = TEXT.indexOf(WEAK);

  it('has a client with the command ask for the reason', () => {
    const mine = { range: AT, message: 'mine', code: 'audit.right' };
    const title = 'Accept this deviation: audit.right…';
    assert.deepEqual(accept(draft, AT, { diagnostics: [mine, { ...mine, code: 'other' }] }, { ...SUPPORT, commands: [ACCEPT_COMMAND] }), [
      {
        title,
        kind: 'quickfix',
        diagnostics: [mine],
        command: { title, command: ACCEPT_COMMAND, arguments: ['file:///draft.md', 1, { code: 'audit.right', start, name: 'audit.right' }] },
      },
    ]);
  });

  it('is in the reader’s language', () => {
    const titles = (['nl', 'fr'] as const).map((language) => accept({ ...draft, words: new Words(TINY, language) }, AT, CONTEXT, SUPPORT)[0]?.title);
    assert.deepEqual(titles, ['Deze afwijking aanvaarden: audit.right…', 'Accepter cet écart\u00a0: audit.right…']);
  });

  it('leaves a blank for the reason to other clients', () => {
    const [action] = accept(draft, AT, CONTEXT, SUPPORT);
    assert.equal(action?.edit, undefined);
    const plain = editText(acceptanceEditOf(draft, action?.data, SUPPORT));
    assert.equal(plain, '\n<!-- contract-review: accept audit.right because "[reason]" -->\n');
    const snippet = editText(acceptanceEditOf(draft, action?.data, { ...SUPPORT, snippets: true }));
    assert.equal(snippet, '\n<!-- contract-review: accept audit.right because "${1:[reason]}" -->\n');
    const [eager] = accept({ ...draft, words: new Words(TINY, 'nl') }, AT, CONTEXT, { ...SUPPORT, resolvesEdits: false });
    assert.equal(editText(eager?.edit), '\n<!-- contract-review: accept audit.right because "[reden]" -->\n');
    const filled = TEXT.replace('## Audit\n', `## Audit\n${plain}`);
    assert.deepEqual(codes(reviewedDraft(filled, TINY).drafting.findings), ['acceptance-without-reason']);
  });

  it('is nothing for another version, nor for data that is not its own', () => {
    const data = accept(draft, AT, CONTEXT, SUPPORT)[0]?.data as unknown;
    assert.equal(acceptanceEditOf({ ...draft, version: 2 }, data, SUPPORT), undefined);
    for (const other of [undefined, null, {}, 3, { fix: 'accept' }, { ...(data as object), fix: 'insertClause' }]) assert.equal(acceptanceEditOf(draft, other, SUPPORT), undefined);
  });

  it('answers with the comment for a reason', () => {
    const params = { uri: draft.uri, version: 1, code: 'audit.right', start, reason: 'good' };
    assert.deepEqual(acceptanceEdit(draft, params), { position: { line: 3, character: 0 }, text: `\n${COMMENT}\n` });
    assert.equal(acceptanceEdit(draft, { ...params, version: 2 }), null);
  });

  it('is offered for drafting findings, by kind, but not for acceptances', () => {
    const blank = withDrafting(TEXT, 'blank', 'once a year');
    const titles = accept(blank, { start: { line: 4, character: 64 }, end: { line: 4, character: 64 } }, CONTEXT, SUPPORT).map(({ title }) => title);
    assert.deepEqual(titles, ['Accept this deviation: audit.right…', 'Accept this deviation: To be filled in: once a year…']);
    assert.equal(accept(withDrafting('# A\n\nText.\n', 'acceptance-unused', 'Text'), { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } }, CONTEXT, SUPPORT).length, 0);
  });
});

function editText(edit: CodeAction['edit']): string | undefined {
  const change = edit?.documentChanges?.[0];
  const [first] = change !== undefined && 'edits' in change ? change.edits : [];
  return first === undefined ? undefined : 'newText' in first ? first.newText : first.snippet.value;
}

describe('taking an acceptance out again', () => {
  function mended(text: string): string {
    const draft = reviewedDraft(text, TINY);
    const [finding] = draft.drafting.findings;
    assert.ok(finding !== undefined);
    const [action, ...others] = acceptNoLonger(draft, draft.lines.range(finding.range), CONTEXT, { ...SUPPORT, documentChanges: false });
    assert.deepEqual(others, []);
    const [edit] = Object.values(action?.edit?.changes ?? {}).flat();
    if (edit === undefined) return 'nothing';
    return `${action?.title}: ${applied(text, { span: { start: draft.lines.offset(edit.range.start), end: draft.lines.offset(edit.range.end) }, text: edit.newText })}`;
  }
  const UNUSED = '<!-- contract-review: accept breach.duty because "good" -->';

  const CASES: readonly (readonly [before: string, after: string])[] = [
    [`# A\n\n## Audit\n\n${UNUSED}\n\n${AUDIT}\n`, `Remove this comment: # A\n\n## Audit\n\n${AUDIT}\n`],
    [`# A\r\n\r\n## Audit\r\n\r\n${UNUSED}\r\n\r\n${AUDIT}\r\n`, `Remove this comment: # A\r\n\r\n## Audit\r\n\r\n${AUDIT}\r\n`],
    [`# A\n\nText.\n${UNUSED}\nText.\n`, 'Remove this comment: # A\n\nText.\n\nText.\n'],
    [`# A\n\nText. ${UNUSED} Text.\n`, 'Remove this comment: # A\n\nText. Text.\n'],
    [`# A\n\nText.\n\n${UNUSED}`, 'Remove this comment: # A\n\nText.\n\n'],
    ['# A\n\n<!-- contract-review: acept\n  audit -->\n\nText.\n', 'Remove this comment: # A\n\nText.\n'],
    ['# A\n\n<!-- contract-review: -->\n\nText.\n', 'Remove this comment: # A\n\nText.\n'],
    ['# A\n\n<!-- contract-review: accept audit, nonsense because "x y" -->\n\nText.\n', 'Take “nonsense” out of this comment: # A\n\n<!-- contract-review: accept audit because "x y" -->\n\nText.\n'],
    ['# A\n\n<!-- contract-review: accept nonsense, audit because "x y" -->\n\nText.\n', 'Take “nonsense” out of this comment: # A\n\n<!-- contract-review: accept audit because "x y" -->\n\nText.\n'],
    ['# A\n\n<!-- contract-review: accept audit because "x y"; accept nonsense because "y" -->\n\nText.\n', 'nothing'],
    ['# A\n\n<!-- contract-review: accept audit because "TBD" -->\n\nText.\n', 'nothing'],
  ];
  for (const [before, after] of CASES) {
    it(JSON.stringify(before), () => {
      assert.equal(mended(before), after);
    });
  }
});
