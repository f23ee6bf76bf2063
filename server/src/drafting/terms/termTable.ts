/** The names of a draft's terms, ready to be found in its texts. */
import type { Language } from '../../contract/types.ts';
import type { DefinitionNote } from './definitions.ts';
import { inflectionKey } from './inflection.ts';
import { isAbbreviation, isCapitalised, wordsIn } from './termWords.ts';

/** One name of a term, cut into words. */
export interface NamePattern {
  /** Index of its term in the table. */
  readonly term: number;
  readonly name: string;
  readonly alias: boolean;
  readonly words: readonly PatternWord[];
}

export interface PatternWord {
  readonly key: string;
  readonly capitalised: boolean;
  readonly abbreviation: boolean;
  /** What stands before it in the name. */
  readonly gap: string;
}

/** The names that begin with one word: it alone, and more by the key of their second word, those of most words first. */
export interface NamesOfWord {
  readonly alone: readonly NamePattern[];
  readonly bySecond: ReadonlyMap<string, readonly NamePattern[]>;
}

/** Names by the key of their first word. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<string, NamesOfWord>;
  /** Whether a name begins with a small letter, so that words without a capital are to be looked up too. */
  readonly lower: boolean;
}

export interface TableTerm {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export class TermTable {
  readonly terms: readonly TableTerm[];
  /** Equal for tables of the same names. */
  readonly signature: string;
  readonly #byKey: ReadonlyMap<string, number>;
  readonly #indexes = new Map<Language, NameIndex>();

  constructor(terms: readonly TableTerm[]) {
    this.terms = terms;
    this.signature = signatureOf(terms);
    this.#byKey = new Map(terms.map(({ key }, index) => [key, index]));
  }

  /** The index of the term that a definition defines. */
  termOf(definition: DefinitionNote): number | undefined {
    return this.#byKey.get(definition.key);
  }

  /** The names as they are looked for in texts of a language. */
  index(language: Language): NameIndex {
    const known = this.#indexes.get(language);
    if (known !== undefined) return known;
    const index = indexOf(this.terms, language);
    this.#indexes.set(language, index);
    return index;
  }
}

/** The terms that definitions define, in the order of their first ones. */
export function tableTerms(definitions: Iterable<DefinitionNote>): TableTerm[] {
  const terms = new Map<string, { key: string; name: string; aliases: string[] }>();
  for (const { key, name, aliases } of definitions) {
    const term = terms.get(key) ?? { key, name: name.name, aliases: [] };
    terms.set(key, term);
    for (const alias of aliases) if (!term.aliases.includes(alias.name) && alias.name !== term.name) term.aliases.push(alias.name);
  }
  return [...terms.values()];
}

export function signatureOf(terms: readonly TableTerm[]): string {
  return terms.map(({ name, aliases }) => [name, ...aliases].join('\t')).join('\n');
}

function patternWords(name: string, language: Language): PatternWord[] {
  let last = 0;
  return wordsIn(name).map((word) => {
    const at = name.indexOf(word, last);
    const gap = name.slice(last, at);
    last = at + word.length;
    return { key: inflectionKey(word, language), capitalised: isCapitalised(word), abbreviation: isAbbreviation(word), gap };
  });
}

function indexOf(terms: readonly TableTerm[], language: Language): NameIndex {
  const byFirst = new Map<string, { readonly alone: NamePattern[]; readonly bySecond: Map<string, NamePattern[]> }>();
  let lower = false;
  for (const [term, { name, aliases }] of terms.entries()) {
    for (const each of [name, ...aliases]) {
      const words = patternWords(each, language);
      const [first, second] = words;
      if (first === undefined) continue;
      if (!first.capitalised) lower = true;
      const names = byFirst.get(first.key) ?? { alone: [], bySecond: new Map<string, NamePattern[]>() };
      byFirst.set(first.key, names);
      const same = second === undefined ? names.alone : (names.bySecond.get(second.key) ?? []);
      if (second !== undefined) names.bySecond.set(second.key, same);
      same.push({ term, name: each, alias: each !== name, words });
    }
  }
  for (const { alone, bySecond } of byFirst.values()) for (const patterns of [alone, ...bySecond.values()]) patterns.sort(byLength);
  return { byFirst, lower };
}

function byLength(a: NamePattern, b: NamePattern): number {
  return b.words.length - a.words.length || Number(a.alias) - Number(b.alias) || a.term - b.term;
}
