/** Which sentences speak to which elements: the rules of the library, tried on the facts of a section. */
import type { CompiledLexicon, Hit } from '../language/lexicon.ts';
import type { Element, ElementStatus, FigureKind, Library, Modifier, Signal, Term } from '../library/types.ts';
import { kept } from '../memory.ts';
import type { SectionFacts, Sentence, SentencePlace } from './facts.ts';
import { distance, Grammar } from './grammar.ts';

/** A sentence that speaks to an element. */
export interface Match {
  readonly element: string;
  readonly signal: Signal;
  /** The same object for all matches of one sentence; the words of a sentence are not kept. */
  readonly sentence: SentencePlace;
  readonly status: Exclude<ElementStatus, 'absent'>;
  readonly reasons: readonly string[];
  /** Whether the sentence denies what the signal looks for. */
  readonly reversed: boolean;
  /** Whether its provision says that it goes before whatever else the contract says. */
  readonly overriding: boolean;
}

type Place = { readonly from: number; readonly to: number };

interface Alternative {
  readonly concept?: number;
  readonly figure?: FigureKind;
  readonly test?: (value: number) => boolean;
}

type CompiledTerm = readonly Alternative[];

interface CompiledSignal {
  readonly element: string;
  readonly signal: Signal;
  readonly all: readonly CompiledTerm[];
  readonly context: readonly CompiledTerm[];
  readonly none: readonly CompiledTerm[];
  readonly notUnder: readonly CompiledTerm[];
  readonly act: readonly number[];
  readonly softeners: readonly { modifier: Modifier; concepts: readonly number[] }[];
}

/** A signal among those that are tried where some concept is found. */
interface Candidate {
  readonly rule: CompiledSignal;
  /** The concepts of its first term: by them the matches of a sentence are in order. */
  readonly first: readonly number[];
  /** Its place in the library. */
  readonly rank: number;
}

/** How far a softening word may stand from the passage it softens, in words. */
const SOFTENER_REACH = 14;

/** The rules of a library in one language, ready to be tried. */
export class SignalMatcher {
  readonly #grammar: Grammar;
  readonly #byConcept: ReadonlyMap<number, readonly Candidate[]>;
  readonly #spread: readonly CompiledSignal[];
  readonly #overriding: number;
  /** Elements of which the rules cannot be compiled, with why. */
  readonly #broken = new Map<string, unknown>();

  constructor(library: Library, lexicon: CompiledLexicon) {
    this.#grammar = new Grammar(lexicon);
    this.#overriding = lexicon.id('overriding') ?? -1;
    const elements = library.clauses.flatMap((clause) => clause.elements);
    const rules = elements.flatMap((element) => this.#compiled(library, lexicon, element));
    this.#spread = rules.filter(({ signal }) => signal.spread === 'section');
    this.#byConcept = candidates(rules.filter(({ signal }) => signal.spread !== 'section'));
  }

  #compiled(library: Library, lexicon: CompiledLexicon, { id, signals }: Element): CompiledSignal[] {
    try {
      return signals.map((signal) => compile(library, lexicon, id, signal));
    } catch (error) {
      this.#broken.set(id, error);
      return [];
    }
  }

