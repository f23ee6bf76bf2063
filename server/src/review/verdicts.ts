/** From the sentences that speak to an element to its status: which passage decides. */
import type { ElementStatus } from '../library/types.ts';
import { kept } from '../memory.ts';
import type { Match } from './signals.ts';

/** A section by its place in the contract. */
interface Numbered {
  readonly index: number;
}

/** A match and the section it stands in. */
export interface Located<S> {
  readonly section: S;
  readonly match: Match;
}

/** A passage after the modifiers around it have had their say. */
interface Passage<S> extends Located<S> {
  readonly status: Match['status'];
  readonly reasons: readonly string[];
  /** The passages that made it worse than it is by itself. */
  readonly because: readonly Located<S>[];
}

/** A sentence that is quoted for an element. */
export interface Quotation<S> extends Located<S> {
  readonly status: Match['status'];
  readonly reason?: string;
}

export interface Decision<S> {
  readonly status: ElementStatus;
  /** The weightiest first. */
  readonly reasons: readonly string[];
  /** In order of weight, each sentence once. */
  readonly quotations: readonly Quotation<S>[];
}

/** Most passages quoted for one element. */
const MOST_QUOTATIONS = 6;

/** What can decide, weightiest first: a passage has one of these weights. */
const WEIGHTS = ['overriding', 'contrary', 'prevailing', 'met', 'weak'] as const;
type Weight = (typeof WEIGHTS)[number];

/** What one section says to one element, weighed once for as long as the section stays as it is. */
export class Speech<S extends Numbered> {
  readonly section: S;
  readonly passages: Group<S>;
  readonly fallbacks: Group<S>;
  /** What weakens passages in the whole contract. */
  readonly wide: readonly Located<S>[];
  readonly #own: readonly Located<S>[];
  readonly #alone: readonly Located<S>[];
  /** The passages under what reaches through the whole contract, as that was last. */
  #under: { readonly together: Effect<S>; readonly passages: Group<S> } | undefined;

  /** @param matches of the element in the section, in the order of its sentences */
  constructor(section: S, matches: readonly Match[]) {
    this.section = section;
    const located = (role: Match['signal']['role']): readonly Located<S>[] => kept(matches.filter((match) => match.signal.role === role).map((match) => ({ section, match })));
    this.#alone = located('alone');
    this.#own = located('modifier');
    this.wide = kept(this.#own.filter(({ match }) => match.signal.reach === 'contract'));
    this.fallbacks = groupOf(located('fallback').map((fallback) => modified(fallback, undefined)));
    this.passages = this.#modified((own) => effectOf(own));
  }

  /**
   * The passages under the modifiers of other sections too.
   *
   * @param wide those that reach through the whole contract, of all sections in order, this one among them
   * @param together what they do together
   */
  under(wide: readonly Located<S>[], together: Effect<S>): Group<S> {
    // Most sections have no modifiers of their own, and share what reaches through the whole contract.
    const shared = this.#own.length === this.wide.length;
    if (!shared) return this.#modified((own) => effectOf(inOrder(wide, own, this.section)));
    if (this.#under?.together !== together) this.#under = { together, passages: this.#modified(() => together) };
    return this.#under.passages;
  }

  /** @param effect what the section's own modifiers in reach do, with others */
  #modified(effect: (own: readonly Located<S>[]) => Effect<S> | undefined): Group<S> {
    const far = this.#own.filter(({ match }) => !isNear(match));
    const near = new Set(this.#own.filter(({ match }) => isNear(match)).map(({ match }) => match.sentence.provision));
    // Under what reaches through the whole section most of its passages stand alike.
    const alike = effect(far);
    const passages = this.#alone.map((passage) => {
      // What goes before the rest of the contract is weakened by its own words only.
      if (!passage.match.overriding && !near.has(passage.match.sentence.provision)) return modified(passage, alike);
      const own = this.#own.filter(({ match }) => reaches(match, passage.match));
      return modified(passage, passage.match.overriding ? effectOf(own) : effect(own));
    });
    return groupOf(sobered(passages));
  }
}

/** The passages of one section, and at a glance which weights they have. */
class Group<S> {
  readonly passages: readonly Passage<S>[];
  /** Whether one of them meets the element. */
  readonly given: boolean;
  /** A bit for each weight that occurs, where no passage in the contract meets the element, and where one does. */
  readonly weights: number;
  readonly weightsGiven: number;

  constructor(passages: readonly Passage<S>[]) {
    const bits = (given: boolean): number => passages.reduce((sum, passage) => sum | bitOf(weightOf(passage, given)), 0);
    this.passages = passages;
    this.given = passages.some(({ status }) => status === 'met');
    this.weights = bits(false);
    this.weightsGiven = bits(true);
  }

  bits(given: boolean): number {
    return given ? this.weightsGiven : this.weights;
  }
}

const NO_PASSAGES = new Group<never>([]);

