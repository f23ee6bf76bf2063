/** A lexicon, compiled to one automaton over word symbols that finds all its concepts in one pass. */
import type { Language } from '../contract/types.ts';
import type { Lexicon } from '../library/types.ts';
import { CLASS, has } from './functionWords.ts';
import { LONGEST_WORD, withoutDiacritics } from './stems.ts';
import { type Token, tokenize } from './tokens.ts';
import { wordKey } from './wordKey.ts';

/** A concept found in a run of words; token indices, `to` exclusive. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** By first word, then by last. */
export function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || a.to - b.to;
}

function byPlaceAndConcept(a: Hit, b: Hit): number {
  return byPlace(a, b) || a.concept - b.concept;
}

/** Two lists in order as one; of equals, those of the first list come first. */
export function merged(first: readonly Hit[], second: readonly Hit[], compare: (a: Hit, b: Hit) => number): Hit[] {
  const all: Hit[] = [];
  let at = 0;
  for (const hit of second) {
    for (let other = first[at]; other !== undefined && compare(other, hit) <= 0; other = first[++at]) all.push(other);
    all.push(hit);
  }
  for (let other = first[at]; other !== undefined; other = first[++at]) all.push(other);
  return all;
}

/** Most words between the halves of a form written `a .. b`. */
const GAP = 5;

interface Node {
  readonly next: Map<number, Node>;
  /** The marks of the symbols in `next`: most words fit none of them, which the marks tell at once. */
  marks: number;
  /** Forms that end here. */
  forms: number[] | undefined;
}

interface Form {
  readonly concept: number;
  /** A form that takes back what other forms of its concept find inside it: "!audit trail". */
  readonly negative: boolean;
  /** Of a form in halves (`a .. b`): which half this is and which form comes next; -1 for the last. */
  readonly first: boolean;
  readonly then: number;
}

/** What the lexicon knows of a word. */
interface KnownWord {
  readonly word: string;
  /** What it is in forms: itself, its key, the wildcards that fit it. */
  readonly symbols: readonly number[];
  /** The marks of its symbols. */
  readonly marks: number;
  /** Where the forms that begin with it go on. */
  readonly starts: readonly Node[];
  /** Whether it may be passed over within a form. */
  readonly determiner: boolean;
}

/** So many words are known at a time, a power of two; more than a day's contracts have. */
const KNOWN_WORDS = 1 << 15;

/**
 * The compiled lexicon of one language. Forms are matched on stems, in sequence, passing over articles; see
 * the library's README for what a form may look like.
 */
export class CompiledLexicon {
  readonly language: Language;
  /** Concept name by number. */
  readonly concepts: readonly string[];
  readonly #ids = new Map<string, number>();
  readonly #root: Node = emptyNode();
  readonly #forms: Form[] = [];
  readonly #symbols = new Map<string, number>();
  readonly #prefixes = new Wildcards();
  readonly #suffixes = new Wildcards();
  /** By the last bits of the word's number; a word takes the place of the one that was there. */
  readonly #known = Array.from({ length: KNOWN_WORDS }, (): KnownWord | undefined => undefined);

