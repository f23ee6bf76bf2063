import { Selection, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { neighbour } from './neighbour.ts';
import { BLANKS_REQUEST } from './protocol.ts';
import type { BlanksParams, LspRange } from './protocol.ts';
import { t } from './words.ts';

export const NEXT_BLANK_COMMAND = 'contractReview.nextBlank';
export const PREVIOUS_BLANK_COMMAND = 'contractReview.previousBlank';

/** Selects the next place to fill in after the cursor, or the one before it, going round at the end. */
export async function goToBlank(client: BaseLanguageClient, direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const params: BlanksParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const blanks: readonly LspRange[] = await client.sendRequest(BLANKS_REQUEST, params);
  const blank = neighbour(blanks, editor.selection, direction);
  if (blank === undefined) {
    void window.showInformationMessage(t('Nothing left to fill in.'));
    return;
  }
  editor.selection = new Selection(blank.start.line, blank.start.character, blank.end.line, blank.end.character);
  editor.revealRange(editor.selection);
}
