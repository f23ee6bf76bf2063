import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commentsWith, sectionAt } from '../../server/src/contract/comments.ts';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { directivesIn } from '../../server/src/review/directives.ts';
import { edits } from '../support/edits.ts';

/** The comments that hold "note", as they stand in the text, each after the title of its section. */
function comments(text: string): string[] {
  const contract = parseContract(text);
  return commentsWith(contract, 'note').map(({ range, section }) => `${contract.sections[section]?.heading?.title.text ?? ''}|${text.slice(range.start, range.end)}`);
}

describe('commentsWith', () => {
  const CASES: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['', []],
    ['# A\n\nnote\n', []],
    ['<!-- note -->', ['|<!-- note -->']],
    ['\uFEFF<!-- note -->\n\n# A\n\n<!-- note 2 -->\n', ['A|<!-- note -->', 'A|<!-- note 2 -->']],
    ['# A\r\n\r\ntext <!-- note --> and <!-- other --> and <!--note-->\r\n', ['A|<!-- note -->', 'A|<!--note-->']],
    ['# A\n\n<!-- note\n\n# B\n\nstill -->\n\ntext\n', ['A|<!-- note\n\n# B\n\nstill -->']],
    ['# A\n\n- a\n  <!-- note -->\n\n> <!-- note -->\n\n| a |\n| - |\n| <!-- note --> |\n', ['A|<!-- note -->', 'A|<!-- note -->', 'A|<!-- note -->']],
    ['# A\n\n<div><!-- note --></div>\n<!-- note -->\n', ['A|<!-- note -->', 'A|<!-- note -->']],
    ['# A\n\n`<!-- note -->` ``<!-- note -->``\n\n```\n<!-- note -->\n```\n\n\\<!-- note -->\n\n    <!-- note -->\n', ['A|<!-- note -->']],
    ['# A\n\n</div>\n<!-- note\n\nnote -->\n', []],
    ['# A\n\ntext <!-- note\n\nnote -->\n', []],
    ['# A\n\n<!-- note', []],
    ['---\nlang: en # <!-- note -->\n---\n\ntext\n', []],
  ];
  for (const [text, found] of CASES) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(comments(text), found);
    });
  }

  it('survives what the Markdown parser would not', () => {
    assert.deepEqual(comments(`# A\n\n${'`*_['.repeat(3000)} <!-- note -->\n`), []);
    assert.equal(comments(`# A\n\n${'<!-- note -->\n'.repeat(5_000)}`).length, 5_000);
  });

  it('finds after an edit what it finds in a draft that was never read before', () => {
    const bits = ['<!-- contract-review: accept audit, blank because "x y" -->', '\n<!-- contract-review: accept audit\n because "y" -->\n', '`<!-- contract-review: accept audit -->`', ' -->', '\n\n<!-- '];
    for (const { texts } of edits(5, 31)) {
      const reader = new ContractReader();
      texts.forEach((text, index) => {
        const at = (index * 7919) % (text.length + 1);
        const edited = text.slice(0, at) + (bits[index % bits.length] ?? '') + bits[0] + text.slice(at);
        assert.deepEqual(directivesIn(reader.read(edited)), directivesIn(parseContract(edited)));
      });
    }
  });
});

describe('sectionAt', () => {
  it('is the last section that begins at an offset or before', () => {
    const text = 'text\n\n# A\n\n# B\n';
    const { sections } = parseContract(text);
    assert.deepEqual([0, 5, 6, 9, 11, 15, 99].map((offset) => sectionAt(sections, offset)), [0, 0, 1, 1, 2, 2, 2]);
  });
});

describe('comments in a draft that is asked again', () => {
  it('are found again, where a section stands or has moved', () => {
    const text = '# A\n\n<!-- note 1 -->\n\n# B\n\n<!-- note 2 -->\n';
    const reader = new ContractReader();
    const places = (draft: string) => commentsWith(reader.read(draft), 'note').map(({ range, section }) => [draft.slice(range.start, range.end), section]);
    assert.deepEqual(places(text), [['<!-- note 1 -->', 0], ['<!-- note 2 -->', 1]]);
    assert.deepEqual(places(text), [['<!-- note 1 -->', 0], ['<!-- note 2 -->', 1]]);
    assert.deepEqual(places(`# Z\n\n${text}`), [['<!-- note 1 -->', 1], ['<!-- note 2 -->', 2]]);
  });
});
