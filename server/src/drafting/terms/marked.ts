/** Names that stand out in a text: in quotation marks or in bold. */
import type { PlainText } from '../../contract/types.ts';

/** Offsets are into the plain text. */
export interface MarkedName {
  /** The name: without marks, article and punctuation. */
  readonly start: number;
  readonly end: number;
  /** Marks included. */
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

const DOUBLE = /[“"«„”]\s?([^“”"«»„]{1,90}?)\s?[”"»“]/gu;
const SINGLE = /(?<![\p{L}\p{N}])[‘'](\p{Lu}[^‘’'()]{0,60})[’'](?![\p{L}\p{N}])/gu;
/** Most single marks are apostrophes. */
const MAY_BE_SINGLE = /(?<![a-zA-ZÀ-ÿ\d])[‘'](?![a-z\s])/;
const ARTICLE = /^(?:the|an?|de|het|een|le|la|les|une?)\s+|^l['’]/iu;
const BOLD_MARK = /\*\*|__|<\/?(?:b|strong)(?:\s[^>]{0,80})?>/giu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @param source what the offsets in `plain.pieces` are into */
export function markedNames(plain: PlainText, source: string, from: number): MarkedName[] {
  const quotes = quotedIn(plain.text);
  const bolds = boldIn(plain, source, from);
  const names = [
    ...quotes.map(({ start, end, from: open, to }) => nameIn(plain.text, start, end, widened(bolds, open, to), true)),
    // Bold within quotation marks, or around them, is the same name.
    ...bolds.filter((bold) => !quotes.some((quote) => quote.from < bold.end && bold.start < quote.to)).map((bold) => nameIn(plain.text, bold.start, bold.end, bold, false)),
  ];
  return names.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

function widened(bolds: readonly Stretch[], from: number, to: number): Stretch {
  const around = bolds.find(({ start, end }) => start <= from && to <= end && end - to <= 2 && from - start <= 2);
  return around ?? { start: from, end: to };
}

function quotedIn(text: string): { readonly start: number; readonly end: number; readonly from: number; readonly to: number }[] {
  const found = [];
  for (const pattern of [...(/[“"«„”]/u.test(text) ? [DOUBLE] : []), ...(MAY_BE_SINGLE.test(text) ? [SINGLE] : [])]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1] ?? '', 1);
      found.push({ start, end: start + (match[1] ?? '').length, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}

/** Stretches of plain text that are bold in the source: plain text has no marks, but its pieces leave them out. */
function boldIn(plain: PlainText, source: string, from: number): Stretch[] {
  const found: Stretch[] = [];
  let open: number | undefined;
  let last = from;
  const toggle = (at: number): void => {
    if (open === undefined) open = at;
    else {
      found.push({ start: open, end: at });
      open = undefined;
    }
  };
  for (const piece of plain.pieces) {
    const end = piece.source + piece.sourceLength;
    const exact = piece.plainLength === piece.sourceLength;
    const gap = source.slice(last, exact ? piece.source : end);
    if (gap.length > 1) for (let marks = gap.match(BOLD_MARK)?.length ?? 0; marks > 0; marks -= 1) toggle(piece.plain);
    last = end;
  }
  if (open !== undefined) toggle(plain.text.length);
  return found.filter(({ start, end }) => end > start);
}

/** The name in a stretch: articles, numbers before it and punctuation at its ends cut off. */
function nameIn(text: string, start: number, end: number, { start: from, end: to }: Stretch, quoted: boolean): MarkedName {
  const written = text.slice(start, end);
  const lead = /^[\s“"«„‘']*(?:\d+(?:\.\d+)*\.?\s+)?/u.exec(written)?.[0].length ?? 0;
  const article = ARTICLE.exec(written.slice(lead))?.[0].length ?? 0;
  const tail = /[\s,.:;=–—”"»’'-]*$/u.exec(written)?.[0].length ?? 0;
  const first = start + lead + article;
  return { start: first, end: Math.max(first, end - tail), from, to, quoted };
}
