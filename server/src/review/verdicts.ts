/** From the sentences that speak to an element to its status: which passage decides. */
import type { ElementStatus } from '../library/types.ts';
import type { Match } from './signals.ts';

/** What one section says to one element, in the order of its sentences. */
export interface Speech<S> {
  /** The section. */
  readonly section: S;
  readonly matches: readonly Match[];
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
  /** Whether it decides, weak as it is, even where another passage is met. */
  readonly prevails?: boolean;
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

/**
 * Decides one element.
 *
 * A provision that overrides the rest of the contract decides alone. Else a passage against the customer
 * decides, then a weak one that is marked to prevail, then one that meets the element, then a weak one, and
 * only where nothing speaks a fallback (labelling: the binding and more specific passage decides; a clause
 * reversed elsewhere is contrary).
 *
 * @param speeches the element's matches, a section each, in the order of the document
 */
export function decide<S>(speeches: readonly Speech<S>[]): Decision<S> {
  const passages = qualified(sobered(modifiedPassages(speeches)));
  const deciding = decidingOf(passages) ?? decidingOf(located(speeches, 'fallback').map((fallback) => modified(fallback, undefined)));
  if (deciding === undefined) return { status: 'absent', reasons: [], quotations: [] };
  const chosen = new Set(deciding);
  return {
    status: deciding[0]?.status ?? 'absent',
    reasons: [...new Set(deciding.flatMap((passage) => passage.reasons))],
    quotations: quotationsOf([deciding, passages.filter((passage) => !chosen.has(passage))]),
  };
}

function located<S>(speeches: readonly Speech<S>[], role: Match['signal']['role']): Located<S>[] {
  return speeches.flatMap(({ section, matches }) => matches.filter((match) => match.signal.role === role).map((match) => ({ section, match })));
}

/** What speaks by itself, as the modifiers in reach leave it. */
function modifiedPassages<S>(speeches: readonly Speech<S>[]): Passage<S>[] {
  const modifiers = located(speeches, 'modifier');
  const wide = modifiers.filter(({ match }) => match.signal.reach === 'contract');
  const byWide = effectOf(wide);
  return speeches.flatMap((speech) => {
    const own = located([speech], 'modifier');
    // Most sections have none of their own, and share what reaches through the whole contract.
    const shared = own.every(({ match }) => match.signal.reach === 'contract');
    return located([speech], 'alone').map((passage): Passage<S> => {
      const isOwn = ({ match }: Located<S>): boolean => reaches(match, passage.match);
      // What goes before the rest of the contract is weakened by its own words only.
      if (passage.match.overriding || wide.length === 0) return modified(passage, effectOf(own.filter(isOwn)));
      return modified(passage, shared ? byWide : effectOf(modifiers.filter((each) => (each.section === speech.section ? isOwn(each) : wide.includes(each)))));
    });
  });
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
  if (match.status === 'contrary' || effect === undefined) return { ...passage, status: match.status, reasons: match.reasons, because: [] };
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

/** What one passage gives and another denies is given with an exception: the denial then weakens it. */
function qualified<S>(passages: Passage<S>[]): Passage<S>[] {
  if (!passages.some(({ status }) => status === 'met')) return passages;
  return passages.map((passage) => (passage.match.reversed ? { ...passage, status: 'weak', prevails: true } : passage));
}

function decidingOf<S>(passages: readonly Passage<S>[]): readonly Passage<S>[] | undefined {
  const choices = [
    passages.filter((passage) => passage.match.overriding && passage.status === 'met'),
    passages.filter((passage) => passage.status === 'contrary'),
    passages.filter((passage) => passage.status === 'weak' && (passage.match.signal.prevails || passage.prevails === true)),
    passages.filter((passage) => passage.status === 'met'),
    passages.filter((passage) => passage.status === 'weak'),
  ];
  return choices.find((choice) => choice.length > 0);
}

/** Each sentence once; what makes a passage weak comes before the passage: that is where the draft has to be mended. */
function quotationsOf<S>(groups: readonly (readonly Passage<S>[])[]): Quotation<S>[] {
  const quotations: Quotation<S>[] = [];
  for (const passages of groups) {
    for (const { section, match, status, reasons, because } of passages) {
      for (let index = 0; index <= because.length; index += 1) {
        const cause = because[index] ?? { section, match };
        if (quotations.some((known) => known.section === cause.section && known.match.sentence === cause.match.sentence)) continue;
        quotations.push({ section: cause.section, match: cause.match, status, ...(reasons[0] === undefined ? {} : { reason: reasons[0] }) });
        if (quotations.length === MOST_QUOTATIONS) return quotations;
      }
    }
  }
  return quotations;
}
