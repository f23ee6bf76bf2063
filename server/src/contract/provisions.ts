/** Units as provisions: numbers, list nesting, and which sentence an item completes. */
import type { Block } from './blocks.ts';
import { decimalNumber, follows, itemNumber, keywordNumber } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { slicePlain } from './spans.ts';
import type { PlainText, Provision, ProvisionKind } from './types.ts';

const BULLET = /^[-*•·▪◦‣–—][ ]/u;
const LEADS_IN = /[:;,]$/u;
const ENDS = /[.!?…]["'”’»)\]]*$/u;
/** "…; and", "…; en": the item before the last one leads nothing in. */
const LINKS = /(?:[;,]|\s)(?:and|or|and\/or|en|of|en\/of|et|ou|et\/ou)$/iu;

/** A mark of enumeration and what it numbers. */
interface Marked {
  readonly number?: Numbering;
  readonly written?: string;
  readonly plain: PlainText;
  readonly item: boolean;
}

/** Reads the units of one section; `Provision.leadIn` is an index into the result. */
export function provisionsOf(units: readonly Block[]): Provision[] {
  const reader = new ProvisionReader();
  for (const unit of units) reader.read(unit);
  return reader.provisions;
}

/** An enumeration that is open: of Markdown, or of paragraphs that begin with marks. */
interface Level {
  readonly markdownDepth?: number;
  number: Numbering | undefined;
  readonly bullet: boolean;
  readonly leadIn: number | undefined;
  last: number;
}

class ProvisionReader {
  readonly provisions: Provision[] = [];
  #levels: Level[] = [];
  #tableHead: number | undefined;

  read(unit: Block): void {
    const marked = markOf(unit);
    if (marked.plain.text === '') return;
    if (unit.kind === 'row') return this.#row(unit, marked);
    if (!marked.item) return this.#plain(unit.kind === 'html' ? 'html' : 'paragraph', unit, marked);
    const level = unit.kind === 'item' ? this.#markdownLevel(unit) : this.#textLevel(marked);
    const depth = this.#levels.length - 1;
    level.last = this.provisions.length;
    level.number = marked.number;
    this.#push('item', unit, marked, depth, level.leadIn);
  }

  /** The head of a table leads its rows in: "Step | What the Provider does in an incident". */
  #row(unit: Block, marked: Marked): void {
    this.#levels = [];
    const continues = this.provisions.at(-1)?.kind === 'row' && unit.headsTable !== true;
    if (!continues) this.#tableHead = unit.headsTable === true ? this.provisions.length : undefined;
    this.#push('row', unit, marked, 0, continues ? this.#tableHead : undefined);
  }

  #plain(kind: ProvisionKind, unit: Block, marked: Marked): void {
    const inside = kind === 'paragraph' && unit.outerOrdered !== undefined;
    if (!inside) this.#levels = [];
    this.#push(kind, unit, marked, inside ? unit.depth : 0, undefined);
  }

  #push(kind: ProvisionKind, unit: Block, marked: Marked, depth: number, leadIn: number | undefined): void {
    this.provisions.push({
      kind,
      plain: marked.plain,
      range: unit.range,
      ...(marked.written === undefined ? {} : { number: marked.written }),
      ...(leadIn === undefined ? {} : { leadIn }),
      depth,
    });
  }

  #markdownLevel(unit: Block): Level {
    const known = unit.opensList === true ? -1 : this.#levels.findLastIndex((level) => level.markdownDepth === unit.depth);
    const level = this.#levels[known];
    if (level !== undefined) {
      this.#levels.length = known + 1;
      return level;
    }
    while (this.#levels.length > 0 && !this.#holds(this.#levels.at(-1), unit.depth)) this.#levels.pop();
    return this.#open({ markdownDepth: unit.depth, number: undefined, bullet: false, leadIn: this.#leadIn(), last: -1 });
  }

  /** Whether a list that opens now stands in the last item of a level: by its indentation, or right after its colon. */
  #holds(level: Level | undefined, depth: number): boolean {
    if (level === undefined) return false;
    if (level.markdownDepth !== undefined && level.markdownDepth < depth) return true;
    return level.last === this.provisions.length - 1 && this.#colon(level.last);
  }

  #textLevel(marked: Marked): Level {
    const { number } = marked;
    const bullet = number === undefined;
    for (let index = this.#levels.length - 1; index >= 0; index -= 1) {
      const level = this.#levels[index];
      if (level === undefined || level.markdownDepth !== undefined) continue;
      const continues = bullet ? level.bullet : level.number !== undefined && (follows(level.number, number) || sameForm(level.number, number, index === this.#levels.length - 1));
      if (!continues) continue;
      this.#levels.length = index + 1;
      return level;
    }
    const again = number === undefined ? -1 : this.#levels.findIndex((level) => level.number !== undefined && form(level.number) === form(number));
    const before = this.#levels[again];
    if (before !== undefined) {
      this.#levels.length = again;
      return this.#open({ number, bullet, leadIn: this.#leadInAgain(before), last: -1 });
    }
    // Marks of a new form open an enumeration within the last item where that one leads it in, else beside it.
    const last = this.#levels.at(-1);
    if (last !== undefined && !this.#colon(last.last) && (bullet || number.parts.at(-1) !== 1)) this.#levels.length -= 1;
    return this.#open({ number, bullet, leadIn: this.#leadIn(), last: -1 });
  }

  #open(level: Level): Level {
    this.#levels.push(level);
    return level;
  }

  /** The provision that an enumeration opening now completes: the last item of the level above, or the paragraph before. */
  #leadIn(): number | undefined {
    const above = this.#levels.at(-1)?.last ?? this.provisions.length - 1;
    const provision = this.provisions[above];
    if (provision === undefined || provision.kind === 'row') return undefined;
    const { text } = provision.plain;
    return LEADS_IN.test(text) || !(ENDS.test(text) || LINKS.test(text)) ? above : undefined;
  }

  /** "(a)" once more begins anew where the last "(a)" stood, and completes what that one completed, where no sentence ended. */
  #leadInAgain(before: Level): number | undefined {
    const last = this.provisions.length - 1;
    if (this.#colon(last)) return last;
    return ENDS.test(this.provisions[last]?.plain.text ?? '') ? undefined : before.leadIn;
  }

  #colon(index: number): boolean {
    return /:$/u.test(this.provisions[index]?.plain.text ?? '');
  }
}

