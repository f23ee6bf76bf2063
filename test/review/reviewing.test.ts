/** Reviewing a small draft again while its sections come, go and move: quick, and for each step the same as from scratch. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { ContractReader } from '../../server/src/contract/reader.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { Reviewer } from '../../server/src/review/reviewer.ts';
import { TINY, tinyLibrary } from '../support/tinyLibrary.ts';

/** Modifiers of every reach, what prevails, overrides and is denied: what an element hears from several sections. */
const WIDE = tinyLibrary(
  `
id: audit
level: mandatory
source: "1"
headings: [audit]
elements:
  - id: audit.right
    source: "1(a)"
    signals:
      - {met: [audit, customer], softeners: [effort, fee], negated: contrary}
      - {weak: [audit, yearly], role: modifier, reach: contract, reason: yearly-cap}
      - {contrary: [audit, excluded], role: modifier, reach: contract, reason: excluded}
      - {weak: [audit, retain], prevails: true, reason: kept}
      - {weak: [audit, promptly], role: fallback, reason: no-term}
  - id: audit.effort
    source: "1(b)"
    signals:
      - {met: [audit, customer], by: customer, context: [breach]}
      - {weak: [audit, yearly], role: modifier, reach: section, reason: yearly-cap}
`,
  `
id: breach
level: privacy
source: "2"
headings: [breach, notify]
elements:
  - id: breach.duty
    source: "2(a)"
    signals:
      - {met: [notify, breach], by: provider, notUnder: [excluded], negated: contrary}
`,
);

