import type { ElementStatus } from '../library/types.ts';
import type { Finding, FindingKind, Verdict } from '../review/types.ts';
import type { ReportedDocument } from './report.ts';

/** A sign beside every status word: neither colour nor sign is ever the only carrier. */
const SIGNS: Readonly<Record<ElementStatus, string>> = { met: '✔', weak: '▲', contrary: '✖', absent: '○' };

const COLOURS: Readonly<Record<ElementStatus, string>> = { met: '32', weak: '33', contrary: '31', absent: '35' };

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

/** The report for a person at a terminal: by clause in the profile's order, with places as `path:line:column`. */
export function textReport(documents: readonly ReportedDocument[], options: TextOptions): string {
  const pages = documents.map((document) => page(document, options));
  const last = documents.at(-1);
  if (last === undefined) return '';
  const findings = documents.reduce((sum, document) => sum + document.review.findings.length, 0);
  return `${pages.join('\n')}\n${last.words.messages.total(findings, documents.length)}\n`;
}

function page(document: ReportedDocument, options: TextOptions): string {
  const { review, words } = document;
  const clauses = words.library.clauses.flatMap((clause) => {
    const findings = review.findings.filter((finding) => finding.clause === clause.id);
    return findings.length === 0 ? [] : [clauseBlock(document, clause.id, findings, options)];
  });
  const body = clauses.length === 0 ? [`  ${words.messages.noFindings}\n`] : clauses;
  const source = words.library.profile.source[words.language];
  return `${paint(document.path, '1', options)}\n${source}\n\n${body.join('\n')}`;
}

function clauseBlock(
  document: ReportedDocument,
  clause: string,
  findings: readonly Finding[],
  options: TextOptions,
): string {
  const { review, words } = document;
  const verdicts = review.verdicts.filter((verdict) => verdict.clause === clause);
  const score = words.messages.guarantees(count(verdicts, 'met'), verdicts.length);
  const title = `${paint(words.title(clause), '1', options)} — ${score} (${words.place(clause)})`;
  return [title, ...findings.map((finding) => findingBlock(document, finding, verdicts, options))].join('\n') + '\n';
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
  const { line, character } = document.lines.position(finding.range.start);
  const place = `${document.path}:${line + 1}:${character + 1}`;
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
  return `  ${sign} ${label}${words.messages.colon}${word}`;
}

function paint(text: string, colour: string, options: TextOptions): string {
  return options.colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
}

/** Lines of at most `width` columns, each with `indent` before it; a longer word stays whole. */
function wrap(text: string, indent: string, width: number): string[] {
  const room = Math.max(40, width) - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, indent + line];
}
