/** Edits that are no fixes of findings: acceptances, renumbering, renaming, completions. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { acceptanceEditOf } from '../../server/src/features/codeActions/accept.ts';
import { acceptNoLonger } from '../../server/src/features/codeActions/acceptNoLonger.ts';
import { renumber } from '../../server/src/features/codeActions/renumber.ts';
import { clauseCompletions } from '../../server/src/features/completion/clauses.ts';
import { elementCompletions } from '../../server/src/features/completion/elements.ts';
import { rename } from '../../server/src/features/rename.ts';
import { acceptanceChange, acceptanceComment } from '../../server/src/features/support/acceptances.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { workspaceEdit } from '../../server/src/features/support/edits.ts';
import { editOf, firstEdit } from '../../server/src/features/support/fixes.ts';
import { FIXES } from '../../server/src/fixes.ts';
import type { Library } from '../../server/src/library/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { edited, formFaults, freshDraft, isFor, newlyDrafted, offers, textEdits, worsened } from './applied.ts';
import { SAMPLES, withCrlf } from './drafts.ts';

const SUPPORT = { documentChanges: true, snippets: true };
const STEP = process.env['FIXES'] === 'all' ? 1 : 6;

/** Each sample, every second one as Windows writes it. */
const DRAFTS = SAMPLES.map(({ name, text }, at) => ({ name, text: at % 2 === 0 ? text : withCrlf(text) }));

let library: Library;
before(async () => {
  library = await clauseLibrary();
});

/** What an edit that is to change no guarantee does wrong. */
function faults(draft: Draft, edits: readonly TextEdit[], after: Draft): string[] {
  const { text } = draft.review.contract;
  const drafted = newlyDrafted(draft, after).map(({ code, subject }) => `new ${code}: ${subject}`);
  return [...formFaults(text, edits), ...worsened(draft, after), ...drafted];
}

describe('accepting a finding', () => {
  for (const { name, text } of DRAFTS) {
    it(`puts in one comment and takes that finding away: ${name}`, () => {
      const draft = freshDraft(text, library);
      const found: string[] = [];
      [...draft.review.findings, ...draft.drafting.findings].forEach((finding, at) => {
        if (at % STEP !== 0 || finding.code.startsWith('acceptance-')) return;
        const change = acceptanceChange(draft, { code: finding.code, start: finding.range.start }, 'the board has agreed');
        if (change === undefined) return;
        const edits = textEdits(workspaceEdit(draft, change, { ...SUPPORT, snippets: false }));
        const after = freshDraft(edited(text, edits), library);
        const count = (given: Draft): number => given.review.accepted.length + given.drafting.accepted.length;
        const own = faults(draft, edits, after);
        if (change.span.start !== change.span.end || change.text.trim() !== acceptanceComment(finding.code, 'the board has agreed')) own.push('it changes more');
        if (count(after) <= count(draft)) own.push('nothing is accepted');
        found.push(...own.map((fault) => `${finding.code}: ${fault}`));
      });
      assert.deepEqual(found, []);
    });

    it(`is undone by accepting no longer what is met, to the byte: ${name}`, () => {
      const draft = freshDraft(text, library);
      const finding = draft.review.findings.find(({ kind }) => kind === 'missing-clause') ?? draft.review.findings[0];
      assert.ok(finding !== undefined);
      const change = acceptanceChange(draft, { code: finding.code, start: finding.range.start }, 'no reason');
      assert.ok(change !== undefined);
      const met = draft.review.verdicts.find(({ status, clause }) => status === 'met' && clause !== finding.clause);
      assert.ok(met !== undefined);
      const commented = edited(text, textEdits(workspaceEdit(draft, { ...change, text: change.text.replace(finding.code, met.element) }, { ...SUPPORT, snippets: false })));
      const next = freshDraft(commented, library);
      const unused = next.drafting.findings.find(({ code, subject }) => code === 'acceptance-unused' && subject === met.element);
      assert.ok(unused !== undefined);
      const [action] = acceptNoLonger(next, next.lines.range(unused.range), { diagnostics: [] }, SUPPORT);
      assert.ok(action?.edit !== undefined && isFor(next, action.edit));
      assert.equal(edited(commented, textEdits(action.edit)), text);
    });
  }
});

describe('renumbering a draft', () => {
  for (const { name, text } of DRAFTS) {
    it(`writes numbers for numbers alone, and none is wrong: ${name}`, () => {
      const flawed = withoutSection(freshDraft(text, library));
      const draft = freshDraft(flawed, library);
      const [action] = renumber(draft, { diagnostics: [], only: ['source.renumber'] }, SUPPORT);
      const wrong = draft.drafting.findings.filter(({ code }) => code === 'numbering-gap' || code === 'numbering-duplicate');
      if (action?.edit === undefined) return assert.deepEqual(wrong.map(({ subject }) => subject), []);
      assert.ok(isFor(draft, action.edit));
      const edits = textEdits(action.edit);
      for (const { range, newText } of edits) {
        const was = flawed.slice(draft.lines.offset(range.start), draft.lines.offset(range.end));
        assert.match(was, /^[\dIVXLC.-]+$/iu);
        assert.match(newText, /^[\dIVXLC.-]+$/iu);
      }
      const after = freshDraft(edited(flawed, edits), library);
      assert.deepEqual(faults(draft, edits, after), []);
      assert.deepEqual(after.drafting.findings.filter(({ code }) => code === 'numbering-gap' || code === 'numbering-duplicate'), []);
      assert.deepEqual(renumber(after, { diagnostics: [], only: ['source.renumber'] }, SUPPORT), []);
    });
  }
});

