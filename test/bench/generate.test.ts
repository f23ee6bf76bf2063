import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import { generateContract } from './generate.ts';

const KB = 1000;

for (const language of LANGUAGES) {
  describe(`a generated contract (${language})`, () => {
    const text = generateContract({ language, seed: 7, bytes: 100 * KB });
    const contract = new ContractReader().read(text);

    it('is the same again for the same seed, and another for another', () => {
      assert.equal(generateContract({ language, seed: 7, bytes: 100 * KB }), text);
      assert.notEqual(generateContract({ language, seed: 8, bytes: 100 * KB }), text);
    });

    it('is as long as it was ordered', () => {
      assert.ok(Math.abs(Buffer.byteLength(text) - 100 * KB) < KB);
      const short = Buffer.byteLength(generateContract({ language, seed: 7, bytes: 10 * KB }));
      assert.ok(Math.abs(short - 10 * KB) < KB / 2);
    });

    it('is in its language', () => {
      assert.equal(contract.language, language);
    });

    it('has numbered sections, one after the other', () => {
      const numbers = contract.sections
        .flatMap(({ heading }) => (heading?.depth === 1 ? [] : [heading?.number]))
        .filter((number) => number !== undefined)
        .map((number) => Number(/\d+/u.exec(number)?.[0]));
      assert.ok(numbers.length > 50);
      assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
    });

    it('has definitions, lists and tables', () => {
      assert.ok(contract.sections.some(({ kind }) => kind === 'definitions'));
      const kinds = new Set(contract.sections.flatMap(({ provisions }) => provisions.map(({ kind }) => kind)));
      assert.ok(kinds.has('paragraph') && kinds.has('item') && kinds.has('row'));
    });

    it('hardly ever says the same twice', () => {
      const paragraphs = text.split(/\n{2,}/u).filter((paragraph) => paragraph.length > 80);
      assert.ok(new Set(paragraphs).size / paragraphs.length > 0.98);
    });
  });
}
