/** The walkthrough, and the sample contract. */
import type { Disposable, ExtensionContext } from 'vscode';

export function registerFirstRun(_context: ExtensionContext): Disposable[] {
  return [];
}
