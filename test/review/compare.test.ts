import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHANGES, compareDrafts, isNoteworthy } from '../../server/src/review/compare.ts';
import type { Comparison, ElementComparison } from '../../server/src/review/compare.ts';
import type { ElementStatus } from '../../server/src/library/types.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import type { Settled } from '../../server/src/review/acceptances.ts';
import { draftOf, LIBRARY } from '../features/support.ts';
import type { Case, Decision } from '../features/support.ts';

const RIGHT = 'audit.right';
const CASE: Case = { clauses: { audit: 'Audit' } };

function version(text: string, decision?: Decision, more: Case = CASE): Settled {
  const { review, drafting } = draftOf(text, { ...more, ...(decision !== undefined && { decisions: { [RIGHT]: decision } }) });
  return settled(review, drafting, LIBRARY);
}

/** A contract with an article on audits that says this, and another. */
function text(audit: string, others = '## 2. Fees\n\n2.1 The fees are paid every month.\n'): string {
  return `# Agreement\n\n## 1. Audit\n\n${audit}\n\n${others}`;
}

function elementIn({ clauses }: Comparison, id = RIGHT): ElementComparison {
  const found = clauses.flatMap(({ elements }) => elements).find(({ element }) => element === id);
  assert.ok(found);
  return found;
}

function compared(before: Settled, after: Settled): ElementComparison {
  return elementIn(compareDrafts(before, after, LIBRARY));
}

const MET = 'The Customer may audit the Provider at any time.';
const WEAK = 'The Customer may audit the Provider at any time, once a year.';
const CONTRARY = 'The Customer may not audit the Provider.';
const STATUSES: Readonly<Record<'contrary' | 'absent' | 'weak' | 'met', Settled>> = {
  contrary: version(text(CONTRARY), { status: 'contrary', quote: CONTRARY, reason: 'excluded' }),
  absent: version(text('Audits are dear to all.')),
  weak: version(text(WEAK), { status: 'weak', quote: WEAK, reason: 'yearly-cap' }),
  met: version(text(MET), { status: 'met', quote: MET }),
};

