/** Phrases of simple Markdown: words, escapes, emphasis, links written out in one line. */
import type { Link, PhrasingContent } from 'mdast';
import { nodeSpan } from './spans.ts';

/** Everything in a paragraph that could be more than a letter. */
const SPECIAL = /[\\`*_[\]<&~@|\t\r\n]|www\.|https?:/giu;
const LINE_BREAK = /(\r\n|\n|\r) */yu;
const ESCAPED = /[!-/:-@[-`{-~\r\n]/u;
const ENTITY = /&#?[\da-zA-Z]+;/yu;
/** A link with a destination and no title; neither holds what would have to be weighed. */
const LINK = /\[([^[\]\r\n]*)\]\([^\s()<>\\\u0000-\u001F\u007F]*\)/yu;
/** Code in one line, with nothing at its ends that would be left out. */
const CODE = /`([^`\s](?:[^`\t\r\n]*[^`\s])?)`(?!`)/yu;
/** An address of the web or of a mailbox in angle brackets. */
const BRACKETED = /<([hH][tT]{2}[pP][sS]?:\/\/[^\s<>\u0000-\u001F\u007F]*|[\w.+-]+@(?=[^>]{1,63}>)[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*)>/yu;
/** An address of plain characters before a blank; punctuation between the two is not of it. */
const ADDRESS = /[hH][tT]{2}[pP][sS]?:\/\/[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?(?:\/(?:[\w%#=+./-]*[A-Za-z\d/])?)?(?=[.,;:)]*(?:[ \r\n]|$))/yu;
/** What stands after the name in such an address of a mailbox. */
const MAILBOX = /@[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*\.[A-Za-z]+(?=[.,;:)]*(?:[ \r\n]|$))/yu;
const MAILBOX_NAME = /[A-Za-z\d+.-]/u;
const PUNCTUATION = /\p{P}|\p{S}/u;
/** More emphasis than this in one paragraph is left to the parser, which has its own ways to give up. */
const MOST_RUNS = 100;

/** Asterisks or underscores that may open or close emphasis. */
interface Run {
  readonly type: 'run';
  readonly marker: string;
  readonly opens: boolean;
  readonly closes: boolean;
  start: number;
  end: number;
}

type Token = PhrasingContent | Run;

/** Where a node stands. Only offsets and columns are told, for nobody asks for lines. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; offset: number };
}

/** @param column where the node starts in its line, from 1; asked for of items only */
export function placeOf(start: number, end: number, column = 1): Place {
  return { start: { line: 1, column, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/**
 * The phrases in `source.slice(start, end)`, the content of a paragraph, heading or cell, as the Markdown parser
 * gives them where there are no definitions.
 *
 * @returns nothing when it is not certain what they mean
 */
export function simplePhrases(source: string, start: number, end: number): PhrasingContent[] | undefined {
  let to = end;
  while (to > start && source.charAt(to - 1) === ' ') to -= 1;
  const content = { source, start, end: to };
  return new PhraseReader(content, start, to, false).read();
}

/** A paragraph's content; beyond it, to the parser, is white space. */
interface Content {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

class PhraseReader {
  readonly #content: Content;
  readonly #source: string;
  readonly #end: number;
  /** In the text of a link addresses are no links. */
  readonly #linked: boolean;
  readonly #tokens: Token[] = [];
  #at: number;
  #runs = 0;
  /** Whether there has been a bracket that may be open. */
  #bracketed = false;

  constructor(content: Content, start: number, end: number, linked: boolean) {
    this.#content = content;
    this.#source = content.source;
    this.#at = start;
    this.#end = end;
    this.#linked = linked;
  }

  read(): PhrasingContent[] | undefined {
    while (this.#at < this.#end) {
      SPECIAL.lastIndex = this.#at;
      const found = SPECIAL.exec(this.#source);
      const at = found === null ? this.#end : Math.min(found.index, this.#end);
      if (at === this.#end || found === null) this.#words(this.#at, this.#end);
      else if (!this.#special(found[0], at)) return undefined;
    }
    return this.#runs === 0 ? settled(this.#tokens) : paired(this.#tokens);
  }

  /** @returns whether what stands at `at` is certain; it and the words before it have then been read */
  #special(found: string, at: number): boolean {
    switch (found) {
      case '\n':
      case '\r':
        return this.#lineBreak(at);
      case '*':
      case '_':
        return this.#run(found, at);
      case '[':
        return this.#bracket(at);
      case ']':
        return this.#source.charAt(at + 1) !== '(' && this.#literal(at);
      case '\\':
        return this.#escape(at);
      case '&':
        ENTITY.lastIndex = at;
        return !ENTITY.test(this.#source) && this.#literal(at);
      case '`':
        return this.#code(at);
      case '<':
        return this.#source.charAt(at + 1) === ' ' ? this.#literal(at) : this.#address(BRACKETED, at, at, 1);
      default:
        if (this.#linked) return /^[@wh]/iu.test(found) && this.#literal(at);
        // An open bracket before it, or a letter, and it may be none.
        if (this.#bracketed) return false;
        if (found === '@') return this.#mailbox(at);
        return /^h/iu.test(found) && !/[a-z]/iu.test(this.#source.charAt(at - 1)) && this.#address(ADDRESS, at, at);
    }
  }

  /** The words up to and with the character at `at`. */
  #literal(at: number): boolean {
    this.#words(this.#at, at + 1);
    return true;
  }

  #words(start: number, end: number): void {
    addText(this.#tokens, this.#source.slice(start, end), start, end);
    this.#at = end;
  }

  /** Two blanks before it make it a hard one; blanks around it are of no words. */
  #lineBreak(at: number): boolean {
    let end = at;
    while (end > this.#at && this.#source.charAt(end - 1) === ' ') end -= 1;
    this.#words(this.#at, end);
    this.#endLine(end, at, at - end > 1);
    return true;
  }

  /** @param hard whether `start` to `at`, where the line ends, says that the next words begin a line of their own */
  #endLine(start: number, at: number, hard: boolean): void {
    LINE_BREAK.lastIndex = at;
    const [whole = '', mark = ''] = LINE_BREAK.exec(this.#source) ?? [];
    if (hard) this.#tokens.push({ type: 'break', position: placeOf(start, at + mark.length) });
    else addText(this.#tokens, mark, at, at + mark.length);
    this.#at = at + whole.length;
  }

  #escape(at: number): boolean {
    const next = this.#source.charAt(at + 1);
    if (at + 1 >= this.#end || !ESCAPED.test(next)) return this.#literal(at);
    this.#words(this.#at, at);
    if (next === '\n' || next === '\r') this.#endLine(at, at + 1, true);
    else {
      addText(this.#tokens, next, at, at + 2);
      this.#at = at + 2;
    }
    return true;
  }

  /** What stands on either side tells whether marks of emphasis may open or close it. */
  #run(marker: string, at: number): boolean {
    this.#runs += 1;
    if (this.#runs > MOST_RUNS) return false;
    this.#words(this.#at, at);
    let end = at;
    while (end < this.#end && this.#source.charAt(end) === marker) end += 1;
    const before = this.#class(at - 1);
    const after = this.#class(end);
    const left = after === 'word' || (after === 'mark' && before !== 'word');
    const right = before === 'word' || (before === 'mark' && after !== 'word');
    const opens = left && (marker === '*' || before !== 'word' || !right);
    const closes = right && (marker === '*' || after !== 'word' || !left);
    this.#tokens.push({ type: 'run', marker, opens, closes, start: at, end });
    this.#at = end;
    return true;
  }

  #class(at: number): 'blank' | 'mark' | 'word' {
    if (at < this.#content.start || at >= this.#content.end) return 'blank';
    const char = this.#source.charAt(at);
    if (/\s/u.test(char)) return 'blank';
    return PUNCTUATION.test(char) ? 'mark' : 'word';
  }

  #code(at: number): boolean {
    CODE.lastIndex = at;
    const [whole = '', value = ''] = CODE.exec(this.#source) ?? [];
    const end = at + whole.length;
    return value !== '' && this.#node({ type: 'inlineCode', value, position: placeOf(at, end) }, at, end);
  }

  #mailbox(at: number): boolean {
    let start = at;
    while (start > this.#at && MAILBOX_NAME.test(this.#source.charAt(start - 1))) start -= 1;
    const before = this.#source.charAt(start - 1);
    return start < at && !MAILBOX_NAME.test(before) && !/[_/]/u.test(before) && this.#address(MAILBOX, start, at);
  }

  /**
   * @param start where the address begins, of which the pattern matches what stands at `at`
   * @param mark length of the brackets around it
   */
  #address(pattern: RegExp, start: number, at: number, mark = 0): boolean {
    pattern.lastIndex = at;
    const length = pattern.exec(this.#source)?.[0].length ?? 0;
    const end = at + length;
    if (length === 0 || this.#linked) return false;
    const value = this.#source.slice(start + mark, end - mark);
    const children: Link['children'] = [{ type: 'text', value, position: placeOf(start + mark, end - mark) }];
    return this.#node({ type: 'link', url: '', children, position: placeOf(start, end) }, start, end);
  }

  #node(node: PhrasingContent, at: number, end: number): boolean {
    if (end > this.#end) return false;
    this.#words(this.#at, at);
    this.#tokens.push(node);
    this.#at = end;
    return true;
  }

  /** A link, or a bracket that is just one, since there are no definitions. */
  #bracket(at: number): boolean {
    if (this.#source.charAt(at + 1) === '^' || this.#source.charAt(at - 1) === '!') return false;
    LINK.lastIndex = at;
    const [whole, label] = LINK.exec(this.#source) ?? [];
    if (whole === undefined || label === undefined) {
      this.#bracketed = true;
      return this.#literal(at);
    }
    const end = at + whole.length;
    const from = at + 1;
    if (label.endsWith('\\')) return false;
    const children = new PhraseReader(this.#content, from, from + label.length, true).read();
    if (children === undefined) return false;
    return this.#node({ type: 'link', url: '', children: children as Link['children'], position: placeOf(at, end) }, at, end);
  }
}

/** Adds text, to the text before it if there is one. */
function addText(tokens: Token[], value: string, start: number, end: number): void {
  if (value === '') return;
  const last = tokens.at(-1);
  if (last?.type !== 'text' || last.position === undefined) {
    tokens.push({ type: 'text', value, position: placeOf(start, end) });
    return;
  }
  last.value += value;
  last.position.end.offset = end;
}

/** The tokens with runs that found no partner as text. */
function settled(tokens: readonly Token[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const token of tokens) {
    if (token.type === 'run') addText(nodes, token.marker.repeat(token.end - token.start), token.start, token.end);
    else if (token.type !== 'text') nodes.push(token);
    else {
      const { start, end } = nodeSpan(token);
      addText(nodes, token.value, start, end);
    }
  }
  return nodes;
}

/** Emphasis made of the runs: each that closes takes the nearest before it that opens. */
function paired(tokens: Token[]): PhrasingContent[] {
  for (let index = 0; index < tokens.length; index += 1) {
    const closer = tokens[index];
    if (closer?.type !== 'run' || !closer.closes) continue;
    const open = tokens.findLastIndex((token, place) => place < index && token.type === 'run' && opensFor(token, closer));
    const opener = tokens[open];
    if (opener?.type !== 'run') continue;
    const used = size(opener) > 1 && size(closer) > 1 ? 2 : 1;
    const children = settled(tokens.slice(open + 1, index));
    const position = placeOf(opener.end - used, closer.start + used);
    opener.end -= used;
    closer.start += used;
    const rest = size(closer) > 0 ? [closer] : [];
    const before = size(opener) > 0 ? [opener] : [];
    tokens.splice(open, index - open + 1, ...before, { type: used === 2 ? 'strong' : 'emphasis', children, position }, ...rest);
    index = open + before.length;
  }
  return settled(tokens);
}

function opensFor(opener: Run, closer: Run): boolean {
  if (!opener.opens || opener.marker !== closer.marker) return false;
  const either = opener.closes || closer.opens;
  return !(either && size(closer) % 3 !== 0 && (size(opener) + size(closer)) % 3 === 0);
}

function size(run: Run): number {
  return run.end - run.start;
}
