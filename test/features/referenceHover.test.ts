import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver';
import { referenceHover } from '../../server/src/features/referenceHover.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { linkedDraft } from './linkedDraft.ts';
import { positionOf, shown, withReferences } from './places.ts';
import { draftOf, spanOf } from './support.ts';

function hoverOf(draft: Draft, quote: string) {
  const hover = referenceHover(draft, positionOf(draft, quote));
  return hover && [hover.range && shown(draft, hover.range), (hover.contents as MarkupContent).value];
}

/** A draft in which `quote` refers to a section. */
function referring(text: string, quote: string, section: number): Draft {
  const draft = draftOf(text);
  const range = draft.review.contract.sections[section]?.heading?.range ?? { start: 0, end: 0 };
  return withReferences(draft, [{ range: spanOf(text, quote), written: quote, outside: false, numbers: [], target: { section, range } }]);
}

describe('referenceHover', () => {
  it('shows what stands under a heading', () => {
    assert.deepEqual(hoverOf(linkedDraft(), 'clause 3'), [
      '8:35 clause 3',
      '**[art\\. 3 – Hours](file:///drafts/contract.md#L17)**\n\n> From nine to five\\.',
    ]);
  });

  it('shows a provision', () => {
    assert.deepEqual(hoverOf(linkedDraft(), 'clause 2.2'), [
      '12:36 clause 2.2',
      '**[art\\. 2\\.2 – Access](file:///drafts/contract.md#L11)**\n\n> Visitors ring the bell\\.',
    ]);
  });

  it('tells what the draft does not have, in the language of the reader', () => {
    assert.deepEqual(hoverOf(linkedDraft(), 'clause 9'), ['14:50 clause 9', '“clause 9” is not in this draft\\.']);
    assert.deepEqual(hoverOf(linkedDraft({ language: 'nl' }), 'clause 9')?.[1], '“clause 9” komt in dit ontwerp niet voor\\.');
    assert.deepEqual(hoverOf(linkedDraft({ language: 'fr' }), 'clause 9')?.[1], '«\u00a0clause 9\u00a0» n’existe pas dans le projet\\.'.replace(/\u00a0/gu, ' '));
  });

  it('is silent on laws, and elsewhere', () => {
    assert.equal(hoverOf(linkedDraft(), 'Article 28'), null);
    assert.equal(hoverOf(linkedDraft(), 'Visitors'), null);
    assert.equal(referenceHover(draftOf(''), { line: 0, character: 0 }), null);
  });

  it('shows numbered provisions with their numbers, and only the beginning of a long section', () => {
    const many = Array.from({ length: 40 }, (_, at) => `3.${at + 1} The Host keeps the hall clean and the doors open.`).join('\n\n');
    const text = `# Agreement\n\n## 1. Scope\n\nSee clause 3.\n\n## 2. Price\n\nNone.\n\n## 3. Hall\n\n${many}\n`;
    const value = hoverOf(referring(text, 'clause 3', 3), 'clause 3')?.[1] ?? '';
    assert.ok(value.startsWith('**[art\\. 3 – Hall](file:///drafts/contract.md#L11)**\n\n> 3\\.1 The Host keeps'));
    assert.match(value, /open\\\. \[…\]\(file:\/\/\/drafts\/contract\.md#L11\)$/u);
    assert.ok(value.length < 1_200, String(value.length));
  });

  it('shows the first section under a heading that nothing else stands under', () => {
    const text = '# Contrat\n\n## 1. Objet\n\nVoir l’article 2.\n\n## 2. Durée\n\n### 2.1 Début\n\nLe contrat commence le 1er janvier.\n';
    assert.equal(
      hoverOf(referring(text, 'article 2', 2), 'article 2')?.[1],
      '**[art\\. 2 – Durée](file:///drafts/contract.md#L7)**\n\n> 2\\.1 Début\n>\n> Le contrat commence le 1er janvier\\.',
    );
  });

  it('tells the numbers of one reference apart', () => {
    const text = '# Agreement\n\n## 1. Scope\n\n1.1 See clauses 2.1, 2.2 and 3, and clause 2.2(b).\n\n## 2. Price\n\n2.1 One euro.\n\n2.2 A rise needs:\n\n(a) a notice; and\n\n(b) a reason.\n\n## 3. Term\n\nOne year.\n';
    const draft = draftOf(text);
    const first = (quote: string, into: number) => {
      const hover = referenceHover(draft, positionOf(draft, quote, { into }));
      return hover && [hover.range && shown(draft, hover.range), (hover.contents as MarkupContent).value];
    };
    assert.deepEqual(first('clauses 2.1', 3), ['4:8 clauses 2.1', '**[art\\. 2\\.1 – Price](file:///drafts/contract.md#L9)**\n\n> One euro\\.']);
    assert.deepEqual(first(', 2.2', 3), ['4:21 2.2', '**[art\\. 2\\.2 – Price](file:///drafts/contract.md#L11)**\n\n> A rise needs\\:\n>\n> \\(a\\) a notice; and\n>\n> \\(b\\) a reason\\.']);
    assert.deepEqual(first('and 3', 4), ['4:29 3', '**[art\\. 3 – Term](file:///drafts/contract.md#L17)**\n\n> One year\\.']);
    assert.deepEqual(first('clause 2.2(b)', 9), ['4:36 clause 2.2(b)', '**[art\\. 2\\.2 \\(b\\) – Price](file:///drafts/contract.md#L15)**\n\n> a reason\\.']);
  });

  it('is silent where it is not certain that something is missing', () => {
    const text = '# Notes on hosting\n\nThe parties agree as follows in article 7.\n';
    const draft = draftOf(text);
    assert.deepEqual(draft.drafting.findings, []);
    assert.equal(hoverOf(draft, 'article 7'), null);
  });
});
