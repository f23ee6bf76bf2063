/** What a section says, sentence by sentence: words, concepts, figures and the parties under their own names. */
import type { Language, Parties, Party, Provision, Section, Span } from '../contract/types.ts';
import { type Figure, figures } from '../language/figures.ts';
import { type CompiledLexicon, type Hit } from '../language/lexicon.ts';
import { sentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokens.ts';

/** One sentence, with the lead-in it completes in front of it. */
export interface Sentence {
  /** Index of its provision in the section. */
  readonly provision: number;
  /** The sentence itself in the provision's plain text, lead-in excluded. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Index of the first token that is not the lead-in's. */
  readonly ownFrom: number;
  readonly language: Language;
  readonly figures: readonly Figure[];
  /** Concept number to its places, in order. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** Whether it says what a term means instead of what a party owes. */
  readonly definition: boolean;
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
 * @param headings plain titles of the headings above, outermost first, the section's own last
 */
export function readSection(section: Pick<Section, 'kind' | 'provisions'>, headings: readonly string[], lexicon: CompiledLexicon, names: PartyNames): SectionFacts {
  const reader = new Reader(lexicon, names);
  const found: Sentence[] = [];
  const inProvision: Set<number>[] = [];
  section.provisions.forEach((provision, index) => {
    const own = reader.provision(section.provisions, provision, index, section.kind === 'definitions');
    found.push(...own);
    inProvision.push(new Set(own.flatMap((sentence) => [...sentence.hits.keys()])));
  });
  return { sentences: found, inProvision, headings: headings.map((heading) => byConcept(reader.hits(tokenize(heading, lexicon.language)))) };
}

class Reader {
  readonly #lexicon: CompiledLexicon;
  readonly #names: PartyNames;
  readonly #provider: number;
  readonly #customer: number;
  readonly #subcontractor: number;
  readonly #defines: number;

  constructor(lexicon: CompiledLexicon, names: PartyNames) {
    this.#lexicon = lexicon;
    this.#names = names;
    this.#provider = lexicon.id('provider') ?? -1;
    this.#customer = lexicon.id('customer') ?? -1;
    this.#subcontractor = lexicon.id('subcontractor') ?? -1;
    this.#defines = lexicon.id('defines') ?? -1;
  }

  provision(all: readonly Provision[], provision: Provision, index: number, inDefinitions: boolean): Sentence[] {
    const language = this.#lexicon.language;
    const text = provision.plain.text;
    return sentences(text).map((span, at) => {
      const leadIn = at === 0 ? this.#leadIn(all, provision) : [];
      const own = tokenize(text.slice(span.start, span.end), language).map((token) => ({ ...token, start: token.start + span.start, end: token.end + span.start }));
      const tokens = leadIn.length > 0 ? [...leadIn, ...own] : own;
      const hits = byConcept(this.hits(tokens));
      return {
        provision: index,
        span,
        tokens,
        ownFrom: leadIn.length,
        language,
        figures: figures(tokens, language),
        hits,
        definition: inDefinitions || this.#isDefinition(hits, leadIn.length),
      };
    });
  }

  /** "X means ...": the defining verb among the first words. */
  #isDefinition(hits: ReadonlyMap<number, readonly Hit[]>, ownFrom: number): boolean {
    return (hits.get(this.#defines) ?? []).some((hit) => hit.from >= ownFrom && hit.from - ownFrom <= 8);
  }

  /** The last sentence of the lead-in, with its own lead-in before it. */
  #leadIn(all: readonly Provision[], provision: Provision): Token[] {
    const leadIn = provision.leadIn === undefined ? undefined : all[provision.leadIn];
    if (leadIn === undefined) return [];
    const text = leadIn.plain.text;
    const last = sentences(text).at(-1) ?? { start: 0, end: text.length };
    const tokens = tokenize(text.slice(last.start, last.end), this.#lexicon.language);
    return last.start === 0 ? [...this.#leadIn(all, leadIn), ...tokens] : tokens;
  }

  hits(tokens: readonly Token[]): Hit[] {
    const found = this.#lexicon.find(tokens);
    const named = [...this.#named(tokens, this.#names.provider, this.#provider), ...this.#named(tokens, this.#names.customer, this.#customer)];
    // A name decides over the lexicon: "le Sous-traitant" is the provider where the draft calls the provider so,
    // "the Client" the provider's client; a longer notion ("sous-traitant ultérieur") stays what it is.
    const roles = new Set([this.#provider, this.#customer, this.#subcontractor]);
    const kept = found.filter((hit) => !roles.has(hit.concept) || !named.some((name) => name.from <= hit.from && hit.to <= name.to));
    const apart = named.filter((name) => !kept.some((hit) => hit.concept === this.#subcontractor && hit.from <= name.from && name.to <= hit.to));
    const all = [...kept, ...apart].filter((hit, _, list) => !roles.has(hit.concept) || !list.some((longer) => roles.has(longer.concept) && isInside(hit, longer)));
    const processors = this.#processors(tokens, all);
    // What acts towards the customer is the processor, and nothing else.
    const subcontractors = all.some((hit) => hit.concept === this.#customer) ? processors : [];
    const decided = all.filter((hit) => !(hit.concept === this.#subcontractor && subcontractors.some((one) => one.from === hit.from)));
    return [...decided, ...processors].sort((a, b) => a.from - b.from || a.to - b.to);
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
      .map((hit) => ({ ...hit, concept: this.#provider }));
  }

  #named(tokens: readonly Token[], names: readonly (readonly string[])[], concept: number): Hit[] {
    const found: Hit[] = [];
    tokens.forEach((token, from) => {
      for (const name of names) {
        if (name[0] === token.word && name.every((word, offset) => tokens[from + offset]?.word === word)) found.push({ concept, from, to: from + name.length });
      }
    });
    return found;
  }
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
