import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { references } from '../../server/src/features/references.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { positionOf, shown } from './places.ts';
import { draftOf, URI } from './support.ts';
import { LINKED, linkedDraft } from './linkedDraft.ts';

function placesOf(draft: Draft, quote: string, { nth = 1, into = 1, includeDeclaration = false } = {}): string[] {
  return references(draft, positionOf(draft, quote, { nth, into }), { includeDeclaration }).map(({ uri, range }) => {
    assert.equal(uri, URI);
    return shown(draft, range);
  });
}

describe('references', () => {
  it('to a term are all its uses, its definitions only on request', () => {
    const draft = linkedDraft();
    const uses = ['8:8 Site', '12:4 Sites', '14:4 Site'];
    assert.deepEqual(placesOf(draft, 'Site', { nth: 2 }), uses);
    assert.deepEqual(placesOf(draft, 'Site', { nth: 1, includeDeclaration: true }), ['4:1 Site', ...uses]);
  });

  it('to a heading or a provision number are the cross-references to it', () => {
    const draft = linkedDraft();
    assert.deepEqual(placesOf(draft, '## 3. Hours', { into: 4 }), ['8:35 clause 3', '14:31 clause 3']);
    assert.deepEqual(placesOf(draft, '2.2 Visitors', { into: 2 }), ['12:36 clause 2.2']);
    assert.deepEqual(placesOf(draft, '2.2 Visitors', { into: 2, includeDeclaration: true }), ['10:0 2.2', '12:36 clause 2.2']);
    assert.deepEqual(placesOf(draft, 'Visitors'), []);
  });

  it('on a cross-reference are those that lead to the same place', () => {
    const draft = linkedDraft();
    assert.deepEqual(placesOf(draft, 'clause 3', { nth: 2, includeDeclaration: true }), ['8:35 clause 3', '14:31 clause 3', '16:0 ## 3. Hours']);
    assert.deepEqual(placesOf(draft, 'clause 9'), []);
    assert.ok(LINKED.includes('clause 9'));
  });

  it('are none in an empty draft', () => {
    assert.deepEqual(references(draftOf(''), { line: 0, character: 0 }, { includeDeclaration: true }), []);
  });
});
