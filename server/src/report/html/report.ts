/** The report as a document to send: self-contained HTML that prints well. */
import type { Language, Span } from '../../contract/types.ts';
import type { CoverageStatus } from '../../review/coverage.ts';
import { reportMessagesIn } from '../../messages/report.ts';
import type { ReportMessages } from '../../messages/report.ts';
import { contentsOf, shownStatuses, statusWord, writtenDate } from '../contents.ts';
import type { ClauseEntry, Edition, FindingEntry, Place, ReportContents } from '../contents.ts';
import type { ReportedDocument } from '../report.ts';
import { escapeHtml, htmlPage, statusMark } from './page.ts';
import { proseHtml } from './prose.ts';

export interface HtmlEdition extends Edition {
  /** Gives the address of a place in a draft; left out, places are named and not linked. */
  readonly linkTo?: (document: ReportedDocument, range: Span) => string;
}

/** One document as it is written. */
interface Chapter {
  readonly document: ReportedDocument;
  readonly contents: ReportContents;
  readonly edition: HtmlEdition;
  readonly says: ReportMessages;
  /** Before every id, so that those of two documents are different. */
  readonly prefix: string;
}

/**
 * The report on drafts, one after the other, with a table of contents where there are several. Each is in the
 * language of its words; the frame is in that of the first. The same documents and edition give the same bytes.
 */
export function htmlReport(documents: readonly ReportedDocument[], edition: HtmlEdition): string {
  const chapters = documents.map((document, at): Chapter => {
    const says = reportMessagesIn(document.words.language);
    return { document, contents: contentsOf(document), edition, says, prefix: `d${at + 1}` };
  });
  const language = documents[0]?.words.language ?? 'en';
  const says = reportMessagesIn(language);
  const [only] = chapters.length === 1 ? chapters : [];
  const body = only === undefined ? [tableOfContents(chapters, says), ...chapters.map((each) => chapterHtml(each, true))] : [chapterHtml(only, false)];
  const title = only === undefined ? says.report : `${says.report} – ${only.contents.title}`;
  return htmlPage({ title, language, body: `<main>\n${body.join('\n')}\n</main>` });
}

function tableOfContents(chapters: readonly Chapter[], says: ReportMessages): string {
  const entries = chapters.map(({ contents: { title, coverage }, document: { path, words }, prefix }) => {
    const score = words.messages.guarantees(coverage.counts.met, coverage.total);
    return `<li lang="${words.language}"><a href="#${prefix}">${escapeHtml(title)}</a> <span class="note">${escapeHtml(`${path} – ${score}`)}</span></li>`;
  });
  return `<header class="cover"><h1>${escapeHtml(says.report)}</h1></header>
<nav aria-label="${escapeHtml(says.contents)}">
<h2>${escapeHtml(says.contents)}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
}

function chapterHtml(chapter: Chapter, isOneOfMany: boolean): string {
  const { document, contents, prefix, says } = chapter;
  const parts = [
    cover(chapter),
    summary(chapter),
    matrix(chapter),
    part(`${prefix}-findings`, says.findings, contents.clauses.map((clause) => clausePart(chapter, clause)).join('\n')),
    accepted(chapter),
    excluded(chapter),
    drafting(chapter),
    about(chapter),
  ];
  const classes = isOneOfMany ? ' class="new-page"' : '';
  return `<section id="${prefix}" lang="${document.words.language}" aria-labelledby="${prefix}-title"${classes}>\n${parts.filter((each) => each !== '').join('\n')}\n</section>`;
}

/** A part of a report under a heading of its own. */
function part(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeHtml(title)}</h2>\n${content}\n</section>`;
}

