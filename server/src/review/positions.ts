/** Which of a clause's negotiation positions a draft meets. It decides nothing: the verdict stays what it is. */
import { parseContract } from '../contract/contract.ts';
import { LANGUAGES } from '../contract/types.ts';
import type { Contract, Language, Provision } from '../contract/types.ts';
import type { CompiledLexicon } from '../language/lexicon.ts';
import type { Figure } from '../language/figures.ts';
import { wordKey } from '../language/wordKey.ts';
import type { ElementStatus, Library, PositionKind, PositionRule, Term } from '../library/types.ts';
import { messagesIn } from '../messages/messages.ts';
import { fillTemplate } from '../wording/template.ts';
import { assessorOf } from './assessor.ts';
import { partyNames, readSection } from './facts.ts';
import type { PartyNames, Sentence } from './facts.ts';
import { reviewContract } from './review.ts';
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
 * not sure: where nothing fits, where figures or passages point to different positions, where a passage is softened, or
 * is judged otherwise than the position's own text.
 */
export function positionOf(review: Review, library: Library, verdict: Verdict): PositionKind | undefined {
  const element = library.clauses.find(({ id }) => id === verdict.clause)?.elements.find(({ id }) => id === verdict.element);
  if (element === undefined || !hasPositions(library, verdict)) return undefined;
  const passages = verdict.evidence.filter(({ status }) => status === verdict.status);
  let met: PositionKind | undefined;
  for (const evidence of passages) {
    const kind = positionIn(review.contract, library, verdict, element.positions ?? [], evidence);
    if (kind === 'unsure' || (kind !== undefined && met !== undefined && kind !== met)) return undefined;
    met ??= kind;
  }
  return met;
}

/** Which position one passage meets; undefined where it says nothing to that. */
function positionIn(contract: Contract, library: Library, verdict: Verdict, rules: readonly PositionRule[], evidence: Evidence): PositionKind | 'unsure' | undefined {
  const provision = provisionOf(contract, evidence);
  // A row says many things, of which it is not known which belong together.
  if (provision === undefined || provision.kind === 'row' || provision.kind === 'html') return undefined;
  const language = contract.sections[evidence.section]?.language ?? contract.language;
  const reader = readerIn(library, language, partyNames(contract.parties, language));
  const texts = textsOf(library, language, verdict).filter(({ status, reasons }) => status === verdict.status && verdict.reasons.every((reason) => reasons.includes(reason)));
  const passage = reader.sentencesOf(evidence.text);
  const ruled = byRules(reader, rules, passage, provision);
  if (ruled === 'unsure') return ruled;
  const kind = ruled ?? byLikeness(reader, texts.filter((text) => rules.every((rule) => rule.kind !== text.kind)), provision);
  const text = texts.find((each) => each.kind === kind);
  if (kind === undefined || text === undefined) return kind && 'unsure';
  return reader.softenersIn(passage).every((concept) => text.softeners.includes(concept)) ? kind : 'unsure';
}

/** Whether the library has more to offer for an element than its preferred text, in one language at least: a firm's own need not be in all. */
export function hasPositions(library: Library, { clause, element }: Pick<Verdict, 'clause' | 'element'>): boolean {
  const texts = library.clauses.find(({ id }) => id === clause)?.texts;
  return texts !== undefined && LANGUAGES.some((language) => (texts[language].elements[element]?.positions ?? []).length > 0);
}

function provisionOf({ sections }: Contract, { section, range }: Evidence): Provision | undefined {
  return sections[section]?.provisions.findLast((provision) => provision.range.start <= range.start);
}

/** What a text says, in the words of one lexicon. */
interface Reader {
  readonly lexicon: CompiledLexicon;
  readonly language: Language;
  readonly sentencesOf: (text: string) => readonly Sentence[];
  /** The concepts in sentences that make a duty weaker than it looks. */
  readonly softenersIn: (sentences: readonly Sentence[]) => readonly number[];
}

function readerIn(library: Library, language: Language, names: PartyNames): Reader {
  const lexicon = assessorOf(library).lexicon(language);
  const softeners = new Set(library.profile.modifiers.filter(({ place }) => place === 'near').flatMap(({ concepts }) => concepts.flatMap((concept) => lexicon.id(concept) ?? [])));
  return {
    lexicon,
    language,
    sentencesOf: (text) => parseContract(text.slice(0, LONGEST)).sections.flatMap(({ provisions }) => readSection({ kind: 'body', provisions }, [], lexicon, names).sentences),
    softenersIn: (sentences) => [...conceptsIn(sentences)].filter((concept) => softeners.has(concept)),
  };
}

