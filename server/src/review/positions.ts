/** Which of a clause's negotiation positions a draft meets. It decides nothing: the verdict stays what it is. */
import { parseContract } from '../contract/contract.ts';
import type { Contract, Language, Provision } from '../contract/types.ts';
import type { CompiledLexicon } from '../language/lexicon.ts';
import type { Figure } from '../language/figures.ts';
import { wordKey } from '../language/wordKey.ts';
import type { Library, PositionKind, PositionRule, Term } from '../library/types.ts';
import { assessorOf } from './assessor.ts';
import { partyNames, readSection } from './facts.ts';
import type { PartyNames, Sentence } from './facts.ts';
import type { Evidence, Review, Verdict } from './types.ts';

/** How much of two texts has to be the same for one to be the other, and how much less of the next best text; of 1. */
const LIKENESS = 0.72;
const LEAD = 0.06;

/** Characters of a provision that are looked at: no text of a library is as long. */
const LONGEST = 4_000;

/** Concepts that turn what is said around: texts that differ in one are not alike. */
const TURNING = ['negation', 'permission'];

/**
 * The position that a draft meets for an element: by the rules of the library, else by the likeness of the provision to
 * the texts. Undefined for an element without positions, for one that the draft does not address, and wherever it is
 * not sure: where nothing fits, figures point to different positions, or passages do.
 */
