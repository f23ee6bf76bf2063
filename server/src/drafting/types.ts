/**
 * What makes a draft hold together: its defined terms, cross-references, numbers, blanks and figures.
 *
 * All offsets here are UTF-16 code units into the draft's text; ranges are half-open. Offsets in `SectionNotes` and in
 * what it holds are from the section's `origin` instead.
 */
import type { Contract, Span } from '../contract/types.ts';
import type { Severity } from '../library/types.ts';
import type { Accepted } from '../review/types.ts';
import type { Numbering } from './numbering/numberingReader.ts';

/** What can be wrong with a draft as a piece of drafting, whatever it promises. The ids are diagnostic codes. */
export const DRAFTING_KINDS = [
  'term-undefined',
  'term-unused',
  'term-defined-twice',
  'term-defined-differently',
  'reference-missing',
  'numbering-gap',
  'numbering-duplicate',
  'numbering-style',
  'blank',
  'figures-differ',
  'figure-words-differ',
  'acceptance-unused',
  'acceptance-without-reason',
  'acceptance-unknown',
] as const;
export type DraftingKind = (typeof DRAFTING_KINDS)[number];

/** A drafting finding as it is read off the draft, whatever severity the reader gives it. */
export interface DraftingFlaw {
  readonly code: DraftingKind;
  readonly range: Span;
  /** What it is about, as written: the term, the reference, the number, the blank, the figure, the accepted id. */
  readonly subject: string;
  /** What it is held against: the number expected, the usual style, the other figure. */
  readonly other?: string;
  /** Other places that belong to it, in the order of the document. */
  readonly related: readonly Span[];
}

export interface DraftingFinding extends DraftingFlaw {
  readonly severity: Exclude<Severity, 'off'>;
}

/** Severities that take the place of the house's, by kind. */
export type DraftingSeverities = Readonly<Partial<Record<DraftingKind, Severity>>>;

/** A place where a term is given its meaning. */
export interface TermDefinition {
  /** The term where it is defined, without article and quotation marks. */
  readonly range: Span;
  /** The whole definition: its paragraph, item, row, or the sentence that names somebody. */
  readonly passage: Span;
  /** Index into the contract's sections. */
  readonly section: number;
}

/** A defined term; a party under its name is one too. */
export interface Term {
  /** As it is first defined, without article and quotation marks. */
  readonly name: string;
  /** Other names that its definitions give it. */
  readonly aliases: readonly string[];
  /** In the order of the document; never empty. */
  readonly definitions: readonly TermDefinition[];
}

export interface TermUse {
  /** The words of the term, as they stand there. */
  readonly range: Span;
  /** Whether the term stands there as defined, in another form of the same words (plural, capitals), or under an alias. */
  readonly form: 'same' | 'inflected' | 'alias';
  /** Whether it is the place of a definition itself. */
  readonly defines: boolean;
}

export interface Terms {
  /** In the order of their first definitions. */
  readonly all: readonly Term[];
  /** The term whose definition or use holds an offset (its end included); the longest where several do. */
  at(offset: number): { readonly term: Term; readonly use: TermUse } | undefined;
  /** Definitions and uses, in the order of the document. */
  usesOf(term: Term): readonly TermUse[];
  /** Definitions and uses of all terms that touch a span, in the order of the document; none overlaps another. */
  within(span: Span): readonly { readonly term: Term; readonly use: TermUse }[];
}

/** Where a number of the draft stands: an article, a numbered paragraph, an item, an annex. */
export interface Target {
  /** Index into the contract's sections. */
  readonly section: number;
  /** Index into the section's provisions; left out when it is the section itself. */
  readonly provision?: number;
  /** The heading, or the provision. */
  readonly range: Span;
}

/** One number of a reference: "articles 5 and 7.2" has 5 and 7.2, "section 4(b)" has 4 and (b), "artikel 5, lid 2" has 5 and 2. */
export interface ReferenceNumber {
  /** The number alone, brackets included: "7.2", "(b)". */
  readonly range: Span;
  /** As written; may be a word that counts ("tweede", "premier"). */
  readonly written: string;
  /** The place it leads to: of (b) in "section 4(b)" the item, of 4 the section. */
  readonly target: Target | undefined;
}

/** "Article 12.3", "artikel 5, lid 2", "l'annexe B". */
export interface Reference {
  /** From the word to the last number: "artikel 5, lid 2". */
  readonly range: Span;
  /** The source at `range`, white space folded. */
  readonly written: string;
  /** The place in this draft, of several the first; undefined for one outside it, and for one that is missing. */
  readonly target: Target | undefined;
  /** Whether it refers to a law or another document. */
  readonly outside: boolean;
  /** In the order of the document; never empty. */
  readonly numbers: readonly ReferenceNumber[];
}

export interface References {
  /** The reference that holds an offset (its end included). */
  at(offset: number): Reference | undefined;
  /** All that touch a span, in the order of the document; none overlaps another. */
  within(span: Span): readonly Reference[];
}

/** What of a draft is checked on its own. */
export type DraftingCheck = 'terms' | 'references' | 'blanks' | 'numbering' | 'figures' | 'all';

/** A check that could not be made, by an error of ours. */
export interface DraftingFault {
  readonly check: DraftingCheck;
  readonly error: unknown;
}

/** A draft as a piece of drafting. */
export interface Drafting {
  readonly contract: Contract;
  readonly terms: Terms;
  readonly references: References;
  readonly numbering: Numbering;
  /** Places left to fill in, in the order of the document. */
  readonly blanks: readonly Span[];
  /** In the order of the document; without those that the draft accepts. */
  readonly findings: readonly DraftingFinding[];
  readonly accepted: readonly Accepted<DraftingFinding>[];
  /** Left out where everything could be checked. */
  readonly faults?: readonly DraftingFault[];
}
