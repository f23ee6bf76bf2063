/** A comparison as its reports show it. */
import { COMPARISON_MESSAGES } from '../../messages/comparison.ts';
import type { ComparisonMessages } from '../../messages/comparison.ts';
import { SIGNS } from '../../messages/signs.ts';
import type { Words } from '../../messages/words.ts';
import { CHANGES, compareDrafts, isNoteworthy } from '../../review/compare.ts';
import type { Change, Comparison, ElementComparison, PassagePair } from '../../review/compare.ts';
import { COVERAGE_STATUSES, coverageOf } from '../../review/coverage.ts';
import type { CoverageStatus } from '../../review/coverage.ts';
import type { SectionChange } from '../../review/sectionChanges.ts';
import { likeness } from '../../review/wordings.ts';
import type { ReportedDocument } from '../report.ts';
import { wordDiff } from '../wordDiff.ts';
import type { DiffPart } from '../wordDiff.ts';

/** Two versions of a draft as reports show them, in the words of the later one. */
export interface ReportedComparison {
  readonly before: ReportedDocument;
  readonly after: ReportedDocument;
  readonly comparison: Comparison;
  readonly words: Words;
  readonly messages: ComparisonMessages;
}

export function reportedComparison(before: ReportedDocument, after: ReportedDocument): ReportedComparison {
  const { words } = after;
  return { before, after, comparison: compareDrafts(before, after, words.library), words, messages: COMPARISON_MESSAGES[words.language] };
}

/** Beside each heading: what became of the elements under it. */
const CHANGE_SIGNS: Readonly<Record<Exclude<Change, 'unchanged'>, string>> = { worse: '↓', better: '↑', reworded: '≈' };

/** Elements of which the same became, in the order of the profile. */
export interface Group {
  /** Unchanged ones are those that are accepted now, or no longer. */
  readonly change: Change;
  readonly sign: string;
  readonly title: string;
  /** How many elements there are in `entries`. */
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** What is shown at once: all elements that the same passages decide. */
export interface Entry {
  readonly elements: readonly [ElementComparison, ...ElementComparison[]];
  /** The element above under which the same passages are shown already. */
  readonly shownUnder?: ElementComparison;
}

/** What is to be looked at, what is worst first; groups without elements are left out. */
export function groupsOf(reported: ReportedComparison): Group[] {
  const { comparison, messages } = reported;
  const all = comparison.clauses.flatMap(({ elements }) => elements).filter(isNoteworthy);
  const shown = new Map<string, ElementComparison>();
  return CHANGES.flatMap((change) => {
    const elements = all.filter((each) => each.change === change);
    const entries = merged(reported, elements).map((own): Entry => {
      const shownUnder = change === 'reworded' ? shown.get(passagesKey(own[0])) : undefined;
      return shownUnder === undefined ? { elements: own } : { elements: own, shownUnder };
    });
    for (const { elements: [first] } of entries) shown.set(passagesKey(first), shown.get(passagesKey(first)) ?? first);
    const isUnchanged = change === 'unchanged';
    const [sign, title] = isUnchanged ? [SIGNS.accepted, messages.acceptances] : [CHANGE_SIGNS[change], messages.changes[change]];
    return elements.length === 0 ? [] : [{ change, sign, title, count: elements.length, entries }];
  });
}

/** Elements of which the same is told and which the same passages decide: nobody wants to read these more than once. */
function merged(reported: ReportedComparison, elements: readonly ElementComparison[]): Entry['elements'][] {
  const entries = new Map<string, [ElementComparison, ...ElementComparison[]]>();
  for (const element of elements) {
    const { passages, element: id } = element;
    const key = JSON.stringify([passages.length === 0 ? id : passagesKey(element), notesOf(reported, element), element.before.clauseText?.section, element.after.clauseText?.section]);
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [element]);
    else known.push(element);
  }
  return [...entries.values()];
}

function passagesKey({ passages }: ElementComparison): string {
  return passages.map(({ before, after }) => [before?.range.start, before?.range.end, after?.range.start, after?.range.end].join('-')).join(';');
}

/** How many guarantees have a status in each version. */
export interface Total {
  readonly status: CoverageStatus;
  readonly sign: string;
  readonly word: string;
  readonly before: number;
  readonly after: number;
}

/** What is worst first; statuses that neither version has are left out. */
export function totalsOf({ before, after, words }: ReportedComparison): Total[] {
  const [one, two] = [coverageOf(before.review, words.library).counts, coverageOf(after.review, words.library).counts];
  return COVERAGE_STATUSES.flatMap((status) => {
    const word = status === 'accepted' ? words.messages.accepted : words.messages.status[status];
    return one[status] + two[status] === 0 ? [] : [{ status, sign: SIGNS[status], word, before: one[status], after: two[status] }];
  });
}

