/** Many contracts at once: contracts by clauses, each cell with the worst status and how much is met. */
import type { Language } from '../contract/types.ts';
import type { Localised } from '../library/types.ts';
import { OVERVIEW_MESSAGES } from '../messages/overview.ts';
import type { OverviewMessages } from '../messages/overview.ts';
import { messagesIn } from '../messages/messages.ts';
import { SIGNS } from '../messages/signs.ts';
import { COVERAGE_STATUSES } from '../review/coverage.ts';
import type { Coverage, CoverageStatus, Counts } from '../review/coverage.ts';

/** What the overview needs to know of a contract: plain data, small enough for hundreds. */
export interface ContractSummary {
  /** As it is to be shown. */
  readonly path: string;
  /** The language the contract is in. */
  readonly language: Language;
  /** In the order of the profile. */
  readonly clauses: readonly ClauseSummary[];
  readonly counts: Counts;
}

export interface ClauseSummary {
  readonly id: string;
  readonly titles: Localised<string>;
  readonly counts: Counts;
}

/** All that was found, and what was not. */
export interface Found {
  readonly contracts: readonly ContractSummary[];
  /** How many files are no contracts. */
  readonly others: number;
  /** Paths of what could not be read. */
  readonly unread: readonly string[];
}

export const ORDERS = ['worst', 'path'] as const;
/** `worst`: most guarantees against the customer first, then most missing, then most too weak. */
export type Order = (typeof ORDERS)[number];

/** What the formats lay out, in the reader's language. */
export interface Overview {
  readonly language: Language;
  readonly messages: OverviewMessages;
  /** All clauses that are asked of any of the contracts. */
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly OverviewRow[];
  /** Of all contracts together. */
  readonly total: OverviewRow;
  readonly found: Found;
  readonly order: Order;
}

export interface OverviewRow {
  readonly name: string;
  /** One for each of the overview's clauses; undefined where it is not asked of this contract. */
  readonly cells: readonly (Counts | undefined)[];
  readonly counts: Counts;
}

/** @param path as it is to be shown */
export function summaryOf(path: string, language: Language, { clauses, counts }: Coverage): ContractSummary {
  const summaries = clauses.map(({ clause, counts: own }) => ({
    id: clause.id,
    titles: { en: clause.texts.en.title, fr: clause.texts.fr.title, nl: clause.texts.nl.title },
    counts: own,
  }));
  return { path, language, clauses: summaries, counts };
}

export function overviewOf(found: Found, language: Language, order: Order): Overview {
  const messages = OVERVIEW_MESSAGES[language];
  const contracts = [...found.contracts].sort(order === 'worst' ? byNeed : byPath);
  const clauses = columns(contracts).map(({ id, titles }) => ({ id, title: titles[language] }));
  const rows = contracts.map(({ path, clauses: own, counts }) => {
    const byId = new Map(own.map((clause) => [clause.id, clause.counts]));
    return { name: path, cells: clauses.map(({ id }) => byId.get(id)), counts };
  });
  const total = {
    name: messages.allContracts,
    cells: clauses.map((_, column) => sum(rows.flatMap(({ cells }) => cells[column] ?? []))),
    counts: sum(rows.map(({ counts }) => counts)),
  };
  return { language, messages, clauses, rows, total, found, order };
}

/** The language that most of the contracts are in, for a reader who has said nothing; English where there are none. */
export function commonLanguage(contracts: readonly ContractSummary[]): Language {
  const counts = { en: 0, fr: 0, nl: 0 };
  for (const { language } of contracts) counts[language] += 1;
  return (['nl', 'fr', 'en'] as const).reduce<Language>((most, each) => (counts[each] > counts[most] ? each : most), 'en');
}

/** Undefined where there is nothing to be worst. */
export function worstOf(counts: Counts): CoverageStatus | undefined {
  return COVERAGE_STATUSES.find((status) => counts[status] > 0);
}

export function allOf(counts: Counts): number {
  return COVERAGE_STATUSES.reduce((all, status) => all + counts[status], 0);
}

/** "4/5" */
export function scoreOf(counts: Counts): string {
  return `${counts.met}/${allOf(counts)}`;
}

/** The status words, with their signs, that the overview uses: its key. */
export function statusWords(language: Language): readonly { readonly status: CoverageStatus; readonly sign: string; readonly word: string }[] {
  const { status: words, accepted } = messagesIn(language);
  return COVERAGE_STATUSES.map((status) => ({ status, sign: SIGNS[status], word: status === 'accepted' ? accepted : words[status] }));
}

/** "12 contracts: 31 of 97 guarantees met" */
export function summaryLine({ language, messages, rows, total }: Overview): string {
  const { colon, guarantees } = messagesIn(language);
  return `${messages.contracts(rows.length)}${colon}${guarantees(total.counts.met, allOf(total.counts))}`;
}

/** What is to be said of files that have no row. */
export function remarks({ messages, found }: Overview): string[] {
  return [...(found.contracts.length === 0 ? [messages.none] : []), ...(found.others > 0 ? [messages.others(found.others)] : [])];
}

/** The sign of the worst status; a dash where nothing is asked. */
export function signOf(cell: Counts | undefined): string {
  const worst = cell && worstOf(cell);
  return worst === undefined ? '–' : SIGNS[worst];
}

/** The word for the worst status of a cell. */
export function wordOf(counts: Counts, language: Language): string {
  return statusWords(language).find(({ status }) => status === worstOf(counts))?.word ?? '';
}

/** The clauses of all contracts, each contract's in its order: one that another does not have stands after the one before it. */
function columns(contracts: readonly ContractSummary[]): ClauseSummary[] {
  const all: ClauseSummary[] = [];
  const known = new Set<string>();
  for (const { clauses } of contracts) {
    clauses.forEach((clause, at) => {
      if (known.has(clause.id)) return;
      known.add(clause.id);
      const before = clauses[at - 1]?.id;
      all.splice(before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1, 0, clause);
    });
  }
  return all;
}

function sum(all: readonly Counts[]): Counts {
  const counts = { met: 0, weak: 0, contrary: 0, absent: 0, accepted: 0 };
  for (const each of all) for (const status of COVERAGE_STATUSES) counts[status] += each[status];
  return counts;
}

function byNeed(one: ContractSummary, two: ContractSummary): number {
  for (const status of ['contrary', 'absent', 'weak'] as const) {
    if (one.counts[status] !== two.counts[status]) return two.counts[status] - one.counts[status];
  }
  return byPath(one, two);
}

/** The same on every machine, whatever its language. */
function byPath({ path: one }: ContractSummary, { path: two }: ContractSummary): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
