import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { readLibrary } from '../../server/src/library/read.ts';
import { readLibraryFolder } from '../../server/src/libraryFolder.ts';
import { FILES } from './fixture.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
});

after(() => rm(folder, { recursive: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

test('a folder gives its YAML and Markdown files by path, in the order of their names', async () => {
  for (const [path, text] of [...FILES].reverse()) await put(path, text);
  await put('schema/clause.schema.json', '{}');
  await put('.git/config.yaml', 'no: library');
  assert.deepEqual([...(await readLibraryFolder(folder))], [...FILES]);
});

test('symbolic links are not followed, neither to files nor to folders', async () => {
  await put('elsewhere.txt', 'secret');
  await symlink(join(folder, 'elsewhere.txt'), join(folder, 'house/linked.md'));
  await symlink(folder, join(folder, 'house/round'));
  assert.deepEqual([...(await readLibraryFolder(folder)).keys()], [...FILES.keys()]);
});

test('a giant file is read only as far as it takes to refuse it, and other encodings show', async () => {
  await put('lexicon/en.yaml', 'x'.repeat(10_000_000));
  await put('lexicon/nl.yaml', Buffer.from('audit: [contr\xf4le]\n', 'latin1'));
  const files = await readLibraryFolder(folder);
  assert.equal(files.get('lexicon/en.yaml')?.length, 2_000_000);
  const { library, problems } = readLibrary(files);
  assert.equal(library, undefined);
  assert.deepEqual(problems.map(({ file, range, message }) => [file, range.start, message]), [
    ['lexicon/en.yaml', { line: 0, character: 0 }, 'This file is too long: split it or shorten it to at most 500000 characters.'],
    ['lexicon/nl.yaml', { line: 0, character: 13 }, 'This character cannot be read: save the file as UTF-8.'],
  ]);
});

test('a folder that is not there is the caller’s to report', async () => {
  await assert.rejects(readLibraryFolder(join(folder, 'nowhere')), { code: 'ENOENT' });
});
