import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Library, Position, PositionRule } from '../../server/src/library/types.ts';
import { positionOf } from '../../server/src/review/positions.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';

let library: Library;
before(async () => {
  library = await clauseLibrary();
});
const OPENING = '# Agreement\n\nThis agreement is made between Nimbora NV (the “Provider”) and Stad Aalberg (the “Customer”).\n\n';

/** The status of an element in a contract of a clause or two, and the position that it meets. */
function found(element: string, body: string, of: Library = library): readonly (string | undefined)[] {
  const review = reviewContract(parseContract(`${OPENING}${body}\n`), of);
  const verdict = review.verdicts.find((each) => each.element === element) ?? assert.fail();
  return [verdict.status, positionOf(review, of, verdict)];
}

/** The library with other positions for the time limit of a notification. */
function withPositions(positions: readonly Position[], rules?: readonly PositionRule[]): Library {
  const clauses = library.clauses.map((clause) => {
    if (clause.id !== 'breach-notification') return clause;
    const { en } = clause.texts;
    const text = en.elements['breach-notification.deadline'] ?? assert.fail();
    const elements = clause.elements.map(({ positions: _, ...element }) => (element.id === 'breach-notification.deadline' && rules !== undefined ? { ...element, positions: rules } : element));
    return { ...clause, elements, texts: { ...clause.texts, en: { ...en, elements: { ...en.elements, 'breach-notification.deadline': { ...text, positions } } } } };
  });
  return { ...library, clauses };
}

describe('positionOf by rules', () => {
  const notice = (period: string): string => `## Security incidents\n\nThe Provider shall notify the Customer of every security incident no later than ${period} after it becomes aware of it.`;
  const DEADLINE = 'breach-notification.deadline';

  it('follows the figure', () => {
    assert.deepEqual(found(DEADLINE, notice('twelve hours')), ['met', 'preferred']);
    assert.deepEqual(found(DEADLINE, notice('24 hours')), ['met', 'preferred']);
    assert.deepEqual(found(DEADLINE, notice('36 hours')), ['met', 'acceptable']);
    assert.deepEqual(found(DEADLINE, notice('two days')), ['met', 'fallback']);
  });

  it('is silent where nothing fits', () => {
    assert.deepEqual(found(DEADLINE, notice('72 hours')), ['weak', undefined]);
    assert.deepEqual(found(DEADLINE, '## Security incidents\n\nThe Provider shall notify the Customer of every security incident immediately.'), ['met', undefined]);
    assert.deepEqual(found(DEADLINE, '## Payment\n\nThe Customer pays within 24 hours.'), ['absent', undefined]);
  });

  it('is silent where a passage has several figures that point to different positions', () => {
    assert.deepEqual(found(DEADLINE, notice('24 hours on working days, or 48 hours in the weekend,')), ['met', undefined]);
  });

  it('is silent where passages differ', () => {
    assert.deepEqual(found(DEADLINE, `${notice('24 hours')}\n\nThe Provider shall also notify the Customer of every data breach within 40 hours.`), ['met', undefined]);
  });

  it('is silent where the passage is softened, whatever its figure', () => {
    const uptime = 'service-continuity.availability';
    assert.deepEqual(found(uptime, '## Availability\n\nThe services have an uptime of 99.7% in each month.'), ['met', 'acceptable']);
    assert.deepEqual(found(uptime, '## Availability\n\nThe Provider shall use commercially reasonable efforts to achieve an uptime of 99.7% in each month.'), ['weak', undefined]);
  });

  it('is silent about a row of a table', () => {
    const [status, position] = found('service-continuity.availability', '## Availability\n\n| Service | Uptime |\n| - | - |\n| Portal | uptime of 99.9% per month |');
    assert.deepEqual([status, position], ['met', undefined]);
  });

  it('is silent about elements without positions', () => {
    assert.deepEqual(found('breach-notification.duty', notice('24 hours')), ['met', undefined]);
  });

  it('says a fallback that is weak under the policy, where the passage is weak for the same reason', () => {
    const weak = withPositions([{ kind: 'fallback', template: '{provider} shall notify {customer} of every security incident within [72 hours].' }], [{ kind: 'fallback', all: [[{ figure: 'duration', compare: '<=', value: 72 }]] }]);
    assert.deepEqual(found(DEADLINE, notice('60 hours'), weak), ['weak', 'fallback']);
    assert.deepEqual(found(DEADLINE, notice('96 hours'), weak), ['weak', undefined]);
    // What is met is more than the fallback's own text gives.
    assert.deepEqual(found(DEADLINE, notice('12 hours'), weak), ['met', undefined]);
  });
});

describe('positionOf by likeness', () => {
  const RIGHT = 'audit.customer-right';
  const TEXT = 'The Customer has the right, on its own initiative and with 5 working days’ written notice, to carry out audits and inspections, itself or through an independent auditor chosen by the Customer, of the Provider’s compliance with this Agreement. In urgent cases no notice is needed. The Provider shall allow these audits and inspections at every location from which the services are performed.';

  it('knows a text of the library, and what is nearly that', () => {
    assert.deepEqual(found(RIGHT, `## Audit\n\n${TEXT}`), ['met', 'acceptable']);
    assert.deepEqual(found(RIGHT, `## Audit\n\n4.1 ${TEXT.replace('itself or through an independent auditor chosen', 'or have carried out by an independent auditor chosen').replace('every location', 'all locations')}`), ['met', 'acceptable']);
    assert.deepEqual(found(RIGHT, `## Audit\n\n${TEXT.replaceAll('the Customer', 'Stad Aalberg').replaceAll('the Provider', 'Nimbora NV').replace('The Customer', 'Stad Aalberg').replace('The Provider', 'Nimbora NV')}`), ['met', 'acceptable']);
  });

  it('is silent where a figure is another', () => {
    assert.deepEqual(found(RIGHT, `## Audit\n\n${TEXT.replace('5 working', '45 working')}`), ['met', undefined]);
  });

  it('is silent where the text is turned around', () => {
    assert.equal(found(RIGHT, `## Audit\n\n${TEXT.replace('The Provider shall allow', 'The Provider shall not allow')}`)[1], undefined);
  });

  it('is silent where the words are the draft’s own', () => {
    assert.deepEqual(found(RIGHT, '## Audit\n\nThe Customer may inspect and audit the Provider, or have an auditor do so, with 5 days’ notice.'), ['met', undefined]);
  });
});
