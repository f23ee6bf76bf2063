/** How a draft uses a name: how often, with which article, and what its bearer does. */
import type { TextFacts } from './textFacts.ts';
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
const IN_WORD_BEFORE = /[\p{L}\p{N}-]$/u;
const IN_WORD_AFTER = /^(?:[\p{L}\p{N}]|-\p{L})/u;

export class Usage {
  readonly #text: string;
  readonly #pronouns = new Map<string, number>();
  readonly #roles = new Map<string, Map<string, number>>();
  readonly #acts = new Map<string, number>();
  /** Acts of names with an article. */
  readonly #articledActs = new Map<string, number>();
  /** Where each name that was asked for stands. */
  readonly #places = new Map<string, readonly number[]>();

  /** @param facts of each of the texts */
  constructor(texts: readonly string[], facts: readonly TextFacts[]) {
    this.#text = texts.join('\n');
    for (const { pronouns, roles, actors } of facts) {
      for (const pronoun of pronouns) increase(this.#pronouns, pronoun);
      for (const { name, articled } of actors) increase(articled ? this.#articledActs : this.#acts, name);
      for (const { noun, spelling } of roles) {
        const forms = this.#roles.get(noun) ?? new Map<string, number>();
        increase(forms, spelling);
        this.#roles.set(noun, forms);
      }
    }
  }

  /** How often a pronoun, in lower case, occurs. */
  pronoun(word: string): number {
    return this.#pronouns.get(word) ?? 0;
  }

  /** The spellings in which a role noun, in lower case, stands for somebody ("Client", "CLIENT"), most used first. */
  formsOf(noun: string): Form[] {
    return [...(this.#roles.get(noun) ?? [])].map(([name, uses]) => ({ name, uses })).sort((a, b) => b.uses - a.uses);
  }

  /** How often a role noun stands for somebody, however spelt. */
  roleUses(noun: string): number {
    return this.formsOf(noun).reduce((sum, form) => sum + form.uses, 0);
  }

  /** How often a name occurs exactly as written. */
  uses(name: string): number {
    return this.#placesOf(name).length;
  }

  /**
   * Names whose bearers act in the draft and are spoken of as persons are, most active first, a handful at most.
   *
   * @param isName tells a name from a defined term
   * @param defined names that the draft gives to persons: such a one may have an article
   */
  actors(isName: (name: string) => boolean, defined: readonly string[]): string[] {
    const acts = new Map(this.#acts);
    for (const name of defined) acts.set(name, (this.#acts.get(name) ?? 0) + (this.#articledActs.get(name) ?? 0));
    const often = [...acts].filter(([name, count]) => count >= FEWEST_ACTS && isName(name)).sort((a, b) => b[1] - a[1]);
    return often.slice(0, MOST_ACTORS).map(([name]) => name).filter((name) => defined.includes(name) || this.#isPerson(name));
  }

  #isPerson(name: string): boolean {
    return this.#placesOf(name).some((at) => OWNS.test(this.#after(at, name, 4)) || (TOWARDS.test(this.#before(at)) && !/^ \p{Lu}/u.test(this.#after(at, name, 2))));
  }

  /** How often a name's bearer does what providers do, and what customers do, in the words right after it. */
  conduct(name: string): { readonly provides: number; readonly orders: number } {
    const count = (pattern: RegExp): number => this.#placesOf(name).filter((at) => pattern.test(this.#after(at, name, 80))).length;
    return { provides: count(PROVIDES_AFTER), orders: count(ORDERS_AFTER) };
  }

  /** How often two names stand side by side as two persons: "Acme and the user", "tussen de gebruiker en Acme". */
  together(one: string, other: string): number {
    const pattern = /^ (?:and|en|et) (?:(?:the|de|het|le|la) |l['’])?/u;
    const joined = (first: string, second: string): number =>
      this.#placesOf(first).filter((at) => {
        const after = this.#after(at, first, second.length + 12);
        const link = pattern.exec(after)?.[0];
        return link !== undefined && after.startsWith(second, link.length);
      }).length;
    return joined(one, other) + joined(other, one);
  }

  /**
   * A name with its article as it stands mid-sentence, where it mostly has one.
   *
   * @param share of the uses mid-sentence that must have an article, 0 to 1
   * @param defined the article that its definition has, for a name that no sentence uses
   */
  withArticle(name: string, language: Language, share: number, defined = ''): string {
    const counts = new Map<string, number>();
    let middle = 0;
    for (const at of this.#placesOf(name)) {
      const before = this.#before(at);
      if (/(?:^|[\n.!?:;“"«(]\s*)$/u.test(before) || /^ \p{Lu}/u.test(this.#after(at, name, 2))) continue;
      middle += 1;
      const article = articleOf(before, language);
      if (article !== undefined) increase(counts, article);
    }
    if (middle === 0) return defined + name;
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined || best[1] < share * middle ? name : best[0] + name;
  }

  #before(at: number): string {
    return this.#text.slice(Math.max(0, at - 24), at);
  }

  #after(at: number, name: string, length: number): string {
    const end = at + name.length;
    return this.#text.slice(end, end + length);
  }

  /** Where a name stands as a whole word. */
  #placesOf(name: string): readonly number[] {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (let at = this.#text.indexOf(name); at >= 0 && name !== ''; at = this.#text.indexOf(name, at + 1)) {
      if (!IN_WORD_BEFORE.test(this.#text.slice(Math.max(0, at - 2), at)) && !IN_WORD_AFTER.test(this.#after(at, name, 3))) places.push(at);
    }
    this.#places.set(name, places);
    return places;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function articleOf(before: string, language: Language): string | undefined {
  const article = ARTICLES_IN[language].exec(before)?.[1]?.toLowerCase().trim().replace("'", '’');
  if (article === undefined) return undefined;
  if (article === 'l’') return article;
  return article === 'du' || article === 'au' ? 'le ' : `${article} `;
}
