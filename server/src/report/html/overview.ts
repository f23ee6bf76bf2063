import type { Counts } from '../../review/coverage.ts';
import { allOf, remarks, scoreOf, statusWords, summaryLine, wordOf, worstOf } from '../overview.ts';
import type { Overview, OverviewRow } from '../overview.ts';
import { escapeHtml, htmlPage, statusMark } from './page.ts';

/**
 * The overview as a page of its own: the names stay in sight while the table is moved, and it prints on its side.
 *
 * @param linkTo the address that a contract's name leads to; undefined for none
 */
export function overviewHtml(overview: Overview, linkTo: (path: string) => string | undefined = () => undefined): string {
  const { messages, language, rows } = overview;
  const key = statusWords(language).map(({ status, word }) => `<li>${statusMark(status, word)}</li>`);
  const facts = rows.length === 0 ? '' : `<p>${escapeHtml(summaryLine(overview))}.</p>\n<p class="note">${escapeHtml(messages.legend)}${overview.order === 'worst' ? ` ${escapeHtml(messages.worstFirst)}` : ''}</p>\n<ul class="key">${key.join('')}</ul>\n${table(overview, linkTo)}`;
  const body = `<main class="overview">
<style>${STYLE}</style>
<h1>${escapeHtml(messages.title)}</h1>
${facts}
${remarks(overview).map((each) => `<p class="note">${escapeHtml(each)}</p>`).join('\n')}
${unread(overview)}
</main>`;
  return htmlPage({ title: messages.title, language, body });
}

function table(overview: Overview, linkTo: (path: string) => string | undefined): string {
  const { messages, clauses, rows, total } = overview;
  const heads = clauses.map(({ title }) => `<th scope="col" class="clause"><span>${escapeHtml(title)}</span></th>`);
  const lines = rows.map((row) => line(overview, row, nameOf(row.name, linkTo(row.name))));
  return `<div class="matrix" tabindex="0" role="region" aria-label="${escapeHtml(messages.title)}"><table>
<thead><tr><th scope="col">${escapeHtml(messages.contract)}</th><th scope="col" class="number">${escapeHtml(messages.total)}</th>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
<tfoot>${line(overview, total, escapeHtml(total.name))}</tfoot>
</table></div>`;
}

/** @param name HTML */
function line({ language, messages, clauses }: Overview, { cells, counts }: OverviewRow, name: string): string {
  const own = cells.map((cell, column) => {
    const title = clauses[column]?.title ?? '';
    if (cell === undefined || allOf(cell) === 0) return `<td class="none" title="${escapeHtml(`${title}: ${messages.notAsked}`)}"><span aria-hidden="true">–</span><span class="unseen">${escapeHtml(messages.notAsked)}</span></td>`;
    return `<td title="${escapeHtml(`${title}: ${wordOf(cell, language)}`)}">${cellOf(cell, language)}</td>`;
  });
  return `<tr><th scope="row">${name}</th><td class="number">${cellOf(counts, language)}</td>${own.join('')}</tr>`;
}

function cellOf(counts: Counts, language: Overview['language']): string {
  const worst = worstOf(counts);
  const mark = worst === undefined ? '' : statusMark(worst, '');
  return `${mark}<span class="unseen">${escapeHtml(wordOf(counts, language))} </span>${scoreOf(counts)}`;
}

function nameOf(path: string, address: string | undefined): string {
  const cut = path.lastIndexOf('/') + 1;
  const name = `${cut === 0 ? '' : `<span class="folder">${path.slice(0, cut).split('/').map(escapeHtml).join('/<wbr>')}</span>`}${escapeHtml(path.slice(cut))}`;
  return address === undefined ? name : `<a href="${escapeHtml(address)}">${name}</a>`;
}

function unread({ messages, found }: Overview): string {
  if (found.unread.length === 0) return '';
  return `<p class="note">${escapeHtml(messages.unread)}</p>\n<ul>${found.unread.map((path) => `<li>${escapeHtml(path)}</li>`).join('')}</ul>`;
}

const STYLE = `
main.overview { max-width: none; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.matrix { overflow: auto; max-height: 85vh; border: 1px solid var(--line); width: fit-content; max-width: 100%; }
.matrix:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); }
.matrix table { width: auto; margin: 0; border-collapse: separate; border-spacing: 0; font-size: .85rem; font-family: "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
.matrix th, .matrix td { padding: .25rem .35rem; background: var(--ground); }
.matrix td { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.matrix td.none { text-align: center; color: var(--faint); }
.matrix thead th { position: sticky; top: 0; z-index: 2; }
.matrix thead th.clause { text-align: left; }
.matrix thead th.clause span { display: block; writing-mode: vertical-rl; text-orientation: sideways; transform: rotate(180deg); max-height: 13rem; line-height: 1.15; margin-left: auto; }
.matrix tbody th, .matrix tfoot th, .matrix thead th:first-child { position: sticky; left: 0; z-index: 1; width: 20rem; min-width: 12rem; overflow-wrap: anywhere; border-right: 1px solid var(--line); }
.matrix thead th:first-child { z-index: 3; }
.matrix tfoot th, .matrix tfoot td { position: sticky; bottom: 0; border-top: 2px solid var(--line); }
.matrix tfoot th { z-index: 2; }
.matrix tfoot td { font-size: .78rem; }
.matrix .folder { color: var(--faint); font-weight: 400; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  .matrix { overflow: visible; max-height: none; border: 0; width: auto; }
  .matrix table { font-size: 7.5pt; width: 100%; }
  .matrix th, .matrix td { position: static !important; padding: 1pt 3pt; }
  .matrix tbody th { min-width: 0; }
  .matrix thead th.clause span { max-height: 42mm; }
}
`;
