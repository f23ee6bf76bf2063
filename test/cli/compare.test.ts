import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt, ROOT } from '../protocol/build.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input: string | Buffer = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', 'compare', ...args], { cwd: ROOT, input, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { code: status, out: stdout, err: stderr };
}

interface Json {
  readonly counts: Readonly<Record<string, number>>;
  readonly elements: readonly { readonly id: string; readonly change: string; readonly reasonsCome: readonly string[]; readonly passages: readonly { readonly before?: { readonly text: string }; readonly after?: { readonly text: string } }[] }[];
}

/** A contract with an article on breaches that says this, and others. */
function contract(breaches: string, number = 5, others = ''): string {
  return `# Hosting agreement

This agreement is made between Eastbrook NV (the "Provider") and the Fund (the "Customer").

## Article ${number} – Security incidents

${number}.1 ${breaches}

## Article ${number + 1} – Law

${number + 1}.1 This agreement is governed by Belgian law.
${others}`;
}

const DAY = 'The Provider shall notify the Customer of every security breach within 24 hours.';
const WEEK = 'The Provider shall notify the Customer of every security breach within 7 days.';

describe('contract-review compare', () => {
  let folder = '';
  before(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'contract-review-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, bytes: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  function changes(old: string, own: string): readonly (readonly [id: string, change: string])[] {
    const { out } = run(['--format', 'json', file('one.md', old), file('two.md', own)]);
    return (JSON.parse(out) as Json).elements.filter(({ change }) => change !== 'unchanged').map(({ id, change }) => [id, change]);
  }

  it('exits with 1 when a guarantee became worse, and shows where', () => {
    const { code, out, err } = run([file('old.md', contract(DAY)), file('new.md', contract(WEEK))]);
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /\n↓ Worse for the customer \(1\)\n/u);
    assert.match(out, /security breach within\s+\[-24 hours-\]\{\+7 days\+\}\.\n/u);
  });

  it('exits with 0 when none did', () => {
    assert.equal(run([file('old.md', contract(WEEK)), file('new.md', contract(DAY))]).code, 0);
    assert.equal(run([file('old.md', contract(DAY)), file('new.md', contract(DAY))]).code, 0);
  });

  it('exits with 1 when what became worse is accepted', () => {
    const accepted = `<!-- contract-review: accept breach-notification.deadline because "agreed" -->\n\n${contract(WEEK)}`;
    const { code, out } = run([file('old.md', contract(DAY)), file('new.md', accepted)]);
    assert.equal(code, 1);
    assert.match(out, /Accepted in the new version: agreed\. A comment in the draft accepts it\./u);
  });

  it('is not misled by what was renumbered, renamed, moved, wrapped or written elsewhere', () => {
    assert.deepEqual(changes(contract(DAY), contract(DAY, 12)), []);
    assert.deepEqual(changes(contract(DAY), contract(DAY).replace('Security incidents', 'Security incidents and breaches')), []);
    assert.deepEqual(changes(contract(DAY), contract(DAY.replace('of every', 'of\nevery'))), []);
    assert.deepEqual(changes(contract(DAY), contract(DAY, 5, '\n## Article 7 – Lunch\n\n7.1 The parties eat together on Fridays.\n')), []);
    const [head = '', breaches = '', law = ''] = contract(DAY).split('## ');
    assert.deepEqual(changes(contract(DAY), `${head}## ${law}\n## ${breaches}`), []);
  });

  it('reports as HTML, Markdown and JSON, in the language asked for, else that of the new version', () => {
    const [old, own] = [file('old.md', contract(DAY)), file('new.md', contract(WEEK))];
    assert.match(run(['--format', 'html', '--language', 'nl', old, own]).out, /^<!DOCTYPE html>\n<html lang="nl">[^]*<del>24 hours<\/del><ins>7 days<\/ins>/u);
    assert.match(run(['--format', 'md', '--language', 'fr', old, own]).out, /^# Comparaison de deux versions\n[^]*<del>24 hours<\/del><ins>7 days<\/ins>/u);
    const json = JSON.parse(run(['--format=json', old, own]).out) as Json;
    const [worse] = json.elements.filter(({ change }) => change === 'worse');
    assert.deepEqual([worse?.id, worse?.passages.map((pair) => [pair.before?.text, pair.after?.text])], ['breach-notification.deadline', [[DAY, WEEK]]]);
    assert.equal(worse?.reasonsCome.length, 1);
    const dutch = file('nl.md', '# Overeenkomst\n\nDeze overeenkomst wordt gesloten tussen de leverancier en de klant.\n\n## 1. Prijs\n\nDe klant betaalt de prijs van de diensten elke maand.\n');
    assert.match(run([dutch, dutch]).out, /\nGeen enkele waarborg slechter\n$/u);
  });

  it('reads one of the two from standard input, without a byte order mark', () => {
    const [old, own] = [contract(DAY), file('new.md', contract(WEEK))];
    const { code, out } = run(['-', own], `\ufeff${old}`);
    assert.equal(code, 1);
    assert.equal(out, run([file('old.md', old), own]).out.replace(join(folder, 'old.md'), '-'));
  });

  it('explains itself', () => {
    const { code, out } = run(['--help']);
    assert.equal(code, 0);
    assert.ok(out.startsWith('Usage: contract-review compare [options] OLD NEW\n'));
  });

  it('complains of what it cannot read', () => {
    const draft = file('new.md', contract(DAY));
    const missing = join(folder, 'missing.md');
    const latin = file('latin.md', Buffer.from([0x41, 0xe9, 0x42]));
    for (const [one, two, complaint] of [
      [missing, draft, `${missing}: there is no such file`],
      [draft, latin, `${latin}: not UTF-8 text; save or convert it as UTF-8 and check it again`],
      [folder, draft, `${folder}: is a folder; name the files in it`],
    ] as const) {
      assert.deepEqual(run([one, two]), { code: 2, out: '', err: `contract-review: ${complaint}\nTry "contract-review compare --help".\n` });
    }
  });

  const WRONG: readonly (readonly [args: readonly string[], complaint: string])[] = [
    [[], 'compare takes two files: OLD NEW'],
    [['a.md'], 'compare takes two files: OLD NEW'],
    [['a.md', 'b.md', 'c.md'], 'compare takes two files: OLD NEW'],
    [['-', '-'], 'only one of the two can be standard input'],
    [['--format', 'xml', 'a.md', 'b.md'], '--format is text, html, md, json, not "xml"'],
  ];
  for (const [args, complaint] of WRONG) {
    it(`refuses ${args.join(' ')}`, () => assert.deepEqual(run(args), { code: 2, out: '', err: `contract-review: ${complaint}\nTry "contract-review compare --help".\n` }));
  }
});
