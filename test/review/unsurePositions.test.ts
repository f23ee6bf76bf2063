/** Where a draft says too much, or too much alike, for it to be known which position it meets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Library, Position, PositionRule } from '../../server/src/library/types.ts';
import { positionOf } from '../../server/src/review/positions.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

const library = await clauseLibrary();
const DEADLINE = 'breach-notification.deadline';
const OPENING = '# Agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).\n\n## Security incidents\n\n';

function positionIn(body: string, of: Library = library): string | undefined {
  const review = reviewContract(parseContract(`${OPENING}${body}\n`), of);
  return positionOf(review, of, review.verdicts.find(({ element }) => element === DEADLINE) ?? assert.fail());
}

/** The library with other positions for the time limit of a notification, and rules or none for it. */
function withPositions(positions: readonly Position[], rules?: readonly PositionRule[]): Library {
  const clauses = library.clauses.map((clause) => {
    if (clause.id !== 'breach-notification') return clause;
    const { en } = clause.texts;
    const text = en.elements[DEADLINE] ?? assert.fail();
    const elements = clause.elements.map(({ positions: before, ...element }) => (element.id === DEADLINE ? { ...element, ...(rules === undefined ? {} : { positions: rules }) } : { ...element, ...(before && { positions: before }) }));
    return { ...clause, elements, texts: { ...clause.texts, en: { ...en, elements: { ...en.elements, [DEADLINE]: { ...text, positions } } } } };
  });
  return { ...library, clauses };
}

const NOTICE = 'The Provider shall notify the Customer of every security incident no later than 24 hours after it becomes aware of it.';

describe('positionOf is silent', () => {
  it('where a passage has very many figures, be they all of one position', () => {
    const figures = (count: number): string => NOTICE.replace('24 hours', Array.from({ length: count }, (_, index) => `${(index % 24) + 1} hours`).join(' or '));
    assert.equal(positionIn(figures(2)), 'preferred');
    assert.equal(positionIn(figures(65)), undefined);
  });

  it('where two positions read nearly the same', () => {
    const text = (word: string): string => `{provider} shall notify {customer} of every security incident ${word} after it becomes aware of it.`;
    const own = NOTICE.replace('no later than 24 hours', 'promptly and without any delay');
    assert.equal(positionIn(own, withPositions([{ kind: 'acceptable', template: text('promptly and without any delay') }])), 'acceptable');
    assert.equal(positionIn(own, withPositions([{ kind: 'acceptable', template: text('promptly and without any delay') }, { kind: 'fallback', template: text('promptly and without any such delay') }])), undefined);
  });
});