describe('compareDrafts', () => {
  const order = ['contrary', 'absent', 'weak', 'met'] as const;
  for (const [rank, one] of order.entries()) {
    for (const [other, two] of order.entries()) {
      const wanted = other < rank ? 'worse' : other > rank ? 'better' : 'unchanged';
      it(`${one} → ${two} is ${wanted}`, () => {
        const { change, before, after } = compared(STATUSES[one], STATUSES[two]);
        assert.deepEqual([change, before.status, after.status], [wanted, one, two]);
      });
    }
  }

  it('has both passages side by side', () => {
    const { passages, reasonsCome, reasonsGone } = compared(STATUSES.met, STATUSES.weak);
    assert.deepEqual(passages.map(({ before, after }) => [before?.text, after?.text]), [[MET, WEAK]]);
    assert.deepEqual([reasonsCome, reasonsGone], [['yearly-cap'], []]);
    const [pair] = passages;
    const { review } = STATUSES.weak;
    assert.equal(review.contract.text.slice(pair?.after?.range.start, pair?.after?.range.end), WEAK);
  });

  it('counts', () => {
    const { counts } = compareDrafts(STATUSES.met, STATUSES.contrary, LIBRARY);
    assert.deepEqual(counts, { worse: 1, better: 0, reworded: 0, unchanged: 3 });
  });

  it('finds what became of a passage that no longer decides', () => {
    const sentence = 'The Customer may visit the Provider at any time.';
    const { passages, after } = compared(STATUSES.met, version(text(`Audits are dear to all. ${sentence}`)));
    assert.deepEqual(passages.map((pair) => [pair.before?.text, pair.after?.text]), [[MET, sentence]]);
    assert.equal(after.clauseText, undefined);
  });

  it('has the text of the clause where nothing is left of a passage', () => {
    const { passages, after } = compared(STATUSES.met, STATUSES.absent);
    assert.deepEqual(passages.map((pair) => [pair.before?.text, pair.after]), [[MET, undefined]]);
    assert.equal(after.clauseText?.text, 'Audits are dear to all.');
  });

  it('calls it reworded where the status stays and the words do not', () => {
    const longer = 'The Customer may audit the Provider within 48 hours.';
    const { change, passages } = compared(STATUSES.met, version(text(longer), { status: 'met', quote: longer }));
    assert.equal(change, 'reworded');
    assert.deepEqual(passages.map((pair) => [pair.before?.text, pair.after?.text]), [[MET, longer]]);
  });

  describe('reasons', () => {
    const weak = (...reasons: string[]): Settled => {
      const { review, drafting } = STATUSES.weak;
      return { drafting, review: { ...review, verdicts: review.verdicts.map((verdict) => (verdict.element === RIGHT ? { ...verdict, reasons } : verdict)) } };
    };
    it('that come make it worse', () => assert.equal(compared(weak('a'), weak('a', 'b')).change, 'worse'));
    it('that go make it better', () => assert.equal(compared(weak('a', 'b'), weak('b')).change, 'better'));
    it('in another order are the same', () => assert.equal(compared(weak('a', 'b'), weak('b', 'a')).change, 'unchanged'));
    it('that come while others go are for a person to weigh', () => {
      const { change, reasonsCome, reasonsGone } = compared(weak('a', 'b'), weak('c'));
      assert.deepEqual([change, reasonsCome, reasonsGone], ['reworded', ['c'], ['a', 'b']]);
    });
  });

  describe('is not misled', () => {
    const unchanged = (name: string, after: string, quote: string, before = text(WEAK), was = WEAK): void => {
      it(name, () => {
        const one = version(before, { status: 'weak', quote: was, reason: 'yearly-cap' });
        assert.equal(compared(one, version(after, { status: 'weak', quote, reason: 'yearly-cap' })).change, 'unchanged');
      });
    };
    const lines = WEAK.replace('at any time', 'at\nany time');
    const bold = WEAK.replace('audit', '**audit**');
    unchanged('by lines that break elsewhere', text(lines), lines);
    unchanged('by emphasis', text(bold), bold);
    unchanged('by an article that moved and was renumbered', `# Agreement\n\n## 1. Fees\n\n1.1 The fees are paid every month.\n\n## 2. Audit\n\n2.1 ${WEAK}\n`, WEAK);
    unchanged('by an article that was renamed', `# Agreement\n\n## 7. Audit and inspection\n\n7.1 ${WEAK}\n`, WEAK);
    unchanged('by edits elsewhere', text(WEAK, '## 2. Fees\n\n2.1 No fees are due.\n\n## 3. Law\n\nBelgian law applies.\n'), WEAK);
    const typographic = 'The Customer’s auditor may visit – “at any time”.';
    const plain = 'The Customer\'s auditor may visit - "at any time".';
    unchanged('by quotation marks and dashes', text(plain), plain, text(typographic), typographic);
    const at = (number: number): string => `The Customer may audit the Provider once a year as article ${number} says.`;
    unchanged(
      'by a reference to an article that was renumbered',
      `# Agreement\n\n## 1. Audit\n\n1.1 ${at(3)}\n\n## 2. Law\n\n2.1 Belgian law applies.\n\n## 3. Fees\n\n3.1 The fees are paid.\n`,
      at(3),
      `# Agreement\n\n## 1. Audit\n\n1.1 ${at(2)}\n\n## 2. Fees\n\n2.1 The fees are paid.\n`,
      at(2),
    );
    it('but by a reference to another article', () => {
      const others = '## 2. Fees\n\n2.1 The fees are paid.\n\n## 3. Law\n\n3.1 Belgian law applies.\n';
      const one = version(text(at(2), others), { status: 'weak', quote: at(2), reason: 'yearly-cap' });
      const two = version(text(at(3), others), { status: 'weak', quote: at(3), reason: 'yearly-cap' });
      assert.equal(compared(one, two).change, 'reworded');
    });
    it('but by the words that an item completes', () => {
      const list = (leadIn: string): string => text(`${leadIn}:\n\n- audit the Provider at any time;\n- visit it.\n`);
      const quote = 'audit the Provider at any time;';
      const { change, passages } = compared(version(list('The Customer may'), { status: 'met', quote }), version(list('The Customer may, after notice'), { status: 'met', quote }));
      assert.equal(change, 'reworded');
      assert.deepEqual(passages.map(({ after }) => after?.text), ['The Customer may, after notice: audit the Provider at any time;']);
    });
  });

  describe('acceptances', () => {
    const COMMENT = '<!-- contract-review: accept audit.right because "mail of 3 May" -->\n\n';
    const weak = STATUSES.weak;
    const accepted = version(text(COMMENT + WEAK), { status: 'weak', quote: WEAK, reason: 'yearly-cap' });
    it('that came are told, and make nothing better', () => {
      const comparison = compareDrafts(weak, accepted, LIBRARY);
      const { change, acceptance, after } = elementIn(comparison);
      assert.deepEqual([change, acceptance, after.acceptance?.reason], ['unchanged', 'added', 'mail of 3 May']);
      assert.deepEqual(comparison.acceptances, { added: 1, withdrawn: 0 });
    });
    it('hide nothing that is worse', () => {
      const { change, acceptance } = compared(STATUSES.met, accepted);
      assert.deepEqual([change, acceptance], ['worse', 'added']);
    });
    it('that went are told', () => {
      const comparison = compareDrafts(accepted, weak, LIBRARY);
      assert.equal(elementIn(comparison).acceptance, 'withdrawn');
      assert.deepEqual(comparison.acceptances, { added: 0, withdrawn: 1 });
    });
    it('that stay are not told', () => {
      const comparison = compareDrafts(accepted, accepted, LIBRARY);
      assert.equal(elementIn(comparison).acceptance, undefined);
      assert.deepEqual(comparison.acceptances, { added: 0, withdrawn: 0 });
    });
    it('that have nothing to accept any more were not withdrawn', () => assert.equal(compared(accepted, STATUSES.met).acceptance, undefined));
    it('are no change of the section', () => assert.deepEqual(compareDrafts(weak, accepted, LIBRARY).sections.changes, []));
  });

  it('leaves out what falls short in a way that is switched off, and counts it', () => {
    const { review, drafting } = STATUSES.absent;
    const off = { drafting, review: { ...review, findings: review.findings.filter(({ clause }) => clause !== 'audit') } };
    const { counts, switchedOff, clauses } = compareDrafts(STATUSES.met, off, LIBRARY);
    assert.deepEqual([counts.worse, switchedOff], [0, 1]);
    assert.ok(!clauses.some(({ elements }) => elements.some(({ element }) => element === RIGHT)));
  });

  it('counts the findings about the drafting', () => {
    const { drafting } = compareDrafts(STATUSES.met, version(text(`${MET} It takes [●] days.`), { status: 'met', quote: MET }), LIBRARY);
    assert.equal(drafting.after - drafting.before, 1);
  });

  it('bears drafts without anything', () => {
    const { counts, sections } = compareDrafts(version('', undefined, {}), version('', undefined, {}), LIBRARY);
    assert.deepEqual([counts, sections], [{ worse: 0, better: 0, reworded: 0, unchanged: 4 }, { changes: [], same: 0 }]);
  });
});

