/** What is wrong with the definitions of a draft: some are not used, some are given twice. */
import { isRoleNoun } from '../../contract/roles.ts';
import { shiftSpan } from '../../contract/spans.ts';
import type { Contract, Section, Span } from '../../contract/types.ts';
import type { NotedDraft } from '../notes.ts';
import type { DraftingFlaw } from '../types.ts';
import type { DefinitionNote } from './definitions.ts';
import type { TermNotes } from './notes.ts';
import { isAbbreviation, termKey, wordsIn } from './termWords.ts';

/** A definition, its section and the notes on that. */
interface Placed {
  readonly key: string;
  readonly note: DefinitionNote;
  readonly section: number;
  readonly origin: number;
  readonly notes: TermNotes;
}

/** The words for a contract or a document of it: "(the “Agreement”)" is seldom the only name that the text has for itself. */
const DOCUMENT =
  /(?:agreements?|contracts?|terms(?: (?:of|and) [a-zÀ-ÿ]+)?|conditions|addendum|dpa|sla|msa|tos|gtc|annex(?:es)?|schedules?|orders?|form|overeenkomst(?:en)?|voorwaarden|contrat|convention|accord|conditions générales|cg[uva]{1,3}|bijlagen?|annexes?|offerte|devis|policy|charter|charte)$/i;
/** What a text calls itself. */
const ITSELF = /^(?:(?:this|the) )?(?:agreement|contract|terms|overeenkomst|voorwaarden|contrat|convention|conditions)$/iu;
/** So many terms that are given twice are two texts. */
const SEVERAL = 5;
/** Against so many earlier definitions of a term a later one is held. */
const MOST_COMPARED = 20;
/** So many definitions in the same words are a text that was copied with its definitions. */
const COPIED = 3;
/** What an abbreviation or a name of a law stands for. */
const LAW =
  /(?:regulation|directive|act|law|code|statute|règlement|directive|loi|décret|arrêté|verordening|richtlijn|wet|wetboek|besluit|decreet|gdpr|avg|rgpd)(?![a-zÀ-ÿ])/i;

/** A flaw of definitions that may move. */
interface Found {
  readonly code: DraftingFlaw['code'];
  readonly at: Placed;
  readonly other?: Placed;
}

/** Keeps what it found as long as nothing but the places of the definitions changes. */
export class DefinitionFlaws {
  #found: readonly Found[] = [];
  #unused: ReadonlySet<string> | undefined;
  #parties: Contract['parties'] | undefined;

  /** @param unused keys of the terms that are not mentioned outside their definitions */
  read(draft: NotedDraft, unused: ReadonlySet<string>): DraftingFlaw[] {
    const { contract, notes, gone, came } = draft;
    // As many sections came as went: the others have the indexes that they had.
    const onlyMoved = unused === this.#unused && contract.parties === this.#parties && gone.length === came.length && !haveDefinitions(gone) && !haveDefinitions(came);
    if (!onlyMoved) {
      this.#found = foundIn(contract, notes, unused);
      this.#unused = unused;
      this.#parties = contract.parties;
    }
    return this.#found.map(({ code, at, other }) => ({ code, range: rangeOf(at, contract), subject: at.note.name.name, related: other === undefined ? [] : [rangeOf(other, contract)] }));
  }
}

export function haveDefinitions(notes: NotedDraft['notes']): boolean {
  return notes.some(({ terms }) => terms.definitions.length > 0);
}

function rangeOf({ note, section }: Placed, { sections }: Contract): Span {
  return shiftSpan(note.name.range, sections[section]?.origin ?? 0);
}

function foundIn(contract: Contract, notes: NotedDraft['notes'], unused: ReadonlySet<string>): Found[] {
  const placed = placedDefinitions(contract.sections, notes);
  const parties = partyKeys(contract);
  return [...unusedFlaws(placed, unused, parties), ...repeatedFlaws(placed, contract.sections, parties)];
}

function placedDefinitions(sections: readonly Section[], notes: NotedDraft['notes']): Placed[] {
  const placed: Placed[] = [];
  for (const [section, { terms }] of notes.entries()) {
    const origin = sections[section]?.origin ?? 0;
    for (const note of terms.definitions) placed.push({ key: note.key, note, section, origin, notes: terms });
  }
  return placed;
}

function partyKeys({ parties: { provider, customer } }: Contract): ReadonlySet<string> {
  return new Set([...provider.aliases, ...customer.aliases].map(termKey));
}

