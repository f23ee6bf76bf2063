import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver';
import { RENUMBER_KIND } from '../../../../client/src/protocol.ts';
import type { Drafting } from '../../drafting/types.ts';
import type { Draft } from '../support/draft.ts';
import { workspaceEdit } from '../support/edits.ts';
import type { Change, EditSupport } from '../support/edits.ts';
import { mendingMoves, renumberingChanges } from '../support/renumbering.ts';

/** What is asked again at every move of the cursor is worked out once for a version of the draft. */
const known = new WeakMap<Drafting, readonly Change[]>();

/** "Renumber the contract", where its numbers do not run on; asked for as a source action or for a numbering finding. */
export function renumber(draft: Draft, context: CodeActionContext, support: EditSupport): CodeAction[] {
  const diagnostics = context.diagnostics.filter(isMendable);
  const kinds = [
    ...(diagnostics.length > 0 && asks(context, CodeActionKind.QuickFix) ? [CodeActionKind.QuickFix] : []),
    ...(asks(context, RENUMBER_KIND) ? [RENUMBER_KIND] : []),
  ];
  const changes = kinds.length === 0 ? [] : mendingChanges(draft.drafting);
  if (changes.length === 0) return [];
  const edit = workspaceEdit(draft, changes, support);
  return kinds.map((kind) => ({
    title: draft.words.messages.renumber,
    kind,
    ...(kind === CodeActionKind.QuickFix && { diagnostics }),
    edit,
  }));
}

function isMendable({ code }: Diagnostic): boolean {
  return code === 'numbering-gap' || code === 'numbering-duplicate';
}

/** Whether the client asks for a kind of action: for all, for itself, or for what it is one of. */
function asks({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function mendingChanges(drafting: Drafting): readonly Change[] {
  const before = known.get(drafting);
  if (before !== undefined) return before;
  const changes = renumberingChanges(drafting, mendingMoves(drafting));
  known.set(drafting, changes);
  return changes;
}
