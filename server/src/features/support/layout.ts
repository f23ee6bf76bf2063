import type { Contract } from '../../contract/types.ts';
import type { Lines } from '../../lines.ts';
import { WRITTEN_BLANK } from '../../wording/blankStyle.ts';

/** How the draft lays out its text. */
export interface Layout {
  /** Its line end; LF for a draft of one line. */
  readonly eol: string;
  /** The column it hard-wraps its paragraphs at; undefined when a paragraph is one line. */
  readonly wrap: number | undefined;
}

const WORDS = new RegExp(`(?:${WRITTEN_BLANK}|[^ ])+`, 'gu');

/** Paragraphs shorter than this, in UTF-16 units, say nothing about wrapping. */
const TELLING = 140;

export function layoutOf(contract: Contract, lines: Lines): Layout {
  return { eol: lineEnd(contract.text), wrap: wrapColumn(contract, lines) };
}

/** The line end of most lines. */
function lineEnd(text: string): string {
  const all = text.match(/\r\n|\r|\n/gu) ?? [];
  return ['\n', '\r\n', '\r'].reduce((best, each) => (amount(all, each) > amount(all, best) ? each : best));
}

function amount(all: readonly string[], wanted: string): number {
  return all.filter((each) => each === wanted).length;
}

function wrapColumn(contract: Contract, lines: Lines): number | undefined {
  const telling = contract.sections
    .flatMap((section) => section.provisions)
    .filter(({ kind, plain }) => (kind === 'paragraph' || kind === 'item') && plain.text.length >= TELLING);
  const widths = telling.flatMap(({ range }) => {
    const first = lines.lineAt(range.start);
    const last = lines.lineAt(range.end);
    return last === first ? [] : [lines.end(first) - lines.start(first)];
  });
  if (widths.length * 2 <= telling.length) return undefined;
  widths.sort((a, b) => a - b);
  return Math.min(120, Math.max(60, widths[Math.floor(widths.length * 0.9)] ?? 80));
}

/**
 * Text laid out in lines of at most `layout.wrap` columns. Blanks stay whole, and no line
 * begins with what Markdown would take for a list mark, a heading or a quote.
 *
 * @param column where the first line begins
 * @param indent what the other lines begin with
 */
export function wrapped(text: string, layout: Layout, column = 0, indent = ''): string {
  if (layout.wrap === undefined) return text;
  let length = column;
  return (text.match(WORDS) ?? []).reduce((laid, word, at) => {
    if (at === 0) {
      length += word.length;
      return word;
    }
    const breaks = length + 1 + word.length > (layout.wrap ?? Infinity) && !/^(?:[-+*>=]|#{1,6}|\d+[.)])/u.test(word);
    length = breaks ? indent.length + word.length : length + 1 + word.length;
    return laid + (breaks ? layout.eol + indent : ' ') + word;
  }, '');
}