  /**
   * All matches in a section, in the order of its sentences; nothing else of the facts is kept.
   *
   * @param faults gets the elements of which a rule cannot be tried, with why: the others are tried all the same
   */
  match(facts: SectionFacts, faults = new Map<string, unknown>()): Match[] {
    for (const [element, error] of this.#broken) faults.set(element, error);
    const matches: Match[] = [];
    for (const sentence of facts.sentences) matches.push(...this.#matchSentence(sentence, facts, faults));
    for (const rule of this.#spread) {
      try {
        const match = this.#trySpread(rule, facts);
        if (match !== undefined) matches.push(match);
      } catch (error) {
        faults.set(rule.element, error);
      }
    }
    return matches;
  }

  /** The matches of a sentence, by where the first term of each first stands. */
  #matchSentence(sentence: Sentence, facts: SectionFacts, faults: Map<string, unknown>): readonly Match[] {
    const tried: Candidate[] = [];
    const found: { readonly candidate: Candidate; readonly match: Match }[] = [];
    for (const concept of sentence.hits.keys()) {
      for (const candidate of this.#byConcept.get(concept) ?? NOTHING) {
        if (!allStand(candidate.rule.all, sentence) || tried.includes(candidate)) continue;
        tried.push(candidate);
        try {
          const match = this.#try(candidate.rule, sentence, facts);
          if (match !== undefined) found.push({ candidate, match });
        } catch (error) {
          faults.set(candidate.rule.element, error);
        }
      }
    }
    if (found.length < 2) return found.map(({ match }) => match);
    const order = [...sentence.hits.keys()];
    const place = ({ first }: Candidate): number => order.findIndex((concept) => first.includes(concept));
    return found.sort((a, b) => place(a.candidate) - place(b.candidate) || a.candidate.rank - b.candidate.rank).map(({ match }) => match);
  }

  #try(rule: CompiledSignal, sentence: Sentence, facts: SectionFacts): Match | undefined {
    if (sentence.definition && !rule.signal.inDefinitions) return undefined;
    if (rule.none.some((term) => stands(term, sentence))) return undefined;
    if (rule.notUnder.some((term) => facts.headings.some((heading) => inHits(term, heading)))) return undefined;
    if (!rule.context.every((term) => inContext(term, sentence, facts))) return undefined;
    const places = rule.all.map((term) => placesOf(term, sentence));
    // The closest places may be another party's act, or a denied one, where the next ones are what is looked for.
    for (const window of windowsOf(places, sentence, rule.signal.within)) {
      const match = this.#judge(rule, sentence, facts, window);
      if (match !== undefined) return match;
    }
    return undefined;
  }

