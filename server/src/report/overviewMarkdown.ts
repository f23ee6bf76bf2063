import { BARE_LINK } from './markdown.ts';
import { onOneLine } from '../visible.ts';
import type { Counts } from '../review/coverage.ts';
import { allOf, remarks, scoreOf, signOf, statusWords, summaryLine } from './overview.ts';
import type { Overview, OverviewRow } from './overview.ts';

/** The overview in Markdown, for a note or an e-mail. */
export function overviewMarkdown(overview: Overview): string {
  const { messages, clauses, rows, total, found, language } = overview;
  const notes = [...remarks(overview), ...(found.unread.length > 0 ? [[messages.unread, '', ...found.unread.map((path) => `- ${inMarkdown(path)}`)].join('\n')] : [])];
  const line = ({ name, counts, cells }: OverviewRow): string => row([inMarkdown(name), cellText(counts), ...cells.map(cellText)]);
  const key = statusWords(language).map(({ sign, word }) => `${sign} ${word}`).join(', ');
  const body = [
    row([messages.contract, messages.total, ...clauses.map(({ title }) => inMarkdown(title))]),
    row(['---', '---:', ...clauses.map(() => '---:')]),
    ...rows.map(line),
    line(total),
  ];
  const parts = rows.length === 0 ? notes : [`${summaryLine(overview)}.`, `${messages.legend} ${key}.`, body.join('\n'), ...notes];
  return `# ${messages.title}\n\n${parts.join('\n\n')}\n`;
}

function cellText(cell: Counts | undefined): string {
  return cell === undefined || allOf(cell) === 0 ? '–' : `${signOf(cell)} ${scoreOf(cell)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A name may hold anything that Markdown or HTML would obey. */
function inMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_[\]{}<>|&#~!()$]/gu, '\\$&').replace(BARE_LINK, '\\$&');
}
