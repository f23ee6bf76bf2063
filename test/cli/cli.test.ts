import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../protocol/build.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DRAFT = join('test', 'corpus', 'drafts', 'en', 'dpa.md');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input: string | Buffer = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

interface Report {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly language: string;
    readonly profile: string;
    readonly elements: readonly { readonly id: string; readonly evidence: readonly { readonly range: LineRange; readonly text: string }[] }[];
    readonly findings: readonly { readonly code: string; readonly kind: string; readonly message: string }[];
    readonly accepted: readonly { readonly reason: string }[];
  }[];
}

interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function report(given: Run): Report {
  return JSON.parse(given.out) as Report;
}

describe('contract-review check', () => {
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

  it('reports findings as text and exits with 1', () => {
    const { code, out, err } = run(['check', DRAFT]);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.ok(out.startsWith(`${DRAFT}\n`));
    assert.doesNotMatch(out, /\u001b/u);
    assert.match(out, /\d+ findings in 1 document\n$/u);
  });

  it('reports as JSON, the same bytes each time, with ranges that hold the text of the evidence', () => {
    const first = run(['check', '--format', 'json', DRAFT]);
    assert.equal(first.out, run(['check', '--format=json', DRAFT]).out);
    const { version, documents } = report(first);
    assert.equal(version, 1);
    const [document] = documents;
    assert.deepEqual([document?.path, document?.language, document?.profile], [DRAFT, 'en', 'ksz-cloud']);
    const lines = readFileSync(join(ROOT, DRAFT), 'utf8').split('\n');
    const evidence = document?.elements.flatMap((element) => element.evidence) ?? [];
    assert.ok(evidence.length > 0);
    for (const { range, text } of evidence) assert.equal(slice(lines, range), text);
  });

  function slice(lines: readonly string[], { start, end }: LineRange): string {
    const whole = lines.slice(start.line, end.line + 1);
    const last = whole.length - 1;
    return whole
      .map((line, at) => line.slice(at === 0 ? start.character : 0, at === last ? end.character : undefined))
      .join('\n');
  }

  it('lists every element of the library', () => {
    const library = JSON.parse(readFileSync(join(ROOT, 'dist', 'library.json'), 'utf8')) as {
      readonly clauses: readonly { readonly elements: readonly { readonly id: string }[] }[];
    };
    const ids = library.clauses.flatMap((clause) => clause.elements.map(({ id }) => id));
    const [document] = report(run(['check', '--format', 'json', file('empty.md', '')])).documents;
    assert.deepEqual(document?.elements.map(({ id }) => id), ids);
  });

  it('speaks the language asked for, else the contract’s', () => {
    const dutch = join('test', 'corpus', 'drafts', 'nl', 'cloudovereenkomst.md');
    assert.match(run(['check', dutch]).out, /bevindingen in 1 document\n$/u);
    assert.match(run(['check', '--language', 'fr', dutch]).out, /constats dans 1 document\n$/u);
    assert.equal(report(run(['check', '--language', 'fr', '--format', 'json', dutch])).documents[0]?.language, 'nl');
  });

  it('reads standard input', () => {
    const text = readFileSync(join(ROOT, DRAFT));
    const given = report(run(['check', '--format', 'json', '-'], text)).documents;
    const wanted = report(run(['check', '--format', 'json', DRAFT])).documents;
    assert.deepEqual(given, wanted.map((document) => ({ ...document, path: '-' })));
  });

  it('leaves a byte order mark out of the positions', () => {
    const text = readFileSync(join(ROOT, DRAFT), 'utf8');
    const marked = report(run(['check', '--format', 'json', '-'], `\ufeff${text}`));
    assert.deepEqual(marked, report(run(['check', '--format', 'json', '-'], text)));
  });

  it('complains of what it cannot read, reviews the rest, and exits with 2', () => {
    const latin = file('latin.md', Buffer.from([0x41, 0xe9, 0x42]));
    const large = file('large.md', Buffer.alloc(20 * 1024 * 1024 + 1, 0x61));
    const missing = join(folder, 'missing.md');
    const { code, out, err } = run(['check', '--format', 'json', latin, DRAFT, large, missing]);
    assert.equal(code, 2);
    assert.deepEqual((JSON.parse(out) as Report).documents.map(({ path }) => path), [DRAFT]);
    assert.equal(
      err,
      [
        `contract-review: ${missing}: there is no such file`,
        `contract-review: ${latin}: not UTF-8 text; save or convert it as UTF-8 and check it again`,
        `contract-review: ${large}: larger than 20 MB; split it and check the parts`,
        '',
      ].join('\n'),
    );
  });

  it('reports what a draft accepts with its reason, and as no problem', () => {
    const text = readFileSync(join(ROOT, DRAFT), 'utf8');
    const ids = [...new Set(report(run(['check', '--format', 'json', DRAFT])).documents[0]?.findings.map(({ code }) => code))].join(', ');
    const comment = `<!-- contract-review: accept ${ids} because "agreed on 3 May" -->`;
    const draft = file('accepted.md', `${comment}\n\n${text}`);
    const { code, out } = run(['check', draft]);
    assert.equal(code, 0);
    assert.match(out, /\n {2}◇ .+\n {6}accepted: agreed on 3 May\n/u);
    assert.match(out, /\n0 findings in 1 document\n$/u);
    const [document] = report(run(['check', '--format', 'json', draft])).documents;
    assert.deepEqual(document?.findings, []);
    assert.ok(document.accepted.every(({ reason }) => reason === 'agreed on 3 May'));
    const unknown = run(['check', '--format', 'json', file('unknown.md', `${comment.replace('accept ', 'accept nonsense, ')}\n\n${text}`)]);
    assert.equal(unknown.code, 1);
    assert.deepEqual(report(unknown).documents[0]?.findings.map(({ code: own, kind }) => [own, kind]), [['acceptance-unknown', 'drafting']]);
  });

  describe('on folders', () => {
    const DRAFTS = join('test', 'corpus', 'drafts');
    const NOT_CONTRACTS = join('test', 'corpus', 'not-contracts');
    const paths = (given: Run) => report(given).documents.map(({ path }) => path);

    it('reviews what reads like a contract, says how much does not, and writes the same bytes on one core and on several', () => {
      const one = run(['check', '--format', 'json', '--jobs', '1', 'test/corpus']);
      assert.equal(one.code, 1);
      assert.ok(paths(one).length >= 10);
      assert.ok(paths(one).every((path) => path.startsWith(DRAFTS)));
      assert.deepEqual(paths(one), [...paths(one)].sort());
      assert.match(one.err, /^contract-review: 3 files are not reviewed: they do not read like a contract \(.+\)\n$/u);
      assert.deepEqual(run(['check', '--format', 'json', '--jobs', '2', 'test/corpus']), one);
      assert.deepEqual(run(['check', '--jobs', '3', 'test/corpus']), run(['check', '--jobs', '1', 'test/corpus']));
    });

    it('reviews a file that is named, whatever it reads like, and what says that it is a contract', () => {
      const note = join(NOT_CONTRACTS, 'project-readme.md');
      assert.deepEqual(paths(run(['check', '--format', 'json', note])), [note]);
      const own = join(folder, 'said');
      mkdirSync(own);
      writeFileSync(join(own, 'contract.md'), '---\ncontract: true\n---\n\n# Notes\n');
      writeFileSync(join(own, 'none.md'), `---\ncontract: false\n---\n\n${readFileSync(join(ROOT, DRAFT), 'utf8')}`);
      assert.deepEqual(paths(run(['check', '--format', 'json', own])), [join(own, 'contract.md')]);
    });

    it('expands globs itself', () => {
      assert.deepEqual(paths(run(['check', '--format', 'json', 'test/corpus/**/sla.md'])), ['en', 'fr', 'nl'].map((language) => join(DRAFTS, language, 'sla.md')));
    });

    it('goes on where a file cannot be read', () => {
      const own = join(folder, 'mixed');
      mkdirSync(own);
      writeFileSync(join(own, 'a.md'), Buffer.from([0x41, 0xe9]));
      copyFileSync(join(ROOT, DRAFT), join(own, 'b.md'));
      for (const jobs of ['1', '2']) {
        const given = run(['check', '--format', 'json', '--jobs', jobs, own]);
        assert.equal(given.code, 2);
        assert.deepEqual(paths(given), [join(own, 'b.md')]);
        assert.equal(given.err, `contract-review: ${join(own, 'a.md')}: not UTF-8 text; save or convert it as UTF-8 and check it again\n`);
      }
    });

    it('says so, and exits with 2, where there is no contract at all', () => {
      const given = run(['check', NOT_CONTRACTS]);
      assert.deepEqual([given.code, given.out], [2, '']);
      assert.equal(given.err, 'contract-review: 3 files are not reviewed: they do not read like a contract (to review a file all the same, name it, or write "contract: true" in its front matter)\n');
      assert.deepEqual(report(run(['check', '--format', 'json', NOT_CONTRACTS])), { version: 1, documents: [] });
    });
  });

  it('explains itself', () => {
    const help = run(['--help']);
    assert.equal(help.code, 0);
    assert.ok(help.out.startsWith('Usage: contract-review COMMAND [options] ...\n'));
    for (const command of ['check', 'report', 'compare', 'library']) {
      assert.ok(help.out.includes(`\n  ${command} `), command);
      assert.ok(run([command, '--help']).out.startsWith(`Usage: contract-review ${command} `), command);
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    assert.deepEqual(run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  const WRONG: readonly (readonly [args: readonly string[], complaint: string])[] = [
    [[], 'no command'],
    [['lint', 'a.md'], 'unknown command "lint"'],
    [['check'], 'no file to check'],
    [['check', '--format', 'xml', 'a.md'], '--format is text, json, not "xml"'],
    [['check', '--jobs', '0', 'a.md'], '--jobs is a number from 1 to 999, not "0"'],
    [['check', '--language', 'de', 'a.md'], '--language is auto, en, fr, nl, not "de"'],
  ];
  for (const [args, complaint] of WRONG) {
    it(`refuses: ${complaint}`, () => {
      const { code, out, err } = run(args);
      assert.deepEqual([code, out], [2, '']);
      const known = args[0] === 'check' ? 'check ' : '';
      assert.equal(err, `contract-review: ${complaint}\nTry "contract-review ${known}--help".\n`);
    });
  }

  it('refuses unknown options', () => {
    const { code, err } = run(['check', '--colour', 'a.md']);
    assert.equal(code, 2);
    assert.match(err, /^contract-review: Unknown option '--colour'/u);
  });
});

describe('contract-review overview', () => {
  before(ensureBuilt);

  it('lays out contracts by clauses, the same on one core and on several', () => {
    const json = run(['overview', '--format', 'json', '--jobs', '1', 'test/corpus']);
    assert.equal(json.code, 0);
    assert.match(json.err, /^contract-review: 3 files are not reviewed: /u);
    const { contracts, clauses, others } = JSON.parse(json.out) as { readonly contracts: readonly { readonly path: string; readonly clauses: readonly unknown[] }[]; readonly clauses: readonly unknown[]; readonly others: number };
    assert.equal(others, 3);
    assert.ok(contracts.some(({ path }) => path === DRAFT));
    assert.ok(contracts.every((contract) => contract.clauses.length === clauses.length));
    assert.deepEqual(run(['overview', '--format', 'json', '--jobs', '2', 'test/corpus']), json);
  });

  it('is made in four formats and three languages, and sorted as asked', () => {
    const lines = run(['overview', '--language', 'nl', '--order', 'path', 'test/corpus/drafts/en']).out.split('\n');
    assert.match(lines[0] ?? '', /^3 contracten: \d+ van \d+ waarborgen voldaan$/u);
    assert.deepEqual(lines.filter((line) => line.endsWith('.md')).map((line) => line.split('  ').at(-1)), ['cloud-iaas', 'dpa', 'sla'].map((name) => join('test', 'corpus', 'drafts', 'en', `${name}.md`)));
    assert.match(run(['overview', '--format', 'md', 'test/corpus/drafts/fr']).out, /^# Vue d’ensemble des contrats\n/u);
    assert.match(run(['overview', '--format', 'html', '--language', 'en', DRAFT]).out, /^<!DOCTYPE html>\n<html lang="en">/u);
  });

  it('says what cannot be read, and exits with 2', () => {
    const { code, out, err } = run(['overview', '--format', 'md', DRAFT, 'gone.md']);
    assert.equal(code, 2);
    assert.equal(err, 'contract-review: gone.md: there is no such file\n');
    assert.match(out, /\n- gone\.md\n$/u);
    assert.match(run(['overview', '--help']).out, /^Usage: contract-review overview /u);
  });
});
