/** Which passage decides: the verdict on the one element of a rule library. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../server/src/contract/types.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import type { Verdict } from '../../server/src/review/types.ts';
import { ruleLibrary } from '../support/tinyLibrary.ts';
import { contractIn } from './support.ts';

function verdict(signals: readonly string[], draft: string, language: Language = 'en'): Verdict {
  const contract = contractIn(language, draft);
  const [only, ...others] = reviewContract(contract, ruleLibrary(...signals)).verdicts;
  assert.ok(only !== undefined && others.length === 0);
  assert.deepEqual([only.element, only.clause], ['rule.element', 'rule']);
  for (const { range, text } of only.evidence) assert.equal(text, contract.text.slice(range.start, range.end));
  return only;
}

/** Status, reasons, and the evidence as "status reason: text". */
function decided(signals: readonly string[], draft: string, language: Language = 'en'): [string, readonly string[], string[]] {
  const { status, reasons, evidence } = verdict(signals, draft, language);
  return [status, reasons, evidence.map(({ status: own, reason, text }) => `${own}${reason === undefined ? '' : ` ${reason}`}: ${text}`)];
}

const MET = 'met: [audit, customer]';
const CONTRARY = 'contrary: [audit, excluded], reason: excluded';
const WEAK = 'weak: [audit, provider], reason: kept';

describe('a verdict', () => {
  it('is absent, without evidence, where nothing speaks', () => {
    assert.deepEqual(verdict([MET], 'The Provider pays.'), { element: 'rule.element', clause: 'rule', status: 'absent', reasons: [], evidence: [] });
    assert.deepEqual(verdict([MET], '').status, 'absent');
  });

  it('is contrary before met, and met before weak', () => {
    const draft = 'An audit by the Provider. An audit by the Customer. Audit is excluded.';
    assert.deepEqual(decided([MET, WEAK, CONTRARY], draft), [
      'contrary',
      ['excluded'],
      ['contrary excluded: Audit is excluded.', 'weak kept: An audit by the Provider.', 'met: An audit by the Customer.'],
    ]);
    assert.deepEqual(decided([MET, WEAK], draft), ['met', [], ['met: An audit by the Customer.', 'weak kept: An audit by the Provider.']]);
    assert.deepEqual(decided([WEAK], draft), ['weak', ['kept'], ['weak kept: An audit by the Provider.']]);
  });

  it('is weak before met where the weak signal prevails', () => {
    const draft = 'An audit by the Customer. An audit by the Provider.';
    assert.deepEqual(decided([MET, `${WEAK}, prevails: true`], draft), ['weak', ['kept'], ['weak kept: An audit by the Provider.', 'met: An audit by the Customer.']]);
    assert.equal(decided([MET, `${WEAK}, prevails: true`, CONTRARY], `${draft} Audit is excluded.`)[0], 'contrary');
  });

  it('is met where a provision overrides the rest of the contract', () => {
    const signals = [MET, CONTRARY];
    const overriding = 'Notwithstanding any other provision of it, this holds. An audit by the Customer.';
    assert.deepEqual(decided(signals, `Audit is excluded.\n\n${overriding}`), ['met', [], ['met: An audit by the Customer.', 'contrary excluded: Audit is excluded.']]);
    assert.equal(decided(signals, 'Notwithstanding any other provision, this holds.\n\nAudit is excluded.\n\nAn audit by the Customer.')[0], 'contrary');
    assert.equal(decided(signals, 'Audit is uitgesloten.\n\nOngeacht enige andere bepaling mag de Klant een audit doen.', 'nl')[0], 'met');
    assert.equal(decided(signals, 'L’audit est exclu.\n\nNonobstant toute autre disposition, le Client peut faire un audit.', 'fr')[0], 'met');
  });

  it('gives each reason once, the reasons of all passages that decide', () => {
    const signals = ['met: [audit, customer], softeners: [effort, fee]', WEAK];
    const draft = 'An audit by the Customer with best efforts.\n\nAn audit by the Customer for a fee.\n\nAn audit by the Provider.\n\nAudit of the Customer for a fee.';
    assert.deepEqual(decided(signals, draft).slice(0, 2), ['weak', ['effort', 'fee', 'kept']]);
  });

  it('does not say of a softened sentence what it would lack by a weaker reading', () => {
    const signals = ['met: [audit, customer], softeners: [effort]', 'weak: [audit], reason: kept'];
    assert.deepEqual(verdict(signals, 'Best efforts for an audit by the Customer.').reasons, ['effort']);
    assert.deepEqual(verdict(signals, 'An audit of the accounts.').reasons, ['kept']);
  });
});

