import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { DraftingFinding } from '../drafting/types.ts';
import type { Severity } from '../library/types.ts';
import type { Evidence, Finding } from '../review/types.ts';
import { onOneLine } from '../visible.ts';
import type { Draft } from './support/draft.ts';

/** The `source` of every diagnostic. */
export const SOURCE = 'Contract Review';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * One diagnostic for every finding, those about guarantees first, each in the order of the document, in the reader's language.
 *
 * @param onFault told of a finding that cannot be put into words: it is shown with its id alone
 */
export function diagnostics(draft: Draft, onFault?: (code: string, error: unknown) => void): Diagnostic[] {
  const told = <F extends Finding | DraftingFinding>(finding: F, words: (draft: Draft, finding: F) => Diagnostic): Diagnostic => {
    try {
      return words(draft, finding);
    } catch (error) {
      onFault?.(finding.code, error);
      const { range, severity, code } = finding;
      return { range: draft.lines.range(range), severity: SEVERITIES[severity], source: SOURCE, code, message: code, data: { code, kind: 'kind' in finding ? finding.kind : 'drafting' } };
    }
  };
  return [...draft.review.findings.map((finding) => told(finding, diagnostic)), ...draft.drafting.findings.map((finding) => told(finding, draftingDiagnostic))];
}

function draftingDiagnostic({ uri, lines, words }: Draft, finding: DraftingFinding): Diagnostic {
  const related = finding.related.map((span) => ({ location: { uri, range: lines.range(span) }, message: words.messages.alsoHere }));
  return {
    range: lines.range(finding.range),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.code,
    message: onOneLine(words.drafting(finding)),
    data: { code: finding.code, kind: 'drafting' },
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function diagnostic(draft: Draft, finding: Finding): Diagnostic {
  const related = relatedInformation(draft, finding);
  return {
    range: draft.lines.range(finding.range),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.code,
    codeDescription: { href: `${draft.library.profile.url}#${finding.code}` },
    message: onOneLine(draft.words.finding(finding)),
    data: { code: finding.code, kind: finding.kind },
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** The other passages that a finding rests on; for a missing element, where the rest of its clause stands. */
function relatedInformation(draft: Draft, finding: Finding): DiagnosticRelatedInformation[] {
  return finding.kind === 'missing-element' ? restOfClause(draft, finding) : finding.related.map((evidence) => passage(draft, evidence));
}

function passage(draft: Draft, evidence: Evidence): DiagnosticRelatedInformation {
  const { words } = draft;
  const reasons = words.reasons(evidence.reason === undefined ? [] : [evidence.reason]);
  return {
    location: { uri: draft.uri, range: draft.lines.range(evidence.range) },
    message: reasons[0] ?? words.messages.alsoHere,
  };
}

function restOfClause({ uri, lines, words, review }: Draft, finding: Finding): DiagnosticRelatedInformation[] {
  return review.verdicts
    .filter(({ clause }) => clause === finding.clause)
    .flatMap(({ element, status, evidence: [first] }) =>
      first === undefined
        ? []
        : [{ location: { uri, range: lines.range(first.range) }, message: `${words.label(element)}${words.messages.colon}${words.messages.status[status]}` }],
    );
}
