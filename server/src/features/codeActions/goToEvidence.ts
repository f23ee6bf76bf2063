import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { GO_TO_EVIDENCE_COMMAND } from '../../../../client/src/protocol.ts';
import type { GoToEvidenceArguments } from '../../../../client/src/protocol.ts';
import type { Evidence, Finding } from '../../review/types.ts';
import type { Draft } from '../support/draft.ts';
import { findingsAt } from '../support/fixes.ts';

/**
 * For the findings that touch a range: the other passages that belong to them.
 *
 * @param commands those of the client's own that it can run; without the one needed nothing is offered
 */
export function goToEvidence(
  draft: Draft,
  range: Range,
  context: CodeActionContext,
  commands: readonly string[],
): CodeAction[] {
  if (!commands.includes(GO_TO_EVIDENCE_COMMAND)) return [];
  return findingsAt(draft, range).flatMap((finding) =>
    finding.related.map((evidence) => goTo(draft, finding, evidence, context)),
  );
}

function goTo(draft: Draft, finding: Finding, evidence: Evidence, context: CodeActionContext): CodeAction {
  const range = draft.lines.range(evidence.range);
  const { words } = draft;
  const title = words.messages.goTo(words.subject(finding), range.start.line + 1);
  const goal: GoToEvidenceArguments = [draft.uri, range];
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: context.diagnostics.filter((each) => each.code === finding.code),
    command: { title, command: GO_TO_EVIDENCE_COMMAND, arguments: [...goal] },
  };
}
