import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { draftOf, URI } from './support.ts';

const TEXT = '# Contract\n\n## Audit\n\nThe Customer may audit the Provider once a year.\n';

function weakDraft(language: 'en' | 'fr' | 'nl') {
  return draftOf(TEXT, {
    decisions: { 'audit.right': { status: 'weak', quote: 'The Customer may audit the Provider once a year.', reason: 'yearly-cap' } },
    clauses: { audit: 'Audit' },
    language,
  });
}

describe('diagnostics', () => {
  it('shows a weak element at its passage, with the reason', () => {
    const weak = diagnostics(weakDraft('en')).find(({ code }) => code === 'audit.right');
    assert.deepEqual(weak, {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 48 } },
      severity: 2,
      source: 'Contract Review',
      code: 'audit.right',
      codeDescription: { href: 'https://policy.example/text#audit.right' },
      message: 'Audit – right to audit: too weak. Only once a year.',
      data: { code: 'audit.right', kind: 'weak' },
    });
  });

  it('shows a missing element at the heading of its clause, with where the rest of the clause stands', () => {
    const missing = diagnostics(weakDraft('en')).find(({ code }) => code === 'audit.report');
    assert.deepEqual(missing, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } },
      severity: 1,
      source: 'Contract Review',
      code: 'audit.report',
      codeDescription: { href: 'https://policy.example/text#audit.report' },
      message: 'Audit – audit reports: missing. Asks for audit reports.',
      data: { code: 'audit.report', kind: 'missing-element' },
      relatedInformation: [
        {
          location: { uri: URI, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 48 } } },
          message: 'right to audit: too weak',
        },
      ],
    });
  });

  it('shows a missing clause at the title, with all it has to provide', () => {
    const messages = (language: 'en' | 'fr' | 'nl') =>
      diagnostics(weakDraft(language))
        .filter(({ code }) => code === 'continuity')
        .map(({ message, range }) => [message, range.start.line]);
    assert.deepEqual(messages('en'), [['Continuity: the contract has no such clause. It has to provide: backups.', 0]]);
    assert.deepEqual(messages('fr'), [
      ['Continuité\u00a0: le contrat ne contient pas cette clause. Elle doit prévoir\u00a0: sauvegardes.', 0],
    ]);
    assert.deepEqual(messages('nl'), [
      ['Continuïteit: deze clausule ontbreekt in de overeenkomst. Zij moet het volgende regelen: back-ups.', 0],
    ]);
  });

  it('speaks of what is against the customer', () => {
    const draft = draftOf(TEXT, {
      decisions: { 'audit.right': { status: 'contrary', quote: 'once a year', reason: 'excluded' } },
      language: 'nl',
    });
    const contrary = diagnostics(draft).find(({ code }) => code === 'audit.right');
    assert.equal(contrary?.message, 'Audit – auditrecht: in het nadeel van de klant. Audits zijn uitgesloten.');
    assert.equal(contrary.severity, 1);
  });
});
