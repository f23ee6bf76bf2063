/** Positions of an element of a small library: which texts and rules decide, and when nothing is said. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContract } from '../../server/src/contract/contract.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import type { Library, Position, PositionRule, Term } from '../../server/src/library/types.ts';
import { hasPositions, positionOf } from '../../server/src/review/positions.ts';
import { reviewContract } from '../../server/src/review/review.ts';
import { ruleLibrary } from '../support/tinyLibrary.ts';

const VERDICT = { clause: 'rule', element: 'rule.element' };
const SIGNALS = ['met: [notify, breach]', 'weak: [audit, breach], reason: kept'];

interface Given {
  readonly template?: string;
  readonly positions?: readonly Position[];
  readonly rules?: readonly PositionRule[];
  readonly signals?: readonly string[];
  readonly language?: Language;
}

/** A library whose one element has these texts and rules. */
function libraryWith({ template = 'The Provider shall notify every breach.', positions = [], rules, signals = SIGNALS, language = 'en' }: Given): Library {
  const library = ruleLibrary(...signals);
  const clauses = library.clauses.map((clause) => {
    const texts = clause.texts[language];
    const own = texts.elements['rule.element'] ?? assert.fail();
    const elements = clause.elements.map((element) => ({ ...element, ...(rules !== undefined && { positions: rules }) }));
    return { ...clause, elements, texts: { ...clause.texts, [language]: { ...texts, elements: { 'rule.element': { ...own, template, positions } } } } };
  });
  return { ...library, clauses };
}

/** The status of the element in a draft, and its position. */
function found(body: string, given: Given | Library, language: Language = 'en'): readonly (string | undefined)[] {
  const library = 'clauses' in given ? given : libraryWith({ ...given, language });
  const review = reviewContract(parseContract(`---\nlang: ${language}\n---\n\n# Agreement\n\n${body}\n`), library);
  const [verdict] = review.verdicts;
  assert.ok(verdict !== undefined);
  return [verdict.status, positionOf(review, library, verdict)];
}

const within = (most: number): readonly Term[] => [[{ figure: 'duration', compare: '<=', value: most }]];
const beyond = (least: number): readonly Term[] => [[{ figure: 'duration', compare: '>', value: least }]];
/** Some text must be there for an element to have positions at all. */
const POSITIONS: readonly Position[] = [
  { kind: 'acceptable', template: 'The Provider shall notify every breach in due course.' },
  { kind: 'fallback', template: 'The Provider shall notify every breach when asked.' },
];
const RULED: Given = { positions: POSITIONS, rules: [{ kind: 'preferred', all: within(24) }, { kind: 'acceptable', all: within(48) }, { kind: 'fallback', all: beyond(100) }] };

const breach = (when: string): string => `The Provider shall notify the Customer of a breach ${when}.`;

describe('an element has positions', () => {
  it('where one of the languages has a text beside the preferred one', () => {
    assert.equal(hasPositions(libraryWith({}), VERDICT), false);
    for (const language of LANGUAGES) assert.equal(hasPositions(libraryWith({ positions: POSITIONS, language }), VERDICT), true);
    assert.equal(hasPositions(libraryWith({ positions: POSITIONS }), { clause: 'none', element: 'rule.element' }), false);
    assert.equal(hasPositions(libraryWith({ positions: POSITIONS }), { clause: 'rule', element: 'rule.other' }), false);
  });

  it('and none where the library does not know it, or has no other text for it', () => {
    const library = libraryWith(RULED);
    const review = reviewContract(parseContract(breach('within 12 hours')), library);
    const [verdict] = review.verdicts;
    assert.ok(verdict !== undefined);
    assert.equal(positionOf(review, library, verdict), 'preferred');
    assert.equal(positionOf(review, library, { ...verdict, clause: 'none' }), undefined);
    assert.equal(positionOf(review, library, { ...verdict, element: 'rule.other' }), undefined);
    assert.equal(positionOf(review, libraryWith({ ...RULED, positions: [] }), verdict), undefined);
  });
});

