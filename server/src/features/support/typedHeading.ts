import type { Section } from '../../contract/types.ts';
import type { Lines, Position } from '../../lines.ts';

/** A line that is, or may become, a heading, as far as it is typed. */
export interface TypedHeading {
  /** Zero-based. */
  readonly line: number;
  /** The form of it that can be told from its marks; undefined for an empty line. */
  readonly style: 'atx' | 'bold' | 'plain' | undefined;
  /** How many `#` there are. */
  readonly hashes: number;
  /** The number, without the word before it and the separator after it. */
  readonly number: string | undefined;
  /** Marks and number as typed. */
  readonly typed: string;
}

const NUMBER = String.raw`(?:(?:articles?|artikel|art\.|clause|section|afdeling|sectie)[ \u00A0]*)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}(?=[.)–-]|[ ]+$))`;
const SEPARATOR = String.raw`[ \u00A0]*[.):–-]?[ \u00A0]*`;
const MARKS: readonly (readonly [style: 'atx' | 'bold' | 'plain', marks: RegExp])[] = [
  ['atx', new RegExp(`^ {0,3}(#{1,6})[ \\t]*(?:(${NUMBER})${SEPARATOR})?`, 'iu')],
  ['bold', new RegExp(`^ {0,3}(\\*\\*|__)(?:(${NUMBER})${SEPARATOR})?`, 'iu')],
  ['plain', new RegExp(`^()(${NUMBER}|(?:article|artikel|art\\.)(?=[ ]|$))${SEPARATOR}`, 'iu')],
];
/** A heading that is typed is no longer. */
const LONGEST = 120;

/** The heading that is typed before a position; undefined where the line is something else. */
export function typedHeading(lines: Lines, { line, character }: Position): TypedHeading | undefined {
  if (line >= lines.count || character > LONGEST) return undefined;
  const whole = lines.line(line);
  if (whole.length > LONGEST) return undefined;
  const before = whole.slice(0, character);
  if (whole.trim() === '') return { line, style: undefined, hashes: 0, number: undefined, typed: '' };
  for (const [style, marks] of MARKS) {
    const found = marks.exec(before);
    if (found === null) continue;
    // A closed bold mark is a heading that stands, or a word in bold.
    if (style === 'bold' && /\*\*|__/u.test(whole.slice(found[0].length))) return undefined;
    return { line, style, hashes: style === 'atx' ? (found[1]?.length ?? 0) : 0, number: bare(found[2]), typed: found[0].trim() };
  }
  return undefined;
}

/** "7" of "Article 7", "4.2" of itself. */
function bare(number: string | undefined): string | undefined {
  return /(?:\d+(?:\.\d+)*|(?<!\p{L})[IVXL]+)$/iu.exec(number ?? '')?.[0];
}

/** Whether a section is the heading that is being typed. */
export function isTyped({ heading }: Section, lines: Lines, { line }: TypedHeading): boolean {
  return heading !== undefined && lines.lineAt(heading.range.start) === line;
}
