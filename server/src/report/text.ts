import type { ElementStatus } from '../library/types.ts';
import type { DraftingFinding } from '../drafting/types.ts';
import type { Accepted, Finding, FindingKind, Verdict } from '../review/types.ts';
import type { Messages } from '../messages/types.ts';
import { SIGNS } from '../messages/signs.ts';
import { STANDARD_MESSAGES } from '../messages/standard.ts';
import { onOneLine, visible } from '../visible.ts';
import type { ReportedDocument } from './report.ts';

/** Of a finding about the drafting. */
const DRAFTING = '▪';

/** Of what a standard does not ask for. */
const EXCLUDED = '–';

/** ANSI colours of statuses. */
export const COLOURS: Readonly<Record<ElementStatus, string>> = { met: '32', weak: '33', contrary: '31', absent: '35' };

const STATUS_OF: Readonly<Record<Exclude<FindingKind, 'missing-clause'>, ElementStatus>> = {
  'missing-element': 'absent',
  weak: 'weak',
  contrary: 'contrary',
};

export interface TextOptions {
  /** Whether to colour with ANSI escapes. */
  readonly colour: boolean;
  /** Columns to wrap at; at least 40 are used. */
  readonly width: number;
}

/**
 * The report for a person at a terminal: by clause in the profile's order, what is accepted after what is found, then
 * what is wrong with the drafting, with places as `path:line:column`.
 */
export function textReport(documents: readonly ReportedDocument[], options: TextOptions): string {
  const last = documents.at(-1);
  if (last === undefined) return '';
  const findings = documents.reduce((sum, document) => sum + countFindings(document), 0);
  return documents.map((document) => textPage(document, options)).join(TEXT_BETWEEN) + textTotal(last.words.messages, findings, documents.length);
}

/** What stands between two pages. */
export const TEXT_BETWEEN = '\n';

/** What stands at the end of a report, in the language of its last page. */
export function textTotal(messages: Messages, findings: number, documents: number): string {
  return `\n${messages.total(findings, documents)}\n`;
}

/** How many findings a report lists, without those that the draft accepts. */
export function countFindings({ review, drafting }: ReportedDocument): number {
  return review.findings.length + drafting.findings.length;
}

/** What a report says of one document. */
export function textPage(document: ReportedDocument, options: TextOptions): string {
  const { review, words } = document;
  const clauses = words.library.clauses.flatMap((clause) => {
    const findings = review.findings.filter((finding) => finding.clause === clause.id);
    const accepted = review.accepted.filter(({ finding }) => finding.clause === clause.id);
    return findings.length + accepted.length === 0 ? [] : [clauseBlock(document, clause.id, findings, accepted, options)];
  });
  const guarantees = clauses.length === 0 ? [`  ${words.messages.noFindings}\n`] : clauses;
  const body = [...guarantees, ...draftingBlock(document, options), ...excludedBlock(document, options)];
  const source = onOneLine(words.library.profile.source[words.language]);
  return `${paint(document.path, '1', options)}\n${source}\n\n${body.join('\n')}`;
}

function clauseBlock(
  document: ReportedDocument,
  clause: string,
  findings: readonly Finding[],
  accepted: readonly Accepted<Finding>[],
  options: TextOptions,
): string {
  const { review, words } = document;
  const verdicts = review.verdicts.filter((verdict) => verdict.clause === clause);
  const score = words.messages.guarantees(count(verdicts, 'met'), verdicts.length);
  const title = `${paint(words.title(clause), '1', options)} — ${score} (${onOneLine(words.place(clause))})`;
  const found = findings.map((finding) => findingBlock(document, finding, verdicts, options));
  return [title, ...found, ...accepted.map((each) => acceptedBlock(document, each, options))].join('\n') + '\n';
}

/** A finding that the draft accepts: what is wrong, why that is accepted, and where it stands. */
function acceptedBlock(document: ReportedDocument, { finding, acceptance }: Accepted<Finding>, options: TextOptions): string {
  const { words } = document;
  const status = words.messages.status[finding.kind === 'missing-clause' ? 'absent' : STATUS_OF[finding.kind]];
  return [
    `  ${paint(SIGNS.accepted, '2', options)} ${onOneLine(words.subject(finding))}${words.messages.colon}${status}`,
    ...wrap(because(document, acceptance.reason), '      ', options.width),
    `      ${paint(placeOf(document, finding.range.start), '2', options)}`,
  ].join('\n');
}

