import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { Words } from '../../server/src/messages/words.ts';
import { hashOf } from '../../server/src/report/hash.ts';
import { sarifReport, uriOf } from '../../server/src/report/sarif.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { LIBRARY } from '../features/support.ts';
import { HOSTILE, reviewed, sample } from './support.ts';

const EDITION = { date: '2026-11-23', version: '0.1.0', fingerprints: new Map<string, string>() };
const LIBRARY_OF_HOUSE = await clauseLibrary();

/** The official schema; one of its patterns is written so that it is none with Unicode. */
const SCHEMA = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8').replaceAll('{2}]?$', '{2}$')) as Schema;

interface Log {
  readonly runs: readonly {
    readonly language: string;
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string; readonly name: string; readonly help: { readonly text: string; readonly markdown: string }; readonly defaultConfiguration: object }[] } };
    readonly artifacts: readonly object[];
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: object; readonly region: object } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly status: string; readonly justification: string; readonly location: { readonly physicalLocation: { readonly region: { readonly startLine: number } } } }[];
}

function logOf(...args: Parameters<typeof sarifReport>): Log {
  return JSON.parse(sarifReport(...args)) as Log;
}

function valid(log: unknown): void {
  const { valid: isValid, errors } = new Validator(SCHEMA, '4', false).validate(log);
  assert.ok(isValid, JSON.stringify(errors.slice(0, 5), undefined, 1));
}

const DRAFT = `# Agreement

The parties are the Agency (the "Customer") and Acme NV (the "Provider").

## 1. Audit

1.1 The Customer may audit the Provider once a year, at the Customer's expense. See Article 9.

## 2. Subcontracting

2.1 The Provider may use subcontractors. The fee is [●].

2.2 The Provider may use other subcontractors too. The term is [●].
`;

describe('the report as SARIF', () => {
  it('fits the schema of SARIF 2.1.0, for no draft, one and several, in three languages, and for a hostile one', () => {
    const drafts = (['en', 'fr', 'nl'] as const).map((language) => reviewed(DRAFT, LIBRARY_OF_HOUSE, language));
    valid(logOf([], EDITION));
    valid(logOf(drafts, { ...EDITION, fingerprints: new Map([[DRAFT, 'ab'.repeat(32)]]) }));
    valid(logOf([reviewed(HOSTILE, LIBRARY_OF_HOUSE, 'en', '"><script>\u0000 \ud800 .md')], {}));
    valid(logOf([reviewed('', LIBRARY_OF_HOUSE, 'nl', '-')], EDITION));
  });

  it('is refused by that schema when it is not right', () => {
    const log = JSON.parse(sarifReport([sample('en')], EDITION)) as { runs: { results: { level: string }[] }[] };
    const [result] = log.runs[0]?.results ?? [];
    assert.ok(result);
    result.level = 'severe';
    assert.throws(() => valid(log));
  });

  it('gives findings their places in lines and UTF-16 columns, one-based, their levels and their messages', () => {
    const [run] = logOf([sample('en')], EDITION).runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.equal(run.language, 'en-GB');
    assert.deepEqual(run.artifacts, [{ location: { uri: 'drafts/hosting.md' }, encoding: 'UTF-8', sourceLanguage: 'markdown' }]);
    assert.deepEqual(
      run.results.map(({ ruleId, level, message, locations }) => [ruleId, level, message.text, locations[0]?.physicalLocation]),
      [
        ['continuity', 'error', 'Continuity: the contract has no such clause. It has to provide: backups.', at(1, 1, 1, 19)],
        ['audit.report', 'error', 'Audit – audit reports: missing. Asks for audit reports.', at(5, 1, 5, 12)],
        ['audit.right', 'warning', 'Audit – right to audit: too weak. Only once a year.', at(7, 5, 7, 57)],
        ['return.data', 'error', 'Return of data – return of the data: against the customer. Audits are excluded.', at(11, 5, 11, 33)],
      ],
    );
    assert.ok(run.results.every(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId));
  });

  function at(startLine: number, startColumn: number, endLine: number, endColumn: number): object {
    return { artifactLocation: { uri: 'drafts/hosting.md', index: 0 }, region: { startLine, startColumn, endLine, endColumn } };
  }

  it('explains every rule', () => {
    const [run] = logOf([{ ...sample('nl'), words: new Words(LIBRARY, 'nl') }], EDITION).runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.deepEqual(rules.slice(0, 7).map(({ id, name }) => [id, name]), [
      ['continuity', 'Continuity'],
      ['continuity.backup', 'ContinuityBackup'],
      ['return', 'Return'],
      ['return.data', 'ReturnData'],
      ['audit', 'Audit'],
      ['audit.right', 'AuditRight'],
      ['audit.report', 'AuditReport'],
    ]);
    assert.equal(rules[4]?.help.text, 'Wat de beleidslijn vraagt\n\nExplanation of Audit.\n\nWaarom dit belangrijk is\n\nWhy of Audit.\n\nWaarop te letten\n\n- Look for Audit.');
    assert.deepEqual(rules.find(({ id }) => id === 'reference-missing')?.defaultConfiguration, { level: 'warning', enabled: true });
    assert.ok(rules.every(({ help }) => help.text !== '' && help.markdown !== ''));
  });

  it('has a run for every language, and one artifact for every draft', () => {
    const words = new Words(LIBRARY, 'fr');
    const { runs } = logOf([sample('en'), { ...sample('fr'), words, path: 'b.md' }, { ...sample('fr'), words, path: 'c.md' }], EDITION);
    assert.deepEqual(runs.map(({ language, artifacts }) => [language, artifacts.length]), [['en-GB', 1], ['fr-BE', 2]]);
    assert.deepEqual(runs[1]?.results.at(-1)?.locations[0]?.physicalLocation.artifactLocation, { uri: 'c.md', index: 1 });
  });

  it('says what is accepted, where and why, as suppressed in the source', () => {
    const text = DRAFT.replace('## 2.', '<!-- contract-review: accept audit because "ISAE 3402 report" -->\n\n## 2.');
    const [run] = logOf([reviewed(text, LIBRARY_OF_HOUSE, 'en')], EDITION).runs;
    const suppressed = run?.results.filter(({ suppressions }) => suppressions.length > 0) ?? [];
    assert.ok(suppressed.length > 0);
    for (const { ruleId, suppressions } of suppressed) {
      assert.match(ruleId, /^audit\b/u);
      assert.deepEqual(suppressions.map(({ kind, status, justification, location }) => [kind, status, justification, location.physicalLocation.region.startLine]), [['inSource', 'accepted', 'ISAE 3402 report', 9]]);
    }
    assert.ok(run?.results.every(({ suppressions }) => Array.isArray(suppressions)));
  });

  it('makes no placeholder and no link of what a draft says', () => {
    const [run] = logOf([reviewed(`${DRAFT}\n3.1 The price is {{price}} and [to be agreed](http://evil.example).\n`, LIBRARY_OF_HOUSE, 'en')], EDITION).runs;
    const messages = run?.results.map(({ message }) => message.text) ?? [];
    assert.ok(messages.includes('To be filled in: {{{{price}}}}'), messages.join('\n'));
    assert.ok(messages.every((message) => !message.includes('](')));
  });
});

