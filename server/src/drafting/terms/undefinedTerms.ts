/** Words that a draft uses like a defined term and that it defines nowhere. */
import { isRoleNoun, ROLE_NOUNS } from '../../contract/roles.ts';
import type { Side } from '../../contract/roles.ts';
import { shiftSpan } from '../../contract/spans.ts';
import type { Contract, Language } from '../../contract/types.ts';
import type { NotedDraft } from '../notes.ts';
import type { DraftingFlaw } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { inflectionKey } from './inflection.ts';
import type { TermNotes } from './notes.ts';
import type { TermTable } from './termTable.ts';
import { inflectedKey, wordsIn } from './termWords.ts';

/** So many terms are a practice: the draft means to define what it capitalises. */
const PRACTICE = 3;
/** Fewer uses are a slip of the shift key. */
const OFTEN = 3;
/** So large a part of the uses are of the noun itself, not of a kind of something else. */
const CLOSED = 0.4;
const MOST_RELATED = 20;
const LINKING = /^(?:of|de|du|des|d|van|voor|à)$/u;
const COMPANY_FORM = /(?:^|\s)(?:S\.?A\.?(?:R\.?L\.?|S\.?)?|N\.?V\.?|B\.?V\.?|SPRL|SRL|ASBL|VZW|SE|Ltd\.?|Limited|LLC|Inc\.?|GmbH|AG|PLC|Corp\.?)$/u;

interface Tally {
  uses: number;
  introduced: number;
  closed: number;
}

/** Counts, over all sections, what is written like a term and what is set apart like a name. */
export class UndefinedTerms {
  readonly #tallies = new Map<string, Tally>();
  readonly #marked = new Map<string, number>();
  readonly #often = new Set<string>();
  #deferring = 0;
  #judge: Judge | undefined;
  /** Of what is undefined, as long as no count and no name changes. */
  #keys: ReadonlySet<string> | undefined;

  read(table: TermTable, { contract, notes, gone, came }: NotedDraft): DraftingFlaw[] {
    this.#count(gone, came);
    if (this.#deferring > 0 || table.terms.length < PRACTICE || this.#often.size === 0) return [];
    const keys = this.#keysOf(this.#judgeOf(table, contract));
    return keys.size === 0 ? [] : flaws(keys, contract, notes);
  }

  #count(gone: NotedDraft['notes'], came: NotedDraft['notes']): void {
    if (gone.length === came.length && gone.every(({ terms }, index) => countsAs(terms, came[index]?.terms))) return;
    for (const { terms } of gone) this.#add(terms, -1);
    for (const { terms } of came) this.#add(terms, 1);
    this.#keys = undefined;
  }

  #keysOf(judge: Judge): ReadonlySet<string> {
    return (this.#keys ??= new Set([...this.#often].filter((key) => this.#isNoun(key) && !this.#isMarked(key) && judge.isUndefined(key))));
  }

  #judgeOf(table: TermTable, contract: Contract): Judge {
    if (this.#judge?.judges(table, contract) === true) return this.#judge;
    this.#keys = undefined;
    return (this.#judge = new Judge(table, contract));
  }

  /** Whether it is used by itself, and never where it is introduced. A party is one whatever follows. */
  #isNoun(key: string): boolean {
    const { uses, introduced, closed } = this.#tallies.get(key) ?? { uses: 0, introduced: 0, closed: 0 };
    if (introduced > 0) return false;
    const language = languageOf(key);
    return ROLE_KEYS[language].has(key.slice(language.length + 1)) || (closed >= 2 && closed >= uses * CLOSED);
  }

  #isMarked(key: string): boolean {
    return (this.#marked.get(key) ?? 0) > 0;
  }

  #add({ candidates, marked, language, defersToOther }: TermNotes, by: 1 | -1): void {
    if (defersToOther) this.#deferring += by;
    for (const name of marked) bump(this.#marked, `${language} ${name}`, by);
    for (const candidate of candidates) {
      const key = keyOf(candidate, language);
      const tally = this.#tallies.get(key) ?? { uses: 0, introduced: 0, closed: 0 };
      tally.uses += by;
      if (candidate.introduced) tally.introduced += by;
      if (candidate.closed) tally.closed += by;
      this.#tallies.set(key, tally);
      if (tally.uses >= OFTEN) this.#often.add(key);
      else this.#often.delete(key);
      if (tally.uses === 0) this.#tallies.delete(key);
    }
  }
}

