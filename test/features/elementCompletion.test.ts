import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver';
import { elementCompletions } from '../../server/src/features/completion/elements.ts';
import { explained } from '../../server/src/features/support/completionItems.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { changedText } from '../../server/src/features/support/edits.ts';
import type { Library } from '../../server/src/library/types.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { reviewedDraft } from './acceptance.ts';
import { draftOf } from './support.ts';
import type { Case } from './support.ts';

const PLAIN = { completesSnippets: false };
const RIGHT = 'The Customer may audit the Provider.';
const REPORT = 'The Provider shall send the report to the Customer.';
/** Of the clause on audits, the right is there and the report is missing. */
const GIVEN: Case = { clauses: { audit: 'Audit' }, decisions: { 'audit.right': { status: 'met', quote: RIGHT } } };

function offered(text: string, given: Case = GIVEN, support = PLAIN): { readonly draft: Draft; readonly items: readonly CompletionItem[] } {
  const at = text.indexOf('|');
  const draft = draftOf(text.replace('|', ''), given);
  return { draft, items: elementCompletions(draft, draft.lines.position(at), support) };
}

function applied({ lines }: Draft, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const own = textEdit as TextEdit;
  assert.equal(own.range.start.line, own.range.end.line);
  const edits = [own, ...additionalTextEdits].map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, text: newText }));
  return changedText(lines.text, edits);
}

function accepted(text: string, given: Case = GIVEN): string {
  const { draft, items } = offered(text, given);
  const [item] = items;
  assert.ok(item !== undefined, 'nothing is offered');
  return applied(draft, item);
}

describe('elementCompletions', () => {
  it('offers what is missing on an empty line of the clause, and in its subsections', () => {
    const { items } = offered(`## 1. Audit\n\n${RIGHT}\n\n|\n\n## 2. Fees\n\nText.\n`);
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['audit reports', 'Audit, §2.2.5(a)']]);
    assert.equal(offered(`## 1. Audit\n\n${RIGHT}\n\n### 1.1 More\n\n|\n`).items.length, 1);
  });

  it('offers nothing outside the clause, in running text, or on a heading', () => {
    for (const text of [`## 1. Audit\n\n${RIGHT}\n\n## 2. Fees\n\n|\n`, `## 1. Audit\n\n${RIGHT} And |\n`, `## 1. Audit|\n\n${RIGHT}\n`, `|## 1. Audit\n\n${RIGHT}\n`, `---\n|\n---\n\n## 1. Audit\n\n${RIGHT}\n`]) {
      assert.deepEqual(offered(text).items, [], text);
    }
  });

  it('writes a paragraph, with blank lines around it', () => {
    assert.equal(accepted(`## 1. Audit\n\n${RIGHT}\n|\nMore.\n`), `## 1. Audit\n\n${RIGHT}\n\n${REPORT}\n\nMore.\n`);
    assert.equal(accepted(`## 1. Audit\r\n\r\n${RIGHT}\r\n\r\n|`), `## 1. Audit\r\n\r\n${RIGHT}\r\n\r\n${REPORT}`);
  });

  it('writes a numbered paragraph with the number that follows, whatever mark was typed', () => {
    for (const typed of ['|', '1.3 |', '1.3. |', '- |']) {
      assert.equal(accepted(`## 1. Audit\n\n1.1 ${RIGHT}\n\n1.2 Text.\n\n${typed}\n`), `## 1. Audit\n\n1.1 ${RIGHT}\n\n1.2 Text.\n\n1.3 ${REPORT}\n`, typed);
    }
  });

  it('moves on the numbers after it, and what refers to them', () => {
    const text = `## 1. Audit\n\n1.1 ${RIGHT}\n\n|\n\n1.2 Text.\n\n1.3 See article 1.2.\n`;
    assert.equal(accepted(text), `## 1. Audit\n\n1.1 ${RIGHT}\n\n1.2 ${REPORT}\n\n1.3 Text.\n\n1.4 See article 1.3.\n`);
  });

  it('writes an item of a list whose items stand for themselves, right under the one before', () => {
    assert.equal(accepted(`## 1. Audit\n\n- ${RIGHT}\n- Text is here.\n- |\n`), `## 1. Audit\n\n- ${RIGHT}\n- Text is here.\n- ${REPORT}\n`);
    assert.equal(accepted(`## 1. Audit\n\n(a) ${RIGHT}\n\n(b) Text is here.\n\n(c) |\n`), `## 1. Audit\n\n(a) ${RIGHT}\n\n(b) Text is here.\n\n(c) ${REPORT}\n`);
  });

  it('writes a subsection with a heading in the line among such', () => {
    const text = `## 1. Audit\n\n**1.1 Right.** ${RIGHT}\n\n**1.2 Place.** It takes place here.\n\n|\n`;
    assert.equal(accepted(text), text.replace('|', `**1.3 Audit reports.** ${REPORT}`));
  });

  it('does not take over what stands before a number in its line', () => {
    const text = `## 1. Audit\n\n1.1 ${RIGHT} 1.2 Text.\n\n1.3 Text.\n\n|\n`;
    assert.equal(accepted(text), text.replace('|', `1.4 ${REPORT}`));
  });

  it('offers all of a clause under a heading with nothing to the point', () => {
    const { items } = offered('## 1. Audit\n\n|\n', { clauses: { audit: 'Audit' } });
    assert.deepEqual(items.map(({ label }) => label), ['right to audit', 'audit reports']);
  });

  it('is a snippet where the client can fill one in, in the draft’s language beside the reader’s', () => {
    const { draft, items } = offered('## 1. Audit\n\n|\n', { clauses: { audit: 'Audit' }, language: 'fr' }, { completesSnippets: true });
    const [first] = items;
    assert.ok(first !== undefined);
    assert.equal(first.filterText, 'droit d’audit right to audit');
    assert.equal((first.textEdit as TextEdit).newText, 'The Customer may audit the Provider. The Provider shall answer within ${1:[10 days]}.');
    const { value } = explained(draft, first).documentation as MarkupContent;
    for (const part of ['Asks for droit d’audit.', 'Test policy, §2.2.5(a)', 'Why of Audit.']) assert.ok(value.includes(part), part);
  });
});

