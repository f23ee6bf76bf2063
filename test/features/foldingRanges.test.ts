import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldingRanges } from '../../server/src/features/foldingRanges.ts';
import { draftOf } from './support.ts';

/** "first–last", with the kind of a comment. */
function folds(text: string, limit?: number): string[] {
  return foldingRanges(draftOf(text), limit).map(({ startLine, endLine, kind }) => `${startLine}–${endLine}${kind === undefined ? '' : ` ${kind}`}`);
}

describe('foldingRanges', () => {
  it('folds a section with its subsections up to its last line of content', () => {
    assert.deepEqual(folds('# Contract\n\n## 1. Scope\n\nText.\n\n### 1.1 More\n\nText.\n\n\n## 2. Term\n\nText.\n'), ['0–13', '2–8', '6–8', '11–13']);
  });

  it('leaves rules and anchors before the next heading unfolded, and finds the end of a text without a last line end', () => {
    assert.deepEqual(folds('## 1. Scope\n\nText.\n\n---\n\n<a name="x"></a>\n## 2. Term\n\nText.'), ['0–2', '7–9']);
  });

  it('does not fold a heading with nothing under it', () => {
    assert.deepEqual(folds('## 1. Scope\n\n## 2. Term\n'), []);
    assert.deepEqual(folds('Scope\n-----\n\nTerm\n----\n'), []);
  });

  it('folds a list under what leads it in', () => {
    assert.deepEqual(folds('## 1. Duties\n\nThe Provider shall\nin all cases:\n\n- keep records;\n- send them;\n- destroy them.\n\nText.\n'), ['0–9', '3–7', '5–7']);
    assert.deepEqual(folds('De Leverancier moet:\n\n(a) bewaren;\n\n(b) bezorgen.\n'), ['0–4', '2–4']);
  });

  it('folds a list that stands alone when it has three lines', () => {
    assert.deepEqual(folds('Le texte.\n\n- Un point.\n- Deux points.\n\nLa suite.\n\n- Un point.\n- Deux points.\n- Trois points.\n'), ['7–9']);
  });

  it('folds tables', () => {
    assert.deepEqual(folds('Text.\n\n| Step | Time |\n|---|---|\n| One | 1 h |\n| Two | 2 h |\n\nText.\n'), ['2–5']);
  });

  it('folds front matter, comments and fenced blocks of several lines', () => {
    assert.deepEqual(folds('---\nlang: en\ncontract: true\n---\n\nText.\n\n<!-- one -->\n\n<!--\ntwo\n-->\n\n```\ncode\n\n# no heading\n```\n'), ['0–3', '9–11 comment', '13–17']);
    assert.deepEqual(folds('Text.\n\n<!-- open\n\nText.\n'), []);
    assert.deepEqual(folds('Text.\n\n~~~\nopen\n'), ['2–4']);
  });

  it('keeps the longest where the client wants but so many', () => {
    const text = '# Contract\n\n## 1. Scope\n\nText.\n\n## 2. Term\n\nText.\n\nMore.\n';
    assert.deepEqual(folds(text), ['0–10', '2–4', '6–10']);
    assert.deepEqual(folds(text, 2), ['0–10', '6–10']);
    assert.deepEqual(folds(text, 0), []);
  });

  it('gives the same for CRLF, and nothing for an empty draft', () => {
    const text = '## 1. Duties\n\nHe shall:\n\n- keep;\n- send.\n\n## 2. Term\n\nText.\n';
    assert.deepEqual(folds(text.replaceAll('\n', '\r\n')), folds(text));
    assert.deepEqual(folds(''), []);
  });
});