/** Whether one section counts as much as another one does. */
function countsAs(one: TermNotes, other: TermNotes | undefined): boolean {
  if (other?.language !== one.language || other.defersToOther !== one.defersToOther) return false;
  if (other.marked.length !== one.marked.length || other.candidates.length !== one.candidates.length) return false;
  return (
    one.marked.every((name, index) => name === other.marked[index]) &&
    one.candidates.every(({ key, introduced, closed }, index) => {
      const candidate = other.candidates[index];
      return candidate?.key === key && candidate.introduced === introduced && candidate.closed === closed;
    })
  );
}

function bump(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** The language is the first word of a key: what inflects alike in two languages may be two words. */
function keyOf({ key }: Candidate, language: Language): string {
  return `${language} ${key}`;
}

function titleOf({ title, sections }: Contract): string {
  return title === undefined ? '' : (sections[title]?.heading?.title.text ?? '');
}

/** What a draft defines, and what it knows by name. */
class Judge {
  readonly #defined: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly #names: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly #titles: ReadonlySet<string>;
  readonly #sides: ReadonlySet<Side>;

  readonly #table: TermTable;
  readonly #parties: Contract['parties'];
  readonly #title: string;

  constructor(table: TermTable, contract: Contract) {
    this.#table = table;
    this.#parties = contract.parties;
    this.#title = titleOf(contract);
    const names = table.terms.flatMap(({ name, aliases }) => [name, ...aliases]);
    const { provider, customer } = contract.parties;
    const persons = [...provider.aliases, ...customer.aliases];
    const proper = [...persons.filter((name) => !wordsIn(name).every((word) => isRoleNoun(word)) && !isRoleNoun(name)), ...names.filter((name) => COMPANY_FORM.test(name))];
    this.#defined = byLanguage(names);
    this.#names = byLanguage(proper);
    this.#titles = new Set(LANGUAGES.flatMap((language) => wordsIn(this.#title).map((word) => inflectionKey(word, language))));
    this.#sides = new Set(names.map((name) => SIDES.get(name.toLowerCase())).filter((side) => side !== undefined));
  }

  /** Whether it was made for these names. */
  judges(table: TermTable, contract: Contract): boolean {
    return this.#table === table && this.#parties === contract.parties && this.#title === titleOf(contract);
  }

  isUndefined(tallied: string): boolean {
    const language = languageOf(tallied);
    const words = tallied.slice(language.length + 1).split(' ');
    if (words.every((word) => this.#defined[language].has(word) || LINKING.test(word))) return false;
    if (words.some((word) => this.#names[language].has(word)) || words.every((word) => this.#titles.has(word))) return false;
    if (words.length === 1 && PARTIES[language].has(words[0] ?? '')) return false;
    // A draft that does not define its parties leaves that to another text; one that does should not call them otherwise.
    const side = ROLE_KEYS[language].get(words.join(' '));
    return side === undefined || this.#sides.has(side);
  }
}

const LANGUAGES: readonly Language[] = ['en', 'fr', 'nl'];
const SIDES: ReadonlyMap<string, Side> = new Map(ROLE_NOUNS.map(({ noun, side }) => [noun, side]));
const ROLE_KEYS = recordOf((language) => new Map(ROLE_NOUNS.map(({ noun, side }) => [inflectedKey(noun, language), side])));
const PARTIES = recordOf((language) => new Set(['party', 'partij', 'partie'].map((word) => inflectionKey(word, language))));

function recordOf<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: make('en'), fr: make('fr'), nl: make('nl') };
}

function byLanguage(names: readonly string[]): Readonly<Record<Language, ReadonlySet<string>>> {
  return recordOf((language) => new Set(names.flatMap((name) => wordsIn(name).map((word) => inflectionKey(word, language)))));
}

function languageOf(tallied: string): Language {
  const code = tallied.slice(0, 2);
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

/** One for each term, at its first use. */
function flaws(keys: ReadonlySet<string>, contract: Contract, notes: NotedDraft['notes']): DraftingFlaw[] {
  const found = new Map<string, { flaw: DraftingFlaw; related: DraftingFlaw['related'][number][] }>();
  for (const [index, { terms }] of notes.entries()) {
    const { candidates, language } = terms;
    if (candidates.length === 0) continue;
    const origin = contract.sections[index]?.origin ?? 0;
    for (const candidate of candidates) {
      const key = keyOf(candidate, language);
      if (!keys.has(key)) continue;
      const range = shiftSpan(candidate.range, origin);
      const known = found.get(key);
      if (known === undefined) {
        const related: DraftingFlaw['related'][number][] = [];
        found.set(key, { flaw: { code: 'term-undefined', range, subject: candidate.name, related }, related });
      } else if (known.related.length < MOST_RELATED) known.related.push(range);
    }
  }
  return [...found.values()].map(({ flaw }) => flaw);
}
