import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTerm } from '../../server/src/library/terms.ts';

test('a term is a concept, or alternatives', () => {
  assert.deepEqual(parseTerm('audit'), { term: [{ concept: 'audit' }] });
  assert.deepEqual(parseTerm('may | once-a-year|iso27001'), { term: [{ concept: 'may' }, { concept: 'once-a-year' }, { concept: 'iso27001' }] });
});

test('a figure alone is any figure of its kind', () => {
  assert.deepEqual(parseTerm('duration|percentage|date|amount'), {
    term: [{ figure: 'duration' }, { figure: 'percentage' }, { figure: 'date' }, { figure: 'amount' }],
  });
});

test('durations become hours', () => {
  const hours = ['duration<=48h', 'duration>2d', 'duration<=1.5w', 'duration>1m', 'duration <= 1y'].map(parseTerm);
  assert.deepEqual(hours, [
    { term: [{ figure: 'duration', compare: '<=', value: 48 }] },
    { term: [{ figure: 'duration', compare: '>', value: 48 }] },
    { term: [{ figure: 'duration', compare: '<=', value: 252 }] },
    { term: [{ figure: 'duration', compare: '>', value: 730 }] },
    { term: [{ figure: 'duration', compare: '<=', value: 8760 }] },
  ]);
});

test('percentages stay as they are', () => {
  assert.deepEqual(parseTerm('percentage>99.5'), { term: [{ figure: 'percentage', compare: '>', value: 99.5 }] });
});

test('what cannot be read gets a message that says what to write', () => {
  const message = (term: string): string => {
    const parsed = parseTerm(term);
    return 'message' in parsed ? parsed.message : '';
  };
  assert.equal(message('may|'), 'A term is empty: write a concept on each side of “|”.');
  assert.match(message('Audit'), /^“Audit” cannot be read: write a concept/u);
  assert.match(message('duration<48h'), /^“duration<48h” cannot be read/u);
  assert.match(message('__proto__'), /^“__proto__” cannot be read/u);
  assert.equal(message('duration<=48'), 'Give the duration in “duration<=48” a unit: h (hours), d (days), w (weeks), m (months) or y (years).');
  assert.equal(message('duration<=48x'), 'Give the duration in “duration<=48x” a unit: h (hours), d (days), w (weeks), m (months) or y (years).');
  assert.equal(message('percentage>99d'), 'Write the percentage in “percentage>99d” without a unit.');
  assert.equal(message('date>3d'), 'Only a duration or a percentage can be compared, not “date”.');
  assert.equal(message('audit>3d'), 'Only a duration or a percentage can be compared, not “audit”.');
});
