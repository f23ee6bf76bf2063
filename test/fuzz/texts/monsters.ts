/** Texts of a size and shape that nobody writes, and that nothing may hang or fall over. */

export interface Monster {
  readonly name: string;
  /** @param scale 1 for its full size; a hundredth of that for a quick look */
  readonly text: (scale: number) => string;
}

const MB = 1_000_000;

/** One line of a length that is filled with a piece. */
function lineOf(piece: string, length = 20 * MB): Monster['text'] {
  return (scale) => piece.repeat(Math.ceil((length * scale) / piece.length));
}

/** Something many times, each time with its number. */
function times(count: number, of: (index: number) => string, head = '', tail = ''): Monster['text'] {
  return (scale) => {
    const parts = [head];
    for (let index = 0; index < Math.ceil(count * scale); index += 1) parts.push(of(index));
    parts.push(tail);
    return parts.join('');
  };
}

const PARTIES = '# Agreement\n\nNimbora NV (the “Provider”) and Stad Aalberg (the “Customer”) agree as follows.\n\n';

/** A mark once on the first line, twice on the second, and so on: its own square in size, so of a thousand lines only. */
function staircase(mark: string): Monster['text'] {
  return (scale) => Array.from({ length: Math.ceil(1_000 * Math.sqrt(scale)) }, (_, index) => `${mark.repeat(index + 1)}x`).join('\n');
}

/** Beginnings of what is looked for in a line, and is never found: a blank, a figure in words, a term, a reference, an address. */
const BEGINNINGS = [
  '{{', '{a', '…', 'XX/', '[a ', '__ - ', 'thirty ', '(2', 'thirty (', '2 (a ', 'honderd', 'Aa ', '“', '(', 'The Fleet, ', ' hierna', '“A” or ', 'this x ', 'terms ',
  'articles 1, ', 'article 1 (aa ', 'point 1 of ', 'see 1.1.', 'article 5, lid 2 (a) and 7, ', 'http://a', '<a', '&a', '`a', 'a@', '* ', '| a ', '" accept ',
];

