/** A rule that breaks takes no other down: its element is told, and nothing is said of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import type { Element, Library, Signal } from '../../server/src/library/types.ts';
import { Reviewer } from '../../server/src/review/reviewer.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { ruleLibrary, TINY } from '../support/tinyLibrary.ts';

function throwing<T extends object>(target: T, property: keyof T): T {
  return Object.defineProperty({ ...target }, property, {
    enumerable: true,
    get: () => {
      throw new Error(`no ${String(property)}`);
    },
  });
}

/** The tiny library with something broken in one of its elements. */
function broken(change: (element: Element) => Element, of: Library = TINY, id = 'audit.right'): Library {
  return { ...of, clauses: of.clauses.map((clause) => ({ ...clause, elements: clause.elements.map((element) => (element.id === id ? change(element) : element)) })) };
}

const inSignals = (property: keyof Signal) => (element: Element): Element => ({ ...element, signals: element.signals.map((signal) => throwing(signal, property)) });

const DRAFT = '# Agreement\n\n## Audit\n\nThe Customer may audit. The Customer may audit every subcontractor.\n\n## Incidents\n\nThe Provider shall notify a breach within 24 hours.\n';

function outcome(library: Library, draft = DRAFT): { readonly met: readonly string[]; readonly faults: readonly string[]; readonly findings: readonly string[] } {
  const { verdicts, faults = [], findings } = reviewContract(parseContract(draft), library);
  return {
    met: verdicts.filter(({ status }) => status === 'met').map(({ element }) => element),
    faults: faults.map(({ element, clause, error }) => `${clause} ${element} ${(error as Error).message}`),
    findings: findings.filter(({ clause }) => clause === 'audit').map(({ kind, code }) => `${kind} ${code}`),
  };
}

describe('a broken rule', () => {
  it('takes no other down, wherever it breaks', () => {
    assert.deepEqual(outcome(TINY).met, ['audit.right', 'audit.subcontractors', 'breach.duty', 'breach.deadline']);
    const CASES: readonly (readonly [where: string, library: Library, message: string])[] = [
      ['compiled', broken((element) => ({ ...element, signals: element.signals.map((signal) => throwing(signal, 'all')) })), 'no all'],
      ['tried', broken(inSignals('within')), 'no within'],
      ['judged', broken(inSignals('by')), 'no by'],
      ['weighed', broken(inSignals('role')), 'no role'],
    ];
    for (const [where, library, message] of CASES) {
      assert.deepEqual(outcome(library), { met: ['audit.subcontractors', 'breach.duty', 'breach.deadline'], faults: [`audit audit.right ${message}`], findings: [] }, where);
    }
  });

  it('is no fault where nothing speaks to it, and none any more when that is gone', () => {
    const library = broken(inSignals('within'));
    assert.deepEqual(outcome(library, '# Agreement\n\nText.\n').faults, []);
    const reader = new ContractReader();
    const reviewer = new Reviewer(library);
    const faults = (draft: string): readonly string[] => reviewer.review(reader.read(draft)).faults?.map(({ element }) => element) ?? [];
    assert.deepEqual([faults(DRAFT), faults(DRAFT), faults('# Agreement\n\nText.\n'), faults(DRAFT)], [['audit.right'], ['audit.right'], [], ['audit.right']]);
  });

  it('that cannot be compiled is a fault wherever something is said', () => {
    const library = broken((element) => ({ ...element, signals: element.signals.map((signal) => throwing(signal, 'all')) }));
    assert.deepEqual(outcome(library, '# Agreement\n\nText.\n').faults, ['audit audit.right no all']);
  });

  it('that is spread over the section takes no other down', () => {
    const spread = ruleLibrary('met: [audit, customer], spread: section');
    const library = broken((element) => ({ ...element, signals: element.signals.map((signal) => throwing(signal, 'by')) }), spread, 'rule.element');
    assert.deepEqual(outcome(library, '# Agreement\n\nAudit.\n\nCustomer.\n').faults, ['rule rule.element no by']);
  });

  it('does not make its clause a missing one', () => {
    const library = broken(inSignals('within'));
    assert.deepEqual(outcome(library, '# Agreement\n\n## Text\n\nThe Customer may audit.\n').findings, ['missing-element audit.subcontractors']);
    const incomplete = { ...TINY, clauses: TINY.clauses.map((clause) => ({ ...clause, isIncomplete: true })) };
    assert.deepEqual(outcome(incomplete, '# Agreement\n\nText.\n').findings, ['missing-element audit.right', 'missing-element audit.subcontractors']);
    assert.deepEqual(outcome(TINY, '# Agreement\n\nText.\n').findings, ['missing-clause audit']);
  });
});
