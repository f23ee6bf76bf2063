import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CoverageItem } from '../../client/src/protocol.ts';
import { LANGUAGES } from '../../server/src/contract/types.ts';
import type { Language } from '../../server/src/contract/types.ts';
import { readDrafting } from '../../server/src/drafting/drafting.ts';
import { coverageTree } from '../../server/src/features/coverage.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { firstEdit } from '../../server/src/features/support/fixes.ts';
import { FIXES } from '../../server/src/fixes.ts';
import { settled } from '../../server/src/review/acceptances.ts';
import { applyEdit } from '../protocol/client.ts';
import { draftOf, LIBRARY } from './support.ts';
import type { Case } from './support.ts';

const YEARLY = 'The Customer may **audit** the Provider\nonce a year.';
const NO_REPORT = 'The Provider keeps its reports.';
const COMMENT = '<!-- contract-review: accept audit.report because "ISAE report" -->';
const TEXT = `# Hosting\n\n## 4. Audit\n\n${COMMENT}\n\n4.1 Something else.\n\n4.2 ${YEARLY}\n\n4.3 ${NO_REPORT}\n\n## 5. Backups\n\nText.\n`;
const CASE: Case = {
  decisions: {
    'audit.right': { status: 'weak', quote: YEARLY, reason: 'yearly-cap' },
    'audit.report': { status: 'contrary', quote: NO_REPORT, reason: 'excluded' },
    'return.data': { status: 'met', quote: 'Text.' },
  },
  clauses: { audit: 'Audit', continuity: 'Backups' },
};

function accepting(language: Language = 'en', text = TEXT, given: Case = CASE): Draft {
  const draft = draftOf(text, { ...given, language });
  return { ...draft, ...settled(draft.review, readDrafting(draft.review.contract), LIBRARY) };
}

