import type { Range } from '../lines.ts';
import type { ElementStatus, Severity } from '../library/types.ts';
import type { Evidence, Finding, Verdict } from '../review/types.ts';
import type { ReportedDocument } from './report.ts';

interface JsonReport {
  readonly version: 1;
  readonly documents: readonly JsonDocument[];
}

interface JsonDocument {
  readonly path: string;
  readonly language: string;
  readonly profile: string;
  readonly elements: readonly JsonElement[];
  readonly findings: readonly JsonFinding[];
}

interface JsonElement {
  readonly id: string;
  readonly clause: string;
  readonly status: ElementStatus;
  readonly reasons: readonly string[];
  readonly evidence: readonly { readonly range: Range; readonly text: string }[];
}

interface JsonFinding {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly range: Range;
}

/**
 * The report for programs: two-space indented JSON and a line end, the same bytes for the same reviews.
 * Positions are zero-based lines and UTF-16 characters; `elements` has every element of the profile, in its
 * order.
 */
export function jsonReport(documents: readonly ReportedDocument[]): string {
  const report: JsonReport = { version: 1, documents: documents.map(jsonDocument) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function jsonDocument(document: ReportedDocument): JsonDocument {
  const { path, review, words } = document;
  return {
    path,
    language: review.contract.language,
    profile: words.library.profile.id,
    elements: review.verdicts.map((verdict) => jsonElement(document, verdict)),
    findings: review.findings.map((finding) => jsonFinding(document, finding)),
  };
}

function jsonElement({ lines, words }: ReportedDocument, verdict: Verdict): JsonElement {
  return {
    id: verdict.element,
    clause: verdict.clause,
    status: verdict.status,
    reasons: words.reasons(verdict.reasons),
    evidence: verdict.evidence.map((evidence: Evidence) => ({ range: lines.range(evidence.range), text: evidence.text })),
  };
}

function jsonFinding({ lines, words }: ReportedDocument, finding: Finding): JsonFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: words.finding(finding),
    range: lines.range(finding.range),
  };
}
