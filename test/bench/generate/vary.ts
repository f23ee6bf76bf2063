/** Makes a passage of a draft into one that says about the same in words of its own. */
import type { Random } from '../random.ts';
import { code, fill, name } from './names.ts';
import type { Vocabulary } from './words.ts';

/** How one contract calls the two sides. */
export interface Sides {
  readonly provider: string;
  readonly customer: string;
}

/** The end of a sentence, or of what leads a list or table in: `No. 5` has none. */
const SENTENCE_END = /(?<=[\p{L})\d]{2})(?<!\b(?:No|Nr|art))([.;](?=\s|$)|:$)/gu;

/** A figure that stands alone: not part of a date, a standard, or a clause's number. */
const FIGURE = /(?<![\d/.,:\p{L}-]|ISO |IEC |SOC )\d{1,2}(?![\d/.,:(\p{L}-])/gu;

/** Another edition of a paragraph, list or table, every sentence of it changed. */
export class Variation {
  readonly #words: Vocabulary;
  readonly #sides: Sides;
  readonly #random: Random;

  constructor(words: Vocabulary, sides: Sides, random: Random) {
    this.#words = words;
    this.#sides = sides;
    this.#random = random;
  }

  of(block: string): string {
    const renamed = this.#renamed(block);
    const reworded = this.#reworded(renamed).replace(FIGURE, () => String(this.#random.int(2, 60)));
    return reworded.startsWith('|') ? this.#table(reworded) : reworded.replace(SENTENCE_END, (mark) => this.ending() + mark);
  }

  /** Words for the end of a sentence. */
  ending(): string {
    const random = this.#random;
    const article = `${random.int(1, 90)}.${random.int(1, 9)}`;
    return fill(random.pick(this.#words.endings), { n: name(random), m: name(random), k: code(random), a: article });
  }

  #renamed(block: string): string {
    const { providers, customers } = this.#words;
    return block
      .replace(providers, (found, at: number, whole: string) => named(found, this.#sides.provider, at, whole))
      .replace(customers, (found, at: number, whole: string) => named(found, this.#sides.customer, at, whole));
  }

  #reworded(block: string): string {
    let text = block;
    for (const group of [...this.#words.synonyms, this.#words.numbers]) {
      const one = new RegExp(String.raw`(?<![\p{L}-])(?:${group.join('|')})(?![\p{L}-])`, 'gu');
      text = text.replace(one, (found) => (this.#random.chance(0.7) ? this.#random.pick(group) : found));
    }
    return text;
  }

  /** Rows below the head get a code in their last cell. */
  #table(block: string): string {
    const [head = '', rule = '', ...rows] = block.split('\n');
    const changed = rows.map((row) => row.replace(/\s*\|\s*$/u, ` (${code(this.#random)}) |`));
    return [head, rule, ...changed].join('\n');
  }
}

/** English drafts have names without an article, the others the bare noun after its article. */
function named(found: string, side: string, at: number, block: string): string {
  if (!/^(?:the|nimbora|calverro)/iu.test(found)) return side;
  const first = found.startsWith('The') || /(?:^|^[\d.]+ |\. )$/u.test(block.slice(Math.max(0, at - 10), at));
  return `${first ? 'The' : 'the'} ${side}`;
}
