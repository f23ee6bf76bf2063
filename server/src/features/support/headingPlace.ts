import type { Contract, Section } from '../../contract/types.ts';
import type { Draft } from './draft.ts';
import { numberAfter } from './numbering.ts';
import type { Place } from './placement.ts';
import { movesForNew } from './renumbering.ts';
import { isTyped } from './typedHeading.ts';
import type { TypedHeading } from './typedHeading.ts';

/** Where a heading is typed, and how the draft would write it there. */
export interface HeadingPlace extends Place {
  /** Index of the section that ends there; -1 before the first one. */
  readonly before: number;
  /** `#`s to write where the draft has no heading to follow. */
  readonly hashes: number;
}

/**
 * The manner and the number of a clause at the place where its heading is typed: those of the sections of the same
 * level there. The number is the one that follows the section before; what comes after and has it moves on by one, where
 * its numbers can be relied on.
 *
 * @returns undefined where no clause may stand, or the draft writes its headings otherwise
 */
export function headingPlace(draft: Draft, typed: TypedHeading): HeadingPlace | undefined {
  const { lines, review: { contract } } = draft;
  const start = lines.start(typed.line);
  if (start < (contract.frontMatter?.range.end ?? 0)) return undefined;
  const before = contract.sections.findLastIndex((section) => section.range.start < start && !isTyped(section, lines, typed));
  const level = levelOf(draft, typed, before);
  if (level === undefined) return isFree(contract, typed) ? { line: typed.line - 1, model: undefined, number: typed.number, before, hashes: Math.max(2, typed.hashes) } : undefined;
  const { model, number, side } = modelAt(contract, level, before);
  // A number that was typed is what its writer wants; the others are left to the writer too.
  const moves = side === undefined || number === undefined || typed.number !== undefined ? undefined : movesForNew(draft.drafting, model, side);
  return { line: typed.line - 1, model, number: numbered(contract, model, number, typed), before, hashes: typed.hashes, ...(moves !== undefined && { moves }) };
}

/** Whether a heading may be written as Markdown has it: the draft has such, or none at all. */
function isFree(contract: Contract, { style }: TypedHeading): boolean {
  if (style !== 'atx' && style !== undefined) return false;
  const headed = contract.sections.filter(({ heading }, at) => heading !== undefined && at !== contract.title);
  return headed.length === 0 || headed.some(({ heading }) => heading?.style === 'atx');
}

/** The sections of one level, by their indices, in order. */
interface Level {
  readonly depth: number;
  readonly members: ReadonlySet<number>;
}

function levelOf(draft: Draft, typed: TypedHeading, before: number): Level | undefined {
  const { lines, review: { contract } } = draft;
  const inAnnex = contract.sections[before]?.kind === 'annex';
  const headed = contract.sections.flatMap((section, at) =>
    section.heading !== undefined && at !== contract.title && isIn(contract, section, inAnnex) && !isTyped(section, lines, typed) ? [at] : [],
  );
  const depth = depthOf(draft, typed, headed, before);
  if (depth === undefined) return undefined;
  const members = headed.filter((at) => contract.sections[at]?.heading?.depth === depth && (typed.style === undefined || typed.style === 'atx' || contract.sections[at].heading.style === typed.style));
  return members.length === 0 ? undefined : { depth, members: new Set(members) };
}

/** Among the articles of the body, or of an annex. */
function isIn(contract: Contract, { kind, parent }: Section, inAnnex: boolean): boolean {
  if (inAnnex) return kind === 'annex' && contract.sections[parent ?? -1]?.kind === 'annex';
  return kind === 'body' || kind === 'definitions';
}

function depthOf({ review: { contract, sectionOfClause } }: Draft, { style, hashes }: TypedHeading, headed: readonly number[], before: number): number | undefined {
  const heading = (at: number): Section['heading'] => contract.sections[at]?.heading;
  if (style === 'bold' || style === 'plain') {
    const alike = headed.filter((at) => heading(at)?.style === style);
    return heading(alike.findLast((at) => at <= before) ?? alike[0] ?? -1)?.depth;
  }
  const depths = headed.map((at) => heading(at)?.depth ?? 6);
  const least = leastOf(depths);
  const marked = headed.filter((at) => heading(at)?.style === 'atx').map((at) => heading(at)?.depth ?? 6);
  // A level that the draft has, or one below all that it has; else the draft's manner counts, not what was typed.
  if (style === 'atx' && marked.length > 0 && (marked.includes(hashes) || marked.every((depth) => depth < hashes))) return hashes;
  const homes = new Set(Object.values(sectionOfClause));
  return leastOf(headed.filter((at) => homes.has(at)).map((at) => heading(at)?.depth ?? 6)) ?? least;
}

function leastOf(depths: readonly number[]): number | undefined {
  return depths.length === 0 ? undefined : depths.reduce((least, depth) => Math.min(least, depth));
}

interface Model {
  /** Index of the section to write like. */
  readonly model: number;
  /** As it would go on from the sections there. */
  readonly number: string | undefined;
  /** On which side of the model the new section stands, where the model is next to it. */
  readonly side?: 'before' | 'after';
}

function modelAt(contract: Contract, { depth, members }: Level, before: number): Model {
  const numberOf = (at: number): string | undefined => contract.sections[at]?.heading?.number;
  const sibling = nearest(contract, members, depth, before, -1);
  if (sibling !== undefined) return { model: sibling, number: following(numberOf(sibling)), side: 'after' };
  const next = nearest(contract, members, depth, before + 1, 1);
  if (next !== undefined) return { model: next, number: numberOf(next), side: 'before' };
  const model = [...members].findLast((at) => at <= before) ?? [...members][0] ?? -1;
  const own = numberOf(model);
  if (own === undefined || !own.includes('.')) return { model, number: model <= before ? following(own) : own };
  // "5.1" under article 5, as "4.1" stands under article 4.
  const above = contract.sections.slice(0, before + 1).findLast((section) => (section.heading?.depth ?? 6) < depth)?.heading?.number;
  const article = /\d+(?:\.\d+)*$/u.exec(above ?? '')?.[0];
  return { model, number: article === undefined ? undefined : `${article}.1` };
}

function following(number: string | undefined): string | undefined {
  return number === undefined ? undefined : numberAfter([number]);
}

/** The nearest of the members, one way or the other, that no outer heading parts from the place. */
function nearest(contract: Contract, members: ReadonlySet<number>, depth: number, from: number, by: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < contract.sections.length; at += by) {
    if (members.has(at)) return at;
    const heading = contract.sections[at]?.heading;
    if (heading !== undefined && heading.depth < depth) return undefined;
  }
  return undefined;
}

/** What was typed counts for more than what would follow; the word before a number is the draft's. */
function numbered(contract: Contract, model: number, number: string | undefined, typed: TypedHeading): string | undefined {
  if (typed.number === undefined) return number;
  const like = contract.sections[model]?.heading?.number;
  return like === undefined ? typed.number : like.replace(/[\p{L}\d.]+$/u, typed.number);
}
