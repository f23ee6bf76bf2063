/** A comparison as a page. */
import type { ElementStatus } from '../../library/types.ts';
import type { Range } from '../../lines.ts';
import type { ElementComparison, PassagePair, Side } from '../../review/compare.ts';
import type { Passage } from '../../review/wordings.ts';
import { cautionsOf, elementName, groupsOf, notesOf, partsOf, readSame, sectionCount, sectionName, sectionsNotShown, totalsOf } from '../comparison/comparison.ts';
import type { Entry, Group, NamedSection, ReportedComparison } from '../comparison/comparison.ts';
import { shortened } from '../comparison/text.ts';
import type { DiffPart } from '../wordDiff.ts';
import { escapeHtml, htmlPage, statusMark } from './page.ts';

export interface ComparisonPageOptions {
  /** Gives the address of a place in the later version; where there is none it is not linked. */
  readonly linkTo?: (range: Range) => string;
}

/** The whole page: what is worse first. Deleted words are struck through after a −, inserted ones underlined after a +. */
export function comparisonPage(reported: ReportedComparison, options: ComparisonPageOptions = {}): string {
  const { before, after, comparison, words, messages } = reported;
  const cautions = cautionsOf(reported).map((caution) => `<p class="comparison-caution" role="note">⚠ ${escapeHtml(caution)}</p>`);
  const groups = groupsOf(reported);
  const body = [
    `<style>${STYLE}</style>`,
    '<main class="comparison">',
    `<header class="cover"><h1>${escapeHtml(messages.title)}</h1>`,
    `<dl class="facts">${fact(messages.before, before.path)}${fact(messages.after, after.path)}</dl>`,
    `<p class="note">${escapeHtml(words.library.profile.source[words.language])}</p></header>`,
    `<p class="comparison-summary">${escapeHtml(messages.summary(comparison.counts))}</p>`,
    totalsHtml(reported),
    ...cautions,
    ...(groups.length === 0 ? [] : [`<p class="note">${legend(reported)}</p>`]),
    ...groups.map((group) => groupHtml(reported, group, options)),
    scopeHtml(reported, options),
    '</main>',
  ];
  return htmlPage({ title: `${messages.title} – ${after.path}`, language: words.language, body: body.join('\n') });
}

function fact(name: string, value: string): string {
  return `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`;
}

