import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdictOf } from '../../.ci/supply/audit.ts';

const ships = (folder: string): boolean => folder === 'node_modules/yaml';

function report(vulnerabilities: object): string {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });
}

describe('what npm audit says', () => {
  it('is clean when it knows of nothing', () => {
    assert.deepEqual(verdictOf(report({}), ships), { outcome: 'clean', lines: [] });
  });

  it('tells what ships from what builds it', () => {
    const yaml = { name: 'yaml', severity: 'moderate', via: [{ title: 'Deep documents overflow the stack', url: 'https://advisories.example/1' }], nodes: ['node_modules/yaml'] };
    const linter = { name: 'linter', severity: 'high', via: ['yaml'], nodes: ['node_modules/linter'] };
    assert.deepEqual(verdictOf(report({ linter, yaml }), ships), {
      outcome: 'vulnerable',
      lines: ['SHIPS: yaml, moderate: Deep documents overflow the stack https://advisories.example/1', 'builds or tests: linter, high: through yaml'],
    });
  });

  it('is no pass without an answer', () => {
    const refused = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } });
    assert.deepEqual(verdictOf(refused, ships), { outcome: 'unanswered', lines: ['405 Method Not Allowed'] });
    for (const output of ['', 'null', '[]', '{}', 'npm: command not found', '{"auditReportVersion":2}', '{"auditReportVersion":2,"vulnerabilities":null}']) {
      assert.deepEqual(verdictOf(output, ships), { outcome: 'unanswered', lines: ['npm audit gave no report.'] }, output);
    }
  });
});
