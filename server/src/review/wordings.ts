/** What a draft says, in a form in which it can be held against what another version says. */
import { plainSpan, sourceSpan } from '../contract/spans.ts';
import type { Contract, PlainText, Provision, Section, Span } from '../contract/types.ts';
import type { References, Target } from '../drafting/types.ts';
import { sentences } from '../language/sentences.ts';
import type { Settled } from './acceptances.ts';
import type { Evidence } from './types.ts';

/** A stretch of one version, as a person reads it. */
export interface Passage {
  /** Where it stands in the source of its version. */
  readonly range: Span;
  /** Index of the section. */
  readonly section: number;
  /** Without Markdown; what an item completes stands before it. */
  readonly text: string;
}

/** A passage, and the form in which it is the same in two versions whatever was renumbered, moved or wrapped anew. */
export interface Wording extends Passage {
  readonly key: string;
}

/** Share of their words that two passages have in common, above which they are versions of one another. */
const ALIKE = 0.5;

/** The wordings of one version. */
export class Wordings {
  readonly contract: Contract;
  readonly #references: References;
  #all: string | undefined;
  #index: SentenceIndex | undefined;

  constructor({ review, drafting }: Settled) {
    this.contract = review.contract;
    this.#references = drafting.references;
  }

  of({ range, section, text }: Evidence): Wording {
    const own = this.contract.sections[section];
    const provision = own?.provisions.find((each) => each.range.start <= range.start && range.start < each.range.end);
    if (own === undefined || provision === undefined) return { range, section, text: text.trim(), key: folded(text) };
    const { start, end } = plainSpan(provision.plain, range);
    return this.#wording(own, section, provision, { start, end });
  }

  /** What a section says, number and heading left out. */
  ofSection(index: number): Wording {
    const section = this.contract.sections[index];
    const provisions = section?.provisions ?? [];
    const text = provisions.map(({ number, plain }) => (number === undefined ? plain.text : `${number} ${plain.text}`)).join(' ');
    const key = provisions.map(({ plain }) => this.#key(plain)).join('\n');
    return { range: section?.range ?? { start: 0, end: 0 }, section: index, text, key };
  }

  /** Whether the version says something word for word, wherever. */
  has(key: string): boolean {
    this.#all ??= this.contract.sections
      .flatMap((section) => section.provisions.map((provision) => this.#completed(section, provision, this.#key(provision.plain), (plain) => this.#key(plain))))
      .join('\n');
    return key !== '' && this.#all.includes(key);
  }

  /** The sentence that has most in common with a passage of another version; undefined where none has much. */
  nearest(text: string): Wording | undefined {
    this.#index ??= new SentenceIndex(this.contract);
    const found = this.#index.nearest(text);
    const section = found && this.contract.sections[found.section];
    const provision = section?.provisions[found?.provision ?? -1];
    return found === undefined || section === undefined || provision === undefined ? undefined : this.#wording(section, found.section, provision, found.span);
  }

  #wording(section: Section, index: number, provision: Provision, { start, end }: Span): Wording {
    const { plain } = provision;
    const text = this.#completed(section, provision, plain.text.slice(start, end).trim(), (leadIn) => leadIn.text);
    const key = this.#completed(section, provision, this.#key(plain, start, end), (leadIn) => this.#key(leadIn));
    return { range: sourceSpan(plain, start, end), section: index, text, key };
  }

  /** An item says what it says together with what it completes. */
  #completed(section: Section, { kind, leadIn }: Provision, said: string, say: (plain: PlainText) => string): string {
    const before = kind === 'item' && leadIn !== undefined ? section.provisions[leadIn] : undefined;
    return before === undefined ? said : `${say(before.plain)} ${said}`;
  }

  /** A reference is the same as long as it leads to the same place, whatever its number. */
  #key(plain: PlainText, start = 0, end = plain.text.length): string {
    const parts: string[] = [];
    let from = start;
    for (const { range, target } of this.#references.within(sourceSpan(plain, start, end))) {
      if (target === undefined) continue;
      const own = plainSpan(plain, range);
      if (own.start < from || own.end > end) continue;
      parts.push(plain.text.slice(from, own.start), this.#place(target));
      from = own.end;
    }
    return folded([...parts, plain.text.slice(from, end)].join(''));
  }

  #place({ section, provision }: Target): string {
    const own = this.contract.sections[section];
    const last = /[^.\s]*$/u.exec(own?.provisions[provision ?? -1]?.number?.replace(/\.$/u, '') ?? '')?.[0] ?? '';
    return `§${headingKey(own)}§${last}§`;
  }
}

/** What a section is called, its number left out; where it has no name, what it begins with. */
export function headingKey(section: Section | undefined): string {
  const title = folded(section?.heading?.title.text ?? '').toLowerCase();
  return title === '' ? folded(section?.provisions[0]?.plain.text ?? '').slice(0, 80) : title;
}

/** The share of their words, from 0 to 1, that two texts have in common. */
export function likeness(one: string, two: string): number {
  const [a, b] = [wordsOf(one), wordsOf(two)];
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

const SINGLE = /[‘’‛′`]/gu;
const QUOTES = /["“”„‟«»″＂]/gu;
const DASHES = /[‐‑‒–—―]/gu;

/** Without the differences that a word processor makes. */
function folded(text: string): string {
  // The double prime is two single ones when it is normalised.
  return text.replace(QUOTES, '').normalize('NFKC').replace(SINGLE, "'").replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

interface IndexedSentence {
  readonly section: number;
  readonly provision: number;
  readonly span: Span;
  readonly words: number;
}

/** All sentences of a contract by their words. */
class SentenceIndex {
  readonly #sentences: IndexedSentence[] = [];
  readonly #of = new Map<string, number[]>();

  constructor({ sections }: Contract) {
    sections.forEach(({ kind, provisions }, section) => {
      if (kind === 'contents') return;
      provisions.forEach(({ plain: { text } }, provision) => {
        for (const span of sentences(text)) this.#add(section, provision, span, text.slice(span.start, span.end));
      });
    });
  }

  #add(section: number, provision: number, span: Span, text: string): void {
    const words = wordsOf(text);
    for (const word of words) {
      const known = this.#of.get(word);
      if (known === undefined) this.#of.set(word, [this.#sentences.length]);
      else known.push(this.#sentences.length);
    }
    this.#sentences.push({ section, provision, span, words: words.size });
  }

  nearest(text: string): IndexedSentence | undefined {
    const words = wordsOf(text);
    const common = new Uint32Array(this.#sentences.length);
    for (const word of words) for (const index of this.#of.get(word) ?? []) common[index] = (common[index] ?? 0) + 1;
    let best: IndexedSentence | undefined;
    let most = ALIKE;
    this.#sentences.forEach((sentence, index) => {
      const share = (2 * (common[index] ?? 0)) / (words.size + sentence.words);
      if (share <= most) return;
      [best, most] = [sentence, share];
    });
    return best;
  }
}
