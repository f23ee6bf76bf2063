/** Own libraries, standards and drafts are read in the workspace and nowhere else, trusted or not; and what is no file is not waited for. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { TOOL_REQUEST } from '../../client/src/protocol.ts';
import type { ToolAnswer } from '../../client/src/protocol.ts';
import { clientFiles, filesFrom } from '../../server/src/clientFiles.ts';
import { DISK_FILES } from '../../server/src/diskFiles.ts';
import type { Files } from '../../server/src/files.ts';
import { folderFault } from '../../server/src/standard/folders.ts';
import { Standards } from '../../server/src/standards.ts';
import { isReachedWithoutLinks } from '../../server/src/workspaceFiles.ts';
import { FILES, read } from '../library/fixture.ts';
import { ensureBuilt } from '../protocol/build.ts';
import { Editor } from '../protocol/client.ts';
import { DRAFT } from './session.ts';

const BASE = read(FILES).library ?? assert.fail('the fixture is broken');

const CLAUSE = 'id: secret\nlevel: checklist\nsource: Our model\nheadings: [audit]\nelements:\n  - id: secret.own\n    signals:\n      - met: [audit]\n';
const TEXT = '# Secret of the neighbours\n\nWe ask it.\n\n## Why it matters\n\nIt does.\n\n## What to look for\n\nIt.\n\n## Elements\n\n### secret.own\n\n**our own**\n\nIt has to say so.\n\n> {provider} shall say so.\n';

let top = '';
let workspace = '';
let outside = '';
const uriOf = (...names: readonly string[]): string => pathToFileURL(join(workspace, ...names)).href;

before(async () => {
  ensureBuilt();
  top = await realpath(await mkdtemp(join(tmpdir(), 'contract-review-paths-')));
  [workspace, outside] = [join(top, 'work'), join(top, 'outside')];
  await mkdir(join(outside, 'secret'), { recursive: true });
  await writeFile(join(outside, 'secret', 'clause.yaml'), CLAUSE);
  await writeFile(join(outside, 'secret', 'en.md'), TEXT);
  await writeFile(join(outside, 'secret.md'), DRAFT.replace('Aalberg', 'SECRET'));
  await mkdir(join(workspace, 'own', 'secret'), { recursive: true });
  await writeFile(join(workspace, 'own', 'secret', 'clause.yaml'), CLAUSE);
  await writeFile(join(workspace, 'own', 'secret', 'en.md'), TEXT);
  await writeFile(join(workspace, 'draft.md'), DRAFT);
  await symlink(outside, join(workspace, 'linked'), 'junction');
  await symlink(join(workspace, 'linked'), join(workspace, 'twice'), 'junction');
  await symlink(top, join(workspace, 'up'), 'junction');
  await symlink(join(outside, 'secret.md'), join(workspace, 'linked.md'));
});
after(async () => {
  await Editor.endAll();
  await rm(top, { recursive: true, force: true });
});

interface Outcome {
  readonly hasSecret: boolean;
  /** Each as `line:character message`. */
  readonly problems: readonly string[];
}

/** What a standard with these folders brings into the library. */
async function naming(folders: readonly string[], files: Files = DISK_FILES): Promise<Outcome> {
  const standard = `libraries: ${JSON.stringify(folders)}\n`;
  const typed: Files = { ...files, read: async (uri) => (uri === uriOf('.contract-review.yaml') ? standard : files.read(uri)) };
  const { library, problems } = await new Standards(() => BASE, typed).of(uriOf('draft.md'), [pathToFileURL(workspace).href]);
  return {
    hasSecret: library().clauses.some(({ id }) => id === 'secret'),
    problems: [...problems.values()].flat().filter(({ severity }) => severity === undefined).map(({ range: { start }, message }) => `${start.line}:${start.character} ${message}`),
  };
}

/** Ways out of a workspace. */
function escapes(): string[] {
  return [
    '..', '../outside', '../../../../../../etc', 'own/../../outside', './.././outside', 'own/../..', '...//../outside',
    outside, `/${outside}`, '/etc', '//server/share', '\\\\server\\share', '..\\outside', 'own\\..\\..\\outside', 'C:\\clauses', 'c:/clauses', 'C:clauses',
    pathToFileURL(outside).href, 'FILE:///etc', 'https://evil.example/clauses', 'vscode-remote://x/y', 'data:text/plain,x', 'javascript:x',
    '~', '~/clauses', '~root/clauses', '$HOME/clauses', '${HOME}', '%HOME%', '%2e%2e/outside', '..%2foutside', '%2e%2e%2foutside', '\u002e\u002e/outside', '\uFF0E\uFF0E/outside',
    'linked', 'linked/secret', 'twice', 'up/outside', 'own/../linked', './linked/', 'OWN', 'own/secret/clause.yaml', 'draft.md', 'own\0/../linked', 'a'.repeat(5_000), `${'x/'.repeat(2_000)}y`, '/dev', '/dev/zero', '/proc/self/cwd', '.', '', ' ', 'own/..',
  ];
}

