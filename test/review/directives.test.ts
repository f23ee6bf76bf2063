/** What a comment tells the review, statement by statement, as it is written. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { directivesIn } from '../../server/src/review/directives.ts';

/** "verb? codes: reason" of each statement of a draft; the words at each range are those that are told. */
function read(draft: string): string[] {
  return directivesIn(parseContract(draft)).map(({ comment, codes, reason, verb }) => {
    assert.match(draft.slice(comment.start, comment.end), /^<!--.*-->$/su);
    for (const { code, range } of [...codes, ...(verb === undefined ? [] : [verb])]) assert.equal(draft.slice(range.start, range.end), code);
    return `${verb === undefined ? '' : `${verb.code}? `}${codes.map(({ code }) => code).join(' ')}: ${reason ?? '–'}`;
  });
}

const said = (what: string): string[] => read(`# A\n\nText. <!-- contract-review: ${what} --> More.\n`);

describe('a comment is for the review', () => {
  const YES = ['<!-- contract-review: ', '<!--contract-review:', '<!--- contract-review: ', '<!-- contract-review : ', '<!-- contract-review ', '<!-- contract-review   ', '<!--  contract-review  :  '];
  for (const opening of YES) it(JSON.stringify(opening), () => assert.deepEqual(read(`${opening}accept audit because good -->\n`), ['audit: good']));
  const NO = ['<!-- a contract-review: ', '<!-- contract-reviews: ', '<!-- contract-review, ', '<!-- <!-- contract-review: '];
  for (const opening of NO) it(`unless it begins ${JSON.stringify(opening)}`, () => assert.deepEqual(read(`${opening}accept audit because good -->\n`), []));

  it('and none where there is no comment, or none with the name', () => {
    assert.deepEqual(read('contract-review: accept audit because good\n'), []);
    assert.deepEqual(read('<!-- accept audit because good -->\n'), []);
  });
});

describe('the statements of a comment', () => {
  const TWO = ['a: one', 'b: two'];
  const CASES: readonly (readonly [what: string, statements: readonly string[]])[] = [
    ['accept a because "one"; accept b because "two"', TWO],
    ['accept a because "one" ;accept b because "two"', TWO],
    ['accept a because "one". accept b because "two"', TWO],
    ['accept a because "one"; contract-review: accept b because "two"', TWO],
    ['accept a because "one";contract-review :accept b because "two"', TWO],
    ['accept a because "one" accept b because "two"', TWO],
    ['accept a because "one", accept b because "two"', TWO],
    ['accept a because “one” contract-review: accept b because “two”', TWO],
    ['accept a because «one» contract-review : accept b because «two»', TWO],
    ['accept a because ‘one’ Accept b because ‘two’', TWO],
    ['accept a because "one"; accept b', ['a: one', 'b: –']],
    ['accept a because one accept b because two', ['a: one accept b because two']],
    ['accept a because "one" and accept b because "two"', ['a: one" and accept b because "two']],
  ];
  for (const [what, statements] of CASES) it(what, () => assert.deepEqual(said(what), statements));

  it('know whether they are alone, and where', () => {
    const at = (what: string) => directivesIn(parseContract(`Before.\n\n# A\n\n<!-- contract-review: ${what} -->\n`)).map(({ alone, section }) => [alone, section]);
    assert.deepEqual(at('accept a because "one"'), [[true, 1]]);
    assert.deepEqual(at('accept a because "one"; accept b because "two"'), [[false, 1], [false, 1]]);
  });
});

describe('the ids of a statement', () => {
  const CASES: readonly (readonly [what: string, statement: string])[] = [
    ['accept a, b;c because x1', 'a b c: x1'],
    ['accept a and b en c et d & e + f because x1', 'a b c d e f: x1'],
    ['accept AND a because x1', 'a: x1'],
    ['accept android brand etc because x1', 'android brand etc: x1'],
    ['accept `a`, “b”, (c): «d» because x1', 'a b c d: x1'],
    ['accept a, "" because x1', 'a: x1'],
    ['accept a b', 'a: –'],
    ['accept a , b ; c d', 'a b c: –'],
    ['accept a,b,  long.id d', 'a b long.id: –'],
    ['accept', ': –'],
    ['accept because x1', ': x1'],
    ['ignore a because x1', 'ignore? a: x1'],
    ['ignore: a', 'ignore? : –'],
    ['Accept a Because x1', 'a: x1'],
    ['accept a becauseof x1', 'a: –'],
  ];
  for (const [what, statement] of CASES) it(what, () => assert.deepEqual(said(what), [statement]));
});

describe('a reason', () => {
  const GIVEN: readonly (readonly [written: string, reason: string])[] = [
    ['"good"', 'good'], ['”good”', 'good'], ['”good"', 'good'], ['‹good›', 'good'], ['’good’', 'good'], ["'good’", 'good'], ["’good'", 'good'], ['„good“', 'good'],
    [': good: better', 'good: better'], [':good', 'good'], ['good: better', 'good: better'], ['"good', 'good'],
    ['the reason is known', 'the reason is known'], ['for a reason', 'for a reason'], ['nothing to do', 'nothing to do'], ['tbd by them', 'tbd by them'],
    ['see [1]', 'see [1]'], ['[1] says so', '[1] says so'], ['{x} says so', '{x} says so'], ['5', '5'],
  ];
  for (const [written, reason] of GIVEN) it(`is given: ${written}`, () => assert.deepEqual(said(`accept a because ${written}`), [`a: ${reason}`]));

  const NONE = [
    '', '-', '...', '?!', 'tbd', 'TBC', 't.b.d.', 'tba', 'tbs', 'todo', 'to do', 'TODO!', 'n/a', 'na', 'nvt', 'n.v.t.', 'so', 's.o.', 'x', 'xxx', 'reason', 'the reason', 'a reason', 'reden', 'de reden', 'een reden',
    'motif', 'le motif', 'un motif', 'raison', 'la raison', 'une raison', 'to be completed', 'to be confirmed…', 'to be determined', 'to be added', 'in te vullen', 'nog in te vullen', 'aan te vullen', 'nader te bepalen',
    'à compléter', 'a completer', 'à préciser', 'a preciser', 'à définir', 'a definir', '[reason]', '{reason}', '{{reason}}', '<reason>', '"tbd"',
  ];
  for (const written of NONE) it(`is yet to be given: ${JSON.stringify(written)}`, () => assert.deepEqual(said(`accept a because ${written}`), ['a: –']));
});
