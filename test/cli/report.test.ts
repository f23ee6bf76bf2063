import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../protocol/build.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DRAFT = 'test/corpus/drafts/en/dpa.md';
const DUTCH = 'test/corpus/drafts/nl/cloudovereenkomst.md';
const DAY = ['--date', '2026-11-23'];

function run(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', 'report', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('contract-review report', () => {
  let folder = '';
  before(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes HTML, the same bytes for the same day, and exits as check does', () => {
    const { code, out, err } = run(...DAY, DRAFT);
    assert.deepEqual([code, err], [1, '']);
    assert.equal(out, run('--format', 'html', ...DAY, DRAFT).out);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="en">\n[^]*<dd>23 November 2026<\/dd>[^]*<dd>Contract Review \d+\.\d+\.\d+<\/dd>/u);
    assert.ok(out.includes(createHash('sha256').update(readFileSync(join(ROOT, DRAFT))).digest('hex')));
  });

  it('writes Markdown, JSON and SARIF', () => {
    assert.match(run('--format', 'md', ...DAY, DUTCH).out, /\n# Rapport van de contractcontrole – OVEREENKOMST VOOR CLOUDDIENSTEN\n/u);
    const { documents } = JSON.parse(run('--format', 'json', DRAFT, DUTCH).out) as { readonly documents: readonly { readonly path: string }[] };
    assert.deepEqual(documents.map(({ path }) => path), [DRAFT, DUTCH]);
    const { runs } = JSON.parse(run('--format', 'sarif', DRAFT, DUTCH).out) as { readonly runs: readonly { readonly language: string }[] };
    assert.deepEqual(runs.map(({ language }) => language), ['en-GB', 'nl-BE']);
  });

  it('speaks the language asked for', () => {
    assert.match(run('--language', 'fr', ...DAY, DRAFT).out, /<html lang="fr">[^]*<dd>23 novembre 2026<\/dd>/u);
  });

  it('writes to a file', () => {
    const file = join(folder, 'report.html');
    const { code, out } = run(...DAY, '--output', file, DRAFT);
    assert.deepEqual([code, out], [1, '']);
    assert.equal(readFileSync(file, 'utf8'), run(...DAY, DRAFT).out);
  });

  it('says what is wrong, and what to do', () => {
    const broken = join(folder, 'latin.md');
    writeFileSync(broken, Buffer.from([0x41, 0xe9]));
    assert.deepEqual(run(DRAFT, '--date', '2026-02-30'), { code: 2, out: '', err: 'contract-review: --date is a day as YYYY-MM-DD, not "2026-02-30"\nTry "contract-review report --help".\n' });
    assert.match(run('--format', 'pdf', DRAFT).err, /^contract-review: --format is html, md, json, sarif, not "pdf"\n/u);
    assert.match(run().err, /^contract-review: no file to report on\n/u);
    const elsewhere = run('--output', join(folder, 'nowhere', 'x.html'), DRAFT);
    assert.equal(elsewhere.code, 2);
    assert.match(elsewhere.err, /cannot be written \(ENOENT.*choose another --output\n/u);
    const partly = run(...DAY, broken, DRAFT);
    assert.equal(partly.code, 2);
    assert.match(partly.err, /latin\.md: not UTF-8 text; save or convert it as UTF-8/u);
    assert.match(partly.out, /<h1 id="d1-title">Data Processing Agreement<\/h1>/u);
  });

  it('never overwrites a contract, and writes nothing where there is none', () => {
    const draft = join(folder, 'own.md');
    writeFileSync(draft, readFileSync(join(ROOT, DRAFT)));
    const { code, err } = run('--format', 'md', '--output', draft, draft);
    assert.equal(code, 2);
    assert.match(err, /own\.md is the contract itself; choose another --output\n/u);
    assert.deepEqual(readFileSync(draft), readFileSync(join(ROOT, DRAFT)));
    const none = run('--output', join(folder, 'none.html'), join(folder, 'missing.md'));
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.ok(!existsSync(join(folder, 'none.html')));
  });

  it('exits with 0 when there is nothing but what is accepted', () => {
    const text = readFileSync(join(ROOT, DRAFT), 'utf8');
    const { documents } = JSON.parse(run('--format', 'json', DRAFT).out) as { readonly documents: readonly { readonly findings: readonly { readonly code: string }[] }[] };
    const ids = [...new Set(documents[0]?.findings.map(({ code }) => code))].join(', ');
    const draft = join(folder, 'accepted.md');
    writeFileSync(draft, `<!-- contract-review: accept ${ids} because "agreed on 3 May" -->\n\n${text}`);
    const { code, out } = run(...DAY, draft);
    assert.equal(code, 0);
    assert.ok(out.includes('<td>agreed on 3 May</td>'));
  });

  it('explains itself', () => {
    const { code, out } = run('--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: contract-review report \[options\] PATH\.\.\.\n/u);
  });
});