export const MONSTERS: readonly Monster[] = [
  ...BEGINNINGS.map((piece) => ({ name: `line-of-${piece.trim().replaceAll(/\s/gu, '-')}`, text: lineOf(piece) })),
  { name: 'line-of-letters', text: lineOf('x') },
  { name: 'line-of-blanks', text: lineOf(' ') },
  { name: 'line-of-no-break-blanks', text: lineOf('\u00A0') },
  { name: 'line-of-asterisks', text: lineOf('*') },
  { name: 'line-of-underscores', text: lineOf('_') },
  { name: 'line-of-brackets', text: lineOf('[') },
  { name: 'line-of-angles', text: lineOf('<') },
  { name: 'line-of-backticks', text: lineOf('`') },
  { name: 'line-of-bars', text: lineOf('|') },
  { name: 'line-of-hashes', text: lineOf('#') },
  { name: 'line-of-quotes', text: lineOf('>') },
  { name: 'line-of-dots', text: lineOf('.') },
  { name: 'line-of-dashes', text: lineOf('-') },
  { name: 'line-of-numbers', text: lineOf('1.1.1.') },
  { name: 'line-of-digits', text: lineOf('7') },
  { name: 'line-of-words', text: lineOf('word ') },
  { name: 'line-of-sentences', text: lineOf('The Provider shall not notify the Customer of any personal data breach within 24 hours. ') },
  { name: 'line-of-one-sentence', text: lineOf('the Provider shall, notwithstanding Article 4.2(b), audit, delete and return the data and ') },
  { name: 'line-of-emoji', text: lineOf('\u{1F600}') },
  { name: 'line-of-half-characters', text: lineOf('\uD83D') },
  { name: 'line-of-accents', text: lineOf('e\u0301') },
  { name: 'line-of-nulls', text: lineOf('\0') },
  { name: 'line-of-capitals', text: lineOf('Defined Term ') },
  { name: 'line-of-references', text: lineOf('Article 4.2(b), ') },
  { name: 'line-of-one-number', text: times(10 * MB, () => '.1', 'The Provider shall pay under Article 1') },
  { name: 'line-of-one-letter-number', text: times(10 * MB, () => '.1', 'A') },
  { name: 'line-of-one-mailbox', text: times(10 * MB, () => '.c', 'a@b') },
  { name: 'line-of-one-tag', text: times(4 * MB, () => 'b="" ', 'x <a ', '>') },
  { name: 'line-of-one-HTML-block', text: times(4 * MB, () => 'b="" ', '<div ', '>') },
  { name: 'line-of-one-comment', text: times(5 * MB, () => 'x -- ', '<!-- ', '-->') },
  { name: 'line-of-one-script', text: times(20 * MB, () => 'x', '<script>') },
  { name: 'line-of-one-stand-in', text: times(6 * MB, () => '.XX', 'XX') },
  { name: 'line-of-ruled-blanks', text: times(10 * MB, () => '_ ') },
  { name: 'line-of-ruled-dates', text: times(6 * MB, () => '__/') },
  { name: 'line-of-one-amount', text: times(5 * MB, () => ' 111', 'EUR 1') },
  { name: 'line-of-one-identifier', text: times(10 * MB, () => '_a', '[a', ']') },
  { name: 'line-of-one-hyphenated-word', text: times(10 * MB, () => '-a', 'The A') },
  { name: 'line-of-separators', text: times(10 * MB, () => ')°', '1') },
  { name: 'line-of-marks', text: times(4 * MB, () => '**_', 'The Provider ') },
  { name: 'line-of-escaped-marks', text: times(4 * MB, () => '\\*', '1') },
  { name: 'line-of-codes', text: times(4 * MB, () => 'a,b;', '<!-- contract-review: accept ') },
  { name: 'line-of-carriage-returns', text: lineOf('\r', 2 * MB) },
  { name: 'lines-of-nothing', text: lineOf('\n', 2 * MB) },
  { name: 'lines-of-CRLF', text: lineOf('\r\n', 2 * MB) },
  { name: 'lines-of-one-letter', text: lineOf('x\n', 2 * MB) },
  { name: 'paragraphs-of-one-letter', text: lineOf('x\n\n', MB) },

  { name: 'nested-lists', text: (scale) => Array.from({ length: Math.ceil(10_000 * Math.sqrt(scale) / 10) }, (_, index) => `${'  '.repeat(index)}- x`).join('\n') },
  { name: 'nested-lists-in-one-line', text: times(10_000, () => '- ', '', 'x') },
  { name: 'nested-numbers-in-one-line', text: times(10_000, () => '1. ', '', 'x') },
  { name: 'nested-quotes-in-one-line', text: times(10_000, () => '> ', '', 'x') },
  { name: 'nested-quotes', text: staircase('>') },
  { name: 'nested-lists-and-quotes', text: times(10_000, () => '> - ', '', 'x') },
  { name: 'quoted-lists-line-by-line', text: staircase('> - ') },
  { name: 'lists-just-deep-enough', text: times(2_000, (index) => `${'  '.repeat(index % 39)}- the Provider shall ${index}\n`) },
  { name: 'nested-brackets', text: (scale) => `${'['.repeat(10_000 * scale)}x${']'.repeat(10_000 * scale)}` },
  { name: 'nested-links', text: (scale) => `${'['.repeat(10_000 * scale)}x${'](y)'.repeat(10_000 * scale)}` },
  { name: 'nested-images', text: (scale) => `${'!['.repeat(10_000 * scale)}x${'](y)'.repeat(10_000 * scale)}` },
  { name: 'nested-emphasis', text: (scale) => `${'*a '.repeat(10_000 * scale)}${' b*'.repeat(10_000 * scale)}` },
  { name: 'nested-strong', text: (scale) => `${'**a _b '.repeat(10_000 * scale)}${' b_ a**'.repeat(10_000 * scale)}` },
  { name: 'nested-tags', text: (scale) => `${'<div>'.repeat(10_000 * scale)}x${'</div>'.repeat(10_000 * scale)}` },
  { name: 'nested-tags-in-lines', text: (scale) => `${'<div>\n'.repeat(10_000 * scale)}x\n${'</div>\n'.repeat(10_000 * scale)}` },
  { name: 'nested-inline-tags', text: (scale) => `x ${'<b>'.repeat(10_000 * scale)}x${'</b>'.repeat(10_000 * scale)}` },
  { name: 'nested-tables-of-HTML', text: (scale) => `${'<table><tr><td>'.repeat(10_000 * scale)}x${'</td></tr></table>'.repeat(10_000 * scale)}` },
  { name: 'nested-round-brackets', text: (scale) => `The ${'(a '.repeat(10_000 * scale)}x${')'.repeat(10_000 * scale)}` },
  { name: 'nested-quotation-marks', text: (scale) => `The ${'“a '.repeat(10_000 * scale)}x${'”'.repeat(10_000 * scale)}` },

  { name: 'headings-all-the-same', text: times(50_000, () => '# A\n') },
  { name: 'headings-of-all-depths', text: times(50_000, (index) => `${'#'.repeat(1 + (index % 6))} Title ${index}\n\n`) },
  { name: 'headings-numbered', text: times(50_000, (index) => `## ${index + 1}. Audit\n\nThe Customer may audit the Provider.\n\n`, PARTIES) },
  { name: 'headings-numbered-the-same', text: times(50_000, () => '## 1. Audit\n\n') },
  { name: 'headings-backwards', text: times(50_000, (index) => `## ${50_000 - index}. Audit\n\n`) },
  { name: 'headings-bold', text: times(50_000, (index) => `**${index + 1}. Confidentiality.** It holds.\n\n`) },
  { name: 'headings-underlined', text: times(50_000, () => 'Audit\n---\n') },
  { name: 'headings-ever-deeper', text: times(50_000, (index) => `${'#'.repeat(Math.min(6, 1 + index))} ${'1.'.repeat(1 + (index % 40))} x\n\n`) },
  { name: 'heading-of-a-megabyte', text: times(200_000, () => 'word ', '# ', '\n\nText.\n') },
  { name: 'headings-of-annexes', text: times(50_000, (index) => `# Annex ${index + 1}\n\nx\n\n`) },

  { name: 'table-of-5000-rows', text: times(5_000, (index) => `| ${index} | The Provider shall notify the Customer | within 24 hours |\n`, '| Nr | What | When |\n| --- | --- | --- |\n') },
  { name: 'table-of-5000-columns', text: (scale) => `${'| x '.repeat(5_000 * scale)}|\n${'| - '.repeat(5_000 * scale)}|\n${'| y '.repeat(5_000 * scale)}|\n` },
  { name: 'table-of-empty-cells', text: times(5_000, () => '||||||||||\n', '| a |\n| - |\n') },

  { name: 'paragraphs', text: times(100_000, (index) => `The Provider shall keep record ${index} for the Customer.\n\n`, PARTIES) },
  { name: 'paragraphs-numbered', text: times(100_000, (index) => `${1 + Math.floor(index / 90)}.${1 + (index % 90)} The Provider keeps the records.\n\n`, PARTIES) },
  { name: 'items', text: times(100_000, (index) => `- item ${index};\n`) },
  { name: 'items-lettered', text: times(100_000, (index) => `(${String.fromCharCode(97 + (index % 26))}) item;\n`) },
  { name: 'footnotes', text: times(100_000, (index) => `[^${index}]: Note ${index}.\n`, PARTIES) },
  { name: 'footnotes-and-calls', text: times(30_000, (index) => `Text[^${index}].\n\n[^${index}]: Note.\n\n`, PARTIES) },
  { name: 'definitions-of-links', text: times(100_000, (index) => `[a${index}]: https://example.com/${index}\n`, PARTIES) },
  { name: 'links-to-definitions', text: times(50_000, (index) => `[a${index % 700}] says [a${(index + 1) % 700}].\n\n[a${index % 700}]: https://example.com\n\n`) },
  { name: 'comments', text: times(100_000, (index) => `<!-- ${index} -->\n`, PARTIES) },
  { name: 'comments-in-paragraphs', text: times(100_000, (index) => `x <!-- ${index} --> y\n\n`, PARTIES) },
  { name: 'directives', text: times(100_000, () => '<!-- contract-review: accept audit.right because "agreed" -->\n\n', PARTIES) },
  { name: 'directives-in-one-comment', text: times(20_000, () => ' accept audit.right because "x";', '<!-- contract-review:', ' -->\n') },
  { name: 'directives-of-quotation-marks', text: (scale) => `# Agreement\n\n<!-- contract-review: accept ${'"'.repeat(MB * scale)}${'. '.repeat(MB * scale)} accept -->\n\nText.\n` },
  { name: 'directives-of-nothing', text: times(50_000, () => '## Audit\n\n<!-- contract-review: accept nothing because "x" -->\n\nText.\n\n') },
  { name: 'codes-in-one-directive', text: times(50_000, (index) => `audit.r${index}, `, '<!-- contract-review: accept ', 'because "x" -->\n') },
  { name: 'blanks-to-fill-in', text: times(100_000, () => 'within [●] days\n\n', PARTIES) },
  { name: 'blanks-in-one-line', text: times(100_000, () => '[…] ____ ', PARTIES) },
  { name: 'terms-defined', text: times(100_000, (index) => `“Term ${word(index)}” means thing ${index}.\n\n`, '# Definitions\n\n') },
  { name: 'terms-defined-and-used', text: times(20_000, (index) => `“Zaak${word(index)}” means thing ${index}. The Zaak${word(index + 1)} of the Zaak${word(index * 7)} holds.\n\n`, '# Definitions\n\n') },
  { name: 'term-defined-again', text: times(50_000, () => '“Services” means the services.\n\n', '# Definitions\n\n') },
  { name: 'term-used', text: times(100_000, () => 'The Services hold.\n\n', '# Definitions\n\n“Services” means all.\n\n') },
  { name: 'terms-undefined', text: times(100_000, (index) => `The Zaak${word(index)} holds for the Zaak${word(index)}.\n\n`, PARTIES) },
  { name: 'parties', text: times(20_000, (index) => `Firm ${word(index)} NV (hereinafter the “Provider ${word(index)}”),\n\n`, '# Agreement\n\nbetween\n\n') },
  { name: 'references', text: times(100_000, (index) => `See Article ${index % 500}.\n\n`, PARTIES) },
  { name: 'references-and-targets', text: times(20_000, (index) => `## ${index + 1}. Title\n\nSee Article ${20_000 - index}, Articles 1 to 9 and Article ${index + 1}.1.\n\n`) },
  { name: 'reference-with-numbers', text: times(50_000, (index) => `${index}, `, 'See Articles ', 'and 3.\n') },
  { name: 'figures', text: times(50_000, (index) => `The liability is limited to EUR ${index} (one hundred) per year.\n\n`, PARTIES) },
  { name: 'incidents', text: times(20_000, () => 'The Provider shall not notify the Customer of a breach of security. The Customer may audit the Provider once a year at its expense.\n\n', PARTIES) },
  { name: 'entities', text: times(500_000, () => '&amp;') },

  { name: 'front-matter', text: lineOf('a: b\n'), },
  { name: 'front-matter-open', text: times(4 * MB, () => 'a: b\n', '---\n') },
  { name: 'front-matter-closed', text: times(4 * MB, () => 'a: b\n', '---\n', '---\n\nText.\n') },
  { name: 'front-matter-of-dashes', text: times(500_000, () => '---\n') },
  { name: 'links-open', text: times(200_000, () => '[a](') },
  { name: 'links-half-open', text: times(200_000, () => '[a](<b') },
  { name: 'images-open', text: times(200_000, () => '![a](b "') },
  { name: 'comments-open', text: times(200_000, () => '<!--') },
  { name: 'comments-open-in-lines', text: times(100_000, () => 'x <!-- y\n\n') },
  { name: 'comments-half-closed', text: times(200_000, () => '<!-- -- ') },
  { name: 'directives-open', text: times(100_000, () => '<!-- contract-review: accept x ') },
  { name: 'instructions-open', text: times(200_000, () => '<?') },
  { name: 'cdata-open', text: times(200_000, () => '<![CDATA[') },
  { name: 'tags-open', text: times(200_000, () => '<a href="') },
  { name: 'scripts-open', text: times(100_000, () => '<script>\n') },
  { name: 'ampersands', text: times(500_000, () => '&') },
  { name: 'names-in-brackets', text: times(100_000, () => '(“x”) ') },
  { name: 'names-in-brackets-again', text: times(100_000, (index) => `(the “X${word(index)}”) `, 'Acme NV ') },
  { name: 'quotation-marks-open', text: times(500_000, () => '“a ') },
  { name: 'code-open', text: times(200_000, (index) => '`'.repeat(1 + (index % 50))) },
  { name: 'code-in-lines', text: times(50_000, (index) => `${'`'.repeat(1 + (index % 7))} x\n\n`) },
  { name: 'fences-open', text: times(100_000, () => '```\n~~~\n') },
  { name: 'fence-whole', text: times(200_000, () => 'x\n', '```markdown\n') },
  { name: 'admonitions', text: times(100_000, () => ':::note\n\n') },
  { name: 'escapes', text: lineOf('\\', 2 * MB) },
  { name: 'escaped-marks', text: lineOf('\\*\\_', 2 * MB) },
  { name: 'emphasis-half-open', text: times(200_000, () => 'a **b ') },
  { name: 'emphasis-mixed', text: times(200_000, () => 'a **b* ') },
  { name: 'emphasis-alternating', text: times(200_000, () => '*_') },
  { name: 'autolinks-open', text: times(200_000, () => '<http://a') },
  { name: 'addresses', text: times(200_000, () => 'www.a.b/( ') },
  { name: 'addresses-one', text: lineOf('www.a', 5 * MB) },
  { name: 'mailboxes', text: times(200_000, () => 'a@b.') },
  { name: 'mailbox-one', text: times(2 * MB, () => 'a', '', '@') },
  { name: 'hard-breaks', text: times(200_000, () => 'x  \n') },
  { name: 'lazy-quotes', text: times(100_000, () => 'x\n', '> ') },
  { name: 'lazy-items', text: times(100_000, () => 'x\n', '- ') },
  { name: 'indents', text: (scale) => Array.from({ length: Math.ceil(2_000 * Math.sqrt(scale)) }, (_, index) => `${' '.repeat(index)}x`).join('\n\n') },
  { name: 'tabs', text: (scale) => Array.from({ length: Math.ceil(2_000 * Math.sqrt(scale)) }, (_, index) => `${'\t'.repeat(index)}- x`).join('\n') },
  { name: 'contents', text: times(20_000, (index) => `- [${index}. Title](#title-${index})\n`, '# Contents\n\n') },
  { name: 'leaders', text: times(20_000, (index) => `${index}. Title ${'.'.repeat(80)} ${index}\n`) },
  { name: 'leaders-endless', text: lineOf('. ', 5 * MB) },
  { name: 'numbers-of-brackets', text: lineOf('(a)(i)', 2 * MB) },
  { name: 'thousands', text: lineOf('1.000.', 2 * MB) },
  { name: 'currency', text: lineOf('EUR ', 2 * MB) },
  { name: 'hereinafter', text: lineOf('hereinafter the ', 2 * MB) },
  { name: 'means', text: lineOf('means ', 2 * MB) },
  { name: 'colons', text: lineOf('a: ', 2 * MB) },
  { name: 'semicolons', text: lineOf('a; ', 2 * MB) },
  { name: 'hyphens-in-a-word', text: lineOf('co-', 2 * MB) },
  { name: 'apostrophes-in-a-word', text: lineOf('l’', 2 * MB) },
];

/** A word of letters for a number. */
function word(index: number): string {
  let rest = index;
  let letters = '';
  do {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  } while (rest > 0);
  return letters;
}