  /** A signal whose terms stand in several sentences of the section, such as the items of a list; the first carries it. */
  #trySpread(rule: CompiledSignal, facts: SectionFacts): Match | undefined {
    const usable = facts.sentences.filter((sentence) => !sentence.definition || rule.signal.inDefinitions);
    const speaking = usable.filter((sentence) => !rule.none.some((term) => stands(term, sentence)));
    const carriers = rule.all.map((term) => speaking.find((sentence) => placesOf(term, sentence).some((place) => place.to > sentence.ownFrom)));
    const [first] = carriers;
    if (first === undefined || carriers.includes(undefined)) return undefined;
    if (rule.notUnder.some((term) => facts.headings.some((heading) => inHits(term, heading)))) return undefined;
    if (!rule.context.every((term) => usable.some((sentence) => stands(term, sentence)) || facts.headings.some((heading) => inHits(term, heading)))) return undefined;
    return this.#judge(rule, first, facts, placesOf(rule.all[0] ?? [], first).slice(0, 1));
  }

  #judge(rule: CompiledSignal, sentence: Sentence, facts: SectionFacts, window: readonly Place[]): Match | undefined {
    const { signal } = rule;
    const act = actPlace(rule, sentence, window);
    if (signal.by !== undefined) {
      const actor = this.#grammar.actor(sentence, act, facts.headings);
      if (actor !== undefined && actor !== signal.by) return undefined;
    }
    const negated = signal.negated !== 'ignore' && this.#grammar.negated(sentence, act);
    if (signal.negated === 'require' ? !negated : negated && (signal.negated === 'drop' || this.#grammar.supposed(sentence, act))) return undefined;
    const reversed = negated && signal.negated === 'contrary';
    const softened = signal.status === 'contrary' ? [] : this.#softened(rule, sentence, facts, act, window);
    const status = reversed ? 'contrary' : softened.length > 0 ? 'weak' : signal.status;
    const reasons = reversed ? ['denied'] : [...softened, ...(signal.reason === undefined ? [] : [signal.reason])];
    return { element: rule.element, signal, sentence: sentence.place, status, reasons: kept(reasons), reversed, overriding: facts.inProvision[sentence.place.provision]?.has(this.#overriding) ?? false };
  }

  #softened(rule: CompiledSignal, sentence: Sentence, facts: SectionFacts, act: number, window: readonly Place[]): string[] {
    return rule.softeners
      .filter(({ modifier, concepts }) => {
        if (modifier.place === 'provision') return concepts.some((concept) => facts.inProvision[sentence.place.provision]?.has(concept));
        const hits = concepts.flatMap((concept) => sentence.hits.get(concept) ?? []);
        if (modifier.place === 'governing') return this.#grammar.governs(sentence, hits, act);
        return hits.some((hit) => window.some((place) => distance(sentence, hit.from, place.from) <= SOFTENER_REACH));
      })
      .map(({ modifier }) => modifier.reason);
  }
}

function compile(library: Library, lexicon: CompiledLexicon, element: string, signal: Signal): CompiledSignal {
  const terms = (list: readonly Term[]): Alternative[][] => list.map((term) => term.flatMap((alternative) => alternativeOf(alternative, lexicon)));
  const ids = (concepts: readonly string[]): number[] => concepts.flatMap((concept) => lexicon.id(concept) ?? []);
  return {
    element,
    signal,
    all: terms(signal.all),
    context: terms(signal.context),
    none: terms(signal.none),
    notUnder: terms(signal.notUnder),
    act: ids(signal.act),
    softeners: library.profile.modifiers.filter((modifier) => signal.softeners.includes(modifier.id)).map((modifier) => ({ modifier, concepts: ids(modifier.concepts) })),
  };
}

function alternativeOf(alternative: Term[number], lexicon: CompiledLexicon): Alternative[] {
  if ('concept' in alternative) {
    const concept = lexicon.id(alternative.concept);
    return concept === undefined ? [] : [{ concept }];
  }
  const { figure, compare, value = 0 } = alternative;
  if (compare === undefined) return [{ figure }];
  return [{ figure, test: compare === '<=' ? (found) => found <= value : (found) => found > value }];
}

/**
 * Gives each concept the signals that are to be tried where it is found. A signal is tried by its rarest term with
 * concepts only, the one whose concepts fewest signals ask for: that keeps the work to the sentences that can match.
 */
function candidates(rules: readonly CompiledSignal[]): Map<number, Candidate[]> {
  const asked = new Map<number, number>();
  for (const concept of rules.flatMap(({ all }) => all.flatMap((term) => term.map((alternative) => alternative.concept ?? -1)))) asked.set(concept, (asked.get(concept) ?? 0) + 1);
  const commonness = (concepts: readonly number[]): number => concepts.reduce((sum, concept) => sum + (asked.get(concept) ?? 0), 0);
  const byConcept = new Map<number, Candidate[]>();
  rules.forEach((rule, rank) => {
    const [first = NOTHING, ...others] = rule.all.map(conceptsOf).filter((concepts) => concepts !== undefined);
    const rarest = others.reduce((best, concepts) => (commonness(concepts) < commonness(best) ? concepts : best), first);
    const candidate = { rule, first, rank };
    for (const concept of new Set(rarest)) byConcept.set(concept, [...(byConcept.get(concept) ?? []), candidate]);
  });
  return byConcept;
}

/** The concepts of a term that has no figure among its alternatives. */
function conceptsOf(term: CompiledTerm): readonly number[] | undefined {
  const concepts = term.flatMap(({ concept }) => concept ?? []);
  return concepts.length === term.length ? concepts : undefined;
}

const NOTHING: readonly never[] = [];

function placesOf(term: CompiledTerm, sentence: Sentence): readonly Place[] {
  const [only, ...others] = term;
  return others.length === 0 && only !== undefined ? placesOfOne(only, sentence) : term.flatMap((alternative) => placesOfOne(alternative, sentence));
}

function placesOfOne({ concept, figure, test }: Alternative, sentence: Sentence): readonly Place[] {
  if (concept !== undefined) return sentence.hits.get(concept) ?? NOTHING;
  return sentence.figures.filter((found) => found.kind === figure && (test === undefined || test(found.value)));
}

function allStand(terms: readonly CompiledTerm[], sentence: Sentence): boolean {
  for (const term of terms) if (!stands(term, sentence)) return false;
  return true;
}

/** Whether a term has any place in a sentence. */
function stands(term: CompiledTerm, sentence: Sentence): boolean {
  for (const alternative of term) {
    if (alternative.concept === undefined ? placesOfOne(alternative, sentence).length > 0 : sentence.hits.has(alternative.concept)) return true;
  }
  return false;
}

function inHits(term: CompiledTerm, hits: ReadonlyMap<number, readonly Hit[]>): boolean {
  return term.some(({ concept }) => concept !== undefined && hits.has(concept));
}

/** In the sentence, its provision or the one before, or a heading above. */
function inContext(term: CompiledTerm, sentence: Sentence, facts: SectionFacts): boolean {
  if (stands(term, sentence)) return true;
  const near = [facts.inProvision[sentence.place.provision], facts.inProvision[sentence.place.provision - 1]];
  const has = (concept: number | undefined): boolean => concept !== undefined && near.some((set) => set?.has(concept));
  return term.some(({ concept }) => has(concept)) || facts.headings.some((heading) => inHits(term, heading));
}

/** Most sets of places that are looked at for one signal in one sentence. */
const MOST_WINDOWS = 12;

/** The sets of places, one for each term, that stand close enough, at least one of them outside the lead-in; closest first. */
function windowsOf(places: readonly (readonly Place[])[], sentence: Sentence, within: number): Place[][] {
  const isNear = (window: readonly Place[]): boolean => widthOf(window, sentence) <= within && window.some((place) => place.to > sentence.ownFrom);
  if (places.every((list) => list.length === 1)) return [places.flat()].filter(isNear);
  const windows = new Map<string, { window: Place[]; width: number }>();
  places.forEach((anchors, term) => {
    for (const anchor of anchors.slice(0, MOST_WINDOWS)) {
      const window = places.map((list, other) => (other === term ? anchor : nearest(list, anchor, sentence)));
      if (isNear(window)) windows.set(window.map(({ from, to }) => `${from}-${to}`).join(), { window, width: widthOf(window, sentence) });
    }
  });
  return [...windows.values()].sort((x, y) => x.width - y.width).slice(0, MOST_WINDOWS).map(({ window }) => window);
}

function nearest(list: readonly Place[], anchor: Place, sentence: Sentence): Place {
  // A place outside the lead-in is preferred among equals, so that the item itself carries the match.
  return list.reduce((best, place) => {
    const gain = distance(sentence, best.from, anchor.from) - distance(sentence, place.from, anchor.from);
    return gain > 0 || (gain === 0 && place.from > best.from) ? place : best;
  });
}

function widthOf(window: readonly Place[], sentence: Sentence): number {
  const first = window.reduce((a, b) => (b.from < a.from ? b : a));
  const last = window.reduce((a, b) => (b.from > a.from ? b : a));
  return distance(sentence, first.from, last.from);
}

/** Where the act stands: among the window's places if it is one of the terms, else nearest to them. */
function actPlace(rule: CompiledSignal, sentence: Sentence, window: readonly Place[]): number {
  const anchor = window[0]?.from ?? 0;
  let best: number | undefined;
  for (const concept of rule.act) {
    for (const { from } of sentence.hits.get(concept) ?? NOTHING) {
      if (best === undefined || distance(sentence, from, anchor) < distance(sentence, best, anchor)) best = from;
    }
  }
  return best ?? anchor;
}