const DRAFTS = {
  en: `# Services agreement\n\nAlba Ltd (the “Provider”) and the Council (the “Customer”) agree.\n\n## 1. Audit\n\n1.1 The Customer may at any time audit the Provider, itself or through an auditor of its choice.\n\n1.2 An audit takes place during office hours.\n\n|\n\n## 2. Fees\n\n2.1 The Customer shall pay the fees within thirty days.\n\n2.2 The fees do not change.\n`,
  fr: `# Contrat de services\n\nAlba SA (le « Prestataire ») et la Commune (le « Client ») conviennent de ce qui suit.\n\n## 1. Audit\n\n1.1 Le Client peut à tout moment auditer le Prestataire, lui-même ou par un auditeur de son choix.\n\n1.2 Un audit a lieu pendant les heures de bureau.\n\n|\n\n## 2. Prix\n\n2.1 Le Client paie le prix dans les trente jours.\n\n2.2 Le prix ne change pas.\n`,
  nl: `# Dienstenovereenkomst\n\nAlba NV (de “Leverancier”) en de Gemeente (de “Klant”) komen het volgende overeen.\n\n## 1. Audit\n\n1.1 De Klant mag op elk moment een audit uitvoeren bij de Leverancier, zelf of via een auditor naar keuze.\n\n1.2 Een audit vindt plaats tijdens de kantooruren.\n\n|\n\n## 2. Prijs\n\n2.1 De Klant betaalt de prijs binnen dertig dagen.\n\n2.2 De prijs verandert niet.\n`,
};

describe('elementCompletions: what is accepted', () => {
  let library: Library;
  before(async () => {
    library = await clauseLibrary();
  });

  for (const [language, text] of Object.entries(DRAFTS)) {
    it(`mends its finding and leaves all else as it was: ${language}`, () => {
      const draft = reviewedDraft(text.replace('|', ''), library);
      const items = elementCompletions(draft, draft.lines.position(text.indexOf('|')), PLAIN);
      assert.ok(items.length > 1);
      const [head = '', tail = ''] = text.split('|');
      for (const item of items) {
        const { element } = item.data as { readonly element: string };
        const after = applied(draft, item);
        assert.ok(after.startsWith(`${head}1.3 `) && after.endsWith(tail), item.label);
        assert.deepEqual(reviewedDraft(after, library).review.findings.filter(({ code }) => code === element), [], item.label);
      }
    });
  }
});
