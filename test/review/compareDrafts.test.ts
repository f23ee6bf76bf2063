import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Library } from '../../server/src/library/types.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import type { Settled } from '../../server/src/review/acceptances.ts';
import { compareDrafts, isNoteworthy } from '../../server/src/review/compare.ts';
import type { Change } from '../../server/src/review/compare.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { edits } from '../support/edits.ts';

const DRAFTS = fileURLToPath(new URL('../corpus/drafts/', import.meta.url));
const FILES = readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();

let library: Library;
before(async () => {
  library = await clauseLibrary();
});

function version(text: string): Settled {
  const contract = parseContract(text);
  return settled(reviewContract(contract, library), readDrafting(contract), library);
}

/** What leaves every guarantee as it is. */
const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
  'broken into other lines': (text) => text.split('\n').map((line) => (/^[\p{L}“"][^|]*$/u.test(line) ? line.replace(/(.{40,60}) (?=\p{Ll})/gu, '$1\n') : line)).join('\n'),
  'with other quotation marks': (text) => text.replace(/[“”]/gu, '"').replace(/’/gu, "'"),
  'with something else at its end': (text) => `${text}\n\n## Canteen\n\nThe canteen is open on Fridays.\n`,
  'with other line ends': (text) => (text.includes('\r\n') ? text.replace(/\r\n/gu, '\n') : text.replace(/\n/gu, '\r\n')),
};

const MIRRORED: Readonly<Record<Change, Change>> = { worse: 'better', better: 'worse', reworded: 'reworded', unchanged: 'unchanged' };

describe('sample drafts', () => {
  for (const file of FILES) {
    for (const [what, change] of Object.entries(HARMLESS)) {
      it(`${file} ${what} is as it was`, () => {
        const text = readFileSync(join(DRAFTS, file), 'utf8');
        const { clauses, counts } = compareDrafts(version(text), version(change(text)), library);
        const changed = clauses.flatMap(({ elements }) => elements.filter(isNoteworthy)).map(({ element, passages }) => [element, passages.map((pair) => [pair.before?.text, pair.after?.text])]);
        assert.deepEqual(changed, []);
        assert.equal(counts.unchanged, library.clauses.flatMap(({ elements }) => elements).length);
      });
    }
  }

  it('of which one was taken for the other are compared in both directions alike', () => {
    const texts = FILES.filter((name) => name.startsWith('en')).map((name) => version(readFileSync(join(DRAFTS, name), 'utf8')));
    for (const one of texts) {
      for (const two of texts) {
        const changes = (from: Settled, to: Settled): readonly Change[] => compareDrafts(from, to, library).clauses.flatMap(({ elements }) => elements.map(({ change }) => change));
        assert.deepEqual(changes(one, two), changes(two, one).map((change) => MIRRORED[change]));
      }
    }
  });
});

describe('random edits', () => {
  it('leave every passage where it stands in its version', () => {
    for (const { texts } of edits(6, 11)) {
      const versions = texts.map(version);
      for (const [index, after] of versions.entries()) {
        const previous = versions[index - 1];
        if (previous === undefined) continue;
        const { clauses, sections } = compareDrafts(previous, after, library);
        for (const { passages, change } of clauses.flatMap(({ elements }) => elements)) {
          assert.equal(passages.length === 0, change === 'unchanged');
          for (const { before: one, after: two } of passages) {
            for (const [passage, { review }] of [[one, previous], [two, after]] as const) {
              if (passage === undefined) continue;
              assert.ok(passage.range.start < passage.range.end && passage.range.end <= review.contract.text.length);
              assert.ok(passage.section < review.contract.sections.length);
            }
          }
        }
        const seen = sections.changes.filter(({ kind }) => kind !== 'removed').length + sections.same;
        assert.ok(seen <= after.review.contract.sections.length);
      }
    }
  });
});
