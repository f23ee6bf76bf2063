import { languages, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient, DOCUMENTS } from './client.ts';
import { registerCommands } from './commands.ts';
import { STATUS_NOTIFICATION } from './protocol.ts';
import type { StatusParams } from './protocol.ts';
import { tellWhatIsSeen } from './seen.ts';
import { ReviewStatus } from './status.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when the first Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = createClient(context.asAbsolutePath('dist/server.cjs'));
  client = started;
  const status = new ReviewStatus(languages.createLanguageStatusItem('contractReview.status', DOCUMENTS));
  context.subscriptions.push(
    status,
    started.onDidChangeState(({ newState }) => status.serverIs(newState)),
    started.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => status.reviewed(params)),
    window.onDidChangeActiveTextEditor((editor) => status.show(editor?.document.uri)),
    workspace.onDidCloseTextDocument((document) => status.forget(document.uri)),
    tellWhatIsSeen(started),
    ...registerCommands(started),
  );
  await started.start();
}

/** Called by VS Code before it ends the extension host. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
