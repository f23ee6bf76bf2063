import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import type { Library } from '../../server/src/library/types.ts';
import { Lines } from '../../server/src/lines.ts';
import { Words } from '../../server/src/messages/words.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { unmoved } from '../../server/src/unmoved.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const TEXT = '# Terms\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n\n## Three\n\nThird.\n';
const EDITED = TEXT.replace('Second.', 'Second,\nand more.');

describe('a place that no edit touched', () => {
  let draft: Draft;
  before(async () => {
    const library: Library = await clauseLibrary();
    const contract = parseContract(TEXT);
    const review = reviewContract(contract, library);
    draft = { uri: 'file:///x.md', version: 1, lines: new Lines(TEXT), library, review, drafting: readDrafting(contract), words: new Words(library, 'en') };
  });

  const place = (text: string, line: number): unknown => unmoved(draft, new Lines(text), { line, character: 2 })?.position;

  it('is where it was, before the edit', () => {
    assert.deepEqual(place(EDITED, 4), { line: 4, character: 2 });
    assert.deepEqual(place(TEXT, 8), { line: 8, character: 2 });
  });

  it('is so many lines further up, after the edit', () => {
    assert.deepEqual(place(EDITED, 13), { line: 12, character: 2 });
    const range = { start: { line: 12, character: 0 }, end: { line: 12, character: 6 } };
    const hover = unmoved(draft, new Lines(EDITED), { line: 13, character: 2 })?.back({ contents: 'x', range });
    assert.deepEqual(hover, { contents: 'x', range: { start: { line: 13, character: 0 }, end: { line: 13, character: 6 } } });
  });

  it('is not in the section that was edited, nor between two edits', () => {
    assert.equal(place(EDITED, 8), undefined);
    assert.equal(place(EDITED.replace('# Terms', '# Conditions').replace('Third.', 'Last.'), 4), undefined);
    assert.equal(unmoved(draft, undefined, { line: 0, character: 0 }), undefined);
  });
});
