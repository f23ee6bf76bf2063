import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver';
import { ACCEPT_COMMAND } from '../../../../client/src/protocol.ts';
import type { AcceptanceEdit, AcceptanceParams, AcceptArguments } from '../../../../client/src/protocol.ts';
import { acceptanceChange } from '../support/acceptances.ts';
import type { Acceptable } from '../support/acceptances.ts';
import type { Draft } from '../support/draft.ts';
import { workspaceEdit } from '../support/edits.ts';
import type { EditSupport } from '../support/edits.ts';
import { draftingFindingsAt, findingsAt } from '../support/fixes.ts';

/** What the client can do that matters here. */
export interface AcceptSupport extends EditSupport {
  readonly resolvesEdits: boolean;
  /** Commands of its own that it can run. */
  readonly commands: readonly string[];
}

/** What a code action carries from the list to `codeAction/resolve`. */
interface AcceptData extends Acceptable {
  readonly uri: string;
  readonly version: number;
  readonly fix: 'accept';
}

/**
 * For the findings that touch a range: accepting them. The client asks for the reason where it can; else there is a
 * blank for it in the comment.
 */
export function accept(draft: Draft, range: Range, context: CodeActionContext, support: AcceptSupport): CodeAction[] {
  return acceptableAt(draft, range).map(({ code, start, name }) => {
    const { uri, version, words } = draft;
    const title = words.messages.accept(name);
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics: context.diagnostics.filter((each) => each.code === code) };
    if (support.commands.includes(ACCEPT_COMMAND)) {
      const goal: AcceptArguments = [uri, version, { code, start, name }];
      return { ...action, command: { title, command: ACCEPT_COMMAND, arguments: [...goal] } };
    }
    const data: AcceptData = { uri, version, fix: 'accept', code, start };
    const edit = support.resolvesEdits ? undefined : acceptanceEditOf(draft, data, support);
    return { ...action, data, ...(edit !== undefined && { edit }) };
  });
}

/** What can be accepted in a range, each once, under the name that the reader knows it by. */
function acceptableAt(draft: Draft, range: Range): (Acceptable & { readonly name: string })[] {
  const { words } = draft;
  const guarantees = findingsAt(draft, range).map((finding) => ({ code: finding.code, start: finding.range.start, name: words.subject(finding) }));
  const drafting = draftingFindingsAt(draft, range)
    .filter(({ code }) => !code.startsWith('acceptance-'))
    .map((finding) => ({ code: finding.code, start: finding.range.start, name: words.drafting(finding).replace(/\.$/u, '') }));
  const all = [...guarantees, ...drafting];
  return all.filter((each, at) => all.findIndex(({ code, start }) => code === each.code && start === each.start) === at);
}

/** The edit of an action; undefined when the `data` is not ours, when the draft is no longer what it was for, or has no place for it. */
export function acceptanceEditOf(draft: Draft, data: unknown, support: EditSupport): WorkspaceEdit | undefined {
  if (!isAcceptData(data) || data.uri !== draft.uri || data.version !== draft.version) return undefined;
  const change = acceptanceChange(draft, data, `[${draft.words.messages.reason}]`);
  return change && workspaceEdit(draft, change, support);
}

function isAcceptData(data: unknown): data is AcceptData {
  if (typeof data !== 'object' || data === null) return false;
  return 'fix' in data && data.fix === 'accept' && ['uri', 'version', 'code', 'start'].every((key) => key in data);
}

/** The comment with the reason that somebody gave, and its place; null when the draft is not that version, or has no place for it. */
export function acceptanceEdit(draft: Draft, { version, code, start, reason }: AcceptanceParams): AcceptanceEdit | null {
  if (version !== draft.version) return null;
  const change = acceptanceChange(draft, { code, start }, reason);
  return change === undefined ? null : { position: draft.lines.position(change.span.start), text: change.text };
}
