/** Figures that contradict each other: "dertig (20) dagen", 24 hours here and 48 there for the same duty. */
import { LANGUAGES } from '../../contract/types.ts';
import type { Contract, Party, Section, Span } from '../../contract/types.ts';
import { topicFigures } from './figureNotes.ts';
import type { TopicFigure } from './figureNotes.ts';
import { GENERAL_WORDS } from './figureTopics.ts';
import type { NotedDraft } from '../notes.ts';
import type { SectionTexts } from '../sectionTexts.ts';
import { isNumberPart } from './spelledNumbers.ts';
import type { DraftingFlaw } from '../types.ts';
import { wordedFigures } from './wordedFigures.ts';
import type { WordedFigure } from './wordedFigures.ts';

/** What a section tells by its figures; offsets are from the section's origin. */
export interface FigureNote {
  /** Numbers of which words and digits differ. */
  readonly worded: readonly WordedFigure[];
  readonly topics: readonly TopicFigure[];
}

const NONE: readonly FigureNote[] = [];

/** At most one note; none where there is nothing to tell. */
export function readFigures(section: SectionTexts): readonly FigureNote[] {
  const worded: WordedFigure[] = [];
  for (const { plain } of section.texts) for (const figure of wordedFigures(plain, section.language)) worded.push(figure);
  const topics = topicFigures(section);
  return worded.length === 0 && topics.length === 0 ? NONE : [{ worded, topics }];
}

/** A figure where it stands in the draft. */
interface Placed {
  readonly figure: TopicFigure;
  readonly section: number;
  /** Index of its note in those of the draft that tell something. */
  readonly note: number;
}

/** A flaw, by the note that it is in; the offsets are those of the note. */
interface Found {
  readonly note: number;
  readonly flaw: DraftingFlaw;
  /** Of the figure that it is held against. */
  readonly first?: { readonly note: number; readonly range: Span };
}

/** Holds the figures of a draft against each other, and does so again only when they, the parties or the annexes change. */
export class FigureReader {
  #notes: readonly FigureNote[] = [];
  #print = '';
  #found: readonly Found[] = [];

  read({ contract, notes }: NotedDraft): readonly DraftingFlaw[] {
    const own: FigureNote[] = [];
    const sections: number[] = [];
    for (let section = 0; section < notes.length; section += 1) {
      const note = notes[section]?.figures[0];
      if (note === undefined) continue;
      own.push(note);
      sections.push(section);
    }
    const print = printOf(contract, sections);
    if (print !== this.#print || own.length !== this.#notes.length || own.some((note, index) => note !== this.#notes[index])) {
      this.#found = judged(contract, own, sections);
      this.#notes = own;
      this.#print = print;
    }
    const place = ({ start, end }: Span, note: number): Span => {
      const origin = contract.sections[sections[note] ?? 0]?.origin ?? 0;
      return { start: start + origin, end: end + origin };
    };
    return this.#found.map(({ note, flaw, first }) => ({ ...flaw, range: place(flaw.range, note), related: first === undefined ? [] : [place(first.range, first.note)] }));
  }
}

/** What else the figures of some sections are judged by: the names of the parties, and which sections share an annex. */
function printOf({ parties, sections }: Contract, of: readonly number[]): string {
  let last: number | undefined;
  const parts = of.map((section) => {
    const part = partOf(sections, section);
    const mark = part === undefined ? '-' : part === last ? '=' : '+';
    last = part;
    return mark;
  });
  return [...parts, ...parties.provider.aliases, '', ...parties.customer.aliases].join('\n');
}

function judged(contract: Contract, notes: readonly FigureNote[], sections: readonly number[]): Found[] {
  const found: Found[] = [];
  const byTopic = new Map<string, Placed[]>();
  notes.forEach(({ worded, topics }, note) => {
    for (const { range, digits, words } of worded) found.push({ note, flaw: { code: 'figure-words-differ', range, subject: digits, other: words, related: [] } });
    for (const figure of topics) {
      const placed = { figure, section: sections[note] ?? 0, note };
      const key = `${figure.topic.id} ${figure.apart}`;
      const known = byTopic.get(key);
      if (known === undefined) byTopic.set(key, [placed]);
      else known.push(placed);
    }
  });
  for (const group of byTopic.values()) if (group.length > 1) found.push(...contradictions(contract, group));
  return found;
}