/** "accepted: ISAE report" */
function because({ words: { messages } }: ReportedDocument, reason: string): string {
  return `${messages.accepted}${messages.colon}${reason}`;
}

/** What is wrong with the drafting, and what of it the draft accepts; none where there is neither. */
function draftingBlock(document: ReportedDocument, options: TextOptions): string[] {
  const { drafting, words } = document;
  const found = drafting.findings.map((finding) => draftingEntry(document, DRAFTING, finding, undefined, options));
  const accepted = drafting.accepted.map(({ finding, acceptance }) => draftingEntry(document, SIGNS.accepted, finding, acceptance.reason, options));
  if (found.length + accepted.length === 0) return [];
  return [`${[paint(words.messages.draftingTitle, '1', options), ...found, ...accepted].join('\n')}\n`];
}

function draftingEntry(document: ReportedDocument, sign: string, finding: DraftingFinding, reason: string | undefined, options: TextOptions): string {
  const [first = '', ...others] = wrap(document.words.drafting(finding), '    ', options.width);
  return [
    `  ${sign} ${first.trimStart()}`,
    ...others,
    ...(reason === undefined ? [] : wrap(because(document, reason), '      ', options.width)),
    `      ${paint(placeOf(document, finding.range.start), '2', options)}`,
  ].join('\n');
}

/** What the firm's standard does not ask for, and why; none where it asks for all. */
function excludedBlock({ words }: ReportedDocument, options: TextOptions): string[] {
  const { excluded = [] } = words.library;
  if (excluded.length === 0) return [];
  const entries = excluded.flatMap(({ name, reason }) => {
    const [first = '', ...others] = wrap(`${name[words.language]}${words.messages.colon}${reason}`, '    ', options.width);
    return [`  ${EXCLUDED} ${first.trimStart()}`, ...others];
  });
  return [`${[paint(STANDARD_MESSAGES[words.language].notAsked, '1', options), ...entries].join('\n')}\n`];
}

function placeOf({ path, lines }: ReportedDocument, offset: number): string {
  const { line, character } = lines.position(offset);
  return `${path}:${line + 1}:${character + 1}`;
}

function count(verdicts: readonly Verdict[], status: ElementStatus): number {
  return verdicts.filter((verdict) => verdict.status === status).length;
}

function findingBlock(
  document: ReportedDocument,
  finding: Finding,
  verdicts: readonly Verdict[],
  options: TextOptions,
): string {
  const { words } = document;
  if (finding.kind === 'missing-clause') {
    return verdicts.map((verdict) => entry(words.label(verdict.element), 'absent', words, options)).join('\n');
  }
  const place = placeOf(document, finding.range.start);
  const details =
    finding.kind === 'missing-element' ? [words.elementText(finding.code)?.asks ?? ''] : words.reasons(finding.reasons);
  return [
    entry(words.label(finding.code), STATUS_OF[finding.kind], words, options),
    ...details.flatMap((detail) => wrap(detail, '      ', options.width)),
    `      ${paint(place, '2', options)}`,
  ].join('\n');
}

function entry(label: string, status: ElementStatus, words: ReportedDocument['words'], options: TextOptions): string {
  const sign = paint(SIGNS[status], COLOURS[status], options);
  const word = paint(words.messages.status[status], COLOURS[status], options);
  return `  ${sign} ${onOneLine(label)}${words.messages.colon}${word}`;
}

/** A text in an ANSI colour, where there is colour, without what a terminal would take for orders. */
export function paint(text: string, colour: string, options: Pick<TextOptions, 'colour'>): string {
  return options.colour ? `\u001b[${colour}m${onOneLine(text)}\u001b[0m` : onOneLine(text);
}

/** Lines of at most `width` columns without what a terminal would take for orders, each with `indent` before it; a longer word stays whole, and what no-break spaces join. */
export function wrap(text: string, indent: string, width: number): string[] {
  const room = Math.max(40, width) - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(/[^\S\u00a0\u202f]+/u).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, indent + line];
}
