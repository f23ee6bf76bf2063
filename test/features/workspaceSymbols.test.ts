import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { draftOf, URI } from './support.ts';

const TEXT = '# Contrat\n\n## 1. Généralités\n\nTexte.\n\n## 2. Contrôle\n\nTexte.\n';

describe('workspaceSymbols', () => {
  const draft = draftOf(TEXT, { clauses: { audit: 'Contrôle' }, language: 'fr' });
  const names = (query: string): string[] => workspaceSymbols([draft], query).map(({ name }) => name);

  it('finds clauses by their titles with the heading they stand under, and headings', () => {
    assert.deepEqual(names('audit'), ['Audit — 2 Contrôle']);
    const [found] = workspaceSymbols([draft], 'audit');
    assert.equal(found?.containerName, 'contract.md');
    assert.deepEqual(found?.location, { uri: URI, range: { start: { line: 6, character: 0 }, end: { line: 6, character: 14 } } });
  });

  it('minds neither capitals nor accents, and puts what begins with the query first', () => {
    assert.deepEqual(names('GENERAL'), ['1 Généralités']);
    assert.deepEqual(names('contr'), ['Contrat', 'Audit — 2 Contrôle', '2 Contrôle']);
    assert.deepEqual(names('gnl'), ['1 Généralités']);
    assert.deepEqual(names('xyz'), []);
  });

  it('gives all for an empty query, five hundred at most', () => {
    assert.deepEqual(names(''), ['Contrat', '1 Généralités', 'Audit — 2 Contrôle', '2 Contrôle']);
    const long = draftOf(Array.from({ length: 600 }, (_, at) => `## ${at + 1}. Article\n\nText.\n`).join('\n'));
    assert.equal(workspaceSymbols([long, draft], '').length, 500);
    assert.deepEqual(workspaceSymbols([long, draft], 'contrat').map(({ name }) => name), ['Contrat']);
    assert.deepEqual(workspaceSymbols([], ''), []);
  });
});
