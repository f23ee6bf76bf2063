/** Every feature that answers about a draft: it never throws, and the places in its answers are places of the draft. */
import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, CompletionItem, DocumentSymbol, FoldingRange, SelectionRange, WorkspaceEdit } from 'vscode-languageserver';
import { ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND, OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND } from '../../../client/src/protocol.ts';
import type { CoverageItem } from '../../../client/src/protocol.ts';
import { hoverAt } from '../../../server/src/requests/hover.ts';
import { accept, acceptanceEdit, acceptanceEditOf } from '../../../server/src/features/codeActions/accept.ts';
import { acceptNoLonger } from '../../../server/src/features/codeActions/acceptNoLonger.ts';
import { goToEvidence } from '../../../server/src/features/codeActions/goToEvidence.ts';
import { renumber } from '../../../server/src/features/codeActions/renumber.ts';
import { codeLenses } from '../../../server/src/features/codeLens.ts';
import { clauseCompletions } from '../../../server/src/features/completion/clauses.ts';
import { elementCompletions } from '../../../server/src/features/completion/elements.ts';
import { termCompletions } from '../../../server/src/features/completion/terms.ts';
import { coverageTree } from '../../../server/src/features/coverage.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { documentHighlights } from '../../../server/src/features/documentHighlights.ts';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { documentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../../server/src/features/foldingRanges.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { selectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { semanticTokens } from '../../../server/src/features/semanticTokens.ts';
import { explained } from '../../../server/src/features/support/completionItems.ts';
import type { Draft } from '../../../server/src/features/support/draft.ts';
import { actionsFor, editOf } from '../../../server/src/features/support/fixes.ts';
import { clauseTextAnswer, explainAnswer, reviewAnswer } from '../../../server/src/features/tools.ts';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.ts';
import { FIXES } from '../../../server/src/fixes.ts';
import type { Position, Range } from '../../../server/src/lines.ts';
import { explainedInPlainText, inPlainText } from '../../../server/src/plainText.ts';
import { TokenResults } from '../../../server/src/tokenResults.ts';
import { draftOf, rethrown, STRICT, URI } from './drafts.ts';
import { cutsCharacter, Ground, seedOf } from './ground.ts';

/** What a client can do at most, and at least. */
const MOST = { documentChanges: true, snippets: true, annotations: true, completesSnippets: true, resolvesEdits: true, commands: [ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND, OPEN_REPORT_COMMAND, SHOW_COVERAGE_COMMAND] } as const;
const LEAST = { documentChanges: false, snippets: false, annotations: false, completesSnippets: false, resolvesEdits: false, commands: [] } as const;

const ANY: CodeActionContext = { diagnostics: [] };

/** Places that are asked about in one draft. */
const MOST_PLACES = 14;

/** The answers about the draft as a whole. */
export function checkWhole(text: string): void {
  const draft = draftOf(text);
  const ground = new Ground(text, draft.lines);
  for (const { range, code, relatedInformation = [] } of diagnostics(draft, rethrown)) {
    ground.range(range, `diagnostic ${String(code)}`);
    for (const { location } of relatedInformation) ground.range(location.range, `related to ${String(code)}`);
  }
  for (const { range } of documentLinks(draft)) ground.range(range, 'link');
  for (const { range } of codeLenses(draft, MOST.commands)) ground.range(range, 'lens');
  checkSymbols(documentSymbols(draft), ground, { start: 0, end: text.length });
  for (const limit of [undefined, 0, 3]) checkFolds(foldingRanges(draft, limit), ground, limit);
  checkTokens(draft, ground);
  for (const { location } of workspaceSymbols([draft], text.slice(0, seedOf(text) % 4))) ground.range(location.range, 'symbol of the workspace');
  const { items, counts, total } = coverageTree(draft);
  checkCoverage(items, ground);
  assert.equal(counts.reduce((sum, { count }) => sum + count, 0), total, 'every guarantee is counted once');
  JSON.stringify([reviewAnswer(draft, 'x.md', {}), ...draft.review.findings.slice(0, 3).flatMap(({ clause }) => [explainAnswer(draft.words, { id: clause }, draft), clauseTextAnswer(draft.words, { id: clause }, draft)])]);
}

function checkSymbols(symbols: readonly DocumentSymbol[], ground: Ground, around: { readonly start: number; readonly end: number }): void {
  // A list of what is still to be looked at: sections may stand in one another thousands deep.
  const rest = symbols.map((symbol) => ({ symbol, around }));
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { name, range, selectionRange, children = [] } = next.symbol;
    const own = ground.range(range, `symbol ${name}`);
    const selected = ground.range(selectionRange, `symbol ${name}, its name`);
    assert.ok(own.start <= selected.start && selected.end <= own.end, `symbol ${name}: its name stands in it`);
    assert.ok(next.around.start <= own.start && own.end <= next.around.end, `symbol ${name} stands in the one around it`);
    assert.notEqual(name.trim(), '', 'a symbol has a name');
    for (const symbol of children) rest.push({ symbol, around: own });
  }
}

