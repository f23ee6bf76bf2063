import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allForms, formFault, MAX_FORMS } from '../../server/src/library/forms.ts';

test('sound forms have no fault', () => {
  for (const form of ['on site visit', 'audit*', '*gegevens', 'bear* .. cost', 'a .. b .. c', '=use', '!audit trail', "l'audit", 'sous-traitant', '99 %', 'within * days', '!rcs .. *', '@other']) {
    assert.equal(formFault(form), undefined, form);
  }
});

test('a form with nothing in it, or with a mark out of place, has one', () => {
  assert.equal(formFault('..'), '“..” has no word in it: write at least one.');
  assert.equal(formFault('bear ..'), '“bear ..” has nothing on one side of “..”: write words on both sides.');
  assert.equal(formFault('!'), '“!” has no word in it: write at least one.');
  assert.match(formFault('a..b') ?? '', /^“a\.\.b” cannot be read/u);
  assert.match(formFault('au*dit') ?? '', /^“au\*dit” cannot be read/u);
  assert.match(formFault('a !b') ?? '', /^“!b” cannot be read/u);
  assert.match(formFault('a @b') ?? '', /^“@b” cannot be read/u);
  assert.equal(formFault('*'), '“*” has no word in it: write at least one.');
  assert.equal(formFault('* .. *'), '“* .. *” has no word in it: write at least one.');
  assert.equal(formFault('audit -'), '“-” is no word: write letters or digits, or remove it.');
  assert.equal(formFault('*gegeven*'), '“*gegeven*” has two marks: write one, “=” or “*”.');
});

test('a concept has the forms of those it includes, each once', () => {
  const lexicon = new Map([
    ['a', ['one', '@b', 'two']],
    ['b', ['two', '@c']],
    ['c', ['three', '@a']],
  ]);
  assert.deepEqual(allForms('a', lexicon), ['one', 'two', 'three']);
  assert.deepEqual(allForms('c', lexicon), ['three', 'one', 'two']);
  assert.deepEqual(allForms('d', lexicon), []);
  assert.deepEqual(allForms('e', new Map([['e', ['@e', '@unknown']]])), []);
});

test('a concept that includes too much stops early', () => {
  const lexicon = new Map([['a', Array.from({ length: MAX_FORMS * 3 }, (_, index) => `form${index}`)]]);
  assert.equal(allForms('a', lexicon).length, MAX_FORMS + 1);
});
