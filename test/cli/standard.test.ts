import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt, ROOT } from '../protocol/build.ts';

const DRAFT = readFileSync(join(ROOT, 'test', 'corpus', 'drafts', 'en', 'dpa.md'), 'utf8');
const EXCLUDING = 'excluded:\n  - id: audit\n    reason: Our own auditors do it.\n';

interface Report {
  readonly documents: readonly {
    readonly path: string;
    readonly language: string;
    readonly elements: readonly { readonly clause: string }[];
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
    readonly excluded: readonly { readonly id: string; readonly reason: string }[];
  }[];
}

describe('contract-review check under a standard', () => {
  let folder = '';
  before(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function file(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function run(args: readonly string[], input = '', cwd = folder): { readonly code: number | null; readonly out: string; readonly err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.cjs'), ...args], { cwd, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return { code: status, out: stdout, err: stderr };
  }

  function documents(args: readonly string[], input = ''): Report['documents'] {
    return (JSON.parse(run(['check', '--format', 'json', ...args], input).out) as Report).documents;
  }

  it('takes the nearest one, as far as the top of the repository', () => {
    file('one/.contract-review.yaml', 'excluded: [{id: portability, reason: Outside.}]');
    file('one/repository/.git/HEAD', '');
    file('one/repository/draft.md', DRAFT);
    file('one/repository/near/.contract-review.yaml', EXCLUDING);
    file('one/repository/near/deep/draft.md', DRAFT);
    const [far, near] = documents(['one/repository/draft.md', 'one/repository/near/deep/draft.md']);
    assert.deepEqual(far?.excluded, []);
    assert.deepEqual(near?.excluded, [{ id: 'audit', reason: 'Our own auditors do it.' }]);
    assert.equal(near?.elements.some(({ clause }) => clause === 'audit'), false);
    assert.equal(far?.elements.some(({ clause }) => clause === 'audit'), true);
  });

  it('leaves them aside when it is told to', () => {
    file('two/.contract-review.yaml', EXCLUDING);
    file('two/draft.md', DRAFT);
    assert.deepEqual(documents(['--no-standard', 'two/draft.md'])[0]?.excluded, []);
    assert.equal(documents(['two/draft.md'])[0]?.excluded.length, 1);
  });

  it('grades by it, and reports in its language unless another is asked for', () => {
    file('three/.contract-review.yaml', 'language: nl\nseverities:\n  mandatory: {missing: hint, weak: hint, contrary: hint}\n');
    file('three/draft.md', DRAFT);
    const [draft] = documents(['three/draft.md']);
    const audit = draft?.findings.filter(({ code }) => code.startsWith('audit')) ?? [];
    assert.ok(audit.length > 0);
    assert.deepEqual([...new Set(audit.map(({ severity }) => severity))], ['hint']);
    assert.match(audit[0]?.message ?? '', /te zwak|ontbreekt|in het nadeel/u);
    assert.match(documents(['--language', 'fr', 'three/draft.md'])[0]?.findings.find(({ code }) => code.startsWith('audit'))?.message ?? '', /introuvable\./u);
  });

  it('tells why something is not asked for', () => {
    file('four/.contract-review.yaml', EXCLUDING);
    file('four/draft.md', DRAFT);
    const { out } = run(['check', 'four/draft.md']);
    assert.match(out, /\nNot asked for by the firm’s own standard\n {2}– Audit[^\n]*: Our own auditors do it\.\n/u);
  });

  it('leaves out of a folder what it excludes, and the texts of libraries; a file that is named is reviewed', () => {
    file('five/.contract-review.yaml', 'libraries: [own]\nexclude: ["notes/**"]\n');
    for (const name of ['draft', 'notes/draft', 'own/audit/en']) file(`five/${name}.md`, DRAFT);
    assert.deepEqual(documents(['five']).map(({ path }) => path), [join('five', 'draft.md')]);
    assert.deepEqual(documents(['five/notes/draft.md']).map(({ path }) => path), ['five/notes/draft.md']);
  });

  it('says where a standard does not hold, reviews by the rest of it, and exits with 2', () => {
    file('six/.contract-review.yaml', `${EXCLUDING}  - id: audit.report\n    reason: x\nlibrary: own\n`);
    file('six/draft.md', DRAFT);
    const { code, out, err } = run(['check', '--format', 'json', 'six/draft.md', 'six/draft.md']);
    assert.equal(code, 2);
    assert.equal(
      err,
      [
        `${join('six', '.contract-review.yaml')}:4:9 There is no clause or element “audit.report”: did you mean “audit.reports”?`,
        `${join('six', '.contract-review.yaml')}:6:1 “library” is not known here: correct its spelling or remove it.`,
        '',
      ].join('\n'),
    );
    assert.deepEqual((JSON.parse(out) as Report).documents[0]?.excluded.map(({ id }) => id), ['audit']);
  });

  it('says so where one cannot be read at all', () => {
    file('seven/.contract-review.yaml', 'language: [nl\n');
    file('seven/draft.md', DRAFT);
    const { code, err } = run(['check', 'seven/draft.md']);
    assert.equal(code, 2);
    assert.match(err, /^seven\/\.contract-review\.yaml:\d+:\d+ Something is not closed/u);
  });

  it('is that of the current folder for standard input', () => {
    file('eight/.contract-review.yaml', EXCLUDING);
    const { out } = run(['check', '--format', 'json', '-'], DRAFT, join(folder, 'eight'));
    assert.equal((JSON.parse(out) as Report).documents[0]?.excluded.length, 1);
  });

  it('says the same with two threads as with one', () => {
    file('nine/.contract-review.yaml', EXCLUDING);
    for (const name of ['a', 'b', 'c']) file(`nine/${name}.md`, DRAFT);
    assert.deepEqual(run(['check', '--jobs', '2', 'nine']), run(['check', '--jobs', '1', 'nine']));
  });
});
