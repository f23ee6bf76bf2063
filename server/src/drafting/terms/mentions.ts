/** Which terms a draft mentions at all, in whatever form: only a term that nobody mentions is unused. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Language, Span } from '../../contract/types.ts';
import type { NotedDraft } from '../notes.ts';
import type { DefinitionNote } from './definitions.ts';
import { folded, inflectionKey } from './inflection.ts';
import type { TermNotes } from './notes.ts';
import type { TableTerm, TermTable } from './termTable.ts';
import { isAbbreviation, wordsIn } from './termWords.ts';

/** A name of one word that is this long is looked for within other words too: "Verwerkersovereenkomst" mentions the "Verwerker". */
const LONG = 6;

/** Beyond this many terms times sections it is no contract, and looking each up everywhere would cost. */
const MOST = 3_000_000;

interface Mentioned {
  readonly key: string;
  readonly patterns: readonly Pattern[];
  /** In how many sections. */
  sections: number;
}

/** What tells that a text mentions a name. */
class Pattern {
  readonly #heads: readonly string[];
  readonly #source: string | undefined;
  #regexp: RegExp | undefined;

  /**
   * @param heads what every text that mentions it holds
   * @param source of the regular expression that it has to match besides, if any
   */
  constructor(heads: readonly string[], source?: string) {
    this.#heads = heads;
    this.#source = source;
  }

  isIn(text: string): boolean {
    for (const head of this.#heads) if (!text.includes(head)) return false;
    return this.#source === undefined || text.search(this.#compiled(this.#source)) >= 0;
  }

  /** Where a text mentions it. */
  placesIn(text: string): Span[] {
    if (!this.isIn(text)) return [];
    if (this.#source !== undefined) return [...text.matchAll(this.#compiled(this.#source))].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
    const [head = ''] = this.#heads;
    const places: Span[] = [];
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) places.push({ start: at, end: at + head.length });
    return places;
  }

  #compiled(source: string): RegExp {
    return (this.#regexp ??= new RegExp(source, 'gu'));
  }
}

/** Keeps, of each term, how many sections mention it. */
export class Mentions {
  #table: TermTable | undefined;
  #terms: ReadonlyMap<string, Mentioned> = new Map();
  #unused: ReadonlySet<string> = new Set();