describe('the folders of own clauses', () => {
  it('are found in the workspace', async () => {
    assert.deepEqual(await naming(['own']), { hasSecret: true, problems: [] });
    assert.deepEqual(await naming(['./own/']), { hasSecret: true, problems: [] });
    assert.deepEqual(await naming(['x/../own']), { hasSecret: true, problems: [] });
  });

  it('are not found outside it, by whatever way, and it is said at their line', async () => {
    const isCaseBlind = (await DISK_FILES.read(uriOf('DRAFT.md'))) !== undefined;
    for (const folder of escapes().filter((each) => !(isCaseBlind && each === 'OWN'))) {
      const { hasSecret, problems } = await naming([folder]);
      assert.equal(hasSecret, false, folder);
      assert.equal(problems.length, 1, `${folder.slice(0, 80)}: ${problems.join('\n')}`);
      assert.match(problems[0] ?? '', /^0:12 /u);
      assert.ok((problems[0] ?? '').length < 1_100);
    }
  });

  it('do not take others down that are there', async () => {
    const { hasSecret, problems } = await naming(['../outside', 'own', 'linked']);
    assert.equal(hasSecret, true);
    assert.equal(problems.length, 2);
  });

  it('are not asked for outside the workspace, where the client reads the files', async () => {
    const asked: string[] = [];
    const connection = { sendRequest: async (_: string, { uri }: { uri: string }) => (asked.push(uri), null) } as unknown as Connection;
    const files = filesFrom(undefined, () => clientFiles(connection));
    for (const folder of escapes()) await naming([folder], files);
    const inside = `${pathToFileURL(workspace).href}`;
    for (const uri of asked) assert.ok(uri === inside || (uri.startsWith(`${inside}/`) && !/(?:^|\/)\.\.(?:\/|$)/u.test(uri)), uri);
    assert.equal(folderFault('~/clauses'), 'folderIsAbsolute');
  });
});

describe('what is no file', { skip: process.platform === 'win32' ? 'no named pipes in folders' : false }, () => {
  it('is not waited for, nor read without end', async () => {
    const odd = join(workspace, 'odd');
    await mkdir(join(odd, 'pipe'), { recursive: true });
    await mkdir(join(odd, 'folder', 'clause.yaml'), { recursive: true });
    await mkdir(join(odd, 'device'));
    assert.equal(spawnSync('mkfifo', [join(odd, 'pipe', 'clause.yaml'), join(odd, '.contract-review.yaml'), join(odd, 'draft.md')]).status, 0);
    await symlink('/dev/zero', join(odd, 'device', 'clause.yaml'));
    await symlink('/dev/zero', join(odd, 'zero.md'));
    await symlink('loop.md', join(odd, 'loop.md'));
    assert.deepEqual(await naming(['odd']), { hasSecret: false, problems: [] });
    for (const name of ['pipe/clause.yaml', '.contract-review.yaml', 'draft.md', 'zero.md', 'loop.md', 'device/clause.yaml', 'folder/clause.yaml', 'folder']) assert.equal(await DISK_FILES.read(uriOf('odd', name)), undefined, name);
    assert.deepEqual(await DISK_FILES.list(uriOf('odd')), [{ name: 'device', isFolder: true }, { name: 'folder', isFolder: true }, { name: 'pipe', isFolder: true }]);
    const { folder } = await new Standards(() => BASE, DISK_FILES).of(uriOf('odd', 'draft.md'), [pathToFileURL(workspace).href]);
    assert.equal(folder, undefined);
    for (const uri of ['file:///dev/zero', 'file:///dev/stdin', 'file://server/share/a.md', 'file:///a%00b', 'file:///a%2Fb', 'http://x/y', 'x']) assert.equal(await DISK_FILES.read(uri), undefined, uri);
  });
});

describe('a draft that a language model asks for', () => {
  it('is in the workspace, not behind a link in it', async () => {
    const folders = [pathToFileURL(workspace).href];
    assert.equal(await isReachedWithoutLinks(DISK_FILES, uriOf('draft.md'), folders), true);
    assert.equal(await isReachedWithoutLinks(DISK_FILES, uriOf('own', 'secret', 'en.md'), folders), true);
    for (const names of [['linked', 'secret.md'], ['twice', 'secret.md'], ['up', 'outside', 'secret.md'], ['up', 'work', 'draft.md'], ['draft.md', 'x.md']]) assert.equal(await isReachedWithoutLinks(DISK_FILES, uriOf(...names), folders), false, names.join('/'));
    assert.equal(await isReachedWithoutLinks(DISK_FILES, pathToFileURL(join(outside, 'secret.md')).href, folders), false);
  });

  it('is refused by the server in words that say so', async () => {
    const editor = new Editor();
    await editor.start(undefined, { workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'work' }] });
    const ask = (uri: string): Promise<ToolAnswer> => editor.connection.sendRequest<ToolAnswer>(TOOL_REQUEST, { tool: 'review', input: {}, uri });
    assert.equal((await ask(uriOf('draft.md'))).failed, false);
    for (const uri of [uriOf('linked', 'secret.md'), uriOf('twice', 'secret.md'), uriOf('up', 'outside', 'secret.md'), uriOf('linked.md'), `${uriOf('own')}/%2e%2e/%2e%2e/outside/secret.md`, pathToFileURL(join(outside, 'secret.md')).href]) {
      const { failed, text } = await ask(uri);
      assert.equal(failed, true, uri);
      assert.doesNotMatch(text, /SECRET|neighbours/u);
      assert.match(text, /outside the workspace|no such file|There is no/u, text);
    }
    assert.equal(await editor.stop(), 0);
  });
});