/** A line about an element: a word before, and what it is about. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

/** What is said of an element beside its status and its passages: reasons that came or went, acceptances. */
export function notesOf({ words, messages }: ReportedComparison, { reasonsCome, reasonsGone, acceptance, before, after, change }: ElementComparison): Note[] {
  const notes = [
    ...words.reasons(reasonsCome).map((text) => ({ label: messages.reasonsCome, text })),
    // What was wrong with a passage that went, or that is worse now, is no good news.
    ...words.reasons(change === 'worse' ? [] : reasonsGone).map((text) => ({ label: messages.reasonsGone, text })),
  ];
  if (acceptance === 'withdrawn') notes.push({ label: messages.acceptedNoLonger, text: before.acceptance?.reason ?? '' });
  if (acceptance === 'added') notes.push({ label: messages.acceptedNow, text: withStop(after.acceptance?.reason ?? '') + (change === 'worse' ? ` ${messages.acceptedButWorse}` : '') });
  return notes;
}

function withStop(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** Both passages in one, word by word; where they have little in common, one after the other. */
export function partsOf({ before, after }: PassagePair): readonly DiffPart[] {
  const [old, own] = [before?.text ?? '', after?.text ?? ''];
  if (old === '' || own === '' || likeness(old, own) >= ALIKE) return wordDiff(old, own);
  return [{ kind: 'deleted', text: old }, { kind: 'same', text: ' ' }, { kind: 'inserted', text: own }];
}

/** Below this share of common words a redline of two passages is confetti. */
const ALIKE = 0.35;

/** Whether the passages that are shown are the same in both versions. */
export function readSame({ passages }: ElementComparison): boolean {
  return passages.length > 0 && passages.every(({ before, after }) => before !== undefined && before.text === after?.text);
}

/** Why a reader should be careful with this comparison; empty where there is nothing to be careful of. */
export function cautionsOf({ comparison, messages, words }: ReportedComparison): string[] {
  const { before, after, sections, switchedOff } = comparison;
  const cautions: string[] = [];
  const isForeign = before.review.contract.language !== after.review.contract.language;
  if (isForeign) cautions.push(messages.languagesDiffer);
  const changed = sections.changes.filter(({ kind }) => kind === 'changed').length;
  const most = Math.max(before.review.contract.sections.length, after.review.contract.sections.length);
  if (!isForeign && most > 3 && sections.same + changed < most / 5) cautions.push(messages.unrelated);
  const excluded = words.library.excluded ?? [];
  if (excluded.length > 0) cautions.push(messages.excluded(excluded.map(({ name }) => name[words.language])));
  if (switchedOff > 0) cautions.push(messages.switchedOff(switchedOff));
  return cautions;
}

/** "Of 12 sections …" */
export function sectionCount({ comparison: { sections }, messages }: ReportedComparison): string {
  const count = (kind: SectionChange['kind']): number => sections.changes.filter((each) => each.kind === kind).length;
  return messages.sections(sections.same + sections.changes.length, count('changed'), count('added'), count('removed'));
}

/** A section that changed, by its name. */
export interface NamedSection {
  readonly change: SectionChange;
  readonly name: string;
  readonly word: string;
}

/** The sections that changed of which none of the passages that are shown is a part. */
export function sectionsNotShown(reported: ReportedComparison): NamedSection[] {
  const { comparison, messages } = reported;
  const pairs = comparison.clauses.flatMap(({ elements }) => elements.flatMap(({ passages }) => passages));
  const before = new Set(pairs.flatMap((pair) => pair.before?.section ?? []));
  const after = new Set(pairs.flatMap((pair) => pair.after?.section ?? []));
  return comparison.sections.changes
    .filter((change) => !before.has(change.before ?? -1) && !after.has(change.after ?? -1))
    .map((change) => ({ change, name: change.after === undefined ? sectionName(reported, 'before', change.before) : sectionName(reported, 'after', change.after), word: messages[change.kind] }));
}

/** "4.2 Audit" */
export function sectionName({ messages, ...versions }: ReportedComparison, version: 'before' | 'after', index: number | undefined): string {
  const heading = versions[version].review.contract.sections[index ?? -1]?.heading;
  const name = [heading?.number ?? '', heading?.title.text ?? ''].filter((part) => part !== '').join(' ');
  return name === '' ? messages.beginning : name;
}

/** "Audit – right to audit" */
export function elementName({ words }: ReportedComparison, { clause, element }: ElementComparison): string {
  return `${words.title(clause)} – ${words.label(element)}`;
}
