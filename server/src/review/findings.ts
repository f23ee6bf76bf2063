/** From verdicts to findings: what is reported, where, and how severely. */
import type { Contract, Span } from '../contract/types.ts';
import type { Clause, Level, Library, Severity, SeverityOverrides } from '../library/types.ts';
import type { Finding, FindingKind, Verdict } from './types.ts';

/**
 * Reports each clause that is missing altogether, and each element that is missing, weak or contrary.
 *
 * @returns findings in the order of the document, those at the same place in the profile's order
 */
export function findingsOf(
  contract: Contract,
  library: Library,
  verdicts: readonly Verdict[],
  sectionOfClause: Readonly<Record<string, number>>,
  overrides: SeverityOverrides,
): Finding[] {
  return library.clauses
    .flatMap((clause) => {
      const own = verdicts.filter((verdict) => verdict.clause === clause.id);
      const place = headingRange(contract, sectionOfClause[clause.id]);
      // Of a clause that could not be checked as a whole it is not known that it is missing.
      return clause.isIncomplete !== true && own.length === clause.elements.length && own.every((verdict) => verdict.status === 'absent')
        ? [missing(clause, 'missing-clause', clause.id, place)]
        : own.filter((verdict) => verdict.status !== 'met').map((verdict) => ofElement(clause, verdict, place));
    })
    .flatMap(({ level, ...finding }) => {
      const severity = severityOf(library, overrides, level, finding.kind);
      return severity === 'off' ? [] : [{ ...finding, severity }];
    })
    .sort((a, b) => a.range.start - b.range.start);
}

type Draft = Omit<Finding, 'severity'> & { readonly level: Level };

function missing(clause: Clause, kind: FindingKind, code: string, range: Span): Draft {
  return { kind, code, clause: clause.id, range, reasons: [], related: [], level: clause.level };
}

function ofElement(clause: Clause, verdict: Verdict, place: Span): Draft {
  const [first, ...others] = verdict.evidence;
  // Nothing speaks of what is absent, and of that alone.
  if (first === undefined) return missing(clause, 'missing-element', verdict.element, place);
  return { kind: verdict.status === 'contrary' ? 'contrary' : 'weak', code: verdict.element, clause: clause.id, range: first.range, reasons: verdict.reasons, related: others, level: clause.level };
}

function severityOf(library: Library, overrides: SeverityOverrides, level: Level, kind: FindingKind): Severity {
  const severities = { ...library.profile.severities[level], ...overrides[level] };
  return kind === 'weak' ? severities.weak : kind === 'contrary' ? severities.contrary : severities.missing;
}

/** The heading of a section, else the title, else the first line with words of the draft. */
export function headingRange(contract: Contract, section: number | undefined): Span {
  const heading = contract.sections[section ?? -1]?.heading ?? contract.sections[contract.title ?? -1]?.heading;
  if (heading !== undefined) return heading.range;
  const from = contract.frontMatter?.range.end ?? 0;
  const head = contract.text.slice(from, from + 100_000);
  const skipped = commentsEnd(head);
  const line = /[^\s\uFEFF][^\r\n]*/u.exec(head.slice(skipped));
  const start = from + skipped + (line?.index ?? 0);
  return line === null ? { start: from, end: from } : { start, end: start + line[0].length };
}

/** Where the comments with which a text begins are at their end. */
function commentsEnd(text: string): number {
  let end = 0;
  for (;;) {
    const start = end + (/^[\s\uFEFF]*/u.exec(text.slice(end))?.[0].length ?? 0);
    const close = text.startsWith('<!--', start) ? text.indexOf('-->', start + 4) : -1;
    if (close < 0) return end;
    end = close + 3;
  }
}
