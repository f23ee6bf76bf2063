import { EventEmitter, languages, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions, DOCUMENTS } from './client.ts';
import { registerCommands } from './commands.ts';
import { registerComparison } from './compare.ts';
import { registerCoverage } from './coverage.ts';
import { Crashes, inTheOutput } from './crashes.ts';
import { registerFiles } from './files.ts';
import { registerFirstRun } from './firstRun.ts';
import { registerFolder } from './folder.ts';
import { KeptFindings } from './keptFindings.ts';
import { registerNewClause } from './newClause.ts';
import { STATUS_NOTIFICATION } from './protocol.ts';
import type { StatusParams } from './protocol.ts';
import { registerReport } from './report.ts';
import { tellWhatIsSeen } from './seen.ts';
import { registerStandard } from './standard.ts';
import { ReviewStatus } from './status.ts';
import { registerTools } from './tools.ts';

let running: BaseLanguageClient | undefined;

/**
 * Starts the language server, and all that shows what it says. Resolves also when there is no server to be had.
 *
 * @param clientWith makes the client, which knows where the server runs
 */
export async function start(context: ExtensionContext, clientWith: (options: LanguageClientOptions) => BaseLanguageClient): Promise<void> {
  const crashes = new Crashes();
  const findings = new KeptFindings();
  const client = inTheOutput(clientWith(clientOptions(crashes, findings)));
  running = client;
  const status = new ReviewStatus(languages.createLanguageStatusItem('contractReview.status', DOCUMENTS));
  // The client library knows one listener for a notification; whoever wants to hear of the reviews listens here.
  const reviews = new EventEmitter<StatusParams>();
  context.subscriptions.push(
    status,
    reviews,
    findings,
    client.onDidChangeState(({ newState }) => crashes.serverIs(newState)),
    client.onDidChangeState(({ newState }) => status.serverIs(newState)),
    client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => reviews.fire(params)),
    reviews.event((params) => status.reviewed(params)),
    window.onDidChangeActiveTextEditor((editor) => status.show(editor?.document.uri)),
    workspace.onDidCloseTextDocument((document) => status.forget(document.uri)),
    tellWhatIsSeen(client),
    ...registerCommands(client),
    ...registerCoverage(client, reviews.event, context.workspaceState),
    ...registerReport(client),
    ...registerComparison(client),
    ...registerFolder(client),
    ...registerFiles(client),
    ...registerStandard(client),
    ...registerNewClause(client),
    ...registerFirstRun(context),
    ...registerTools(client),
  );
  await crashes.started(client);
}

export async function stop(): Promise<void> {
  // One that has ended already cannot be told to.
  if (running?.isRunning() === true) await running.dispose();
}
