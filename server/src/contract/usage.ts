/** How a draft uses a name: how often, with which article, and what its bearer does. */
import { between, common } from './changes.ts';
import type { SectionWords } from './sectionWords.ts';
import type { Language } from './types.ts';

export interface Form {
  readonly name: string;
  readonly uses: number;
}

const FEWEST_ACTS = 2;
const MOST_ACTORS = 8;
/** After a name: what providers do, and what they have. */
const PROVIDES =
  'provid\\w*|process(?:es|ed|ing)?|host\\w*|deliver\\w*|suppl(?:y|ies)|notif(?:y|ies)|report\\w*|maintain\\w*|implement\\w*|stor(?:e|es)|reserv\\w*|verwerk\\w*|lever\\w*|host\\w*|biedt|stelt|garandeert|beveilig\\w*|fourni\\w*|héberge\\w*|trait\\w*|assur\\w*|garanti\\w*|réserve|livr\\w*|met';
/** After a name: what customers do, and what they have. */
const ORDERS =
  'order\\w*|pay(?:s|ing)?|instruct\\w*|purchas\\w*|subscrib\\w*|audit\\w*|bestel\\w*|betaal\\w*|koopt|instrue\\w*|controle\\w*|commande\\w*|pai\\w*|souscri\\w*|acquitte\\w*|confie\\w*|accepte';
