/** From the sentences that speak to an element to its status: which passage decides. */
import type { Contract, Span } from '../contract/types.ts';
import { sourceSpan } from '../contract/spans.ts';
import type { Element } from '../library/types.ts';
import type { Match } from './signals.ts';
import type { Evidence, Verdict } from './types.ts';

/** A match and the section it stands in. */
export interface Located {
  readonly section: number;
  readonly match: Match;
}

/** A passage after the modifiers around it have had their say. */
interface Passage extends Located {
  readonly status: Match['status'];
  readonly reasons: readonly string[];
  /** The passages that made it worse than it is by itself. */
  readonly because: readonly Located[];
  /** Whether it decides, weak as it is, even where another passage is met. */
  readonly prevails?: boolean;
}

/** Most passages quoted for one element. */
const MOST_EVIDENCE = 6;

/**
 * Decides one element.
 *
 * A provision that overrides the rest of the contract decides alone. Else a passage against the customer
 * decides, then a weak one that is marked to prevail, then one that meets the element, then a weak one, and
 * only where nothing speaks a fallback (labelling: the binding and more specific passage decides; a clause
 * reversed elsewhere is contrary).
 *
 * @param located the element's matches in all sections, in the order of the document
 */
export function decide(contract: Contract, clause: string, element: Element, located: readonly Located[]): Verdict {
  const speaking = located.filter(({ match }) => match.signal.role === 'alone');
  const modifiers = located.filter(({ match }) => match.signal.role === 'modifier');
  const passages = qualified(sobered(speaking.map((passage) => modified(passage, modifiers))));
  const fallbacks = located.filter(({ match }) => match.signal.role === 'fallback').map((passage) => modified(passage, []));
  const deciding = decidingOf(passages) ?? decidingOf(fallbacks);
  if (deciding === undefined) return { element: element.id, clause, status: 'absent', reasons: [], evidence: [] };
  const others = passages.filter((passage) => !deciding.includes(passage));
  return {
    element: element.id,
    clause,
    status: deciding[0]?.status ?? 'absent',
    reasons: [...new Set(deciding.flatMap((passage) => passage.reasons))],
    evidence: evidenceOf(contract, [...deciding, ...others].flatMap(withCauses)),
  };
}

/**
 * A sentence that is softened as one signal reads it is softened as any other reads it that finds it met. What
 * it would lack by a weaker reading, which would have yielded to those, is not held against it too.
 */
function sobered(passages: readonly Passage[]): Passage[] {
  const softened = new Map(passages.filter(({ match, status }) => match.signal.status === 'met' && status === 'weak').map((passage) => [passage.match.sentence, passage]));
  return passages
    .filter(({ match }) => match.signal.status !== 'weak' || match.signal.prevails || !softened.has(match.sentence))
    .map((passage) => (passage.status === 'met' ? { ...passage, ...softenedAs(softened.get(passage.match.sentence)) } : passage));
}

function softenedAs(passage: Passage | undefined): Partial<Pick<Passage, 'status' | 'reasons' | 'because'>> {
  return passage === undefined ? {} : { status: passage.status, reasons: passage.reasons, because: passage.because };
}

/** What one passage gives and another denies is given with an exception: the denial then weakens it. */
function qualified(passages: Passage[]): Passage[] {
  if (!passages.some(({ status }) => status === 'met')) return passages;
  return passages.map((passage) => (passage.match.reversed ? { ...passage, status: 'weak', prevails: true } : passage));
}

function decidingOf(passages: readonly Passage[]): readonly Passage[] | undefined {
  const choices = [
    passages.filter((passage) => passage.match.overriding && passage.status === 'met'),
    passages.filter((passage) => passage.status === 'contrary'),
    passages.filter((passage) => passage.status === 'weak' && (passage.match.signal.prevails || passage.prevails === true)),
    passages.filter((passage) => passage.status === 'met'),
    passages.filter((passage) => passage.status === 'weak'),
  ];
  return choices.find((choice) => choice.length > 0);
}

/** The worst that the modifiers in reach make of a passage. */
function modified(passage: Located, modifiers: readonly Located[]): Passage {
  const applying = modifiers.filter((modifier) => reaches(modifier, passage));
  const contrary = applying.filter(({ match }) => match.status === 'contrary');
  const { match } = passage;
  if (match.status === 'contrary' || applying.length === 0) return { ...passage, status: match.status, reasons: match.reasons, because: [] };
  const worst = contrary.length > 0 ? contrary : applying;
  return {
    ...passage,
    because: worst,
    status: contrary.length > 0 ? 'contrary' : 'weak',
    reasons: [...worst.flatMap((modifier) => modifier.match.reasons), ...(contrary.length > 0 ? [] : match.reasons)],
  };
}

/** What makes a passage weak comes before the passage: that is where the draft has to be mended. */
function withCauses(passage: Passage): Passage[] {
  const { status, reasons } = passage;
  return [...passage.because.map((cause) => ({ ...cause, status, reasons, because: [] })), passage];
}

function reaches(modifier: Located, passage: Located): boolean {
  // What goes before the rest of the contract is weakened by its own words only.
  const sameProvision = modifier.section === passage.section && modifier.match.sentence.provision === passage.match.sentence.provision;
  if (passage.match.overriding && !sameProvision) return false;
  switch (modifier.match.signal.reach) {
    case 'contract':
      return true;
    case 'section':
      return modifier.section === passage.section;
    case 'provision':
      return sameProvision;
    case 'sentence':
      return modifier.match.sentence === passage.match.sentence;
  }
}

function evidenceOf(contract: Contract, passages: readonly Passage[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const passage of passages) {
    const range = rangeOf(contract, passage);
    if (evidence.some((known) => known.range.start === range.start)) continue;
    const reason = passage.reasons[0];
    evidence.push({ range, text: contract.text.slice(range.start, range.end), section: passage.section, status: passage.status, ...(reason === undefined ? {} : { reason }) });
    if (evidence.length === MOST_EVIDENCE) break;
  }
  return evidence;
}

function rangeOf(contract: Contract, { section, match }: Located): Span {
  const plain = contract.sections[section]?.provisions[match.sentence.provision]?.plain;
  return plain === undefined ? { start: 0, end: 0 } : withMarks(contract.text, sourceSpan(plain, match.sentence.span.start, match.sentence.span.end));
}

/** Takes in the emphasis marks and the link bracket that the passage would otherwise cut in two. */
function withMarks(text: string, { start, end }: Span): Span {
  for (const mark of ['**', '__', '*', '_']) {
    if ((text.slice(start, end).split(mark).length - 1) % 2 === 0) continue;
    if (text.startsWith(mark, start - mark.length)) return withMarks(text, { start: start - mark.length, end });
    if (text.startsWith(mark, end)) return withMarks(text, { start, end: end + mark.length });
  }
  const passage = text.slice(start, end);
  return text.charAt(start - 1) === '[' && passage.split(']').length > passage.split('[').length ? { start: start - 1, end } : { start, end };
}
