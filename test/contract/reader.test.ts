/** Reading a draft again while it is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadingCache } from '../../server/src/contract/cache.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { edits } from '../support/edits.ts';

const DRAFT = [
  '# Agreement', '', 'Acme SA (the “Provider”) and the City (the “Customer”) agree:', '', '## 1. Audit', '', 'The Customer may audit the Provider.', '',
  '## 2. Records', '', 'The Provider shall keep records.', '', '## Annex A', '', '- a list', '- of things', '',
].join('\n');

test('what an edit does not touch is the same object as before', () => {
  const reader = new ContractReader();
  const before = reader.read(DRAFT);
  const after = reader.read(DRAFT.replace('may audit', 'may at any time audit'));
  const bodies = after.sections.map(({ body }, index) => body === before.sections[index]?.body);
  assert.deepEqual(bodies, [true, false, true, true]);
  assert.equal(after.sections[0], before.sections[0], 'nor has it moved');
  assert.equal(after.parties, before.parties);
  assert.deepEqual(JSON.parse(JSON.stringify(after)), JSON.parse(JSON.stringify(parseContract(after.text))));
});

test('chunks that were read once are not parsed again, in whatever draft they stand', () => {
  const cache = new ReadingCache();
  new ContractReader(cache).read(DRAFT);
  const annex = DRAFT.slice(DRAFT.indexOf('## Annex'));
  const kept = cache.blocks.get(annex);
  assert.ok(kept !== undefined && kept.length > 0);
  new ContractReader(cache).read(`# Other\n\n${annex}`);
  assert.equal(cache.blocks.get(annex), kept);
});

test('a reading may be left at any step', () => {
  const long = `${DRAFT}\n`.repeat(60);
  const reader = new ContractReader();
  for (let steps = 1; steps < 12; steps += 1) {
    const reading = reader.reading(long.replace('records', `records ${'x'.repeat(steps)}`));
    for (let step = 0; step < steps; step += 1) reading.next();
  }
  assert.equal(JSON.stringify(reader.read(long)), JSON.stringify(parseContract(long)));
});

test('after any edit it reads what a new reader reads', () => {
  for (const { file, texts } of edits(60, 11)) {
    const reader = new ContractReader();
    for (const text of texts) {
      assert.equal(JSON.stringify(reader.read(text)), JSON.stringify(parseContract(text)), `${file}: ${JSON.stringify(text)}`);
    }
  }
});

test('a draft of very many headings is read again as it was read', () => {
  const headings = '# A\n'.repeat(200_000);
  const reader = new ContractReader();
  assert.equal(reader.read(headings).sections.length, 200_000);
  const edited = `# Bx\n${headings}`;
  assert.equal(reader.read(edited).sections.length, 200_001);
  const again = reader.read(edited.replace('Bx', 'By'));
  assert.deepEqual([again.sections.length, again.sections[0]?.heading?.title.text, again.sections.at(-1)?.range.end], [200_001, 'By', edited.length]);
});
