/** Figures that contradict each other: "dertig (20) dagen", 24 hours here and 48 there for the same duty. */
import type { Contract, Party, Section } from '../contract/types.ts';
import { topicFigures } from './figureNotes.ts';
import type { TopicFigure } from './figureNotes.ts';
import type { NotedDraft } from './notes.ts';
import type { SectionTexts } from './sectionTexts.ts';
import type { DraftingFlaw } from './types.ts';
import { wordedFigures } from './wordedFigures.ts';
import type { WordedFigure } from './wordedFigures.ts';

/** What a section tells by its figures; offsets are from the section's origin. */
export interface FigureNote {
  /** Numbers of which words and digits differ. */
  readonly worded: readonly WordedFigure[];
  readonly topics: readonly TopicFigure[];
}

/** At most one note; none where there is nothing to tell. */
export function readFigures(section: SectionTexts): readonly FigureNote[] {
  const worded = section.texts.flatMap(({ plain }) => wordedFigures(plain, section.language));
  const topics = topicFigures(section);
  return worded.length === 0 && topics.length === 0 ? [] : [{ worded, topics }];
}

/** A figure where it stands in the draft. */
interface Placed {
  readonly figure: TopicFigure;
  readonly section: number;
}

/** Holds the figures of a draft against each other. */
export class FigureReader {
  read({ contract, notes }: NotedDraft): readonly DraftingFlaw[] {
    const flaws: DraftingFlaw[] = [];
    const byTopic = new Map<string, Placed[]>();
    notes.forEach(({ figures }, section) => {
      for (const { worded, topics } of figures) {
        for (const { range, digits, words } of worded) {
          flaws.push({ code: 'figure-words-differ', range: placed(contract, section, range), subject: digits, other: words, related: [] });
        }
        for (const figure of topics) {
          const key = `${figure.topic.id} ${figure.apart}`;
          const known = byTopic.get(key);
          if (known === undefined) byTopic.set(key, [{ figure, section }]);
          else known.push({ figure, section });
        }
      }
    });
    for (const group of byTopic.values()) if (group.length > 1) flaws.push(...contradictions(contract, group));
    return flaws;
  }
}

function placed(contract: Contract, section: number, { start, end }: { readonly start: number; readonly end: number }): DraftingFlaw['range'] {
  const origin = contract.sections[section]?.origin ?? 0;
  return { start: start + origin, end: end + origin };
}

/** Figures of one topic that differ from the first, where one of two values is given for the same actor throughout. */
function contradictions(contract: Contract, group: readonly Placed[]): DraftingFlaw[] {
  const [first] = group;
  if (first === undefined || group.every(({ figure }) => isSame(figure, first.figure))) return [];
  const byActor = new Map<string, Placed[]>();
  for (const each of group) {
    const actor = actorOf(contract, each.figure);
    byActor.set(actor, [...(byActor.get(actor) ?? []), each]);
  }
  return [...byActor.values()].flatMap((same) => ofActor(contract, same));
}

function ofActor(contract: Contract, group: readonly Placed[]): DraftingFlaw[] {
  const [first] = group;
  if (first === undefined) return [];
  const others = group.filter(({ figure }) => !isSame(figure, first.figure));
  const [second] = others;
  // Three values and more are those of several cases.
  if (second === undefined || others.some(({ figure }) => !isSame(figure, second.figure))) return [];
  return others.flatMap((other) => {
    if (!isHeldAgainst(contract, first, other)) return [];
    const { figure, section } = other;
    return [{ code: 'figures-differ', range: placed(contract, section, figure.range), subject: figure.written, other: first.figure.written, related: [placed(contract, first.section, first.figure.range)] }];
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
  const [partA, partB] = [partOf(contract.sections, a.section), partOf(contract.sections, b.section)];
  return partA === partB || partA === undefined || partB === undefined;
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
const PASSIVE = /^\S*\s(?:(?:shall|will|must|is|are|zal|wordt|moet|sera|est|doit)\s)(?:be\s|worden\s|être\s)?(?:\p{L}+\s){0,3}?(?:informed|notified|alerted|geïnformeerd|ingelicht|verwittigd|kennis|informée?|avertie?|notifiée?|avisée?)/iu;

/** Who acts: whoever is named first in the words before the figure; of a passive, the other side. */
function actorOf({ parties }: Contract, { lead, topic }: TopicFigure): string {
  const either = EITHER.exec(lead)?.index ?? Infinity;
  const provider = firstOf(lead, PROVIDER, parties.provider);
  const customer = firstOf(lead, CUSTOMER, parties.customer);
  if (either <= provider && either <= customer) return either === Infinity ? topic.by : 'either';
  const first = provider < customer ? 'provider' : 'customer';
  if (PASSIVE.test(lead.slice(Math.min(provider, customer)))) return first === 'provider' ? 'customer' : 'provider';
  return first;
}

function firstOf(lead: string, words: RegExp, party: Party): number {
  const named = party.aliases.map((alias) => lead.indexOf(alias)).filter((at) => at >= 0);
  return named.reduce((least, at) => Math.min(least, at), words.exec(lead)?.index ?? Infinity);
}