/** The text of a draft without its third section that has a heading and text, so that a number is left out. */
function withoutSection({ review: { contract } }: Draft): string {
  const numbered = contract.sections.filter(({ heading, kind, provisions }) => heading?.number !== undefined && kind === 'body' && provisions.length > 0);
  const { range } = numbered[2] ?? { range: { start: 0, end: 0 } };
  return contract.text.slice(0, range.start) + contract.text.slice(range.end);
}

describe('renaming a defined term', () => {
  for (const { name, text } of DRAFTS) {
    it(`changes the term alone: ${name}`, () => {
      const draft = freshDraft(text, library);
      const found: string[] = [];
      for (const term of draft.drafting.terms.all) {
        const use = draft.drafting.terms.usesOf(term)[0];
        if (use === undefined || use.form === 'alias') continue;
        const edit = rename(draft, draft.lines.position(use.range.start + 1), 'Zandbank', SUPPORT);
        if (edit === null) continue;
        const edits = textEdits(edit);
        const after = freshDraft(edited(text, edits), library);
        // What was never used is not used under its new name either.
        const known = new Set(draft.drafting.findings.filter(({ subject }) => subject === term.name).map(({ code }) => code));
        const lost = newlyDrafted(draft, after).filter(({ code, subject }) => !(subject === 'Zandbank' && known.has(code)));
        found.push(...[...formFaults(text, edits), ...lost.map(({ code, subject }) => `new ${code}: ${subject}`)].map((fault) => `${term.name}: ${fault}`));
        if (!isFor(draft, edit)) found.push(`${term.name}: for no version`);
      }
      assert.deepEqual(found, []);
    });
  }
});

describe('completing a clause or a provision', () => {
  for (const { name, text } of DRAFTS) {
    it(`at the end of a section gives what it offers: ${name}`, () => {
      const found: string[] = [];
      const draft = freshDraft(text, library);
      draft.review.contract.sections.forEach(({ provisions }, index) => {
        const last = provisions.at(-1);
        if (last === undefined || index % STEP !== 0) return;
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const at = draft.lines.end(draft.lines.lineAt(last.range.end - 1));
        const open = `${text.slice(0, at)}${eol}${eol}${text.slice(at)}`;
        const typed = freshDraft(open, library);
        const position = typed.lines.position(at + 2 * eol.length);
        const items = [...clauseCompletions(typed, position, { completesSnippets: false }), ...elementCompletions(typed, position, { completesSnippets: false })];
        for (const item of items.slice(0, 3)) found.push(...completionFaults(typed, item).map((fault) => `${item.label} after line ${position.line}: ${fault}`));
      });
      assert.deepEqual(found, []);
    });
  }
});

function completionFaults(draft: Draft, item: CompletionItem): string[] {
  const { text } = draft.review.contract;
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  const after = freshDraft(edited(text, edits), library);
  const { clause, element } = item.data as { readonly clause: string; readonly element?: string };
  const left = after.review.findings.filter((finding) => (element === undefined ? finding.clause === clause : finding.code === element));
  const drafted = newlyDrafted(draft, after).filter(({ code }) => code !== 'blank');
  return [...formFaults(text, edits), ...worsened(draft, after), ...left.map(({ code, kind }) => `still ${code}: ${kind}`), ...drafted.map(({ code, subject }) => `new ${code}: ${subject}`)];
}

describe('an edit of another version', () => {
  it('is refused by every way to ask for it', () => {
    for (const { text } of DRAFTS.slice(0, 3)) {
      const draft = freshDraft(text, library);
      const later: Draft = { ...draft, version: draft.version + 1 };
      for (const { finding, fix } of offers(draft)) {
        const { code, kind, range: { start } } = finding;
        const data = { uri: draft.uri, version: draft.version, fix: fix.name, code, kind, start };
        const edit = editOf(draft, [fix], data, SUPPORT);
        assert.ok(edit !== undefined && isFor(draft, edit));
        assert.equal(editOf(later, [fix], data, SUPPORT), undefined);
        assert.equal(firstEdit(later, FIXES, { version: draft.version, code, start }, SUPPORT), undefined);
        assert.equal(acceptanceEditOf(later, { ...data, fix: 'accept' }, SUPPORT), undefined);
      }
    }
  });
});
