/** What a section says, sentence by sentence: words, concepts, figures and the parties under their own names. */
import type { Language, Parties, Party, Provision, Section, Span } from '../contract/types.ts';
import { type Figure, figures } from '../language/figures.ts';
import { byPlace, type CompiledLexicon, type Hit, merged } from '../language/lexicon.ts';
import { sentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { Mention } from './grammar.ts';
import { referenceTitles } from './referenceTitles.ts';

/** Where a sentence stands: all that is kept of it, one and the same object for all that is found in it. */
export interface SentencePlace {
  /** Index of its provision in the section. */
  readonly provision: number;
  /** The sentence itself in the provision's plain text, lead-in excluded. */
  readonly span: Span;
}

/** One sentence, with the lead-in it completes in front of it. */
export interface Sentence {
  readonly place: SentencePlace;
  readonly tokens: readonly Token[];
  /** Index of the first token that is not the lead-in's. */
  readonly ownFrom: number;
  readonly language: Language;
  readonly figures: readonly Figure[];
  /** Concept number to its places, in order. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** Whether it says what a term means instead of what a party owes. */
  readonly definition: boolean;
  /** The parties named in it, once the grammar has looked for them. */
  mentions?: readonly Mention[];
}

export interface SectionFacts {
  readonly sentences: readonly Sentence[];
  /** Concepts in each provision, for context. */
  readonly inProvision: readonly ReadonlySet<number>[];
  /** Concepts in the headings above, outermost first, the section's own last. */
  readonly headings: readonly ReadonlyMap<number, readonly Hit[]>[];
}

/** The parties' own names, ready to be looked for in one language. */
export interface PartyNames {
  readonly provider: readonly (readonly string[])[];
  readonly customer: readonly (readonly string[])[];
}

/** @param known names of the same draft, which come again where the parties are called the same still */
export function partyNames(parties: Parties, language: Language, known?: PartyNames): PartyNames {
  const wordsOf = ({ aliases }: Party): string[][] =>
    [...aliases].sort().map((alias) => tokenize(alias, language).map((token) => token.word)).filter((alias) => alias.length > 0);
  const names = { provider: wordsOf(parties.provider), customer: wordsOf(parties.customer) };
  return known !== undefined && spelled(known) === spelled(names) ? known : names;
}

function spelled({ provider, customer }: PartyNames): string {
  return JSON.stringify([provider, customer]);
}

/**
 * Reads one section.
 *
 * @param headings those above, outermost first, the section's own last
 */
export function readSection(section: Pick<Section, 'kind' | 'provisions'>, headings: readonly HeadingFacts[], lexicon: CompiledLexicon, names: PartyNames): SectionFacts {
  const reader = new Reader(section, lexicon, names);
  const found: Sentence[] = [];
  const inProvision = section.provisions.map((provision, index) => {
    const concepts = new Set<number>();
    for (const sentence of reader.provision(provision, index)) {
      found.push(sentence);
      for (const concept of sentence.hits.keys()) concepts.add(concept);
    }
    return concepts;
  });
  return { sentences: found, inProvision, headings: headings.map(({ hits }) => hits) };
}

/** What a heading says. */
export interface HeadingFacts {
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** Concepts in its words, whoever is so named. */
  readonly concepts: ReadonlySet<number>;
  /** The same for headings under which a text is assessed the same. */
  readonly key: string;
}

export function readHeading(title: string, lexicon: CompiledLexicon, names: PartyNames): HeadingFacts {
  const tokens = tokenize(title, lexicon.language);
  const hits = byConcept(new Reader({ kind: 'body', provisions: [] }, lexicon, names).hits(tokens));
  const concepts = new Set(lexicon.find(tokens).map(({ concept }) => concept));
  const sorted = (ids: Iterable<number>): string => [...ids].sort((x, y) => x - y).join();
  return { hits, concepts, key: `${sorted(hits.keys())};${sorted(concepts)}` };
}

/** A party's name, word by word. */
interface Name {
  readonly words: readonly string[];
  /** The concept of the party that it names. */
  readonly concept: number;
}

const NOTHING: readonly never[] = [];

class Reader {
  readonly #section: Pick<Section, 'kind' | 'provisions'>;
  readonly #lexicon: CompiledLexicon;
  /** By their first word. */
  readonly #names = new Map<string, Name[]>();
  /** What the items of each lead-in have before them. */
  readonly #leadIns = new Map<number, readonly Token[]>();
  readonly #provider: number;
  readonly #customer: number;
  readonly #subcontractor: number;
  readonly #defines: number;

  constructor(section: Pick<Section, 'kind' | 'provisions'>, lexicon: CompiledLexicon, names: PartyNames) {
    this.#section = section;
    this.#lexicon = lexicon;
    this.#provider = lexicon.id('provider') ?? -1;
    this.#customer = lexicon.id('customer') ?? -1;
    this.#subcontractor = lexicon.id('subcontractor') ?? -1;
    this.#defines = lexicon.id('defines') ?? -1;
    for (const words of names.provider) this.#addName({ words, concept: this.#provider });
    for (const words of names.customer) this.#addName({ words, concept: this.#customer });
  }

  #addName(name: Name): void {
    const [first = ''] = name.words;
    const list = this.#names.get(first);
    if (list === undefined) this.#names.set(first, [name]);
    else list.push(name);
  }

  provision(provision: Provision, index: number): Sentence[] {
    const { text } = provision.plain;
    return sentences(text).map((span, at) => {
      const own = tokenize(text.slice(span.start, span.end), this.#lexicon.language, span.start);
      return this.#sentence({ provision: index, span }, at === 0 ? this.#leadIn(provision) : NOTHING, own, referenceTitles(text.slice(span.start, span.end)));
    });
  }

  #sentence(place: SentencePlace, leadIn: readonly Token[], own: readonly Token[], titles: readonly Span[]): Sentence {
    const { language } = this.#lexicon;
    const tokens = leadIn.length > 0 ? [...leadIn, ...own] : own;
    const found = this.hits(tokens);
    const isTitle = ({ from, to }: Hit): boolean => from >= leadIn.length && titles.some(({ start, end }) => (tokens[from]?.start ?? 0) >= place.span.start + start && (tokens[to - 1]?.end ?? 0) <= place.span.start + end);
    const hits = byConcept(titles.length === 0 ? found : found.filter((hit) => !isTitle(hit)));
    const definition = this.#section.kind === 'definitions' || this.#isDefinition(hits, leadIn.length);
    return { place, tokens, ownFrom: leadIn.length, language, figures: figures(tokens, language), hits, definition };
  }

  /** "X means ...": the defining verb among the first words. */
  #isDefinition(hits: ReadonlyMap<number, readonly Hit[]>, ownFrom: number): boolean {
    return (hits.get(this.#defines) ?? []).some((hit) => hit.from >= ownFrom && hit.from - ownFrom <= 8);
  }

  #leadIn({ leadIn }: Provision): readonly Token[] {
    const provision = this.#section.provisions[leadIn ?? -1];
    if (leadIn === undefined || provision === undefined) return NOTHING;
    const known = this.#leadIns.get(leadIn);
    if (known !== undefined) return known;
    const tokens = this.#lastSentence(provision);
    this.#leadIns.set(leadIn, tokens);
    return tokens;
  }

  /** The last sentence of a lead-in, with its own lead-in before it. */
  #lastSentence(provision: Provision): readonly Token[] {
    const { text } = provision.plain;
    const last = sentences(text).at(-1) ?? { start: 0, end: text.length };
    const tokens = tokenize(text.slice(last.start, last.end), this.#lexicon.language);
    return last.start === 0 ? [...this.#leadIn(provision), ...tokens] : tokens;
  }

  hits(tokens: readonly Token[]): Hit[] {
    const found = this.#lexicon.find(tokens);
    const named = this.#named(tokens);
    const roles = found.filter((hit) => this.#isRole(hit));
    if (named.length === 0 && roles.length === 0) return found;
    // A name decides over the lexicon: "le Sous-traitant" is the provider where the draft calls the provider so,
    // "the Client" the provider's client; a longer notion ("sous-traitant ultérieur") stays what it is.
    const namedAround = around(named);
    const unnamed = roles.filter((hit) => !namedAround(hit).some((name) => hit.to <= name.to));
    const parties = around([...unnamed, ...named]);
    const isLongest = (hit: Hit): boolean => !parties(hit).some((longer) => isInside(hit, longer));
    const kept = new Set(unnamed.filter(isLongest));
    return this.#decided(tokens, merged(found.filter((hit) => !this.#isRole(hit) || kept.has(hit)), named.filter(isLongest), byPlace));
  }

  #isRole({ concept }: Hit): boolean {
    return concept === this.#provider || concept === this.#customer || concept === this.#subcontractor;
  }

  /** What acts towards the customer is the processor, and nothing else. */
  #decided(tokens: readonly Token[], hits: Hit[]): Hit[] {
    const processors = this.#processors(tokens, hits);
    if (processors.length === 0) return hits;
    const instead = hits.some((hit) => hit.concept === this.#customer) ? processors : NOTHING;
    return [...hits.filter((hit) => !(hit.concept === this.#subcontractor && instead.some((one) => one.from === hit.from))), ...processors].sort(byPlace);
  }

  /**
   * French has one word for processor and subcontractor. "Le sous-traitant", alone in a sentence that names no
   * provider, may be either; it counts as both, unless
   * it acts towards the customer.
   */
  #processors(tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
    if (this.#lexicon.language !== 'fr' || hits.some((hit) => hit.concept === this.#provider)) return [];
    return hits
      .filter((hit) => hit.concept === this.#subcontractor && hit.to - hit.from === 1 && ['le', 'du', 'au'].includes(tokens[hit.from - 1]?.word ?? ''))
      .map(({ from, to }) => ({ concept: this.#provider, from, to }));
  }

  /** The parties under their own names. */
  #named(tokens: readonly Token[]): Hit[] {
    const found: Hit[] = [];
    tokens.forEach((token, from) => {
      for (const { words, concept } of this.#names.get(token.word) ?? NOTHING) {
        if (words.every((word, offset) => tokens[from + offset]?.word === word)) found.push({ concept, from, to: from + words.length });
      }
    });
    return found;
  }
}

/** Gives those of the hits that begin at a hit's first word, or so little before it that they may reach it. */
function around(hits: readonly Hit[]): (hit: Hit) => readonly Hit[] {
  const byFirst = new Map<number, Hit[]>();
  let longest = 1;
  for (const hit of hits) {
    longest = Math.max(longest, hit.to - hit.from);
    const list = byFirst.get(hit.from);
    if (list === undefined) byFirst.set(hit.from, [hit]);
    else list.push(hit);
  }
  return ({ from }) => {
    if (byFirst.size === 0) return NOTHING;
    const found: Hit[] = [];
    for (let first = from - longest + 1; first <= from; first += 1) found.push(...(byFirst.get(first) ?? NOTHING));
    return found;
  };
}

function isInside(hit: Hit, longer: Hit): boolean {
  return longer.from <= hit.from && hit.to <= longer.to && longer.to - longer.from > hit.to - hit.from;
}

function byConcept(hits: readonly Hit[]): Map<number, Hit[]> {
  const map = new Map<number, Hit[]>();
  for (const hit of hits) {
    const list = map.get(hit.concept);
    if (list === undefined) map.set(hit.concept, [hit]);
    else list.push(hit);
  }
  return map;
}
