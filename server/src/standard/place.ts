/** Where in a standard somebody is typing: told by lines and indentation alone, so that it works in a file that is half written. */
import type { Lines, Position, Range } from '../lines.ts';

export interface StandardPlace {
  /** The keys above, outermost first; an item of a list is `-`: `['excluded', '-']`. */
  readonly path: readonly string[];
  /** Whether a key stands there, or may; else a value. */
  readonly isKey: boolean;
  /** The key whose value it is; undefined for a key, and for an item that is a plain value. */
  readonly key: string | undefined;
  /** What stands there, without quotation marks. */
  readonly word: string;
  /** Where it stands. */
  readonly range: Range;
  /** Whether anything but white space comes before it on its line, marks of items included. */
  readonly isFirst: boolean;
}

/** One thing that a line opens: a key, or an item of a list. */
interface Opening {
  readonly column: number;
  readonly name: string;
}

/** More lines than anybody writes are not looked at. */
const MOST_LINES = 20_000;
const ITEM = '-';

/** Undefined in a comment, and where neither key nor value can stand. */
export function placeAt(lines: Lines, { line, character }: Position): StandardPlace | undefined {
  const text = withoutComment(lines.line(line));
  if (character > text.length && lines.line(line).length > text.length) return undefined;
  const { openings, column } = opened(text);
  // The last key of the line opens its value only behind its colon.
  const last = openings.at(-1);
  const colon = last === undefined || last.name === ITEM ? undefined : text.indexOf(':', last.column);
  // Between a colon and its white space nothing can stand.
  if (colon !== undefined && character === colon + 1) return undefined;
  const isBehind = colon !== undefined && character > colon;
  const own = colon === undefined || isBehind ? openings : openings.slice(0, -1);
  const start = isBehind || last === undefined || colon === undefined ? column : last.column;
  if (character < start) return onBlank(lines, line, character, text);
  const first = own[0]?.column ?? start;
  const above = [...ancestors(lines, line, first, own[0]?.name === ITEM), ...own.map(({ name }) => name)];
  const value = text.slice(start);
  if (/^[[{]/u.test(value)) return inFlow(above, text, start, line, character);
  if (isBehind) return placed(above.slice(0, -1), { line, start, text: value.trimEnd() }, above.at(-1));
  const word = wordAt(text, start, line);
  return /\s/u.test(word.text) ? undefined : { ...placed(above, word, undefined), isKey: true, isFirst: own.length === 0 };
}

/** Where the line is empty as far as the cursor: its own column is the indentation. */
function onBlank(lines: Lines, line: number, character: number, text: string): StandardPlace | undefined {
  if (text.trim() !== '') return undefined;
  return { ...placed(ancestors(lines, line, character, false), { line, start: character, text: '' }, undefined), isKey: true, isFirst: true };
}

interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

function placed(path: readonly string[], { line, start, text }: Stretch, key: string | undefined): StandardPlace {
  const quote = /^["']/u.exec(text)?.[0];
  const inside = quote === undefined ? text : text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined);
  const from = start + (quote === undefined ? 0 : 1);
  const range = { start: { line, character: from }, end: { line, character: from + inside.length } };
  return { path, isKey: false, key, word: inside, range, isFirst: false };
}

/** A key, or a plain value. */
function wordAt(text: string, start: number, line: number): Stretch {
  const end = text.indexOf(':', start);
  return { line, start, text: text.slice(start, end < 0 ? undefined : end).trimEnd() };
}

/** Between braces or brackets, on one line. */
function inFlow(above: readonly string[], text: string, start: number, line: number, character: number): StandardPlace {
  const open: string[] = [];
  const path = [...above];
  let from = start;
  let key: string | undefined;
  for (let at = start; at < character; at++) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '[') {
      if (key !== undefined) path.push(key);
      if (sign === '[') path.push(ITEM);
      open.push(`${key === undefined ? '' : 'k'}${sign}`);
    } else if (sign === '}' || sign === ']') {
      const closed = open.pop() ?? '';
      path.length -= Math.min(path.length, (closed.includes('[') ? 1 : 0) + (closed.startsWith('k') ? 1 : 0));
    } else if (sign === ':') {
      key = text.slice(from, at).trim();
    } else if (sign !== ',') continue;
    if (sign !== ':') key = undefined;
    from = at + 1;
  }
  const end = /[,:{}[\]]/u.exec(text.slice(character));
  const piece = text.slice(from, end === null ? undefined : character + end.index);
  const stretch = { line, start: from + (piece.length - piece.trimStart().length), text: piece.trim() };
  return key === undefined ? { ...placed(path, stretch, undefined), isKey: true, isFirst: true } : placed(path, stretch, key);
}

/** What a line opens, and the column at which the rest of it begins. */
function opened(text: string): { readonly openings: readonly Opening[]; readonly column: number } {
  const openings: Opening[] = [];
  let column = text.length - text.trimStart().length;
  for (let mark = /^-(?:\s+|$)/u.exec(text.slice(column)); mark !== null; mark = /^-(?:\s+|$)/u.exec(text.slice(column))) {
    openings.push({ column, name: ITEM });
    column += mark[0].length;
  }
  const key = /^([\w-]{1,100}):(?:\s+|$)/u.exec(text.slice(column));
  if (key === null) return { openings, column };
  openings.push({ column, name: key[1] ?? '' });
  return { openings, column: column + key[0].length };
}

/**
 * The keys and items that hold what stands at a column of a line.
 *
 * @param isItem an item of a list may stand right under its key, in the same column
 */
function ancestors(lines: Lines, line: number, column: number, isItem: boolean): string[] {
  const path: string[] = [];
  let [limit, item] = [column, isItem];
  for (let at = line - 1; at >= 0 && line - at < MOST_LINES && (limit > 0 || item); at--) {
    for (const { column: own, name } of [...opened(withoutComment(lines.line(at))).openings].reverse()) {
      if (own > limit || (own === limit && !(item && name !== ITEM))) continue;
      path.unshift(name);
      [limit, item] = [own, name === ITEM];
    }
  }
  return path;
}

/** A comment begins at the line's beginning or behind white space. */
function withoutComment(text: string): string {
  const at = /(?:^|\s)#/u.exec(text)?.index;
  return at === undefined ? text : text.slice(0, at);
}