const SENTENCES = [
  'The Customer may audit the Provider.', 'The Customer does not audit.', 'An audit takes place once a year.', 'Every audit is excluded.', 'The audit report is kept.', 'Audits are prompt.',
  'Notwithstanding any other provision, the Customer may audit the Provider.', 'The Customer pays for an audit by the Customer at its expense.', 'The Provider shall notify a breach.',
  'Zorblat shall not notify a breach.', 'De Leverancier meldt elke inbreuk aan de Klant.', 'De Klant mag op kosten van de Klant een audit doen.', 'Text.',
];
const HEADINGS = ['## Audit', '### Audit of a breach', '## Breach', '### Excluded', '## Price', '# Annex', '## Definitions', ''];
const PARTIES = ['Zorblat NV (hereinafter the “Provider” or “Zorblat”) and Stad Aalberg (hereinafter the “Customer” or the “City”) agree.', 'Zorblat NV (hereinafter the “Customer” or “Zorblat”) and Stad Aalberg (hereinafter the “Provider” or the “City”) agree.'];

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Drafts, each an edit away from the one before. */
function drafts(count: number, seed: number): string[] {
  const random = generator(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const section = (): string => [pick(HEADINGS), ...Array.from({ length: 1 + random(3) }, () => pick(SENTENCES))].filter((part) => part !== '').join('\n\n');
  const sections = ['# Agreement', PARTIES[0] ?? '', section(), section(), section(), section()];
  return Array.from({ length: count }, () => {
    const at = 2 + random(Math.max(1, sections.length - 2));
    switch (random(7)) {
      case 0:
      case 1:
        sections.splice(at, 0, section());
        break;
      case 2:
        if (sections.length > 5) sections.splice(at, 1);
        break;
      case 3:
        sections[at] = section();
        break;
      case 4:
        sections.splice(2 + random(sections.length - 2), 0, ...sections.splice(at, 1));
        break;
      case 5:
        sections[1] = pick(PARTIES);
        break;
      default:
        sections[at] = `${sections[at] ?? ''} ${pick(SENTENCES)}`;
    }
    return `${sections.join('\n\n')}\n`;
  });
}

describe('a reviewer of a small draft', () => {
  for (const [name, library] of [['tiny', TINY], ['wide', WIDE]] as const) {
    it(`gives after each edit what a review from scratch gives: ${name}`, () => {
      for (const seed of [1]) {
        const reader = new ContractReader();
        const reviewer = new Reviewer(library);
        for (const text of drafts(32, seed)) {
          assert.equal(JSON.stringify(reviewer.review(reader.read(text))), JSON.stringify(reviewContract(parseContract(text), library)), text);
        }
      }
    });
  }

  it('gives the same where reviews were left at a step', () => {
    const reader = new ContractReader();
    const reviewer = new Reviewer(WIDE);
    drafts(24, 4).forEach((text, index) => {
      const long = `${text}\n${'## More\n\nThe Customer may audit.\n\n'.repeat(25)}`;
      if (index % 3 !== 0) return void reviewer.reviewing(reader.read(long)).next();
      assert.equal(JSON.stringify(reviewer.review(reader.read(text))), JSON.stringify(reviewContract(parseContract(text), WIDE)), text);
    });
  });

  it('says the same of a moved section as where it stood, in the order of the document', () => {
    const [one, two] = ['## One\n\nThe Customer may audit the Provider.\n\n', '## Two\n\nAn audit by the Customer takes place once a year.\n\n'];
    const reader = new ContractReader();
    const reviewer = new Reviewer(WIDE);
    const evidence = (text: string): string[] => reviewer.review(reader.read(text)).verdicts.find(({ element }) => element === 'audit.right')?.evidence.map((each) => `${each.section} ${each.text}`) ?? [];
    assert.deepEqual(evidence(`${one}${two}`), ['1 An audit by the Customer takes place once a year.', '0 The Customer may audit the Provider.']);
    assert.deepEqual(evidence(`${two}${one}`), ['0 An audit by the Customer takes place once a year.', '1 The Customer may audit the Provider.']);
    assert.deepEqual(evidence(one), ['0 The Customer may audit the Provider.']);
  });
});

describe('the steps of a review', () => {
  const section = (index: number, text = 'The Customer may audit.'): string => `## Section ${index}\n\n${text} ${index}.\n\n`;
  const many = Array.from({ length: 45 }, (_, index) => section(index));

  /** How often a review stops on its way. */
  function steps(reviewer: Reviewer, contract: ReturnType<ContractReader['read']>): number {
    let count = 0;
    for (const reviewing = reviewer.reviewing(contract); reviewing.next().done !== true; ) count += 1;
    return count;
  }

  it('are one for each twenty sections that have to be read', () => {
    const contract = parseContract(many.join(''));
    assert.equal(contract.sections.length, 45);
    assert.equal(steps(new Reviewer(TINY), contract), 2);
    assert.equal(steps(new Reviewer(TINY), parseContract(many.slice(0, 20).join(''))), 1);
    assert.equal(steps(new Reviewer(TINY), parseContract(many.slice(0, 19).join(''))), 0);
  });

  it('are none where nothing has to be read again: after an edit, a move and an insertion, and of the same draft', () => {
    const reader = new ContractReader();
    const reviewer = new Reviewer(TINY);
    assert.equal(steps(reviewer, reader.read(many.join(''))), 2);
    const [first = '', ...rest] = many;
    for (const draft of [many, [first.replace('0.', 'zero.'), ...rest], [...rest, first], [section(99), ...many], many.slice(3), many]) {
      assert.equal(steps(reviewer, reader.read(draft.join(''))), 0);
    }
  });

  it('are all gone through again where the parties are called otherwise', () => {
    const reader = new ContractReader();
    const reviewer = new Reviewer(TINY);
    const [one, two] = PARTIES.map((parties) => `# Agreement\n\n${parties}\n\n${many.join('')}`);
    assert.equal(steps(reviewer, reader.read(one ?? '')), 2);
    assert.equal(steps(reviewer, reader.read(two ?? '')), 2);
    assert.equal(steps(reviewer, reader.read(two ?? '')), 0);
  });

  it('are not gone through again under a heading that says the same in other words', () => {
    const reader = new ContractReader();
    const reviewer = new Reviewer(TINY);
    const under = (heading: string): string => `# ${heading}\n\n${many.join('')}`;
    assert.equal(steps(reviewer, reader.read(under('Terms'))), 2);
    assert.equal(steps(reviewer, reader.read(under('Conditions'))), 0);
    assert.equal(steps(reviewer, reader.read(under('Terms of the Provider'))), 2, 'who is named above may be who acts');
  });
});

describe('the section of a clause', () => {
  const section = (draft: string): number | undefined => reviewContract(parseContract(draft), TINY).sectionOfClause['audit'];
  const CASES: readonly (readonly [about: string, draft: string, section: number | undefined])[] = [
    ['that its heading names', '# A\n\n## Text\n\nText.\n\n## Audit\n\nText.\n\n## More audits\n\nText.', 2],
    ['and not the title, though all stands there', '# Audit\n\nThe Customer may audit.\n\n## Text\n\nText.', undefined],
    ['and not the table of contents', '# A\n\n## Audit contents\n\n- [Audit](#a)\n- [Fees](#b)\n- [Law](#c)\n- [Term](#d)\n\n## Text\n\nText.\n\n## Audit\n\nText.', 3],
    ['in which most of its elements stand', '# A\n\n## One\n\nThe Customer may audit.\n\n## Two\n\nThe Customer audits every subcontractor.', 1],
    ['the first of equals, whichever element it is', '# A\n\n## One\n\nThe Customer audits every subcontractor.\n\n## Two\n\nThe Customer may audit.', 1],
    ['that decides an element, however often it is spoken of elsewhere', '# A\n\n## One\n\nThe Customer may audit for a fee. The Customer may audit with best efforts.\n\n## Two\n\nThe Customer may not audit.', 2],
    ['that its heading names before one that holds one element', '# A\n\n## One\n\nThe Customer may audit.\n\n## Audits\n\nText.', 2],
    ['that holds two elements before one that a heading names', '# A\n\n## One\n\nThe Customer may audit. The Customer audits every subcontractor.\n\n## Audits\n\nText.', 1],
  ];
  for (const [about, draft, index] of CASES) it(`is the one ${about}`, () => assert.equal(section(draft), index));
});