/** "(a)" and "(c)": the same form, later in the alphabet, a number having been left out. */
function sameForm(previous: Numbering, next: Numbering, innermost: boolean): boolean {
  if (!innermost || previous.style !== next.style) return false;
  return form(previous) === form(next) && (next.parts.at(-1) ?? 0) > (previous.parts.at(-1) ?? 0);
}

/** "(a)" and "(c)" are of one form, "(i)", "a)" and "(1)" of others. */
function form(number: Numbering): string {
  return number.style + number.written.replace(/[\p{L}\p{N}]+/u, '');
}

function markOf(unit: Block): Marked {
  const { plain, marker } = unit;
  if (unit.kind === 'row') return rowMark(unit);
  const bullet = BULLET.exec(plain.text)?.[0];
  const number = itemNumber(plain.text) ?? paragraphNumber(plain.text);
  const rest = slicePlain(plain, number?.end ?? bullet?.length ?? 0, plain.text.length);
  if (rest.text === '') return { plain, item: unit.kind === 'item' };
  if (unit.kind === 'item') {
    const written = number?.written ?? marker;
    return { plain: rest, item: true, ...(written === undefined ? {} : { written }), ...(number === undefined ? {} : { number }) };
  }
  if (number !== undefined) return { plain: rest, item: isItem(number), written: number.written, number };
  return bullet === undefined ? { plain, item: false } : { plain: rest, item: true, written: bullet.trim() };
}

/** "4.2 The Provider shall …" is a paragraph with a number, "(a) …" an item. */
function isItem(number: Numbering): boolean {
  return number.keyword === undefined && /^\(|[).°]$/u.test(number.written);
}

function paragraphNumber(text: string): Numbering | undefined {
  const number = decimalNumber(text);
  if (number !== undefined && (number.separated || number.parts.length > 1) && !/^\p{Ll}/u.test(text.slice(number.end))) return number;
  const keyword = keywordNumber(text);
  return keyword?.keyword === '§' ? keyword : undefined;
}

/** A row whose first cell is a number only. */
function rowMark(unit: Block): Marked {
  const cell = /^([^|]{1,12}?) \| /u.exec(unit.plain.text);
  const number = cell === null ? undefined : (itemNumber(cell[1] ?? '') ?? decimalNumber(cell[1] ?? ''));
  if (cell === null || number === undefined || number.end !== cell[1]?.length) return { plain: unit.plain, item: false };
  return { plain: unit.plain, item: false, written: number.written };
}
