import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordDiff } from '../../server/src/report/wordDiff.ts';

/** As `git diff --word-diff` writes it. */
function marked(before: string, after: string): string {
  return wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('');
}

describe('wordDiff', () => {
  const cases: readonly (readonly [before: string, after: string, marked: string])[] = [
    ['', '', ''],
    ['The same.', 'The same.', 'The same.'],
    ['', 'All new.', '{+All new.+}'],
    ['All gone.', '', '[-All gone.-]'],
    ['within 24 hours of the breach', 'within 48 hours of the breach', 'within [-24-]{+48+} hours of the breach'],
    ['the Provider shall notify', 'the Provider may notify', 'the Provider [-shall-]{+may+} notify'],
    ['available 99.95 % of the time', 'available 99.5 % of the time', 'available [-99.95-]{+99.5+} % of the time'],
    ['l’accès est donné', 'l’audit est donné', 'l’[-accès-]{+audit+} est donné'],
    ['may audit the Provider.', 'may audit the Provider once a year.', 'may audit the Provider{+ once a year+}.'],
    // A short word between two changes is no island.
    ['all costs of the audits are borne', 'all fees of the inspections are borne', 'all [-costs-]{+fees+} of the [-audits-]{+inspections+} are borne'],
    ['costs of audits are borne', 'fees of inspections are borne', '[-costs of audits-]{+fees of inspections+} are borne'],
  ];
  for (const [before, after, wanted] of cases) it(`${before} → ${after}`, () => assert.equal(marked(before, after), wanted));

  it('has both texts in it, whatever they are', () => {
    const words = ['the', 'Provider', ' ', ' ', '24', ',', '.', 'é', '\n', '“', '💶', 'audit'];
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const text = (): string => Array.from({ length: random(40) }, () => words[random(words.length)] ?? '').join('');
    for (let round = 0; round < 2000; round++) {
      const [before, after] = [text(), text()];
      const parts = wordDiff(before, after);
      assert.equal(parts.filter(({ kind }) => kind !== 'inserted').map((part) => part.text).join(''), before);
      assert.equal(parts.filter(({ kind }) => kind !== 'deleted').map((part) => part.text).join(''), after);
      assert.ok(parts.every((part) => part.text !== ''));
    }
  });

  it('gives up on texts that have nothing in common, and keeps what they have at their ends', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`.replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')).join(' ');
    const [before, after] = [`First ${long('x')} last.`, `First ${long('y')} last.`];
    const parts = wordDiff(before, after);
    assert.deepEqual(parts.map(({ kind }) => kind), ['same', 'deleted', 'inserted', 'same']);
    assert.deepEqual([parts[0]?.text, parts[3]?.text], ['First ', ' last.']);
  });
});