function cover(chapter: Chapter): string {
  const { document, contents, edition, says, prefix } = chapter;
  const { profile } = document.words.library;
  const { language } = document.words;
  const fingerprint = edition.fingerprints?.get(document.review.contract.text);
  const introductions = contents.introductions.length === 0 ? undefined : `<span lang="${document.review.contract.language}">${contents.introductions.map(escapeHtml).join('<br>')}</span>`;
  const facts: readonly (readonly [term: string, html: string | undefined])[] = [
    [says.file, escapeHtml(document.path)],
    [says.contractLanguage, says.languages[document.review.contract.language]],
    [says.customer, escapeHtml(contents.customer ?? says.notNamed)],
    [says.provider, escapeHtml(contents.provider ?? says.notNamed)],
    [says.introduced, introductions],
    [says.reviewedAgainst, `${escapeHtml(profile.name[language])}<br>${sourceHtml(profile.source[language], profile.url)}${contents.own === 0 ? '' : `<br>${escapeHtml(says.own(contents.own))}`}`],
    [says.date, edition.date === undefined ? undefined : escapeHtml(writtenDate(edition.date, says.locale))],
    [says.fingerprint, fingerprint === undefined ? undefined : `<code>${escapeHtml(fingerprint)}</code>`],
    [says.program, edition.version === undefined ? undefined : `Contract Review ${escapeHtml(edition.version)}`],
  ];
  const rows = facts.flatMap(([term, html]) => (html === undefined ? [] : [`<dt>${escapeHtml(term)}</dt><dd>${html}</dd>`]));
  return `<header class="cover">
<p class="label">${escapeHtml(says.report)}</p>
<h1 id="${prefix}-title">${escapeHtml(contents.title)}</h1>
<dl class="facts">
${rows.join('\n')}
</dl>
</header>`;
}

/** The policy, linked to where it is published when that is a web address. */
function sourceHtml(source: string, url: string): string {
  return /^https?:\/\//u.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(source)}</a>` : escapeHtml(source);
}

