import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Settings } from '../../client/src/protocol.ts';
import type { FileEntry, Files } from '../../server/src/files.ts';
import { settingsUnder, Standards } from '../../server/src/standards.ts';
import type { Ruling } from '../../server/src/standards.ts';
import { isWanted } from '../../server/src/wanted.ts';
import { LIBRARY } from '../features/support.ts';

const PERSONAL: Settings = { contracts: 'detect', include: [], exclude: [], language: 'auto', severities: {}, drafting: {}, workspace: true };
const WORKSPACE = 'file:///drafts/contracts';
const URI = `${WORKSPACE}/2026/draft.md`;

/** Files in memory, by URI; and which have been asked for. */
function disk(texts: Readonly<Record<string, string>>): Files & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: async (uri) => {
      asked.push(uri);
      return texts[decodeURIComponent(uri)];
    },
    list: async (folder) => {
      const inside = Object.keys(texts).flatMap((uri) => (uri.startsWith(`${decodeURIComponent(folder)}/`) ? [uri.slice(decodeURIComponent(folder).length + 1)] : []));
      const entries = new Map(inside.map((path): [string, FileEntry] => [path.split('/')[0] ?? '', { name: path.split('/')[0] ?? '', isFolder: path.includes('/') }]));
      return [...entries.values()];
    },
  };
}

function ruling(texts: Readonly<Record<string, string>>, uri = URI, folders = [WORKSPACE]): Promise<Ruling> {
  return new Standards(() => LIBRARY, disk(texts)).of(uri, folders);
}

async function under(standard: string, personal: Partial<Settings> = {}, uri = URI): Promise<Settings> {
  return settingsUnder(await ruling({ [`${WORKSPACE}/.contract-review.yaml`]: standard }), { ...PERSONAL, ...personal }, uri);
}

function ids({ library }: Ruling): string[] {
  return library().clauses.map(({ id }) => id);
}

