/** How a draft uses a name: how often, with which article, and what its bearer does. */
import type { Language } from './types.ts';

export interface Form {
  readonly name: string;
  readonly uses: number;
}

const DOES = 'shall|will|must|may|agrees?|undertakes?|provides?|processes|processe[sd]|uses|reserves?|warrants?|zal|moet|kan|mag|verwerkt|levert|stelt|biedt|heeft|verbindt|garandeert|is|dient|s[’\']engage|fournit|peut|doit|met|assure|garantit|se réserve|s[’\']efforce|\\p{Ll}{3,}(?:era|ira)|pourra|devra';
const NAME = '(?:\\p{Lu}[\\p{L}\\p{N}&-]+(?: \\p{Lu}[\\p{L}\\p{N}&-]+){0,2})|\\[[\\w. -]{3,30}\\]|\\{\\{[\\w. -]{2,30}\\}\\}';
const SUBJECT = new RegExp(`(?<=^|[\\s(“"«])(${NAME}) (?:${DOES})(?![\\p{L}])`, 'gmu');
const FEWEST_ACTS = 2;
const MOST_ACTORS = 8;
const PROVIDES =
  'provid\\w*|process(?:es|ed|ing)?|host\\w*|deliver\\w*|notif(?:y|ies)|maintain\\w*|implement\\w*|stor(?:e|es)|reserv\\w*|verwerk\\w*|lever\\w*|host\\w*|biedt|stelt|garandeert|beveilig\\w*|fourni\\w*|héberge\\w*|trait\\w*|assur\\w*|garanti\\w*|réserve|livr\\w*|met';
const ORDERS =
  'order\\w*|pay(?:s|ing)?|instruct\\w*|purchas\\w*|subscrib\\w*|bestel\\w*|betaal\\w*|koopt|instrue\\w*|commande\\w*|pai\\w*|souscri\\w*|acquitte\\w*|confie\\w*|accepte';
const ARTICLES = /(?:^|[\s(“"«])(?:the|de|het|le|la|les|du|au|l['’])\s*$/iu;
const ARTICLES_IN: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[\s(“"«])(the)\s$/iu,
  nl: /(?:^|[\s(“"«])(de|het)\s$/iu,
  fr: /(?:^|[\s(“"«])(le\s|la\s|les\s|du\s|au\s|l['’])$/iu,
};

export class Usage {
  /** Running text: what is long enough to be a sentence. */
  readonly #text: string;
  readonly #words = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.#text = texts.join('\n');
    for (const match of this.#text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      this.#words.set(match[0], (this.#words.get(match[0]) ?? 0) + 1);
    }
  }

  /** How often a word or phrase in lower case occurs, in any case. */
  count(phrase: string): number {
    if (!phrase.includes(' ')) return this.#words.get(phrase) ?? 0;
    return [...this.#text.matchAll(whole(phrase, 'giu'))].length;
  }

  /** How often a name occurs exactly as written. */
  uses(name: string): number {
    return [...this.#text.matchAll(whole(name, 'gu'))].length;
  }

  /** The spellings in which a noun occurs ("Client", "CLIENT"), most used first, unless the words around it make another notion of it. */
  formsOf(noun: string, not: { readonly after: RegExp; readonly before: RegExp }): Form[] {
    if (!this.#words.has(noun.split(/[ ’']/u)[0] ?? noun)) return [];
    const forms = new Map<string, number>();
    for (const match of this.#text.matchAll(whole(noun, 'giu'))) {
      const end = match.index + match[0].length;
      if (not.after.test(this.#text.slice(Math.max(0, match.index - 14), match.index))) continue;
      if (not.before.test(this.#text.slice(end, end + 16))) continue;
      forms.set(match[0], (forms.get(match[0]) ?? 0) + 1);
    }
    return [...forms].map(([name, uses]) => ({ name, uses })).sort((a, b) => b.uses - a.uses);
  }

  /**
   * Proper names that act in the draft and to whom something is done, most active first, a handful at most.
   *
   * @param isName tells a name from a defined term
   */
  actors(isName: (name: string) => boolean): string[] {
    const acts = new Map<string, number>();
    for (const match of this.#text.matchAll(SUBJECT)) {
      const name = match[1] ?? '';
      if (ARTICLES.test(this.#text.slice(Math.max(0, match.index - 6), match.index))) continue;
      acts.set(name, (acts.get(name) ?? 0) + 1);
    }
    const often = [...acts].filter(([name, count]) => count >= FEWEST_ACTS && isName(name)).sort((a, b) => b[1] - a[1]);
    return often.slice(0, MOST_ACTORS).map(([name]) => name).filter((name) => this.#isPerson(name));
  }

  /** "by Acme", "Acme’s obligations": things are not spoken of so. */
  #isPerson(name: string): boolean {
    const by = new RegExp(`(?:\\b(?:by|to|with|door|aan|met|par|à|avec|chez)|[\\s(]de) ${escaped(name)}(?![\\p{L}-]| \\p{Lu})|${escaped(name)}[’'](?:s(?![\\p{L}])| )`, 'gu');
    return [...this.#text.matchAll(by)].length > 0;
  }

  /** How often a name's bearer does what providers do, and what customers do, in the words right after it. */
  conduct(name: string): { readonly provides: number; readonly orders: number } {
    const after = (verbs: string): number => [...this.#text.matchAll(new RegExp(`${escaped(name)}(?: [\\p{L}’']+){0,3}? (?:${verbs})(?![\\p{L}])`, 'gu'))].length;
    return { provides: after(PROVIDES), orders: after(ORDERS) };
  }

  /**
   * A name with its article as it stands mid-sentence, where it mostly has one.
   *
   * @param share of the uses mid-sentence that must have an article, 0 to 1
   */
  withArticle(name: string, language: Language, share: number): string {
    const counts = new Map<string, number>();
    let middle = 0;
    for (const match of this.#text.matchAll(whole(name, 'gu'))) {
      const before = this.#text.slice(Math.max(0, match.index - 24), match.index);
      if (/(?:^|[\n.!?:;“"«(]\s*)$/u.test(before) || /^ \p{Lu}/u.test(this.#text.slice(match.index + match[0].length, match.index + match[0].length + 2))) continue;
      middle += 1;
      const article = articleOf(before, language);
      if (article !== undefined) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined || best[1] < share * middle ? name : best[0] + name;
  }
}

function articleOf(before: string, language: Language): string | undefined {
  const article = ARTICLES_IN[language].exec(before)?.[1]?.toLowerCase().trim().replace("'", '’');
  if (article === undefined) return undefined;
  if (article === 'l’') return article;
  return article === 'du' || article === 'au' ? 'le ' : `${article} `;
}

/** A name or phrase as a whole word, white space in it as it is. */
function whole(phrase: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(phrase)}(?![\\p{L}\\p{N}]|-\\p{L})`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