/** Figures of one topic that differ from the first, where one of two values is given for the same actor throughout. */
function contradictions(contract: Contract, group: readonly Placed[]): Found[] {
  const [first] = group;
  if (first === undefined || group.every(({ figure }) => isSame(figure, first.figure))) return [];
  const byActor = new Map<string, Placed[]>();
  for (const each of group) {
    const actor = knownActor(contract, each.figure);
    const known = byActor.get(actor);
    if (known === undefined) byActor.set(actor, [each]);
    else known.push(each);
  }
  return [...byActor.values()].flatMap((same) => ofActor(contract, same));
}

function ofActor(contract: Contract, group: readonly Placed[]): Found[] {
  const [first] = group;
  if (first === undefined) return [];
  const others = group.filter(({ figure }) => !isSame(figure, first.figure));
  const [second] = others;
  // Three values and more are those of several cases.
  if (second === undefined || others.some(({ figure }) => !isSame(figure, second.figure))) return [];
  return others.flatMap((other) => {
    if (!isHeldAgainst(contract, first, other)) return [];
    const { range, written } = other.figure;
    const flaw = { code: 'figures-differ', range, subject: written, other: first.figure.written, related: [] } as const;
    return [{ note: other.note, flaw, first: { note: first.note, range: first.figure.range } }];
  });
}

/** Durations that are as good as the same: a month and 30 days, ten working days and two weeks. */
const NEAR = 0.04;
const WORKING_WEEK = 1.4;

function isSame(a: TopicFigure, b: TopicFigure): boolean {
  if (a.value === b.value && a.unit === b.unit) return true;
  if (a.topic.kind !== 'duration') return a.unit !== b.unit;
  if (a.unit === b.unit) return Math.abs(a.value - b.value) < NEAR * Math.max(a.value, b.value);
  const [least, most] = [a.value, b.value].sort((x, y) => x - y);
  return (most ?? 0) <= (least ?? 0) * WORKING_WEEK * 1.1;
}

/** Whether two passages are of one agreement, and not two cases of one enumeration. */
function isHeldAgainst(contract: Contract, a: Placed, b: Placed): boolean {
  if (a.section === b.section) {
    if (a.figure.provision === b.figure.provision) return false;
    if (a.figure.item && b.figure.item) return false;
  }
  if (a.figure.topic.named === true && namesOf(contract, a) !== namesOf(contract, b)) return false;
  const [partA, partB] = [partOf(contract.sections, a.section), partOf(contract.sections, b.section)];
  return partA === partB || partA === undefined || partB === undefined;
}