const PROVIDES_AFTER = new RegExp(`^(?: [\\p{L}’']+){0,3}? (?:${PROVIDES})(?![\\p{L}])`, 'u');
const ORDERS_AFTER = new RegExp(`^(?: [\\p{L}’']+){0,3}? (?:${ORDERS})(?![\\p{L}])`, 'u');
/** Words by which a name before them is a person's: "by Acme", "with the City". */
const TOWARDS = /(?:(?<!\p{L})(?:by|to|with|door|aan|met|par|à|avec|chez|au|de)) (?:(?:the|de|het|le|la) |l['’])?$/u;
const OWNS = /^[’'](?:s(?!\p{L})| )/u;
const ARTICLES_IN: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[\s(“"«‘'])(the)\s$/iu,
  nl: /(?:^|[\s(“"«‘'])(de|het)\s$/iu,
  fr: /(?:^|[\s(“"«‘'])(le\s|la\s|les\s|du\s|au\s|l['’])$/iu,
};
/** What stands before the first word of a sentence. */
const SENTENCE_START = /(?:^|[\n.!?:;“"«(]\s*)$/u;
const SIDE_BY_SIDE = /^ (?:and|en|et) (?:(?:the|de|het|le|la) |l['’])?/u;
const IN_WORD_BEFORE = /[\p{L}\p{N}-]$/u;
const IN_WORD_AFTER = /^(?:[\p{L}\p{N}]|-\p{L})/u;

/** How one name is used; how often each. */
interface NameSum {
  uses: number;
  /** Where it is spoken of as persons are. */
  person: number;
  /** Where it does what providers do, and what customers do, in the words right after it. */
  provides: number;
  orders: number;
  /** Mid-sentence, where an article tells something. */
  middle: number;
  readonly articles: Counts;
}

/** The sums, of names those that were asked for; what a section adds can be taken away again. */
interface Sums {
  readonly pronouns: Counts;
  /** Spellings of each role noun. */
  readonly roles: Map<string, Counts>;
  readonly acts: Counts;
  /** Acts of names with an article. */
  readonly articledActs: Counts;
  readonly names: Map<string, NameSum>;
  /** How many headings have each name. */
  readonly titles: Map<string, number>;
  subProcessors: number;
  readonly pairs: Map<string, { readonly one: string; readonly other: string; count: number }>;
}

/** More names than any draft asks for: those of drafts that were edited away go. */
const MOST_NAMES = 300;

/** So many sections are looked at for whether they make any difference. */
const FEW = 50;

/** How a draft uses names, kept up while sections come and go. */
export class Usage {
  readonly #language: Language;
  #sections: readonly SectionWords[] = [];
  #edition = 0;
  readonly #sums: Sums = { pronouns: new Counts(), roles: new Map(), acts: new Counts(), articledActs: new Counts(), names: new Map(), titles: new Map(), subProcessors: 0, pairs: new Map() };

  /** @param language of the document: its articles are looked for */
  constructor(language: Language) {
    this.#language = language;
  }

  get language(): Language {
    return this.#language;
  }

  /** Makes it the usage in these sections. */
  update(sections: readonly SectionWords[]): void {
    const same = common(this.#sections, sections);
    const [gone, came] = [between(this.#sections, same), between(sections, same)];
    this.#sections = sections;
    if (gone.length === came.length && came.length < FEW && gone.every((section, index) => this.#print(section) === this.#print(came[index]))) return;
    this.#edition += 1;
    for (const section of gone) this.#count(section, -1);
    for (const section of came) this.#count(section, 1);
    if (this.#sums.names.size <= MOST_NAMES) return;
    this.#sums.names.clear();
    this.#sums.titles.clear();
    this.#sums.pairs.clear();
  }

  /** Another number for every state in which anything counted is different. */
  get edition(): number {
    return this.#edition;
  }

  /** Equal for sections that use the names that were asked for alike: most edits change none of that. */
  #print(section: SectionWords | undefined): string {
    if (section === undefined) return '';
    const { text, title, facts } = section;
    const names = [...this.#sums.names.keys()].filter((name) => text.includes(name)).map((name) => [name, nameUse(text, name, this.#language)]);
    const pairs = [...this.#sums.pairs.values()].map(({ one, other }) => together(text, one, other));
    const titles = [...this.#sums.titles.keys()].filter((name) => title.includes(name));
    return JSON.stringify([facts.map(({ pronouns, roles, actors, subProcessor }) => [pronouns, roles, actors, subProcessor]), names, pairs, titles]);
  }

  #count({ text, title, facts }: SectionWords, by: 1 | -1): void {
    const { pronouns, roles, acts, articledActs, names, pairs, titles } = this.#sums;
    for (const fact of facts) {
      if (fact.subProcessor) this.#sums.subProcessors += by;
      for (const pronoun of fact.pronouns) pronouns.add(pronoun, by);
      for (const { name, articled } of fact.actors) (articled ? articledActs : acts).add(name, by);
      for (const { noun, spelling } of fact.roles) ensure(roles, noun, () => new Counts()).add(spelling, by);
    }
    for (const [name, sum] of names) if (text.includes(name)) addUse(sum, nameUse(text, name, this.#language), by);
    for (const [name, count] of titles) if (title.includes(name)) titles.set(name, count + by);
    for (const pair of pairs.values()) pair.count += by * together(text, pair.one, pair.other);
  }

  /** How often a pronoun, in lower case, occurs. */
  pronoun(word: string): number {
    return this.#sums.pronouns.of(word);
  }

  /** The spellings in which a role noun, in lower case, stands for somebody ("Client", "CLIENT"), most used first. */
  formsOf(noun: string): readonly Form[] {
    return this.#sums.roles.get(noun)?.sorted() ?? [];
  }

  /** How often a role noun stands for somebody, however spelt. */
  roleUses(noun: string): number {
    return this.formsOf(noun).reduce((sum, form) => sum + form.uses, 0);
  }

  /** Whether it speaks of a "sous-traitant ultérieur". */
  get hasSubProcessors(): boolean {
    return this.#sums.subProcessors > 0;
  }

  /** Whether a heading has a name in it. */
  isInTitle(name: string): boolean {
    return ensure(this.#sums.titles, name, () => this.#sections.filter(({ title }) => title.includes(name)).length) > 0;
  }

  /** How often a name occurs exactly as written. */
  uses(name: string): number {
    return this.#of(name).uses;
  }

  /**
   * Names whose bearers act in the draft and are spoken of as persons are, most active first, a handful at most.
   *
   * @param isName tells a name from a defined term
   * @param defined names that the draft gives to persons: such a one may have an article
   */
  actors(isName: (name: string) => boolean, defined: readonly string[]): string[] {
    const { acts, articledActs } = this.#sums;
    const all = acts.copy();
    for (const name of new Set(defined)) all.add(name, articledActs.of(name));
    const often: string[] = [];
    for (const { name, uses } of all.sorted()) {
      if (uses < FEWEST_ACTS || often.length === MOST_ACTORS) break;
      if (isName(name)) often.push(name);
    }
    return often.filter((name) => defined.includes(name) || this.#of(name).person > 0);
  }

  /** How often a name's bearer does what providers do, and what customers do, in the words right after it. */
  conduct(name: string): { readonly provides: number; readonly orders: number } {
    return this.#of(name);
  }

  /** How often two names stand side by side as two persons: "Acme and the user", "tussen de gebruiker en Acme". */
  together(one: string, other: string): number {
    const known = ensure(this.#sums.pairs, `${one}\n${other}`, () => {
      return { one, other, count: this.#sections.reduce((sum, { text }) => sum + together(text, one, other), 0) };
    });
    return known.count;
  }

  /**
   * A name with its article as it stands mid-sentence, where it mostly has one.
   *
   * @param share of the uses mid-sentence that must have an article, 0 to 1
   * @param defined the article that its definition has, for a name that no sentence uses
   */
  withArticle(name: string, share: number, defined = ''): string {
    const { middle, articles } = this.#of(name);
    if (middle === 0) return defined + name;
    const [best] = articles.sorted();
    return best === undefined || best.uses < share * middle ? name : best.name + name;
  }

  #of(name: string): Readonly<NameSum> {
    return ensure(this.#sums.names, name, () => {
      const sum = { uses: 0, person: 0, provides: 0, orders: 0, middle: 0, articles: new Counts() };
      for (const { text } of this.#sections) if (text.includes(name)) addUse(sum, nameUse(text, name, this.#language), 1);
      return sum;
    });
  }
}

/** Counts by name. */
class Counts {
  #sorted: readonly Form[] | undefined;
  readonly #counts: Map<string, number>;

  constructor(counts: Iterable<readonly [string, number]> = []) {
    this.#counts = new Map(counts);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** What comes to nothing is as if it had never been. */
  add(name: string, by: number): void {
    this.#sorted = undefined;
    const count = this.of(name) + by;
    if (count === 0) this.#counts.delete(name);
    else this.#counts.set(name, count);
  }

  addAll(other: Counts, by: 1 | -1): void {
    for (const [name, count] of other.#counts) this.add(name, by * count);
  }

  /** For comparing. */
  toJSON(): readonly Form[] {
    return this.sorted();
  }

  copy(): Counts {
    return new Counts(this.#counts);
  }

  /** Most used first; of equals the first in the order of characters, whatever came first. */
  sorted(): readonly Form[] {
    return (this.#sorted ??= [...this.#counts].map(([name, uses]) => ({ name, uses })).sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1)));
  }
}

function ensure<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function addUse(sum: NameSum, use: NameSum, by: 1 | -1): void {
  sum.uses += by * use.uses;
  sum.person += by * use.person;
  sum.provides += by * use.provides;
  sum.orders += by * use.orders;
  sum.middle += by * use.middle;
  sum.articles.addAll(use.articles, by);
}

/** How a text uses a name. */
function nameUse(text: string, name: string, language: Language): NameSum {
  const sum = { uses: 0, person: 0, provides: 0, orders: 0, middle: 0, articles: new Counts() };
  for (const at of placesOf(text, name)) {
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + name.length, at + name.length + 80);
    const goesOn = /^ \p{Lu}/u.test(after);
    sum.uses += 1;
    if (OWNS.test(after) || (!goesOn && TOWARDS.test(before))) sum.person += 1;
    if (PROVIDES_AFTER.test(after)) sum.provides += 1;
    if (ORDERS_AFTER.test(after)) sum.orders += 1;
    if (goesOn || SENTENCE_START.test(before)) continue;
    sum.middle += 1;
    const article = articleOf(before, language);
    if (article !== undefined) sum.articles.add(article, 1);
  }
  return sum;
}

/** How often two names stand side by side in a text. */
function together(text: string, one: string, other: string): number {
  if (!text.includes(one) || !text.includes(other)) return 0;
  const joined = (first: string, second: string): number =>
    placesOf(text, first).filter((at) => {
      const after = text.slice(at + first.length, at + first.length + second.length + 12);
      const link = SIDE_BY_SIDE.exec(after)?.[0];
      return link !== undefined && after.startsWith(second, link.length);
    }).length;
  return joined(one, other) + joined(other, one);
}

/** Where a name stands as a whole word. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!IN_WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !IN_WORD_AFTER.test(text.slice(end, end + 3))) places.push(at);
  }
  return places;
}

function articleOf(before: string, language: Language): string | undefined {
  const article = ARTICLES_IN[language].exec(before)?.[1]?.toLowerCase().trim().replace("'", '’');
  if (article === undefined) return undefined;
  if (article === 'l’') return article;
  return article === 'du' || article === 'au' ? 'le ' : `${article} `;
}
