/** The report as Markdown: to read as it stands, or to work on in a word processor. */
import { visible } from '../visible.ts';
import type { Messages } from '../messages/types.ts';
import { reportMessagesIn } from '../messages/report.ts';
import type { ReportMessages } from '../messages/report.ts';
import { SIGNS } from '../messages/signs.ts';
import type { CoverageStatus } from '../review/coverage.ts';
import { contentsOf, shownStatuses, statusWord, writtenDate } from './contents.ts';
import type { ClauseEntry, Edition, FindingEntry, OtherEntry, Place, ReportContents } from './contents.ts';
import { proseBlocks } from './prose.ts';
import type { ReportedDocument } from './report.ts';

/** One document as it is written. */
interface Chapter {
  readonly document: ReportedDocument;
  readonly contents: ReportContents;
  readonly edition: Edition;
  readonly says: ReportMessages;
  readonly messages: Messages;
}

/**
 * The report on drafts, one after the other, each in the language of its words. The same documents and edition give
 * the same text. Its front matter says that the report is no contract, for who has it beside the contracts.
 */
export function markdownReport(documents: readonly ReportedDocument[], edition: Edition): string {
  const chapters = documents.map((document) => chapterOf(document, edition).join('\n\n'));
  return chapters.length === 0 ? '' : `---\ncontract: false\n---\n\n${chapters.join('\n\n---\n\n')}\n`;
}

function chapterOf(document: ReportedDocument, edition: Edition): string[] {
  const { language, messages } = document.words;
  const chapter: Chapter = { document, contents: contentsOf(document), edition, says: reportMessagesIn(language), messages };
  const { contents, says } = chapter;
  return [
    `# ${says.report} – ${plain(contents.title)}`,
    facts(chapter),
    ...summary(chapter),
    `## ${says.matrix}`,
    matrix(chapter),
    `## ${says.findings}`,
    ...contents.clauses.flatMap((clause) => clausePart(chapter, clause)),
    ...accepted(chapter),
    ...excluded(chapter),
    ...drafting(chapter),
    `## ${says.about}`,
    ...says.aboutText(document.words.library.profile.source[language]).map(plain),
  ];
}

function facts({ document, contents, edition, says, messages }: Chapter): string {
  const { library, language } = document.words;
  const { contract } = document.review;
  const rows: readonly (readonly [term: string, value: string | undefined])[] = [
    [says.file, document.path],
    [says.contractLanguage, says.languages[contract.language]],
    [says.customer, contents.customer ?? says.notNamed],
    [says.provider, contents.provider ?? says.notNamed],
    [says.introduced, contents.introductions.length === 0 ? undefined : contents.introductions.join(' ')],
    [says.reviewedAgainst, [`${library.profile.name[language]} – ${library.profile.source[language]}`, ...(contents.own === 0 ? [] : [says.own(contents.own)])].join('; ')],
    [says.date, edition.date === undefined ? undefined : writtenDate(edition.date, says.locale)],
    [says.fingerprint, edition.fingerprints?.get(contract.text)],
    [says.program, edition.version === undefined ? undefined : `Contract Review ${edition.version}`],
  ];
  return rows.flatMap(([term, value]) => (value === undefined ? [] : [`- **${term}**${messages.colon}${plain(value)}`])).join('\n');
}

function summary({ document, contents, says, messages }: Chapter): string[] {
  const { coverage, first, clausesMissing, drafting: remarks } = contents;
  const sentences = [says.score(coverage.counts.met, coverage.total), ...(clausesMissing === 0 ? [] : [says.clausesMissing(clausesMissing)]), says.draftingCount(remarks.length)];
  const rows = shownStatuses(coverage).map((status) => [marked(document, status), String(coverage.counts[status]), says.meanings[status]]);
  const entries = first.map(({ finding, name, clauseTitle, status, place }) => {
    const subject = finding.kind === 'missing-clause' ? name : `${clauseTitle} – ${name}`;
    return `- ${SIGNS[status]} ${plain(subject)}${messages.colon}${statusWord(document, status)}${finding.kind === 'missing-clause' ? '' : inBrackets(place === undefined ? [] : [place])}`;
  });
  return [`## ${says.summary}`, sentences.join(' '), table([says.status, says.number, says.meaning], rows, [1]), ...(entries.length === 0 ? [] : [`### ${says.first}`, entries.join('\n')])];
}

function matrix({ contents, says }: Chapter): string {
  const statuses = shownStatuses(contents.coverage);
  const heads = [says.clause, says.level, says.where, ...statuses.map((status) => `${SIGNS[status]} ${says.columns[status]}`)];
  const rows = contents.clauses.map(({ title, place, coverage: { clause, counts } }) => [
    plain(title),
    says.levels[clause.level],
    plain(place?.name ?? '–'),
    ...statuses.map((status) => String(counts[status])),
  ]);
  const total = [says.total, '', '', ...statuses.map((status) => String(contents.coverage.counts[status]))];
  return table(heads, [...rows, total], statuses.map((_, at) => at + 3));
}

