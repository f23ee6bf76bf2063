import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../protocol/build.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const CLAUSE = `id: parking
level: checklist
headings: [parking]
words:
  parking: {en: [parking], fr: [parking], nl: [parkeer*]}
elements:
  - id: parking.space
    by: provider
    signals:
      - met: [parking, obligation]
    examples:
      - {language: en, text: "{provider} shall keep a parking space.", status: met}
      - {language: en, before: "{customer} shall find parking itself.", after: "{provider} must offer parking."}
`;

function text(template: string): string {
  return `# Parking\n\nAsked.\n\n## Why\n\nFor cars.\n\n## Look for\n\nFees.\n\n## Elements\n\n### parking.space\n\n**parking space**\n\nThere is one.\n\n> ${template}\n`;
}

const FILES: Readonly<Record<string, string | Buffer>> = {
  'parking/clause.yaml': CLAUSE,
  'parking/en.md': text('{provider} shall offer {customer} a parking space.'),
  'parking/fr.md': text('{provider} est tenu d’offrir un parking {à customer}.'),
  'parking/nl.md': text('{provider} moet {customer} een parkeerplaats geven.'),
};

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.cjs'), 'library', ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { code: status, out: stdout, err: stderr };
}

describe('contract-review library check', () => {
  let folder = '';
  before(ensureBuilt);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'contract-review-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function write(changed: Readonly<Record<string, string | Buffer>>): void {
    for (const [path, content] of Object.entries({ ...FILES, ...changed })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  it('finds nothing wrong in a sound folder, and exits with 0', () => {
    write({});
    assert.deepEqual(run('check', folder), {
      code: 0,
      out: 'Clauses: 1 added (parking), 0 changed, 0 extended.\nExamples: 3 of 3 are read as they are meant.\nTemplates: 3 of 3 are found by their own rules.\nNo problems.\n',
      err: '',
    });
  });

  it('tells every problem with its place, and exits with 1', () => {
    write({ 'parking/clause.yaml': CLAUSE.replace('keep a parking space.', 'keep a garage.'), 'parking/en.md': text('{provider} shall offer a garage.'), 'parking/fr.md': text('{vendor} offre un parking.'), 'bad/clause.yaml': 'id: bad\n' });
    const { code, out, err } = run('check', folder);
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(out.replaceAll(`${folder}/`, '').split('\n'), [
      'bad/clause.yaml:1:1 “level” is missing here: add it.',
      'bad/clause.yaml:1:1 “headings” is missing here: add it.',
      'bad/clause.yaml:1:1 “elements” is missing here: add it.',
      'parking/fr.md:21:3 {vendor} is not a placeholder: write {provider}, {customer}, {de provider}, {à provider}, {de customer}, {à customer}.',
      '',
      'Clauses: 18.',
      'Examples: 0 of 0 are read as they are meant.',
      'Templates: 0 of 0 are found by their own rules.',
      '4 problems.',
      '',
    ]);
    write({ 'parking/clause.yaml': CLAUSE.replace('keep a parking space.', 'keep a garage.'), 'parking/en.md': text('{provider} shall offer a garage.'), 'bad/clause.yaml': 'extends: audit\n' });
    assert.deepEqual(run('check', folder).out.replaceAll(`${folder}/`, '').split('\n'), [
      'parking/clause.yaml:12:30 This is read as absent, not as met: change the rules of “parking.space”, or the example.',
      'parking/en.md:21:1 This template is not found by the rules of its own element: it is read as absent. Change the rules of “parking.space” in clause.yaml, or this text.',
      '',
      'Clauses: 1 added (parking), 0 changed, 1 extended (audit).',
      'Examples: 2 of 3 are read as they are meant.',
      'Templates: 2 of 3 are found by their own rules.',
      '2 problems.',
      '',
    ]);
  });

  it('reports as JSON', () => {
    write({ 'parking/fr.md': Buffer.from([0x23, 0x20, 0xe9]) });
    const { code, out } = run('check', '--format', 'json', folder);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      folder,
      examples: 0,
      examplesPassed: 0,
      templates: 0,
      templatesFound: 0,
      added: [],
      changed: [],
      extended: [],
      clauses: 18,
      problems: [{ file: 'parking/fr.md', range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, message: 'This character cannot be read: save the file as UTF-8.', severity: 'error' }],
    });
  });

  it('is content with hints', () => {
    write({ 'parking/clause.yaml': CLAUSE });
    rmSync(join(folder, 'parking', 'fr.md'));
    const { code, out } = run('check', folder);
    assert.equal(code, 0);
    assert.equal(out.split('\n')[0], `${folder}/parking/clause.yaml:1:1 hint: There is no fr.md: drafts in French get the English text.`);
  });

  it('checks the library that is built in', () => {
    const { code, out, err } = run('check', join(ROOT, 'clause-library'));
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Clauses: 18\.\nExamples: (\d+) of \1 are read as they are meant\.\nTemplates: (\d+) of \2 are found by their own rules\.\nNo problems\.\n$/u);
  });

  it('says so when there is no clause in the folder, or no folder', () => {
    assert.deepEqual(run('check', folder).code, 1);
    assert.match(run('check', folder).out, /^\S+:1:1 warning: There is no clause in this folder: each has a folder of its own with a clause\.yaml in it\.\n/u);
    writeFileSync(join(folder, 'file.md'), '# x');
    for (const [args, complaint] of [
      [['check', join(folder, 'none')], 'there is no such folder'],
      [['check', join(folder, 'file.md')], 'is no folder; name the folder that holds the clauses'],
      [['check'], 'no folder to check'],
      [['check', folder, folder], 'check one folder at a time'],
      [['chek', folder], 'library: unknown command "chek"'],
      [['check', '--format', 'xml', folder], '--format is text, json, not "xml"'],
    ] as const) {
      const { code, out, err } = run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.ok(err.includes(complaint), err);
    }
  });
});
