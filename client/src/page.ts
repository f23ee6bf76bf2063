import { ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import { GO_TO_EVIDENCE_COMMAND } from './protocol.ts';

/**
 * Shows a document that the server made beside the draft. No script runs in it, nothing is loaded from anywhere, and
 * the only command that a link can run goes to a place in a draft.
 *
 * @param html with a content security policy of its own
 * @param column where it is shown: `Active` for what needs the width
 */
export function showPage(title: string, html: string, column = ViewColumn.Beside): WebviewPanel {
  const options = { enableScripts: false, enableForms: false, localResourceRoots: [], enableCommandUris: [GO_TO_EVIDENCE_COMMAND], enableFindWidget: true };
  const panel = window.createWebviewPanel('contractReview.page', title, { viewColumn: column, preserveFocus: column === ViewColumn.Beside }, options);
  panel.webview.html = html;
  return panel;
}
