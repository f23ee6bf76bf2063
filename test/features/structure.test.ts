import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/features/foldingRanges.ts';
import { selectionRanges } from '../../server/src/features/selectionRanges.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { clauseLibrary } from '../support/clauseLibrary.ts';
import { reviewedDraft } from './acceptance.ts';

const DRAFTS = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpus', 'drafts');
const NAMES = readdirSync(DRAFTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();
/** Places in a draft at which a selection begins to grow. */
const PLACES = 200;

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

function isInside(inner: Range, outer: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

/** Each within its parent, after the one before it, with its heading in it. */
function* flawed(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): Generator<string> {
  for (const [at, symbol] of symbols.entries()) {
    const previous = symbols[at - 1];
    const isSound = symbol.name !== '' && isInside(symbol.selectionRange, symbol.range) && (parent === undefined || isInside(symbol.range, parent.range));
    if (!isSound || (previous !== undefined && !isBefore(previous.range.end, symbol.range.start))) yield symbol.name;
    yield* flawed(symbol.children ?? [], symbol);
  }
}

function crossingFolds({ lines, ...draft }: Draft): string[] {
  const open: number[] = [];
  let last = -1;
  return foldingRanges({ lines, ...draft }).flatMap(({ startLine, endLine }) => {
    while ((open.at(-1) ?? Infinity) < startLine) open.pop();
    const isSound = startLine > last && endLine > startLine && endLine < lines.count && endLine <= (open.at(-1) ?? Infinity);
    last = startLine;
    open.push(endLine);
    return isSound ? [] : [`${startLine}–${endLine}`];
  });
}

function shrinkingSelections(draft: Draft): string[] {
  const { length } = draft.lines.text;
  const positions = Array.from({ length: PLACES }, (_, at) => draft.lines.position(Math.floor((at * length) / PLACES)));
  return selectionRanges(draft, positions).flatMap((first, at) => {
    let inner: Range = { start: positions[at] ?? first.range.start, end: positions[at] ?? first.range.start };
    for (let each: SelectionRange | undefined = first; each !== undefined; each = each.parent) {
      if (!isInside(inner, each.range) || (each !== first && isInside(each.range, inner))) return [JSON.stringify(each.range)];
      inner = each.range;
    }
    return [];
  });
}

function overlappingTokens(draft: Draft): string[] {
  const data = semanticTokens(draft);
  const flaws: string[] = [];
  let line = 0;
  let end = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    line += down;
    character = down === 0 ? character + right : right;
    if ((down === 0 && character < end) || length < 1 || character + length > draft.lines.line(line).length) flaws.push(`${line}:${character}`);
    end = character + length;
  }
  return flaws;
}

describe('the structure of every sample draft', () => {
  const drafts = new Map<string, Draft>();
  before(async () => {
    const library = await clauseLibrary();
    for (const name of NAMES) drafts.set(name, reviewedDraft(readFileSync(join(DRAFTS, name), 'utf8'), library));
  });

  for (const name of NAMES) {
    it(`is sound: ${name}`, () => {
      const draft = drafts.get(name);
      assert.ok(draft !== undefined);
      assert.deepEqual([...flawed(documentSymbols(draft))], []);
      assert.deepEqual(crossingFolds(draft), []);
      assert.deepEqual(shrinkingSelections(draft), []);
      assert.deepEqual(overlappingTokens(draft), []);
      assert.ok(documentSymbols(draft).length > 0 && semanticTokens(draft).length > 0);
    });
  }
});
