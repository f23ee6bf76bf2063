import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gitVersions } from '../../client/src/gitVersions.ts';
import type { GitApi, GitCommit, GitRepository } from '../../client/src/gitVersions.ts';

const FILE = { fsPath: '/drafts/contract.md' };
const COMMITS: readonly GitCommit[] = [
  { hash: 'b'.repeat(40), message: 'Their comments\n\nAs sent on Monday.', authorName: 'An Peeters', authorDate: new Date(2026, 4, 3, 12) },
  { hash: 'a'.repeat(40), message: 'First draft' },
];
const TEXTS: Readonly<Record<string, string>> = { ['b'.repeat(40)]: 'two', ['a'.repeat(40)]: 'one', '': 'staged' };

/** A repository that holds one file, of which these are the texts by ref. */
function repository(texts: Readonly<Record<string, string>>, commits = COMMITS): GitRepository {
  return {
    log: async ({ path, maxEntries }) => (path === FILE.fsPath ? commits.slice(0, maxEntries) : []),
    show: async (ref, path) => {
      const text = path === FILE.fsPath ? texts[ref] : undefined;
      if (text === undefined) throw new Error(`no ${ref}:${path}`);
      return text;
    },
  };
}

function api(found: GitRepository | null): GitApi {
  return { state: 'initialized', getRepository: () => found, onDidChangeState: () => ({ dispose: () => undefined }) };
}

describe('the versions of a file in Git', () => {
  it('are what is staged and the commits that touched it, the newest first', async () => {
    const versions = (await gitVersions(api(repository(TEXTS)), FILE, 'en-BE')) ?? [];
    assert.deepEqual(versions.map(({ kind, subject, about }) => [kind, subject, about]), [
      ['staged', '', ''],
      ['last', 'Their comments', '3 May 2026 · An Peeters · bbbbbbb'],
      ['earlier', 'First draft', 'aaaaaaa'],
    ]);
    assert.deepEqual(await Promise.all(versions.map(({ text }) => text())), ['staged', 'two', 'one']);
  });

  it('have dates as the reader writes them', async () => {
    const versions = await gitVersions(api(repository(TEXTS)), FILE, 'nl-BE');
    assert.equal(versions?.[1]?.about, '3 mei 2026 · An Peeters · bbbbbbb');
  });

  it('leave out what is staged where it is the last commit, or nothing is', async () => {
    for (const texts of [{ ...TEXTS, '': 'two' }, { ['b'.repeat(40)]: 'two' }]) {
      const versions = await gitVersions(api(repository(texts)), FILE, 'en');
      assert.deepEqual(versions?.map(({ kind }) => kind), ['last', 'earlier']);
    }
  });

  it('are none before the first commit, though a file may be staged', async () => {
    assert.deepEqual(await gitVersions(api(repository({}, [])), FILE, 'en'), []);
    assert.deepEqual((await gitVersions(api(repository({ '': 'staged' }, [])), FILE, 'en'))?.map(({ kind }) => kind), ['staged']);
    const unborn: GitRepository = { ...repository({}), log: () => Promise.reject(new Error('your current branch does not have any commits yet')) };
    assert.deepEqual(await gitVersions(api(unborn), FILE, 'en'), []);
  });

  it('are unknown outside every repository', async () => {
    assert.equal(await gitVersions(api(null), FILE, 'en'), undefined);
  });

  it('are waited for while Git looks for its repositories', async () => {
    let listener: (() => void) | undefined;
    let listening = true;
    const starting = {
      state: 'uninitialized' as const,
      getRepository: () => (listening ? null : repository(TEXTS)),
      onDidChangeState: (own: () => void) => {
        listener = own;
        return { dispose: () => void (listening = false) };
      },
    };
    const versions = gitVersions(starting, FILE, 'en');
    listener?.();
    assert.equal((await versions)?.length, 3);
  });

  it('say so when one cannot be had', async () => {
    const versions = await gitVersions(api(repository({})), FILE, 'en');
    await assert.rejects(async () => versions?.[0]?.text(), /no b/u);
  });
});
