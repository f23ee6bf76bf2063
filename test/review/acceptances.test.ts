import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import type { Contract, Span } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import type { Drafting, DraftingKind, DraftingSeverities } from '../../server/src/drafting/types.ts';
import type { SeverityOverrides } from '../../server/src/library/types.ts';
import { mayAccept, settled, wouldHold } from '../../server/src/review/acceptances.ts';
import type { Settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { TINY } from '../support/tinyLibrary.ts';

interface Given {
  /** Drafting findings: the kind and the words they stand at. */
  readonly drafting?: readonly (readonly [kind: DraftingKind, quote: string])[];
  readonly severities?: SeverityOverrides;
  readonly overrides?: DraftingSeverities;
}

function draftingOf(contract: Contract, found: Given['drafting'] = []): Drafting {
  const findings = found.map(([code, quote]) => {
    const start = contract.text.indexOf(quote);
    return { code, subject: quote, range: { start, end: start + quote.length }, related: [], severity: 'information' as const };
  });
  return { ...readDrafting(parseContract('')), contract, findings };
}

function settle(text: string, { drafting, severities = {}, overrides = {} }: Given = {}): Settled {
  const contract = parseContract(text);
  return settled(reviewContract(contract, TINY, { severities }), draftingOf(contract, drafting), TINY, overrides);
}

/** What is left, what is accepted and why, and what is wrong with the acceptances. */
function outcome(text: string, given: Given = {}) {
  const { review, drafting } = settle(text, given);
  const at = ({ start, end }: Span): string => text.slice(start, end);
  return {
    left: [...review.findings, ...drafting.findings.filter(({ code }) => !code.startsWith('acceptance-'))].map(({ code }) => code),
    accepted: [...review.accepted, ...drafting.accepted].map(({ finding, acceptance }) => `${finding.code}: ${acceptance.reason}`),
    flaws: drafting.findings
      .filter(({ code }) => code.startsWith('acceptance-'))
      .map(({ code, range, subject, other, related }) => [code, at(range), subject, ...(other === undefined ? [] : [other]), ...related.map(at)]),
  };
}

const WEAK = 'The Customer may audit the Provider. Each audit takes place once a year.';
const BREACH = 'The Provider shall notify the Customer of a breach promptly.';

/** A draft with `audit.right` weak, `audit.subcontractors` missing, `breach.deadline` weak and `deletion` missing. */
function draft({ top = '', title = '', audit = '', breach = '', eol = '\n' } = {}): string {
  const lines = [top, '# Agreement', title, '## Audit', audit, WEAK, '## Incidents', breach, BREACH];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`.replaceAll('\n', eol);
}

const ALL = ['deletion', 'audit.subcontractors', 'audit.right', 'breach.deadline'];

function without(...codes: readonly string[]): string[] {
  return ALL.filter((code) => !codes.includes(code));
}

function accept(what: string): string {
  return `<!-- contract-review: ${what} -->`;
}

describe('an acceptance', () => {
  it('leaves a draft without one as it is, the same objects', () => {
    const contract = parseContract(draft());
    const [review, drafting] = [reviewContract(contract, TINY), readDrafting(contract)];
    const result = settled(review, drafting, TINY);
    assert.equal(result.review, review);
    assert.equal(result.drafting, drafting);
    assert.deepEqual(outcome(draft()), { left: ALL, accepted: [], flaws: [] });
  });

  it('accepts a finding in its section, with its reason', () => {
    assert.deepEqual(outcome(draft({ audit: accept('accept audit.right because "ISAE report once a year"') })), {
      left: without('audit.right'),
      accepted: ['audit.right: ISAE report once a year'],
      flaws: [],
    });
  });

  it('tells where it stands and where it holds', () => {
    const text = draft({ audit: accept('accept audit.right because "x y"') });
    const [accepted] = settle(text).review.accepted;
    assert.ok(accepted !== undefined);
    const { range, codeRange, scope, code } = accepted.acceptance;
    assert.equal(text.slice(range.start, range.end), accept('accept audit.right because "x y"'));
    assert.equal(text.slice(codeRange.start, codeRange.end), 'audit.right');
    assert.equal(code, 'audit.right');
    assert.equal(text.slice(scope?.start, scope?.end), text.slice(text.indexOf('## Audit'), text.indexOf('## Incidents')));
  });

  const WRITTEN: readonly (readonly [string, string])[] = [
    ['accept audit.right because "good"', 'good'],
    ['accept audit.right because “good”', 'good'],
    ['accept audit.right because « bon »', 'bon'],
    ['accept audit.right because «\u00a0bon\u00a0»', 'bon'],
    ['accept audit.right because „goed”', 'goed'],
    ["accept audit.right because 'good'", 'good'],
    ["accept audit.right because 'the provider's report'", 'the provider\'s report'],
    ['accept audit.right because ‘good’', 'good'],
    ['accept audit.right because good enough', 'good enough'],
    ['ACCEPT audit.right BECAUSE "good"', 'good'],
    ['accept audit.right because: "good"', 'good'],
    ['accept `audit.right`, because "good".', 'good'],
    ['accept audit.right because "the “Report” is good"', 'the “Report” is good'],
    ['accept audit.right because "good" (it\'s in the minutes)', 'good'],
    ['accept audit.right because "good -- very good"', 'good -- very good'],
    ['accept audit.right\n     because "good\n     enough"', 'good enough'],
    ['accept audit.right because "good\nenough', 'good enough'],
  ];
  for (const [written, reason] of WRITTEN) {
    it(`reads ${JSON.stringify(written)}`, () => {
      for (const eol of ['\n', '\r\n', '\r']) {
        const { accepted, flaws } = outcome(draft({ audit: accept(written), eol }));
        assert.deepEqual({ accepted, flaws }, { accepted: [`audit.right: ${reason}`], flaws: [] });
      }
    });
  }

  for (const comment of [
    '<!--contract-review: accept audit.right because "good"-->',
    '<!-- contract-review : accept audit.right because "good" -->',
    '<!-- contract-review\u00a0: accept audit.right because "good" -->',
    '<!-- contract-review accept audit.right because "good" -->',
    '<!--\ncontract-review: accept audit.right because "good"\n-->',
    '<div>\n<!-- contract-review: accept audit.right because "good" -->\n</div>',
    '- one\n  <!-- contract-review: accept audit.right because "good" -->\n- two',
    '| a | b |\n| - | - |\n| c <!-- contract-review: accept audit.right because "good" --> | d |',
    '> Quoted 😀 <!-- contract-review: accept audit.right because "good" --> and on.',
  ]) {
    it(`stands anywhere in its section: ${JSON.stringify(comment)}`, () => {
      assert.deepEqual(outcome(draft({ audit: comment })), { left: without('audit.right'), accepted: ['audit.right: good'], flaws: [] });
    });
  }

  it('accepts several ids for one reason, and several comments are read', () => {
    const both = { left: ['deletion', 'breach.deadline'], accepted: ['audit.subcontractors: good', 'audit.right: good'], flaws: [] };
    for (const ids of ['audit.right, audit.subcontractors', 'audit.right,audit.subcontractors', 'audit.right and audit.subcontractors', 'audit.right audit.subcontractors']) {
      assert.deepEqual(outcome(draft({ audit: accept(`accept ${ids} because "good"`) })), both);
    }
    const two = `${accept('accept audit.right because "good"')}\n${accept('accept audit.subcontractors because "good"')}`;
    assert.deepEqual(outcome(draft({ audit: two })), both);
    const inOne = accept('accept audit.right because "good"\n accept audit.subcontractors because "good"');
    assert.deepEqual(outcome(draft({ audit: inOne })), both);
    assert.deepEqual(outcome(draft({ audit: inOne.replace('\n', '; contract-review:') })), both);
  });

  it('accepts a clause with all its elements, and a clause that is missing', () => {
    assert.deepEqual(outcome(draft({ audit: accept('accept audit because "good"') })).left, ['deletion', 'breach.deadline']);
    assert.deepEqual(outcome(draft({ title: accept('accept deletion because "good"') })), { left: without('deletion'), accepted: ['deletion: good'], flaws: [] });
  });

  it('accepts drafting findings of its kind in its section', () => {
    const drafting = [['blank', 'promptly'], ['term-undefined', 'Each audit'], ['blank', 'once a year']] as const;
    const ordered = [drafting[1], drafting[2], drafting[0]];
    const { left, accepted } = outcome(draft({ audit: accept('accept blank because "later"') }), { drafting: ordered });
    assert.deepEqual([left, accepted], [[...ALL, 'term-undefined', 'blank'], ['blank: later']]);
  });

  it('holds in the subsections of its section, not beside it', () => {
    const text = `# Agreement\n\n## Part\n\n${accept('accept audit.right because "good"')}\n\n### Audit\n\n${WEAK}\n\n## Incidents\n\n${accept('accept audit.subcontractors because "no"')}\n`;
    const { accepted, flaws } = outcome(text);
    assert.deepEqual(accepted, ['audit.right: good']);
    assert.deepEqual(flaws, [['acceptance-unused', 'audit.subcontractors', 'audit.subcontractors', '### Audit']]);
  });

  it('holds in the whole draft at its top, under its title, and before its title', () => {
    const comment = accept('accept audit.right because "good"');
    for (const text of [draft({ top: comment }), draft({ title: comment }), `---\nlang: en\n---\n\n${draft({ top: comment })}`, draft({ title: comment }).replace('# Agreement', '**CONFIDENTIAL**\n\n# Agreement')]) {
      const { accepted, flaws } = outcome(text);
      assert.deepEqual({ accepted, flaws }, { accepted: ['audit.right: good'], flaws: [] });
    }
    const untitledArticles = `${comment}\n\n## 1. Price\n\nThe Customer pays.\n\n## 2. Audit\n\n${WEAK}\n`;
    assert.equal(parseContract(untitledArticles).title, undefined);
    assert.deepEqual(outcome(untitledArticles).accepted, ['audit.right: good']);
    const untitled = `${comment}\n\n${WEAK}\n`;
    assert.deepEqual(outcome(untitled).accepted, ['audit.right: good']);
  });

  it('is the nearest where several accept the same', () => {
    const { accepted, flaws } = outcome(draft({ title: accept('accept audit.right because "far"'), audit: `${accept('accept audit because "near"')}` }));
    assert.deepEqual(accepted, ['audit.subcontractors: near', 'audit.right: near']);
    assert.deepEqual(flaws, []);
  });

  it('is the nearest whichever of them names the element, and the first of two in one section', () => {
    assert.deepEqual(outcome(draft({ title: accept('accept audit because "far"'), audit: accept('accept audit.right because "near"') })).accepted, ['audit.subcontractors: far', 'audit.right: near']);
    const parts = `# Agreement\n\n## Part\n\n${accept('accept audit.right because "far"')}\n\nText.\n\n### Audit\n\n${accept('accept audit.right because "near"')}\n\n${WEAK}\n`;
    assert.deepEqual(outcome(parts).accepted, ['audit.right: near']);
    const both = draft({ audit: `${accept('accept audit.right because "one"')}\n\n${accept('accept audit.right because "two"')}` });
    assert.deepEqual(outcome(both).accepted, ['audit.right: one']);
  });

  it('under the title holds beside it too, and ends where the next section begins', () => {
    assert.deepEqual(outcome(`# Agreement\n\n${accept('accept audit.right because "good"')}\n\n## Part\n\nText.\n\n# Annex\n\n${WEAK}\n`).accepted, ['audit.right: good']);
    const before = `# Agreement\n\n## Before\n\n${accept('accept audit.subcontractors because "good"')}\n\n## Audit\n\n${WEAK}\n`;
    const { accepted, flaws } = outcome(before);
    assert.deepEqual([accepted, flaws], [[], [['acceptance-unused', 'audit.subcontractors', 'audit.subcontractors', '## Audit']]]);
  });

  it('would hold for what begins in its section', () => {
    const text = `Before.\n\n# Agreement\n\n## Audit\n\nHere. ${WEAK}\n\n### Below\n\nText.\n\n## Incidents\n\nThere.\n`;
    const contract = parseContract(text);
    const holds = (comment: string, place: string): boolean => wouldHold(contract, text.indexOf(comment), text.indexOf(place));
    assert.deepEqual(['Before.', '## Audit', 'Here.', 'Text.', '## Incidents', 'There.'].map((place) => holds('Here.', place)), [false, true, true, true, false, false]);
    assert.equal(holds('Text.', 'Here.'), false);
    assert.equal(holds('Before.', 'There.'), true);
  });

  it('is the same in every language', () => {
    const dutch = `---\nlang: nl\n---\n\n# Overeenkomst\n\n## Audit\n\n${accept('accept audit.right because “jaarlijks verslag”')}\n\nDe Klant mag een audit uitvoeren. Elke audit gebeurt één keer per jaar.\n`;
    assert.deepEqual(outcome(dutch).accepted, ['audit.right: jaarlijks verslag']);
    const french = `---\nlang: fr\n---\n\n# Contrat\n\n## Audit\n\n${accept('accept audit.right because « rapport annuel »')}\n\nLe Client peut réaliser un audit. Chaque audit a lieu une fois par an.\n`;
    assert.deepEqual(outcome(french).accepted, ['audit.right: rapport annuel']);
  });
});