describe('a rule', () => {
  it('takes a figure up to its limit, or above it', () => {
    const CASES: readonly (readonly [when: string, position: string | undefined])[] = [
      ['within 24 hours', 'preferred'], ['within 25 hours', 'acceptable'], ['within 48 hours', 'acceptable'], ['within 49 hours', undefined], ['within 100 hours', undefined], ['within 101 hours', 'fallback'],
      ['within 12 hours, or 24 hours at night', 'preferred'], ['within 24 hours, or 48 hours at night', undefined], ['at once', undefined],
    ];
    for (const [when, position] of CASES) assert.deepEqual(found(breach(when), RULED), ['met', position], when);
  });

  it('takes any figure of a kind where it sets no limit, and no figure of another kind', () => {
    const any: Given = { positions: POSITIONS, rules: [{ kind: 'acceptable', all: [[{ figure: 'percentage' }]] }] };
    assert.deepEqual(found(breach('for 5% of all cases'), any), ['met', 'acceptable']);
    assert.deepEqual(found(breach('within 5 hours'), any), ['met', undefined]);
    assert.deepEqual(found(breach('within 24 hours in 99% of all cases'), RULED), ['met', 'preferred']);
    const limit: Given = { positions: POSITIONS, rules: [{ kind: 'acceptable', all: [[{ figure: 'percentage' }], [{ figure: 'duration', compare: '<=', value: 10 }]] }] };
    assert.deepEqual(found(breach('within 90 hours in 5% of all cases'), limit), ['met', undefined]);
    assert.deepEqual(found(breach('within 10 hours in 95% of all cases'), limit), ['met', 'acceptable']);
  });

  it('needs all its terms, one alternative of each, concepts anywhere in the provision', () => {
    const both: Given = { positions: POSITIONS, rules: [{ kind: 'acceptable', all: [...within(24), [{ concept: 'promptly' }, { concept: 'data' }]] }] };
    assert.deepEqual(found(breach('promptly within 24 hours'), both), ['met', 'acceptable']);
    assert.deepEqual(found(breach('of data within 24 hours'), both), ['met', 'acceptable']);
    assert.deepEqual(found(`${breach('within 24 hours')} It does so promptly.`, both), ['met', 'acceptable']);
    assert.deepEqual(found(`${breach('within 24 hours')}\n\nIt does so promptly.`, both), ['met', undefined]);
    assert.deepEqual(found(breach('within 24 hours'), both), ['met', undefined]);
    assert.deepEqual(found(breach('promptly'), both), ['met', 'preferred'], 'by its words');
  });

  it('is read in the language of the section', () => {
    const positions: readonly Position[] = [{ kind: 'acceptable', template: 'De Leverancier meldt elke inbreuk zodra dat past.' }];
    const dutch: Given = { template: 'De Leverancier meldt elke inbreuk.', positions, rules: [{ kind: 'acceptable', all: [[{ concept: 'promptly' }]] }] };
    assert.deepEqual(found('De Leverancier meldt elke inbreuk onverwijld.', dutch, 'nl'), ['met', 'acceptable']);
    assert.deepEqual(found('De Leverancier meldt elke inbreuk.', dutch, 'nl'), ['met', 'preferred']);
  });

  it('knows nothing of more than 64 readings of the figures', () => {
    const hours = (count: number): string => Array.from({ length: count }, (_, index) => `${(index % 20) + 1} hours`).join(' or ');
    assert.deepEqual(found(breach(`within ${hours(64)}`), RULED), ['met', 'preferred']);
    assert.deepEqual(found(breach(`within ${hours(65)}`), RULED), ['met', undefined]);
    const both: Given = { positions: POSITIONS, rules: [{ kind: 'preferred', all: within(24) }, { kind: 'acceptable', all: [[{ figure: 'percentage' }]] }] };
    const percent = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}%`).join(' or ');
    assert.deepEqual(found(breach(`within ${hours(8)} for ${percent(8)} of it`), both), ['met', 'preferred']);
    assert.deepEqual(found(breach(`within ${hours(9)} for ${percent(8)} of it`), both), ['met', undefined]);
  });

  it('says nothing of a row of a table or of HTML, whatever else is sure', () => {
    const html = '<p>The Provider shall notify a breach within 12 hours.</p>';
    assert.deepEqual(found(html, RULED), ['met', undefined]);
    assert.deepEqual(found(`${breach('within 24 hours')}\n\n${html.replace('12', '30')}`, RULED), ['met', 'preferred']);
    assert.deepEqual(found(`${html.replace('12', '30')}\n\n${breach('within 24 hours')}`, RULED), ['met', 'preferred']);
    assert.deepEqual(found('| What | When |\n| - | - |\n| The Provider shall notify a breach | within 12 hours |', RULED), ['met', undefined]);
  });

  it('decides by the passages of the status, which must agree', () => {
    assert.deepEqual(found(`${breach('within 24 hours')}\n\n${breach('within 12 hours')}`, RULED), ['met', 'preferred']);
    assert.deepEqual(found(`${breach('within 24 hours')}\n\n${breach('within 30 hours')}`, RULED), ['met', undefined]);
    assert.deepEqual(found(`${breach('within 24 hours')}\n\nThe Customer may audit a breach within 30 hours.`, RULED), ['met', 'preferred'], 'the audit is weak, and quoted beside it');
  });

  it('leaves the texts of its own positions to nobody else', () => {
    const texts: Given = { template: 'The Provider shall notify the Customer of a breach, whatever the hour, in its own words.', positions: POSITIONS };
    const body = 'The Provider shall notify the Customer of a breach, whatever the hour, in its own words.';
    assert.deepEqual(found(body, texts), ['met', 'preferred']);
    assert.deepEqual(found(body, { ...texts, rules: [{ kind: 'preferred', all: [[{ concept: 'promptly' }]] }] }), ['met', undefined]);
    assert.deepEqual(found(body, { ...texts, rules: [{ kind: 'acceptable', all: [[{ concept: 'promptly' }]] }] }), ['met', 'preferred']);
    const withFigure = body.replace('whatever the hour', 'within 99 hours');
    assert.deepEqual(found(withFigure, { ...texts, template: withFigure, rules: [{ kind: 'acceptable', all: within(24) }] }), ['met', undefined], 'a figure that fits no rule');
    assert.deepEqual(found(withFigure, { ...texts, template: withFigure, rules: [{ kind: 'acceptable', all: [[{ concept: 'promptly' }]] }, { kind: 'fallback', all: within(24) }] }), ['met', 'preferred'], 'not all rules ask for a figure');
  });
});

describe('a text', () => {
  const LONG = 'The Provider shall notify the Customer of every breach in writing, with all known causes, effects and remedies, to the address stated above.';
  const OTHER = 'In case of a breach the Provider shall only notify the supervisory authority, unless the law obliges it to tell others.';
  const given: Given = { template: LONG, positions: [{ kind: 'acceptable', template: OTHER }] };

  it('is known where most of its words are there, and those of no other', () => {
    assert.deepEqual(found(LONG, given), ['met', 'preferred']);
    assert.deepEqual(found(OTHER, given), ['met', 'acceptable']);
    assert.deepEqual(found(LONG.replace('in writing, ', '').replace('stated', 'given'), given), ['met', 'preferred']);
    assert.deepEqual(found(LONG.replace(', with all known causes, effects and remedies, to the address stated above', ''), given), ['met', undefined]);
    assert.deepEqual(found(`${LONG.slice(0, -1)}, every single Monday morning before breakfast, unless holidays intervene, by registered letter, fax, pigeon, telegram, boat, train, horse, lorry.`, given), ['met', undefined]);
  });

  it('is not known where another is nearly the same', () => {
    const twin: Given = { template: LONG, positions: [{ kind: 'acceptable', template: LONG.replace('stated', 'given') }] };
    assert.deepEqual(found(LONG.replace('stated', 'mentioned'), twin), ['met', undefined]);
    const apart: Given = { template: LONG, positions: [{ kind: 'acceptable', template: LONG.replace('effects and remedies, to the address stated above', 'parties and proofs, by the means agreed below') }] };
    assert.deepEqual(found(LONG, apart), ['met', 'preferred']);
  });

  it('is known under other names of the parties, and by other forms of its words', () => {
    assert.deepEqual(found(LONG.replace('causes, effects', 'cause, effect').replace('The Provider', 'The Supplier').replace('the Customer', 'the Client'), given), ['met', 'preferred']);
  });

  it('is not known with another figure, or turned around', () => {
    assert.deepEqual(found(LONG.replace('in writing', 'within 24 hours'), given), ['met', undefined]);
    assert.deepEqual(found(LONG.replace('in writing', 'not in writing'), given)[1], undefined);
    assert.deepEqual(found(LONG.replace('shall notify', 'may notify'), given), ['met', undefined]);
    const figured: Given = { template: LONG.replace('in writing', 'within 24 hours'), positions: [{ kind: 'acceptable', template: LONG.replace('in writing', 'within 48 hours') }] };
    assert.deepEqual(found(LONG.replace('in writing', 'within 48 hours'), figured), ['met', 'acceptable']);
  });

  it('is not met where the passage is softened and the text is not', () => {
    const soft = LONG.replace('shall notify', 'shall use best efforts and notify');
    assert.deepEqual(found(soft, given), ['met', undefined]);
    assert.deepEqual(found(soft, { ...given, template: soft }), ['met', 'preferred']);
    const paid = LONG.replace('in writing', 'in writing, for a fee');
    assert.deepEqual(found(paid, given), ['met', 'preferred'], 'a fee softens no duty');
  });

  it('is met only where the passage is judged as the text is', () => {
    const weak = 'The Customer may audit every breach in writing, with all known causes, effects and remedies, at the address stated above.';
    assert.deepEqual(found(weak, { template: LONG, positions: [{ kind: 'fallback', template: weak }] }), ['weak', 'fallback']);
    const both = `${weak.slice(0, -1)}, and notify it.`;
    assert.deepEqual(found(both, { template: LONG, positions: [{ kind: 'fallback', template: weak }] }), ['met', undefined]);
  });
});
