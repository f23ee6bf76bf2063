/** The firm's standard, and the files that the server asks for. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerStandard(_client: BaseLanguageClient): Disposable[] {
  return [];
}
