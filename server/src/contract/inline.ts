/** Plain text of a Markdown paragraph, cell or heading, and which stretches of it stand in bold or italics. */
import type { Nodes } from 'mdast';
import { kept } from '../memory.ts';
import { PlainBuilder } from './plain.ts';
import { nodeSpan } from './spans.ts';
import type { PlainText, Span } from './types.ts';

/** A stretch of plain text that stands out; `strong` for bold, otherwise italics or underlining. */
export interface Mark extends Span {
  readonly strong: boolean;
}

export interface MarkedText {
  readonly plain: PlainText;
  readonly marks: readonly Mark[];
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,31});/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const HTML_TAG = /^<(\/?)([a-zA-Z][\w-]*)/u;

/** @param source the text that `nodes` were parsed from; offsets in the result are offsets into it */
export function inlineText(nodes: readonly Nodes[], source: string): MarkedText {
  const reader = new InlineReader(source);
  for (const node of nodes) reader.read(node);
  return reader.result();
}

class InlineReader {
  readonly #source: string;
  readonly #builder = new PlainBuilder();
  readonly #marks: Mark[] = [];
  /** Bold and italic HTML tags that are open, with the plain offset where they began. */
  readonly #open: { readonly tag: string; readonly start: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  result(): MarkedText {
    while (this.#open.length > 0) this.#close(this.#open.at(-1)?.tag ?? '');
    const plain = this.#builder.build();
    const length = plain.text.length;
    const marks = this.#marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) })).filter((mark) => mark.end > mark.start);
    return { plain, marks: kept(marks.sort((a, b) => a.start - b.start)) };
  }

  read(node: Nodes): void {
    const { start, end } = nodeSpan(node);
    switch (node.type) {
      case 'text':
        return this.#text(node.value, start, end);
      case 'inlineCode':
        return this.#quoted(node.value, start, end);
      case 'image':
      case 'imageReference':
        return this.#quoted(node.alt ?? '', start, end);
      case 'break':
        return this.#builder.whole(' ', start, end - start);
      case 'html':
        return this.#html(node.value, start, end);
      case 'strong':
      case 'emphasis': {
        const from = this.#builder.length;
        for (const child of node.children) this.read(child);
        this.#mark(from, node.type === 'strong');
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) this.read(child);
    }
  }

  #mark(start: number, strong: boolean): void {
    if (this.#builder.length > start) this.#marks.push({ start, end: this.#builder.length, strong });
  }

  #html(value: string, start: number, end: number): void {
    const [, slash, name] = HTML_TAG.exec(value) ?? [];
    const tag = name?.toLowerCase() ?? '';
    if (tag === 'br') this.#builder.whole(' ', start, end - start);
    else if (!/^(?:b|strong|i|em|u)$/u.test(tag)) return;
    else if (slash === '/') this.#close(tag);
    else this.#open.push({ tag, start: this.#builder.length });
  }

  #close(tag: string): void {
    const index = this.#open.findLastIndex((open) => open.tag === tag);
    const [open] = index < 0 ? [] : this.#open.splice(index, 1);
    if (open !== undefined) this.#mark(open.start, tag === 'b' || tag === 'strong');
  }

  /** Code and alternative texts: their value stands somewhere between their marks. */
  #quoted(value: string, start: number, end: number): void {
    const at = this.#source.indexOf(value, start);
    if (value !== '' && at >= start && at + value.length <= end) this.#builder.verbatim(this.#source, at, at + value.length);
    else this.#builder.whole(value.replace(/\s+/gu, ' '), start, end - start);
  }

  #text(value: string, start: number, end: number): void {
    const { text, steps } = align(value, this.#source, start, end);
    if (!text) return this.#builder.whole(value.replace(/\s+/gu, ' '), start, end - start);
    for (const step of steps) {
      if (step.plain === undefined) this.#builder.verbatim(this.#source, step.start, step.end);
      else this.#builder.whole(step.plain, step.start, step.end - step.start);
    }
  }
}

/** A stretch of source that is the text itself, or, with `plain`, that stands for other characters. */
interface Step extends Span {
  readonly plain?: string;
}

/**
 * Walks a text node's value and its source side by side: escapes, entities, and what stands before a
 * continued line (indentation, `>`) are where they differ. `text` is false when they cannot be aligned.
 */
function align(value: string, source: string, start: number, end: number): { text: boolean; steps: Step[] } {
  if (end - start === value.length && source.startsWith(value, start) && !/[\n\r]/u.test(value)) {
    return { text: true, steps: [{ start, end }] };
  }
  const steps: Step[] = [];
  let from = start;
  let at = start;
  let index = 0;
  const whole = (plain: string, length: number): void => {
    if (at > from) steps.push({ start: from, end: at });
    steps.push({ start: at, end: at + length, plain });
    at += length;
    from = at;
  };
  while (at < end) {
    const char = source.charAt(at);
    const wanted = value.charAt(index);
    if (char === '\\' && PUNCTUATION.test(source.charAt(at + 1)) && at + 1 < end && wanted === source.charAt(at + 1)) {
      whole(wanted, 2);
      index += 1;
    } else if (char === '&' && ENTITY.test(source.slice(at, Math.min(end, at + 40)))) {
      const length = ENTITY.exec(source.slice(at, Math.min(end, at + 40)))?.[0].length ?? 1;
      if (value.startsWith(source.slice(at, at + length), index)) {
        at += length;
        index += length;
      } else {
        const decoded = decodedAt(value, index, source.charAt(at + length));
        whole(/\s/u.test(decoded) ? ' ' : decoded, length);
        index += decoded.length;
      }
    } else if (/[\n\r]/u.test(wanted) && /[\s>]/u.test(char)) {
      whole(' ', lineBreak(source, at, end));
      index += wanted === '\r' && value.charAt(index + 1) === '\n' ? 2 : 1;
    } else if (char === wanted) {
      at += 1;
      index += 1;
    } else if (wanted === '\uFFFD') {
      whole(wanted, 1);
      index += 1;
    } else {
      return { text: false, steps };
    }
  }
  if (at > from) steps.push({ start: from, end: at });
  return { text: index === value.length, steps };
}

/**
 * What an entity stands for: one character, be it two code units, and what is combined with it ("&NotEqualTilde;").
 *
 * @param next what stands after the entity in the source
 */
function decodedAt(value: string, index: number, next: string): string {
  const [, character = '', combined = ''] = /^([^])((?:\u0331|\u0333|\u0338|\u200A|\u20D2|\u20E5|\uFE00)?)/u.exec(value.slice(index, index + 3)) ?? [];
  return combined === next ? character : character + combined;
}

/** Length of a line break with the white space before it and the indentation and quote marks after it. */
function lineBreak(source: string, at: number, end: number): number {
  return /^[ \t]*(?:\r\n|\n|\r)[ \t>]*/u.exec(source.slice(at, Math.min(end, at + 400)))?.[0].length ?? 1;
}
