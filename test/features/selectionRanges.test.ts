import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../server/src/features/selectionRanges.ts';
import { draftOf, spanOf } from './support.ts';

/** The texts selected one after the other at the beginning of a quote. */
function selected(text: string, quote: string, by = 1): string[] {
  const draft = draftOf(text);
  const [first] = selectionRanges(draft, [draft.lines.position(spanOf(text, quote).start + by)]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = first; at !== undefined; at = at.parent) {
    texts.push(text.slice(draft.lines.offset(at.range.start), draft.lines.offset(at.range.end)));
  }
  return texts;
}

describe('selectionRanges', () => {
  it('grows from the word to the draft', () => {
    const text = '# Contract\n\n## 1. Scope\n\nFirst one. The Provider serves.\n\nSecond.\n\n### 1.1 More\n\nText.\n\n## 2. Term\n\nText.\n';
    assert.deepEqual(selected(text, 'Provider'), [
      'Provider',
      'The Provider serves.',
      'First one. The Provider serves.',
      'First one. The Provider serves.\n\nSecond.',
      '## 1. Scope\n\nFirst one. The Provider serves.\n\nSecond.',
      '## 1. Scope\n\nFirst one. The Provider serves.\n\nSecond.\n\n### 1.1 More\n\nText.',
      text.trimEnd(),
      text,
    ]);
  });

  it('takes an item, then its list with what leads it in', () => {
    const text = '## 1. Devoirs\n\nLe Prestataire doit :\n\n- garder les données ;\n- d’abord les rendre.\n\nLe reste.\n';
    const list = 'Le Prestataire doit :\n\n- garder les données ;\n- d’abord les rendre.';
    assert.deepEqual(selected(text, 'abord'), ['d’abord', 'd’abord les rendre.', '- d’abord les rendre.', list, `${list}\n\nLe reste.`, text.trimEnd(), text]);
  });

  it('takes the title of a heading, then the heading', () => {
    const text = '## Artikel 4 – Audit en inspectie\n\nDe Klant mag een audit uitvoeren.\n';
    assert.deepEqual(selected(text, 'inspectie'), ['inspectie', 'Audit en inspectie', '## Artikel 4 – Audit en inspectie', text.trimEnd(), text]);
  });

  it('takes the front matter, and the draft where there is nothing else', () => {
    assert.deepEqual(selected('---\nlang: nl\n---\n\nTekst.\n', 'lang'), ['lang', 'lang: nl', '---\nlang: nl\n---', '---\nlang: nl\n---\n\nTekst.\n']);
    const empty = draftOf('');
    assert.deepEqual(selectionRanges(empty, [{ line: 9, character: 9 }]), [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }]);
  });

  it('answers each position, between paragraphs and beyond the text too', () => {
    const draft = draftOf('## A\r\n\r\nText.\r\n\r\nMore 😀.\r\n');
    const answers = selectionRanges(draft, [{ line: 3, character: 0 }, { line: 99, character: 0 }, { line: 4, character: 6 }]);
    assert.equal(answers.length, 3);
    assert.deepEqual(answers[0]?.range, { start: { line: 2, character: 0 }, end: { line: 4, character: 8 } });
    assert.deepEqual(answers[1]?.range, { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } });
    assert.deepEqual(answers[2]?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } });
  });
});
