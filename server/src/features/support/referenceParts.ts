/** What a cross-reference refers to, number by number. */
import type { Span } from '../../contract/types.ts';
import type { Reference, Target } from '../../drafting/types.ts';
import type { Draft } from './draft.ts';

/** A stretch of a reference that leads to one place: "articles 5", "7.2"; "section 4(b)" is one. */
export interface ReferencePart {
  readonly range: Span;
  /** Undefined for one that leads nowhere in the draft. */
  readonly target: Target | undefined;
  readonly reference: Reference;
}

/** What stands between two numbers of which each is referred to for itself; else the later one is within the earlier one. */
const BETWEEN = /^\s*[,;/&–-]\s*$|(?<!\p{L})(?:and|or|et|ou|en|of|to|through|tot|à|au|t\/m|de|du|van)(?!\p{L})/iu;

/** The parts of a reference, in the order of the document; together they are as good as the whole of it. */
export function partsOf(draft: Draft, reference: Reference): readonly ReferencePart[] {
  const { text } = draft.review.contract;
  const { numbers, range, target } = reference;
  const starts = numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || BETWEEN.test(text.slice(before.range.end, number.range.start)) ? [index] : [];
  });
  if (starts.length < 2) return [{ range, target, reference }];
  return starts.map((first, part) => {
    const own = numbers.slice(first, starts[part + 1]);
    return {
      range: {
        start: part === 0 ? range.start : (own[0]?.range.start ?? range.start),
        end: part === starts.length - 1 ? range.end : (own.at(-1)?.range.end ?? range.end),
      },
      target: own.findLast((number) => number.target !== undefined)?.target,
      reference,
    };
  });
}

/** The part of a reference that holds an offset (its end included); between two, the one before. */
export function partAt(draft: Draft, offset: number): ReferencePart | undefined {
  const reference = draft.drafting.references.at(offset);
  if (reference === undefined) return undefined;
  const parts = partsOf(draft, reference);
  return parts.findLast(({ range }) => range.start <= offset) ?? parts[0];
}

/** The parts of all references of the draft. */
export function allParts(draft: Draft): readonly ReferencePart[] {
  const whole = { start: 0, end: draft.review.contract.text.length };
  return draft.drafting.references.within(whole).flatMap((reference) => partsOf(draft, reference));
}