export function positionOf(review: Review, library: Library, verdict: Verdict): PositionKind | undefined {
  const element = library.clauses.find(({ id }) => id === verdict.clause)?.elements.find(({ id }) => id === verdict.element);
  const { contract } = review;
  if (element === undefined || !hasPositions(library, verdict)) return undefined;
  const found = new Map<Provision | undefined, PositionKind>();
  for (const evidence of verdict.evidence.filter(({ status }) => status === verdict.status)) {
    const provision = provisionOf(contract, evidence);
    if (found.has(provision)) continue;
    const reader = readerOf(library, contract, evidence);
    const kind = byRules(reader, element.positions ?? [], evidence, provision) ?? byLikeness(reader, library, verdict, provision);
    if (kind !== undefined) found.set(provision, kind);
  }
  const kinds = new Set(found.values());
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** Whether the library has more to offer for an element than its preferred text. */
export function hasPositions(library: Library, { clause, element }: Pick<Verdict, 'clause' | 'element'>): boolean {
  const text = library.clauses.find(({ id }) => id === clause)?.texts.en.elements[element];
  return text?.positions !== undefined && text.positions.length > 0;
}

function provisionOf({ sections }: Contract, { section, range }: Evidence): Provision | undefined {
  return sections[section]?.provisions.findLast((provision) => provision.range.start <= range.start);
}

/** What a text says, in the words of one lexicon. */
interface Reader {
  readonly lexicon: CompiledLexicon;
  readonly language: Language;
  readonly sentencesOf: (text: string) => readonly Sentence[];
}

function readerOf(library: Library, { parties, language, sections }: Contract, { section }: Evidence): Reader {
  const own = sections[section]?.language ?? language;
  return readerIn(library, own, partyNames(parties, own));
}

function readerIn(library: Library, language: Language, names: PartyNames): Reader {
  const lexicon = assessorOf(library).lexicon(language);
  const sentencesOf = (text: string): readonly Sentence[] =>
    parseContract(text.slice(0, LONGEST)).sections.flatMap(({ provisions }) => readSection({ kind: 'body', provisions }, [], lexicon, names).sentences);
  return { lexicon, language, sentencesOf };
}

// --- by rules

function byRules(reader: Reader, rules: readonly PositionRule[], evidence: Evidence, provision: Provision | undefined): PositionKind | undefined {
  if (rules.length === 0) return undefined;
  const passage = reader.sentencesOf(evidence.text);
  const around = conceptsIn(passage);
  for (const concept of conceptsIn(reader.sentencesOf(provision?.plain.text ?? ''))) around.add(concept);
  // Of several periods in one passage it is not known which is the one that was bargained for.
  const readings = readingsOf(passage.flatMap(({ figures }) => figures));
  const kinds = new Set(readings.map((figures) => rules.find(({ all }) => all.every((term) => holds(term, reader.lexicon, around, figures)))?.kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The figures of a passage, one of each kind at a time: all combinations of a few, no reading of very many. */
function readingsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  let readings: (readonly Figure[])[] = [[]];
  for (const kind of kinds) {
    const own = figures.filter((figure) => figure.kind === kind);
    if (readings.length * own.length > 64) return [];
    readings = readings.flatMap((reading) => own.map((figure) => [...reading, figure]));
  }
  return readings;
}

function holds(term: Term, lexicon: CompiledLexicon, concepts: ReadonlySet<number>, figures: readonly Figure[]): boolean {
  return term.some((alternative) => {
    if ('concept' in alternative) return concepts.has(lexicon.id(alternative.concept) ?? -1);
    const { figure, compare, value = 0 } = alternative;
    return figures.some((found) => found.kind === figure && (compare === undefined || (compare === '<=' ? found.value <= value : found.value > value)));
  });
}

function conceptsIn(sentences: readonly Sentence[]): Set<number> {
  return new Set(sentences.flatMap(({ hits }) => [...hits.keys()]));
}

// --- by likeness

/** What two texts are compared by. */
interface Features {
  readonly words: ReadonlySet<string>;
  /** Kinds and values, in order. */
  readonly figures: string;
  /** Those of {@link TURNING} that it has. */
  readonly turns: string;
}

interface Candidate extends Features {
  readonly kind: PositionKind;
}

function byLikeness(reader: Reader, library: Library, verdict: Verdict, provision: Provision | undefined): PositionKind | undefined {
  if (provision === undefined) return undefined;
  const own = featuresOf(reader, provision.plain.text);
  const known = candidatesOf(library, reader.language, verdict);
  const ranked = known
    .filter(({ figures, turns }) => figures === own.figures && turns === own.turns)
    .map(({ kind, words }) => ({ kind, likeness: likeness(words, own.words) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (best === undefined || best.likeness < LIKENESS) return undefined;
  return next === undefined || best.likeness - next.likeness >= LEAD ? best.kind : undefined;
}

/** Words without the parties' names, by what they are inflections of. */
function featuresOf({ sentencesOf, lexicon, language }: Reader, text: string): Features {
  const sentences = sentencesOf(text);
  const parties = new Set(['provider', 'customer'].flatMap((concept) => lexicon.id(concept) ?? []));
  const words = new Set<string>();
  for (const { tokens, hits } of sentences) {
    const named = new Set([...parties].flatMap((party) => (hits.get(party) ?? []).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))));
    tokens.forEach(({ word }, at) => {
      if (!named.has(at) && word.length > 2) words.add(wordKey(word, language));
    });
  }
  const found = conceptsIn(sentences);
  return {
    words,
    figures: sentences.flatMap(({ figures }) => figures.map(({ kind, value }) => `${kind} ${value}`)).sort().join(),
    turns: TURNING.filter((concept) => found.has(lexicon.id(concept) ?? -1)).join(),
  };
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((word) => two.has(word)).length;
  return one.size + two.size === 0 ? 0 : (2 * common) / (one.size + two.size);
}

const candidates = new WeakMap<Library, Map<string, readonly Candidate[]>>();

/** The texts of an element's positions, those with a rule left out: where their rule does not hold, they are not met. */
function candidatesOf(library: Library, language: Language, { clause, element }: Verdict): readonly Candidate[] {
  const known = candidates.get(library) ?? new Map<string, readonly Candidate[]>();
  candidates.set(library, known);
  const key = `${language} ${element}`;
  const own = known.get(key) ?? readCandidates(library, language, clause, element);
  known.set(key, own);
  return own;
}

function readCandidates(library: Library, language: Language, clause: string, element: string): readonly Candidate[] {
  const found = library.clauses.find(({ id }) => id === clause);
  const text = found?.texts[language].elements[element];
  if (text === undefined) return [];
  const ruled = found?.elements.find(({ id }) => id === element)?.positions?.map(({ kind }) => kind) ?? [];
  const reader = readerIn(library, language, partyNames({ provider: NOBODY, customer: NOBODY }, language));
  const all: readonly { readonly kind: PositionKind; readonly template: string }[] = [{ kind: 'preferred', template: text.template }, ...(text.positions ?? [])];
  return all
    .filter(({ kind }) => !ruled.includes(kind))
    .map(({ kind, template }) => ({ kind, ...featuresOf(reader, withoutParties(template)) }));
}

const NOBODY = { aliases: [] };

/** The places of the parties hold no words that count. */
function withoutParties(template: string): string {
  return template.replace(/\{[^{}]*\}(?:'s)?/gu, '–');
}
