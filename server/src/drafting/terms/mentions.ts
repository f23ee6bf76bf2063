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

/** Beyond this many terms times sections, and this many names, it is no contract, and looking each up everywhere would cost. */
const MOST = 3_000_000;
const MOST_NAMES = 2_000;

interface Mentioned {
  readonly key: string;
  readonly patterns: readonly Pattern[];
  /** One section that mentions it, if any does. */
  place: TermNotes | undefined;
}

/** What tells that a text mentions a name. */
class Pattern {
  readonly #heads: readonly string[];
  readonly #source: string;
  readonly #how: 'anywhere' | 'opens' | 'matches';
  #regexp: RegExp | undefined;

  /**
   * @param heads what every text that mentions it holds
   * @param source a text: it is mentioned where that stands, or where it opens a word; or a regular expression
   */
  constructor(heads: readonly string[], source: string, how: 'anywhere' | 'opens' | 'matches') {
    this.#heads = heads;
    this.#source = source;
    this.#how = how;
  }

  /** Whether all that a text has to hold is there. */
  mayBeIn(text: string): boolean {
    for (const head of this.#heads) if (!text.includes(head)) return false;
    return true;
  }

  /** Where a text that may mention it does so from an offset on. */
  next(text: string, from: number): Span | undefined {
    if (this.#how !== 'matches') {
      let start = text.indexOf(this.#source, from);
      while (start > 0 && this.#how === 'opens' && isInWord(text.charCodeAt(start - 1))) start = text.indexOf(this.#source, start + 1);
      return start < 0 ? undefined : { start, end: start + this.#source.length };
    }
    this.#regexp ??= new RegExp(this.#source, 'gu');
    this.#regexp.lastIndex = from;
    const match = this.#regexp.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  }
}

/** Whether it is a small letter without accent, or a figure. */
function isInWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

/** Keeps, of each term, a section that mentions it: most are mentioned soon, and elsewhere than where somebody types. */
export class Mentions {
  #table: TermTable | undefined;
  #terms: ReadonlyMap<string, Mentioned> = new Map();
  #unused: ReadonlySet<string> = new Set();

  /** @returns the keys of the terms that no section mentions outside their own definitions; the same set as long as it holds the same */
  read(table: TermTable, draft: NotedDraft): ReadonlySet<string> {
    const names = table.terms.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
    if (names > MOST_NAMES || table.terms.length * draft.notes.length > MOST) {
      this.#table = undefined;
      this.#terms = new Map();
      return new Set();
    }
    this.#follow(draft);
    if (table !== this.#table) this.#renew(table, draft);
    const unused = [...this.#terms.values()].filter(({ place }) => place === undefined).map(({ key }) => key);
    if (unused.length !== this.#unused.size || !unused.every((key) => this.#unused.has(key))) this.#unused = new Set(unused);
    return this.#unused;
  }

  /** Looks again for what was mentioned in a section that is gone, and for what was not mentioned. */
  #follow({ notes, gone, came }: NotedDraft): void {
    const left = new Set(gone.map(({ terms }) => terms));
    const now = new Haystack(came);
    const all = new Haystack(notes);
    for (const mentioned of this.#terms.values()) {
      const { place } = mentioned;
      if (place === undefined || left.has(place)) mentioned.place = now.find(mentioned) ?? (place && all.find(mentioned));
    }
  }

  #renew(table: TermTable, { notes }: NotedDraft): void {
    const all = new Haystack(notes);
    const terms = new Map<string, Mentioned>();
    for (const term of table.terms) {
      const signature = signatureOf(term);
      const mentioned = this.#terms.get(signature) ?? { key: term.key, patterns: patternsOf(term), place: undefined };
      terms.set(signature, mentioned);
      if (!this.#terms.has(signature)) mentioned.place = all.find(mentioned);
    }
    this.#table = table;
    this.#terms = terms;
  }
}

/** The texts of sections, one after the other: to look for a name in each of them would take many times as long. */
class Haystack {
  readonly #notes: NotedDraft['notes'];
  #text: string | undefined;
  /** Where the text of each section begins. */
  readonly #starts: number[] = [];
  /** The texts of a section that defines terms, each as it is looked through. */
  readonly #aligned = new Map<TermNotes, readonly string[]>();

  constructor(notes: NotedDraft['notes']) {
    this.#notes = notes;
  }

  /** The first section that mentions a term, if any does. */
  find({ key, patterns }: Mentioned): TermNotes | undefined {
    const text = (this.#text ??= this.#joined());
    let first = this.#notes.length;
    // By whichever of its names a section is come upon: it is looked through for all of them, and once.
    const judged = new Map<TermNotes, boolean>();
    const isMentioned = (section: TermNotes): boolean => {
      const known = judged.get(section) ?? this.#isMentionedIn(section, key, patterns);
      judged.set(section, known);
      return known;
    };
    for (const pattern of patterns) if (pattern.mayBeIn(text)) first = this.#firstOf(pattern, isMentioned, first);
    return this.#notes[first]?.terms;
  }

  /** The index of the first section before another one that mentions a term by a name; else of that one. */
  #firstOf(pattern: Pattern, isMentioned: (section: TermNotes) => boolean, before: number): number {
    const text = this.#text ?? '';
    for (let index = 0; index < before; index += 1) {
      const match = pattern.next(text, this.#starts[index] ?? 0);
      if (match === undefined) break;
      while ((this.#starts[index + 1] ?? Infinity) <= match.start) index += 1;
      const section = this.#notes[index]?.terms;
      if (index < before && section !== undefined && isMentioned(section)) return index;
    }
    return before;
  }

  /** Whether a section that holds one of the patterns mentions the term otherwise than to define it. */
  #isMentionedIn(section: TermNotes, key: string, patterns: readonly Pattern[]): boolean {
    const own = section.definitions.filter((definition) => definition.key === key);
    if (own.length === 0) return true;
    const texts = this.#aligned.get(section) ?? section.texts.map(({ plain }) => aligned(plain.text));
    this.#aligned.set(section, texts);
    return isMentionedOutside(patterns, section, texts, own.flatMap(namesIn));
  }

  #joined(): string {
    const parts: string[] = [];
    let length = 0;
    for (const { terms } of this.#notes) {
      this.#starts.push(length);
      for (const { plain } of terms.texts) {
        parts.push(plain.text);
        length += plain.text.length + APART.length;
      }
    }
    return aligned(parts.join(APART));
  }
}

function signatureOf({ key, name, aliases }: TableTerm): string {
  return [key, name, ...aliases].join('\n');
}

/** Between two texts: more than may stand between the words of a name. */
const APART = '\n'.repeat(13);

/** What a definition says of its own term is no mention of it. */
function namesIn({ by, passage, name, aliases }: DefinitionNote): Span[] {
  return by === 'meaning' ? [passage] : [name.range, ...aliases.map(({ range }) => range)];
}

/** @param aligned the section's texts, each as it is looked through */
function isMentionedOutside(patterns: readonly Pattern[], { texts }: TermNotes, aligned: readonly string[], excluded: readonly Span[]): boolean {
  return texts.some(({ plain }, index) => {
    const text = aligned[index] ?? '';
    return patterns.some((pattern) => {
      for (let match = pattern.mayBeIn(text) ? pattern.next(text, 0) : undefined; match !== undefined; match = pattern.next(text, Math.max(match.end, match.start + 1))) {
        const range = sourceSpan(plain, match.start, match.end);
        if (!excluded.some((span) => span.start < range.end && range.start < span.end)) return true;
      }
      return false;
    });
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
    if (words.length === 1 && !isAbbreviation(only) && only.length >= LONG) return patternsOfKeys(stems(only), 'anywhere');
    if (words.length === 1 && !isWhole(only)) return patternsOfKeys(stems(only), 'opens');
    const parts = words.map((word) => (isWhole(word) ? `${escaped(folded(word))}s?(?![a-z0-9])` : `${anyOf(stems(word))}[a-z0-9]*`));
    const heads = words.map((word) => (isWhole(word) ? folded(word) : headOf(stems(word))));
    return [new Pattern(heads, `(?<![a-z0-9])${parts.join('[^a-z0-9]{1,12}')}`, 'matches')];
  });
}

function isWhole(word: string): boolean {
  return isAbbreviation(word) || word.length < 3;
}

/** A name of one word; of two keys one of which begins with the other, one is enough. */
function patternsOfKeys(keys: readonly string[], how: 'anywhere' | 'opens'): Pattern[] {
  if (keys.some((key) => HYPHENATED.test(key))) return [new Pattern([headOf(keys)], `${how === 'opens' ? '(?<![a-z0-9])' : ''}${anyOf(keys)}`, 'matches')];
  return keys.filter((key) => !keys.some((other) => other !== key && key.startsWith(other))).map((key) => new Pattern([key], key, how));
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