describe('an acceptance that accepts nothing', () => {
  it('is reported where the finding is gone', () => {
    const text = draft({ audit: accept('accept audit.right because "good"') }).replace(' Each audit takes place once a year.', '');
    assert.deepEqual(outcome(text).flaws, [['acceptance-unused', 'audit.right', 'audit.right']]);
  });

  it('is reported with the places where the finding stands', () => {
    const { left, flaws } = outcome(draft({ breach: accept('accept audit.right because "good"') }));
    assert.deepEqual(left, ALL);
    assert.deepEqual(flaws, [['acceptance-unused', 'audit.right', 'audit.right', 'Each audit takes place once a year.']]);
  });

  it('is reported for an element of a clause that is missing altogether, with the clause', () => {
    assert.deepEqual(outcome(draft({ title: accept('accept deletion.data because "good"') })).flaws, [['acceptance-unused', 'deletion.data', 'deletion.data', '# Agreement']]);
  });

  it('is reported for a clause that is missing altogether, and for a drafting finding of another section', () => {
    assert.deepEqual(outcome(draft({ audit: accept('accept deletion because "good"') })).flaws, [['acceptance-unused', 'deletion', 'deletion', '# Agreement']]);
    const drafting = [['term-undefined', 'Each audit'], ['blank', 'promptly']] as const;
    assert.deepEqual(outcome(draft({ audit: accept('accept blank because "good"') }), { drafting }).flaws, [['acceptance-unused', 'blank', 'blank', 'promptly']]);
  });

  it('is not reported where the settings do not report the finding', () => {
    const severities = { mandatory: { weak: 'off' } } as const;
    assert.deepEqual(outcome(draft({ audit: accept('accept audit.right because "good"') }), { severities }).flaws, []);
    assert.deepEqual(outcome(draft({ audit: accept('accept blank because "good"') }), { overrides: { blank: 'off' } }).flaws, []);
    assert.deepEqual(outcome(draft({ audit: accept('accept blank because "good"') })).flaws, [['acceptance-unused', 'blank', 'blank']]);
  });

  for (const written of [
    'accept audit.right', 'accept audit.right because', 'accept audit.right because ""', 'accept audit.right because "…"', 'accept audit.right because "..."',
    'accept audit.right because "[reason]"', 'accept audit.right because [●]', 'accept audit.right because "{{reason}}"', 'accept audit.right because "TBD"',
    'accept audit.right because "tbc."', 'accept audit.right because « à compléter »', 'accept audit.right because "nog in te vullen"', 'accept audit.right because "reden"',
    'accept audit.right because "<motif>"', 'accept audit.right "a reason without the word"', 'accept audit.right omdat “het mag”', 'accept audit.right: parce que c’est ainsi', 'accept audit.right because "____"',
  ]) {
    it(`is reported without a reason: ${written}`, () => {
      assert.deepEqual(outcome(draft({ audit: accept(written) })), { left: ALL, accepted: [], flaws: [['acceptance-without-reason', 'audit.right', 'audit.right']] });
    });
  }

  for (const [written, at, other] of [
    ['accept audit.rigth because "good"', 'audit.rigth', 'audit.right'],
    ['accept Audit.Right because "good"', 'Audit.Right', 'audit.right'],
    ['accept something because "good"', 'something', undefined],
    ['accept something', 'something', undefined],
    ['accept accepting', 'accepting', undefined],
    ['accept acceptance-unused because "good"', 'acceptance-unused', undefined],
    ['accept term-undefind because "good"', 'term-undefind', 'term-undefined'],
    ['acept audit.right because "good"', 'acept', 'accept'],
    ['ignore audit.right', 'ignore', 'accept'],
    ['aanvaard audit.right because "goed"', 'aanvaard', 'accept'],
  ] as const) {
    it(`is reported where it says what nobody knows: ${written}`, () => {
      const flaw = ['acceptance-unknown', at, at, ...(other === undefined ? [] : [other])];
      assert.deepEqual(outcome(draft({ audit: accept(written) })), { left: ALL, accepted: [], flaws: [flaw] });
    });
  }

  it('is reported where it names nothing', () => {
    for (const comment of [accept(''), accept('accept'), accept('accept because "good"')]) {
      assert.deepEqual(outcome(draft({ audit: comment })).flaws, [['acceptance-unknown', comment, '']]);
    }
  });

  it('is reported among the others, in the order of the document, as severely as the settings say', () => {
    const text = draft({ audit: accept('accept nothing.here because "good"') });
    const { drafting } = settle(text, { drafting: [['term-undefined', 'Agreement'], ['blank', 'promptly']] });
    assert.deepEqual(drafting.findings.map(({ code, severity }) => [code, severity]), [['term-undefined', 'information'], ['acceptance-unknown', 'warning'], ['blank', 'information']]);
    assert.deepEqual(settle(text, { overrides: { 'acceptance-unknown': 'hint' } }).drafting.findings.map(({ severity }) => severity), ['hint']);
    assert.deepEqual(settle(text, { overrides: { 'acceptance-unknown': 'off' } }).drafting.findings, []);
  });
});

