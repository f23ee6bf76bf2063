/** Findings that the draft accepts, in a comment that gives the reason. */
import { sectionAt } from '../contract/comments.ts';
import type { Contract, Span } from '../contract/types.ts';
import { graded, HOUSE_SEVERITIES } from '../drafting/severities.ts';
import { DRAFTING_KINDS } from '../drafting/types.ts';
import type { Drafting, DraftingFinding, DraftingFlaw, DraftingKind, DraftingSeverities } from '../drafting/types.ts';
import { isExcluded } from '../library/exclusions.ts';
import type { Library } from '../library/types.ts';
import { directivesIn } from './directives.ts';
import type { Directive, WrittenCode } from './directives.ts';
import { nearest } from './nearest.ts';
import type { Acceptance, Accepted, Finding, Review } from './types.ts';

/** A review and a drafting of one contract from which what the draft accepts has been set apart. */
export interface Settled {
  readonly review: Review;
  readonly drafting: Drafting;
}

/** The kinds of drafting findings that can be accepted: all but what is wrong with an acceptance itself. */
const KINDS: readonly DraftingKind[] = DRAFTING_KINDS.filter((kind) => !kind.startsWith('acceptance-'));

/**
 * Sets apart the findings that a draft accepts, and reports the acceptances that accept nothing.
 *
 * An acceptance holds in the section of its comment with all subsections; before the first heading, or under the
 * document's title, in the whole draft. The id of a clause accepts the missing clause and all its elements. Of an
 * acceptance of what the settings do not report, or the firm's standard does not ask for, nothing is said: it accepts
 * what is there, though nobody looks.
 *
 * @param severities what the drafting was graded by
 */
export function settled(review: Review, drafting: Drafting, library: Library, severities: DraftingSeverities = {}): Settled {
  const { contract } = review;
  const directives = directivesIn(contract);
  if (directives.length === 0) return { review, drafting };
  const { acceptances, flaws } = readAcceptances(contract, directives, library);
  const docket = new Docket(acceptances);
  const ofReview = docket.settle(review.findings, ({ code, clause }) => [code, clause]);
  const ofDrafting = docket.settle(drafting.findings, ({ code }) => [code]);
  const cases = new Map<string, Case>();
  const unused = docket.unused.flatMap((acceptance) => {
    const { code } = acceptance;
    if (isExcluded(library, code)) return [];
    const known = cases.get(code) ?? caseOf(code, review, drafting, severities);
    cases.set(code, known);
    return known.isSwitchedOff ? [] : [{ ...flaw('acceptance-unused', { code, range: acceptance.codeRange }), related: known.places }];
  });
  const own = graded([...flaws, ...unused], severities);
  return {
    review: { ...review, findings: ofReview.left, accepted: ofReview.accepted },
    drafting: { ...drafting, findings: merged(ofDrafting.left, own), accepted: ofDrafting.accepted },
  };
}

/** Whether a comment somewhere in a draft may accept a finding: for a part that is reviewed before the whole. */
export function mayAccept(text: string): (finding: Finding) => boolean {
  const [, ...said] = text.split('contract-review');
  const codes = new Set(said.flatMap((each) => each.slice(0, Math.max(0, each.indexOf('-->'))).slice(0, 500).match(/[\w.-]+/gu) ?? []));
  return ({ code, clause }) => codes.has(code) || codes.has(clause);
}

/** The ids that an acceptance may name. */
function idsOf(library: Library): ReadonlySet<string> {
  const known = ids.get(library) ?? new Set([...library.clauses.flatMap(({ id, elements }) => [id, ...elements.map((element) => element.id)]), ...KINDS]);
  ids.set(library, known);
  return known;
}

const ids = new WeakMap<Library, ReadonlySet<string>>();

function readAcceptances(contract: Contract, directives: readonly Directive[], library: Library): { readonly acceptances: Acceptance[]; readonly flaws: DraftingFlaw[] } {
  const known = idsOf(library);
  const acceptances: Acceptance[] = [];
  const flaws: DraftingFlaw[] = [];
  for (const { comment, section, codes, reason, verb } of directives) {
    if (verb !== undefined || codes.length === 0) {
      flaws.push(verb === undefined ? flaw('acceptance-unknown', { code: '', range: comment }) : flaw('acceptance-unknown', verb, 'accept'));
      continue;
    }
    const scope = scopeOf(contract, section, comment.start);
    for (const written of codes) {
      if (!known.has(written.code) && !isExcluded(library, written.code)) flaws.push(flaw('acceptance-unknown', written, nearest(written.code, known)));
      else if (reason === undefined) flaws.push(flaw('acceptance-without-reason', written));
      else acceptances.push({ range: comment, code: written.code, codeRange: written.range, reason, scope });
    }
  }
  return { acceptances, flaws };
}

