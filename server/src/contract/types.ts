/**
 * The contract model: what every later room works on.
 *
 * All offsets are UTF-16 code units into the text that was parsed; ranges are half-open. Everything here is
 * plain, serialisable data.
 */

/** The languages the house speaks. A new one needs a lexicon and texts, no code. */
export type Language = 'en' | 'fr' | 'nl';

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'nl'];

/** A half-open span of UTF-16 code units: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Plain text that was taken out of Markdown, and where each piece of it came from.
 *
 * `text` has no Markdown left in it: no emphasis marks, link targets, HTML tags or escapes; white space
 * (hard-wrapped lines and hard breaks included) is folded to single blanks. `pieces` are in order and cover
 * `text`; a piece whose plain and source lengths are equal maps character by character, any other (an
 * entity, a folded line break) maps as a whole.
 */
export interface PlainText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** `plain` and `source` are start offsets in the plain text and in the source. */
export interface Piece {
  readonly plain: number;
  readonly source: number;
  readonly plainLength: number;
  readonly sourceLength: number;
}

/** How a heading is written in the draft; an inserted heading is written the same way. */
export type HeadingStyle = 'atx' | 'setext' | 'bold' | 'plain';

export interface Heading {
  /** Without the number and its separator; empty where the heading is a number only ("Article 4"). */
  readonly title: PlainText;
  /** The whole heading in the source, marks included, without the line end; of a run-in heading up to its text. */
  readonly range: Span;
  /** 1 (outermost) to 6; bold and plain headings get a depth below the Markdown heading that holds them. */
  readonly depth: number;
  readonly style: HeadingStyle;
  /** The number as written, e.g. `4`, `4.2`, `IV`, `Article 4`, without the separator after it. */
  readonly number?: string;
}

/** What a section is for, as far as its heading or place tells. */
export type SectionKind = 'body' | 'definitions' | 'signatures' | 'annex' | 'contents';

/**
 * A heading with all that stands under it up to the next heading. The list of sections is flat, in the order
 * of the document; `parent` is an index into it. What stands before the first heading is a section without
 * a heading.
 */
export interface Section {
  readonly heading?: Heading | undefined;
  readonly parent?: number;
  readonly kind: SectionKind;
  /** Heading and own provisions, without subsections. */
  readonly range: Span;
  readonly language: Language;
  readonly provisions: readonly Provision[];
  /** The offset that those in `body` are from: that of its heading, else where it begins. Not serialised. */
  readonly origin: number;
  /** What it says, wherever it stands: the same object in two readings of a draft where no edit changed it. Not serialised. */
  readonly body: SectionBody;
}

/** What a section says. All offsets in it are from the section's `origin`; for those in the draft, see `Section`. */
export interface SectionBody {
  readonly heading?: Heading;
  readonly provisions: readonly Provision[];
}

export type ProvisionKind = 'paragraph' | 'item' | 'row' | 'html';

/** The smallest legal unit: a paragraph, a table row, or a list item with the lead-in it completes. */
export interface Provision {
  readonly kind: ProvisionKind;
  /** Without the number; never empty. */
  readonly plain: PlainText;
  /** The provision in the source: its own lines, list mark included, lead-in and nested items excluded. */
  readonly range: Span;
  /** The number or letter as written, e.g. `12.3`, `(a)`, `l.`, `-`. */
  readonly number?: string;
  /** Index, in the same section, of the provision whose sentence this item completes; of a row, the head of its table. */
  readonly leadIn?: number;
  /** Nesting of list items, 0 for paragraphs and outer items. */
  readonly depth: number;
}

/** The two sides, under every name the draft gives them. */
export interface Parties {
  readonly provider: Party;
  readonly customer: Party;
}

export interface Party {
  /** The name the draft uses most in running text, ready for a sentence: "the Provider", "Acme", "de Leverancier". */
  readonly name?: string;
  /** Every name and defined term for this party, as written, without articles. */
  readonly aliases: readonly string[];
}

export interface FrontMatter {
  readonly range: Span;
  /** `lang:`, when it names one of the house's languages. */
  readonly language?: Language;
  /** `contract:`, when it is true or false. */
  readonly contract?: boolean;
}

export interface Contract {
  /** The text that was parsed, as it is. */
  readonly text: string;
  readonly language: Language;
  readonly frontMatter?: FrontMatter;
  /** The heading that names the document, if any: its index in `sections`. */
  readonly title?: number;
  readonly sections: readonly Section[];
  readonly parties: Parties;
}