describe('a modifier', () => {
  const CAP = 'weak: [yearly], role: modifier, reason: yearly-cap';

  it('does not speak by itself', () => {
    assert.equal(verdict([MET, CAP], 'The Provider reports once a year.').status, 'absent');
  });

  it('reaches the sentence unless its rule says otherwise', () => {
    assert.deepEqual(decided([MET, CAP], 'The Customer may audit once a year.'), ['weak', ['yearly-cap'], ['weak yearly-cap: The Customer may audit once a year.']]);
    assert.deepEqual(decided([MET, CAP], 'The Customer may audit. It does so once a year.'), ['met', [], ['met: The Customer may audit.']]);
    assert.equal(decided([MET, CAP], 'De Klant mag één keer per jaar een audit doen.', 'nl')[0], 'weak');
    assert.equal(decided([MET, CAP], 'Le Client peut faire un audit une fois par an.', 'fr')[0], 'weak');
  });

  it('reaches its provision, its section or the whole contract', () => {
    const inProvision = 'The Customer may audit. It does so once a year.';
    const inSection = 'The Customer may audit.\n\nIt does so once a year.';
    const inContract = '## One\n\nThe Customer may audit.\n\n## Two\n\nIt does so once a year.';
    const statuses = (reach: string): string[] => [inProvision, inSection, inContract].map((draft) => verdict([MET, `${CAP}, reach: ${reach}`], draft).status);
    assert.deepEqual(statuses('sentence'), ['met', 'met', 'met']);
    assert.deepEqual(statuses('provision'), ['weak', 'met', 'met']);
    assert.deepEqual(statuses('section'), ['weak', 'weak', 'met']);
    assert.deepEqual(statuses('contract'), ['weak', 'weak', 'weak']);
  });

  it('leaves a passage out of its reach, which then decides', () => {
    const draft = '## One\n\nThe Customer may audit. It does so once a year.\n\n## Two\n\nAn audit by the Customer.';
    assert.deepEqual(decided([MET, `${CAP}, reach: section`], draft), ['met', [], ['met: An audit by the Customer.', 'weak yearly-cap: It does so once a year.', 'weak yearly-cap: The Customer may audit.']]);
  });

  it('is quoted before the passage that it weakens: there the draft has to be mended', () => {
    const draft = 'The Customer may audit.\n\nIt does so once a year.\n\nIt pays.';
    assert.deepEqual(decided([MET, `${CAP}, reach: section`], draft)[2], ['weak yearly-cap: It does so once a year.', 'weak yearly-cap: The Customer may audit.']);
  });

  it('weakens a provision that overrides the rest of the contract only where it stands in it', () => {
    const signals = [MET, `${CAP}, reach: section`];
    const overriding = 'Notwithstanding any other provision of it, this holds. The Customer may audit.';
    assert.equal(verdict(signals, `${overriding}\n\nIt does so once a year.`).status, 'met');
    assert.equal(verdict(signals, `${overriding} It does so once a year.`).status, 'weak');
  });

  it('puts its reason before those of the passage', () => {
    const signals = ['met: [audit, customer], softeners: [effort]', CAP];
    assert.deepEqual(verdict(signals, 'The Customer has best efforts for an audit once a year.').reasons, ['yearly-cap', 'effort']);
  });

  it('that is contrary makes the passage contrary, with its reason alone', () => {
    const signals = ['met: [audit, customer], softeners: [effort]', CAP, 'contrary: [excluded], role: modifier, reason: excluded'];
    assert.deepEqual(verdict(signals, 'Best efforts for an audit by the Customer once a year, which is excluded.').reasons, ['excluded']);
    assert.equal(verdict(signals, 'An audit by the Customer is excluded.').status, 'contrary');
  });

  it('leaves a contrary passage as it is', () => {
    assert.deepEqual(verdict([CONTRARY, CAP], 'Audit is excluded once a year.').reasons, ['excluded']);
  });

  it('does not weaken a fallback', () => {
    assert.equal(verdict(['met: [audit], role: fallback', CAP], 'An audit once a year.').status, 'met');
  });
});

