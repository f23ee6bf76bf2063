/** Plain text as it is taken out of the source. */
import { shiftPlain, slicePlain } from './spans.ts';
import type { Piece, PlainText } from './types.ts';

const SPACE = /\s/u;
/** Invisible characters that word processors leave behind: soft hyphen, zero-width blanks and joiners, BOM, NUL. */
const INVISIBLE = /[\u0000\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const LINE_END = /[\n\r]/u;

/** Collects plain text: folds white space to single blanks, drops invisible characters, remembers the source. */
export class PlainBuilder {
  #text = '';
  #pieces: Piece[] = [];
  /** The piece that is growing, character by character. */
  #plain = 0;
  #source = 0;
  #length = 0;
  /** Whether it ends in a blank: asking the text would have it laid out anew each time. At the very start counts as after one. */
  #endsBlank = true;

  /** Length of the plain text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds `text.slice(start, end)` as it is, apart from white space and invisible characters. */
  verbatim(text: string, start: number, end: number): void {
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      // Letters, digits and punctuation, the usual case, need no closer look.
      if ((code > 0x20 && code < 0x7f) || (code === 0x20 && at > from)) {
        if (code !== 0x20) continue;
        const next = text.charCodeAt(at + 1);
        if (at + 1 < end && next > 0x20 && next < 0x7f) continue;
      }
      const char = text.charAt(at);
      if (SPACE.test(char)) {
        this.#run(text, from, at);
        at = this.#blank(text, at, end);
        from = at;
        at -= 1;
      } else if (INVISIBLE.test(char)) {
        this.#run(text, from, at);
        from = at + 1;
      }
    }
    this.#run(text, from, end);
  }

  /** Adds characters that stand for a piece of source that reads otherwise: an escape, an entity, a hard break. */
  whole(plain: string, source: number, sourceLength: number): void {
    const own = this.#endsBlank && plain.startsWith(' ') ? plain.trimStart() : plain;
    if (own === '') return;
    this.#flush();
    this.#pieces.push({ plain: this.#text.length, source, plainLength: own.length, sourceLength });
    this.#text += own;
    this.#endsBlank = own.endsWith(' ');
  }

  /** The text so far, blanks at its end left out; the builder is not used after this. */
  build(): PlainText {
    this.#flush();
    const plain = { text: this.#text, pieces: this.#pieces };
    return this.#text === '' || this.#endsBlank ? slicePlain(plain, 0, plain.text.length) : plain;
  }

  #run(text: string, start: number, end: number): void {
    if (end <= start) return;
    const contiguous = this.#length > 0 && this.#source + this.#length === start;
    if (!contiguous) {
      this.#flush();
      this.#plain = this.#text.length;
      this.#source = start;
    }
    this.#text += text.slice(start, end);
    this.#length += end - start;
    this.#endsBlank = text.charAt(end - 1) === ' ';
  }

  /** Folds the white space at `at`; returns where it ends. */
  #blank(text: string, at: number, end: number): number {
    let stop = at;
    let line = false;
    while (stop < end && SPACE.test(text.charAt(stop))) {
      line ||= LINE_END.test(text.charAt(stop));
      stop += 1;
    }
    if (this.#endsBlank) return stop;
    if (!line && stop === at + 1 && text.charAt(at) === ' ') this.#run(text, at, stop);
    else this.whole(' ', at, stop - at);
    return stop;
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#pieces.push({ plain: this.#plain, source: this.#source, plainLength: this.#length, sourceLength: this.#length });
    this.#length = 0;
  }
}

/** Plain text of a piece of source that is no Markdown; `offset` is where `text` begins in the source. */
export function verbatimPlain(text: string, offset = 0): PlainText {
  const builder = new PlainBuilder();
  builder.verbatim(text, 0, text.length);
  return shiftPlain(builder.build(), offset);
}