/** What a passage and its heading name in particular, which tells one service of a draft from another. */
function namesOf({ parties, sections }: Contract, { figure, section }: Placed): string {
  const ours = new Set([...parties.provider.aliases, ...parties.customer.aliases].flatMap((alias) => alias.toLowerCase().split(/\s+/u)));
  const words = `${sections[section]?.heading?.title.text ?? ''} ${figure.sentence}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !ours.has(word) && !GENERAL_WORDS.test(word) && !LANGUAGES.some((language) => isNumberPart(word, language))).sort().join(' ');
}

/** The annex that a section stands in. */
function partOf(sections: readonly Section[], at: number): number | undefined {
  let part: number | undefined;
  for (let index: number | undefined = at; index !== undefined; index = sections[index]?.parent) if (sections[index]?.kind === 'annex') part = index;
  return part;
}

const EITHER = /(?<!\p{L})(?:(?:either|each|any|a|both|the|neither|other) part(?:y|ies)|(?:elke|iedere|een|beide|de|geen van de|elk van de) partij(?:en)?|partijen|(?:chaque|chacune des|une|l['’]une des|les|toute|l['’]une (?:ou|et) l['’]autre des) parties?)(?!\p{L})/iu;
const PROVIDER = /(?<!\p{L}|sub-?|sous-)(?:provider|supplier|processor|vendor|contractor|host|we|leverancier|dienstverlener|verwerker|opdrachtnemer|wij|prestataire|fournisseur|sous-traitant|hébergeur|titulaire|nous)(?![\p{L}])/iu;
const CUSTOMER = /(?<!\p{L})(?:customer|client|controller|subscriber|you|klant|opdrachtgever|afnemer|verwerkingsverantwoordelijke|responsable du traitement|commanditaire|bénéficiaire|abonné|vous|u|jij|je)(?!\p{L})/iu;
/** "The Customer shall be informed", "de Klant wordt 14 dagen vooraf op de hoogte gebracht". */
const PASSIVE =
  /^\S*\s(?:(?:shall|will|must|is|are|zal|wordt|moet|sera|est|doit)\s)(?:be\s|worden\s|être\s)?(?:\S+\s){0,6}?(?:informed|notified|alerted|geïnformeerd|ingelicht|verwittigd|kennis|hoogte|informée?|avertie?|notifiée?|avisée?)/iu;
const RECIPIENT = /(?:^|\s)(?:to|aan|au|aux|à)(?: (?:the|de|het|le|la))?\s$/iu;
const OWNER = /(?:(?:^|\s)(?:(?:of|van)(?: (?:the|de|het))?|du|de la)\s|d['’])$/iu;

/** Who acts: whoever is named first, but not as a recipient or owner of something; of a passive, the other side. */
function actorOf({ parties }: Contract, { sentence, topic }: TopicFigure): string {
  const either = EITHER.exec(sentence)?.index ?? Infinity;
  const provider = mentions(sentence, PROVIDER, parties.provider);
  const customer = mentions(sentence, CUSTOMER, parties.customer);
  if (either <= Math.min(provider.any, customer.any)) return either === Infinity ? topic.by : 'either';
  if (Math.min(provider.acting, customer.acting) === Infinity) return provider.owning === customer.owning ? topic.by : provider.owning < customer.owning ? 'provider' : 'customer';
  const first = provider.acting < customer.acting ? 'provider' : 'customer';
  if (PASSIVE.test(sentence.slice(Math.min(provider.acting, customer.acting)))) return first === 'provider' ? 'customer' : 'provider';
  return first;
}

/** Who acts, kept with the figure for as long as the parties have the same names. */
const actors = new WeakMap<TopicFigure, { readonly names: string; readonly actor: string }>();

function knownActor(contract: Contract, figure: TopicFigure): string {
  const { provider, customer } = contract.parties;
  const names = [...provider.aliases, '', ...customer.aliases].join('\n');
  const known = actors.get(figure);
  if (known?.names === names) return known.actor;
  const actor = actorOf(contract, figure);
  actors.set(figure, { names, actor });
  return actor;
}

/** Where a party is first named: at all, as the one who acts, and as the one whose something is. */
interface Mentions {
  readonly any: number;
  readonly acting: number;
  readonly owning: number;
}

function mentions(sentence: string, words: RegExp, party: Party): Mentions {
  const named = [...sentence.matchAll(new RegExp(words.source, 'giu'))].map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
  for (const alias of party.aliases) {
    const at = alias === '' ? -1 : sentence.indexOf(alias);
    if (at >= 0) named.push({ start: at, end: at + alias.length });
  }
  const first = (each: readonly { readonly start: number }[]): number => each.reduce((least, { start }) => Math.min(least, start), Infinity);
  const before = (at: number): string => sentence.slice(Math.max(0, at - 12), at);
  const owning = named.filter(({ start, end }) => OWNER.test(before(start)) || /^['’]s?(?!\p{L})/u.test(sentence.slice(end, end + 3)));
  const acting = named.filter((each) => !owning.includes(each) && !RECIPIENT.test(before(each.start)));
  return { any: first(named), acting: first(acting), owning: first(owning) };
}
