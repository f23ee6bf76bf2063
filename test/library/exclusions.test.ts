import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { isExcluded, withoutExcluded } from '../../server/src/library/exclusions.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { LIBRARY } from '../features/support.ts';

/** What is wrong with an acceptance in a draft, where a standard excludes some ids. */
function flaws(accepted: string, excluded: readonly string[]): string[] {
  const contract = parseContract(`# Contract\n\n<!-- contract-review: accept ${accepted} because "agreed" -->\n\n## 1. Fees\n\nThe fees are due.\n`);
  const library = withoutExcluded(LIBRARY, excluded.map((id) => ({ id, reason: 'Ours.' })));
  const { drafting } = settled(reviewContract(contract, library), readDrafting(contract), library);
  return drafting.findings.filter(({ code }) => code.startsWith('acceptance')).map(({ code, subject }) => `${code} ${subject}`);
}

describe('an acceptance of what a standard excludes', () => {
  const cases: readonly (readonly [accepted: string, excluded: readonly string[], flaws: readonly string[]])[] = [
    ['audit.right', ['audit.right'], []],
    ['audit.right', ['audit'], []],
    ['audit', ['audit'], []],
    ['audit', ['audit.right', 'audit.report'], []],
    ['audit.rihgt', ['continuity'], ['acceptance-unknown audit.rihgt']],
    ['audit.right, nothing', ['audit.right'], ['acceptance-unknown nothing']],
    ['audits.right', ['audit'], ['acceptance-unknown audits.right']],
  ];
  for (const [accepted, excluded, expected] of cases) {
    it(`${accepted}, without ${excluded.join(', ')}`, () => assert.deepEqual(flaws(accepted, excluded), expected));
  }
});

describe('a library without anything', () => {
  it('finds nothing', () => {
    const library = withoutExcluded(LIBRARY, LIBRARY.clauses.map(({ id }) => ({ id, reason: 'Ours.' })));
    assert.deepEqual(reviewContract(parseContract('# Contract\n\n## Audit\n\nThe Customer may audit.\n'), library).findings, []);
    assert.deepEqual(library.excluded?.map(({ id }) => id), LIBRARY.clauses.map(({ id }) => id));
  });
});

describe('what is excluded', () => {
  const audit = LIBRARY.clauses.find(({ id }) => id === 'audit') ?? assert.fail();
  const without = (...ids: string[]) => withoutExcluded(LIBRARY, ids.map((id) => ({ id, reason: 'Ours.' })));

  it('that the library does not have is passed over', () => {
    assert.equal(without('audits', 'audit.rihgt'), LIBRARY);
    assert.deepEqual(without('audits', 'audit').excluded, [{ id: 'audit', reason: 'Ours.', name: { en: audit.texts.en.title, fr: audit.texts.fr.title, nl: audit.texts.nl.title } }]);
  });

  it('is listed with its name in every language, what was excluded before as well', () => {
    const element = audit.elements[0]?.id ?? assert.fail();
    const label = (language: 'en' | 'fr' | 'nl') => audit.texts[language].elements[element]?.label ?? assert.fail();
    const once = without(element);
    assert.deepEqual(once.excluded, [{ id: element, reason: 'Ours.', name: { en: label('en'), fr: label('fr'), nl: label('nl') } }]);
    assert.deepEqual(once.clauses.find(({ id }) => id === 'audit')?.elements, audit.elements.slice(1));
    assert.deepEqual(withoutExcluded(once, [{ id: 'continuity', reason: 'Elsewhere.' }]).excluded?.map(({ id }) => id), [element, 'continuity']);
  });

  it('covers an element of an excluded clause and a clause without its elements, and no clause that is still there', () => {
    const all = without(...audit.elements.map(({ id }) => id));
    assert.deepEqual(all.profile.clauses, LIBRARY.profile.clauses.filter((id) => id !== 'audit'));
    assert.deepEqual(['audit', audit.elements[0]?.id ?? '', 'continuity', 'aud'].map((id) => isExcluded(all, id)), [true, true, false, false]);
    const one = without(audit.elements[0]?.id ?? '');
    assert.deepEqual(['audit', audit.elements[0]?.id ?? '', audit.elements[1]?.id ?? ''].map((id) => isExcluded(one, id)), [false, true, false]);
    assert.equal(isExcluded(LIBRARY, 'audit.right'), false);
    assert.equal(isExcluded(without('audit'), audit.elements[1]?.id ?? ''), true);
  });
});
