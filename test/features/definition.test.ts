import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reference } from '../../server/src/drafting/types.ts';
import { definition } from '../../server/src/features/definition.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { positionOf, shown, withReferences } from './places.ts';
import { draftOf, spanOf, URI } from './support.ts';

const TEXT = `# Agreement

## 1. Definitions

“Site” means the building.

## 2. Access

2.1 The Site is open as set out in clause 3, in clause 9 and in Article 28 of the GDPR.

## 3. Hours

From nine to five. The Site closes on Sundays.
`;

function placesOf(draft: Draft, quote: string, nth = 1): string[] {
  return definition(draft, positionOf(draft, quote, { nth })).map(({ uri, range }) => {
    assert.equal(uri, URI);
    return shown(draft, range);
  });
}

describe('definition', () => {
  const parsed = draftOf(TEXT);
  const reference = (quote: string, more: Partial<Reference>): Reference => ({
    range: spanOf(TEXT, quote), written: quote, target: undefined, outside: false, numbers: [], ...more,
  });
  const draft = withReferences(parsed, [
    reference('clause 3', { target: { section: 3, range: spanOf(TEXT, '## 3. Hours') } }),
    reference('clause 9', {}),
    reference('Article 28 of the GDPR', { outside: true }),
  ]);

  it('of a term is where it is defined', () => {
    assert.deepEqual(placesOf(draft, 'Site', 2), ['4:1 Site']);
    assert.deepEqual(placesOf(draft, 'Site', 3), ['4:1 Site']);
    assert.deepEqual(placesOf(draft, 'Site', 1), ['4:1 Site']);
  });

  it('of a cross-reference is its target', () => {
    assert.deepEqual(placesOf(draft, 'clause 3'), ['10:0 ## 3. Hours']);
  });

  it('is nowhere for what leads nowhere or out of the draft, and for other words', () => {
    for (const quote of ['clause 9', 'Article 28', 'open']) assert.deepEqual(placesOf(draft, quote), []);
    assert.deepEqual(definition(draftOf(''), { line: 0, character: 0 }), []);
  });

  it('of a term that is defined more than once is every place, in the three languages', () => {
    const nl = draftOf('# Overeenkomst\n\n## 1. Definities\n\n“Dienst”: het werk.\n\n“Dienst”: het andere werk.\n\n## 2. Plichten\n\nDe Dienst begint.\n', { language: 'nl' });
    assert.deepEqual(placesOf(nl, 'Dienst', 3), ['4:1 Dienst', '6:1 Dienst']);
    const fr = draftOf('# Contrat\n\n## 1. Définitions\n\n« Service » désigne le travail.\n\n## 2. Obligations\n\nLe Service commence. Les Services sont bons.\n', { language: 'fr' });
    assert.deepEqual(placesOf(fr, 'Services'), ['4:2 Service']);
  });

  it('takes no time for what stands elsewhere', () => {
    const elsewhere = (): never => assert.fail('looked elsewhere');
    const { terms, references } = draft.drafting;
    const drafting = {
      ...draft.drafting,
      terms: { all: terms.all, at: (offset: number) => terms.at(offset), usesOf: elsewhere, within: elsewhere },
      references: { at: (offset: number) => references.at(offset), within: elsewhere },
    };
    assert.deepEqual(placesOf({ ...draft, drafting }, 'Site', 2), ['4:1 Site']);
    assert.deepEqual(placesOf({ ...draft, drafting }, 'clause 3'), ['10:0 ## 3. Hours']);
  });
});
