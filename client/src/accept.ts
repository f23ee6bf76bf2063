import { l10n, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ACCEPTANCE_REQUEST } from './protocol.ts';
import type { AcceptanceEdit, AcceptanceParams, AcceptArguments } from './protocol.ts';

/** Asks for the reason for which a finding is accepted, and writes it into the draft, in a comment. */
export async function accept(client: LanguageClient, ...[uri, version, { code, start, name }]: AcceptArguments): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Accept: {0}', name),
    prompt: l10n.t('Why is this acceptable? The reason is written into the draft, in a comment.'),
    ignoreFocusOut: true,
    validateInput: (value) => complaintOf(value),
  });
  if (reason === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const params: AcceptanceParams = { uri, version, code, start, reason };
  const edit = document.version === version ? await client.sendRequest<AcceptanceEdit | null>(ACCEPTANCE_REQUEST, params) : null;
  if (edit === null || document.version !== version || !(await written(document, edit))) {
    void window.showWarningMessage(l10n.t('The comment could not be written: the draft has changed meanwhile, or has no place for it. Try again.'));
  }
}

/** What is wrong with a reason; undefined when it will do. */
export function complaintOf(reason: string): string | undefined {
  if (reason.trim() === '') return l10n.t('A reason is required.');
  return reason.includes('-->') ? l10n.t('The reason cannot hold "-->": it would end the comment.') : undefined;
}

async function written({ uri }: TextDocument, { position, text }: AcceptanceEdit): Promise<boolean> {
  const change = new WorkspaceEdit();
  change.insert(uri, new Position(position.line, position.character), text);
  return workspace.applyEdit(change);
}