function groupOf<S>(passages: readonly Passage<S>[]): Group<S> {
  return passages.length === 0 ? NO_PASSAGES : new Group(passages);
}

function bitOf(weight: Weight): number {
  return 1 << WEIGHTS.indexOf(weight);
}

/** A section's own modifiers among those of the sections before and after it. */
function inOrder<S extends Numbered>(wide: readonly Located<S>[], own: readonly Located<S>[], { index }: S): Located<S>[] {
  return [...wide.filter(({ section }) => section.index < index), ...own, ...wide.filter(({ section }) => section.index > index)];
}

/** How many speeches have what, so that none of them need be asked. */
class Tally {
  given = 0;
  wide = 0;
  readonly #weights = WEIGHTS.map(() => 0);
  readonly #weightsGiven = WEIGHTS.map(() => 0);

  count<S extends Numbered>({ passages, wide }: Speech<S>, by: 1 | -1): void {
    if (passages.given) this.given += by;
    if (wide.length > 0) this.wide += by;
    for (let weight = 0; weight < WEIGHTS.length; weight += 1) {
      if ((passages.weights & (1 << weight)) !== 0) this.#weights[weight] = (this.#weights[weight] ?? 0) + by;
      if ((passages.weightsGiven & (1 << weight)) !== 0) this.#weightsGiven[weight] = (this.#weightsGiven[weight] ?? 0) + by;
    }
  }

  get heaviest(): Weight | undefined {
    const counts = this.given > 0 ? this.#weightsGiven : this.#weights;
    return WEIGHTS.find((_, weight) => (counts[weight] ?? 0) > 0);
  }
}

/** Everything that a contract says to one element, kept up while sections come and go. */
export class Hearing<S extends Numbered> {
  /** In the order of the document. */
  readonly #speeches: Speech<S>[] = [];
  readonly #passages: Group<S>[] = [];
  readonly #fallbacks: Group<S>[] = [];
  readonly #tally = new Tally();
  /** What reached through the whole contract when it was last decided, and what it did together. */
  #wide: readonly Located<S>[] = [];
  #together: Effect<S> | undefined;

  remove(speech: Speech<S>): void {
    const at = this.#speeches.indexOf(speech);
    if (at < 0) return;
    this.#put(at, 1);
    this.#tally.count(speech, -1);
  }

  /** Its section has its place in the contract already, as have those of all speeches that are there. */
  add(speech: Speech<S>): void {
    let [low, high] = [0, this.#speeches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#speeches[middle]?.section.index ?? 0) < speech.section.index) low = middle + 1;
      else high = middle;
    }
    this.#put(low, 0, speech);
    this.#tally.count(speech, 1);
  }

