/** What the other side's changes did to a draft. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerComparison(_client: BaseLanguageClient): Disposable[] {
  return [];
}
