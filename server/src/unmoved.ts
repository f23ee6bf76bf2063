/** Answers about a text that was edited, from what is known of it as it was before. */
import type { Hover } from 'vscode-languageserver';
import { sectionAt } from './contract/sections.ts';
import type { Draft } from './features/support/draft.ts';
import type { Lines, Position } from './lines.ts';

/** A place in a section that no edit touched. */
export interface Unmoved {
  /** Where it stood. */
  readonly position: Position;
  /** An answer about where it stood, as one about where it stands. */
  readonly back: (hover: Hover | null) => Hover | null;
}

/**
 * @param draft as it was
 * @param lines of the text as it is
 * @param position in the text as it is
 * @returns undefined where the section has changed, or the text both before and after it has
 */
export function unmoved({ lines: old, review: { contract } }: Draft, lines: Lines | undefined, position: Position): Unmoved | undefined {
  if (lines === undefined) return undefined;
  const offset = lines.offset(position);
  const by = old.text.length - lines.text.length;
  for (const shift of [0, by]) {
    const range = contract.sections[sectionAt(contract, offset + shift)]?.range;
    if (range === undefined || offset + shift < range.start) continue;
    const same = shift === 0 && by !== 0 ? old.text.slice(0, range.end) === lines.text.slice(0, range.end) : old.text.slice(range.start) === lines.text.slice(range.start - shift);
    if (!same) continue;
    const place = old.position(offset + shift);
    return { position: place, back: (hover) => moved(hover, position.line - place.line) };
  }
  return undefined;
}

function moved(hover: Hover | null, by: number): Hover | null {
  if (hover?.range === undefined || by === 0) return hover;
  const { start, end } = hover.range;
  return { ...hover, range: { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } } };
}
