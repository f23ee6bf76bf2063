import { Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ACCEPTANCE_REQUEST } from './protocol.ts';
import type { AcceptanceEdit, AcceptanceParams, AcceptArguments } from './protocol.ts';
import { t } from './words.ts';

/** Asks for the reason for which a finding is accepted, and writes it into the draft, in a comment. */
export async function accept(client: BaseLanguageClient, ...[uri, version, { code, start, name }]: AcceptArguments): Promise<void> {
  const reason = await window.showInputBox({
    title: t('Accept: {0}', name),
    prompt: t('Why is this acceptable? The reason is written into the draft, in a comment.'),
    ignoreFocusOut: true,
    validateInput: (value) => complaintOf(value),
  });
  if (reason === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const params: AcceptanceParams = { uri, version, code, start, reason };
  const edit = document.version === version ? await client.sendRequest<AcceptanceEdit | null>(ACCEPTANCE_REQUEST, params) : null;
  if (edit === null || document.version !== version || !(await written(document, edit))) {
    void window.showWarningMessage(t('The comment could not be written: the draft has changed meanwhile, or has no place for it. Try again.'));
  }
}

/** What is wrong with a reason; undefined when it will do. */
export function complaintOf(reason: string): string | undefined {
  if (reason.trim() === '') return t('A reason is required.');
  return reason.includes('-->') ? t('The reason cannot hold "-->": it would end the comment.') : undefined;
}

async function written({ uri }: TextDocument, { position, text }: AcceptanceEdit): Promise<boolean> {
  const change = new WorkspaceEdit();
  change.insert(uri, new Position(position.line, position.character), text);
  return workspace.applyEdit(change);
}
