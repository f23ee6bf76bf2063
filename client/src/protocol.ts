/**
 * What the language server and the VS Code client say to each other beyond the Language Server Protocol.
 *
 * Plain types and names: neither side's library is imported here, so that both can import it.
 */
import type { Language } from '../../server/src/contract/types.ts';
import type { DraftingSeverities } from '../../server/src/drafting/types.ts';
import type { Level, SeverityOverrides } from '../../server/src/library/types.ts';
import type { CoverageStatus } from '../../server/src/review/coverage.ts';

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
  /** Whether drafts of the workspace folders are reviewed though no editor has them open. */
  readonly workspace: boolean;
  /** The language of messages and explanations; `auto` is the editor's display language. */
  readonly language: 'auto' | Language;
  /** Severities that take the place of the profile's. */
  readonly severities: SeverityOverrides;
  /** Severities of what is wrong with a draft as a piece of drafting, by kind. */
  readonly drafting: DraftingSeverities;
}

/**
 * Server to client, after every review of an open document. An editor that does not know it leaves a notification
 * that begins with `$/` alone; of any other it complains to its user.
 */
export const STATUS_NOTIFICATION = '$/contractReview/status';

export interface StatusParams {
  readonly uri: string;
  /** Whether the document is reviewed; when it is not, `findings` is 0. */
  readonly isContract: boolean;
  /** How many findings are reported. */
  readonly findings: number;
  /** How many guarantees of the profile the draft meets, of how many; both 0 when it is not reviewed. */
  readonly met: number;
  readonly guarantees: number;
  /** The language the draft is in. */
  readonly language: Language;
  /** Whether the draft as it is now could not be reviewed: what is told is of the last version that could. */
  readonly isStale?: boolean;
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
  /** Whether it answers {@link READ_FILE_REQUEST} and {@link LIST_FOLDER_REQUEST}. */
  readonly readsFiles?: boolean;
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

/** The client commands of the lenses over a draft; they take no arguments. A server shows only those that the client names. */
export const SHOW_COVERAGE_COMMAND = 'contractReview.coverage.focus';
export const OPEN_REPORT_COMMAND = 'contractReview.openReport';

/** Client to server: what of the profile an open draft gives; answered with a {@link CoverageTree}, or null for what is no contract. */
export const COVERAGE_REQUEST = 'contractReview/coverage';

export interface CoverageParams {
  readonly uri: string;
}

/** Everything in the reader's language, as plain text. */
export interface CoverageTree {
  readonly uri: string;
  /** The version of the document that all of it is of. */
  readonly version: number;
  /** "31 of 97 guarantees met" */
  readonly score: string;
  /** "All guarantees" */
  readonly all: string;
  readonly total: number;
  /** One for each status, in the order in which they are shown. */
  readonly counts: readonly CoverageCount[];
  /** What the firm's standard does not ask for, and counts nowhere; undefined where it asks for everything. */
  readonly excluded?: { readonly label: string; readonly count: number; readonly tooltip: string };
  /** The clauses in the order of the profile, in them their elements, in them the passages that decide. */
  readonly items: readonly CoverageItem[];
}

export interface CoverageCount {
  readonly status: CoverageStatus;
  readonly count: number;
  /** The sign and the word for the status, as in all reports. */
  readonly sign: string;
  readonly word: string;
  /** "4 against the customer" */
  readonly label: string;
}

export interface CoverageItem {
  readonly kind: 'clause' | 'element' | 'evidence' | 'acceptance';
  /** The same in the coverage of every version of the draft; no other item has it. */
  readonly id: string;
  readonly status: CoverageStatus;
  readonly label: string;
  /** What is shown after the label. */
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says of it: all that is shown, its sign in words. */
  readonly spoken: string;
  /** Where in the draft it is, or would be. */
  readonly range: LspRange;
  /** What can be mended, or accepted. */
  readonly finding?: CoverageFinding;
  readonly items: readonly CoverageItem[];
}

export interface CoverageFinding {
  readonly code: string;
  /** The offset where it begins. */
  readonly start: number;
  readonly name: string;
  /** Whether to insert what is missing, or to strengthen what is there. */
  readonly mending: 'insert' | 'strengthen';
}

/**
 * Client to server: the first choice of the changes that mend a finding; answered with a WorkspaceEdit, or null when
 * the draft is not that version, has no such finding, or has no place for it.
 */
export const MENDING_REQUEST = 'contractReview/mending';

export interface MendingParams {
  readonly uri: string;
  readonly version: number;
  readonly code: string;
  readonly start: number;
}

// --- report

/** Client to server: the report on an open draft; answered with a {@link WrittenReport}, or null when it is no contract. */
export const REPORT_REQUEST = 'contractReview/report';

export interface ReportParams {
  readonly uri: string;
  /** `page` is HTML for a webview of the editor: places are links that run {@link GO_TO_EVIDENCE_COMMAND}. */
  readonly format: 'page' | 'html' | 'md' | 'json' | 'sarif';
  /** The day where the reader is, YYYY-MM-DD. */
  readonly date: string;
  /** The version of the program that the report names. */
  readonly version: string;
}

export interface WrittenReport {
  /** The version of the draft that it is about. */
  readonly version: number;
  readonly text: string;
}

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

/** Client to server: the overview of all contracts of the workspace folders, open or not; answered with an {@link OverviewAnswer}. */
export const OVERVIEW_REQUEST = 'contractReview/overview';

export interface OverviewParams {
  /** Told how far it is, with the messages of the protocol for work that takes its time. */
  readonly workDoneToken?: string;
}

export interface OverviewAnswer {
  /** In the reader's language. */
  readonly title: string;
  /** A whole document; the contracts' names lead to {@link GO_TO_EVIDENCE_COMMAND} where the client has it. */
  readonly html: string;
}

// --- standard and files

/**
 * Server to client, for what is not on the server's own disk: the text of a file in a workspace folder, as it is
 * saved; null when there is none that may be read.
 */
export const READ_FILE_REQUEST = 'contractReview/readFile';

/** Server to client: what is in a folder of the workspace, as {@link ListedFile}s; empty when there is no such folder. */
export const LIST_FOLDER_REQUEST = 'contractReview/listFolder';

export interface FileParams {
  readonly uri: string;
}

/** Client to server: the text of a standard to begin with, in the reader's language, for the file of {@link FileParams}. */
export const NEW_STANDARD_REQUEST = 'contractReview/newStandard';

/** The name of a firm's standard. */
export const STANDARD_NAME = '.contract-review.yaml';

/** A file or folder; symbolic links are not listed. */
export interface ListedFile {
  readonly name: string;
  readonly isFolder: boolean;
}

// --- negotiation positions

// --- tools for a language model

/** Client to server: the answer of a tool, for a language model to read. */
export const TOOL_REQUEST = 'contractReview/tool';

/** The tools, as the manifest names them behind `contractReview_`. */
export const TOOLS = ['review', 'explain', 'clauseText'] as const;
export type ToolName = (typeof TOOLS)[number];

export interface ToolParams {
  readonly tool: ToolName;
  /** As the language model gave it: anything. */
  readonly input: unknown;
  /** The draft that the input names or, for a review that names none, the one that is looked at. */
  readonly uri?: string;
  /** Whose standard holds where the input names no draft: the document that is looked at, or a folder. */
  readonly near?: string;
}

export interface ToolAnswer {
  /** JSON; for a failure a sentence that says what to do. */
  readonly text: string;
  readonly failed: boolean;
}

// --- new clause

/** Client to server: what there is to choose from for a clause of the firm's own; answered with {@link NewClauseChoices}. */
export const NEW_CLAUSE_CHOICES_REQUEST = 'contractReview/newClauseChoices';

export interface NewClauseParams {
  /** URI of the workspace folder that gets the clause. */
  readonly folder: string;
  /** URI of the document beside which the standard is looked for, up to the folder. */
  readonly near?: string;
  /** The text of a contract, and what is selected in it, in UTF-16 code units. */
  readonly from?: { readonly text: string; readonly start: number; readonly end: number };
}

export interface NewClauseChoices {
  /** Folders of own clauses that the standard names, relative to it; empty where there are none yet. */
  readonly libraries: readonly string[];
  /** Of a clause from a text: the heading it stands under, its language, and how many guarantees it would have. */
  readonly title?: string;
  readonly language?: Language;
  readonly passages?: number;
}

/** Client to server: what to write for such a clause; answered with a {@link NewClauseAnswer}. */
export const NEW_CLAUSE_REQUEST = 'contractReview/newClause';

export interface NewClauseWish extends NewClauseParams {
  readonly title: string;
  readonly level: Level;
  readonly languages: readonly Language[];
  /** The folder for it, relative to the standard, with `/`. */
  readonly library: string;
}

export interface NewClauseAnswer {
  /** None exists yet. The first one is the text to go on with. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /**
   * What makes the standard name the library: an insertion, into a new file where `isNew`; null where it does already,
   * or cannot be read.
   */
  readonly standard: { readonly uri: string; readonly isNew: boolean; readonly position: { readonly line: number; readonly character: number }; readonly text: string } | null;
  /** Whether the standard is there, but cannot be read: it has to be mended by hand. */
  readonly standardIsBroken: boolean;
  /** What `library check` has to say, hints left out. */
  readonly problems: readonly string[];
}
