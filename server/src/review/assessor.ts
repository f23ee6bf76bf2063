/** What one section says to the elements of a library. */
import type { Language, SectionBody, SectionKind } from '../contract/types.ts';
import { CompiledLexicon } from '../language/lexicon.ts';
import { tokenize } from '../language/tokens.ts';
import type { Library } from '../library/types.ts';
import { conceptsIn, type PartyNames, readSection } from './facts.ts';
import { type Match, SignalMatcher } from './signals.ts';

/** A section, as far as its assessment depends on it. */
export interface AssessedSection {
  readonly body: SectionBody;
  readonly kind: SectionKind;
  readonly language: Language;
  /** Titles of the headings above it, outermost first, its own last. */
  readonly titles: readonly string[];
  /** The parties' names in its language. */
  readonly names: PartyNames;
}

export interface Assessment {
  /** Element to its matches, in the order of the sentences. */
  readonly matches: ReadonlyMap<string, readonly Match[]>;
  /** The clauses that its heading names. */
  readonly clauses: readonly string[];
}

const assessors = new WeakMap<Library, Assessor>();

/** The one assessor of a library. */
export function assessorOf(library: Library): Assessor {
  const known = assessors.get(library) ?? new Assessor(library);
  assessors.set(library, known);
  return known;
}

const NO_MATCHES: ReadonlyMap<string, readonly Match[]> = new Map();

/** A library's lexicons and rules, compiled once, those of a language when it is first met. */
class Assessor {
  readonly #library: Library;
  readonly #lexicons = new Map<Language, CompiledLexicon>();
  readonly #matchers = new Map<Language, SignalMatcher>();

  constructor(library: Library) {
    this.#library = library;
  }

  assess(section: AssessedSection): Assessment {
    const { body, kind, language, titles, names } = section;
    const clauses = this.#clausesNamed(titles.at(-1) ?? '', body.heading !== undefined, language);
    if (kind === 'contents' || body.provisions.length === 0) return { matches: NO_MATCHES, clauses };
    const facts = readSection({ kind, provisions: body.provisions }, titles, this.#lexicon(language), names);
    const matches = new Map<string, Match[]>();
    for (const match of this.#matcher(language).match(facts)) {
      const list = matches.get(match.element);
      if (list === undefined) matches.set(match.element, [match]);
      else list.push(match);
    }
    return { matches, clauses };
  }

  /**
   * The same for headings under which a text is assessed the same.
   *
   * @param names the parties' names in each language
   */
  headingKey(title: string, names: ReadonlyMap<Language, PartyNames>): string {
    return [...names].map(([language, own]) => conceptsIn(title, this.#lexicon(language), own).join()).join(';');
  }

  #clausesNamed(title: string, headed: boolean, language: Language): string[] {
    if (!headed) return [];
    const lexicon = this.#lexicon(language);
    const concepts = new Set(lexicon.find(tokenize(title, language)).map((hit) => lexicon.concepts[hit.concept] ?? ''));
    return this.#library.clauses.filter((clause) => clause.headings.some((concept) => concepts.has(concept))).map(({ id }) => id);
  }

  #lexicon(language: Language): CompiledLexicon {
    const known = this.#lexicons.get(language) ?? new CompiledLexicon(this.#library.lexicons[language], language);
    this.#lexicons.set(language, known);
    return known;
  }

  #matcher(language: Language): SignalMatcher {
    const known = this.#matchers.get(language) ?? new SignalMatcher(this.#library, this.#lexicon(language));
    this.#matchers.set(language, known);
    return known;
  }
}
