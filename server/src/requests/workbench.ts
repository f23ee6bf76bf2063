/** What the requests of the workbench are answered from. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Circumstances, Outcome } from '../reviews.ts';
import type { Files } from '../files.ts';
import type { Draft } from '../features/support/draft.ts';
import type { WorkspaceDrafts } from '../workspaceDrafts.ts';

export interface Workbench {
  /** The reviewed draft of an open document; undefined when it is not open, or no contract. Rejects when it could not be reviewed as it is. */
  readonly draftOf: (uri: string, token?: CancellationToken) => Promise<Draft | undefined>;
  /** The same, of the last version that could be reviewed. */
  readonly lastDraftOf: (uri: string, token?: CancellationToken) => Promise<Draft | undefined>;
  /** What holds for a document, open or not. */
  readonly circumstancesOf: (uri: string) => Promise<Circumstances>;
  readonly files: Files;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  readonly client: () => Client | undefined;
  /** Calls a listener with the URIs of files that have changed on disk, have come or gone, or were saved. */
  readonly onFilesChanged: (listener: (uris: readonly string[]) => void) => void;
  /** All drafts of the workspace, as they are saved. */
  readonly drafts: WorkspaceDrafts;
  /** The URI of an open document as its client writes it; undefined when it is not open. */
  readonly openUri: (uri: string) => string | undefined;
  /** The review of an open document after what the client has sent so far; undefined when it is not open. */
  readonly outcomeOf: (uri: string, token: CancellationToken) => Promise<Outcome | undefined>;
}
