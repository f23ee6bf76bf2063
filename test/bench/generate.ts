/** Contracts of any length that read like one long contract, the same again for the same seed. */
import type { Language } from '../../server/src/contract/types.ts';
import { articlesIn } from './generate/drafts.ts';
import type { Article } from './generate/drafts.ts';
import { code, company, date, fill, name } from './generate/names.ts';
import { Variation } from './generate/vary.ts';
import type { Sides } from './generate/vary.ts';
import { VOCABULARY } from './generate/words.ts';
import type { Vocabulary } from './generate/words.ts';
import { Random } from './random.ts';

export interface ContractOrder {
  readonly language: Language;
  readonly seed: number;
  /** In UTF-8; the contract is at most a few hundred bytes off. */
  readonly bytes: number;
}

/** A new part begins after so many articles. */
const PART = 25;

/** One definition for so many bytes, but never more than fit a contract's first article. */
const BYTES_PER_DEFINITION = 5000;
const MOST_DEFINITIONS = 120;

/**
 * A contract with a title, parties, definitions, numbered articles with lists and tables, parts, and signatures.
 * The articles are those of the self-written drafts in the language, in another order with other parties, figures
 * and words: hardly a sentence stands there twice.
 */
export function generateContract(order: ContractOrder): string {
  return new Generator(order).contract();
}

class Generator {
  readonly #order: ContractOrder;
  readonly #words: Vocabulary;
  readonly #random: Random;
  readonly #sides: Sides;
  readonly #companies: { readonly P: string; readonly C: string };
  readonly #variation: Variation;
  readonly #headings: (title: string, number: number) => string;
  readonly #parts: string[] = [];
  #room: number;

  constructor(order: ContractOrder) {
    this.#order = order;
    this.#words = VOCABULARY[order.language];
    this.#random = new Random(order.seed);
    this.#sides = { provider: this.#random.pick(this.#words.provider), customer: this.#random.pick(this.#words.customer) };
    this.#companies = { P: company(this.#random), C: company(this.#random) };
    this.#variation = new Variation(this.#words, this.#sides, this.#random);
    this.#headings = this.#random.pick(headingStyles(this.#words.article));
    this.#room = order.bytes;
  }

  contract(): string {
    const signature = fill(this.#words.signature, this.#companies);
    this.#room -= Buffer.byteLength(signature);
    this.#opening();
    let number = 1;
    for (const article of this.#articles()) {
      number += 1;
      if (number % PART === 0) this.#part(number / PART);
      this.#article(article, number);
      if (this.#room <= 0) break;
    }
    return `${[...this.#parts, signature].join('\n\n')}\n`;
  }

  /** All articles again and again, each time in another order. */
  *#articles(): Iterable<Article> {
    const articles = articlesIn(this.#order.language);
    for (;;) yield* this.#random.shuffled(articles);
  }

  #add(block: string): void {
    this.#parts.push(block);
    this.#room -= Buffer.byteLength(block) + 2;
  }

  #opening(): void {
    const { provider: p, customer: c } = this.#sides;
    this.#add(`# ${this.#random.pick(this.#words.title)}`);
    this.#add(fill(this.#words.preamble, { ...this.#companies, p, c, d: date(this.#random) }));
    this.#add(this.#headings(this.#words.definitions, 1));
    const count = Math.min(MOST_DEFINITIONS, 2 + Math.floor(this.#order.bytes / BYTES_PER_DEFINITION));
    for (let each = 0; each < count; each++) {
      const values = { n: name(this.#random), x: `${name(this.#random)} ${code(this.#random)}`, p, c };
      this.#add(fill(this.#random.pick(this.#words.definition), values));
    }
  }

  #part(number: number): void {
    const title = fill(this.#random.pick(this.#words.part), { n: name(this.#random) });
    this.#add(`# ${this.#words.annex} ${number} – ${title}`);
  }

  #article({ title, blocks }: Article, number: number): void {
    this.#add(this.#headings(`${title}${this.#random.chance(0.5) ? ` (${name(this.#random)})` : ''}`, number));
    const numbering = new Numbering(number);
    for (const block of blocks) {
      this.#add(numbering.of(this.#variation.of(block)));
      if (this.#room <= 0) return;
    }
    if (this.#random.chance(0.12)) this.#table(numbering);
  }

  /** A table of service levels, as outsourcing contracts have many. */
  #table(numbering: Numbering): void {
    const random = this.#random;
    const rows = Array.from({ length: random.int(3, 9) }, () => {
      return `| ${name(random)} ${code(random)} | ${random.int(90, 99)}.${random.int(0, 9)} % | ${random.int(1, 30)} % |`;
    });
    this.#add(`${numbering.next()} ${fill(this.#words.schedule, { n: name(random) })}${this.#variation.ending()}:`);
    this.#add([`| ${this.#words.columns.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n'));
  }
}

/** Gives the provisions of an article their numbers. */
class Numbering {
  readonly #article: number;
  #last = 0;

  constructor(article: number) {
    this.#article = article;
  }

  next(): string {
    this.#last += 1;
    return `${this.#article}.${this.#last}`;
  }

  /** A block with the numbers it has replaced: of the block itself, or of a table's rows. */
  of(block: string): string {
    if (block.startsWith('|')) return block.replace(/^\| [\d.]+ \|/gmu, () => `| ${this.next()} |`);
    return block.replace(/^\d+\.\d+[.]?(?= )/u, () => this.next());
  }
}

function headingStyles(article: string): readonly [(title: string, number: number) => string, ...((title: string, number: number) => string)[]] {
  return [
    (title, number) => `## ${article} ${number} – ${title}`,
    (title, number) => `## ${number}. ${title}`,
    (title, number) => `${number}. ${title}\n${'-'.repeat(title.length + String(number).length + 2)}`,
    (title, number) => `**${article} ${number}. ${title}**`,
  ];
}
