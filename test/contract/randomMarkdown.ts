/** Seeded texts of words and Markdown of all kinds, thrown together. */

/** A generator of numbers in [0, 1), the same for the same seed. */
export function random(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = ['The Supplier', 'shall', 'deliver', 'a', 'b.', 'Article 4.', '(i)', 'é', '“Services”', '99,9 %', '§ 3', '[●]', 'and/or', '😀', 'x', '2.1', '1.', 'C.', 'R&D', '<', '>', '#1', '!', ':', '|', '’', '…', 'http', 'w'];
const INLINE = [
  '*', '**', '***', '_', '__', '~', '~~', '`', '``', '[', ']', '[x](y)', '[**a**](b)', '[a *b](c)*', '](', '[]', '[ ]', '[x] ', '[a][b]', '[^a]', '![a](b)', '!', '\\', '\\.', '\\*', '\\_', '\\[', '\\]', '\\\\', '\\|', '&amp;', '&nbsp;', '&#8217;', '&x;', '&', '<b>', '</b>', '<br>', '<i>', '<!-- c -->', '<http://a.b>', '<a@b.c>', 'www.example.com', 'https://example.com/a_b', 'HTTP://x.y', 'a@b.c', 'a.b@c-d.ef', 'a@b.', '@b.c', '@', '`code`', '`a b`', '`', 'http://', 'https://a.b/c_d.html', '<https://a.b/c>', '**Term**', '*term*', '_term_', '__term__', '**Term.** ', '(**a**)', '“**A**”', '[a](<b c>)', '[a](b "c")', '[](#a)', '[www.x.y](z)', '[a@b.c](mailto:a@b.c)', '|', ' | ', '\u00A0', '\u200B', '\u00AD', '\uFEFF', '\0', '\t', '  ', ' ', '   ', '\f', '\v', '\u2028', '\u3000', '\u0085', '^', '{', '$', '"',
];
const OPENINGS = [
  '', '', '', '', '', '- ', '* ', '+ ', '1. ', '2. ', '1) ', '3) ', '10. ', '-', '*', '+', '1.', '- - ', '- 1. ', '1. - ', '-   ', '1.    ', '- [ ] ', '- [x] ', '# ', '## ', '###### ', '#', '####### ', '> ', '>', '> - ', '| ', '|', '```', '~~~', '    ', ' ', '  ', '   ', '     ', '\t', '-\t', '1.\t', '<div>', '<!--', '-->', '<pre>', '</pre>', '<script>', '<?', ':::note', ':::', '!!! note', '???', '[a]: x', '[^a]: x', '[!NOTE]', '=', '**', '(a) ', 'a) ', '1234567890. ', '01. ', '0. ', '\uFEFF', '\u00A0',
];
const LINES = [
  '---', '***', '___', '* * *', '- - -', '-', '=', '===', '--- ', '=== ', '-- -', '  ---', '    ===', '|---|', '| --- | --- |', '| a | b |', '| **a** | [x](y) |', '|a|b|c|', '---|---', ':-', ':-:', '-:', '|', '||', '| |', '| a \\| b | c |', '| :-- | :-: |', 'a | b', '# a #', '## ', '#', '```', '~~~', '<div>', '</div>', '<!-- x -->', '[a]: b', '[^1]: note', '- a', '  - b', '    - c', '1. a', '2. b', '   1. c', '    2. d', '- ', '1. ', '+', '> a', ':::', '::: note', '**Title**', '**1.** Text', '    indented', '\\', '\0', '',
];
const ENDS = ['\n', '\n', '\n', '\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\r', '\r\r', '  \n', ' \n', '\\\n', '\n \n', '\n\t\n', '\n  \n', '\t\n', '   \n\n', '\n\u00A0\n', '\n\r'];

/** With these somewhere in it no text is simple. */
const NEVER_SIMPLE = /[\0\uFEFF]|\]:/u;

/** The text of a seed. */
export function randomText(seed: number): string {
  const next = random(seed);
  const any = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const pick = (from: readonly string[]): string => {
    const picked = any(from);
    return seed % 8 !== 0 && NEVER_SIMPLE.test(picked) ? any(WORDS) : picked;
  };
  // Some texts are wild, some nearly plain: in wild ones little is simple, and little would be tried.
  const wildness = [0, 0.05, 0.2, 0.6][seed % 4] ?? 0;
  const structure = [0.1, 0.4, 0.8][seed % 3] ?? 0;
  const indents = seed % 5 === 0;
  const ends = seed % 7 < 3 ? ['\n', '\n\n'] : ENDS;
  let text = '';
  for (let lines = 1 + Math.floor(next() * 12); lines > 0; lines -= 1) {
    if (indents) text += ' '.repeat(Math.floor(next() * 7));
    if (next() < structure * 0.3) text += pick(LINES);
    else {
      if (next() < structure) text += pick(OPENINGS);
      for (let words = Math.floor(next() * 6); words >= 0; words -= 1) {
        text += next() < wildness ? pick(INLINE) : pick(WORDS);
        if (next() < 0.6) text += ' ';
      }
    }
    text += pick(ends);
  }
  return text;
}
