/** Text of a block of HTML: no browser, only enough to read what a lawyer would read. */
import { PlainBuilder } from './plain.ts';
import { joinPlain } from './spans.ts';
import type { PlainText, Span } from './types.ts';

export interface HtmlPart {
  readonly kind: 'heading' | 'item' | 'row' | 'html';
  /** Of a heading, 1 to 6; otherwise 0. */
  readonly depth: number;
  /** Whether all of it is bold. */
  readonly bold: boolean;
  readonly plain: PlainText;
  readonly range: Span;
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(?:script|style|template)\b[\s\S]*?(?:<\/(?:script|style|template)\s*>|$)|<!\[CDATA\[|\]\]>|<[/!?]?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,10});/gu;
const TAG = /^<(\/?)([a-zA-Z][\w-]*)/u;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)$/u;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '',
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', hellip: '…',
  bull: '•', middot: '·', sect: '§', para: '¶', copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', times: '×',
  agrave: 'à', acirc: 'â', auml: 'ä', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', icirc: 'î',
  iuml: 'ï', ocirc: 'ô', ouml: 'ö', ugrave: 'ù', ucirc: 'û', uuml: 'ü', oelig: 'œ', Agrave: 'À', Ccedil: 'Ç',
  Egrave: 'È', Eacute: 'É', Ecirc: 'Ê',
};

/** The readable parts of `source.slice(range.start, range.end)`, in order; offsets are offsets into `source`. */
export function htmlParts(source: string, range: Span): HtmlPart[] {
  const reader = new HtmlReader(source);
  const html = source.slice(range.start, range.end);
  let at = 0;
  for (const token of html.matchAll(TOKEN)) {
    reader.text(range.start + at, range.start + token.index);
    at = token.index + token[0].length;
    reader.token(token[0], range.start + token.index);
  }
  reader.text(range.start + at, range.end);
  return reader.parts();
}

class HtmlReader {
  readonly #source: string;
  readonly #parts: HtmlPart[] = [];
  #builder = new PlainBuilder();
  #kind: HtmlPart['kind'] = 'html';
  #depth = 0;
  #row: PlainText[] | undefined;
  #bold = 0;
  /** Letters seen in the open part that are not bold. */
  #regular = false;

  constructor(source: string) {
    this.#source = source;
  }

  text(start: number, end: number): void {
    if (end <= start) return;
    if (this.#bold === 0 && /[\p{L}\p{N}]/u.test(this.#source.slice(start, end))) this.#regular = true;
    this.#builder.verbatim(this.#source, start, end);
  }

  token(token: string, at: number): void {
    if (token.startsWith('&')) return this.#builder.whole(decoded(token), at, token.length);
    const [, slash, name] = TAG.exec(token) ?? [];
    if (name === undefined) return;
    this.#tag(name.toLowerCase(), slash === '/', token, at);
  }

  parts(): HtmlPart[] {
    this.#end();
    this.#endRow();
    return this.#parts;
  }

  #tag(tag: string, closes: boolean, token: string, at: number): void {
    if (tag === 'br') this.#builder.whole(' ', at, token.length);
    if (tag === 'b' || tag === 'strong') this.#bold = Math.max(0, this.#bold + (closes ? -1 : 1));
    const alt = tag === 'img' ? /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(token) : null;
    if (alt !== null) this.#builder.whole((alt[1] ?? alt[2] ?? '').replace(/\s+/gu, ' '), at, token.length);
    if (!BLOCK.test(tag)) return;
    this.#end();
    if (tag === 'tr' || tag === 'table') {
      this.#endRow();
      if (tag === 'tr' && !closes) this.#row = [];
    } else if ((tag === 'td' || tag === 'th') && !closes) {
      this.#row ??= [];
    }
    const heading = /^h([1-6])$/u.exec(tag);
    this.#kind = closes ? 'html' : heading !== null ? 'heading' : tag === 'li' ? 'item' : 'html';
    this.#depth = this.#kind === 'heading' ? Number(heading?.[1]) : 0;
  }

  #end(): void {
    const plain = this.#builder.build();
    this.#builder = new PlainBuilder();
    const bold = !this.#regular;
    this.#regular = false;
    if (plain.text === '') return;
    if (this.#row === undefined) this.#push(this.#kind, plain, bold);
    else this.#row.push(plain);
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row !== undefined && row.length > 0) this.#push('row', joinPlain(row, ' | '), false);
  }

  #push(kind: HtmlPart['kind'], plain: PlainText, bold: boolean): void {
    const first = plain.pieces[0];
    const last = plain.pieces.at(-1);
    if (first === undefined || last === undefined) return;
    const range = { start: first.source, end: last.source + last.sourceLength };
    this.#parts.push({ kind, depth: this.#depth, bold, plain, range });
  }
}

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name] ?? entity;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  const char = String.fromCodePoint(code);
  return /\s/u.test(char) ? ' ' : char;
}
