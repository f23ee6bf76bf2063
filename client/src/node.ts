/** The extension where Node runs it: in VS Code on a desktop, or on a remote machine. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client.ts';
import { start, stop } from './extension.ts';

/** Called by VS Code when the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  // When it crashes it is started again, up to four times in three minutes (the library's default).
  return start(context, new LanguageClient('contractReview', 'Contract Review', { run, debug: run }, clientOptions()));
}

/** Called by VS Code before it ends the extension host. */
export const deactivate = stop;
