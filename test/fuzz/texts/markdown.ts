/** Markdown of every kind, made of words of contracts, block within block. */
import fc from 'fast-check';
import { CODES, LANGUAGES, PHRASES, PROVISIONS, TITLES } from './pieces.ts';
import { oddPiece } from './unicode.ts';

function of(...choices: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...choices);
}

const words = fc.oneof(
  of(...LANGUAGES.flatMap((language) => PHRASES[language])),
  of(...LANGUAGES.flatMap((language) => PROVISIONS[language])),
  of('The Supplier', 'shall', 'mag', 'doit', 'Services', 'data', 'x', 'Article 4.', 'art. 3.1', '§ 3', '99,9 %', 'EUR 1.000', 'R&D', '2.1', '(i)', 'a)'),
);

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 2, arbitrary: words.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: words.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: words.map((text) => `[${text}](#article-4 "x")`) },
  { weight: 1, arbitrary: words.map((text) => `~~${text}~~`) },
  {
    weight: 6,
    arbitrary: of(
      '*', '**', '***', '_', '__', '~~', '`', '``', '[', ']', '](', '[^1]', '[a][b]', '[b]', '![x](y)', '\\', '\\\\', '\\*', '\\[', '&amp;', '&nbsp;', '&#8217;', '&#0;', '&#xD800;', '&#x1F600;', '&x;', '&', '<b>', '</b>', '<br>', '<br/>', '<sup>2</sup>', '<a id="x"></a>', '<!-- c -->', '<!--', '-->', '<!-->', '<![CDATA[', '<?x', '<https://a.b>', '<a@b.c>', 'www.example.com/a_(b)', 'https://example.com', 'a@b.c', '`code`', '|', '\\|', '  \n', '\\\n', '$', '{', '}', '${1:x}', '[ ]', '[x]', '[…]', '____', '……', '(“', '”)', '“', '”', '«\u00A0', '\u00A0»', '"', '’', ':', ';', '.', '(', ')',
    ),
  },
  { weight: 2, arbitrary: oddPiece },
);

const line = fc.array(fc.tuple(inline, of(' ', ' ', ' ', '', '\n')), { minLength: 1, maxLength: 7 }).map((parts) => parts.flat().join('').trimEnd());

const number = fc.oneof(
  of('1', '2', '3', '4', '7', '12', '99', '1.1', '1.2', '2.1', '2.10', '3.1.1', '4.2', '1.1.1.1.1', 'IV', 'XIV', 'A', 'B.1', 'a', '0', '007', '123456789012', '1bis', '5/1'),
  fc.tuple(fc.nat(30), fc.nat(12)).map(([one, two]) => `${one}.${two}`),
);

const title = fc.oneof(of(...LANGUAGES.flatMap((language) => TITLES[language])), of('Definitions', 'Définitions', 'Definities', 'Audit', 'Annex A', 'BIJLAGE 1', 'Table of contents', 'Signatures', 'Handtekeningen', ''), inline);

const heading = fc
  .tuple(of('#', '##', '##', '###', '######', '#######', 'setext1', 'setext2', 'bold', 'plain'), fc.option(fc.tuple(of('', 'Article ', 'Artikel ', 'ARTICLE ', 'Art. ', '§ '), number, of('. ', ' ', ' – ', ': ', ')', '')), { nil: undefined }), title)
  .map(([style, numbered, text]) => {
    const whole = `${numbered?.join('') ?? ''}${text}`;
    if (style === 'setext1') return `${whole}\n===`;
    if (style === 'setext2') return `${whole}\n---`;
    if (style === 'bold') return `**${whole}**`;
    return style === 'plain' ? whole : `${style} ${whole}`;
  });

