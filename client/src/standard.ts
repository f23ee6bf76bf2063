/** The firm's standard. */
import { commands, Uri, window, workspace } from 'vscode';
import type { Disposable, WorkspaceFolder } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NEW_STANDARD_REQUEST, STANDARD_NAME } from './protocol.ts';
import type { FileParams } from './protocol.ts';
import { t } from './words.ts';

export const NEW_STANDARD_COMMAND = 'contractReview.newStandard';

export function registerStandard(client: BaseLanguageClient): Disposable[] {
  return [commands.registerCommand(NEW_STANDARD_COMMAND, () => newStandard(client))];
}

/** Opens the standard of a workspace folder; where there is none yet, one to begin with. */
async function newStandard(client: BaseLanguageClient): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const uri = Uri.joinPath(folder.uri, STANDARD_NAME);
  if (!(await isThere(uri))) {
    const params: FileParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    const text = await client.sendRequest<string>(NEW_STANDARD_REQUEST, params);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await window.showTextDocument(uri, { preview: false });
}

/** That of the draft one is looking at, the only one, or the one that the reader picks. */
async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showWarningMessage(t('Open the folder with your contracts first: the standard is saved in it.'));
    return undefined;
  }
  const active = window.activeTextEditor?.document.uri;
  const own = active && workspace.getWorkspaceFolder(active);
  return own ?? (folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick());
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
