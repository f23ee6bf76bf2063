/** The review as tools for a language model. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerTools(_client: BaseLanguageClient): Disposable[] {
  return [];
}
