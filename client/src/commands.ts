import { commands, Range, Uri, ViewColumn, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goToBlank, NEXT_BLANK_COMMAND, PREVIOUS_BLANK_COMMAND } from './blanks.ts';
import { ACCEPT_COMMAND, GO_TO_EVIDENCE_COMMAND, RENUMBER_KIND } from './protocol.ts';
import type { AcceptArguments, GoToEvidenceArguments } from './protocol.ts';
import { accept } from './accept.ts';
import { restart } from './restart.ts';
import { alwaysReview } from './include.ts';

export const RESTART_COMMAND = 'contractReview.restart';
export const SHOW_OUTPUT_COMMAND = 'contractReview.showOutput';
export const REVIEW_THIS_FILE_COMMAND = 'contractReview.reviewThisFile';
export const RENUMBER_COMMAND = 'contractReview.renumber';

export function registerCommands(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand(RESTART_COMMAND, () => restart(client)),
    commands.registerCommand(SHOW_OUTPUT_COMMAND, () => client.outputChannel.show()),
    commands.registerCommand(REVIEW_THIS_FILE_COMMAND, () => reviewThisFile()),
    commands.registerCommand(RENUMBER_COMMAND, () => renumber()),
    commands.registerCommand(NEXT_BLANK_COMMAND, () => goToBlank(client, 'next')),
    commands.registerCommand(PREVIOUS_BLANK_COMMAND, () => goToBlank(client, 'previous')),
    commands.registerCommand(GO_TO_EVIDENCE_COMMAND, (...args: GoToEvidenceArguments) => goToEvidence(...args)),
    commands.registerCommand(ACCEPT_COMMAND, (...args: AcceptArguments) => accept(client, ...args)),
  ];
}

async function reviewThisFile(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) await alwaysReview(document);
}

/** The editor says so itself where there is nothing to renumber. */
async function renumber(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', { kind: RENUMBER_KIND, apply: 'first' });
}

async function goToEvidence(...[uri, { start, end }]: GoToEvidenceArguments): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const target = Uri.parse(uri);
  // From a page beside the draft one goes back to the draft, and does not cover the page with it.
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const viewColumn = shown?.viewColumn ?? (window.activeTextEditor === undefined ? ViewColumn.One : ViewColumn.Active);
  await window.showTextDocument(target, { selection, viewColumn });
}
