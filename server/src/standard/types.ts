/** What a firm lays down for its contracts, in a file that is committed beside them. */
import type { Language } from '../contract/types.ts';
import type { DraftingSeverities } from '../drafting/types.ts';
import type { Exclusion, SeverityOverrides } from '../library/types.ts';

/** The file's name; it holds for the folder it stands in, and for the folders in it. */
export const STANDARD_FILE = '.contract-review.yaml';

/** A standard as it is written; what it does not say stays as the settings, or the profile, have it. */
export interface Standard {
  /** The id of the profile; undefined for the one that is built in. */
  readonly profile?: string;
  readonly contracts?: 'detect' | 'frontMatter' | 'off';
  /** Globs, relative to the file's folder. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** The language of messages and reports. */
  readonly language?: 'auto' | Language;
  readonly severities: SeverityOverrides;
  readonly drafting: DraftingSeverities;
  /** Elements and clauses that the firm does not ask for, each with its reason. */
  readonly excluded: readonly Exclusion[];
  /** Folders of own clauses, relative to the file's folder, with `/`. */
  readonly libraries: readonly string[];
}

export const NO_STANDARD: Standard = { severities: {}, drafting: {}, excluded: [], libraries: [] };
