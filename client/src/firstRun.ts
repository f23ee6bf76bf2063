/** The walkthrough, and the sample contract that it is about. */
import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { languageOfWords } from './words.ts';

export const OPEN_SAMPLE_COMMAND = 'contractReview.openSample';
export const GET_STARTED_COMMAND = 'contractReview.getStarted';

/** The walkthrough's id in the manifest. */
const WALKTHROUGH = 'getStarted';

export function registerFirstRun({ extension, extensionUri }: ExtensionContext): Disposable[] {
  return [
    commands.registerCommand(OPEN_SAMPLE_COMMAND, () => openSample(extensionUri)),
    commands.registerCommand(GET_STARTED_COMMAND, () => commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${WALKTHROUGH}`, false)),
  ];
}

/** Opens a copy of the sample contract that is not saved anywhere: beside the walkthrough, so that both can be read. */
async function openSample(extension: Uri): Promise<void> {
  const sample = Uri.joinPath(extension, 'client', 'samples', `${languageOfWords()}.md`);
  const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  const isAlone = window.activeTextEditor !== undefined || window.tabGroups.activeTabGroup.tabs.length === 0;
  await window.showTextDocument(document, { viewColumn: isAlone ? ViewColumn.Active : ViewColumn.Beside, preview: false });
}
