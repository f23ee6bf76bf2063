import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../server/src/contract/types.ts';
import type { Term } from '../../server/src/drafting/types.ts';
import { LEGEND, semanticTokens } from '../../server/src/features/semanticTokens.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { TokenResults } from '../../server/src/tokenResults.ts';
import { draftOf, spanOf } from './support.ts';

interface Marked {
  readonly blanks?: readonly string[];
  readonly references?: readonly string[];
  /** Uses as they stand in the text; one with "=" in front is a definition. */
  readonly terms?: readonly string[];
}

/** A draft in which all that is not found by the feature itself is marked by hand. */
function marked(text: string, { blanks = [], references = [], terms = [] }: Marked): Draft {
  const draft = draftOf(text);
  const within = <T>(all: readonly T[], spanOfOne: (one: T) => Span, span: Span): T[] =>
    all.filter((one) => spanOfOne(one).start < span.end && span.start < spanOfOne(one).end).sort((a, b) => spanOfOne(a).start - spanOfOne(b).start);
  const uses = terms.map((written) => {
    const defines = written.startsWith('=');
    const range = spanOf(text, written.replace('=', ''));
    const term: Term = { name: written.replace('=', ''), aliases: [], definitions: [] };
    return { term, use: { range, form: 'same' as const, defines } };
  });
  const found = references.map((written) => ({ range: spanOf(text, written), written, numbers: [], target: undefined, outside: false }));
  return {
    ...draft,
    drafting: {
      ...draft.drafting,
      blanks: blanks.map((blank) => spanOf(text, blank)),
      references: { at: () => undefined, within: (span) => within(found, ({ range }) => range, span) },
      terms: { ...draft.drafting.terms, within: (span) => within(uses, ({ use }) => use.range, span) },
    },
  };
}

/** "type: words" for each token, with an asterisk after a definition. */
function told(draft: Draft, range?: Range): string[] {
  const data = semanticTokens(draft, range);
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    tokens.push(`${LEGEND.tokenTypes[type]}: ${draft.lines.line(line).slice(character, character + length)}${modifiers === 1 ? '*' : ''}`);
  }
  return tokens;
}

describe('semanticTokens', () => {
  it('marks the words that oblige and forbid, in three languages', () => {
    const cases: readonly (readonly [text: string, duties: readonly string[]])[] = [
      ['The Provider shall not use the data and must return it. It may not keep it; it may use it. The Customer undertakes to pay and is required to answer.', ['shall not', 'must', 'may not', 'undertakes to', 'is required to']],
      ['De Leverancier zal de gegevens bewaren en moet ze teruggeven. Hij mag niet weigeren en mag ze niet kopiëren, maar mag ze lezen. Hij dient dit op tijd te doen en verbindt zich ertoe te betalen.', ['zal', 'moet', 'mag niet', 'mag', 'dient', 'verbindt zich ertoe']],
      ['Le Prestataire doit garder les données et s’engage à les rendre. Il ne peut les vendre. Il est tenu de répondre et est tenu informé ; le Client peut payer.', ['doit', 's’engage', 'ne peut', 'est tenu']],
    ];
    for (const [text, duties] of cases) {
      assert.deepEqual(told(draftOf(`## 1. A\n\n${text}\n`)), duties.map((duty) => `duty: ${duty}`));
    }
  });

  it('marks them in running text of the body and the annexes only', () => {
    const text = '## 1. What the Customer must pay\n\nHe shall pay.\n\n## Definitions\n\nWhat follows shall hold.\n\n## Annex A\n\nHe must pay.\n';
    assert.deepEqual(told(draftOf(text)), ['duty: shall', 'duty: must']);
  });

  it('marks terms, parties, references and blanks, and where a term is defined', () => {
    const text = '# Agreement\n\nAcme NV (the “Provider”) and the City (the “Customer”).\n\n## 1. Data\n\n“Data” means facts. The Customer gets the “Data” under article 9 within [10 days].\n';
    const draft = marked(text, { terms: ['=Data” means'.replace('” means', ''), 'Provider', 'Customer gets'.replace(' gets', '')], references: ['article 9'], blanks: ['[10 days]'] });
    assert.deepEqual(told(draft), ['party: Provider', 'party: Customer', 'term: Data*', 'reference: article 9', 'blank: [10 days]']);
  });

  it('has no token over another: a blank weighs most, then a reference, then a term', () => {
    const text = '## 1. A\n\nThe Fee of [the Fee of article 3] and Annex B Services.\n';
    const draft = marked(text, { terms: ['Fee', 'the Fee', 'B Services'], references: ['article 3', 'Annex B'], blanks: ['[the Fee of article 3]'] });
    assert.deepEqual(told(draft), ['term: Fee', 'blank: [the Fee of article 3]', 'reference: Annex B']);
  });

  it('has no token over two lines', () => {
    const text = '## 1. A\r\n\r\n> The Customer is bound by article 4,\r\n> paragraph 2 and he shall\r\n> not forget 😀 it; he must.\r\n';
    assert.deepEqual(told(marked(text, { references: ['article 4,\r\n> paragraph 2'] })), ['reference: article 4,', 'reference: paragraph 2', 'duty: shall', 'duty: not', 'duty: must']);
  });

  it('answers for a range', () => {
    const draft = marked('## 1. A\n\nHe shall pay [x].\n\nHe must go [y].\n', { blanks: ['[x]', '[y]'] });
    assert.deepEqual(told(draft, { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } }), ['duty: must', 'blank: [y]']);
    assert.deepEqual(told(draft, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }), []);
  });

  it('finds nothing in an empty draft', () => {
    assert.deepEqual(semanticTokens(draftOf('')), []);
  });
});

describe('TokenResults', () => {
  it('sends what changed, nothing when nothing did, and all when the client has another result', () => {
    const results = new TokenResults();
    const first = results.full('a', [0, 1, 2, 3, 0, 1, 0, 2, 3, 0]);
    assert.deepEqual(results.delta('a', first.resultId ?? '', [0, 1, 2, 3, 0, 1, 5, 2, 3, 0]), { resultId: '2', edits: [{ start: 6, deleteCount: 1, data: [5] }] });
    assert.deepEqual(results.delta('a', '2', [0, 1, 2, 3, 0, 1, 5, 2, 3, 0]), { resultId: '3', edits: [] });
    assert.deepEqual(results.delta('a', '1', [1]), { resultId: '4', data: [1] });
    assert.deepEqual(results.delta('b', '4', [1]), { resultId: '5', data: [1] });
    results.forget('a');
    assert.deepEqual(results.delta('a', '4', [1]), { resultId: '6', data: [1] });
  });
});
