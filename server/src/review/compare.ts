/** What the changes from one version of a draft to another did to what the profile asks. */
import type { Clause, ElementStatus, Library } from '../library/types.ts';
import type { Settled } from './acceptances.ts';
import { acceptanceOf } from './coverage.ts';
import { counterpartOf, sectionChanges } from './sectionChanges.ts';
import type { SectionChanges } from './sectionChanges.ts';
import type { Acceptance, Review, Verdict } from './types.ts';
import { likeness, Wordings } from './wordings.ts';
import type { Passage, Wording } from './wordings.ts';

/**
 * What became of an element, for the customer.
 *
 * - `worse`, `better`: its status is another. From the worst: against the customer, missing, too weak, met. Against
 *   the customer is worse than missing: he signs away what the law would leave him where the contract is silent. Or
 *   the status is the same, and reasons only came (worse) or only went (better).
 * - `reworded`: the status is the same, but the passages that decide it do not say the same, or for other reasons.
 *   That a longer period is still within the policy is for a person to judge, who has both texts.
 * - `unchanged`: the same status, reasons and words, wherever they stand and whatever was renumbered.
 *
 * An acceptance changes none of this: it is a comment in the draft, which the other side may have written. What is worse
 * is worse though it is accepted; that it is, is told beside it.
 */
export type Change = 'worse' | 'better' | 'reworded' | 'unchanged';

/** In the order in which they are shown. */
export const CHANGES: readonly Change[] = ['worse', 'better', 'reworded', 'unchanged'];

/** A passage in both versions; one of the two may be missing. */
export interface PassagePair {
  readonly before?: Passage;
  readonly after?: Passage;
}

/** An element in one of the versions. */
export interface Side {
  readonly status: ElementStatus;
  /** Keys of the library's reasons. */
  readonly reasons: readonly string[];
  /** By which this version accepts what is wrong with it. */
  readonly acceptance: Acceptance | undefined;
  /** Where none of the pairs has a passage of this version: what its article on the subject says. */
  readonly clauseText?: Passage;
}

export interface ElementComparison {
  readonly element: string;
  readonly clause: string;
  readonly change: Change;
  readonly before: Side;
  readonly after: Side;
  readonly reasonsCome: readonly string[];
  readonly reasonsGone: readonly string[];
  /** Whether what is wrong with it is accepted now and was not, or no longer is. */
  readonly acceptance: 'added' | 'withdrawn' | undefined;
  /** The passages that are not the same in both; where all are, the first of them. Empty for what is unchanged. */
  readonly passages: readonly PassagePair[];
}

export interface ClauseComparison {
  readonly clause: Clause;
  /** In the order of the library. */
  readonly elements: readonly ElementComparison[];
}

export interface Comparison {
  readonly before: Settled;
  readonly after: Settled;
  /** In the order of the profile. */
  readonly clauses: readonly ClauseComparison[];
  readonly counts: Readonly<Record<Change, number>>;
  /** How many elements are accepted now and were not, or no longer are, whatever else became of them. */
  readonly acceptances: { readonly added: number; readonly withdrawn: number };
  /** How many elements changed, but fall short in a way that the settings do not report; they are in no other count. */
  readonly switchedOff: number;
  /** The text at large. What it holds beyond `clauses` decides nothing, and is not compared. */
  readonly sections: SectionChanges;
  /** How many findings about the drafting there are. */
  readonly drafting: { readonly before: number; readonly after: number };
}

/**
 * Compares two versions of a draft, reviewed against one library with the same settings.
 *
 * @param before the earlier version, as `settled` gives it
 * @param after the later one
 */
export function compareDrafts(before: Settled, after: Settled, library: Library): Comparison {
  const comparer = new Comparer(before, after);
  const all = library.clauses.map((clause) => ({ clause, elements: comparer.elementsOf(clause) }));
  const clauses = all.map(({ clause, elements }) => ({ clause, elements: elements.filter((each) => !isSwitchedOff(after.review, each)) }));
  const elements = clauses.flatMap((each) => each.elements);
  return {
    before,
    after,
    clauses,
    counts: countsOf(elements),
    acceptances: { added: elements.filter(({ acceptance }) => acceptance === 'added').length, withdrawn: elements.filter(({ acceptance }) => acceptance === 'withdrawn').length },
    switchedOff: all.reduce((sum, each) => sum + each.elements.length, 0) - elements.length,
    sections: comparer.sections,
    drafting: { before: before.drafting.findings.length, after: after.drafting.findings.length },
  };
}

