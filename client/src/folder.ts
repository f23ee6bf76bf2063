/** All drafts of the workspace at once. */
import { commands, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Disposable, Progress } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showPage } from './page.ts';
import { OVERVIEW_REQUEST } from './protocol.ts';
import type { OverviewAnswer, OverviewParams } from './protocol.ts';
import { t } from './words.ts';

export const REVIEW_FOLDER_COMMAND = 'contractReview.reviewFolder';

export function registerFolder(client: BaseLanguageClient): Disposable[] {
  return [commands.registerCommand(REVIEW_FOLDER_COMMAND, () => reviewFolder(client))];
}

async function reviewFolder(client: BaseLanguageClient): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(t('Open the folder with your contracts first (File > Open Folder…).'));
    return;
  }
  const options = { location: ProgressLocation.Notification, title: t('Reviewing the contracts'), cancellable: true };
  const answer = await window.withProgress(options, (progress, token) => overview(client, progress, token));
  if (answer !== undefined) showPage(answer.title, answer.html);
}

let requests = 0;

/** Undefined when the person has cancelled it. */
async function overview(client: BaseLanguageClient, progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken): Promise<OverviewAnswer | undefined> {
  const workDoneToken = `overview-${++requests}`;
  let reached = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
    if (step.kind !== 'report') return;
    const percentage = step.percentage ?? reached;
    progress.report({ increment: percentage - reached, ...(step.message !== undefined && { message: step.message }) });
    reached = percentage;
  });
  const params: OverviewParams = { workDoneToken };
  try {
    return await client.sendRequest<OverviewAnswer>(OVERVIEW_REQUEST, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}
