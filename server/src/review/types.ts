/** The outcome of a review: plain, serialisable data; no words for people, only ids, statuses, ranges, reasons. */
import type { Contract, Span } from '../contract/types.ts';
import type { ElementStatus, Severity } from '../library/types.ts';

/** A passage that decides: a sentence, a list item or a table row, in the source. */
export interface Evidence {
  readonly range: Span;
  /** The source text at `range`, as it is. */
  readonly text: string;
  /** Index of the section it stands in. */
  readonly section: number;
  readonly status: Exclude<ElementStatus, 'absent'>;
  readonly reason?: string;
}

export interface Verdict {
  readonly element: string;
  readonly clause: string;
  readonly status: ElementStatus;
  /** Why not met: keys of the library's reasons, the weightiest first; empty for met and absent. */
  readonly reasons: readonly string[];
  /** In order of weight. */
  readonly evidence: readonly Evidence[];
}

export type FindingKind = 'missing-clause' | 'missing-element' | 'weak' | 'contrary';

export interface Finding {
  readonly kind: FindingKind;
  /** The element's id; for a missing clause the clause's id. */
  readonly code: string;
  readonly clause: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly range: Span;
  readonly reasons: readonly string[];
  /** Other passages that belong to it. */
  readonly related: readonly Evidence[];
}

/** A comment in the draft by which it accepts findings: `<!-- contract-review: accept audit.reports because "…" -->`. */
export interface Acceptance {
  /** The whole comment. */
  readonly range: Span;
  /** The id of an element, a clause or a kind of drafting finding, as written, and where it stands. */
  readonly code: string;
  readonly codeRange: Span;
  /** Never blank. */
  readonly reason: string;
  /** Where it holds: its section with all subsections; undefined for the whole draft. */
  readonly scope: Span | undefined;
}

export interface Accepted<F> {
  readonly finding: F;
  readonly acceptance: Acceptance;
}

/** An element that could not be checked, by an error of ours: nothing is said of it. */
export interface ElementFault {
  readonly element: string;
  readonly clause: string;
  readonly error: unknown;
}

export interface Review {
  readonly contract: Contract;
  /** One for every element of the profile, in the profile's order, but for those that could not be checked. */
  readonly verdicts: readonly Verdict[];
  /** In the order of the document; without those that the draft accepts. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted<Finding>[];
  /** Clause id -> index of the section that is about it, where there is one. */
  readonly sectionOfClause: Readonly<Record<string, number>>;
  /** Left out where everything could be checked. */
  readonly faults?: readonly ElementFault[];
}