/** Whether an element is to be looked at: it changed, or was accepted or no longer is. */
export function isNoteworthy({ change, acceptance }: ElementComparison): boolean {
  return change !== 'unchanged' || acceptance !== undefined;
}

/** From the worst for the customer. */
const RANK: Readonly<Record<ElementStatus, number>> = { contrary: 0, absent: 1, weak: 2, met: 3 };

/** Share of their words from which on two passages are shown as versions of one another. */
const ALIKE = 0.35;

/** Two versions, element by element. */
class Comparer {
  readonly before: Wordings;
  readonly after: Wordings;
  readonly sections: SectionChanges;
  readonly #reviews: { readonly before: Review; readonly after: Review };
  readonly #old: ReadonlyMap<string, Verdict>;
  readonly #new: ReadonlyMap<string, Verdict>;

  constructor(before: Settled, after: Settled) {
    this.before = new Wordings(before);
    this.after = new Wordings(after);
    this.sections = sectionChanges(this.before, this.after);
    this.#reviews = { before: before.review, after: after.review };
    this.#old = new Map(before.review.verdicts.map((verdict) => [verdict.element, verdict]));
    this.#new = new Map(after.review.verdicts.map((verdict) => [verdict.element, verdict]));
  }

  elementsOf({ elements }: Clause): ElementComparison[] {
    return elements.flatMap(({ id }) => {
      const [one, two] = [this.#old.get(id), this.#new.get(id)];
      return one === undefined || two === undefined ? [] : [this.#compare(one, two)];
    });
  }

  #compare(one: Verdict, two: Verdict): ElementComparison {
    const reasonsCome = two.reasons.filter((reason) => !one.reasons.includes(reason));
    const reasonsGone = one.reasons.filter((reason) => !two.reasons.includes(reason));
    const texts = new Texts(one, two, this.before, this.after);
    const judged = judge(one.status, two.status, reasonsCome.length, reasonsGone.length);
    const change = judged === 'unchanged' && !texts.same ? 'reworded' : judged;
    const passages = change === 'unchanged' ? [] : texts.pairs();
    const { before, after } = this.#reviews;
    const sides = { before: sideOf(before, one), after: sideOf(after, two) };
    return {
      element: two.element,
      clause: two.clause,
      change,
      before: this.#withClauseText('before', sides.before, two.clause, passages),
      after: this.#withClauseText('after', sides.after, two.clause, passages),
      reasonsCome,
      reasonsGone,
      acceptance: acceptanceChange(sides.before, sides.after),
      passages,
    };
  }

  /**
   * Where nothing in a version decides: what stands in the place of the article in which the other version had it, else
   * an article of its own that is about the clause.
   */
  #withClauseText(version: 'before' | 'after', side: Side, clause: string, passages: readonly PassagePair[]): Side {
    const other = version === 'before' ? 'after' : 'before';
    const [lost] = passages.flatMap((pair) => pair[other] ?? []);
    if (lost === undefined || passages.some((pair) => pair[version] !== undefined)) return side;
    const section = counterpartOf(this.sections, other, lost.section) ?? this.#ownArticle(version, clause);
    const text = section === undefined ? undefined : this[version].ofSection(section);
    return text === undefined || text.text === '' ? side : { ...side, clauseText: passage(text) };
  }

  /** The section that is about a clause, where it has no counterpart in the other version. */
  #ownArticle(version: 'before' | 'after', clause: string): number | undefined {
    const section = this.#reviews[version].sectionOfClause[clause];
    const isOwn = this.sections.changes.some((change) => change.kind !== 'changed' && section !== undefined && change[version] === section);
    return isOwn ? section : undefined;
  }
}

/** What status and reasons alone say; reasons of which some came and others went cannot be weighed against one another. */
function judge(before: ElementStatus, after: ElementStatus, come: number, gone: number): Change {
  if (before !== after) return RANK[after] < RANK[before] ? 'worse' : 'better';
  if (come > 0 && gone > 0) return 'reworded';
  return come > 0 ? 'worse' : gone > 0 ? 'better' : 'unchanged';
}

function sideOf(review: Review, verdict: Verdict): Side {
  return { status: verdict.status, reasons: verdict.reasons, acceptance: acceptanceOf(review, verdict) };
}

/** Where nothing is wrong any more there is nothing to accept: that is no withdrawal. */
function acceptanceChange(before: Side, after: Side): ElementComparison['acceptance'] {
  if (before.acceptance === undefined) return after.acceptance === undefined ? undefined : 'added';
  return after.acceptance === undefined && after.status !== 'met' ? 'withdrawn' : undefined;
}

