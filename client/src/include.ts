import { ConfigurationTarget, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { SETTINGS_SECTION } from './protocol.ts';
import { t } from './words.ts';

/**
 * Adds a document to the files that are always reviewed: in the settings of its workspace folder, where
 * colleagues share the choice, or in the user's own when it is in no folder.
 */
export async function alwaysReview(document: TextDocument): Promise<void> {
  if (document.isUntitled) {
    void window.showInformationMessage(t('Save the draft first, so that the choice can be remembered.'));
    return;
  }
  const folder = workspace.getWorkspaceFolder(document.uri);
  const path = folder ? document.uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1) : document.uri.path;
  const settings = workspace.getConfiguration(SETTINGS_SECTION, document.uri);
  const scopes = settings.inspect<readonly string[]>('include');
  const known = (folder ? scopes?.workspaceFolderValue ?? scopes?.workspaceValue : scopes?.globalValue) ?? [];
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  await settings.update('include', [...known, literally(path)], target);
}

/** A glob for this path: anchored, and with any one character where the path has one that globs use. */
function literally(path: string): string {
  return `/${path.replace(/^\//, '').replace(/[*?{},]/g, '?')}`;
}