/** A version of which passages, each with a status of its own, decide the right to audit. */
function quoting(body: string, status: ElementStatus, ...quotes: readonly (string | readonly [quote: string, status: 'met' | 'weak' | 'contrary'])[]): Settled {
  const { review, drafting } = version(text(body));
  const { contract } = review;
  const evidence = quotes.map((each) => {
    const [quote, own] = typeof each === 'string' ? [each, status === 'absent' ? 'met' : status] as const : each;
    const start = contract.text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return { range: { start, end: start + quote.length }, text: quote, section: 1, status: own };
  });
  return { drafting, review: { ...review, verdicts: review.verdicts.map((verdict) => (verdict.element === RIGHT ? { ...verdict, status, evidence } : verdict)) } };
}

function pairsOf(before: Settled, after: Settled): (readonly [string | undefined, string | undefined])[] {
  return compared(before, after).passages.map((pair) => [pair.before?.text, pair.after?.text]);
}

describe('the passages of two versions', () => {
  const A = 'The Customer may audit the Provider at any time.';
  const B = 'Inspections of the premises happen in June and July.';
  const NEW_A = 'The Customer may audit the Provider at no time.';
  const NEW_B = 'Inspections of the premises happen in May and July.';
  const OTHER = 'Wholly different words govern here today.';

  it('are paired with what they are most like', () => {
    assert.deepEqual(pairsOf(quoting(`${A} ${B}`, 'met', A, B), quoting(`${NEW_B} ${NEW_A}`, 'met', NEW_B, NEW_A)), [[A, NEW_A], [B, NEW_B]]);
    const nearer = 'The Customer may audit the Provider any time.';
    assert.deepEqual(pairsOf(quoting(A, 'met', A), quoting(`${NEW_A} ${nearer} ${OTHER}`, 'met', NEW_A, nearer, OTHER)), [[A, nearer], [undefined, NEW_A], [undefined, OTHER]]);
  });

  it('that are alone on either side took the place of one another', () => {
    assert.deepEqual(pairsOf(quoting(A, 'met', A), quoting(OTHER, 'met', OTHER)), [[A, OTHER]]);
    assert.deepEqual(pairsOf(quoting(`${A} ${B}`, 'met', A, B), quoting(OTHER, 'met', OTHER)), [[A, undefined], [B, undefined], [undefined, OTHER]]);
    assert.deepEqual(pairsOf(quoting(A, 'met', A), quoting(`${OTHER} ${B}`, 'met', OTHER, B)), [[A, undefined], [undefined, OTHER], [undefined, B]]);
  });

  it('stand beside what they were like where that decided nothing, and not beside what decides still', () => {
    assert.deepEqual(pairsOf(quoting(`${A} ${B}`, 'met', A), quoting(`${A} ${NEW_B}`, 'met', A, NEW_B)), [[B, NEW_B]]);
    assert.deepEqual(pairsOf(quoting(A, 'met', A), quoting(`${A} ${NEW_A}`, 'met', A, NEW_A)), [[undefined, NEW_A]]);
    assert.deepEqual(pairsOf(quoting(`${A} ${B}`, 'met', A, B), quoting(`${A} ${NEW_B}`, 'met', A)), [[B, NEW_B]]);
  });

  it('are the same as long as they stand, whether they decide or not', () => {
    for (const [one, two] of [[[A, B], [A]], [[A], [A, B]], [[A, B], [B, A]]] as const) {
      const { change, passages } = compared(quoting(`${A} ${B}`, 'met', ...one), quoting(`${A} ${B}`, 'met', ...two));
      assert.deepEqual([change, passages], ['unchanged', []]);
    }
  });

  it('that are the same where the status is not are shown once, side by side', () => {
    assert.deepEqual(pairsOf(quoting(`${B} ${A}`, 'absent', B, A), quoting(`${A} ${B}`, 'met', A, B)), [[A, A]]);
    assert.deepEqual(pairsOf(quoting(A, 'absent'), quoting(A, 'met', A)), [[A, A]], 'what decided nothing before');
    assert.deepEqual(pairsOf(quoting(A, 'met', A), quoting(A, 'absent')), [[A, A]], 'what decides nothing any more');
    assert.deepEqual(pairsOf(quoting(A, 'contrary'), quoting(A, 'absent')), []);
  });

  it('are those of the status; what is quoted beside them does not matter', () => {
    assert.equal(compared(quoting(`${A} ${B}`, 'met', A, [B, 'weak']), quoting(`${A} ${OTHER}`, 'met', A, [OTHER, 'weak'])).change, 'unchanged');
    assert.equal(compared(quoting(A, 'met', [A, 'weak']), quoting(NEW_A, 'met', [NEW_A, 'weak'])).change, 'reworded', 'where none has the status, all are');
  });

  it('leave the text of the clause out as long as one of them is left', () => {
    const { after, passages } = compared(quoting(`${A} ${B}`, 'met', A, B), quoting(`${NEW_A} More.`, 'met', NEW_A));
    assert.deepEqual([passages.map((pair) => pair.after?.text), after.clauseText], [[NEW_A, undefined], undefined]);
  });
});

