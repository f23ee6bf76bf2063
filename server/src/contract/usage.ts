/** How a draft uses a name: how often, with which article, and what its bearer does. */

export interface Form {
  readonly name: string;
  readonly uses: number;
}

const DOES = 'shall|will|must|may|agrees?|undertakes?|provides?|processes|processe[sd]|uses|reserves?|warrants?|zal|moet|kan|mag|verwerkt|levert|stelt|biedt|heeft|verbindt|garandeert|is|dient|s[’\']engage|fournit|peut|doit|met|assure|garantit|se réserve|s[’\']efforce|pourra|devra';
const PROVIDES =
  'provid\\w*|process(?:es|ed|ing)?|host\\w*|deliver\\w*|notif(?:y|ies)|maintain\\w*|implement\\w*|stor(?:e|es)|reserv\\w*|verwerk\\w*|lever\\w*|host\\w*|biedt|stelt|garandeert|beveilig\\w*|fourni\\w*|héberge\\w*|trait\\w*|assur\\w*|garanti\\w*|réserve|livr\\w*|met';
const ORDERS =
  'order\\w*|pay(?:s|ing)?|instruct\\w*|purchas\\w*|subscrib\\w*|bestel\\w*|betaal\\w*|koopt|instrue\\w*|commande\\w*|pai\\w*|souscri\\w*|acquitte\\w*|confie\\w*|accepte';
const ARTICLES = /(?:^|[\s(“"«])(the|de|het|le|la|les|du|au|l['’])\s*$/iu;
/** After these "de" is French or a preposition, not the Dutch article. */
const FRENCH = /(?:^|\s)(?:le|la|les|du|des|et|est|par|au|aux)(?=\s)/iu;

export class Usage {
  /** Running text: what is long enough to be a sentence. */
  readonly #text: string;
  readonly #words = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.#text = texts.join('\n');
    for (const match of this.#text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)) {
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

  /** The spellings in which a noun occurs ("Client", "CLIENT"), leaving out what another word makes a different notion. */
  formsOf(noun: string, notAfter: RegExp): Form[] {
    const first = noun.split(/[ ’'-]/u)[0] ?? noun;
    if (!this.#text.toLowerCase().includes(first)) return [];
    const forms = new Map<string, number>();
    for (const match of this.#text.matchAll(whole(noun, 'giu'))) {
      if (notAfter.test(this.#text.slice(Math.max(0, match.index - 14), match.index))) continue;
      if (/^\s+(?:ultérieur|tiers|final|data|personal data)/iu.test(this.#text.slice(match.index + match[0].length, match.index + match[0].length + 16)) && /^sous/iu.test(noun)) continue;
      forms.set(match[0], (forms.get(match[0]) ?? 0) + 1);
    }
    return [...forms].map(([name, uses]) => ({ name, uses })).sort((a, b) => b.uses - a.uses);
  }

  /** Proper names that do things in the draft, most active first. */
  actors(): string[] {
    const acts = new Map<string, number>();
    const subject = new RegExp(`(?<=^|[\\s(“"«])((?:\\p{Lu}[\\p{L}\\p{N}&-]+(?: \\p{Lu}[\\p{L}\\p{N}&-]+){0,2})|\\[[\\w. -]{3,30}\\]|\\{\\{[\\w. -]{2,30}\\}\\}) (?:${DOES})(?![\\p{L}])`, 'gmu');
    for (const match of this.#text.matchAll(subject)) {
      const name = match[1] ?? '';
      if (ARTICLES.test(this.#text.slice(Math.max(0, match.index - 6), match.index))) continue;
      acts.set(name, (acts.get(name) ?? 0) + 1);
    }
    return [...acts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }

  /** Whether a name is used as a person's: "by Acme", "Acme’s obligations", or as a subject. */
  isActor(name: string): boolean {
    const by = new RegExp(`(?:\\b(?:by|to|with|door|aan|met|par|à|avec|chez)|[\\s(]de) (?:the |le |la |de )?${escaped(name)}(?![\\p{L}])|${escaped(name)}[’']s?(?![\\p{L}])`, 'u');
    const does = new RegExp(`${escaped(name)} (?:${DOES})(?![\\p{L}])`, 'u');
    return by.test(this.#text) && does.test(this.#text) && this.uses(name) >= 4;
  }

  /** How often a name's bearer does what providers do, and what customers do, in the words right after it. */
  conduct(name: string): { readonly provides: number; readonly orders: number } {
    const after = (verbs: string): number => [...this.#text.matchAll(new RegExp(`${escaped(name)}(?: [\\p{L}’']+){0,3}? (?:${verbs})(?![\\p{L}])`, 'gu'))].length;
    return { provides: after(PROVIDES), orders: after(ORDERS) };
  }

  /** A name with its article as it stands mid-sentence, where it mostly has one. */
  withArticle(name: string): string {
    const counts = new Map<string, number>();
    let middle = 0;
    for (const match of this.#text.matchAll(whole(name, 'gu'))) {
      const before = this.#text.slice(Math.max(0, match.index - 24), match.index);
      if (/(?:^|[\n.!?:;“"«(]\s*)$/u.test(before)) continue;
      middle += 1;
      const article = articleOf(before);
      if (article !== undefined) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined || best[1] * 3 < middle ? name : best[0] + name;
  }
}

function articleOf(before: string): string | undefined {
  const article = ARTICLES.exec(before)?.[1]?.toLowerCase().replace("'", '’');
  if (article === undefined) return undefined;
  if (article === 'l’') return 'l’';
  if (article === 'du' || article === 'au') return 'le ';
  if (article === 'de' && FRENCH.test(before)) return undefined;
  return `${article} `;
}

/** A name or phrase as a whole word, white space in it as it is. */
function whole(phrase: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(phrase)}(?![\\p{L}\\p{N}])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
