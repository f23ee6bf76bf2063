/** All drafts of the workspace at once. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerFolder(_client: BaseLanguageClient): Disposable[] {
  return [];
}
