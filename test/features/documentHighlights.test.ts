import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlights } from '../../server/src/features/documentHighlights.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { linkedDraft } from './linkedDraft.ts';
import { positionOf, shown } from './places.ts';
import { draftOf } from './support.ts';

function highlights(draft: Draft, quote: string, nth = 1): string[] {
  return documentHighlights(draft, positionOf(draft, quote, { nth, into: 2 })).map(
    ({ range, kind }) => `${kind === DocumentHighlightKind.Write ? 'write' : 'read'} ${shown(draft, range)}`,
  );
}

describe('documentHighlights', () => {
  it('shows a definition as written and the uses as read', () => {
    assert.deepEqual(highlights(linkedDraft(), 'Site', 2), ['write 4:1 Site', 'read 8:8 Site', 'read 12:4 Sites', 'read 14:4 Site']);
  });

  it('shows a heading with the cross-references to it', () => {
    const all = ['read 8:35 clause 3', 'read 14:31 clause 3', 'write 16:0 ## 3. Hours'];
    assert.deepEqual(highlights(linkedDraft(), '## 3. Hours'), all);
    assert.deepEqual(highlights(linkedDraft(), 'clause 3'), all);
  });

  it('shows a provision number with the cross-references to it', () => {
    assert.deepEqual(highlights(linkedDraft(), '2.2 Visitors'), ['write 10:0 2.2', 'read 12:36 clause 2.2']);
  });

  it('shows nothing for other words', () => {
    assert.deepEqual(highlights(linkedDraft(), 'Visitors'), []);
    assert.deepEqual(highlights(linkedDraft(), 'clause 9'), []);
    assert.deepEqual(highlights(linkedDraft(), '## 2. Access'), []);
    assert.deepEqual(documentHighlights(draftOf(''), { line: 0, character: 0 }), []);
  });

  it('takes French and Dutch uses together', () => {
    const fr = draftOf('# Contrat\n\n## 1. Définitions\n\n« Service » désigne le travail.\n\n## 2. Obligations\n\nLes Services sont bons. LE SERVICE commence.\n');
    assert.deepEqual(highlights(fr, 'Services'), ['write 4:2 Service', 'read 8:4 Services', 'read 8:27 SERVICE']);
    const nl = draftOf('# Overeenkomst\n\n## 1. Definities\n\n“Dienst”: het werk.\n\n## 2. Plichten\n\nDe Diensten zijn goed. De Dienst begint.\n');
    assert.deepEqual(highlights(nl, 'Diensten'), ['write 4:1 Dienst', 'read 8:3 Diensten', 'read 8:26 Dienst']);
  });
});