/** What falls short now, but in a way that the settings do not report, is no news. */
function isSwitchedOff({ findings, accepted }: Review, { element, clause, after: { status }, change }: ElementComparison): boolean {
  if (change === 'unchanged' || status === 'met') return false;
  return ![...findings, ...accepted.map(({ finding }) => finding)].some(({ code, kind, clause: own }) => code === element || (kind === 'missing-clause' && own === clause));
}

/** The passages that decide an element in two versions. */
class Texts {
  readonly #before: Wordings;
  readonly #after: Wordings;
  readonly #old: readonly Wording[];
  readonly #new: readonly Wording[];
  /** Those that do not stand in the other version word for word. */
  readonly #gone: readonly Wording[];
  readonly #come: readonly Wording[];

  constructor(one: Verdict, two: Verdict, before: Wordings, after: Wordings) {
    this.#before = before;
    this.#after = after;
    this.#old = deciding(one, before);
    this.#new = deciding(two, after);
    this.#gone = without(this.#old, this.#new).filter(({ key }) => !after.has(key));
    this.#come = without(this.#new, this.#old).filter(({ key }) => !before.has(key));
  }

  get same(): boolean {
    return this.#gone.length + this.#come.length === 0;
  }

  pairs(): PassagePair[] {
    if (this.same) return this.#standing();
    const pairs: PassagePair[] = [];
    const come = new Set(this.#come);
    for (const old of this.#gone) {
      const version = closest(old, come);
      if (version !== undefined) come.delete(version);
      pairs.push(this.#pair(old, version));
    }
    // A lone passage on either side is what took the place of the other, however little they have in common.
    const [first, second] = [pairs[0], [...come][0]];
    if (pairs.length === 1 && come.size === 1 && first?.before !== undefined && first.after === undefined && second !== undefined) return [{ before: first.before, after: passage(second) }];
    return [...pairs, ...[...come].map((each) => this.#pair(undefined, each))];
  }

  /** What has no counterpart among the passages that decide may have one that decides nothing. */
  #pair(old: Wording | undefined, version: Wording | undefined): PassagePair {
    const before = old ?? (version && this.#counterpart(version, this.#before, this.#old));
    const after = version ?? (old && this.#counterpart(old, this.#after, this.#new));
    return { ...(before && { before: passage(before) }), ...(after && { after: passage(after) }) };
  }

  #counterpart({ text }: Wording, other: Wordings, deciding: readonly Wording[]): Wording | undefined {
    const found = other.nearest(text);
    return found === undefined || deciding.some(({ range }) => range.start < found.range.end && found.range.start < range.end) ? undefined : found;
  }

  /** The first passage, which is the same in both: what made the difference stands elsewhere. */
  #standing(): PassagePair[] {
    const [first] = this.#new.length > 0 ? this.#new : this.#old;
    if (first === undefined) return [];
    const isOld = this.#new.length === 0;
    const others = isOld ? this.#new : this.#old;
    const other = others.find(({ key }) => key === first.key) ?? (isOld ? this.#after : this.#before).nearest(first.text);
    return [isOld ? { before: passage(first), ...(other && { after: passage(other) }) } : { ...(other && { before: passage(other) }), after: passage(first) }];
  }
}

/** What is quoted beside the passages that decide is left out. */
function deciding({ evidence, status }: Verdict, wordings: Wordings): Wording[] {
  const own = evidence.filter((each) => each.status === status);
  return (own.length > 0 ? own : evidence).map((each) => wordings.of(each));
}

function without(these: readonly Wording[], those: readonly Wording[]): Wording[] {
  const keys = new Set(those.map(({ key }) => key));
  return these.filter(({ key }) => !keys.has(key));
}

function closest(old: Wording, candidates: ReadonlySet<Wording>): Wording | undefined {
  let best: Wording | undefined;
  let most = ALIKE;
  for (const candidate of candidates) {
    const share = likeness(old.text, candidate.text);
    if (share > most) [best, most] = [candidate, share];
  }
  return best;
}

function passage({ range, section, text }: Wording): Passage {
  return { range, section, text };
}

function countsOf(elements: readonly ElementComparison[]): Record<Change, number> {
  const counts = { worse: 0, better: 0, reworded: 0, unchanged: 0 };
  for (const { change } of elements) counts[change] += 1;
  return counts;
}
