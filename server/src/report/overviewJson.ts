import { jsonText } from '../visible.ts';
import { worstOf } from './overview.ts';
import type { Overview } from './overview.ts';

/** The overview for programs: two-space indented JSON; the statuses of all contracts and clauses. */
export function overviewJson({ rows, found, clauses, language, total }: Overview): string {
  const languages = new Map(found.contracts.map(({ path, language: own }) => [path, own]));
  const contracts = rows.map(({ name, counts, cells }) => ({
    path: name,
    language: languages.get(name),
    counts,
    clauses: cells.flatMap((own, column) => (own === undefined ? [] : [{ id: clauses[column]?.id, worst: worstOf(own), counts: own }])),
  }));
  const titles = clauses.map(({ id, title }) => ({ id, title }));
  return `${jsonText({ version: 1, language, clauses: titles, contracts, counts: total.counts, others: found.others, unread: found.unread })}\n`;
}
