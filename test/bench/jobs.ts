/** What a child process is told, and what it tells. */
import type { SubjectName } from './subjects.ts';
import type { Source } from './texts.ts';

export type Kind = 'cold' | 'keystroke';

export interface Job {
  readonly subjects: readonly SubjectName[];
  readonly kinds: readonly Kind[];
  readonly source: Source;
  readonly runs: number;
  /** Of the runs, what is done even when there is no time left. */
  readonly fewestRuns: number;
  /** Milliseconds for all runs of a kind. */
  readonly time: number;
  /** Whether the subjects run on other texts before they are timed. */
  readonly warmUp: boolean;
}

export interface Timing {
  readonly subject: SubjectName;
  readonly kind: Kind;
  readonly run: number;
  readonly milliseconds: number;
  /** How many problems were found. */
  readonly found: number;
}

export interface Memory {
  /** Bytes resident when everything was loaded and nothing read. */
  readonly before: number;
  /** The most bytes that were ever resident. */
  readonly peak: number;
}

export type Message =
  | { readonly type: 'begins'; readonly subject: SubjectName; readonly kind: Kind }
  | { readonly type: 'ended'; readonly timing?: Timing }
  | { readonly type: 'done'; readonly memory: Memory };
