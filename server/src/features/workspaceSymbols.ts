import type { SymbolInformation } from 'vscode-languageserver';
import type { Draft } from './support/draft.ts';

/** The clauses and articles of the open drafts that match a query. */
export function workspaceSymbols(_drafts: readonly Draft[], _query: string): SymbolInformation[] {
  return [];
}