function clausePart(chapter: Chapter, clause: ClauseEntry): string[] {
  const { document, says, messages } = chapter;
  const { counts, elements, clause: { level } } = clause.coverage;
  const note = [says.levels[level], document.words.place(clause.id), messages.guarantees(counts.met, elements.length), clause.place?.name ?? ''].filter((each) => each !== '').map(plain);
  const why = clause.findings.length === 0 || clause.why === '' ? [] : [`**${messages.whyItMatters}**`, proseMarkdown(clause.why)];
  const findings = clause.findings.length === 0 ? [says.noFindings] : clause.findings.flatMap((finding) => findingPart(chapter, finding));
  const others = clause.others.map((other) => otherLine(chapter, other)).join('\n');
  return [`### ${plain(clause.title)}`, note.join(' · '), ...why, ...findings, ...(others === '' || clause.findings.length === 0 ? [] : [`**${says.others}**`]), ...(others === '' ? [] : [others])];
}

function findingPart({ document, says, messages }: Chapter, { number, name, status, place, finding, asked, passages, reasons }: FindingEntry): string[] {
  const isMissing = finding.kind === 'missing-clause' || finding.kind === 'missing-element';
  const title = `#### ${number}. ${plain(name)}${messages.colon}${marked(document, status)}${isMissing ? '' : inBrackets(place === undefined ? [] : [place])}`;
  if (finding.kind === 'missing-clause') {
    return [title, says.clauseMissing, ...asked.flatMap((each) => [`- **${plain(each.label)}** (${plain(each.source)})${messages.colon}${plain(each.asks)}`, `  ${quoted(each.proposal)}`])];
  }
  return [
    title,
    ...asked.map(({ whoAsks, asks, source }) => `**${whoAsks}** (${plain(source)})${messages.colon}${plain(asks)}`),
    ...passages.flatMap((passage, at) => [`**${at === 0 ? says.contractSays : says.alsoAt}**${inBrackets([passage.place])}${messages.colon.trimEnd()}`, quoted(passage.words)]),
    ...(reasons.length === 0 ? [] : [`**${says.fallsShort}**${messages.colon}${plain(reasons.join(' '))}`]),
    ...asked.flatMap(({ proposal }) => [`**${says.proposal}**${messages.colon.trimEnd()}`, quoted(proposal)]),
    ...(finding.kind === 'missing-element' && place !== undefined ? [plain(says.addIn(place.name))] : []),
  ];
}

function otherLine({ document, says, messages }: Chapter, { coverage: { status, acceptance }, label, places, isUnreported }: OtherEntry): string {
  const reason = acceptance === undefined ? '' : `${messages.colon}${plain(acceptance.reason)}`;
  return `- ${SIGNS[status]} ${plain(label)}${messages.colon}${statusWord(document, status)}${inBrackets(places)}${reason}${isUnreported ? ` – ${says.notReported}` : ''}`;
}

function accepted({ document, contents, says }: Chapter): string[] {
  if (contents.accepted.length === 0) return [];
  const rows = contents.accepted.map(({ name, status, place, reason }) => [`${SIGNS.accepted} ${plain(name)}`, status === undefined ? '' : statusWord(document, status), plain(place.name), plain(reason)]);
  return [`## ${says.accepted}`, says.acceptedIntro, table([says.subject, says.status, says.where, says.reason], rows)];
}

function excluded({ contents, says }: Chapter): string[] {
  if (contents.excluded.length === 0) return [];
  return [`## ${says.excluded}`, says.excludedIntro, table([says.subject, says.reason], contents.excluded.map(({ name, reason }) => [plain(name), plain(reason)]))];
}

function drafting({ contents, says }: Chapter): string[] {
  if (contents.drafting.length === 0) return [];
  return [`## ${says.drafting}`, table([says.remark, says.where], contents.drafting.map(({ sentence, place }) => [plain(sentence), plain(place.name)]))];
}

function marked(document: ReportedDocument, status: CoverageStatus): string {
  return `${SIGNS[status]} ${statusWord(document, status)}`;
}

function inBrackets(places: readonly Place[]): string {
  return places.length === 0 ? '' : ` (${places.map(({ name }) => plain(name)).join(', ')})`;
}

function quoted(words: string): string {
  return `> ${plain(words)}`;
}

/** @param numeric indices of the columns that hold figures */
function table(heads: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[] = []): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (numeric.includes(at) ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** The prose of a library without links, images and HTML. */
export function proseMarkdown(markdown: string): string {
  return proseBlocks(markdown)
    .map(({ isItem, text }) => (isItem ? `- ${plain(text)}` : plain(text)))
    .join('\n\n');
}

/**
 * A text so that Markdown shows it as it is, wherever a line of it begins: nothing in it is a mark, a tag, a cell of a
 * table, or a link that hides where it leads.
 */
export function plain(text: string): string {
  return visible(text)
    .replace(/\s+/gu, (space) => (/[\n\r\t]/u.test(space) ? ' ' : space))
    .replace(/[\\`*_{}[\]<>#|~&$]/gu, '\\$&')
    .replace(/^(\s*)([-+=:])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2')
    .replace(BARE_LINK, '\\$&');
}

/** An address that an editor would make a link of takes the escapes behind it for a part of it, and so undoes them. */
export const BARE_LINK = /:(?=\/\/)|(?<=\bwww)\./giu;
