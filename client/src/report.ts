/** The report on a draft, beside it and as a file. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerReport(_client: BaseLanguageClient): Disposable[] {
  return [];
}
