import assert from 'node:assert/strict';
import { it } from 'node:test';
import { passageSpan } from '../../server/src/review/passage.ts';

/** The passage that a stretch between two bars is quoted as. */
function quoted(marked: string): string {
  const [before = '', passage = '', after = ''] = marked.split('|');
  const text = before + passage + after;
  const { start, end } = passageSpan(text, { start: before.length, end: before.length + passage.length });
  return text.slice(start, end);
}

it('a passage takes in the marks that it would cut in two, and no others', () => {
  const CASES: readonly (readonly [marked: string, passage: string])[] = [
    ['One. |Two.| Three.', 'Two.'],
    ['**|Two** three.| Four.', '**Two** three.'],
    ['|Two **three.|** Four.', 'Two **three.**'],
    ['*|Two* three.|', '*Two* three.'],
    ['|Two *three|*.', 'Two *three*'],
    ['__|Two__ three.|', '__Two__ three.'],
    ['_|Two_ three.|', '_Two_ three.'],
    ['|Two _three|_.', 'Two _three_'],
    ['***|Two*** three.|', '***Two*** three.'],
    ['**|Two|** three.', 'Two'],
    ['|**Two** three.|', '**Two** three.'],
    ['a **|b*|c', '*b*'],
    ['[|Two](x) three.|', '[Two](x) three.'],
    ['[|Two| three](x)', 'Two'],
    ['[|[Two] three|](x)', '[Two] three'],
    ['|Two] three.|', 'Two] three.'],
  ];
  for (const [marked, passage] of CASES) assert.equal(quoted(marked), passage, marked);
});

it('a mark that is never closed, at the very beginning, adds nothing before the text', () => {
  assert.equal(quoted('|*La suspension|'), '*La suspension');
  assert.equal(quoted('|_a|'), '_a');
});