function range(line: number, character: number, endLine: number, endCharacter: number): CoverageItem['range'] {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function outline(items: readonly CoverageItem[], indent = ''): string[] {
  return items.flatMap(({ status, label, description, items: inner }) => [`${indent}${status} ${label}: ${description}`, ...outline(inner, `${indent}  `)]);
}

function find(draft: Draft, id: string): CoverageItem {
  const all = (items: readonly CoverageItem[]): CoverageItem[] => items.flatMap((item) => [item, ...all(item.items)]);
  const found = all(coverageTree(draft).items).find((item) => item.id === id);
  assert.ok(found, id);
  return found;
}

describe('the coverage of a draft', () => {
  it('says how many guarantees have which status', () => {
    const { uri, version, score, all, total, counts } = coverageTree(accepting());
    assert.deepEqual({ uri, version, score, all, total }, { uri: 'file:///drafts/contract.md', version: 1, score: '1 of 4 guarantees met', all: 'All guarantees', total: 4 });
    assert.deepEqual(counts, [
      { status: 'contrary', count: 0, sign: '✖', word: 'against the customer', label: '0 against the customer' },
      { status: 'absent', count: 1, sign: '○', word: 'missing', label: '1 missing' },
      { status: 'weak', count: 1, sign: '▲', word: 'too weak', label: '1 too weak' },
      { status: 'accepted', count: 1, sign: '◇', word: 'accepted', label: '1 accepted' },
      { status: 'met', count: 1, sign: '✔', word: 'met', label: '1 met' },
    ]);
  });

  it('has the clauses in the order of the profile, their elements, and what decides', () => {
    assert.deepEqual(outline(coverageTree(accepting()).items), [
      'absent Continuity: missing',
      '  absent backups: missing',
      'met Return of data: 1/1',
      '  met return of the data: met',
      '    met art. 5: “Text.”',
      'weak Audit: 0/2 ▲1 ◇1',
      '  weak right to audit: too weak – Only once a year.',
      '    weak art. 4.2: “The Customer may audit the Provider once a year.”',
      '  accepted audit reports: accepted – ISAE report',
      '    accepted line 5: “ISAE report”',
      '    contrary art. 4.3: “The Provider keeps its reports.”',
    ]);
  });

  it('says what is not asked for, which is counted nowhere', () => {
    assert.equal(coverageTree(accepting()).excluded, undefined);
    const library = { ...LIBRARY, excluded: [{ id: 'portability', reason: 'No platform services.', name: { en: 'Portability', fr: 'Portabilité', nl: 'Overdraagbaarheid' } }] };
    const { excluded, total } = coverageTree({ ...accepting(), library });
    assert.deepEqual(excluded, { label: 'Not asked for', count: 1, tooltip: 'Portability: No platform services.' });
    assert.equal(total, 4);
  });

  it('is in the language of the reader', () => {
    const [, french = [], dutch = []] = LANGUAGES.map((language) => {
      const tree = coverageTree(accepting(language));
      return [tree.score, ...tree.counts.map(({ label }) => label), ...outline(tree.items)];
    });
    assert.deepEqual(french, [
      '1 garantie conforme sur 4',
      '0 défavorable au client',
      '1 introuvable',
      '1 trop faible',
      '1 acceptée',
      '1 conforme',
      'absent Continuité: introuvable',
      '  absent sauvegardes: introuvable',
      'met Restitution: 1/1',
      '  met restitution des données: conforme',
      '    met art. 5: «\u00a0Text.\u00a0»',
      'weak Audit: 0/2 ▲1 ◇1',
      '  weak droit d’audit: trop faible – Une seule fois par an.',
      '    weak art. 4.2: «\u00a0The Customer may audit the Provider once a year.\u00a0»',
      '  accepted rapports d’audit: accepté – ISAE report',
      '    accepted ligne 5: «\u00a0ISAE report\u00a0»',
      '    contrary art. 4.3: «\u00a0The Provider keeps its reports.\u00a0»',
    ]);
    assert.deepEqual(dutch.slice(0, 12), [
      '1 van 4 waarborgen voldaan',
      '0 in het nadeel van de klant',
      '1 ontbreekt',
      '1 te zwak',
      '1 aanvaard',
      '1 voldaan',
      'absent Continuïteit: ontbreekt',
      '  absent back-ups: ontbreekt',
      'met Teruggave: 1/1',
      '  met teruggave van de gegevens: voldaan',
      '    met art. 5: “Text.”',
      'weak Audit: 0/2 ▲1 ◇1',
    ]);
  });

  it('says everything in words to who does not see it', () => {
    const draft = accepting();
    assert.equal(find(draft, 'audit').spoken, 'Audit: 0 of 2 met, 1 too weak, 1 accepted');
    assert.equal(find(draft, 'audit').tooltip, 'Audit (Test policy, §2.2.5)\n0 of 2 met · 1 too weak · 1 accepted');
    assert.equal(find(draft, 'audit.right').spoken, 'right to audit: too weak. Only once a year.');
    assert.equal(find(draft, 'audit.right').tooltip, 'right to audit: too weak\nOnly once a year.\nAsks for right to audit. (Test policy, §2.2.5(a))');
    assert.equal(find(draft, 'audit.right/0').spoken, 'art. 4.2: too weak. Only once a year. “The Customer may audit the Provider once a year.”');
    assert.equal(find(draft, 'audit.report/accepted').tooltip, 'line 5: accepted\n“ISAE report”');
  });

  it('leads to the section of a clause, to the passage that decides, and to where what is missing would be', () => {
    const draft = accepting();
    assert.deepEqual(find(draft, 'audit').range, range(2, 0, 2, 11));
    assert.deepEqual(find(draft, 'audit.right').range, range(8, 4, 9, 12));
    assert.deepEqual(find(draft, 'audit.right/0').range, range(8, 4, 9, 12));
    assert.deepEqual(find(draft, 'audit.report').range, range(11, 4, 11, 35));
    assert.deepEqual(find(draft, 'audit.report/accepted').range, range(4, 0, 4, COMMENT.length));
    assert.deepEqual(find(draft, 'continuity.backup').range, range(13, 0, 13, 13));
    // The clause has no section of its own: its passage stands under another heading.
    assert.deepEqual(find(draft, 'return').range, range(15, 0, 15, 5));
    const bare = draftOf('# Hosting\n\nText.\n');
    assert.deepEqual(find(bare, 'audit').range, range(0, 0, 0, 9));
    assert.deepEqual(find(bare, 'audit.right').range, range(0, 0, 0, 9));
  });

  it('has what can be mended or accepted: no more than there are findings', () => {
    const draft = accepting();
    assert.deepEqual(find(draft, 'audit.right').finding, { code: 'audit.right', start: TEXT.indexOf(YEARLY), name: 'right to audit', mending: 'strengthen' });
    assert.deepEqual(find(draft, 'continuity').finding, { code: 'continuity', start: TEXT.indexOf('## 5'), name: 'Continuity', mending: 'insert' });
    for (const id of ['audit', 'audit.report', 'continuity.backup', 'return', 'return.data']) assert.equal(find(draft, id).finding, undefined, id);
    const lacking = draftOf(TEXT, { ...CASE, decisions: { 'audit.right': { status: 'met', quote: YEARLY } } });
    assert.deepEqual(find(lacking, 'audit.report').finding, { code: 'audit.report', start: TEXT.indexOf('## 4'), name: 'audit reports', mending: 'insert' });
  });

  it('quotes the draft without its Markdown', () => {
    const hostile = '[x](command:evil) <img src=x> `a`';
    const draft = draftOf(`# A\n\n## Audit\n\n${hostile}\n`, { decisions: { 'audit.right': { status: 'weak', quote: hostile } }, clauses: { audit: 'Audit' } });
    assert.equal(find(draft, 'audit.right/0').description, '“x a”');
  });
});

describe('the first choice of the changes that mend a finding', () => {
  const draft = accepting();
  const edit = (code: string, start: number, version = 1): unknown => firstEdit(draft, FIXES, { version, code, start }, { documentChanges: true, snippets: false });
  const mended = (code: string, start: number): string => applyEdit(TEXT, edit(code, start) as Parameters<typeof applyEdit>[1]);

  it('is the clause that is missing, or the better sentence', () => {
    assert.equal(mended('continuity', TEXT.indexOf('## 5')), TEXT.replace('Text.\n', 'Text.\n\nThe Provider shall make a backup every [24 hours].\n'));
    assert.equal(mended('audit.right', TEXT.indexOf(YEARLY)), TEXT.replace(YEARLY, 'The Customer may audit the Provider. The Provider shall answer within [10 days].'));
  });

  it('is none for another version, nor for what is no finding there', () => {
    assert.equal(edit('audit.right', TEXT.indexOf(YEARLY), 2), undefined);
    assert.equal(edit('audit.right', 0), undefined);
    assert.equal(edit('audit.report', TEXT.indexOf(NO_REPORT)), undefined);
  });
});
