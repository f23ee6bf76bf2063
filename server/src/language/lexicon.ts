/** A lexicon, compiled to one automaton over word symbols that finds all its concepts in one pass. */
import type { Language } from '../contract/types.ts';
import type { Lexicon } from '../library/types.ts';
import { FUNCTION_WORDS } from './functionWords.ts';
import { withoutDiacritics } from './stems.ts';
import { type Token, tokenize } from './tokens.ts';
import { wordKey } from './wordKey.ts';

/** A concept found in a run of words; token indices, `to` exclusive. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** A form, or half of one, found in the content words `from` to `to`. */
interface Found {
  readonly form: number;
  readonly from: number;
  readonly to: number;
}

/** Most words between the halves of a form written `a .. b`. */
const GAP = 5;

interface Node {
  readonly next: Map<number, Node>;
  /** Forms that end here. */
  forms?: number[];
}

interface Form {
  readonly concept: number;
  /** A form that takes back what other forms of its concept find inside it: "!audit trail". */
  readonly negative: boolean;
  /** Of a form in halves (`a .. b`): which half this is and which form comes next; -1 for the last. */
  readonly first: boolean;
  readonly then: number;
}

/**
 * The compiled lexicon of one language. Forms are matched on stems, in sequence, passing over articles; see
 * the library's README for what a form may look like.
 */
export class CompiledLexicon {
  readonly language: Language;
  /** Concept name by number. */
  readonly concepts: readonly string[];
  readonly #ids = new Map<string, number>();
  readonly #root: Node = { next: new Map() };
  readonly #forms: Form[] = [];
  readonly #symbols = new Map<string, number>();
  readonly #prefixes = new Wildcards();
  readonly #suffixes = new Wildcards();
  readonly #ofWord = new Map<string, readonly number[]>();

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
    const { articles } = FUNCTION_WORDS[this.language];
    const content: number[] = [];
    tokens.forEach((token, index) => {
      if (!articles.has(token.word)) content.push(index);
    });
    const found: Found[] = [];
    for (let i = 0; i < content.length; i++) this.#walk(this.#root, content, tokens, i, i, found);
    return this.#join(found, content);
  }

  /** Follows the automaton from one word on; a determiner may be passed over once a form has begun. */
  #walk(node: Node, content: readonly number[], tokens: readonly Token[], first: number, at: number, found: Found[]): void {
    const token = tokens[content[at] ?? -1];
    if (token === undefined) return;
    for (const symbol of this.#symbolsOf(token.word)) {
      const next = node.next.get(symbol);
      if (next === undefined) continue;
      for (const form of next.forms ?? []) found.push({ form, from: first, to: at + 1 });
      if (next.next.size > 0) this.#walk(next, content, tokens, first, at + 1, found);
    }
    if (at > first && FUNCTION_WORDS[this.language].determiners.has(token.word)) this.#walk(node, content, tokens, first, at + 1, found);
  }

  /** Puts forms in halves together, takes back what negative forms cover, and gives token indices. */
  #join(raw: readonly Found[], content: readonly number[]): Hit[] {
    const hits: Hit[] = [];
    const vetoes: Hit[] = [];
    const span = (concept: number, from: number, to: number): Hit => ({ concept, from: content[from] ?? 0, to: (content[to - 1] ?? 0) + 1 });
    const halves = new Map<number, Found[]>();
    for (const match of raw) if (this.#forms[match.form]?.first === false) (halves.get(match.form) ?? keep(halves, match.form)).push(match);
    for (const match of raw) {
      const form = this.#forms[match.form];
      if (form === undefined || !form.first) continue;
      const end = this.#endOf(form, match.to, halves);
      if (end !== undefined) (form.negative ? vetoes : hits).push(span(form.concept, match.from, end));
    }
    const kept = vetoes.length === 0 ? hits : hits.filter((hit) => !vetoes.some((veto) => veto.concept === hit.concept && veto.from <= hit.from && hit.to <= veto.to));
    return kept.sort((a, b) => a.from - b.from || a.to - b.to || a.concept - b.concept);
  }

  #endOf(form: Form, to: number, raw: ReadonlyMap<number, readonly Found[]>): number | undefined {
    if (form.then < 0) return to;
    const next = this.#forms[form.then];
    for (const match of raw.get(form.then) ?? []) {
      if (match.from >= to && match.from - to <= GAP && next !== undefined) {
        const end = this.#endOf(next, match.to, raw);
        if (end !== undefined) return end;
      }
    }
    return undefined;
  }

  #symbolsOf(word: string): readonly number[] {
    const known = this.#ofWord.get(word);
    if (known !== undefined) return known;
    const symbols: number[] = [];
    const bare = withoutDiacritics(word);
    for (const key of [`=${word}`, wordKey(word, this.language)]) {
      const symbol = this.#symbols.get(key);
      if (symbol !== undefined) symbols.push(symbol);
    }
    for (const { text, symbol } of this.#prefixes.near(bare.slice(0, 2))) if (bare.startsWith(text)) symbols.push(symbol);
    for (const { text, symbol } of this.#suffixes.near(bare.slice(-2))) if (bare.endsWith(text)) symbols.push(symbol);
    if (this.#ofWord.size > 50_000) this.#ofWord.clear();
    this.#ofWord.set(word, symbols);
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
        if (next === undefined) node.next.set(symbol, (next = { next: new Map() }));
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
          if (!FUNCTION_WORDS[this.language].articles.has(token.word)) symbols.push(this.#symbol(wordKey(token.word, this.language)));
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

function keep(map: Map<number, Found[]>, key: number): Found[] {
  const list: Found[] = [];
  map.set(key, list);
  return list;
}

/** The forms of a concept, those of the concepts it includes (`@other`) among them. */
function expand(lexicon: Lexicon, concept: string, seen: ReadonlySet<string> = new Set()): string[] {
  if (seen.has(concept)) return [];
  const within = new Set([...seen, concept]);
  return (lexicon[concept] ?? []).flatMap((form) => (form.startsWith('@') ? expand(lexicon, form.slice(1), within) : [form]));
}