const directive = fc
  .tuple(of('contract-review', ' contract-review', 'contract-review ', 'contract-revieW'), of(':', ': ', ' ', ''), of('accept ', 'accept', 'ACCEPT ', 'reject ', ''), fc.array(of(...CODES), { maxLength: 3 }), of(' because ', ' because: ', ' '), of('"agreed"', '“as agreed”', '« convenu »', "'x'", '"', '', 'tbd', '"a"; accept audit.right because "b"'), of(' -->', '-->', '--', ''))
  .map(([name, colon, verb, codes, because, reason, close]) => `<!-- ${name}${colon}${verb}${codes.join(', ')}${because}${reason}${close}`);

const html = of('<div>', '</div>', '<table><tr><td>x</td></tr></table>', '<h2>Audit</h2>', '<p align="center">x</p>', '<ol><li>a<li>b</ol>', '<script>', '</script>', '<style>x', '<pre>', '<details><summary>x</summary>', '<?php', '<!DOCTYPE html>', '<!--\n\n-->', '<textarea>');

const table = fc.tuple(fc.array(fc.array(inline.map((text) => text.replace(/\n/gu, ' ')), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), of('| --- | --- |', '|:-|-:|', '---|---', '| - |', '|')).map(([[head = [], ...rows], rule]) => [head.join(' | '), rule, ...rows.map((cells) => cells.join(' | '))].map((row) => `| ${row} |`).join('\n'));

const other = of('---', '***', '===', '```', '```\ncode\n```', '~~~ x', ':::note', ':::', '!!! note', '[b]: https://a.b "x"', '[^1]: A note.', '[^1]:', '> [!NOTE]', '    four blanks', '\t', '\\', '', '- [A](#a)\n- [B](#b)\n- [C](#c)', '(a) one;\n(b) two; and\n(c) three.', '1. one\n2. two\n4. four', '1.1 One.\n\n1.2 Two.\n\n1.4 Four.');

const MARKS = ['- ', '* ', '+ ', '1. ', '2) ', '10. ', '> ', '>', '  ', '    ', '-\t', '- [ ] ', '- [x] ', '1.    ', '> - ', '- > 1. '] as const;

function indented(mark: string, text: string): string {
  const rest = mark.startsWith('>') ? mark : ' '.repeat(mark.length);
  return text.split('\n').map((each, index) => (index === 0 ? mark : rest) + each).join('\n');
}

/** Blocks, with lists and quotes around some of them, one within another. */
const { block } = fc.letrec<{ block: string; nested: string }>((tie) => ({
  block: fc.oneof({ maxDepth: 5, depthSize: 'small' }, { weight: 5, arbitrary: line }, { weight: 4, arbitrary: heading }, { weight: 2, arbitrary: directive }, { weight: 1, arbitrary: html }, { weight: 1, arbitrary: table }, { weight: 2, arbitrary: other }, { weight: 3, arbitrary: tie('nested') }),
  nested: fc.tuple(of(...MARKS), fc.array(fc.tuple(tie('block'), of('\n', '\n\n')), { minLength: 1, maxLength: 3 })).map(([mark, blocks]) => indented(mark, blocks.flat().join('').trimEnd())),
}));

const frontMatter = of('', '', '', '', '---\nlang: nl\n---\n\n', '---\nlang: fr\ncontract: true\n---\n', '---\ncontract: false\n...\n', '---\n\n', '---\nlang: xx\n', '\uFEFF---\nlang: en\n---\n', '\uFEFF', '```markdown\n');

/** The line ends of a text: nearly always one kind. */
const ends = of('\n', '\n', '\n', '\r\n', '\r', 'mixed');

const MIXED = ['\n', '\r\n', '\r'] as const;

function withEnds(text: string, end: string): string {
  let count = 0;
  return end === '\n' ? text : text.replace(/\n/gu, () => (end === 'mixed' ? (MIXED[(count++ * 7) % 5 % 3] ?? '\n') : end));
}

/** A whole text: blocks with and without blank lines between them. */
export const markdownText: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(fc.tuple(block, of('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '')), { minLength: 1, maxLength: 14 }), ends)
  .map(([front, blocks, end]) => withEnds(front + blocks.flat().join(''), end));
