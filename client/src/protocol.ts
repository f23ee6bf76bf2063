/**
 * What the language server and the VS Code client say to each other beyond the Language Server Protocol.
 *
 * Plain types and names: neither side's library is imported here, so that both can import it.
 */
import type { Language } from '../../server/src/contract/types.ts';
import type { DraftingSeverities } from '../../server/src/drafting/types.ts';
import type { SeverityOverrides } from '../../server/src/library/types.ts';

/** The section of the settings; the server pulls it with `workspace/configuration`, scoped to the document. */
export const SETTINGS_SECTION = 'contractReview';

/** The settings as `workspace/configuration` answers for {@link SETTINGS_SECTION}. */
export interface Settings {
  /**
   * Which Markdown files are reviewed: those that read like a contract (`detect`, the default), those whose
   * front matter says `contract: true` (`frontMatter`), or none but `include` (`off`).
   */
  readonly contracts: 'detect' | 'frontMatter' | 'off';
  /** Globs of files that are always reviewed; `exclude` is stronger. */
  readonly include: readonly string[];
  /**
   * Globs of files that are never reviewed. Globs of both lists are matched against the path in the workspace
   * folder, with `/` and without a leading one; for a document outside every folder against the whole path of
   * its URI.
   */
  readonly exclude: readonly string[];
  /** The language of messages and explanations; `auto` is the editor's display language. */
  readonly language: 'auto' | Language;
  /** Severities that take the place of the profile's. */
  readonly severities: SeverityOverrides;
  /** Severities of what is wrong with a draft as a piece of drafting, by kind. */
  readonly drafting: DraftingSeverities;
}

/** Server to client, after every review of an open document. */
export const STATUS_NOTIFICATION = 'contractReview/status';

export interface StatusParams {
  readonly uri: string;
  /** Whether the document is reviewed; when it is not, `findings` is 0. */
  readonly isContract: boolean;
  /** How many findings are reported. */
  readonly findings: number;
  /** The language the draft is in. */
  readonly language: Language;
}

/**
 * The client command a "go to" code action runs, with {@link GoToEvidenceArguments}. A server offers it only to
 * a client that names it in `initializationOptions.commands`.
 */
export const GO_TO_EVIDENCE_COMMAND = 'contractReview.goToEvidence';

/** The document's URI and the LSP range (zero-based lines, UTF-16 characters) to select. */
export type GoToEvidenceArguments = readonly [
  uri: string,
  range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  },
];

/** What this client passes as `initializationOptions`. */
export interface InitializationOptions {
  /** Commands of the client that the server may put into its answers. */
  readonly commands: readonly string[];
}

/** Client to server: which part of a document is seen, when an editor first shows it. The server reviews that part first. */
export const SEEN_NOTIFICATION = 'contractReview/seen';

export interface SeenParams {
  readonly uri: string;
  /** The first line that is seen, zero-based. */
  readonly line: number;
}

/** Client to server: where the draft has something left to fill in, in the order of the document; answered with LSP ranges. */
export const BLANKS_REQUEST = 'contractReview/blanks';

export interface BlanksParams {
  readonly uri: string;
}

/** A range as the Language Server Protocol has it. */
export interface LspRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * The client command that asks for the reason for which a finding is accepted, and writes it into the draft; its
 * arguments are {@link AcceptArguments}. The edit comes from {@link ACCEPTANCE_REQUEST}.
 */
export const ACCEPT_COMMAND = 'contractReview.accept';

/** The document's URI and version; the finding's code, the offset where it begins, and its name in the reader's language. */
export type AcceptArguments = readonly [
  uri: string,
  version: number,
  finding: { readonly code: string; readonly start: number; readonly name: string },
];

/** Client to server: what to write into the draft so that it accepts a finding; answered with an {@link AcceptanceEdit} or null. */
export const ACCEPTANCE_REQUEST = 'contractReview/acceptance';

export interface AcceptanceParams {
  readonly uri: string;
  /** The version that the finding is of; for another one the answer is null. */
  readonly version: number;
  readonly code: string;
  readonly start: number;
  readonly reason: string;
}

/** An insertion into that version. */
export interface AcceptanceEdit {
  readonly position: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** The kind of the code action "Renumber the contract". */
export const RENUMBER_KIND = 'source.renumber.contract';

// --- coverage

// --- report

// --- comparison

/** Client to server: what became of the guarantees since an earlier version; answered with a {@link ComparisonAnswer}. */
export const COMPARE_REQUEST = 'contractReview/compare';

export interface CompareParams {
  /** The open draft: the new version. */
  readonly uri: string;
  /** What the new version is called, for a person. */
  readonly name: string;
  readonly before: {
    readonly name: string;
    readonly text: string;
  };
}

/** A page about what changed; or, in the reader's language, why there is none. Null where the document is no contract, or not open. */
export type ComparisonAnswer = ComparisonPage | { readonly refusal: string } | null;

export interface ComparisonPage {
  readonly title: string;
  /** A whole document; its links run {@link GO_TO_EVIDENCE_COMMAND}. */
  readonly html: string;
  /** "2 guarantees worse, 1 better" */
  readonly summary: string;
  /** Whether any guarantee became worse. */
  readonly isWorse: boolean;
}

// --- folder

// --- standard and files

// --- negotiation positions
