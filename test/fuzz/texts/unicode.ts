/** What a text may hold that nobody typed on purpose. */
import fc from 'fast-check';

/** Odd characters and pairs: those that are half of one, that combine, that turn the direction, that are not seen, that end lines. */
export const ODD: readonly string[] = [
  '\uD800', '\uDC00', '\uD83D', '\uDE00', '\u{1F600}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F1E7}\u{1F1EA}', '\u{1D11E}', '\u{1D400}', '\u{10FFFF}',
  '\u0301', 'e\u0301', '\u0308\u0308\u0308', '\u20E3', '\uFE0F', '\u0E33', '\u05E9\u05C1', '\u0915\u094D\u0937',
  '\u202A', '\u202E', '\u202C', '\u2066', '\u2069', '\u200E', '\u200F', '\u061C', '\u0627\u0644\u0639\u0642\u062F', '\u05D7\u05D5\u05D6\u05D4', '\u5951\u7D04', '\u0394\u03C2', '\u041A',
  '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\u180E', '\uFFFC', '\uFFFD', '\uFFFE', '\uFFFF', '\u{E0001}',
  '\r\n', '\r', '\n', '\n\r', '\r\r\n', '\0', '\u2028', '\u2029', '\u0085', '\u00A0', '\u202F', '\u3000', '\u2009', '\t', '\v', '\f', '\u001B', '\u007F', '\u0007',
  // Letters of which upper or lower case is longer, or of another alphabet.
  '\u0130', '\u0131', '\u00DF', '\u1E9E', '\u0149', '\u01F0', '\u0390', '\uFB01', '\uFB03', '\u017F', '\u212A', '\u2126', '\u01C5', '\u1FB3', '\u0587',
  '\u00BC', '\u2167', '\u2460', '\u0664', '\u06F1', '\u{1D7CE}', '\uFF11', '\u00B2', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\u2018', '\u2019', '\u201A', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2039', '\u203A', '\u2026', '\u00B7', '\u2022', '\u00A7', '\u2116', '\u00BA', '\u00B0',
];

/** A piece of a text without any sense: odd characters, any code unit, letters and signs. */
export const oddPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
);

/** A text of such pieces. */
export const unicodeText: fc.Arbitrary<string> = fc.array(oddPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));