describe('the text of a clause', () => {
  it('stands where the version before had no passage', () => {
    const { before, after } = compared(STATUSES.absent, STATUSES.met);
    assert.deepEqual([before.clauseText?.text, after.clauseText], ['Audits are dear to all.', undefined]);
  });

  it('is not there where the article is gone, or says nothing', () => {
    assert.equal(compared(STATUSES.met, version('# Agreement\n\n## 2. Fees\n\n2.1 The fees are paid every month.\n', undefined, {})).after.clauseText, undefined);
    assert.equal(compared(STATUSES.met, version(text(''))).after.clauseText, undefined);
  });

  it('is that of an article of its own, where the one that had it is gone', () => {
    const moved = '# Agreement\n\n## 1. Fees\n\nThe fees are paid.\n\n## 2. Controls\n\nControls are dear to all.\n';
    const { review, drafting } = version(moved, undefined, {});
    const after = { drafting, review: { ...review, sectionOfClause: { audit: 2 } } };
    assert.equal(compared(STATUSES.met, after).after.clauseText?.text, 'Controls are dear to all.');
    const unrelated = { drafting, review: { ...review, sectionOfClause: {} } };
    assert.equal(compared(STATUSES.met, unrelated).after.clauseText, undefined);
  });
});

describe('what is compared', () => {
  it('is told in this order', () => assert.deepEqual(CHANGES, ['worse', 'better', 'reworded', 'unchanged']));

  it('is what both versions were reviewed for', () => {
    const less: Settled = { ...STATUSES.met, review: { ...STATUSES.met.review, verdicts: STATUSES.met.review.verdicts.filter(({ element }) => element !== RIGHT) } };
    for (const [one, two] of [[less, STATUSES.met], [STATUSES.met, less], [less, less]] as const) {
      const { clauses, counts } = compareDrafts(one, two, LIBRARY);
      assert.ok(!clauses.some(({ elements }) => elements.some(({ element }) => element === RIGHT)));
      assert.deepEqual(counts, { worse: 0, better: 0, reworded: 0, unchanged: 3 });
    }
  });

  it('is switched off where only another element of its clause is reported', () => {
    const { review, drafting } = STATUSES.absent;
    const findings = review.findings.filter(({ clause }) => clause !== 'audit');
    const other = { kind: 'missing-element', code: 'audit.report', clause: 'audit', severity: 'error', range: { start: 0, end: 0 }, reasons: [], related: [] } as const;
    assert.equal(compareDrafts(STATUSES.met, { drafting, review: { ...review, findings: [...findings, other] } }, LIBRARY).switchedOff, 1);
    assert.equal(compareDrafts(STATUSES.met, { drafting, review: { ...review, findings: [...findings, { ...other, kind: 'missing-clause', code: 'audit' }] } }, LIBRARY).switchedOff, 0);
  });

  it('is noteworthy where it changed, or an acceptance did', () => {
    const element = compared(STATUSES.met, STATUSES.weak);
    assert.equal(isNoteworthy(element), true);
    assert.equal(isNoteworthy({ ...element, change: 'unchanged' }), false);
    assert.equal(isNoteworthy({ ...element, change: 'unchanged', acceptance: 'added' }), true);
  });
});