  #put(at: number, remove: number, ...speeches: Speech<S>[]): void {
    this.#speeches.splice(at, remove, ...speeches);
    this.#passages.splice(at, remove, ...speeches.map(({ passages }) => passages));
    this.#fallbacks.splice(at, remove, ...speeches.map(({ fallbacks }) => fallbacks));
  }

  /**
   * Decides the element.
   *
   * A provision that overrides the rest of the contract decides alone. Else a passage against the customer
   * decides, then a weak one that is marked to prevail, then one that meets the element, then a weak one, and
   * only where nothing speaks a fallback (labelling: the binding and more specific passage decides; a clause
   * reversed elsewhere is contrary).
   */
  decide(): Decision<S> {
    const groups = this.#tally.wide > 0 ? this.#underWide() : this.#passages;
    const { given, heaviest } = this.#tally.wide > 0 ? weigh(groups) : { given: this.#tally.given > 0, heaviest: this.#tally.heaviest };
    if (heaviest !== undefined) return decisionOf(groups, given, heaviest, true);
    const fallback = weigh(this.#fallbacks);
    return fallback.heaviest === undefined ? { status: 'absent', reasons: [], quotations: [] } : decisionOf(this.#fallbacks, fallback.given, fallback.heaviest, false);
  }

  #underWide(): Group<S>[] {
    const wide = this.#speeches.flatMap((speech) => speech.wide);
    const same = this.#wide.length === wide.length && wide.every((each, index) => each === this.#wide[index]);
    const together = (same ? this.#together : undefined) ?? effectOf(wide);
    this.#wide = wide;
    this.#together = together;
    return this.#speeches.map((speech) => (together === undefined ? speech.passages : speech.under(wide, together)));
  }
}

function weigh<S>(groups: readonly Group<S>[]): { readonly given: boolean; readonly heaviest: Weight | undefined } {
  const given = groups.some((group) => group.given);
  const weights = groups.reduce((all, group) => all | group.bits(given), 0);
  return { given, heaviest: WEIGHTS.find((weight) => (weights & bitOf(weight)) !== 0) };
}

/**
 * @param groups the passages of each section, in order
 * @param given whether any of them meets the element
 * @param heaviest the weight of those that decide
 * @param also whether others are quoted beside them
 */
function decisionOf<S>(groups: readonly Group<S>[], given: boolean, heaviest: Weight, also: boolean): Decision<S> {
  const bit = bitOf(heaviest);
  const quotations = new Quotations<S>(given);
  const reasons = new Set<string>();
  let status: Match['status'] | undefined;
  for (const group of groups) {
    // What is met has no reasons: the first passages tell all.
    if (quotations.isFull && status === 'met') break;
    if ((group.bits(given) & bit) === 0) continue;
    for (const passage of group.passages) {
      if (weightOf(passage, given) !== heaviest) continue;
      status ??= statusOf(passage, given);
      for (const reason of passage.reasons) reasons.add(reason);
      quotations.add(passage);
    }
  }
  for (const group of also ? groups : []) {
    if (quotations.isFull) break;
    for (const passage of group.passages) if (weightOf(passage, given) !== heaviest) quotations.add(passage);
  }
  return { status: status ?? 'absent', reasons: [...reasons], quotations: quotations.all };
}

/** @param given whether a passage meets the element: what one gives and another denies is given with an exception, and the denial weakens it */
function weightOf<S>({ match, status }: Passage<S>, given: boolean): Weight {
  if (match.reversed && given) return 'prevailing';
  if (status === 'met' && match.overriding) return 'overriding';
  return status === 'weak' && match.signal.prevails ? 'prevailing' : status;
}

function statusOf<S>({ match, status }: Passage<S>, given: boolean): Match['status'] {
  return match.reversed && given ? 'weak' : status;
}

/** Each sentence once; what makes a passage weak comes before the passage: that is where the draft has to be mended. */
class Quotations<S> {
  readonly all: Quotation<S>[] = [];
  readonly #given: boolean;

  constructor(given: boolean) {
    this.#given = given;
  }

  get isFull(): boolean {
    return this.all.length === MOST_QUOTATIONS;
  }

  add(passage: Passage<S>): void {
    const status = statusOf(passage, this.#given);
    const [reason] = passage.reasons;
    for (let index = 0; index <= passage.because.length && !this.isFull; index += 1) {
      const { section, match } = passage.because[index] ?? passage;
      if (this.all.some((known) => known.section === section && known.match.sentence === match.sentence)) continue;
      this.all.push({ section, match, status, ...(reason === undefined ? {} : { reason }) });
    }
  }
}

/** Whether a modifier reaches no further than its provision. */
function isNear({ signal: { reach } }: Match): boolean {
  return reach === 'provision' || reach === 'sentence';
}

function reaches(modifier: Match, passage: Match): boolean {
  const sameProvision = modifier.sentence.provision === passage.sentence.provision;
  if (passage.overriding && !sameProvision) return false;
  switch (modifier.signal.reach) {
    case 'contract':
    case 'section':
      return true;
    case 'provision':
      return sameProvision;
    case 'sentence':
      return modifier.sentence === passage.sentence;
  }
}

/** What modifiers together do to a passage. */
interface Effect<S> {
  readonly status: 'weak' | 'contrary';
  readonly reasons: readonly string[];
  readonly because: readonly Located<S>[];
}

/** Those against the customer decide; without any modifier there is no effect. */
function effectOf<S>(modifiers: readonly Located<S>[]): Effect<S> | undefined {
  if (modifiers.length === 0) return undefined;
  const contrary = modifiers.filter(({ match }) => match.status === 'contrary');
  const because = contrary.length > 0 ? contrary : modifiers;
  return { status: contrary.length > 0 ? 'contrary' : 'weak', reasons: [...new Set(because.flatMap(({ match }) => match.reasons))], because };
}

function modified<S>(passage: Located<S>, effect: Effect<S> | undefined): Passage<S> {
  const { match } = passage;
  if (match.status === 'contrary' || effect === undefined) return { ...passage, status: match.status, reasons: match.reasons, because: kept([]) };
  return { ...passage, ...effect, reasons: effect.status === 'contrary' ? effect.reasons : [...effect.reasons, ...match.reasons] };
}

/**
 * A sentence that is softened as one signal reads it is softened as any other reads it that finds it met. What
 * it would lack by a weaker reading, which would have yielded to those, is not held against it too.
 */
function sobered<S>(passages: readonly Passage<S>[]): Passage<S>[] {
  const softened = new Map(passages.filter(({ match, status }) => match.signal.status === 'met' && status === 'weak').map((passage) => [passage.match.sentence, passage]));
  return passages
    .filter(({ match }) => match.signal.status !== 'weak' || match.signal.prevails || !softened.has(match.sentence))
    .map((passage) => (passage.status === 'met' ? { ...passage, ...softenedAs(softened.get(passage.match.sentence)) } : passage));
}

function softenedAs<S>(passage: Passage<S> | undefined): Partial<Pick<Passage<S>, 'status' | 'reasons' | 'because'>> {
  return passage === undefined ? {} : { status: passage.status, reasons: passage.reasons, because: passage.because };
}

