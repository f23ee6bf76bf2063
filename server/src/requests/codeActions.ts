/** What can be done about a place in a draft. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Connection, Range } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Faults } from '../faults.ts';
import { accept, acceptanceEditOf } from '../features/codeActions/accept.ts';
import { acceptNoLonger } from '../features/codeActions/acceptNoLonger.ts';
import { goToEvidence } from '../features/codeActions/goToEvidence.ts';
import { renumber } from '../features/codeActions/renumber.ts';
import type { Draft } from '../features/support/draft.ts';
import { actionsFor, editOf, wantsQuickFixes } from '../features/support/fixes.ts';
import type { Fix } from '../features/support/fixes.ts';
import { FIXES } from '../fixes.ts';
import type { Drafts } from './drafts.ts';

/** Offers code actions, and makes the edit of one that is chosen. */
export function onCodeActionRequests(connection: Connection, { draftOf, client, faults }: Drafts): void {
  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const draft = await draftOf(textDocument.uri, token);
    const support = client();
    return draft === undefined || support === undefined ? [] : codeActions(draft, support, range, context, faults);
  });
  connection.onCodeActionResolve(async (action, token) => {
    const data: unknown = action.data;
    const uri = typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' ? data.uri : '';
    const draft = await draftOf(uri, token, true);
    const support = client();
    const edit = draft && support && (editOf(draft, FIXES, data, support) ?? acceptanceEditOf(draft, data, support));
    if (edit === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed.');
    return { ...action, edit };
  });
}

/** What one feature cannot offer, the others do. */
function codeActions(draft: Draft, client: Client, range: Range, context: CodeActionContext, faults: Faults): CodeAction[] {
  const offered = (name: string, actions: () => CodeAction[]): CodeAction[] => faults.guarded(({ feature }) => feature(name), actions, []);
  const renumbering = offered('renumber', () => renumber(draft, context, client));
  if (!wantsQuickFixes(context)) return renumbering;
  const fixes = offered('fixes', () => fixesAt(draft, client, range, context, faults));
  const evidence = offered('goToEvidence', () => goToEvidence(draft, range, context, client.commands));
  const accepting = offered('accept', () => accept(draft, range, context, client));
  const acceptingNoLonger = offered('acceptNoLonger', () => acceptNoLonger(draft, range, context, client));
  return [...fixes, ...evidence, ...accepting, ...acceptingNoLonger, ...renumbering];
}

function fixesAt(draft: Draft, client: Client, range: Range, context: CodeActionContext, faults: Faults): CodeAction[] {
  const offered = (fixes: readonly Fix[]): CodeAction[] => {
    const actions = actionsFor(draft, fixes, range, context);
    return client.resolvesEdits ? actions : actions.map((action) => withEdit(draft, action, client));
  };
  try {
    return offered(FIXES);
  } catch {
    // One after the other, so that those alone are left out that cannot be offered here.
    return FIXES.flatMap((fix) => faults.guarded(({ feature }) => feature(fix.name), () => offered([fix]), []));
  }
}

function withEdit(draft: Draft, action: CodeAction, client: Client): CodeAction {
  const edit = editOf(draft, FIXES, action.data, client);
  return edit === undefined ? action : { ...action, edit };
}
