/** Which articles a stretch of a draft numbers. */
import type { Keyword } from './referenceWords.ts';

export type Style = 'decimal' | 'lettered' | 'letter';

export function styleOf(value: string): Style {
  if (startsWithDigit(value)) return 'decimal';
  return /\d/u.test(value) ? 'lettered' : 'letter';
}

function startsWithDigit(value: string): boolean {
  const code = value.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** How far beyond the last article a number may be. */
const FARTHEST = 20;

/** Articles whose numbers have one form: the first part of each. */
export class Articles {
  readonly heads = new Set<string>();
  /** Whether numbers run from 1 with hardly a gap: else some were lost on the way to Markdown. */
  readonly isWhole: boolean;
  readonly #last: number;

  constructor(headings: Iterable<readonly [value: string, keyword: Keyword | undefined]>, style: Style) {
    for (const [value, keyword] of headings) if (keyword?.unit !== 'division' && styleOf(value) === style) this.heads.add(headOf(value));
    const numbers = [...this.heads].map((value) => Number.parseInt(value, 10)).filter((value) => !Number.isNaN(value));
    this.#last = numbers.reduce((most, each) => Math.max(most, each), 0);
    this.isWhole = numbers.length === 0 || (numbers.includes(1) && this.#last <= numbers.length + 1);
  }

  /** Whether a number is not far beyond all others: "Section 508" is of a law that everybody knows. */
  isNear(head: string): boolean {
    return !startsWithDigit(head) || Number.parseInt(head, 10) <= this.#last + FARTHEST;
  }
}

/** 4 of 4.2. */
export function headOf(value: string): string {
  const dot = value.indexOf('.');
  return dot < 0 ? value : value.slice(0, dot);
}
