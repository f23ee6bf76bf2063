/** Which words of a contract text tell it apart: concepts of the library, and words that it has none for. */
import type { Language } from '../contract/types.ts';
import { CLASS, has } from '../language/functionWords.ts';
import { CompiledLexicon, type Hit } from '../language/lexicon.ts';
import { sentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { wordKey } from '../language/wordKey.ts';
import type { Library } from '../library/types.ts';

/** Concepts of grammar and of who does it: they stand in every provision, and tell none apart. */
const GRAMMAR: ReadonlySet<string> = new Set(['provider', 'customer', 'negation', 'permission', 'obligation', 'defines', 'overriding', 'third-party', 'general-limit', 'exclusively', 'conditions']);

/** Shortest word that may become a concept. */
const SHORTEST = 5;
const LONGEST = 40;

/** What a rule may name: a concept of the library, or a word that is to become one. */
export type ProposedTerm = { readonly concept: string } | { readonly word: string };

/** What tells one sentence apart, the rarest first. */
export interface Proposal {
  readonly terms: readonly ProposedTerm[];
  /** Modifiers of the library that do not stand in the text. */
  readonly softeners: readonly string[];
  readonly negated: boolean;
}

const FUNCTION = CLASS.article | CLASS.determiner | CLASS.preposition | CLASS.passive | CLASS.conditional | CLASS.pronoun | CLASS.subordinating | CLASS.complementizer | CLASS.numeral | CLASS.within | CLASS.secondPerson;

interface Candidate {
  readonly term: ProposedTerm;
  readonly from: number;
  readonly to: number;
  /** In how many templates of the library it stands. */
  readonly common: number;
  readonly titled: boolean;
}

const NO_TOKENS: readonly Token[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];

/** Reads what tells texts apart, against the contract texts that a library has in one language. */
export class Distinction {
  readonly #lexicon: CompiledLexicon;
  readonly #library: Library;
  readonly #language: Language;
  /** Concept, or key of a word, to the number of templates that have it. */
  readonly #counts = new Map<string, number>();
  readonly #titled: ReadonlySet<string>;

  /** @param title words of it are worth more than others */
  constructor(library: Library, language: Language, title: string) {
    this.#library = library;
    this.#language = language;
    this.#lexicon = new CompiledLexicon(library.lexicons[language], language);
    this.#titled = new Set(tokenize(title, language).map(({ word }) => wordKey(word, language)));
    for (const clause of library.clauses) for (const { template } of Object.values(clause.texts[language].elements)) this.#count(template);
  }

  /** What tells a contract text apart: of the sentence that has most to tell. */
  propose(text: string): Proposal {
    const read = sentences(text).map(({ start, end }) => {
      const tokens = tokenize(text.slice(start, end), this.#language);
      return { tokens, candidates: this.#candidates(tokens) };
    });
    const best = read.reduce((one, other) => (worth(other.candidates) > worth(one.candidates) ? other : one), { tokens: NO_TOKENS, candidates: NO_CANDIDATES });
    const concepts = this.#conceptsIn(tokenize(text, this.#language));
    const softeners = this.#library.profile.modifiers.filter((modifier) => SOFTENERS.has(modifier.id) && !modifier.concepts.some((concept) => concepts.has(concept))).map(({ id }) => id);
    return { terms: best.candidates.map(({ term }) => term), softeners, negated: this.#conceptsIn(best.tokens).has('negation') };
  }

  #count(template: string): void {
    const tokens = tokenize(template, this.#language);
    for (const key of new Set([...this.#conceptsIn(tokens), ...tokens.map(({ word }) => `/${wordKey(word, this.#language)}`)])) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #conceptsIn(tokens: readonly Token[]): Set<string> {
    return new Set(this.#lexicon.find(tokens).map((hit) => this.#nameOf(hit)));
  }

  #nameOf({ concept }: Hit): string {
    return this.#lexicon.concepts[concept] ?? '';
  }

  #candidates(tokens: readonly Token[]): Candidate[] {
    const modifiers = new Set(this.#library.profile.modifiers.flatMap(({ concepts }) => concepts));
    const hits = this.#lexicon.find(tokens);
    const concepts = hits
      .filter((hit) => !GRAMMAR.has(this.#nameOf(hit)) && !modifiers.has(this.#nameOf(hit)) && !this.#nameOf(hit).includes('/'))
      .map((hit): Candidate => ({ term: { concept: this.#nameOf(hit) }, from: hit.from, to: hit.to, common: this.#counts.get(this.#nameOf(hit)) ?? 0, titled: tokens.slice(hit.from, hit.to).some((token) => this.#isTitled(token)) }));
    const words = tokens.flatMap((token, at): Candidate[] => {
      const known = hits.some((hit) => hit.from <= at && at < hit.to);
      if (known || has(token, FUNCTION) || token.word.length < SHORTEST || token.word.length > LONGEST || !/^\p{L}+$/u.test(token.word)) return [];
      return [{ term: { word: token.word }, from: at, to: at + 1, common: this.#counts.get(`/${wordKey(token.word, this.#language)}`) ?? 0, titled: this.#isTitled(token) }];
    });
    return apart([...concepts, ...words].sort(byWorth));
  }

  #isTitled({ word }: Token): boolean {
    return this.#titled.has(wordKey(word, this.#language));
  }
}

/** The words of a title that name what it is about, in the form in which a lexicon has them. */
export function namesIn(title: string, language: Language): string[] {
  const tokens = tokenize(title, language);
  const content = tokens.filter((token) => !has(token, FUNCTION) && /\p{L}/u.test(token.word));
  const whole = tokens.filter(({ word }) => /[\p{L}\p{N}]/u.test(word)).map(({ word }) => word).join(' ');
  return content.length === 1 && content[0] !== undefined ? [content[0].word] : whole === '' ? [] : [whole];
}

/** Modifiers that soften a duty of either party. */
const SOFTENERS: ReadonlySet<string> = new Set(['effort', 'discretion', 'reasonable', 'practicable', 'later']);

/** What the title names, then what the library's own texts have least, then the longest word. */
function byWorth(a: Candidate, b: Candidate): number {
  return Number(b.titled) - Number(a.titled) || a.common - b.common || lengthOf(b) - lengthOf(a) || a.from - b.from;
}

function lengthOf({ term }: Candidate): number {
  return 'word' in term ? term.word.length : 0;
}

/** Each term once, and no two for the same words. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const same = kept.some(({ term, from, to }) => JSON.stringify(term) === JSON.stringify(candidate.term) || (from < candidate.to && candidate.from < to));
    if (!same) kept.push(candidate);
  }
  return kept;
}

/** How much a sentence has to tell: rare terms weigh more, and two of them are enough. */
function worth(candidates: readonly Candidate[]): number {
  return candidates.slice(0, 3).reduce((sum, { common, titled }) => sum + (titled ? 2 : 0) + 1 / (1 + common), 0);
}