describe('what is no acceptance', () => {
  for (const text of [
    '`<!-- contract-review: accept audit.right because "good" -->`',
    '```\n<!-- contract-review: accept audit.right because "good" -->\n```',
    '~~~html\n<!-- contract-review: accept audit.right because "good" -->\n~~~',
    '\\<!-- contract-review: accept audit.right because "good" -->',
    'contract-review: accept audit.right because "good"',
    '<!-- the tool contract-review: accept audit.right because "good" -->',
    '<!-- contract-review is what we use -->',
    'Text <!-- contract-review: accept audit.right because "good"\n\nand on -->',
  ]) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(outcome(draft({ audit: text })), { left: ALL, accepted: [], flaws: [] });
    });
  }

  it('a comment in the front matter, or without an end', () => {
    const text = draft();
    assert.deepEqual(outcome(`---\n# <!-- contract-review: accept audit because "x" -->\nlang: en\n---\n\n${text}`).accepted, []);
    const open = `${text}\n<!-- contract-review: accept breach.deadline because "good"\n`;
    assert.deepEqual(outcome(open), { left: ALL, accepted: [], flaws: [] });
  });
});

describe('mayAccept', () => {
  it('knows what a draft may accept before it is read', () => {
    const { findings } = reviewContract(parseContract(draft()), TINY);
    const accepts = (text: string): string[] => findings.filter(mayAccept(text)).map(({ code }) => code);
    assert.deepEqual(accepts(draft()), []);
    assert.deepEqual(accepts(draft({ audit: accept('accept audit.right, breach because "x"') })), ['audit.right', 'breach.deadline']);
  });
});