describe('what one passage gives and another denies', () => {
  const GIVEN = 'met: [audit, customer], negated: contrary';

  it('is given with an exception, which is quoted first', () => {
    const draft = 'The Customer may audit.\n\nThe Customer may not audit on Sundays.';
    assert.deepEqual(decided([GIVEN], draft), ['weak', ['denied'], ['weak denied: The Customer may not audit on Sundays.', 'met: The Customer may audit.']]);
    assert.deepEqual(decided([GIVEN], '## One\n\nThe Customer may not audit on Sundays.\n\n## Two\n\nThe Customer may audit.'), ['weak', ['denied'], ['weak denied: The Customer may not audit on Sundays.', 'met: The Customer may audit.']]);
  });

  it('is denied where nothing gives it, or gives it weakly only', () => {
    assert.deepEqual(decided([GIVEN], 'The Customer may not audit on Sundays.'), ['contrary', ['denied'], ['contrary denied: The Customer may not audit on Sundays.']]);
    assert.deepEqual(decided([GIVEN, WEAK], 'The Customer may not audit on Sundays.\n\nAn audit by the Provider.'), [
      'contrary',
      ['denied'],
      ['contrary denied: The Customer may not audit on Sundays.', 'weak kept: An audit by the Provider.'],
    ]);
  });

  it('is given where a provision overrides the rest, and against the customer where another passage is', () => {
    const overriding = 'Notwithstanding any other provision of it, this holds. The Customer may audit.';
    assert.deepEqual(decided([GIVEN], `The Customer may not audit.\n\n${overriding}`), ['met', [], ['met: The Customer may audit.', 'weak denied: The Customer may not audit.']]);
    assert.deepEqual(decided([GIVEN, CONTRARY], 'The Customer may audit.\n\nThe Customer may not audit on Sundays.\n\nEvery inspection is excluded.').slice(0, 2), ['contrary', ['excluded']]);
  });

  it('by a fallback is given with an exception too', () => {
    assert.deepEqual(decided(['met: [audit, customer], role: fallback, negated: contrary'], 'The Customer may audit.\n\nThe Customer may not audit on Sundays.').slice(0, 2), ['weak', ['denied']]);
  });
});

describe('a modifier of the whole contract', () => {
  const CAP = 'weak: [yearly], role: modifier, reach: contract, reason: yearly-cap';
  const BAN = 'contrary: [excluded], role: modifier, reach: contract, reason: excluded';
  const OWN = 'weak: [effort-wording], role: modifier, reach: section, reason: effort';

  it('is quoted before every passage that it weakens, from wherever it stands', () => {
    const draft = '## One\n\nThe Customer may audit.\n\n## Two\n\nIt is done once a year.\n\n## Three\n\nAn audit by the Customer.';
    assert.deepEqual(decided([MET, CAP], draft), ['weak', ['yearly-cap'], ['weak yearly-cap: It is done once a year.', 'weak yearly-cap: The Customer may audit.', 'weak yearly-cap: An audit by the Customer.']]);
  });

  it('decides with the modifiers of the section, in the order of the document', () => {
    const draft = '## One\n\nIt is done once a year.\n\n## Two\n\nThe Customer may audit.\n\nBest efforts are used.\n\n## Three\n\nEvery year it is done.';
    assert.deepEqual(decided([MET, CAP, OWN], draft), [
      'weak',
      ['yearly-cap', 'effort'],
      ['weak yearly-cap: It is done once a year.', 'weak yearly-cap: Best efforts are used.', 'weak yearly-cap: Every year it is done.', 'weak yearly-cap: The Customer may audit.'],
    ]);
  });

  it('that is against the customer silences those that only weaken', () => {
    const draft = '## One\n\nIt is done once a year.\n\n## Two\n\nThe Customer may audit.\n\n## Three\n\nIt is excluded.';
    assert.deepEqual(decided([MET, CAP, BAN], draft), ['contrary', ['excluded'], ['contrary excluded: It is excluded.', 'contrary excluded: The Customer may audit.']]);
  });

  it('leaves alone a provision that overrides the rest, unless it stands in it', () => {
    const overriding = 'Notwithstanding any other provision of it, this holds. The Customer may audit.';
    assert.deepEqual(decided([MET, CAP], `## One\n\n${overriding}\n\n## Two\n\nIt is done once a year.`).slice(0, 2), ['met', []]);
    assert.deepEqual(decided([MET, CAP], `## One\n\n${overriding} It is done once a year.\n\n## Two\n\nText.`).slice(0, 2), ['weak', ['yearly-cap']]);
  });
});

