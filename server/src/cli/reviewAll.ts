/** Reviews all drafts that the arguments of a command mean, and tells the person at the terminal what it cannot. */
import { inBatch } from './batch.ts';
import type { Task } from './batch.ts';
import { findDrafts } from './drafts.ts';
import type { FoundDraft } from './drafts.ts';
import { Progress } from './progress.ts';
import { bundledLibrary } from './reviewing.ts';
import { FileStandards } from './standards.ts';
import { tell } from './terminal.ts';

export interface NotReviewed {
  /** What could not be found or read. */
  readonly unread: readonly string[];
  /** How many files are no contracts. */
  readonly others: number;
  /** Whether something could not be read, a standard does not hold, or there was no contract in it all. */
  readonly failed: boolean;
}

/**
 * @param task what is done with each draft; undefined for one that is no contract
 * @param paths files, folders and globs
 * @param jobs how many drafts at a time; undefined for as many as are worth it
 * @param isUnderStandards whether to say what is wrong with the standards that the drafts are under
 * @param take called with each result, in the order of the drafts
 * @returns what has not been reviewed; `failed` for exit status 2
 */
export async function reviewAll<O, R>(
  task: Task<O, R | undefined>,
  options: O,
  paths: readonly string[],
  jobs: number | undefined,
  isUnderStandards: boolean,
  take: (draft: FoundDraft, result: R) => void,
): Promise<NotReviewed> {
  const { drafts, complaints } = await findDrafts(paths);
  for (const { path, message } of complaints) complain(`${path}: ${message}`);
  const unread = complaints.map(({ path }) => path);
  const isBroken = isUnderStandards && (await new FileStandards(bundledLibrary, 'auto').tell(drafts.map(({ path }) => path)));
  let others = 0;
  const progress = new Progress(drafts.map(({ path }) => path));
  for await (const done of inBatch(task, options, drafts, jobs)) {
    progress.clear();
    if ('complaint' in done) {
      complain(`${done.draft.path}: ${done.complaint}`);
      unread.push(done.draft.path);
    } else if (done.result === undefined) {
      others++;
    } else {
      take(done.draft, done.result);
    }
    progress.step();
  }
  progress.clear();
  if (others > 0) complain(notReviewed(others));
  return { unread, others, failed: isBroken || unread.length > 0 || (others > 0 && others === drafts.length) };
}

function notReviewed(count: number): string {
  const [files, reads] = count === 1 ? ['1 file is', 'it does'] : [`${count} files are`, 'they do'];
  return `${files} not reviewed: ${reads} not read like a contract (to review a file all the same, name it, or write "contract: true" in its front matter)`;
}

function complain(message: string): void {
  tell(`contract-review: ${message}`);
}