function summary(chapter: Chapter): string {
  const { document, contents, says, prefix } = chapter;
  const { coverage, first, clausesMissing, drafting: remarks } = contents;
  const rows = shownStatuses(coverage).map(
    (status) =>
      `<tr><th scope="row">${statusMark(status, statusWord(document, status))}</th><td class="number">${coverage.counts[status]}</td><td>${escapeHtml(says.meanings[status])}</td></tr>`,
  );
  const sentences = [says.score(coverage.counts.met, coverage.total), ...(clausesMissing === 0 ? [] : [says.clausesMissing(clausesMissing)]), says.draftingCount(remarks.length)];
  const content = `<p>${escapeHtml(sentences.join(' '))}</p>
<table class="together">
<thead><tr><th scope="col">${escapeHtml(says.status)}</th><th scope="col" class="number">${escapeHtml(says.number)}</th><th scope="col">${escapeHtml(says.meaning)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  return part(`${prefix}-summary`, says.summary, first.length === 0 ? content : `${content}\n${firstHtml(chapter)}`);
}

function firstHtml(chapter: Chapter): string {
  const entries = chapter.contents.first.map((entry) => {
    const { finding, name, clauseTitle, status, number, place } = entry;
    const subject = finding.kind === 'missing-clause' ? name : `${clauseTitle} – ${name}`;
    const where = place === undefined || finding.kind === 'missing-clause' ? '' : ` (${placeHtml(chapter, place)})`;
    return `<li>${statusMark(status, '')} <a href="#${chapter.prefix}-f${number}">${escapeHtml(subject)}</a>${chapter.document.words.messages.colon}${escapeHtml(statusWord(chapter.document, status))}${where}</li>`;
  });
  return `<h3>${escapeHtml(chapter.says.first)}</h3>\n<ul class="plain">\n${entries.join('\n')}\n</ul>`;
}

function matrix(chapter: Chapter): string {
  const { contents, says, prefix } = chapter;
  const { coverage } = contents;
  const statuses = shownStatuses(coverage);
  const heads = statuses.map((status) => `<th scope="col" class="number">${statusMark(status, says.columns[status])}</th>`);
  const rows = contents.clauses.map((clause) => {
    const place = clause.place === undefined ? '–' : placeHtml(chapter, clause.place);
    const level = says.levels[clause.coverage.clause.level];
    return `<tr><th scope="row"><a href="#${clauseId(chapter, clause)}">${escapeHtml(clause.title)}</a></th><td>${escapeHtml(level)}</td><td>${place}</td>${counts(clause.coverage.counts, statuses)}</tr>`;
  });
  const table = `<div class="scroll together" role="region" aria-labelledby="${prefix}-clauses" tabindex="0"><table>
<thead><tr><th scope="col">${escapeHtml(says.clause)}</th><th scope="col">${escapeHtml(says.level)}</th><th scope="col">${escapeHtml(says.where)}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot><tr><th scope="row">${escapeHtml(says.total)}</th><td></td><td></td>${counts(coverage.counts, statuses)}</tr></tfoot>
</table></div>`;
  return part(`${prefix}-clauses`, says.matrix, table);
}

function counts(of: Readonly<Record<CoverageStatus, number>>, statuses: readonly CoverageStatus[]): string {
  return statuses.map((status) => `<td class="number${of[status] === 0 ? ' zero' : ''}">${of[status]}</td>`).join('');
}

function clauseId({ contents, prefix }: Chapter, clause: ClauseEntry): string {
  return `${prefix}-c${contents.clauses.indexOf(clause) + 1}`;
}

function clausePart(chapter: Chapter, clause: ClauseEntry): string {
  const { document, says } = chapter;
  const { words } = document;
  const id = clauseId(chapter, clause);
  const { counts: all, elements, clause: { level } } = clause.coverage;
  const facts = [says.levels[level], words.place(clause.id), words.messages.guarantees(all.met, elements.length)].filter((each) => each !== '').map(escapeHtml);
  const note = [...facts, ...(clause.place === undefined ? [] : [placeHtml(chapter, clause.place)])].join(' · ');
  const why = clause.findings.length === 0 || clause.why === '' ? '' : `<div class="why">${label(words.messages.whyItMatters)}\n${proseHtml(clause.why)}</div>`;
  const findings = clause.findings.length === 0 ? `<p>${escapeHtml(says.noFindings)}</p>` : clause.findings.map((finding) => findingHtml(chapter, finding)).join('\n');
  const parts = [`<h3 id="${id}">${escapeHtml(clause.title)}</h3>`, `<p class="note">${note}</p>`, why, findings, othersHtml(chapter, clause)];
  return `<section aria-labelledby="${id}">\n${parts.filter((each) => each !== '').join('\n')}\n</section>`;
}

function findingHtml(chapter: Chapter, entry: FindingEntry): string {
  const { document, prefix } = chapter;
  const { number, name, status, place, finding } = entry;
  const id = `${prefix}-f${number}`;
  const where = place === undefined || finding.kind === 'missing-clause' || finding.kind === 'missing-element' ? '' : ` <span class="note">${placeHtml(chapter, place)}</span>`;
  const title = `<h4 id="${id}">${number}. ${escapeHtml(name)}${escapeHtml(document.words.messages.colon)}${statusMark(status, statusWord(document, status))}${where}</h4>`;
  const body = finding.kind === 'missing-clause' ? missingClause(chapter, entry) : elementFinding(chapter, entry);
  const together = finding.kind === 'missing-clause' ? '' : ' together';
  return `<article class="finding ${status}${together}" aria-labelledby="${id}">\n${title}\n${body}\n</article>`;
}

function missingClause({ says, document }: Chapter, { asked }: FindingEntry): string {
  const { language } = document.review.contract;
  const rows = asked.map((each) => point(each.label, `<p>${escapeHtml(each.asks)}</p>\n${quoteHtml(each.proposal, language, 'proposal')}`, escapeHtml(each.source)));
  return `<p class="lead">${escapeHtml(says.clauseMissing)}</p>\n${points(rows)}`;
}

function elementFinding(chapter: Chapter, { place, passages, reasons, asked, finding }: FindingEntry): string {
  const { says, document } = chapter;
  const { language } = document.review.contract;
  const target = finding.kind === 'missing-element' && place !== undefined ? `<p class="note">${addIn(chapter, place)}</p>` : '';
  return points([
    ...asked.map(({ whoAsks, asks, source }) => point(whoAsks, `<p>${escapeHtml(asks)}</p>`, escapeHtml(source))),
    ...passages.map((passage, at) => point(at === 0 ? says.contractSays : says.alsoAt, quoteHtml(passage.words, passage.language), placeHtml(chapter, passage.place))),
    ...(reasons.length === 0 ? [] : [point(says.fallsShort, `<p>${escapeHtml(reasons.join(' '))}</p>`)]),
    ...asked.map(({ proposal }) => point(says.proposal, `${quoteHtml(proposal, language, 'proposal')}${target}`)),
  ]);
}

function addIn(chapter: Chapter, place: Place): string {
  const [before = '', after = ''] = chapter.says.addIn('\u0000').split('\u0000');
  return `${escapeHtml(before)}${placeHtml(chapter, place)}${escapeHtml(after)}`;
}

function quoteHtml(text: string, language: Language, classes?: string): string {
  return `<blockquote${classes === undefined ? '' : ` class="${classes}"`} lang="${language}">${escapeHtml(text)}</blockquote>`;
}

/** @param html what stands under the term */
function point(term: string, content: string, html = ''): string {
  return `<dt>${escapeHtml(term)}${html === '' ? '' : ` <span class="note">${html}</span>`}</dt><dd>${content}</dd>`;
}

function points(rows: readonly string[]): string {
  return `<dl class="points">\n${rows.join('\n')}\n</dl>`;
}

function label(text: string): string {
  return `<p class="label">${escapeHtml(text)}</p>`;
}

function othersHtml(chapter: Chapter, { others, findings }: ClauseEntry): string {
  if (others.length === 0) return '';
  const { document, says } = chapter;
  const items = others.map(({ coverage, label: name, places, isUnreported }) => {
    const { status, acceptance } = coverage;
    const where = places.length === 0 ? '' : ` (${places.map((place) => placeHtml(chapter, place)).join(', ')})`;
    const reason = acceptance === undefined ? '' : `${document.words.messages.colon}${acceptance.reason}`;
    const unreported = isUnreported ? ` – ${says.notReported}` : '';
    return `<li>${statusMark(status, '')} ${escapeHtml(`${name}${document.words.messages.colon}${statusWord(document, status)}`)}${where}${escapeHtml(reason + unreported)}</li>`;
  });
  return `${findings.length === 0 ? '' : label(says.others)}\n<ul class="plain">\n${items.join('\n')}\n</ul>`;
}

function accepted(chapter: Chapter): string {
  const { contents, document, says, prefix } = chapter;
  if (contents.accepted.length === 0) return '';
  const rows = contents.accepted.map(({ name, status, place, reason }) => [
    `<th scope="row">${statusMark('accepted', name)}</th>`,
    `<td>${status === undefined ? '' : escapeHtml(statusWord(document, status))}</td>`,
    `<td>${placeHtml(chapter, place)}</td>`,
    `<td>${escapeHtml(reason)}</td>`,
  ]);
  return part(`${prefix}-accepted`, says.accepted, `<p>${escapeHtml(says.acceptedIntro)}</p>\n${table([says.subject, says.status, says.where, says.reason], rows)}`);
}

function excluded({ contents, says, prefix }: Chapter): string {
  if (contents.excluded.length === 0) return '';
  const rows = contents.excluded.map(({ name, reason }) => [`<th scope="row">${escapeHtml(name)}</th>`, `<td>${escapeHtml(reason)}</td>`]);
  return part(`${prefix}-excluded`, says.excluded, `<p>${escapeHtml(says.excludedIntro)}</p>\n${table([says.subject, says.reason], rows)}`);
}

function drafting(chapter: Chapter): string {
  const { contents, says, prefix } = chapter;
  if (contents.drafting.length === 0) return '';
  const rows = contents.drafting.map(({ sentence, place }) => [`<td>${escapeHtml(sentence)}</td>`, `<td>${placeHtml(chapter, place)}</td>`]);
  return part(`${prefix}-drafting`, says.drafting, table([says.remark, says.where], rows));
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('');
  return `<div class="scroll"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}

function about({ document: { words }, says, prefix }: Chapter): string {
  const policy = words.library.profile.source[words.language];
  return part(`${prefix}-about`, says.about, says.aboutText(policy).map((each) => `<p>${escapeHtml(each)}</p>`).join('\n'));
}

function placeHtml({ document, edition }: Chapter, { name, range }: Place): string {
  const address = edition.linkTo?.(document, range);
  return address === undefined ? escapeHtml(name) : `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
}
