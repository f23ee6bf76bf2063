/** Numbers that count on from one another: the articles of a part, the paragraphs of an article, the items of a list. */
import { isAnnexKeyword } from '../../contract/sectionKinds.ts';
import type { SectionKind } from '../../contract/types.ts';
import type { Notation, NumberNotes, SectionNumber } from './numbers.ts';

/** A number of the draft. */
export interface Numbered {
  /** Index into the contract's sections. */
  readonly section: number;
  readonly number: SectionNumber;
  /** The number that its own begins with, where that is there: `4` of `4.2`. */
  readonly owner: Numbered | undefined;
}

export interface Series {
  /** In the order of the document; never empty. */
  readonly members: readonly Numbered[];
  /** Numbers of headings beside them that are written otherwise. */
  readonly others: readonly Numbered[];
}

/** What is known of a section for its place in the series. */
export interface NumberedSection {
  readonly kind: SectionKind;
  readonly parent: number | undefined;
  readonly depth: number | undefined;
  readonly notes: NumberNotes;
}

const DIVISION = /^(?:part|partie|deel|titre|titel|title|hoofdstuk|chapitre|chapter|module|section|sectie)$/u;

/** All series of a draft but the enumerations, which each section has by itself. */
export function seriesOf(sections: readonly NumberedSection[]): Series[] {
  const reader = new SeriesReader();
  sections.forEach((section, index) => {
    reader.read(section, index);
  });
  return reader.series();
}

/** The enumerations of a section. */
export function enumerationsOf({ numbers }: NumberNotes, section: number): Series[] {
  const enumerations = new Map<number, Numbered[]>();
  for (const number of numbers) {
    if (number.kind !== 'item' || number.enumeration === 0) continue;
    const members = enumerations.get(number.enumeration) ?? [];
    enumerations.set(number.enumeration, members);
    members.push({ section, number, owner: undefined });
  }
  return [...enumerations.values()].map((members) => ({ members: alphabetic(members), others: [] }));
}

interface Open {
  readonly numbered: Numbered;
  /** Of the heading; of a paragraph deeper than any. */
  readonly depth: number;
}

class SeriesReader {
  readonly #series = new Map<string, Numbered[]>();
  /** Numbered headings with the same parent, whatever their form. */
  readonly #siblings = new Map<string, Numbered[]>();
  /** The numbers that what follows may go on from, outermost first. */
  #open: Open[] = [];

  read({ kind, parent, depth, notes: { numbers } }: NumberedSection, section: number): void {
    const [first] = numbers;
    if (depth !== undefined && first?.kind !== 'heading') this.#open = this.#open.filter((each) => each.depth < depth);
    for (const number of numbers) {
      if (number.kind === 'item') continue;
      if (number.prefix === '') this.#outermost(number, section, `${kind === 'annex' ? 'annex' : ''} ${parent ?? ''}`, depth);
      else this.#under(number, section, `${parent ?? ''}`, depth);
    }
  }

  series(): Series[] {
    const all = [...this.#series.values()].map((members) => ({ members: alphabetic(members), others: [] as Numbered[] }));
    const bySibling = new Map<number, readonly Numbered[]>();
    for (const siblings of this.#siblings.values()) for (const each of siblings) bySibling.set(each.section, siblings);
    return all.map((series) => {
      const [first] = series.members;
      if (first?.number.kind !== 'heading' || first.number.prefix !== '') return series;
      const siblings = bySibling.get(first.section) ?? [];
      if (siblings.length === series.members.length) return series;
      const own = new Set(series.members.map(({ section }) => section));
      return { ...series, others: siblings.filter(({ section }) => !own.has(section)) };
    });
  }

  #outermost(number: SectionNumber, section: number, place: string, depth: number | undefined): void {
    const numbered: Numbered = { section, number, owner: undefined };
    if (number.kind === 'heading') {
      this.#open = [{ numbered, depth: depth ?? 0 }];
      const rank = isAnnexKeyword(number.keyword) ? 'annex' : DIVISION.test(number.keyword) ? number.keyword : 'article';
      add(this.#siblings, `${place} ${rank}`, numbered);
      add(this.#series, `heading ${place} ${rank} ${kindOf(number.notation)}`, numbered);
    } else if (number.keyword !== '') add(this.#series, `${section} ${number.keyword}`, numbered);
  }

  #under(number: SectionNumber, section: number, place: string, depth: number | undefined): void {
    const owner = this.#ownerOf(number);
    const numbered: Numbered = { section, number, owner };
    const within = owner !== undefined ? `in ${owner.section} ${owner.number.provision ?? ''}` : number.kind === 'heading' ? `at ${place} ${number.prefix}` : `of ${section} ${number.prefix}`;
    add(this.#series, `${within} ${kindOf(number.notation)}`, numbered);
    this.#open.push({ numbered, depth: number.kind === 'heading' ? (depth ?? 0) : Infinity });
  }

  /** Closes what the number does not stand under; what is left open last, its owner or not, remains. */
  #ownerOf(number: SectionNumber): Numbered | undefined {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const open = this.#open[at]?.numbered;
      if (open === undefined || !isOwner(open.number, number)) continue;
      this.#open.length = at + 1;
      return open;
    }
    this.#open.length = 0;
    return undefined;
  }
}

/** "4" of "4.2"; "Article IV" of "4.2" too. */
function isOwner(owner: SectionNumber, number: SectionNumber): boolean {
  if (owner.text === number.prefix) return true;
  return owner.prefix === '' && owner.notation !== 'decimal' && String(owner.last) === number.prefix;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function kindOf(notation: Notation): string {
  return notation === 'decimal' ? 'number' : 'letter';
}

const NUMERAL = /^[ivx]$/iu;

/** `i`, `v` and `x` are letters among letters and Roman numerals among these; where nothing tells, they stay what they are. */
function alphabetic(members: readonly Numbered[]): readonly Numbered[] {
  if (!members.some(({ number }) => isAmbiguous(number))) return members;
  const telling = members.filter(({ number }) => !isAmbiguous(number));
  const letters = telling.filter(({ number }) => number.notation.toLowerCase() === 'letter').length;
  if (letters * 2 <= telling.length) return members;
  return members.map((each) => (isAmbiguous(each.number) ? { ...each, number: asLetter(each.number) } : each));
}

function isAmbiguous({ text, notation }: SectionNumber): boolean {
  return (notation === 'roman' || notation === 'Roman') && NUMERAL.test(text);
}

function asLetter(number: SectionNumber): SectionNumber {
  const notation = /^\p{Lu}/u.test(number.text) ? 'Letter' : 'letter';
  return { ...number, notation, last: number.text.toUpperCase().charCodeAt(0) - 64 };
}
