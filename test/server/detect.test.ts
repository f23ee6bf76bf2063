import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseContract } from '../../server/src/contract/contract.ts';
import { Detector } from '../../server/src/detect.ts';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpus');

function markdownIn(folder: string): string[] {
  return readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

function reads(text: string): boolean {
  return new Detector().isContract(parseContract(text));
}

describe('isContract', () => {
  for (const name of markdownIn('drafts')) {
    it(`takes ${name} for a contract`, () => {
      assert.equal(reads(readFileSync(join(CORPUS, name), 'utf8')), true);
    });
  }

  for (const name of markdownIn('not-contracts')) {
    it(`takes ${name} for no contract`, () => {
      assert.equal(reads(readFileSync(join(CORPUS, name), 'utf8')), false);
    });
  }

  it('lets front matter decide', () => {
    const draft = readFileSync(join(CORPUS, markdownIn('drafts')[0] ?? ''), 'utf8');
    assert.equal(reads(`---\ncontract: false\n---\n\n${draft}`), false);
    assert.equal(reads('---\ncontract: true\n---\n\nHello.\n'), true);
  });

  it('takes a manual, a licence and an empty text for no contract', () => {
    assert.equal(reads(''), false);
    assert.equal(reads('# tool\n\n## Installation\n\n```\nnpm install tool\n```\n\n## License\n\nMIT\n'), false);
    assert.equal(
      reads('# MIT License\n\nPermission is hereby granted, free of charge, to any person. In no event shall the provider be liable to a party to this contract or agreement, under any terms, for damages.\n'),
      false,
    );
  });
});
