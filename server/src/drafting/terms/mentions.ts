/** Which terms a draft mentions at all, in whatever form: only a term that nobody mentions is unused. */
import { sourceSpan } from '../../contract/spans.ts';
import type { Language, Span } from '../../contract/types.ts';
import type { NotedDraft } from '../notes.ts';
import { folded, inflectionKey } from './inflection.ts';
import type { TermNotes } from './notes.ts';
import type { TableTerm, TermTable } from './termTable.ts';
import { isAbbreviation, wordsIn } from './termWords.ts';

/** A name of one word that is this long is looked for within other words too: "Verwerkersovereenkomst" mentions the "Verwerker". */
const LONG = 6;

/** Beyond this many terms times sections it is no contract, and looking each up everywhere would cost. */
const MOST = 3_000_000;

interface Mentioned {
  readonly patterns: readonly Pattern[];
  /** In how many sections. */
  sections: number;
}

const signatures = new WeakMap<TableTerm, string>();

function signatureOf(term: TableTerm): string {
  const known = signatures.get(term) ?? [term.key, term.name, ...term.aliases].join('\n');
  signatures.set(term, known);
  return known;
}

interface Pattern {
  readonly pattern: RegExp;
  /** What every match begins with: most texts do not hold it. */
  readonly head: string;
}

/** Keeps, of each term, how many sections mention it. */
export class Mentions {
  #terms: ReadonlyMap<string, Mentioned> = new Map();

  /** @returns the keys of the terms that no section mentions outside their own definitions */
  read(table: TermTable, { notes, gone, came }: NotedDraft): ReadonlySet<string> {
    if (table.terms.length * notes.length > MOST) {
      this.#terms = new Map();
      return new Set();
    }
    const terms = new Map<string, Mentioned>();
    const fresh: [string, Mentioned][] = [];
    for (const term of table.terms) {
      const signature = signatureOf(term);
      const known = this.#terms.get(signature);
      const mentioned = known ?? { patterns: patternsOf(term), sections: 0 };
      terms.set(signature, mentioned);
      if (known === undefined) fresh.push([term.key, mentioned]);
    }
    this.#count(terms, fresh, { notes, gone, came });
    this.#terms = terms;
    return new Set(table.terms.filter((term) => terms.get(signatureOf(term))?.sections === 0).map(({ key }) => key));
  }

  #count(terms: ReadonlyMap<string, Mentioned>, fresh: readonly (readonly [string, Mentioned])[], { notes, gone, came }: Pick<NotedDraft, 'notes' | 'gone' | 'came'>): void {
    const isFresh = new Set(fresh.map(([, mentioned]) => mentioned));
    const known: (readonly [string, Mentioned])[] = [...terms].filter(([, mentioned]) => !isFresh.has(mentioned)).map(([signature, mentioned]) => [signature.split('\n', 1)[0] ?? '', mentioned]);
    if (known.length > 0) {
      for (const { terms: section } of gone) add(section, known, -1);
      for (const { terms: section } of came) add(section, known, 1);
    }
    if (fresh.length > 0) for (const { terms: section } of notes) add(section, fresh, 1);
  }
}

function add(section: TermNotes, terms: readonly (readonly [string, Mentioned])[], by: number): void {
  const texts = section.texts.map(({ plain }) => aligned(plain.text));
  for (const [key, mentioned] of terms) {
    const own = section.definitions.filter((definition) => definition.key === key);
    const excluded = own.flatMap(({ by: how, passage, name, aliases }) => (how === 'meaning' ? [passage] : [name.range, ...aliases.map(({ range }) => range)]));
    if (texts.some((text, index) => mentions(text, mentioned.patterns, excluded, section, index))) mentioned.sections += by;
  }
}

function mentions(text: string, patterns: readonly Pattern[], excluded: readonly Span[], section: TermNotes, index: number): boolean {
  const likely = patterns.filter(({ head }) => text.includes(head));
  if (excluded.length === 0 || likely.length === 0) return likely.some(({ pattern }) => text.search(pattern) >= 0);
  const plain = section.texts[index]?.plain;
  if (plain === undefined) return false;
  return likely.some(({ pattern }) =>
    [...text.matchAll(pattern)].some(({ index: start, 0: { length } }) => {
      const range = sourceSpan(plain, start, start + length);
      return !excluded.some((span) => span.start < range.end && range.start < span.end);
    }),
  );
}

/** The text in lower case and without accents, each letter where it was: what becomes longer stays as it is. */
function aligned(text: string): string {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  return /^[\u0000-\u00bf]*$/u.test(plain) ? plain : plain.replace(/[\u00c0-\u024f]/gu, (letter) => letter.normalize('NFD').charAt(0));
}

const LANGUAGES_OF_NAMES: readonly Language[] = ['en', 'fr', 'nl'];

function patternsOf({ name, aliases }: TableTerm): Pattern[] {
  return [name, ...aliases].map((each) => {
    // What stands in brackets tells two terms of one name apart; it need not be repeated.
    const words = wordsIn(each.replace(/(?<=\S)(?:\s*\([^()]*\))+\s*$/u, ''));
    const [only = ''] = words;
    if (words.length === 1 && !isAbbreviation(only) && only.length >= LONG) return { pattern: new RegExp(stems(only), 'gu'), head: headOf(only) };
    const parts = words.map((word) => (isAbbreviation(word) || word.length < 3 ? `${escaped(folded(word))}s?(?![a-z0-9])` : `${stems(word)}[a-z0-9]*`));
    return { pattern: new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]{1,12}')}`, 'gu'), head: headOf(only) };
  });
}

/** Forms of a word may differ from its third letter on: "sub-processor", "taak" and "taken". */
function headOf(word: string): string {
  return folded(word).slice(0, 2);
}

/** What all forms of a word begin with, in any of the languages. */
function stems(word: string): string {
  const keys = LANGUAGES_OF_NAMES.map((language) => inflectionKey(word, language)).map((key) => (key.length > 4 ? key.replace(/[yfs]$/u, '') : key));
  return `(?:${[...new Set([...keys, folded(word)])].map(withHyphen).join('|')})`;
}

/** Hyphens are dropped from keys, not from texts. */
function withHyphen(key: string): string {
  return escaped(key).replace(/^(sub|sous|non|onder|mede|back|pre|co|re|e)(?=[a-z]{4})/u, '$1[-\u2010\u2011]?');
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
