/** What a character is, looked up in a table: a contract is read letter by letter, more than once. */

export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;

/** Every script that the house's languages are written in, and the next few. */
const TABLE_SIZE = 0x600;
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  return /\p{L}/u.test(character) ? LETTER : /\p{M}/u.test(character) ? MARK : /\p{N}/u.test(character) ? NUMBER : 0;
}

/**
 * The kind of the character at an offset: `LETTER`, `MARK`, `NUMBER`, or 0 for anything else.
 *
 * @param at an offset in the text; of a surrogate pair, its first half
 */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < TABLE_SIZE ? (TABLE[unit] ?? 0) : rareKindAt(text, at, unit);
}

function rareKindAt(text: string, at: number, unit: number): number {
  // Typographic quotes, dashes and dots are by far the most of what is not in the table.
  const code = unit >= 0x2000 && unit < 0x2070 ? undefined : text.codePointAt(at);
  return code === undefined ? 0 : kindOf(String.fromCodePoint(code));
}

/** The end of the run of characters of some kinds that begins at an offset. */
export function endOfRun(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length && (kindAt(text, at) & kinds) !== 0) at += isPair(text.charCodeAt(at)) ? 2 : 1;
  return at;
}

function isPair(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
