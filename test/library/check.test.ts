/** Whether a library reads as it is meant to: examples and templates, each reviewed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extendLibrary } from '../../server/src/library/house.ts';
import type { LibraryProblem } from '../../server/src/library/problem.ts';
import { readLibrary } from '../../server/src/library/read.ts';
import { checkExamples, checkTemplates } from '../../server/src/libraryCheck.ts';
import { readLibraryFolder } from '../../server/src/libraryFolder.ts';
import { FILES, readWith } from './fixture.ts';

const BUILT_IN = readLibrary(await readLibraryFolder(fileURLToPath(new URL('../../clause-library/', import.meta.url))));
const BASE = BUILT_IN.library ?? assert.fail();

const CLAUSE = `extends: audit
elements:
  - id: audit.presence
    signals:
      - met: [audit, staff]
        softeners: [effort]
    examples:
      - language: en
        text: Staff of the Provider attends every audit.
        status: met
`;

const TEXT = `## Elements

### audit.presence

**presence of staff**

The staff is there.

> The staff of {provider} attends
> every audit of {customer}.
`;

function shown({ file, range: { start, end }, message }: LibraryProblem): string {
  return `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${message}`;
}

function checked(clause: string, text = TEXT): string[] {
  const files = new Map([['audit/clause.yaml', clause], ['audit/en.md', text]]);
  const { library, problems, examples, templates } = extendLibrary(BASE, files);
  const own = templates.filter(({ element }) => element === 'audit.presence');
  return [...problems.filter(({ severity }) => severity !== 'hint'), ...checkExamples(library, examples), ...checkTemplates(library, own, files)].map(shown);
}

describe('the examples of the library itself', () => {
  it('are read as they are meant', () => {
    assert.deepEqual(BUILT_IN.problems.map(shown), []);
    assert.ok(BUILT_IN.examples.length >= 11);
    assert.deepEqual(checkExamples(BASE, BUILT_IN.examples).map(shown), []);
  });

  it('are no part of what is bundled', () => {
    assert.ok(!JSON.stringify(BASE).includes('examples'));
  });
});

describe('an example', () => {
  it('that is read otherwise is reported at its text', () => {
    assert.deepEqual(checked(CLAUSE), []);
    assert.deepEqual(checked(CLAUSE.replace('status: met', 'status: weak')), ['audit/clause.yaml:8:14-8:56 This is read as met, not as weak: change the rules of “audit.presence”, or the example.']);
    assert.deepEqual(checked(CLAUSE.replace('attends every audit', 'is far away')), ['audit/clause.yaml:8:14-8:48 This is read as absent, not as met: change the rules of “audit.presence”, or the example.']);
  });

  it('may be a pair: what is not met, and what is', () => {
    const pair = (before: string, after: string, more = ''): string[] => checked(CLAUSE.replace(/ {8}text[^]*/u, `        before: ${before}\n        after: ${after}\n${more}`));
    const good = 'Staff attends the audit.';
    const soft = 'Staff uses its best efforts to attend the audit.';
    assert.deepEqual(pair(soft, good), []);
    assert.deepEqual(pair(soft, good, '        status: weak\n        reason: effort\n'), []);
    assert.deepEqual(pair(good, soft), [
      'audit/clause.yaml:8:16-8:40 This is read as met, not as less than met: change the rules of “audit.presence”, or the example.',
      'audit/clause.yaml:9:15-9:63 This is read as weak (The duty is one of effort only, not of result.), not as met: change the rules of “audit.presence”, or the example.',
    ]);
    assert.deepEqual(pair(soft, good, '        status: weak\n        reason: fee\n'), ['audit/clause.yaml:8:16-8:64 This is read as weak (The duty is one of effort only, not of result.), but not for the reason “fee”: change the rules of “audit.presence”, or the example.']);
  });

  it('that is half of one, or both, is refused', () => {
    const fault = 'An example has either a text and the status it is to get, or a text before (not met) and one after (met).';
    for (const broken of ['text: x', 'before: x', 'text: x\n        status: met\n        before: y\n        after: z']) assert.deepEqual(checked(CLAUSE.replace(/ {8}text[^]*/u, `        ${broken}\n`)).map((problem) => problem.split(' ').slice(1).join(' ')), [fault], broken);
    assert.match(checked(CLAUSE.replace('language: en', 'language: de'))[0] ?? '', /^audit\/clause\.yaml:7:18-7:20 Write one of: en, fr, nl\.$/u);
  });

  it('is read in a library of its own too, where what is only a firm’s is refused', () => {
    const path = 'house/audit/clause.yaml';
    const text = FILES.get(path) ?? '';
    const { library, problems } = readWith(path, text.replace('    by: customer\n', '    by: customer\n    examples: [{language: en, text: x, status: absent}]\n'));
    assert.deepEqual(problems, []);
    assert.equal(library?.clauses.length, 1);
    assert.deepEqual(readWith(path, `${text}after: audit\nwords: {x: {en: [y]}}\n`).problems, [
      `${path}:32:0-32:5 “after” stands in clauses of a firm’s own, which are added to this library: remove it.`,
      `${path}:33:0-33:5 “words” stands in clauses of a firm’s own, which are added to this library: remove it.`,
    ]);
  });
});

describe('a template', () => {
  it('that its own rules do not find is reported at its first line', () => {
    const message = 'Change the rules of “audit.presence” in clause.yaml, or this text.';
    assert.deepEqual(checked(CLAUSE, TEXT.replace('attends', 'sleeps through')), []);
    assert.deepEqual(checked(CLAUSE, TEXT.replace('every audit', 'all')), [`audit/en.md:8:0-8:33 This template is not found by the rules of its own element: it is read as absent. ${message}`]);
    assert.deepEqual(checked(CLAUSE, TEXT.replace('attends', 'uses best efforts to attend')), [`audit/en.md:8:0-8:53 This template is not found by the rules of its own element: it is read as weak (The duty is one of effort only, not of result.). ${message}`]);
  });
});