function checkFolds(folds: readonly FoldingRange[], ground: Ground, limit: number | undefined): void {
  assert.ok(limit === undefined || folds.length <= limit, 'no more folds than the client wants');
  const open: FoldingRange[] = [];
  let last = -1;
  for (const fold of [...folds].sort((a, b) => a.startLine - b.startLine)) {
    assert.ok(fold.startLine > last, 'no two folds begin in one line');
    assert.ok(fold.startLine < fold.endLine && fold.endLine < ground.lines.count, `a fold of lines ${fold.startLine} to ${fold.endLine}`);
    last = fold.startLine;
    while ((open.at(-1)?.endLine ?? Infinity) < fold.startLine) open.pop();
    assert.ok(fold.endLine <= (open.at(-1)?.endLine ?? Infinity), 'folds nest');
    open.push(fold);
  }
}

function checkTokens(draft: Draft, ground: Ground): void {
  const data = semanticTokens(draft);
  let line = 0;
  let character = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    assert.ok(down >= 0 && right >= 0 && length > 0, 'tokens come in order');
    character = down === 0 ? character + right : right;
    line += down;
    if (down > 0) end = 0;
    assert.ok(character >= end, 'no token over another');
    end = character + length;
    ground.range({ start: { line, character }, end: { line, character: end } }, 'token');
  }
  const { lines } = draft;
  const seed = seedOf(ground.text);
  const range: Range = { start: lines.position(seed % (ground.text.length + 1)), end: lines.position(ground.text.length) };
  semanticTokens(draft, range);
  const results = new TokenResults();
  const { resultId } = results.full(URI, data);
  const delta = results.delta(URI, resultId ?? '', data);
  if ('edits' in delta) assert.deepEqual(delta.edits, [], 'what has not changed needs no edit');
}

function checkCoverage(items: readonly CoverageItem[], ground: Ground): void {
  for (const { range, label, finding, items: inner } of items) {
    ground.range(range, `coverage of ${label}`);
    if (finding !== undefined) assert.ok(finding.start >= 0 && finding.start <= ground.text.length);
    checkCoverage(inner, ground);
  }
}

/** The answers about places in the draft. */
export function checkPlaces(text: string): void {
  const draft = draftOf(text);
  const ground = new Ground(text, draft.lines);
  for (const position of placesOf(draft)) checkPlace(draft, ground, position);
}

/** Where something was found, and places that follow from the text; a client may name one that is not there. */
function placesOf({ lines, review, drafting }: Draft): Position[] {
  const { text } = lines;
  const whole = { start: 0, end: text.length };
  const found = [review.findings.map(({ range }) => range), review.verdicts.flatMap(({ evidence }) => evidence.map(({ range }) => range)), drafting.findings.map(({ range }) => range), drafting.terms.within(whole).map(({ use }) => use.range), drafting.references.within(whole).map(({ range }) => range), drafting.blanks, review.contract.sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading.range]))];
  const seed = seedOf(text);
  const some = found.flatMap((spans) => (spans.length === 0 ? [] : [spans[seed % spans.length], spans[(seed >>> 8) % spans.length]])).flatMap((span) => (span === undefined ? [] : [span.start, span.end, (span.start + span.end) >> 1]));
  const others = Array.from({ length: MOST_PLACES }, (_, index) => (seed >>> index) % (text.length + 1));
  const offsets = [...new Set([0, text.length, ...[...some, ...others].sort((a, b) => Math.imul(a + 1, seed | 1) - Math.imul(b + 1, seed | 1)).slice(0, MOST_PLACES)])].filter((offset) => !cutsCharacter(text, offset));
  return [...offsets.map((offset) => lines.position(offset)), { line: lines.count + 3, character: 7 }, { line: seed % lines.count, character: 1_000_000 }];
}

function checkPlace(draft: Draft, ground: Ground, position: Position): void {
  const hover = hoverAt(draft, position, STRICT);
  if (hover !== null) {
    if (hover.range !== undefined) ground.range(hover.range, 'hover');
    inPlainText(hover);
  }
  for (const { range } of [...definition(draft, position), ...references(draft, position, { includeDeclaration: true }), ...references(draft, position, { includeDeclaration: false })]) ground.range(range, 'place of a term or provision');
  for (const { range } of documentHighlights(draft, position)) ground.range(range, 'highlight');
  checkRename(draft, ground, position);
  for (const support of [MOST, LEAST]) {
    for (const item of [...clauseCompletions(draft, position, support), ...elementCompletions(draft, position, support), ...termCompletions(draft, position)].slice(0, 40)) checkCompletion(draft, ground, item, position);
  }
  for (const chain of selectionRanges(draft, [position])) checkSelection(chain, ground);
}