/** "code#fingerprint" of every finding. */
function fingerprints(text: string): string[] {
  const [run] = logOf([reviewed(text, LIBRARY_OF_HOUSE, 'en')], EDITION).runs;
  return (run?.results ?? []).map(({ ruleId, partialFingerprints }) => `${ruleId}#${partialFingerprints['contractReview/v1'] ?? ''}`).sort();
}

describe('fingerprints', () => {
  const before = fingerprints(DRAFT);

  it('are different for every finding, though the same words stand twice', () => {
    assert.ok(before.length > 20);
    assert.equal(new Set(before).size, before.length);
    assert.ok(before.filter((each) => each.startsWith('blank#')).length >= 2);
  });

  it('stay when lines are inserted above, when a line is wrapped, and in another language', () => {
    assert.deepEqual(fingerprints(DRAFT.replace('## 1.', 'The headings are for convenience.\n\n## 1.')), before);
    assert.deepEqual(fingerprints(DRAFT.replace('Provider once', 'Provider\nonce')), before);
    const [run] = logOf([reviewed(DRAFT, LIBRARY_OF_HOUSE, 'nl')], EDITION).runs;
    assert.deepEqual(run?.results.map(({ ruleId, partialFingerprints }) => `${ruleId}#${partialFingerprints['contractReview/v1'] ?? ''}`).sort(), before);
  });

  it('stay when another finding comes or goes', () => {
    const after = fingerprints(DRAFT.replace('\n2.2 The Provider may use other subcontractors too. The term is [●].\n', ''));
    const gone = before.filter((each) => !after.includes(each));
    assert.deepEqual(gone.map((each) => each.split('#')[0]), ['blank']);
    assert.deepEqual(after.filter((each) => !before.includes(each)), []);
  });

  it('change with the words that a finding is about', () => {
    const after = fingerprints(DRAFT.replace('once a year', 'twice a year'));
    assert.ok(before.some((each) => each.startsWith('audit.') && !after.includes(each)));
  });

  it('are FNV-1a with 64 bits', () => {
    assert.deepEqual(['', 'a', 'foobar'].map(hashOf), ['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8']);
  });
});

describe('the address of a file', () => {
  it('is a URI reference for every path', () => {
    assert.deepEqual(
      ['drafts/a b.md', 'a:b.md', '/home/x/é.md', 'C:\\contracts\\a#1.md', '..\\a.md', '-', 'file:///x/y.md', 'x\ud800.md'].map(uriOf),
      ['drafts/a%20b.md', 'a%3Ab.md', 'file:///home/x/%C3%A9.md', 'file:///C:/contracts/a%231.md', '../a.md', '-', 'file:///x/y.md', 'x%EF%BF%BD.md'],
    );
  });
});
