/** The coverage view: what of the profile a draft gives. */
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerCoverage(_client: BaseLanguageClient): Disposable[] {
  return [];
}
