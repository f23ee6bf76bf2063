import { jsonText } from '../visible.ts';
import type { Range } from '../lines.ts';
import type { ElementStatus, Exclusion, Severity } from '../library/types.ts';
import type { DraftingFinding } from '../drafting/types.ts';
import type { Accepted, Evidence, Finding, FindingKind, Verdict } from '../review/types.ts';
import type { ReportedDocument } from './report.ts';

const VERSION = 1;

interface JsonDocument {
  readonly path: string;
  readonly language: string;
  readonly profile: string;
  readonly elements: readonly JsonElement[];
  readonly findings: readonly JsonFinding[];
  readonly accepted: readonly JsonAccepted[];
  readonly excluded: readonly Exclusion[];
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
  readonly kind: FindingKind | 'drafting';
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly range: Range;
}

interface JsonAccepted {
  readonly code: string;
  readonly kind: FindingKind | 'drafting';
  readonly reason: string;
  readonly range: Range;
}

/**
 * The report for programs: two-space indented JSON and a line end, the same bytes for the same reviews.
 * Positions are zero-based lines and UTF-16 characters; `elements` has every element of the profile, in its
 * order; `findings` and `accepted` have those of both kinds, about guarantees and about drafting, in the order of the document;
 * `excluded` has what the firm's standard does not ask for.
 */
export function jsonReport(documents: readonly ReportedDocument[]): string {
  return JSON_OPENING + documents.map(jsonPage).join(JSON_BETWEEN) + jsonClosing(documents.length);
}

/** The parts of a report that stand before, between and after its documents. */
export const JSON_OPENING = `{\n  "version": ${VERSION},\n  "documents": [`;
export const JSON_BETWEEN = ',';

export function jsonClosing(documents: number): string {
  return documents === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

/** One document, as it stands in the list. */
export function jsonPage(document: ReportedDocument): string {
  return `\n${jsonText(jsonDocument(document))}`.replaceAll('\n', '\n    ');
}

function jsonDocument(document: ReportedDocument): JsonDocument {
  const { path, review, drafting, words } = document;
  const findings = [...review.findings.map((finding) => jsonFinding(document, finding)), ...drafting.findings.map((finding) => jsonDrafting(document, finding))];
  const accepted = [...review.accepted, ...drafting.accepted].map((each) => jsonAccepted(document, each));
  return {
    path,
    language: review.contract.language,
    profile: words.library.profile.id,
    elements: review.verdicts.map((verdict) => jsonElement(document, verdict)),
    findings: findings.sort(byPlace),
    accepted: accepted.sort(byPlace),
    excluded: (words.library.excluded ?? []).map(({ id, reason }) => ({ id, reason })),
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
    kind: finding.kind,
    severity: finding.severity,
    message: words.finding(finding),
    range: lines.range(finding.range),
  };
}

function jsonDrafting({ lines, words }: ReportedDocument, finding: DraftingFinding): JsonFinding {
  return { code: finding.code, kind: 'drafting', severity: finding.severity, message: words.drafting(finding), range: lines.range(finding.range) };
}

function jsonAccepted({ lines }: ReportedDocument, { finding, acceptance }: Accepted<Finding | DraftingFinding>): JsonAccepted {
  const kind = 'kind' in finding ? finding.kind : 'drafting';
  return { code: finding.code, kind, reason: acceptance.reason, range: lines.range(finding.range) };
}

function byPlace({ range: one }: { readonly range: Range }, { range: two }: { readonly range: Range }): number {
  return one.start.line - two.start.line || one.start.character - two.start.character;
}