function flaw(code: DraftingKind, { code: subject, range }: WrittenCode, other?: string): DraftingFlaw {
  return { code, range, subject, ...(other !== undefined && { other }), related: [] };
}

/**
 * Where a comment holds; undefined for the whole draft.
 *
 * @param index of the section that it stands in
 * @param offset where it begins: above the first heading it stands in the first section, too
 */
function scopeOf({ sections, title, text }: Contract, index: number, offset: number): Span | undefined {
  const section = sections[index];
  if (section?.heading === undefined || index <= (title ?? -1) || offset < section.heading.range.start) return undefined;
  let next = index + 1;
  // What stands under a section follows it, and has its parent there.
  while (next < sections.length && (sections[next]?.parent ?? -1) >= index) next += 1;
  return { start: section.range.start, end: sections[next]?.range.start ?? text.length };
}

/** Acceptances by what they accept. */
class Docket {
  readonly #all: readonly Acceptance[];
  readonly #of = new Map<string, Acceptance[]>();
  readonly #used = new Set<Acceptance>();

  constructor(acceptances: readonly Acceptance[]) {
    this.#all = acceptances;
    for (const acceptance of acceptances) {
      const own = this.#of.get(acceptance.code) ?? [];
      own.push(acceptance);
      this.#of.set(acceptance.code, own);
    }
  }

  /**
   * Parts the findings that are accepted from those that are not; of several acceptances of one finding the nearest is its own.
   *
   * @param codesOf the ids by which a finding can be accepted
   */
  settle<F extends { readonly range: Span }>(findings: readonly F[], codesOf: (finding: F) => readonly string[]): { readonly left: F[]; readonly accepted: Accepted<F>[] } {
    const left: F[] = [];
    const accepted: Accepted<F>[] = [];
    for (const finding of findings) {
      let acceptance: Acceptance | undefined;
      for (const code of new Set(codesOf(finding))) {
        for (const each of this.#of.get(code) ?? []) {
          if (!holds(each.scope, finding.range.start)) continue;
          this.#used.add(each);
          if (acceptance === undefined || extent(each) < extent(acceptance)) acceptance = each;
        }
      }
      if (acceptance === undefined) left.push(finding);
      else accepted.push({ finding, acceptance });
    }
    return { left, accepted };
  }

  /** Those that accepted nothing of what was settled. */
  get unused(): readonly Acceptance[] {
    return this.#all.filter((acceptance) => !this.#used.has(acceptance));
  }
}

function holds(scope: Span | undefined, offset: number): boolean {
  return scope === undefined || (scope.start <= offset && offset < scope.end);
}

function extent({ scope }: Acceptance): number {
  return scope === undefined ? Infinity : scope.end - scope.start;
}

/** What there is to accept under a code, wherever in the draft. */
interface Case {
  /** Whether something is wrong, but not reported. */
  readonly isSwitchedOff: boolean;
  readonly places: readonly Span[];
}

function caseOf(code: string, review: Review, drafting: Drafting, severities: DraftingSeverities): Case {
  const kind = KINDS.find((each) => each === code);
  if (kind !== undefined) {
    const places = drafting.findings.filter((finding) => finding.code === kind).map(({ range }) => range);
    return { isSwitchedOff: (severities[kind] ?? HOUSE_SEVERITIES[kind]) === 'off', places };
  }
  const wrong = review.verdicts.filter(({ element, clause, status }) => status !== 'met' && (element === code || clause === code));
  // An element of a clause that is missing altogether is found missing with it.
  const codes = new Set(wrong.flatMap(({ element, clause }) => [element, clause]));
  const places = review.findings.filter((finding) => codes.has(finding.code)).map(({ range }) => range);
  return { isSwitchedOff: wrong.length > 0 && places.length === 0, places };
}

/** Two lists in the order of the document as one. */
function merged(one: readonly DraftingFinding[], two: readonly DraftingFinding[]): readonly DraftingFinding[] {
  return two.length === 0 ? one : [...one, ...two].sort((a, b) => a.range.start - b.range.start);
}

/** Whether an acceptance that stood in a comment at an offset would accept what begins at another. */
export function wouldHold(contract: Contract, comment: number, offset: number): boolean {
  return holds(scopeOf(contract, sectionAt(contract.sections, comment), comment), offset);
}
