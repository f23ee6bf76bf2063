/** Clauses of the firm's own. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerNewClause(_client: BaseLanguageClient): Disposable[] {
  return [];
}
