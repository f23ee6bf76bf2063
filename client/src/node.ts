/** The extension where Node runs it: in VS Code on a desktop, or on a remote machine. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, stop } from './extension.ts';

/** Called by VS Code when the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient('contractReview', 'Contract Review', { run, debug: run }, options));
}

/** Called by VS Code before it ends the extension host. */
export const deactivate = stop;
