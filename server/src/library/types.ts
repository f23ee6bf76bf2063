/**
 * A compiled clause library: plain data, the same whether it was compiled into the bundle or loaded from a
 * workspace.
 */
import type { Language } from '../contract/types.ts';

export type ElementStatus = 'met' | 'weak' | 'contrary' | 'absent';
export const LEVELS = ['mandatory', 'security', 'privacy', 'checklist'] as const;
export type Level = (typeof LEVELS)[number];
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The severity of a finding, by what is wrong. `missing` serves a missing clause and a missing element. */
export interface Severities {
  readonly missing: Severity;
  readonly weak: Severity;
  readonly contrary: Severity;
}

/** Severities that take the place of the profile's, by level. */
export type SeverityOverrides = Readonly<Partial<Record<Level, Partial<Severities>>>>;

export type Localised<T> = Readonly<Record<Language, T>>;

/** What a person reads about a clause, in one language, from `<clause>/<language>.md`. */
export interface ClauseText {
  readonly title: string;
  /** Markdown: what the policy asks, with the citation. */
  readonly explanation: string;
  /** Markdown: why it matters to the customer. */
  readonly why: string;
  /** Markdown: what to look for when negotiating. */
  readonly lookFor: string;
  readonly elements: Readonly<Record<string, ElementText>>;
}

export interface ElementText {
  /** A short noun phrase for lists and messages: "advance notice of subcontracting". */
  readonly label: string;
  /** One sentence: what the contract has to say. */
  readonly asks: string;
  /** One paragraph of contract text: the preferred one. See the library's README for the placeholders. */
  readonly template: string;
  /** What may be given away in a negotiation, the better first; left out where nothing is. The same kinds in every language. */
  readonly positions?: readonly Position[];
}

/** What one can agree to, the best for the customer first. `preferred` is the template of the element. */
export const POSITION_KINDS = ['preferred', 'acceptable', 'fallback'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** A text that is agreed to where the preferred one cannot be had. */
export interface Position {
  readonly kind: Exclude<PositionKind, 'preferred'>;
  /** What it gives: "notice within 48 hours". */
  readonly name?: string;
  /** As the element's own. */
  readonly template: string;
}

export interface Clause {
  readonly id: string;
  readonly level: Level;
  /** Section of the policy, e.g. `2.2.5`; of an own clause where it comes from, in words, or empty. */
  readonly source: string;
  /** Whether it is the firm's own, and no policy asks it. */
  readonly own?: boolean;
  /** Concepts that name this clause in a heading, best first. */
  readonly headings: readonly string[];
  readonly texts: Localised<ClauseText>;
  readonly elements: readonly Element[];
  /** Whether an element was left out that could not be read. */
  readonly isIncomplete?: boolean;
}

export interface Element {
  readonly id: string;
  readonly source: string;
  /** Whether it is the firm's own, and no policy asks it. */
  readonly own?: boolean;
  readonly signals: readonly Signal[];
  /** By what a passage is known to meet a position, the better first; a position without a rule is known by its likeness. */
  readonly positions?: readonly PositionRule[];
}

export interface PositionRule {
  readonly kind: PositionKind;
  /** Figures stand in the passage that decides, concepts anywhere in its provision. */
  readonly all: readonly Term[];
}

/**
 * One way a text can speak to an element. All terms of `all` stand in one sentence (a list item's lead-in
 * belongs to its sentence), in any order, within `within` words. See `clause-library/README` for the words of
 * the format.
 */
export interface Signal {
  readonly status: Exclude<ElementStatus, 'absent'>;
  /** Key of the reason, in the library's reasons; given for weak and contrary. */
  readonly reason?: string;
  readonly all: readonly Term[];
  /** Each of these stands in the sentence, in its paragraph, in the provision before it, or in a heading above it. */
  readonly context: readonly Term[];
  /** None of these stands in the sentence. */
  readonly none: readonly Term[];
  /** None of these stands in a heading above. */
  readonly notUnder: readonly Term[];
  /** Whose act it is: the signal is dropped when the sentence clearly makes it the other party's. */
  readonly by?: 'provider' | 'customer';
  /** Concepts that name the act, whose subject, negation and modality are looked at; default the first term. */
  readonly act: readonly string[];
  /** What a negated act does: drop the signal, turn it contrary, not matter, or be required. */
  readonly negated: 'drop' | 'contrary' | 'ignore' | 'require';
  /** Modifiers that make a met signal weak, and add their reason to a weak one. */
  readonly softeners: readonly string[];
  /** Widest span of the terms, in words. */
  readonly within: number;
  /** Whether the terms stand in one sentence, or may be spread over the section, as over the items of a list. */
  readonly spread: 'sentence' | 'section';
  /** Whether a definition ("X means ...") may carry it. */
  readonly inDefinitions: boolean;
  /** `alone` speaks by itself; `modifier` counts only where the element is addressed nearby; `fallback` only where nothing else speaks. */
  readonly role: 'alone' | 'modifier' | 'fallback';
  /** For a modifier: how far from the addressed sentence it may stand. */
  readonly reach: 'sentence' | 'provision' | 'section' | 'contract';
  /** A standalone weak signal that decides even where another passage is met. */
  readonly prevails: boolean;
}

/** Alternatives, one of which must stand there: concepts or a figure. */
export type Term = readonly Alternative[];
export type Alternative =
  | { readonly concept: string }
  | { readonly figure: FigureKind; readonly compare?: '<=' | '>' ; readonly value?: number };

/** Durations are in hours, percentages in percent. */
export type FigureKind = 'duration' | 'percentage' | 'date' | 'amount';

/** concept -> surface forms, for one language. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** A wording that softens an obligation: effort, discretion, permission, fee, cap. */
export interface Modifier {
  readonly id: string;
  readonly concepts: readonly string[];
  readonly reason: string;
  /** Where it has to stand: before the act it governs ("may inform"), within a few words of the passage, or anywhere in the provision. */
  readonly place: 'governing' | 'near' | 'provision';
}

export interface Profile {
  readonly id: string;
  readonly name: Localised<string>;
  readonly source: Localised<string>;
  readonly url: string;
  readonly severities: Readonly<Record<Level, Severities>>;
  readonly modifiers: readonly Modifier[];
  /** Clause ids in the order a contract has them. */
  readonly clauses: readonly string[];
}

/** An element or a clause that a firm's standard does not ask for. */
export interface Exclusion {
  readonly id: string;
  /** Never blank. */
  readonly reason: string;
}

/** One that was taken out of a library. */
export interface Excluded extends Exclusion {
  /** The clause's title, or the element's label. */
  readonly name: Localised<string>;
}

export interface Library {
  readonly profile: Profile;
  readonly clauses: readonly Clause[];
  readonly lexicons: Localised<Lexicon>;
  /** Reason key -> sentence. */
  readonly reasons: Localised<Readonly<Record<string, string>>>;
  /** What a firm's standard took out of the clauses above, for reports to say so. */
  readonly excluded?: readonly Excluded[];
}