// --- by rules

/** Unsure where a figure of the passage fits no rule, or figures fit different ones. */
function byRules(reader: Reader, rules: readonly PositionRule[], passage: readonly Sentence[], provision: Provision): PositionKind | 'unsure' | undefined {
  if (rules.length === 0) return undefined;
  const around = conceptsIn([...passage, ...reader.sentencesOf(provision.plain.text)]);
  const kindsUsed = new Set(rules.flatMap(({ all }) => all.flatMap((term) => term.flatMap((alternative) => ('figure' in alternative ? [alternative.figure] : [])))));
  const figures = passage.flatMap((sentence) => sentence.figures).filter(({ kind }) => kindsUsed.has(kind));
  // Of several periods in one passage it is not known which is the one that was bargained for.
  const kinds = new Set(readingsOf(figures).map((reading) => rules.find(({ all }) => all.every((term) => holds(term, reader.lexicon, around, reading)))?.kind));
  const [kind] = [...kinds];
  if (kinds.size !== 1) return 'unsure';
  return kind ?? (figures.length > 0 && rules.every(({ all }) => all.some(hasFigure)) ? 'unsure' : undefined);
}

function hasFigure(term: Term): boolean {
  return term.some((alternative) => 'figure' in alternative);
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
  /** How often each of {@link TURNING} stands in it. */
  readonly turns: string;
}

/** A text of the library, as far as passages are compared with it. */
interface PositionText extends Features {
  readonly kind: PositionKind;
  /** What the review says of it, alone under the title of its clause. */
  readonly status: ElementStatus;
  readonly reasons: readonly string[];
  readonly softeners: readonly number[];
}

function byLikeness(reader: Reader, texts: readonly PositionText[], provision: Provision): PositionKind | undefined {
  const own = featuresOf(reader, provision.plain.text);
  const [best, next] = texts
    .filter(({ figures, turns }) => figures === own.figures && turns === own.turns)
    .map(({ kind, words }) => ({ kind, likeness: likeness(words, own.words) }))
    .sort((a, b) => b.likeness - a.likeness);
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
  const turns = TURNING.map((concept) => sentences.reduce((sum, { hits }) => sum + (hits.get(lexicon.id(concept) ?? -1)?.length ?? 0), 0));
  return {
    words,
    figures: sentences.flatMap(({ figures }) => figures.map(({ kind, value }) => `${kind} ${value}`)).sort().join(),
    turns: turns.join(),
  };
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((word) => two.has(word)).length;
  return one.size + two.size === 0 ? 0 : (2 * common) / (one.size + two.size);
}

// --- the texts of the library

const texts = new WeakMap<Library, Map<string, readonly PositionText[]>>();

/** The texts of an element's positions, the preferred one first; read once for a library. */
function textsOf(library: Library, language: Language, { clause, element }: Verdict): readonly PositionText[] {
  const known = texts.get(library) ?? new Map<string, readonly PositionText[]>();
  texts.set(library, known);
  const key = `${language} ${element}`;
  const own = known.get(key) ?? readTexts(library, language, clause, element);
  known.set(key, own);
  return own;
}

function readTexts(library: Library, language: Language, clause: string, element: string): readonly PositionText[] {
  const { title = '', elements } = library.clauses.find(({ id }) => id === clause)?.texts[language] ?? {};
  const text = elements?.[element];
  if (text === undefined) return [];
  const { provider, customer } = messagesIn(language);
  const reader = readerIn(library, language, partyNames(NO_PARTIES, language));
  const all: readonly { readonly kind: PositionKind; readonly template: string }[] = [{ kind: 'preferred', template: text.template }, ...(text.positions ?? [])];
  return all.map(({ kind, template }) => {
    const filled = fillTemplate(template, { provider, customer });
    const { verdicts } = reviewContract(parseContract(`---\nlang: ${language}\n---\n\n# ${title}\n\n${filled}\n`), library);
    const { status = 'absent', reasons = [] } = verdicts.find((verdict) => verdict.element === element) ?? {};
    return { kind, status, reasons, softeners: reader.softenersIn(reader.sentencesOf(filled)), ...featuresOf(reader, filled) };
  });
}

const NO_PARTIES = { provider: { aliases: [] }, customer: { aliases: [] } };
