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
  /** One section that mentions it, if any does. */
  place: TermNotes | undefined;
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

/** Keeps, of each term, a section that mentions it: most are mentioned soon, and elsewhere than where somebody types. */
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
    const texts = new Map<TermNotes, string>();
    this.#follow(draft, texts);
    if (table !== this.#table) this.#renew(table, draft, texts);
    const unused = [...this.#terms.values()].filter(({ place }) => place === undefined).map(({ key }) => key);
    if (unused.length !== this.#unused.size || !unused.every((key) => this.#unused.has(key))) this.#unused = new Set(unused);
    return this.#unused;
  }

  /** Looks again for what was mentioned in a section that is gone, and for what was not mentioned. */
  #follow({ notes, gone, came }: NotedDraft, texts: Texts): void {
    const left = new Set(gone.map(({ terms }) => terms));
    for (const mentioned of this.#terms.values()) {
      const { place } = mentioned;
      if (place === undefined || left.has(place)) mentioned.place = placeOf(mentioned, came, texts) ?? (place && placeOf(mentioned, notes, texts));
    }
  }

  #renew(table: TermTable, { notes }: NotedDraft, texts: Texts): void {
    const terms = new Map<string, Mentioned>();
    for (const term of table.terms) {
      const signature = signatureOf(term);
      const mentioned = this.#terms.get(signature) ?? { key: term.key, patterns: patternsOf(term), place: undefined };
      terms.set(signature, mentioned);
      if (!this.#terms.has(signature)) mentioned.place = placeOf(mentioned, notes, texts);
    }
    this.#table = table;
    this.#terms = terms;
  }
}

/** The texts of sections as they are searched; those that were asked for. */
type Texts = Map<TermNotes, string>;

/** The first of some sections that mentions a term. */
function placeOf(mentioned: Mentioned, notes: NotedDraft['notes'], texts: Texts): TermNotes | undefined {
  return notes.find(({ terms }) => isMentionedIn(terms, mentioned, texts))?.terms;
}

function signatureOf({ key, name, aliases }: TableTerm): string {
  return [key, name, ...aliases].join('\n');
}

/** Between two texts: more than may stand between the words of a name. */
const APART = '\n'.repeat(13);

function textOf(section: TermNotes, texts: Texts): string {
  const known = texts.get(section) ?? aligned(section.texts.map(({ plain }) => plain.text).join(APART));
  texts.set(section, known);
  return known;
}

function isMentionedIn(section: TermNotes, { key, patterns }: Mentioned, texts: Texts): boolean {
  const text = textOf(section, texts);
  if (!patterns.some((pattern) => pattern.isIn(text))) return false;
  const own = section.definitions.filter((definition) => definition.key === key);
  return own.length === 0 || isMentionedOutside(patterns, section, own.flatMap(namesIn));
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

/** What all forms hold: "sub-processor" and "subprocessor" hold "processor", "taak" and "taken" hold "ta". */
function headOf(keys: readonly string[]): string {
  const [first = '', ...others] = keys.map((key) => key.replace(HYPHENATED, ''));
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
