/** What one section says to the elements of a library. */
import type { Language, SectionBody, SectionKind } from '../contract/types.ts';
import { CompiledLexicon } from '../language/lexicon.ts';
import type { Library } from '../library/types.ts';
import { type HeadingFacts, type PartyNames, readHeading, readSection } from './facts.ts';
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
  /** Elements of which it is not known what it says to them, with why. */
  readonly faults: ReadonlyMap<string, unknown>;
}

const assessors = new WeakMap<Library, Assessor>();

/** The one assessor of a library. */
export function assessorOf(library: Library): Assessor {
  const known = assessors.get(library) ?? new Assessor(library);
  assessors.set(library, known);
  return known;
}

/** Headings that are kept for one draft, at most. */
const MOST_HEADINGS = 20_000;

const NO_MATCHES: ReadonlyMap<string, readonly Match[]> = new Map();
const NO_FAULTS: ReadonlyMap<string, unknown> = new Map();

/** A library's lexicons and rules, compiled once, those of a language when it is first met. */
class Assessor {
  readonly #library: Library;
  readonly #lexicons = new Map<Language, CompiledLexicon>();
  readonly #matchers = new Map<Language, SignalMatcher>();
  /** By the parties' names in their language. */
  readonly #headings = new WeakMap<PartyNames, Map<string, HeadingFacts>>();

  constructor(library: Library) {
    this.#library = library;
  }

  assess(section: AssessedSection): Assessment {
    const { body, kind, language, titles, names } = section;
    const headings = titles.map((title) => this.#heading(title, language, names));
    const clauses = body.heading === undefined ? [] : this.#clausesNamed(headings.at(-1), language);
    if (kind === 'contents' || body.provisions.length === 0) return { matches: NO_MATCHES, clauses, faults: NO_FAULTS };
    const facts = readSection({ kind, provisions: body.provisions }, headings, this.lexicon(language), names);
    const matches = new Map<string, Match[]>();
    const faults = new Map<string, unknown>();
    for (const match of this.#matcher(language).match(facts, faults)) {
      const list = matches.get(match.element);
      if (list === undefined) matches.set(match.element, [match]);
      else list.push(match);
    }
    return { matches, clauses, faults: faults.size === 0 ? NO_FAULTS : faults };
  }

  /**
   * The same for headings under which a text is assessed the same.
   *
   * @param names the parties' names in each language
   */
  headingKey(title: string, names: ReadonlyMap<Language, PartyNames>): string {
    return [...names].map(([language, own]) => this.#heading(title, language, own).key).join('|');
  }

  /** A heading is read once for all that stands under it. */
  #heading(title: string, language: Language, names: PartyNames): HeadingFacts {
    const known = this.#headings.get(names) ?? new Map<string, HeadingFacts>();
    this.#headings.set(names, known);
    const heading = known.get(title) ?? readHeading(title, this.lexicon(language), names);
    if (known.size > MOST_HEADINGS) known.clear();
    known.set(title, heading);
    return heading;
  }

  #clausesNamed(heading: HeadingFacts | undefined, language: Language): string[] {
    const lexicon = this.lexicon(language);
    const isNamed = (concept: string): boolean => heading?.concepts.has(lexicon.id(concept) ?? -1) === true;
    return this.#library.clauses.filter((clause) => clause.headings.some(isNamed)).map(({ id }) => id);
  }

  /** The lexicon of a language, compiled when it is first asked for. */
  lexicon(language: Language): CompiledLexicon {
    const known = this.#lexicons.get(language) ?? new CompiledLexicon(this.#library.lexicons[language], language);
    this.#lexicons.set(language, known);
    return known;
  }

  #matcher(language: Language): SignalMatcher {
    const known = this.#matchers.get(language) ?? new SignalMatcher(this.#library, this.lexicon(language));
    this.#matchers.set(language, known);
    return known;
  }
}