function totalsHtml(reported: ReportedComparison): string {
  const { messages } = reported;
  const rows = totalsOf(reported).map(({ status, word, before, after }) => `<tr><th scope="row">${statusMark(status, word)}</th><td class="number">${before}</td><td class="number">${after}</td></tr>`);
  return `<table class="comparison-totals"><thead><tr><td></td><th scope="col" class="number">${escapeHtml(messages.before)}</th><th scope="col" class="number">${escapeHtml(messages.after)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The marks stand in the message as HTML. */
function legend({ messages }: ReportedComparison): string {
  return escapeHtml(messages.legend('\u0001', '\u0002')).replace('\u0001', '<del>abc</del>').replace('\u0002', '<ins>abc</ins>');
}

function groupHtml(reported: ReportedComparison, { change, sign, title, count, entries }: Group, options: ComparisonPageOptions): string {
  const id = `comparison-${change}`;
  return `<section class="comparison-group ${id}" aria-labelledby="${id}">
<h2 id="${id}"><span aria-hidden="true">${sign}</span> ${escapeHtml(title)} (${count})</h2>
${entries.map((entry) => entryHtml(reported, entry, options)).join('\n')}
</section>`;
}

function entryHtml(reported: ReportedComparison, { elements, shownUnder }: Entry, options: ComparisonPageOptions): string {
  const { words, messages } = reported;
  const [first] = elements;
  const notes = notesOf(reported, first).map(({ label, text }) => `<li><b>${escapeHtml(label)}</b>${escapeHtml(words.messages.colon)}${escapeHtml(text)}</li>`);
  const passages = [
    ...(readSame(first) ? [`<p>${escapeHtml(messages.samePassage)}</p>`] : []),
    ...first.passages.map((pair) => pairHtml(reported, pair, options)),
    ...clauseHtml(reported, 'before', first.before, options),
    ...clauseHtml(reported, 'after', first.after, options),
  ];
  return `<article class="finding ${first.after.status}">
${[
  ...elements.map((element) => titleHtml(reported, element)),
  ...(notes.length === 0 ? [] : [`<ul>${notes.join('')}</ul>`]),
  ...(shownUnder === undefined ? passages : [`<p>${escapeHtml(messages.shownUnder(elementName(reported, shownUnder)))}</p>`]),
].join('\n')}
</article>`;
}

function titleHtml(reported: ReportedComparison, element: ElementComparison): string {
  const place = escapeHtml(reported.words.place(element.element));
  return `<h3>${escapeHtml(elementName(reported, element))} <span class="note">${place}</span></h3>
<p>${statusesHtml(reported, element)}</p>`;
}

function statusesHtml({ words }: ReportedComparison, { before, after }: ElementComparison): string {
  const status = (side: ElementStatus): string => statusMark(side, words.messages.status[side]);
  return before.status === after.status ? status(after.status) : `${status(before.status)} → ${status(after.status)}`;
}

function pairHtml(reported: ReportedComparison, pair: PassagePair, options: ComparisonPageOptions): string {
  const { messages } = reported;
  const missing = pair.before === undefined ? messages.onlyAfter : pair.after === undefined ? messages.onlyBefore : undefined;
  const place = pair.after === undefined ? placeHtml(reported, 'before', pair.before, options) : placeHtml(reported, 'after', pair.after, options);
  return `<figure><blockquote>${partsOf(pair).map(partHtml).join('')}</blockquote>
<figcaption class="note">${missing === undefined ? '' : `${escapeHtml(missing)} `}${place}</figcaption></figure>`;
}

function partHtml({ kind, text }: DiffPart): string {
  const own = escapeHtml(text);
  return kind === 'same' ? own : kind === 'deleted' ? `<del>${own}</del>` : `<ins>${own}</ins>`;
}

/** The section and the line, linked where it stands in the later version. */
function placeHtml(reported: ReportedComparison, version: 'before' | 'after', passage: Passage | undefined, { linkTo }: ComparisonPageOptions): string {
  if (passage === undefined) return '';
  const { words, messages } = reported;
  const range = reported[version].lines.range(passage.range);
  const name = escapeHtml(`${sectionName(reported, version, passage.section)}, ${words.messages.line(range.start.line + 1)}`);
  if (version === 'before') return `${escapeHtml(messages.before)}${escapeHtml(words.messages.colon)}${name}`;
  return linkTo === undefined ? name : `<a href="${escapeHtml(linkTo(range))}">${name}</a>`;
}

function clauseHtml(reported: ReportedComparison, version: 'before' | 'after', { clauseText }: Side, options: ComparisonPageOptions): string[] {
  if (clauseText === undefined) return [];
  const { messages } = reported;
  const label = escapeHtml(version === 'before' ? messages.clauseBefore : messages.clauseAfter);
  return [`<figure><figcaption class="note">${label} (${placeHtml(reported, version, clauseText, options)})</figcaption><blockquote>${escapeHtml(shortened(clauseText.text))}</blockquote></figure>`];
}

function scopeHtml(reported: ReportedComparison, options: ComparisonPageOptions): string {
  const { messages, comparison } = reported;
  const hidden = sectionsNotShown(reported);
  return `<section class="comparison-scope" aria-labelledby="comparison-scope">
<h2 id="comparison-scope">${escapeHtml(messages.scope)}</h2>
<p><strong>${escapeHtml(messages.noRedline)}</strong></p>
<p>${escapeHtml(sectionCount(reported))}${hidden.length === 0 ? '' : ` ${escapeHtml(messages.notShown(hidden.length))}`}</p>
${hidden.length === 0 ? '' : `<ul>${hidden.map((section) => sectionHtml(reported, section, options)).join('')}</ul>`}
<p>${escapeHtml(messages.drafting(comparison.drafting.before, comparison.drafting.after))}</p>
</section>`;
}

function sectionHtml({ after }: ReportedComparison, { change, name, word }: NamedSection, { linkTo }: ComparisonPageOptions): string {
  const heading = after.review.contract.sections[change.after ?? -1];
  const range = heading && after.lines.range(heading.heading?.range ?? { start: heading.range.start, end: heading.range.start });
  const link = range === undefined || linkTo === undefined ? escapeHtml(name) : `<a href="${escapeHtml(linkTo(range))}">${escapeHtml(name)}</a>`;
  return `<li>${link} (${escapeHtml(word)})</li>`;
}

/** What the style sheet of all pages has not: the signs of deletions and insertions, which are not to be told by colour alone. */
const STYLE = `.comparison-summary{font-size:1.15rem;font-weight:600}.comparison-caution{border:1px solid currentColor;padding:.5em .75em}.comparison-totals{width:auto}.comparison-totals tbody th{font-weight:normal}
.comparison article.finding{break-inside:avoid}.comparison article h3{margin:.6rem 0 0}.comparison article h3 .note{font-weight:normal}.comparison article p{margin:.2rem 0}.comparison figure{margin:.5rem 0}
.comparison ins{background:rgba(46,160,67,.18)}.comparison del{background:rgba(248,81,73,.16)}.comparison ins::before{content:"+";font-weight:bold}.comparison del::before{content:"\\2212";font-weight:bold}.comparison blockquote del+ins{margin-left:.2em}`;