describe('the standard of a document', () => {
  it('is none where there is none, and the library is the built-in one', async () => {
    const { standard, library, folder } = await ruling({});
    assert.deepEqual([standard.excluded, folder], [[], undefined]);
    assert.equal(library(), LIBRARY);
  });

  it('is the nearest one, up to the workspace folder', async () => {
    const texts = {
      'file:///drafts/.contract-review.yaml': 'excluded: [{id: return, reason: x}]',
      'file:///drafts/contracts/.contract-review.yaml': 'excluded: [{id: audit, reason: x}]',
      'file:///drafts/contracts/near/.contract-review.yaml': '# nothing',
    };
    assert.deepEqual(ids(await ruling(texts)), ['continuity', 'return']);
    assert.deepEqual(ids(await ruling(texts, 'file:///drafts/contracts/near/deep/draft.md')), ['continuity', 'return', 'audit']);
    assert.deepEqual(ids(await ruling(texts, URI, [])), ['continuity', 'return', 'audit']);
    assert.deepEqual(ids(await ruling(texts, 'file:///drafts/draft.md', [])), ['continuity', 'audit']);
  });

  it('is that of the only workspace folder for a draft that was never saved', async () => {
    const texts = { [`${WORKSPACE}/.contract-review.yaml`]: 'excluded: [{id: audit, reason: x}]' };
    assert.deepEqual(ids(await ruling(texts, 'untitled:Untitled-1')), ['continuity', 'return']);
    assert.deepEqual(ids(await ruling(texts, 'untitled:Untitled-1', [WORKSPACE, 'file:///other'])), ['continuity', 'return', 'audit']);
  });

  it('is the same object until something changes, and is read once', async () => {
    const files = disk({ [`${WORKSPACE}/.contract-review.yaml`]: 'excluded: [{id: audit, reason: x}]' });
    const standards = new Standards(() => LIBRARY, files);
    const first = await standards.of(URI, [WORKSPACE]);
    assert.equal(await standards.of(`${WORKSPACE}/2026/other.md`, [WORKSPACE]), first);
    assert.equal(first.library(), first.library());
    assert.equal(files.asked.length, 2);
    assert.equal(standards.changed([`${WORKSPACE}/2026/draft.md`]), false);
    assert.equal(await standards.of(URI, [WORKSPACE]), first);
    assert.equal(standards.changed([`${WORKSPACE}/.contract-review.yaml`]), true);
    assert.notEqual(await standards.of(URI, [WORKSPACE]), first);
  });

  it('is read again when a file of its library comes or changes, however its name is written', async () => {
    const standards = new Standards(() => LIBRARY, disk({ [`${WORKSPACE}/.contract-review.yaml`]: 'libraries: [own clauses]' }));
    await standards.of(URI, [WORKSPACE]);
    assert.equal(standards.changed([`${WORKSPACE}/own%20clauses/audit/clause.yaml`]), true);
    assert.equal(standards.changed([`${WORKSPACE}/own clauses/audit/clause.yaml`]), true);
    assert.equal(standards.changed([`${WORKSPACE}/own/audit/clause.yaml`]), false);
  });

  it('lists what it excludes under its name, and passes over what there is not', async () => {
    const { library } = await ruling({ [`${WORKSPACE}/.contract-review.yaml`]: 'excluded:\n  - {id: audit.right, reason: Ours.}\n  - {id: nothing, reason: x}\n' });
    assert.deepEqual(library().excluded, [{ id: 'audit.right', reason: 'Ours.', name: { en: 'right to audit', fr: 'droit d’audit', nl: 'auditrecht' } }]);
    assert.deepEqual(library().clauses.find(({ id }) => id === 'audit')?.elements.map(({ id }) => id), ['audit.report']);
  });

  const FOLDERS: readonly (readonly [folder: string, fault: RegExp | undefined, read: string | undefined])[] = [
    ['own', undefined, `${WORKSPACE}/near/own/audit/clause.yaml`],
    ['./own/', undefined, `${WORKSPACE}/near/own/audit/clause.yaml`],
    ['../shared', undefined, `${WORKSPACE}/shared/audit/clause.yaml`],
    ['../../outside', /within the workspace/u, undefined],
    ['own/../../../outside', /within the workspace/u, undefined],
    ['..', /within the workspace/u, undefined],
    ['../near', /within the workspace/u, undefined],
    ['/drafts/outside', /absolute path/u, undefined],
    ['absent', /no folder “absent”/u, undefined],
  ];
  for (const [folder, fault, read] of FOLDERS) {
    it(`has its library in the workspace alone: ${folder}`, async () => {
      const paths = ['contracts/near/own', 'contracts/shared', 'outside'].map((path) => [`file:///drafts/${path}/audit/clause.yaml`, '# empty'] as const);
      const files = disk({ ...Object.fromEntries(paths), 'file:///drafts/contracts/near/.contract-review.yaml': `libraries: [${folder}]` });
      const { problems } = await new Standards(() => LIBRARY, files).of(`${WORKSPACE}/near/draft.md`, [WORKSPACE]);
      const own = problems.get(`${WORKSPACE}/near/.contract-review.yaml`)?.[0]?.message;
      if (fault === undefined) assert.equal(own, undefined);
      else assert.match(own ?? '', fault);
      assert.deepEqual(files.asked.filter((uri) => uri.endsWith('clause.yaml')), read === undefined ? [] : [read]);
    });
  }

  it('takes no more files for a library than any firm has', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${WORKSPACE}/own/${index}.md`, '']));
    const { problems } = await ruling({ ...many, [`${WORKSPACE}/.contract-review.yaml`]: 'libraries: [own]' });
    assert.match(problems.get(`${WORKSPACE}/.contract-review.yaml`)?.[0]?.message ?? '', /more than 2000 files/u);
  });
});

describe('the settings under a standard', () => {
  it('are the reader’s where there is none', async () => {
    const personal: Settings = { ...PERSONAL, contracts: 'off', exclude: ['a.md'] };
    assert.equal(settingsUnder(await ruling({}), personal, URI), personal);
  });

  it('have its severities over the reader’s, one by one', async () => {
    const { severities, drafting } = await under('severities: {privacy: {weak: off}, checklist: {missing: hint}}\ndrafting: {blank: off}\n', {
      severities: { privacy: { weak: 'error', missing: 'error' }, security: { weak: 'hint' } },
      drafting: { blank: 'error', 'term-unused': 'off' },
    });
    assert.deepEqual(severities, { privacy: { weak: 'off', missing: 'error' }, security: { weak: 'hint' }, checklist: { missing: 'hint' } });
    assert.deepEqual(drafting, { blank: 'off', 'term-unused': 'off' });
  });

  it('have the reader’s language, and its own where the reader leaves it open', async () => {
    assert.equal((await under('language: nl', { language: 'fr' })).language, 'fr');
    assert.equal((await under('language: nl')).language, 'nl');
    assert.equal((await under('# nothing')).language, 'auto');
  });

  const SCOPES: readonly (readonly [standard: string, personal: Partial<Settings>, wanted: boolean])[] = [
    ['contracts: off', { contracts: 'detect' }, false],
    ['contracts: detect', { contracts: 'off' }, true],
    ['exclude: [draft.md]', { include: ['**'] }, false],
    ['exclude: ["2026/**"]', {}, false],
    ['exclude: [/draft.md]', {}, true],
    ['include: ["2026/**"]', { exclude: ['**'], contracts: 'off' }, true],
    ['include: [other.md]', { exclude: ['draft.md'] }, false],
    ['exclude: [other.md]', { include: ['draft.md'], contracts: 'off' }, true],
    ['{include: [draft.md], exclude: [draft.md]}', {}, false],
    ['# nothing', { exclude: ['2026/**'] }, false],
  ];
  for (const [standard, personal, wanted] of SCOPES) {
    it(`say ${wanted ? 'to review' : 'not to review'}: ${standard}, reader ${JSON.stringify(personal)}`, async () => {
      assert.equal(isWanted(await under(standard, personal), '2026/draft.md', undefined, () => true), wanted);
    });
  }

  it('take its globs from its own folder', async () => {
    const texts = { [`${WORKSPACE}/2026/.contract-review.yaml`]: 'exclude: [/draft.md]' };
    assert.equal(isWanted(settingsUnder(await ruling(texts), PERSONAL, URI), '2026/draft.md', undefined, () => true), false);
  });

  it('leave the texts of a library alone, whatever says otherwise', async () => {
    const texts = { [`${WORKSPACE}/.contract-review.yaml`]: 'libraries: [own]\ninclude: ["**"]', [`${WORKSPACE}/own/audit/en.md`]: '' };
    const settings = settingsUnder(await ruling(texts), { ...PERSONAL, include: ['**'] }, `${WORKSPACE}/own/audit/en.md`);
    assert.equal(isWanted(settings, 'own/audit/en.md', true, () => true), false);
  });
});
