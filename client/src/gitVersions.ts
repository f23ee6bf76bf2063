/** The versions of a file that Git knows, from the API of VS Code's own Git extension; nothing is run from here. */

/** What is used of version 1 of that API. */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  /** @returns what ends the listening */
  onDidChangeState(listener: () => void): { dispose(): void };
  getRepository(uri: FileUri): GitRepository | null;
}

export interface FileUri {
  readonly fsPath: string;
}

export interface GitRepository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
  /** @param ref of a commit, or empty for the index */
  show(ref: string, path: string): Promise<string>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** A version to choose. */
export interface GitVersion {
  readonly kind: 'staged' | 'last' | 'earlier';
  /** Of a commit, its first line; empty for what is staged. */
  readonly subject: string;
  /** "3 May 2026 · An Peeters · 1a2b3c4"; empty for what is staged. */
  readonly about: string;
  readonly text: () => Promise<string>;
}

/** Commits that are offered, at most. */
const MOST_COMMITS = 50;

/** Milliseconds that Git has to find its repositories. */
const PATIENCE = 5_000;

/**
 * The versions of a file, the newest first: what is staged, where that is another text than the last commit's, then the
 * commits that touched it. Of a file that is in no repository it is undefined.
 *
 * @param locale in which dates are written
 */
export async function gitVersions(api: GitApi, uri: FileUri, locale: string): Promise<readonly GitVersion[] | undefined> {
  await ready(api);
  const repository = api.getRepository(uri);
  if (repository === null) return undefined;
  const path = uri.fsPath;
  const commits = await repository.log({ maxEntries: MOST_COMMITS, path }).catch(() => []);
  const committed = commits.map((commit, index): GitVersion => versionOf(repository, path, commit, index === 0, locale));
  const [staged, last] = await Promise.all([textOrNone(() => repository.show('', path)), textOrNone(async () => committed[0]?.text())]);
  const isStaged = staged !== undefined && staged !== last;
  return [...(isStaged ? [{ kind: 'staged', subject: '', about: '', text: async () => staged } as const] : []), ...committed];
}

function versionOf(repository: GitRepository, path: string, { hash, message, authorName, authorDate }: GitCommit, isLast: boolean, locale: string): GitVersion {
  const [subject = ''] = message.split('\n', 1);
  const date = authorDate === undefined || Number.isNaN(authorDate.getTime()) ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(authorDate);
  const about = [date, authorName ?? '', hash.slice(0, 7)].filter((part) => part !== '').join(' · ');
  return { kind: isLast ? 'last' : 'earlier', subject, about, text: () => repository.show(hash, path) };
}

async function textOrNone(read: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

/** Git looks for its repositories when it starts; one that takes very long is not waited for. */
async function ready(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const listening = api.onDidChangeState(() => {
      listening.dispose();
      clearTimeout(timer);
      resolve();
    });
  });
}
