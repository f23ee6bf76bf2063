import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Severity } from '../library/types.ts';
import type { Evidence, Finding } from '../review/types.ts';
import type { Draft } from './support/draft.ts';

/** The `source` of every diagnostic. */
export const SOURCE = 'Contract Review';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One diagnostic for every finding, in the order of the document, in the reader's language. */
export function diagnostics(draft: Draft): Diagnostic[] {
  return draft.review.findings.map((finding) => diagnostic(draft, finding));
}

function diagnostic(draft: Draft, finding: Finding): Diagnostic {
  const related = relatedInformation(draft, finding);
  return {
    range: draft.lines.range(finding.range),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.code,
    codeDescription: { href: `${draft.library.profile.url}#${finding.code}` },
    message: draft.words.finding(finding),
    data: { code: finding.code, kind: finding.kind },
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedInformation(draft: Draft, finding: Finding): DiagnosticRelatedInformation[] {
  const passages = finding.related.map((evidence) => passage(draft, evidence));
  const home = finding.kind === 'missing-element' ? homeOf(draft, finding) : undefined;
  return home === undefined ? passages : [home, ...passages];
}

function passage(draft: Draft, evidence: Evidence): DiagnosticRelatedInformation {
  const { words } = draft;
  const reasons = words.reasons(evidence.reason === undefined ? [] : [evidence.reason]);
  return {
    location: { uri: draft.uri, range: draft.lines.range(evidence.range) },
    message: reasons[0] ?? words.messages.alsoHere,
  };
}

/** The heading under which a missing element belongs. */
function homeOf(draft: Draft, finding: Finding): DiagnosticRelatedInformation | undefined {
  const heading = draft.review.contract.sections[draft.review.sectionOfClause[finding.clause] ?? -1]?.heading;
  if (heading === undefined) return undefined;
  return {
    location: { uri: draft.uri, range: draft.lines.range(heading.range) },
    message: draft.words.messages.belongsHere(draft.words.title(finding.clause)),
  };
}