  /** @returns the keys of the terms that no section mentions outside their own definitions; the same set as long as it holds the same */
  read(table: TermTable, draft: NotedDraft): ReadonlySet<string> {
    if (table.terms.length * draft.notes.length > MOST) {
      this.#table = undefined;
      this.#terms = new Map();
      return new Set();
    }
    if (table === this.#table) this.#count([...this.#terms.values()], draft);
    else this.#renew(table, draft);
    const unused = [...this.#terms.values()].filter(({ sections }) => sections === 0).map(({ key }) => key);
    if (unused.length !== this.#unused.size || !unused.every((key) => this.#unused.has(key))) this.#unused = new Set(unused);
    return this.#unused;
  }

  #renew(table: TermTable, draft: NotedDraft): void {
    const terms = new Map<string, Mentioned>();
    const known: Mentioned[] = [];
    const fresh: Mentioned[] = [];
    for (const term of table.terms) {
      const signature = signatureOf(term);
      const before = this.#terms.get(signature);
      const mentioned = before ?? { key: term.key, patterns: patternsOf(term), sections: 0 };
      terms.set(signature, mentioned);
      (before === undefined ? fresh : known).push(mentioned);
    }
    this.#count(known, draft);
    if (fresh.length > 0) for (const { terms: section } of draft.notes) add(section, fresh, 1);
    this.#table = table;
    this.#terms = terms;
  }

  #count(terms: readonly Mentioned[], { gone, came }: NotedDraft): void {
    if (terms.length === 0) return;
    for (const { terms: section } of gone) add(section, terms, -1);
    for (const { terms: section } of came) add(section, terms, 1);
  }
}

function signatureOf({ key, name, aliases }: TableTerm): string {
  return [key, name, ...aliases].join('\n');
}

/** Between two texts: more than may stand between the words of a name. */
const APART = '\n'.repeat(13);

function add(section: TermNotes, terms: readonly Mentioned[], by: number): void {
  const text = aligned(section.texts.map(({ plain }) => plain.text).join(APART));
  for (const mentioned of terms) {
    const { key, patterns } = mentioned;
    if (!patterns.some((pattern) => pattern.isIn(text))) continue;
    const own = section.definitions.filter((definition) => definition.key === key);
    if (own.length === 0 || isMentionedOutside(patterns, section, own.flatMap(namesIn))) mentioned.sections += by;
  }
}

/** What a definition says of its own term is no mention of it. */
function namesIn({ by, passage, name, aliases }: DefinitionNote): Span[] {
  return by === 'meaning' ? [passage] : [name.range, ...aliases.map(({ range }) => range)];
}

function isMentionedOutside(patterns: readonly Pattern[], { texts }: TermNotes, excluded: readonly Span[]): boolean {
  return texts.some(({ plain }) => {
    const text = aligned(plain.text);
    return patterns.some((pattern) =>
      pattern.placesIn(text).some(({ start, end }) => {
        const range = sourceSpan(plain, start, end);
        return !excluded.some((span) => span.start < range.end && range.start < span.end);
      }),
    );
  });
}

/** The text in lower case and without accents, each letter where it was. */
function aligned(text: string): string {
  // The one letter that lower case makes two of.
  const lower = text.replaceAll('\u0130', 'I').toLowerCase();
  return lower.replace(/[\u00c0-\u024f]/g, (letter) => (BARE[letter] ??= letter.normalize('NFD').charAt(0)));
}

const BARE: Record<string, string> = {};

const LANGUAGES_OF_NAMES: readonly Language[] = ['en', 'fr', 'nl'];

function patternsOf({ name, aliases }: TableTerm): Pattern[] {
  return [name, ...aliases].flatMap((each) => {
    // What stands in brackets tells two terms of one name apart; it need not be repeated.
    const words = wordsIn(each.endsWith(')') ? each.replace(/(?<=\S)(?:\s*\([^()]*\))+\s*$/u, '') : each);
    const [only = ''] = words;
    if (words.length === 1 && !isAbbreviation(only) && only.length >= LONG) return longPatterns(stems(only));
    const parts = words.map((word) => (isWhole(word) ? `${escaped(folded(word))}s?(?![a-z0-9])` : `${anyOf(stems(word))}[a-z0-9]*`));
    const heads = words.map((word) => (isWhole(word) ? folded(word) : headOf(stems(word))));
    return [new Pattern(heads, `(?<![a-z0-9])${parts.join('[^a-z0-9]{1,12}')}`)];
  });
}

function isWhole(word: string): boolean {
  return isAbbreviation(word) || word.length < 3;
}

function longPatterns(keys: readonly string[]): Pattern[] {
  if (keys.some((key) => withHyphen(key) !== escaped(key))) return [new Pattern([headOf(keys)], anyOf(keys))];
  return keys.filter((key) => !keys.some((other) => other !== key && key.includes(other))).map((key) => new Pattern([key]));
}

/** What all forms of a word begin with, in any of the languages. */
function stems(word: string): string[] {
  const keys = LANGUAGES_OF_NAMES.map((language) => inflectionKey(word, language)).map((key) => (key.length > 4 ? key.replace(/[yfs]$/u, '') : key));
  return [...new Set([...keys, folded(word)])].filter((key) => key !== '');
}

function anyOf(keys: readonly string[]): string {
  return `(?:${keys.map(withHyphen).join('|')})`;
}

/** What all forms begin with: "sub-processor" and "subprocessor" with "sub", "taak" and "taken" with "ta". */
function headOf(keys: readonly string[]): string {
  const [first = '', ...others] = keys.map((key) => HYPHENATED.exec(key)?.[1] ?? key);
  let end = first.length;
  while (!others.every((other) => other.startsWith(first.slice(0, end)))) end -= 1;
  return first.slice(0, end);
}

const HYPHENATED = /^(sub|sous|non|onder|mede|back|pre|co|re|e)(?=[a-z]{4})/;

/** Hyphens are dropped from keys, not from texts. */
function withHyphen(key: string): string {
  return escaped(key).replace(HYPHENATED, '$1[-\u2010\u2011]?');
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
