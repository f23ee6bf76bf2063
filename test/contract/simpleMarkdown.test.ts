import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseBlocks, parseBlocksInFull } from '../../server/src/contract/blocks.ts';
import { cutChunks } from '../../server/src/contract/chunks.ts';
import { markdownParts } from '../../server/src/contract/simpleMarkdown.ts';
import { randomText } from './randomMarkdown.ts';

const SEEDS = 4000;

/** Down to the order of properties, the blocks are those that the parser gives. */
function assertSameBlocks(text: string, of = ''): void {
  const blocks = parseBlocks(text, '');
  const wanted = parseBlocksInFull(text);
  const shown = `${of} ${JSON.stringify(text)}`;
  assert.deepEqual(blocks, wanted, `${shown}: ${JSON.stringify(blocks)}`);
  assert.equal(JSON.stringify(blocks), JSON.stringify(wanted), shown);
}

/** How much of a text is read without the parser, blank lines counted as read. */
function simpleShare(text: string): number {
  const left = markdownParts(text).filter(({ nodes }) => nodes === undefined);
  return 1 - left.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

function drafts(): { readonly name: string; readonly text: string }[] {
  const folder = fileURLToPath(new URL('../corpus/drafts/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }));
}

/** Texts that have to be read without the parser, for they are what contracts are made of. */
const SIMPLE = [
  'A paragraph\nof two lines.\n\nAnother.\n',
  '  An indented one\n     and more\n',
  '# Title\n## 1. Scope\nText right under it\n### Sub\n',
  'Title\n=====\n\n4\\. Term\n-------\nText\r\n\r\nTwo\r\nlines\r\n---\r\n',
  '**1.1 Fees.** The *Customer* pays ***all*** fees_of_x and _more_.\n',
  '“**Services**” means (*a*) the services; a * b, 2*3*4, ** no **, **a*b**c*, *a**b**c*, __a__b.\n',
  '**a *b** c*, *a _b* c_, ****a****, *****b***, **a** **b**, *a***b**\n',
  '\\*not bold\\*, 3\\. x, C:\\dir, a\\\\b, \\[●\\], [●], [a] (b), [a][b]\n',
  'See [Annex 1](#annex-1), [**the** policy](https://example.com/a_b) and [www.example.com](http://www.example.com).\n',
  '[](#top)**Title**\n\n[A](b)\n[C](d)\n',
  'The fee [●]: an amount of “[x]: y”.\n',
  'R&D, A & B, x < y > z, #1, 50 %, a - b, | no\n'.replace(' | no', ''),
  'One  \ntwo\\\nthree \nfour   \n**five**  \n  six  \n',
  '- a\n- b\n\n- c\n* d\n+ e\n',
  '1. a\n2. b\n   1. c\n      more\n   2. d\nlazy\n\n   paragraph of 2\n3) e\n',
  '1.    a\n    1.      b\n    2.      c\n2.    d\n',
  '- a\n\n  b\n\n  - c\n\n    d\n - e\n  - f\n\nText\n',
  'Text:\n- a\n  b\n* c\n1. d\n2. e\n\n1. f\n',
  'Text\n2. no item\n10) none either\n-none\n1.none\n',
  '- **a** b\n-     c\n  *d*\n- e  \nf\n',
  '1. Audit\n--------\n\nText\n\n1. a\n2. b\n***\n\n---\n* * *\n_____\n',
  '| a | **b** |\n|---|:-:|\n| c | [d](e) |\n||f|\n| g | h | i |\n\nText\n',
  ':::note\nText\n:::\n\n!!! warning\nText\n',
  '\u00A0a\u00A0b\u200B \u00ADc\u2028d\u3000\n\u00A0\n*\u00A0a*, **“a”**b, *😀*a, a*(b)*c\n',
  'a\r\rb\rc\r\r- d\r- e\r',
  '- item\n\n\n\nText\n\n  1. x\n  2. y\n\n     z\n',
  'At https://example.com/a_b/c-d.html, or (http://example.com). See <https://example.com/?a=b&c>, <legal@example.com>. Write to a.b-c+d@example.com, or (e@f.co.uk).\n',
  'The `code`, `a *b*` and **`[c]`**.\n',
];

/** Texts with something in them that the parser has to be asked about, or that looks like it. */
const INTRICATE = [
  '', '\n', ' ', '\\', '*', '[', '-', '1.', '#', '|', '\uFEFFa', 'a\n\n\uFEFFb < c', '\0', 'a\n\n\0',
  '[a]: b\n\n[a] and [c](d)', 'x[^1]\n\n[^1]: note\n\n    more', '[a\n]: b', '- [a\n]: b\n\n[a\n]', '> 1. [a]: b\n\n[a]', 'x\n[a]: b\n\n[a]', '# [a]: b\n[a]', '# x\n[a]: b\n[a]', '\u00A0[a]: b\n\n[a]', '- [^a]: b\n\n[^a]', '\\[a]: b\n\n[a]', '10) + [a]: b\n\n[a]', '- [ ] a\n- [x] b\n- []\n', '![a](b) \\![c](d)',
  'a\n- ', 'a\n1.\nb', 'a\n* *\n', 'a\n- 1.\n', 'a\n1) *\n', 'a\n-\t\nb', 'a\n--\t', 'a\n+\n\nb', '-\n  a\n', '-\n\n  a\n', '- \n- b',
  '- - a\n- 1. b\n', '- --\n', '- # a\n', '- a\n# b\n', '- a\n  ---\n', '- a\n---\n', '1. a\n---\n', '1. a\n\n---\n', '1. a\n ---\n', '1. a\n2. b\n---\n', '- a\n===\n',
  '- a\n> b\n', '- > a\nb\n', '> a\nb\n\nc', '> - a\n\nb', '- ```\n  a\n\nb\n', '```\na\n\nb\n\n# c\n', 'a\n\n~~~\n\nb', '<!--\n\na\n\n-->\nb', 'a\n\n<pre>\n\nb\n\n</pre>\n\nc', '<div>\na\n\nb\n</div>',
  'a | b\n---|---\nc | d\n', 'a\n:-\nb', 'a\n:-:\n', 'a\n|-|\n', '| a |\n| - | - |\n', '| a |\n|---|\n- b\n', '| a |\n|---|\n| b |\nc\n\nd', '| a \\| b |\n|---|\n', '|\n|-|\n', '||\n|-|\n', '| |\n|-|\n| |\n', '| a |', '| a |\n|---|', '| `a | b` |\n|---|\n', 'x\n| a |\n|---|\n', '| a |  \n|---|  \n| b |  \n', '  | a |\n  |---|\n',
  '# a #', '# a #b', '#', '# ', '#a', '####### a', ' # a', '    # a', '# a  \n', '#\ta', 'a\n# b', 'a\n #b', 'a\n    # b', '# \\#',
  'a\n  ===', 'a\n=== ', 'a\n= =', '===\na', '---\na', 'a\n\n===', '*a\n===\nb*',
  'https://a.b', 'http://a.b/c_', 'http://a.b/_c_ d', 'http://a.b/c)d e', '*http://a.b/* c*', 'http://a-.b c', 'http://a_b.c d', 'http://-a.b', 'http://a.b/c?d e', '/a@b.c d', '_a@b.c d', 'x_a@b.c d', '\\.a@b.c d', '*a@b.c d*', '*a@b.c*', 'a@b', 'a@b.c1 d', 'a@b.c- d', 'a@b_c.d e', 'a@b.c.. d', '@b.c d', 'é@b.c', 'éa@b.c', '-a@b.c', '[ a@b.c d', '[●] a@b.c d', '[x](y)a@b.c d', 'a@b@c.d e', 'a@b.c@d.e f', 'a@b..c d', '`x`a@b.c d', 'x\na@b.c\nd', 'a@b.c/d', 'http:/a', 'http\u017F://a.b c', '<http\u017F://a.b>', '<\u212A@b.c>', 'http://\u212A.b c', '1. a\n',  'http://a.b... c', 'http://a.b/.) c', '[●] http://a.b c', '[ http://a.b c', '_http://a.b c_', '1http://a.b c', '[a <http://b.c> d](e)', '[a http://b.c d](e)', '<http://a.b c>', '<a@b-c.d>', '<a@-b.c>', '<HTTP://A>', '<http://a.b>\nc', '`a` `b c` `` d`` `` ` ``', '` a`', '`a\nb`', '[`a](b)`', '`[a`](b)', '*`a*` b*', '\\`a`', '`a\\`b`', '`a\tb`', '- `a\n  b`\n', '| `a|b` |\n|---|---|\n', '(www.a.b)', 'a@b.c', 'ahttp://b.c', '[ http://a.b', '[http://a.b](c)', '[a@b.c](mailto:a@b.c)', '[www.a.b', '<https://a.b>', 'http: //', 'https', 'www',
  '`a` *b*', '*`a*`', '~a~ ~~b~~', '*~a~*', 'a&amp;b &nbsp; &#65; &x; & ;', '<b>a</b>', 'a<br>b', 'a <- b', '<', '< a\n<a', 'a <\nb',
  '[a](<b>)', '[a](b "c")', '[a](b\nc)', '[a\nb](c)', '[a]( b )', '[a](b(c)d)', '[a](b\\)c)', '[a [b](c) d](e)', '[[a]](b)', '[a\\](b)', '\\[a](b)', '[*a](b)*', '*[a*](b)', '**[a](b)**', '[a](b)[c](d)', '[a]()', '[](a)', '[a](b*c)*d*', '[a](\u00A0b)', '[a](b\u0085)',
  'a  ', 'a  \n', 'a\\', 'a\\\n', 'a\t\nb', 'a \t \nb', 'a\n\tb', '\ta', 'a\n\t\nb', '*a*  \n*b*', 'a \\\n b', '**a** \nb', '* \n', 'a\n    b', '    a\n\n    b', '- a\n\n      b\n\n     c\n',
  ' - a\n- b\n  - c\n - d\n', '- a\n   - b\n  - c\n', '10. a\n   b\n\n   c\n\n    d\n', '- a\n\n b\n\nc', '- a\n1. b\n- c\n', '1. a\n1) b\n', '- a\n  2. b\n', '- a\n  1. b\n', '- a\n\n  2. b\n', '- a\n 2. b\n', '1234567890. a', '123456789. a\n', '01. a\nb\n01. c',
];

test('what contracts are made of is read without the parser, as the parser reads it', () => {
  for (const text of SIMPLE) {
    assertSameBlocks(text);
    assert.equal(simpleShare(text), 1, `left to the parser: ${JSON.stringify(text)}`);
  }
});

test('what is intricate comes out as the parser reads it, alone and between simple paragraphs', () => {
  for (const text of INTRICATE) {
    for (const between of [text, `a\n\n${text}\n\nb\n`, `- a\n\n${text}\n\n- b\n`, `a\n${text}\nb`, `a *b ${text} c* d\n`]) assertSameBlocks(between);
    assertSameBlocks(text.replaceAll('\n', '\r\n'));
  }
});

test('a definition reaches all of its chunk, wherever it stands', () => {
  const chunk = 'See [Annex][a].\n\nText\n\n[b] and [●]\n';
  assert.deepEqual(parseBlocks(`${chunk}\n[a]: x\n`, ''), parseBlocksInFull(`${chunk}\n[a]: x\n`));
  assert.equal(parseBlocks(chunk, '[a]: x')[0]?.plain.text, 'See Annex.');
});

test('the sample drafts are read as the parser reads them, and nearly all without it', () => {
  for (const { name, text } of drafts()) {
    assertSameBlocks(text, name);
    for (const { text: own } of cutChunks(text, { start: 0, end: text.length })) assertSameBlocks(own, name);
    assert.ok(simpleShare(text) > 0.95, name);
  }
});

test(`${SEEDS} random texts are read as the parser reads them`, () => {
  let simple = 0;
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const text = randomText(seed);
    assertSameBlocks(text, `seed ${seed}`);
    simple += simpleShare(text) / SEEDS;
  }
  assert.ok(simple > 0.2, `only ${simple} of the random texts is read without the parser: they prove little`);
});