function checkRename(draft: Draft, ground: Ground, position: Position): void {
  const prepared = prepareRename(draft, position);
  if (prepared !== null) ground.range(prepared.range, 'what is renamed');
  for (const name of ['Zorblat', 'İstanbul', ' ', 'a\nb', prepared?.placeholder ?? 'x']) {
    try {
      const edit = rename(draft, position, name, MOST);
      assert.equal(edit === null, prepared === null, 'what can be renamed is renamed');
      if (edit !== null) checkEdit(edit, ground, 'rename');
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
    }
  }
}

function checkCompletion(draft: Draft, ground: Ground, item: CompletionItem, position: Position): void {
  const edits = [...(item.textEdit === undefined || !('range' in item.textEdit) ? [] : [item.textEdit]), ...(item.additionalTextEdits ?? [])];
  ground.edited(edits, `completion ${item.label}`);
  const own = edits[0]?.range;
  if (item.textEdit !== undefined && own !== undefined) assert.ok(own.start.line === position.line && own.end.line === position.line, 'a completion replaces what stands in its line');
  explainedInPlainText(explained(draft, item));
}

function checkSelection(chain: SelectionRange, ground: Ground): void {
  let inner = ground.range(chain.range, 'selection');
  for (let outer = chain.parent; outer !== undefined; outer = outer.parent) {
    const span = ground.range(outer.range, 'selection');
    assert.ok(span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start, 'each selection is wider than the one in it');
    inner = span;
  }
}

/** The text after an edit of the workspace; snippets count with their signs. */
function checkEdit({ changes = {}, documentChanges = [] }: WorkspaceEdit, ground: Ground, name: string): string {
  const edits = [
    ...Object.values(changes).flat(),
    ...documentChanges.flatMap((change) => ('edits' in change ? change.edits.map((edit) => ('newText' in edit ? edit : { range: edit.range, newText: edit.snippet.value })) : [])),
  ];
  return ground.edited(edits, name);
}

/** Findings whose actions are tried in one draft: to make sure that they mend, each reviews the draft anew. */
const MOST_FIXED = 3;

/** The code actions of a draft and their edits. */
export function checkActions(text: string): void {
  const draft = draftOf(text);
  const ground = new Ground(text, draft.lines);
  const seed = seedOf(text);
  const { findings } = draft.review;
  const some = Array.from({ length: Math.min(MOST_FIXED, findings.length) }, (_, index) => findings[(seed + index * 13) % findings.length]);
  for (const finding of some) {
    if (finding === undefined) continue;
    const range = draft.lines.range(finding.range);
    const offered = actionsFor(draft, FIXES, range, ANY).filter(({ data }) => (data as { code?: unknown }).code === finding.code);
    for (const [index, { data, title }] of offered.slice(0, 3).entries()) {
      const edit = editOf(draft, FIXES, data, index === 0 ? LEAST : MOST);
      assert.ok(edit !== undefined, `${title}: what is offered can be done`);
      assert.notEqual(checkEdit(edit, ground, title), text, `${title} changes something`);
    }
    for (const { command } of goToEvidence(draft, range, ANY, MOST.commands)) ground.range((command?.arguments as [string, Range])[1], 'evidence');
    for (const support of [MOST, LEAST]) for (const action of accept(draft, range, ANY, support)) checkAcceptance(draft, ground, action);
    const written = acceptanceEdit(draft, { uri: URI, version: 1, code: finding.code, start: finding.range.start, reason: 'agreed -- <!-- "x" -->' });
    if (written !== null) ground.position(written.position, 'acceptance');
  }
  const drafting = draft.drafting.findings;
  for (const finding of [drafting[seed % Math.max(1, drafting.length)], ...drafting.filter(({ code }) => code.startsWith('acceptance-')).slice(0, 4)]) {
    if (finding === undefined) continue;
    const range = draft.lines.range(finding.range);
    for (const action of [...acceptNoLonger(draft, range, ANY, MOST), ...accept(draft, range, ANY, LEAST)]) checkAcceptance(draft, ground, action);
  }
  for (const { edit, title } of renumber(draft, ANY, MOST)) if (edit !== undefined) checkEdit(edit, ground, title);
}

function checkAcceptance(draft: Draft, ground: Ground, { edit, data, title }: CodeAction): void {
  const own = edit ?? acceptanceEditOf(draft, data, LEAST);
  if (own !== undefined) checkEdit(own, ground, title);
}
