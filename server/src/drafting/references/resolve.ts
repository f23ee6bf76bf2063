/** Where the references of a section lead. */
import type { LabelTable, Found, Place } from './labels.ts';
import type { DraftNature } from './nature.ts';
import type { Step } from './referencePattern.ts';
import type { NumberNote, ReferenceNote } from './sectionReferences.ts';

export interface Resolved {
  readonly note: ReferenceNote;
  readonly place: Place | undefined;
  /** Of each of its numbers. */
  readonly places: readonly (Place | undefined)[];
  readonly outside: boolean;
  /** Whether to report that it leads nowhere. */
  readonly missing: boolean;
}

export function resolve(note: ReferenceNote, section: number, table: LabelTable, nature: DraftNature): Resolved | undefined {
  const { numbers } = note;
  const standing = nature.standing(note.context, table.annexOf(section) !== undefined);
  if (standing === 'outside') return { note, place: undefined, places: numbers.map(() => undefined), outside: true, missing: false };
  const from: Place = note.provision === undefined ? { section } : { section, provision: note.provision };
  const ways = numbers.map(({ path, title }) => table.resolve(path, from, title));
  const main = numbers.indexOf(mainOf(numbers));
  const resolved: Resolved = { note, place: placeOf(ways[main]), places: ways.map(placeOf), outside: false, missing: false };
  const lost = ways.filter((way) => way.kind === 'missing');
  if (lost.length === 0) return resolved;
  if (numbers.some(({ path }) => path[0]?.unit === 'bare')) return undefined;
  const told = note.context.isDoubtful?.() === true ? 'doubtful' : standing;
  const ofPersonalData = told === 'plain' && note.personalData();
  const fromLaw = lost.some(({ step, after }) => after === undefined && mayBeLaw(step));
  if (told === 'doubtful' || (ofPersonalData && fromLaw)) return { note, place: undefined, places: numbers.map(() => undefined), outside: true, missing: false };
  const missing = lost.some((way) => !(ofPersonalData && way.after !== undefined) && nature.tells(way, section, told, table));
  return missing ? { ...resolved, missing } : resolved;
}

function placeOf(way: Found | undefined): Place | undefined {
  return way?.kind === 'found' ? way.place : undefined;
}

/** The number that the reference as a whole leads by: the first, as deep as it goes. */
function mainOf(numbers: readonly NumberNote[]): NumberNote {
  const [first] = numbers;
  if (first === undefined) throw new Error('a reference has a number');
  return numbers.reduce((main, each) => (each.path.length > main.path.length && startsWith(each.path, main.path) ? each : main), first);
}

function startsWith(path: readonly Step[], start: readonly Step[]): boolean {
  return start.every(({ unit, value }, index) => path[index]?.unit === unit && path[index]?.value === value);
}

/** The GDPR has 99 articles, its standard clauses 18; annexes of either have roman numbers. */
function mayBeLaw({ unit, name, value }: Step): boolean {
  if (unit === 'annex') return /^[ivx]+(?:\.[a-z])?$/u.test(value);
  return unit === 'division' || name === 'article' || name === 'clause';
}
