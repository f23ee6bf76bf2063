/** Lines of Markdown, and what can be told of one by itself. */

export interface Line {
  readonly start: number;
  /** Where its first character that is no blank stands; `end` when there is none. */
  readonly text: number;
  /** Its line end left out. */
  readonly end: number;
  readonly next: number;
}

const MARKER = /(?:[-*+]|(\d{1,9})([.)]))( *)/yu;
const HEADING = /#{1,6}(?: +|(?=\r|\n|$))/yu;
const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u;
const UNDERLINE = /^(?:=+|-+) *$/u;
/** Lines of these marks alone rule off, underline, or head a table; colons alone do not. */
const MARKS_ONLY = /^(?!:+ *$)[-=*_:+#>| ]+$/u;
/** What a line has to begin with to be anything but words. */
const MEANINGFUL = /[-=*_:+#>|<`~\d\t]/u;

/** @param start offset at which a line begins */
export function lineAt(text: string, start: number): Line {
  let first = start;
  while (text.charCodeAt(first) === 0x20) first += 1;
  for (let end = first; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x0a) return { start, text: first, end, next: end + 1 };
    if (code === 0x0d) return { start, text: first, end, next: text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1 };
  }
  return { start, text: first, end: text.length, next: text.length };
}

/** Whether a line is a rule across the page: `---`, `* * *`. */
export function isRule(text: string, line: Line): boolean {
  return RULE.test(text.slice(line.text, line.end));
}

/** Where the words of a heading begin whose marks stand at `at`, if they do. */
export function headingWords(text: string, at: number): number | undefined {
  HEADING.lastIndex = at;
  return HEADING.test(text) ? HEADING.lastIndex : undefined;
}

/** Whether a line after a blank one is outside of whatever list, quote or footnote stands before it. */
export function beginsAnew(text: string, line: Line): boolean {
  return line.text === line.start && line.text < line.end && text.charAt(line.start) !== '\t' && markerAt(text, line.text) === undefined;
}

/** The mark of an item. */
export interface Marker {
  readonly ordered: boolean;
  /** The bullet, or what stands after the number: items of one list have the same. */
  readonly type: string;
  /** Whether it makes an item of a line right under a paragraph. */
  readonly interrupts: boolean;
  /** Where the item's words begin. */
  readonly content: number;
}

/** The mark of an item at an offset where the words of a line begin, if there is one. */
export function markerAt(text: string, at: number): Marker | undefined {
  MARKER.lastIndex = at;
  const [whole, digits, delimiter, blanks] = MARKER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const content = at + whole.length;
  if (blanks === '' && content < text.length && !/[\t\r\n]/u.test(text.charAt(content))) return undefined;
  return { ordered: digits !== undefined, type: delimiter ?? whole.charAt(0), interrupts: digits === undefined || digits === '1', content };
}

/** Whether what stands in a line is words, where something begins. */
export function beginsWords(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  const char = text.charAt(start);
  if (!MEANINGFUL.test(char)) return true;
  if (/[>|<`~\t]/u.test(char) || markerAt(text, start) !== undefined || MARKS_ONLY.test(text.slice(start, end))) return false;
  return headingWords(text, start) === undefined;
}

/**
 * What a line right under a paragraph is: its next words, its underline, or the beginning of something else.
 *
 * @returns nothing when that is not certain
 */
export function roleUnder(text: string, line: Line): 'words' | 'underline' | 'begins' | undefined {
  const words = text.slice(line.text, line.end);
  if (!MEANINGFUL.test(words.charAt(0))) return 'words';
  if (words.includes('\t')) return undefined;
  const unindented = line.text === line.start;
  if (UNDERLINE.test(words)) return unindented ? 'underline' : undefined;
  const marker = MARKS_ONLY.test(words) ? undefined : markerAt(text, line.text);
  if (marker !== undefined && marker.content < line.end && !marker.interrupts) return 'words';
  if (marker !== undefined) return beginsWords(text, marker.content, line.end) ? 'begins' : undefined;
  if (beginsWords(text, line.text, line.end)) return 'words';
  return unindented && words.startsWith('#') && !MARKS_ONLY.test(words) ? 'begins' : undefined;
}
