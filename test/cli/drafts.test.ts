import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findDrafts } from '../../server/src/cli/drafts.ts';

const FILES = [
  'a.md',
  'b.MARKDOWN',
  'notes.txt',
  '.hidden.md',
  '.git/in-git.md',
  'node_modules/pkg/readme.md',
  'clients/z.md',
  'clients/acme/draft.md',
  'clients/acme/old/draft.md',
  'empty/other.txt',
];

describe('findDrafts', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
    for (const file of FILES) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), '# Draft\n');
    }
    symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'));
    symlinkSync(folder, join(folder, 'clients', 'round'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function found(...args: readonly string[]) {
    const { drafts, complaints } = await findDrafts(args.map((arg) => (arg === '-' ? arg : join(folder, arg))));
    const short = (path: string) => path.replace(join(folder, '/'), '');
    return {
      drafts: drafts.map(({ path, isNamed }) => `${short(path)}${isNamed ? ' (named)' : ''}`),
      complaints: complaints.map(({ path, message }) => `${short(path)}: ${message}`),
    };
  }

  const ALL = ['a.md', 'b.MARKDOWN', 'clients/acme/draft.md', 'clients/acme/old/draft.md', 'clients/z.md'];
  const CASES: readonly (readonly [what: string, args: readonly string[], drafts: readonly string[], complaints?: readonly string[]])[] = [
    ['takes a file by its name, whatever that is', ['notes.txt', '.hidden.md', '-'], ['notes.txt (named)', '.hidden.md (named)', '- (named)']],
    ['takes the Markdown files of a folder, by name', [''], ALL],
    ['takes a folder that is named, though its name begins with a dot', ['.git'], ['.git/in-git.md']],
    ['follows a link that is named', ['link.md'], ['link.md (named)']],
    ['expands stars within one name', ['*.md'], ['a.md']],
    ['expands stars for folders', ['clients/*/*.md'], ['clients/acme/draft.md']],
    ['expands two stars', ['**/*.md'], ALL.filter((path) => path.endsWith('.md'))],
    ['expands two stars below a folder', ['clients/**/draft.md'], ['clients/acme/draft.md', 'clients/acme/old/draft.md']],
    ['expands alternatives', ['{a.md,clients/z.md}'], ['a.md', 'clients/z.md']],
    ['takes each file once, and named where it is', ['clients/z.md', 'clients', 'clients/acme/draft.md'], ['clients/z.md (named)', 'clients/acme/draft.md (named)', 'clients/acme/old/draft.md']],
    ['complains of what is not there, and goes on', ['gone.md', 'a.md'], ['a.md (named)'], ['gone.md: there is no such file']],
    ['complains of a glob that matches nothing', ['**/*.txt'], [], ['**/*.txt: no Markdown file (.md, .markdown) matches']],
    ['complains of a folder without Markdown', ['empty'], [], ['empty: no Markdown file (.md, .markdown) is in this folder']],
  ];
  for (const [what, args, drafts, complaints = []] of CASES) {
    it(what, async () => {
      assert.deepEqual(await found(...args), { drafts, complaints });
    });
  }
});
