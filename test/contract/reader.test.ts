/** Reading a draft again while it is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Memo, ReadingCache } from '../../server/src/contract/cache.ts';
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

/** What a reader says after each text, which has to be what a new reader says. */
function readOn(texts: readonly string[]): string[][] {
  const reader = new ContractReader();
  return texts.map((text) => {
    const contract = reader.read(text);
    assert.equal(JSON.stringify(contract), JSON.stringify(parseContract(text)));
    return contract.sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading.title.text]));
  });
}

test('an edit far away may make titles of the first words of paragraphs, or sentences of titles', () => {
  const long = 'The Provider shall do all that is needed for it, at the places and times that the annexes set out.';
  const head = `# A\n\n1.1 Audit. ${long}\n\n1.1.1 Costs. ${long}\n\n# B\n\ntext\n\n`;
  const levels = (second: string, third: string): string => `${head}# C\n\n${second}${third}`;
  const titles = (numbers: readonly string[]): string => numbers.map((number) => `${number} Term. ${long}\n\n`).join('');
  const none = (numbers: readonly string[]): string => numbers.map((number) => `${number} ${long}\n\n`).join('');
  const [two, three] = [['2.1', '2.2', '2.3'], ['2.1.1', '2.1.2', '2.1.3']];
  assert.deepEqual(readOn([levels(titles(two), none(three)), levels(none(two), titles(three)), levels(none(two), none(three)), levels(titles(two), titles(three))]).map((found) => found.slice(0, 3)), [
    ['A', 'Audit', 'B'],
    ['A', 'Costs', 'B'],
    ['A', 'B', 'C'],
    ['A', 'Audit', 'Costs'],
  ]);
});

test('the parties are those of a new reading after more names than are counted on', () => {
  const texts = Array.from({ length: 45 }, (_, at) =>
    Array.from({ length: 8 }, (__, index) => `Zeph${at}x${index} shall act. Zeph${at}x${index}’s staff helps the Customer. Zeph${at}x${index} shall pay.`).join('\n\n'));
  const reader = new ContractReader();
  for (const text of texts) reader.read(text);
  const text = `The Customer pays Zeph1. Zeph1 shall provide it to the Customer. Zeph1’s staff shall act.\n\n${texts[0] ?? ''}`;
  assert.deepEqual(reader.read(text).parties, parseContract(text).parties);
});

test('a memo counts a text once, and forgets what was not asked for in a long while', () => {
  const memo = new Memo<number>(20);
  memo.set('abcde', 1);
  memo.set('abcde', 2);
  memo.set('fghij', 3);
  assert.deepEqual([memo.get('abcde'), memo.get('fghij')], [2, 3]);
  memo.set('klmno', 4);
  assert.deepEqual([memo.get('abcde'), memo.get('klmno')], [2, 4]);
  memo.set('pqrst', 5);
  memo.set('uvwxy', 6);
  assert.deepEqual(['abcde', 'fghij', 'klmno', 'pqrst', 'uvwxy'].map((text) => memo.get(text) !== undefined), [true, false, false, true, true]);
  memo.set('a text that is longer', 7);
  assert.equal(memo.get('a text that is longer'), undefined);
});

test('a link definition that comes or goes is known in every chunk', () => {
  readOn([`# A\n\nSee [it].\n\n# B\n\n[it]: x.md\n`, `# A\n\nSee [it].\n\n# B\n\n[is]: x.md\n`, `# A\n\nSee [it].\n\n# B\n\n[is]: y.md\n`]);
});