function unusedFlaws(placed: readonly Placed[], unused: ReadonlySet<string>, parties: ReadonlySet<string>): Found[] {
  const flaws: Found[] = [];
  const seen = new Set<string>();
  for (const at of placed) {
    const { key, note, notes } = at;
    if (!unused.has(key) || seen.has(key) || parties.has(key) || notes.abbreviations || notes.kind === 'signatures' || needsNoUse(note)) continue;
    seen.add(key);
    flaws.push({ code: 'term-unused', at });
  }
  return flaws;
}

/** Parties, documents, laws and the short names of companies are often named once, for the reader. */
function needsNoUse({ name: { name }, by, meaning }: DefinitionNote): boolean {
  if (isRoleNoun(name) || DOCUMENT.test(name) || /^part(?:y|ies|ij|ijen|ie)$/iu.test(name)) return true;
  const head = meaning.slice(0, 120);
  if (by === 'meaning') return isAbbreviation(name) && LAW.test(head);
  return LAW.test(meaning.slice(-120)) || isShortName(name, meaning);
}

/** "Acme Cloud SA (“Acme”)", "Data Protection Officer (“DPO”)". */
function isShortName(name: string, before: string): boolean {
  return isAbbreviation(name) || wordsIn(name).every((word) => before.includes(word));
}

function repeatedFlaws(placed: readonly Placed[], sections: readonly Section[], parties: ReadonlySet<string>): Found[] {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const group = groups.get(each.key);
    if (group === undefined) groups.set(each.key, [each]);
    else group.push(each);
  }
  // Most terms are defined once.
  const several = [...groups.values()].filter((group) => group.length > 1).map((group) => group.filter((each) => isReal(each, parties)));
  if (several.length === 0) return [];
  const documents = documentStarts(placed);
  const flaws = several.map((group) => repeated(group, sections, documents)).filter((found) => found.length > 0);
  // Several texts in one file, each with its own definitions.
  if (flaws.length >= SEVERAL && flaws.length > groups.size / 4) return [];
  const copied = flaws.flat().filter(({ code }) => code === 'term-defined-twice').length >= COPIED;
  return copied ? [] : flaws.flat();
}

/** Offsets at which a text names itself, or a party, once more: another document begins there. */
function documentStarts(placed: readonly Placed[]): number[] {
  const seen = new Set<string>();
  const starts: number[] = [];
  for (const { key, note, origin } of placed) {
    if (!ITSELF.test(note.name.name) && !(note.by === 'naming' && isRoleNoun(note.name.name))) continue;
    if (seen.has(key) && !note.refers) starts.push(origin + note.passage.start);
    seen.add(key);
  }
  return starts;
}

function isReal({ key, note, notes }: Placed, parties: ReadonlySet<string>): boolean {
  if (note.by === 'naming' && isShortName(note.name.name, note.meaning)) return false;
  return !note.refers && !note.local && notes.kind !== 'signatures' && notes.kind !== 'contents' && !parties.has(key) && !isRoleNoun(note.name.name);
}

/** Each definition but the first against the first of its own scope and language. */
function repeated(group: readonly Placed[], sections: readonly Section[], documents: readonly number[]): Found[] {
  return group.flatMap((later, index) => {
    const first = group.slice(0, Math.min(index, MOST_COMPARED)).find((other) => inOneScope(other, later, sections) && documentAt(documents, placeOf(other)) === documentAt(documents, placeOf(later)));
    if (first === undefined) return [];
    const code = saysTheSame(first.note, later.note) ? 'term-defined-twice' : 'term-defined-differently';
    return [{ code, at: later, other: first }];
  });
}

/** How many documents of a file begin before an offset, or there. */
function documentAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf({ note, origin }: Placed): number {
  return origin + note.passage.start;
}

/** An annex may define terms of its own, for itself. */
function inOneScope(one: Placed, other: Placed, sections: readonly Section[]): boolean {
  if (one.note.language !== other.note.language) return false;
  if (one.section === other.section) return true;
  return sections[one.section]?.kind !== 'annex' && sections[other.section]?.kind !== 'annex';
}

function saysTheSame(one: DefinitionNote, other: DefinitionNote): boolean {
  return one.by === other.by && wordsIn(one.meaning).join(' ').toLowerCase() === wordsIn(other.meaning).join(' ').toLowerCase();
}
