import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import type { Draft } from '../../server/src/features/support/draft.ts';
import { draftOf, spanOf } from './support.ts';

/** "name (kind) from–to", its children indented; lines from zero. */
function told(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, kind, range, children = [] }) => [
    `${indent}${name} (${kind}) ${range.start.line}–${range.end.line}${detail === undefined ? '' : `: ${detail}`}`,
    ...told(children, `${indent}  `),
  ]);
}

/** Every range within its parent's, the heading within the whole, no name empty. */
function assertSound(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  for (const symbol of symbols) {
    assert.notEqual(symbol.name, '');
    assert.ok(isInside(symbol.selectionRange, symbol.range), symbol.name);
    assert.ok(parent === undefined || isInside(symbol.range, parent.range), symbol.name);
    assertSound(symbol.children ?? [], symbol);
  }
}

function isInside(inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean {
  const at = ({ line, character }: DocumentSymbol['range']['start']): number => line * 100_000 + character;
  return at(outer.start) <= at(inner.start) && at(inner.end) <= at(outer.end);
}

const { File, Class, Method, Namespace, Package, Event, Constant } = SymbolKind;

describe('documentSymbols', () => {
  it('is the articles with their numbers, one inside the other, in three languages', () => {
    const cases = [
      ['# Agreement', '## 1. Definitions', '## Article 2 – Audit', '### 2.1 Right', '## Signatures', '## Annex A'],
      ['# Overeenkomst', '## 1. Begrippen', '## Artikel 2 – Audit', '### 2.1 Recht', '## Ondertekening', '## Bijlage A'],
      ['# Contrat', '## 1. Définitions', '## Article 2 – Audit', '### 2.1 Droit', '## Signatures', '## Annexe A'],
    ];
    for (const headings of cases) {
      const symbols = documentSymbols(draftOf(`${headings.join('\n\nText.\n\n')}\n\nText.\n`));
      assertSound(symbols);
      const names = headings.map((heading) => heading.replace(/^#+ /u, '').replace('1. ', '1 '));
      assert.deepEqual(told(symbols), [
        `${names[0]} (${File}) 0–22`,
        `  ${names[1]} (${Namespace}) 4–7`,
        `  ${names[2]} (${Class}) 8–15`,
        `    ${names[3]} (${Method}) 12–15`,
        `  ${names[4]} (${Event}) 16–19`,
        `  ${names[5]} (${Package}) 20–22`,
      ]);
    }
  });

  it('says in the reader’s language what clauses a section is about, and how many guarantees are met', () => {
    const text = '## 1. Controle\n\nThe Customer may audit.\n';
    const given = { clauses: { audit: 'Controle', continuity: 'Controle' }, decisions: { 'audit.right': { status: 'met', quote: 'The Customer may audit.' } } } as const;
    const detail = (language: 'en' | 'fr' | 'nl'): string | undefined => documentSymbols(draftOf(text, { ...given, language }))[0]?.detail;
    assert.equal(detail('en'), 'Continuity, Audit — 1 of 3 guarantees met');
    assert.match(detail('fr') ?? '', /^Continuité, Audit — .*1.*3/u);
    assert.match(detail('nl') ?? '', /^Continuïteit, Audit — .*1.*3/u);
  });

  it('has the heading as its own place, and ends with its last line, CRLF or not', () => {
    for (const eol of ['\n', '\r\n']) {
      const [first, second] = documentSymbols(draftOf(`## 1. Scope${eol}${eol}Text.${eol}${eol}## 2. Term${eol}`));
      assert.deepEqual(first?.selectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } });
      assert.deepEqual(first?.range, { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } });
      assert.deepEqual(second?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 10 } });
    }
  });

  it('has the defined terms under their section', () => {
    const text = '## Definitions\n\n“Data” means facts.\n\n“Service” means work.\n\n## Fees\n\nText.\n';
    const draft = draftOf(text);
    const term = (name: string, passage: string): unknown => ({ name, aliases: [], definitions: [{ range: spanOf(text, name), passage: spanOf(text, passage), section: 0 }] });
    const all = [term('Service', '“Service” means work.'), term('Data', '“Data” means facts.')];
    const symbols = documentSymbols({ ...draft, drafting: { ...draft.drafting, terms: { ...draft.drafting.terms, all } } } as Draft);
    assertSound(symbols);
    assert.deepEqual(told(symbols), [`Definitions (${Namespace}) 0–5`, `  Data (${Constant}) 2–2`, `  Service (${Constant}) 4–4`, `Fees (${Class}) 6–8`]);
  });

  it('names a heading that is a number alone, cuts one that has no end, and finds none in a draft without', () => {
    assert.deepEqual(told(documentSymbols(draftOf('ARTICLE 1\n\nText.\n'))), [`ARTICLE 1 (${Class}) 0–2`]);
    const [long] = documentSymbols(draftOf(`## ${'word '.repeat(100)}😀\n\nText.\n`));
    assert.ok((long?.name.length ?? 0) <= 161 && long?.name.endsWith('…'));
    assert.deepEqual(documentSymbols(draftOf('')), []);
    assert.deepEqual(documentSymbols(draftOf('Text only.')), []);
  });

  it('has all of very many headings', () => {
    const symbols = documentSymbols(draftOf(Array.from({ length: 20_000 }, (_, at) => `${'#'.repeat((at % 5) + 2)} A\n`).join('\n')));
    assert.equal(symbols.length, 4000);
  });
});
