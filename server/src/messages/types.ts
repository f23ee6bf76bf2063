import type { DraftingKind } from '../drafting/types.ts';
import type { ElementStatus } from '../library/types.ts';

/** Every word of the house's own that a person reads, in one language. Clause texts come from the library. */
export interface Messages {
  /** Status words that read after any label, whatever its gender or number. */
  readonly status: Readonly<Record<ElementStatus, string>>;
  /** Before a statement about something: "Audit: ", with the spacing the language asks for. */
  readonly colon: string;

  /** A clause that the draft lacks; `labels` are its elements. */
  readonly missingClause: (clause: string, labels: readonly string[]) => string;
  readonly missingElement: (clause: string, label: string, asks: string) => string;
  readonly weak: (clause: string, label: string, reasons: readonly string[]) => string;
  readonly contrary: (clause: string, label: string, reasons: readonly string[]) => string;
  readonly alsoHere: string;
  /** By kind of drafting finding; what `subject` and `other` are, see `DraftingFlaw`. */
  readonly drafting: Readonly<Record<DraftingKind, (subject: string, other: string) => string>>;

  readonly policyAsks: string;
  readonly whyItMatters: string;
  readonly lookFor: string;
  readonly missingClauses: string;
  /** "3 of 6 guarantees met" */
  readonly guarantees: (met: number, all: number) => string;
  /** A place: "art. 12.3", or, when the draft gives no number, "line 40" (one-based). */
  readonly article: (number: string) => string;
  readonly line: (line: number) => string;
  /** The word before the letter of one of the policy's annexes: "annexe C". */
  readonly annex: string;

  readonly insertClause: (clause: string) => string;
  readonly insertElement: (label: string) => string;
  readonly replace: (label: string) => string;
  readonly overrule: (label: string) => string;
  readonly goTo: (label: string, line: number) => string;
  readonly renumber: string;

  /** Opens an inserted provision that is to prevail over what the draft says elsewhere; ends in a blank. */
  readonly overriding: string;
  /** The parties, when the draft gives them no name; mid-sentence. */
  readonly provider: string;
  readonly customer: string;

  /** After a term: the other names that its definitions give it. */
  readonly alsoCalled: (aliases: readonly string[]) => string;
  readonly termUses: (uses: number) => string;
  /** Of a cross-reference, as written, that leads nowhere. */
  readonly notInDraft: (reference: string) => string;
  /** Over changes that a renaming proposes, for a person to confirm one by one. */
  readonly checkInflected: string;
  readonly checkArticle: string;
  /** Why a term cannot be renamed so. */
  readonly nameEmpty: string;
  readonly nameOnLines: string;
  readonly nameWithMarks: string;
  readonly nameTaken: (name: string) => string;

  readonly noFindings: string;
  /** The last line of a terminal report. */
  readonly total: (findings: number, documents: number) => string;

  /** Of a finding that the draft accepts; a status word that reads after any label. */
  readonly accepted: string;
  /** The quick fixes: to accept a finding, and to take an id out of what a comment accepts. */
  readonly accept: (label: string) => string;
  readonly acceptNoLonger: (id: string) => string;
  /** One word, for the reason that is yet to be given. */
  readonly reason: string;
  /** Over the findings about the draft as a piece of drafting, in a report. */
  readonly draftingTitle: string;
}
