/** Reading the terms of a draft again while it is edited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { DraftingReader } from '../../server/src/drafting/reader.ts';
import type { Drafting } from '../../server/src/drafting/types.ts';
import { edits } from '../support/edits.ts';

/** All that can be asked about the terms of a draft, and what is found wrong with them. */
function told({ contract, terms, findings }: Drafting): unknown {
  return {
    all: terms.all,
    uses: terms.all.map((term) => terms.usesOf(term)),
    within: terms.within({ start: 0, end: contract.text.length }).map(({ term, use }) => [term.name, use]),
    findings: findings.filter(({ code }) => code.startsWith('term-')),
  };
}

/** Bits of contracts that define, use and leave undefined. */
const BITS = [
  '\n\n## Definitions\n\n“Fleet” means all ships.\n\n**Crew**: all hands.\n\n“Harbour” means the place.\n\n',
  '\n\nThe Fleet and the Crew leave the Harbour.\n\n',
  '\n\nOnder “Vloot” wordt verstaan: alle schepen.\n\n',
  '\n\nThen the Cargo is checked. They pay for the Cargo, and they unload the Cargo.\n\n',
  '\n\nCapitalised terms have the meaning given in the Master Agreement.\n\n',
  '\n\n“Fleet” means the boats.\n\n',
];

test('after any edit the terms are those that a new reader finds', () => {
  for (const [index, { file, texts }] of edits(16, 23).entries()) {
    const contracts = new ContractReader();
    const drafting = new DraftingReader();
    for (const [step, edited] of texts.entries()) {
      const at = edited.length === 0 ? 0 : (step * 7919) % edited.length;
      const text = step % 3 === 0 ? edited.slice(0, at) + (BITS[(step + index) % BITS.length] ?? '') + edited.slice(at) : edited;
      assert.deepEqual(told(drafting.read(contracts.read(text))), told(readDrafting(parseContract(text))), `${file}, step ${String(step)}`);
    }
  }
});

test('what was read before still answers', () => {
  const contracts = new ContractReader();
  const drafting = new DraftingReader();
  const text = '“Fleet” means all ships.\n\nThe Fleet leaves.\n';
  const before = drafting.read(contracts.read(text));
  drafting.read(contracts.read(text.replace('“Fleet”', '“Crew”')));
  const [fleet] = before.terms.all;
  assert.deepEqual(fleet === undefined ? [] : before.terms.usesOf(fleet).map(({ range }) => text.slice(range.start, range.end)), ['Fleet', 'Fleet']);
});

test('a draft of very many sections that define terms is read', { timeout: 30_000 }, () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `# H\n\n“T${String(index)}” means T${String(index + 1)}.\n`).join('\n');
  const contracts = new ContractReader();
  const drafting = new DraftingReader();
  assert.equal(drafting.read(contracts.read(text)).terms.all.length, 20_000);
  assert.equal(drafting.read(contracts.read(`${text}\n`)).terms.all.length, 20_000);
});