  /** @param lexicon concept to forms; a form with no word in it is passed over */
  constructor(lexicon: Lexicon, language: Language) {
    this.language = language;
    this.concepts = Object.keys(lexicon);
    this.concepts.forEach((concept, id) => this.#ids.set(concept, id));
    this.concepts.forEach((concept, id) => {
      for (const form of expand(lexicon, concept)) this.#add(form, id);
    });
  }

  /** The number of a concept, or undefined where the lexicon has no such concept. */
  id(concept: string): number | undefined {
    return this.#ids.get(concept);
  }

  /** All concepts in a run of words, in the order of their first word. */
  find(tokens: readonly Token[]): Hit[] {
    const run = new Run(this.#forms);
    tokens.forEach((token, index) => {
      if (!has(token, CLASS.article)) run.add(this.#knownWord(token), index);
    });
    return run.hits();
  }

  #knownWord(token: Token): KnownWord {
    const place = token.id & (KNOWN_WORDS - 1);
    const known = this.#known[place];
    if (known?.word === token.word) return known;
    const symbols = this.#symbolsOf(token.word);
    const marks = symbols.reduce((sum, symbol) => sum | markOf(symbol), 0);
    const starts = symbols.flatMap((symbol) => this.#root.next.get(symbol) ?? []);
    const word = { word: token.word, symbols, marks, starts, determiner: has(token, CLASS.determiner) };
    if (token.word.length <= LONGEST_WORD) this.#known[place] = word;
    return word;
  }

  #symbolsOf(word: string): number[] {
    const symbols: number[] = [];
    const bare = withoutDiacritics(word);
    for (const key of [`=${word}`, wordKey(word, this.language)]) {
      const symbol = this.#symbols.get(key);
      if (symbol !== undefined) symbols.push(symbol);
    }
    for (const { text, symbol } of this.#prefixes.near(bare.slice(0, 2))) if (bare.startsWith(text)) symbols.push(symbol);
    for (const { text, symbol } of this.#suffixes.near(bare.slice(-2))) if (bare.endsWith(text)) symbols.push(symbol);
    return symbols;
  }

  #add(form: string, concept: number): void {
    const negative = form.startsWith('!');
    const halves = (negative ? form.slice(1) : form).split(/\s*\.\.\s*/u).map((half) => this.#sequence(half)).filter((half) => half.length > 0);
    let then = -1;
    for (let i = halves.length - 1; i >= 0; i--) {
      const id = this.#forms.push({ concept, negative, first: i === 0, then }) - 1;
      let node = this.#root;
      for (const symbol of halves[i] ?? []) {
        let next = node.next.get(symbol);
        if (next === undefined) node.next.set(symbol, (next = emptyNode()));
        node.marks |= markOf(symbol);
        node = next;
      }
      (node.forms ??= []).push(id);
      then = id;
    }
  }

  #sequence(form: string): number[] {
    const symbols: number[] = [];
    for (const part of form.split(/\s+/u)) {
      if (part.startsWith('=')) symbols.push(this.#symbol(`=${part.slice(1).toLowerCase()}`));
      else if (part.endsWith('*')) symbols.push(this.#wildcard(this.#prefixes, part.slice(0, -1), '^'));
      else if (part.startsWith('*')) symbols.push(this.#wildcard(this.#suffixes, part.slice(1), '$'));
      else
        for (const token of tokenize(part, this.language)) {
          if (!has(token, CLASS.article)) symbols.push(this.#symbol(wordKey(token.word, this.language)));
        }
    }
    return symbols;
  }

  #symbol(key: string): number {
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    this.#symbols.set(key, this.#symbols.size);
    return this.#symbols.size - 1;
  }

  #wildcard(list: Wildcards, text: string, mark: string): number {
    const folded = withoutDiacritics(text.toLowerCase().replace(/[-'’]/gu, ''));
    return list.symbol(folded) ?? list.add(folded, mark === '^' ? folded.slice(0, 2) : folded.slice(-2), this.#symbol(mark + folded));
  }
}

/** Puts a hit in its place in a list that is in order; what is found from one word is found one after another, so that is near the end. */
function insert(list: Hit[], hit: Hit): void {
  let at = list.push(hit) - 1;
  for (let before = list[at - 1]; before !== undefined && byPlaceAndConcept(before, hit) > 0; before = list[at - 1]) list[at--] = before;
  list[at] = hit;
}

function emptyNode(): Node {
  return { next: new Map(), marks: 0, forms: undefined };
}

/** One of 32 bits for a symbol. */
function markOf(symbol: number): number {
  return 1 << (symbol & 31);
}

/** A form, or half of one, found in the content words `from` to `to`. */
interface Found {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
}

/** A run of words, articles left out, while its forms are looked for. */
class Run {
  readonly #forms: readonly Form[];
  readonly #words: KnownWord[] = [];
  /** The token of each word. */
  readonly #tokens: number[] = [];
  /** Forms found in one piece, and those put together of halves; both in order. */
  readonly #whole: Hit[] = [];
  readonly #joined: Hit[] = [];
  readonly #vetoes: Hit[] = [];
  /** First halves of forms, and the halves that may follow them; both in the order of their first word. */
  readonly #openings: Found[] = [];
  readonly #halves: Found[] = [];
  /** By the number of a half: up to which word one before it would have it follow. */
  readonly #awaited = new Map<number, number>();

  /** @param forms by number */
  constructor(forms: readonly Form[]) {
    this.#forms = forms;
  }

  add(word: KnownWord, token: number): void {
    this.#words.push(word);
    this.#tokens.push(token);
  }

  /** All forms in the run, what negative forms cover taken back, by first word, last word and concept. */
  hits(): Hit[] {
    this.#words.forEach(({ starts }, from) => {
      for (const node of starts) this.#reach(node, from, from + 1);
    });
    this.#join();
    const hits = this.#joined.length === 0 ? this.#whole : merged(this.#whole, this.#joined, byPlaceAndConcept);
    const vetoes = this.#vetoes;
    return vetoes.length === 0 ? hits : hits.filter((hit) => !vetoes.some((veto) => veto.concept === hit.concept && veto.from <= hit.from && hit.to <= veto.to));
  }

  #reach(node: Node, from: number, to: number): void {
    if (node.forms !== undefined) for (const form of node.forms) this.#find(form, from, to);
    if (node.marks !== 0) this.#follow(node, from, to);
  }

  /** Goes on with the next word; a determiner may be passed over once a form has begun. */
  #follow(node: Node, from: number, at: number): void {
    const word = this.#words[at];
    if (word === undefined) return;
    if ((word.marks & node.marks) !== 0) {
      for (const symbol of word.symbols) {
        const next = node.next.get(symbol);
        if (next !== undefined) this.#reach(next, from, at + 1);
      }
    }
    if (word.determiner) this.#follow(node, from, at + 1);
  }

  #find(id: number, from: number, to: number): void {
    const form = this.#forms[id];
    // Halves are common words; few of them follow what they belong to.
    if (form === undefined || (!form.first && (this.#awaited.get(id) ?? -1) < from)) return;
    if (form.then >= 0) this.#awaited.set(form.then, Math.max(to + GAP, this.#awaited.get(form.then) ?? 0));
    if (!form.first) this.#halves.push({ form, from, to });
    else if (form.then >= 0) this.#openings.push({ form, from, to });
    else this.#keep(form, from, to, this.#whole);
  }

  #keep({ negative, concept }: Form, from: number, to: number, list: Hit[]): void {
    const hit = { concept, from: this.#tokens[from] ?? 0, to: (this.#tokens[to - 1] ?? 0) + 1 };
    if (negative) this.#vetoes.push(hit);
    else insert(list, hit);
  }

  /** Puts forms in halves together. */
  #join(): void {
    const halves = this.#halves;
    let near = 0;
    for (const { form, from, to } of this.#openings) {
      for (let half = halves[near]; half !== undefined && half.from <= from; half = halves[near]) near++;
      if (near === halves.length) return;
      const end = this.#endOf(form, to, near);
      if (end !== undefined) this.#keep(form, from, end, this.#joined);
    }
  }

  /** Where a form ends whose half before ends at `to`; its next half is sought from the half `near` on. */
  #endOf({ then }: Form, to: number, near: number): number | undefined {
    if (then < 0) return to;
    const next = this.#forms[then];
    for (let i = near, half = this.#halves[i]; half !== undefined && half.from <= to + GAP; half = this.#halves[++i]) {
      const end = half.form === next && half.from >= to ? this.#endOf(half.form, half.to, i + 1) : undefined;
      if (end !== undefined) return end;
    }
    return undefined;
  }
}

interface Wildcard {
  readonly text: string;
  readonly symbol: number;
}

/** Beginnings or ends of words, grouped by two letters: a lexicon has a thousand of them, a word meets a handful. */
class Wildcards {
  readonly #symbols = new Map<string, number>();
  readonly #groups = new Map<string, Wildcard[]>();

  symbol(text: string): number | undefined {
    return this.#symbols.get(text);
  }

  add(text: string, group: string, symbol: number): number {
    this.#symbols.set(text, symbol);
    const list = this.#groups.get(group);
    if (list === undefined) this.#groups.set(group, [{ text, symbol }]);
    else list.push({ text, symbol });
    return symbol;
  }

  /** Those that may fit a word whose two letters on that side are these; shorter wildcards always may. */
  *near(letters: string): Iterable<Wildcard> {
    yield* this.#groups.get(letters) ?? [];
    for (const short of new Set([letters.slice(0, 1), letters.slice(-1), ''])) if (short.length < letters.length) yield* this.#groups.get(short) ?? [];
  }
}

/** The forms of a concept, those of the concepts it includes (`@other`) among them. */
function expand(lexicon: Lexicon, concept: string, seen: ReadonlySet<string> = new Set()): string[] {
  if (seen.has(concept)) return [];
  const within = new Set([...seen, concept]);
  return (lexicon[concept] ?? []).flatMap((form) => (form.startsWith('@') ? expand(lexicon, form.slice(1), within) : [form]));
}