describe('what is softened', () => {
  it('keeps beside it a weak signal that prevails', () => {
    const signals = ['met: [audit, customer], softeners: [effort]', 'weak: [audit], reason: kept, prevails: true'];
    assert.deepEqual(verdict(signals, 'Best efforts for an audit by the Customer.').reasons, ['effort', 'kept']);
  });

  it('is softened as any signal reads it that finds it met', () => {
    const signals = ['met: [audit, customer], softeners: [effort]', 'met: [audit]'];
    assert.deepEqual(decided(signals, 'Best efforts for an audit by the Customer.').slice(0, 2), ['weak', ['effort']]);
    assert.deepEqual(decided(signals, 'Best efforts for an audit by the Customer. An audit.').slice(0, 2), ['met', []]);
  });
});

describe('a fallback', () => {
  const signals = [WEAK, `${CONTRARY}, role: fallback`];

  it('decides only where nothing else speaks', () => {
    assert.deepEqual(decided(signals, 'Audit is excluded.'), ['contrary', ['excluded'], ['contrary excluded: Audit is excluded.']]);
    assert.deepEqual(decided(signals, 'Audit is excluded.\n\nAn audit by the Provider.'), ['weak', ['kept'], ['weak kept: An audit by the Provider.']]);
  });
});

describe('evidence', () => {
  it('is the sentence in the source, its Markdown included, list mark and lead-in left out', () => {
    const draft = '## Audit\n\nSome text. The **Customer** may\naudit *it*. More.\n\nThe Customer shall:\n\n1. an [audit](x) of it;\n2. pay.';
    assert.deepEqual(verdict([MET], draft).evidence.map(({ text }) => text), ['The **Customer** may\naudit *it*.', 'an [audit](x) of it;']);
  });

  it('tells in which section it stands', () => {
    const { evidence } = verdict([MET], '# Contract\n\n## One\n\nText.\n\n## Two\n\nThe Customer may audit.');
    assert.deepEqual(evidence.map(({ section }) => section), [2]);
  });

  it('quotes a passage once, and six at most', () => {
    const twice = [MET, 'met: [audit, customer, permission]'];
    assert.equal(verdict(twice, 'The Customer may audit.').evidence.length, 1);
    const many = Array.from({ length: 8 }, (_, index) => `Customer audit number ${index}.`);
    assert.deepEqual(verdict([MET], many.join('\n\n')).evidence.map(({ text }) => text), many.slice(0, 6));
  });

  it('has what decides first, then the rest in the order of the document, six in all', () => {
    const audits = Array.from({ length: 4 }, (_, index) => `Customer audit number ${index}.`);
    const others = Array.from({ length: 4 }, (_, index) => `Provider audit number ${index}.`);
    const draft = [...others, ...audits].map((text) => `## Part\n\n${text}`).join('\n\n');
    assert.deepEqual(decided([MET, WEAK], draft)[2], [...audits.map((text) => `met: ${text}`), ...others.slice(0, 2).map((text) => `weak kept: ${text}`)]);
  });

  it('has six at most, also where modifiers are quoted first', () => {
    const caps = Array.from({ length: 7 }, (_, index) => `Every year it is number ${index}.`);
    const draft = `The Customer may audit.\n\n${caps.join('\n\n')}`;
    assert.deepEqual(verdict([MET, 'weak: [yearly], role: modifier, reach: section, reason: yearly-cap'], draft).evidence.map(({ text }) => text), caps.slice(0, 6));
  });

  it('gives the reasons of all passages that decide, also beyond the six', () => {
    const weak = Array.from({ length: 7 }, (_, index) => `## Part\n\nProvider audit number ${index}.`);
    const signals = [WEAK, 'weak: [audit, customer], reason: no-term'];
    assert.deepEqual(verdict(signals, [...weak, '## Part\n\nCustomer audit.'].join('\n\n')).reasons, ['kept', 'no-term']);
  });

  it('quotes the same words in two sections twice, in one sentence once', () => {
    const signals = [MET, 'met: [audit]'];
    assert.deepEqual(verdict(signals, '## One\n\nCustomer audit.\n\n## Two\n\nCustomer audit.').evidence.map(({ section }) => section), [0, 1]);
  });

  it('has exact places in a text with CRLF, entities and no-break spaces', () => {
    const draft = 'Voorwoord &amp; meer.\r\n\r\nDe Klant&nbsp;mag een   audit\r\nuitvoeren. De rest.';
    assert.deepEqual(verdict([MET], draft, 'nl').evidence.map(({ text }) => text), ['De Klant&nbsp;mag een   audit\r\nuitvoeren.']);
  });
});