describe('sections', () => {
  const sections = (before: string, after: string) => compareDrafts(version(before, undefined, {}), version(after, undefined, {}), LIBRARY).sections;
  const ONE = '## 1. Fees\n\n1.1 The fees are paid every month.\n\n';
  const TWO = '## 2. Law\n\n2.1 Belgian law applies.\n\n';

  it('are the same where they moved and were renumbered', () => {
    assert.deepEqual(sections(`# A\n\n${ONE}${TWO}`, '# A\n\n## 1. Law\n\n1.1 Belgian law applies.\n\n## 2. Fees\n\n2.1 The fees are paid every month.\n'), { changes: [], same: 3 });
  });
  it('changed under the same heading, or have another heading over the same text', () => {
    assert.deepEqual(sections(`# A\n\n${ONE}${TWO}`, '# A\n\n## 1. Fees\n\n1.1 No fees are paid.\n\n## 2. Governing law\n\n2.1 Belgian law applies.\n').changes, [
      { kind: 'changed', before: 1, after: 1 },
      { kind: 'changed', before: 2, after: 2 },
    ]);
  });
  it('come and go', () => {
    assert.deepEqual(sections(`# A\n\n${ONE}`, `# A\n\n${TWO}`), { changes: [{ kind: 'added', before: undefined, after: 1 }, { kind: 'removed', before: 1, after: undefined }], same: 1 });
  });
});
