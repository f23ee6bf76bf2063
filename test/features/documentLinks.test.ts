import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { linkedDraft } from './linkedDraft.ts';
import { shown, withReferences } from './places.ts';
import { draftOf, spanOf } from './support.ts';

describe('documentLinks', () => {
  it('leads from each cross-reference to its place in the draft', () => {
    const draft = linkedDraft();
    assert.deepEqual(
      documentLinks(draft).map(({ range, target, tooltip }) => [shown(draft, range), target, tooltip]),
      [
        ['8:35 clause 3', 'file:///drafts/contract.md#L17,1', 'art. 3 – Hours'],
        ['12:36 clause 2.2', 'file:///drafts/contract.md#L11,1', 'art. 2.2 – Access'],
        ['14:31 clause 3', 'file:///drafts/contract.md#L17,1', 'art. 3 – Hours'],
      ],
    );
  });

  it('names annexes as the draft does, and what has no number by its line', () => {
    const text = '# Overeenkomst\n\n## Looptijd\n\nZie Bijlage B, punt E en het bovenstaande.\n\n## Bijlage B – Beveiliging\n\nAlles is veilig.\n\n## E. Kosten\n\nGeen.\n';
    const reference = (quote: string, section: number, heading: string) => ({
      range: spanOf(text, quote), written: quote, outside: false, numbers: [], target: { section, range: spanOf(text, heading) },
    });
    const draft = withReferences(draftOf(text, { language: 'nl' }), [
      reference('Bijlage B', 2, '## Bijlage B – Beveiliging'),
      reference('punt E', 3, '## E. Kosten'),
      reference('het bovenstaande', 1, '## Looptijd'),
    ]);
    assert.deepEqual(documentLinks(draft).map(({ tooltip }) => tooltip), ['Bijlage B – Beveiliging', 'E – Kosten', 'regel 3 – Looptijd']);
  });

  it('is none in a draft without', () => {
    assert.deepEqual(documentLinks(draftOf('')), []);
  });
});
