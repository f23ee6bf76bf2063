/** A comparison for programs. */
import { jsonText } from '../../visible.ts';
import type { Range } from '../../lines.ts';
import type { ElementStatus } from '../../library/types.ts';
import type { Change, Comparison, ElementComparison, Side } from '../../review/compare.ts';
import { coverageOf } from '../../review/coverage.ts';
import type { Counts } from '../../review/coverage.ts';
import type { Passage } from '../../review/wordings.ts';
import type { ReportedDocument } from '../report.ts';
import { sectionName } from './comparison.ts';
import type { ReportedComparison } from './comparison.ts';

interface JsonComparison {
  readonly version: 1;
  readonly before: JsonVersion;
  readonly after: JsonVersion;
  readonly profile: string;
  readonly counts: Comparison['counts'];
  /** How many elements have which status. */
  readonly statuses: { readonly before: Counts; readonly after: Counts };
  readonly acceptances: Comparison['acceptances'];
  readonly switchedOff: number;
  readonly drafting: Comparison['drafting'];
  readonly sections: { readonly same: number; readonly changes: readonly { readonly kind: string; readonly before?: string; readonly after?: string }[] };
  readonly elements: readonly JsonElement[];
}

interface JsonVersion {
  readonly path: string;
  readonly language: string;
}

interface JsonElement {
  readonly id: string;
  readonly clause: string;
  readonly change: Change;
  readonly before: JsonSide;
  readonly after: JsonSide;
  readonly reasonsCome: readonly string[];
  readonly reasonsGone: readonly string[];
  readonly passages: readonly { readonly before?: JsonPassage; readonly after?: JsonPassage }[];
}

interface JsonSide {
  readonly status: ElementStatus;
  readonly reasons: readonly string[];
  /** The reason for which the version accepts it. */
  readonly accepted?: string;
}

interface JsonPassage {
  readonly range: Range;
  readonly text: string;
}

/**
 * Two-space indented JSON and a line end, the same bytes for the same versions. Positions are zero-based lines and
 * UTF-16 characters, each in its own version; `elements` has every element of the profile, in its order.
 */
export function comparisonJson(reported: ReportedComparison): string {
  const { before, after, comparison, words } = reported;
  const { counts, acceptances, switchedOff, drafting, sections } = comparison;
  const json: JsonComparison = {
    version: 1,
    before: versionOf(before),
    after: versionOf(after),
    profile: words.library.profile.id,
    counts,
    statuses: { before: coverageOf(before.review, words.library).counts, after: coverageOf(after.review, words.library).counts },
    acceptances,
    switchedOff,
    drafting,
    sections: {
      same: sections.same,
      changes: sections.changes.map(({ kind, before: one, after: two }) => ({
        kind,
        ...(one !== undefined && { before: sectionName(reported, 'before', one) }),
        ...(two !== undefined && { after: sectionName(reported, 'after', two) }),
      })),
    },
    elements: comparison.clauses.flatMap(({ elements }) => elements.map((element) => elementOf(reported, element))),
  };
  return `${jsonText(json)}\n`;
}

function versionOf({ path, review }: ReportedDocument): JsonVersion {
  return { path, language: review.contract.language };
}

function elementOf(reported: ReportedComparison, { element, clause, change, before, after, reasonsCome, reasonsGone, passages }: ElementComparison): JsonElement {
  const { words } = reported;
  const side = ({ status, reasons, acceptance }: Side): JsonSide => ({ status, reasons: words.reasons(reasons), ...(acceptance && { accepted: acceptance.reason }) });
  return {
    id: element,
    clause,
    change,
    before: side(before),
    after: side(after),
    reasonsCome: words.reasons(reasonsCome),
    reasonsGone: words.reasons(reasonsGone),
    passages: passages.map((pair) => ({
      ...(pair.before && { before: passageIn(reported.before, pair.before) }),
      ...(pair.after && { after: passageIn(reported.after, pair.after) }),
    })),
  };
}

function passageIn({ lines }: ReportedDocument, { range, text }: Passage): JsonPassage {
  return { range: lines.range(range), text };
}
