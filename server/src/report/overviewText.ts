import type { Counts } from '../review/coverage.ts';
import { remarks, scoreOf, signOf, statusWords, summaryLine } from './overview.ts';
import { onOneLine } from '../visible.ts';
import type { Overview, OverviewRow } from './overview.ts';

/**
 * The overview for a terminal: a table of which the columns are numbered, and their names below it. Where the terminal
 * is too narrow for the scores of the clauses, their signs alone stand there.
 *
 * @param width columns of the terminal
 */
export function overviewText(overview: Overview, width: number): string {
  const { messages, found, language, rows } = overview;
  const notes = [...remarks(overview), ...(found.unread.length > 0 ? [[messages.unread, ...found.unread.map((path) => `  ${onOneLine(path)}`)].join('\n')] : [])];
  if (rows.length === 0) return `${notes.join('\n')}\n`;
  const key = statusWords(language).map(({ sign, word }) => `${sign} ${word}`).join('   ');
  const clauses = overview.clauses.map(({ title }, index) => `${String(index + 1).padStart(4)}  ${onOneLine(title)}`);
  const parts = [`${summaryLine(overview)}\n${key}`, table(overview, width), clauses.join('\n'), ...(notes.length > 0 ? [notes.join('\n')] : [])];
  return `${parts.join('\n\n')}\n`;
}

function table(overview: Overview, width: number): string {
  const { clauses, messages, rows, total } = overview;
  const names = rows.reduce((longest, { name }) => Math.max(longest, [...name].length), messages.allContracts.length);
  const scores = Math.max(scoreOf(total.counts).length, messages.total.length);
  const wide = clauses.reduce((sum, _, column) => sum + 2 + columnWidth(overview, column), scores + 2 + names) <= width;
  const widths = clauses.map((_, column) => (wide ? columnWidth(overview, column) : 2));
  const head = [messages.total.padStart(scores), ...widths.map((own, column) => String(column + 1).padStart(own)), messages.contract];
  const line = ({ name, counts, cells }: OverviewRow): string =>
    [scoreOf(counts).padStart(scores), ...cells.map((cell, column) => (wide ? textOf(cell) : signOf(cell)).padStart(widths[column] ?? 0)), onOneLine(name)].join('  ');
  return [head.join('  '), ...rows.map(line), line(total)].join('\n');
}

/** Not the widest of all rows by spreading: there may be thousands. */
function columnWidth({ rows, total, clauses }: Overview, column: number): number {
  return [...rows, total].reduce((width, { cells }) => Math.max(width, textOf(cells[column]).length), String(clauses.length).length);
}

function textOf(cell: Counts | undefined): string {
  return cell === undefined ? '–' : `${signOf(cell)}${scoreOf(cell)}`;
}
